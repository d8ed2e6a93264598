import { readDraft, type Draft } from './draft';

/** Reads one draft again and again while it is written. */
export interface DraftReader {
  /** The draft as it stands now. What did not change since the last reading is not read again. */
  read(source: string): Draft;
}

export function createDraftReader(): DraftReader {
  let last: Draft | undefined;
  return {
    read(source) {
      if (last?.source !== source) last = readDraft(source);
      return last;
    },
  };
}

import { wrapMark } from '../../markup/marks';
import type { TextEdit } from '../../model/problem';

/** What Enter does at one caret. */
export interface Step {
  readonly edit: TextEdit;
  /** Where the caret goes, counted from the start of what the edit writes. */
  readonly caret: number;
}

/** A block that is begun, with the caret at its words. In a tracked text it is an addition, for its base has no such block. */
export function begun(beginning: string, words: string, tracked: boolean): { readonly text: string; readonly caret: number } {
  if (!tracked) return { text: beginning + words, caret: beginning.length };
  const start = beginning.trimStart();
  return { text: wrapMark(start + words, 'addition'), caret: 3 + start.length };
}

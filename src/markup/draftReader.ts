import type { Span } from '../model/range';
import type { Block } from './block';
import { divide, readFrontMatterBlock } from './blocks';
import { divideDraft, readDraft, type Draft } from './draft';

/** Reads one draft again and again while it is written. */
export interface DraftReader {
  /** The draft as it stands now. Only the blocks that were touched since the last reading are read again. */
  read(source: string): Draft;
}

/** A reader that has read nothing yet, or begins where another left a draft: it shares with it what is the same. */
export function createDraftReader(last?: Draft): DraftReader {
  return {
    read(source) {
      if (last?.source !== source) last = (last && readAgain(last, source)) ?? readDraft(source);
      return last;
    },
  };
}

/** The draft after a change of its source; undefined where the change may have touched the front matter. */
function readAgain(before: Draft, source: string): Draft | undefined {
  const front = before.blocks[0]?.type === 'frontMatter' ? before.blocks[0] : undefined;
  const isOpen = (text: string): boolean => front === undefined && text.startsWith('---');
  if (readFrontMatterBlock(source)?.source !== front?.source || isOpen(source) || isOpen(before.source)) return undefined;

  const changed = changedIn(before.source, source, front?.span.to ?? 0);
  const shift = source.length - before.source.length;
  const first = firstToRead(before, changed.from);
  const next = firstToKeep(before, changed.to, first);
  const start = before.blocks[first]?.span.from ?? Infinity;
  const from = start <= changed.from ? start : (front?.span.to ?? 0);
  const to = next < before.blocks.length ? before.blocks[next]!.span.from + shift : source.length;
  const blocks = [
    ...before.blocks.slice(0, first),
    ...divide(source, { from, to }, before.lexicon),
    ...before.blocks.slice(next).map((block) => moved(block, shift)),
  ];
  return divideDraft(source, before.front, blocks, before.lexicon);
}

/** The stretch of the old source outside of which the two are the same. */
function changedIn(before: string, after: string, from: number): Span {
  const shorter = Math.min(before.length, after.length);
  let head = from;
  while (head + STEP <= shorter && before.slice(head, head + STEP) === after.slice(head, head + STEP)) head += STEP;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const most = shorter - head;
  let tail = 0;
  while (tail + STEP <= most && endOf(before, tail) === endOf(after, tail)) tail += STEP;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { from: head, to: before.length - tail };
}

/** How many characters are compared at once: far fewer than a draft has, far more than a key changes. */
const STEP = 2048;

function endOf(text: string, tail: number): string {
  return text.slice(text.length - tail - STEP, text.length - tail);
}

/**
 * The last block before a change that a blank line sets apart from the one before it: what stands before that line cannot
 * matter. Without one, the first block after the front matter.
 */
function firstToRead({ source, blocks }: Draft, at: number): number {
  const least = blocks[0]?.type === 'frontMatter' ? 1 : 0;
  let index = blocks.findLastIndex(({ span }) => span.from <= at);
  while (index > least && !holdsBlankLine(source, blocks[index - 1]!.span.to, blocks[index]!.span.from)) index--;
  return Math.max(index, least);
}

/** The first block after a change that a blank line, itself unchanged, sets apart from it; the number of blocks where there is none. */
function firstToKeep({ source, blocks }: Draft, at: number, least: number): number {
  const found = blocks.findIndex(
    ({ span }, index) =>
      index >= least && span.from > at && holdsBlankLine(source, Math.max(at, blocks[index - 1]?.span.to ?? 0), span.from),
  );
  return found < 0 ? blocks.length : found;
}

/** Whether a whole blank line, from the end of one line to the end of the next, lies in a stretch between blocks. */
function holdsBlankLine(source: string, from: number, to: number): boolean {
  const end = source.indexOf('\n', from);
  if (end < 0 || end >= to) return false;
  const next = source.indexOf('\n', end + 1);
  return next >= 0 && next < to;
}

/** Written out field by field: there are as many as blocks at every key, and a spread takes ten times as long. */
function moved(block: Block, by: number): Block {
  if (by === 0) return block;
  const span = { from: block.span.from + by, to: block.span.to + by };
  if (block.type === 'text') {
    const { source, scan, reading } = block;
    return { type: 'text', span, source, scan, reading };
  }
  return { ...block, span };
}

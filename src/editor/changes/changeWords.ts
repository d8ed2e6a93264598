import type { DraftChange } from './change';

/** Long enough to tell provisions apart by, short enough for the side bar. */
const LONGEST_PATH = 32;
/** For the words of an addition or a deletion, and for either side of a replacement. */
const LONGEST_WORDS = 64;
const LONGEST_SIDE = 32;

/** A change in a few words: `30 June → 15 May`. Never empty. */
export function shortChange(change: DraftChange): string {
  const { was, willBe } = changedWords(change);
  const cut = (words: string, most: number): string => (words.trim() === '' ? BLANK : cutMiddle(words, most));
  if (was !== undefined && willBe !== undefined) return `${cut(was, LONGEST_SIDE)} → ${cut(willBe, LONGEST_SIDE)}`;
  return cut(was ?? willBe ?? '', LONGEST_WORDS);
}

/**
 * The words of a change as they were and as they will be; undefined where there were none, or none will be. A sign or part of a
 * word says nothing alone: then it comes with the word that it belongs to, as that was and as it will be.
 */
export function changedWords(change: DraftChange): { readonly was?: string; readonly willBe?: string } {
  const { kind, deleted, added, before, after } = change;
  if (isPartOfWord(change)) return { was: before + deleted + after, willBe: before + added + after };
  return { ...(kind === 'added' ? {} : { was: deleted }), ...(kind === 'deleted' ? {} : { willBe: added }) };
}

/** Where a change stands, for the side bar. */
export function shortPath(change: DraftChange): string {
  return cutMiddle(fullPath(change), LONGEST_PATH);
}

/** The path of a change's provision as it stands alone: the name of a part that has no path of its own begins with a capital. */
export function fullPath({ path, part }: DraftChange): string {
  return path === part || part === 'footnote' ? path.charAt(0).toUpperCase() + path.slice(1) : path;
}

/**
 * A text of at most so many characters, without words from its middle: as many as fit are kept, and rather more of those before the
 * cut than behind it.
 */
export function cutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.split(' ');
  let best = { score: -Infinity, text: cutEnd(text, most) };
  let head = words[0]!;
  let from = 1;
  let tail = words.slice(1).join(' ');
  for (let to = 1; to < words.length && head.length + CUT.length < most; head += ` ${words[to++]!}`) {
    // The longer the head, the fewer words fit behind it.
    while (tail !== '' && (from <= to || head.length + CUT.length + tail.length > most))
      tail = tail.slice(words[from++]!.length + 1);
    if (tail === '') break;
    const score = head.length + tail.length - Math.abs(head.length - most * HEAD) / 4;
    if (score > best.score) best = { score, text: head + CUT + tail };
  }
  return best.text;
}

const CUT = ' … ';
/** How much of the room is for the words before the cut, where that can be had. */
const HEAD = 0.6;

/** A text of at most so many characters, without words from its end, and told to be so. */
export function cutEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - 2;
  const cut = text.lastIndexOf(' ', room);
  if (cut > room / 3) return `${text.slice(0, cut).replace(/[\s,;:.–-]+$/, '')} …`;
  // A word longer than the room, or a script without blanks: not between the two halves of a letter.
  return `${text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `1 change`, `12 changes`. */
export function countInWords(count: number): string {
  return `${count} ${count === 1 ? 'change' : 'changes'}`;
}

/** `38 words added, 1 deleted`; empty where no words come or go. */
export function wordsInWords(changes: readonly DraftChange[]): string {
  const { added, deleted } = wordsIn(changes);
  const parts = [
    [added, 'added'],
    [deleted, 'deleted'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what], index) => `${count}${index === 0 ? (count === 1 ? ' word' : ' words') : ''} ${what}`)
    .join(', ');
}

/** How many words changes add and delete. */
export function wordsIn(changes: readonly DraftChange[]): { readonly added: number; readonly deleted: number } {
  const count = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  let [added, deleted] = [0, 0];
  for (const change of changes) {
    added += count(change.added);
    deleted += count(change.deleted);
  }
  return { added, deleted };
}

/** What stands for white space alone. */
const BLANK = '␣';

/** Whether a change is cut out of a word, or is so short that the word around it has to be told too. */
function isPartOfWord({ kind, deleted, added, before, after }: DraftChange): boolean {
  const sides = [deleted, added].filter((words) => words !== '');
  const isShort = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words) || (kind === 'replaced' && words.length < 2);
  if (sides.length === 0 || before + after === '') return false;
  if (sides.every(isShort)) return true;
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  const joins = (left: string, right: string): boolean => isLetter([...left].at(-1)) && isLetter([...right][0]);
  return sides.some((words) => joins(before, words) || joins(words, after));
}

import { isBlank, type Atom, type Model } from './atoms';

export type Direction = 'left' | 'right';
export type Reach = 'character' | 'word';

/**
 * What a key that deletes means at a place in a stretch (counted from its beginning): the character or the word next to it, by
 * whatever signs, remarks and marks they are parted. A label is one thing. Nothing at the end of the stretch.
 */
export function unitAt({ atoms }: Model, at: number, direction: Direction, reach: Reach): readonly Atom[] {
  const isLeft = direction === 'left';
  const words = atoms.filter(({ kind, from, to }) => kind === 'words' && (isLeft ? from < at : to > at));
  const away = isLeft ? words.reverse() : words;
  const first = away[0];
  if (!first) return [];
  if (first.isLabel) return atoms.filter(({ isLabel }) => isLabel);
  const unit = reach === 'character' ? [first] : wordFrom(away, isLeft);
  return isLeft ? [...unit].reverse() : unit;
}

/** Blanks and the word beyond them, or a run of signs; atoms are in the order in which they are met. */
function wordFrom(away: readonly Atom[], isLeft: boolean): readonly Atom[] {
  const start = away.findIndex((atom) => !isBlank(atom));
  if (start < 0) return away;
  if (away[start]!.isLabel || away[start]!.isWhole) return away.slice(0, away[start]!.isLabel ? start : start + 1);
  let end = start;
  while (end < away.length && !isBlank(away[end]!) && !away[end]!.isWhole && !away[end]!.isLabel) end++;
  const run = away.slice(start, end);
  const texts = (isLeft ? [...run].reverse() : run).map(({ text }) => text);
  return away.slice(0, start + countOf(texts, isLeft));
}

/** How many characters the last word of a run has, or its first. */
function countOf(texts: readonly string[], isLast: boolean): number {
  const run = texts.join('');
  const words = run.match(WORDS) ?? [run];
  const word = (isLast ? words.at(-1) : words[0])!;
  const parts = UNSPACED.test(word) ? [...new Intl.Segmenter('und', { granularity: 'word' }).segment(word)] : [];
  const length = (isLast ? parts.at(-1) : parts[0])?.segment.length ?? word.length;
  let count = 0;
  for (let taken = 0; taken < length && count < texts.length; count++)
    taken += (isLast ? texts[texts.length - 1 - count] : texts[count])!.length;
  return count;
}

/** Words with their hyphens and strokes (`telecommunication/ICT`), or runs of other signs. */
const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’\-/.‑][\p{L}\p{N}\p{M}]+)*|[^\p{L}\p{N}\p{M}]+/gu;
/** Scripts that set no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

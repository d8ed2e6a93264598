import { diffArrays } from 'diff';

/** Edits that a comparison may take; a provision that changed more on both sides is a conflict. */
const MOST_EDITS = 2000;
/**
 * How many unchanged words have to stand between a change of one side and one of the other. One is not enough: in
 * `Resolution 12 (Rev. Lightburg, 2028)` a new number and a new place belong together.
 */
const LEAST_APART = 2;

/**
 * Merges two rewordings of a paragraph where their changes do not touch: at least two unchanged words stand between a change
 * of one side and the next of the other. The same change made by both is made once. Undefined where they touch.
 */
export function mergeWords(base: string, one: string, other: string): string | undefined {
  if (one === other || other === base) return one;
  if (one === base) return other;
  const words = tokens(base);
  const [mine, theirs] = [hunksOf(words, tokens(one)), hunksOf(words, tokens(other))];
  if (!mine || !theirs) return undefined;
  let out = '';
  let at = 0;
  for (const { from, to } of clusters(words, [...mine, ...theirs])) {
    const within = (hunk: Hunk): boolean => from <= hunk.from && hunk.to <= to;
    const texts = [mine, theirs].map((hunks) => hunks.filter(within));
    const [first, second] = texts.map((hunks) => rewritten(words, hunks, { from, to }));
    const differ = texts.every((hunks) => hunks.length > 0) && first !== second;
    if (differ) return undefined;
    out += words.slice(at, from).join('') + (texts[0]!.length > 0 ? first! : second!);
    at = to;
  }
  return out + words.slice(at).join('');
}

/** A stretch of the base's tokens, and what one side has instead. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Footnote marks, code spans and escapes as wholes, words with their hyphens, figures in groups, blanks; any other sign by itself. */
const TOKEN =
  /\[\^[^\][\s]+\]|(`+)[^`]*\1|\\[^]|\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|[\p{L}\p{N}\p{M}]+(?:['’\-/.‑][\p{L}\p{N}\p{M}]+)*|[ \t\u00a0]+|[^]/gu;

function tokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

function hunksOf(base: readonly string[], revised: readonly string[]): readonly Hunk[] | undefined {
  const parts = diffArrays([...base], [...revised], { maxEditLength: MOST_EDITS });
  if (!parts) return undefined;
  const hunks: Hunk[] = [];
  let at = 0;
  for (const part of parts) {
    const last = hunks[hunks.length - 1];
    const text = part.added ? part.value.join('') : '';
    const to = part.added ? at : at + part.count;
    if (part.added || part.removed) {
      if (last?.to === at) hunks[hunks.length - 1] = { from: last.from, to, text: last.text + text };
      else hunks.push({ from: at, to, text });
    }
    at = to;
  }
  return hunks;
}

/** The stretches in which changes are too near each other to be told apart. */
function clusters(base: readonly string[], hunks: readonly Hunk[]): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...hunks].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = found[found.length - 1];
    const isNear = last && (from <= last.to || wordsIn(base.slice(last.to, from)) < LEAST_APART);
    if (isNear) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

function wordsIn(stretch: readonly string[]): number {
  return stretch.filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

function rewritten(base: readonly string[], hunks: readonly Hunk[], { from, to }: { from: number; to: number }): string {
  let out = '';
  let at = from;
  for (const hunk of hunks) {
    out += base.slice(at, hunk.from).join('') + hunk.text;
    at = hunk.to;
  }
  return out + base.slice(at, to).join('');
}

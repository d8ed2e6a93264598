import type { Span } from '../../model/range';

/** A word of a text, in the form in which quotations are compared. */
export interface QuotedWord extends Span {
  readonly plain: string;
}

/** How a passage that is quoted differs from where it comes from. */
export interface Misquoted {
  /** The words of the quotation that differ, and those that stand in their place; empty where words are left out or put in. */
  readonly differing: Span;
  readonly meant: Span;
  /** How much of the quotation stands in the source, two words in a row at least, from 0 to 1. */
  readonly likeness: number;
}

/** The words of a stretch, without signs of any kind: adopted texts quote each other with other commas, dashes and emphasis. */
export function quotedWords(text: string, from = 0, to = text.length): readonly QuotedWord[] {
  const stretch = text.slice(from, to);
  const words = [...stretch.matchAll(WORD)].filter(({ 0: word, index }) => !isLabel(word, stretch, index));
  return words.map(({ 0: word, index }) => ({
    plain: word.toLowerCase().replace(/[’‐‑]/g, (sign) => (sign === '’' ? "'" : '-')),
    from: from + index,
    to: from + index + word.length,
  }));
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‐‑.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Provisions are quoted with their labels or without. */
function isLabel(word: string, stretch: string, at: number): boolean {
  if (stretch[at + word.length] === ')') return word.length <= 4;
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(word) && /(?:^|[;:,.]\s)$/.test(stretch.slice(Math.max(0, at - 2), at));
}

/**
 * The parts of a quotation between the places where it leaves something out, or says in square brackets what the text has in other
 * words.
 */
export function fragmentsOf(words: string, { from, to }: Span): readonly Span[] {
  const fragments: Span[] = [];
  let at = from;
  for (const { 0: gap, index } of words.slice(from, to).matchAll(/\[[^\][]*\]|…|\.{3,}/g)) {
    fragments.push({ from: at, to: from + index });
    at = from + index + gap.length;
  }
  return [...fragments, { from: at, to }];
}

/** Whether words stand in a source one after the other. */
export function holdsRun(source: readonly QuotedWord[], wanted: readonly QuotedWord[]): boolean {
  const [first] = wanted;
  if (!first) return true;
  return source.some(
    ({ plain }, at) => plain === first.plain && wanted.every((word, step) => source[at + step]?.plain === word.plain),
  );
}

/**
 * Where in a source a quotation that does not stand there is nearest, and what differs between its first and its last word that
 * does not fit. Undefined where nothing is near.
 */
export function nearestRun(source: readonly QuotedWord[], wanted: readonly QuotedWord[]): Misquoted | undefined {
  if (source.length === 0 || wanted.length === 0) return undefined;
  const start = bestStart(source, wanted);
  const window = source.slice(Math.max(0, start - SLACK), start + wanted.length + SLACK);
  const matches = commonWords(window, wanted);
  const [first] = matches;
  const last = matches.at(-1);
  if (!first || !last) return undefined;
  // From the front and from the back, as far as both go on alike.
  let head = 0;
  const begin = first.wanted === 0 ? first.source : Math.max(0, first.source - first.wanted);
  while (head < wanted.length && window[begin + head]?.plain === wanted[head]!.plain) head++;
  const end = Math.min(window.length, last.source + wanted.length - last.wanted);
  let tail = 0;
  while (
    tail < wanted.length - head &&
    end - tail > begin + head &&
    window[end - tail - 1]?.plain === wanted[wanted.length - tail - 1]!.plain
  )
    tail++;
  return {
    differing: between(wanted, head, wanted.length - tail),
    meant: between(window, begin + head, end - tail),
    likeness: matches.filter((_, index) => isInRow(matches, index)).length / wanted.length,
  };
}

/** Single words stand in any text, in this order or another. */
function isInRow(pairs: readonly CommonWord[], index: number): boolean {
  const { source, wanted } = pairs[index]!;
  return [-1, 1].some((step) => {
    const next = pairs[index + step];
    return next !== undefined && next.source === source + step && next.wanted === wanted + step;
  });
}

interface CommonWord {
  readonly source: number;
  readonly wanted: number;
}

/** Words that were left out or put in move the rest by no more. */
const SLACK = 12;

/** The start of the source's stretch that has most words where the quotation has them. */
function bestStart(source: readonly QuotedWord[], wanted: readonly QuotedWord[]): number {
  const places = new Map<string, number[]>();
  for (const [index, { plain }] of source.entries()) {
    const known = places.get(plain);
    if (known) known.push(index);
    else places.set(plain, [index]);
  }
  const votes = new Map<number, number>();
  for (const [index, { plain }] of wanted.entries()) {
    const found = places.get(plain) ?? [];
    // A word that stands everywhere tells little.
    for (const place of found) votes.set(place - index, (votes.get(place - index) ?? 0) + 1 / found.length);
  }
  return [...votes].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}

/** The words that two sequences have in common, in order, as pairs of their places. */
function commonWords(source: readonly QuotedWord[], wanted: readonly QuotedWord[]): readonly CommonWord[] {
  const rows = Array.from({ length: source.length + 1 }, () => new Uint16Array(wanted.length + 1));
  for (let s = source.length - 1; s >= 0; s--)
    for (let w = wanted.length - 1; w >= 0; w--)
      rows[s]![w] =
        source[s]!.plain === wanted[w]!.plain ? rows[s + 1]![w + 1]! + 1 : Math.max(rows[s + 1]![w]!, rows[s]![w + 1]!);
  const pairs: CommonWord[] = [];
  for (let s = 0, w = 0; s < source.length && w < wanted.length;) {
    if (source[s]!.plain === wanted[w]!.plain) pairs.push({ source: s++, wanted: w++ });
    else if (rows[s + 1]![w]! >= rows[s]![w + 1]!) s++;
    else w++;
  }
  return pairs;
}

/** From the first of some words to the last of them; of none, the place before them. */
function between(words: readonly QuotedWord[], first: number, end: number): Span {
  if (first < end) return { from: words[first]!.from, to: words[end - 1]!.to };
  const at = words[first]?.from ?? words.at(-1)?.to ?? 0;
  return { from: at, to: at };
}

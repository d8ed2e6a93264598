import { english, type Lexicon } from '../lexicon/lexicon';
import type { LabelReference, ProvisionReference } from '../model/citation';
import { plainLeadIn } from './phrases';

/**
 * The paths of the provisions that a reference names: `resolves 2`, `considering c) ii)`, `Annex 2`, `Annex 2, 4)`. A range
 * between labels of one kind is filled in, `1 to 4` → 1, 2, 3, 4; of another it keeps its two ends.
 */
export function provisionPaths({ container, type, labels }: ProvisionReference, lexicon: Lexicon = english): string[] {
  if (labels.length === 0) return [container];
  const join = type === 'annex' ? ', ' : ' ';
  const written = labels.flatMap((reference, index) => between(reference, labels[index - 1], lexicon.data.forms.letters));
  return [...new Set(written)].map((label) => `${container}${join}${label}`);
}

/**
 * The lead-in that a container means among those of a text: the same words in any case, else the only one that it begins.
 * Adopted texts shorten long lead-ins: `*instructs the Council* 2` where the section adds whom to work with.
 */
export function leadInMeant(container: string, leadIns: readonly string[]): string | undefined {
  const sought = plainLeadIn(container).toLowerCase();
  const written = [...new Set(leadIns)].map((leadIn) => ({ leadIn, plain: plainLeadIn(leadIn).toLowerCase() }));
  const same = written.find(({ plain }) => plain === sought);
  const longer = written.filter(({ plain }) => plain.startsWith(sought) && /^[\s,]/.test(plain.slice(sought.length)));
  return same?.leadIn ?? (longer.length === 1 ? longer[0]?.leadIn : undefined);
}

/** The label, with those that lie between it and the start of its range before it. */
function between({ label, through }: LabelReference, start: LabelReference | undefined, letters: string): string[] {
  const [first, last] = [start ? split(start.label) : undefined, split(label)];
  if (!through || !first || !last || first.stem !== last.stem || first.end !== last.end) return [label];
  const [from, to] = countsOf(first.part, last.part, letters);
  if (from === undefined || to === undefined || to <= from || to - from > MOST) return [label];
  return Array.from(
    { length: to - from },
    (_, step) => `${last.stem}${partOf(last.part, first.part, from + step + 1, letters)}${last.end}`,
  );
}

/** More steps than any list has: a range as long as that is a mistake and keeps its ends. */
const MOST = 200;
const ROMANS = romans();

interface Label {
  /** What both ends of a range have in common before the part that counts: `c) `, `2.`. */
  readonly stem: string;
  readonly part: string;
  readonly end: string;
}

function split(label: string): Label | undefined {
  const [, stem, part, end] = /^(.*?)(\d+|\p{L}+)(\)?)$/u.exec(label) ?? [];
  return stem === undefined || part === undefined ? undefined : { stem, part, end: end ?? '' };
}

function countsOf(first: string, last: string, letters: string): readonly [number | undefined, number | undefined] {
  if (/^\d/.test(first) && /^\d/.test(last)) return [Number(first), Number(last)];
  if (isRoman(first, last)) return [ROMANS.indexOf(first), ROMANS.indexOf(last)];
  return [letterCount(first, letters), letterCount(last, letters)];
}

function partOf(last: string, first: string, count: number, letters: string): string {
  if (/^\d/.test(last)) return String(count);
  return isRoman(first, last) ? (ROMANS[count] ?? last) : letters.charAt(count - 1);
}

/** `i) to v)` counts in roman numbers, `h) to v)` and `c) to i)` in letters. */
function isRoman(first: string, last: string): boolean {
  return /^[ivx]+$/.test(first) && ROMANS.includes(first) && ROMANS.includes(last);
}

function letterCount(letter: string, letters: string): number | undefined {
  return letter.length === 1 && letters.includes(letter) ? letters.indexOf(letter) + 1 : undefined;
}

function romans(): readonly string[] {
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return Array.from({ length: 40 }, (_, number) => 'x'.repeat(Math.floor(number / 10)) + (units[number % 10] ?? ''));
}

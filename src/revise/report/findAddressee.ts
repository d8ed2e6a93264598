import type { Lexicon } from '../../lexicon/lexicon';
import { addresseesOf, knownAddressees, spelledOut } from './addressees';

/** Somebody whom a person named in their own words, or, where nobody goes by these, all who are known, those meant most probably first. */
export type FoundAddressee = { readonly name: string } | { readonly known: readonly string[] };

/** Finds out who is meant: `Director of TSB`, `TSB`, `the Director of the Telecommunication Standardization Bureau`, `council`. */
export function findAddressee(words: string, leadIns: readonly string[], lexicon: Lexicon): FoundAddressee {
  const known = allAddressees(leadIns, lexicon);
  const wanted = wordsIn(words, lexicon);
  const bags = known.map((name) => ({ name, words: wordsIn(name, lexicon) }));
  const missing = (from: ReadonlySet<string>, of: ReadonlySet<string>): number =>
    [...from].filter((word) => !of.has(word) && ![...of].some((other) => isNumberOf(word, other))).length;
  const holding = bags.filter((bag) => wanted.size > 0 && missing(wanted, bag.words) === 0);
  const same = holding.filter((bag) => missing(bag.words, wanted) === 0);
  // One who is named in full is meant, and so is the only one whose name holds these words.
  const [only] = same.length > 0 ? same : holding;
  if (only && (same.length > 0 || holding.length === 1)) return { name: only.name };
  const nearness = (bag: ReadonlySet<string>): number =>
    [...wanted].reduce((sum, word) => sum + Math.max(0, ...[...bag].map((other) => alike(word, other))), 0) /
    (wanted.size + bag.size);
  const ranked = bags.map(({ name, words: bag }) => ({ name, near: nearness(bag) }));
  return { known: ranked.sort((one, other) => other.near - one.near).map(({ name }) => name) };
}

/** Those whom the lead-ins address, the most often addressed first, and then all others whom the language knows. */
export function allAddressees(leadIns: readonly string[], lexicon: Lexicon): readonly string[] {
  return [...new Set([...addressedIn(leadIns, lexicon).map(({ name }) => name), ...knownAddressees(lexicon)])];
}

/** Whom lead-ins address, each with the number of lead-ins that do so, the most often addressed first. */
export function addressedIn(
  leadIns: readonly string[],
  lexicon: Lexicon,
): readonly { readonly name: string; readonly times: number }[] {
  const counts = new Map<string, number>();
  for (const leadIn of leadIns) for (const name of addresseesOf(leadIn, lexicon)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, times]) => ({ name, times })).sort((one, other) => other.times - one.times);
}

function wordsIn(name: string, lexicon: Lexicon): ReadonlySet<string> {
  const { data } = lexicon;
  const skipped = new Set([...data.parties.before, ...data.citations.of].flatMap((phrase) => phrase.toLowerCase().split(' ')));
  // Acronyms are typed in small letters too.
  const { acronyms } = data.parties;
  const whole = name.replace(/[\p{L}-]+/gu, (word) => acronyms[word.toUpperCase()] ?? word);
  const found =
    spelledOut(whole, lexicon)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.filter((word) => !skipped.has(word)));
}

/** Whether two words may be the singular and the plural of one: a letter at the end is all that they differ in. */
function isNumberOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= LEAST_STEM && long.length - short.length <= 1 && long.startsWith(short);
}

const LEAST_STEM = 4;

/** How much of the longer of two words stands at the beginning of both, 0 to 1. */
function alike(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at / Math.max(one.length, other.length);
}

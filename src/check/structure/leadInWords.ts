import { Kept } from '../../lexicon/kept';
import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';
import type { Span } from '../../model/range';
import { distance } from '../nearest';

/** Words of a lead-in that are known otherwise. */
export interface Slip {
  /** In the words that were looked at. */
  readonly span: Span;
  readonly written: string;
  readonly meant: string;
}

/** What is wrong with the words of a lead-in: slips, each with the nearest known words, or an opening that nothing is near to. */
export interface Opinion {
  readonly slips: readonly Slip[];
  /** The word that opens it, where no lead-in is known to open with it and none is near. */
  readonly strange?: string;
  /** True where that word has at least the form of one that opens a lead-in. */
  readonly isWellFormed?: boolean;
}

/** Judges the word that opens a lead-in strictly, and all others only where a known one is a slip away. */
export function judgeLeadIn(words: string, lexicon: Lexicon): Opinion {
  const known = lexicon.compiled(knownWords);
  const tokens = tokensOf(words);
  const at = tokens.findIndex(({ word }) => !lexicon.adverbs.has(word));
  const opening = tokens[at] ?? tokens[0];
  if (!opening) return { slips: [] };
  const slips: Slip[] = [];
  let strange: string | undefined;
  if (!known.openers.has(opening.word) && !lexicon.adverbs.has(opening.word)) {
    const nearAdverb = at < tokens.length - 1 ? nearest(opening.word, lexicon.adverbs) : undefined;
    const meant = nearest(opening.word, known.openers) ?? nearAdverb;
    if (meant === undefined) strange = opening.word;
    else slips.push(slipOf(opening, meant));
  }
  tokens.forEach((token, index) => {
    if (token === opening || known.words.has(token.word) || /[\d&]/.test(token.word)) return;
    const meant = meantBy(token.word, tokens[index - 1]?.word, tokens[index + 1]?.word, token.closes, known);
    if (meant !== undefined) slips.push(slipOf(token, meant));
  });
  // A whole name tells more of what is meant than its words do one by one.
  const whole = slips.some(({ span }) => span.from === opening.from)
    ? undefined
    : addresseeSlip(words, slips.length > 0 ? 2 : 1, known);
  return {
    slips: whole ? [whole, ...slips.filter(({ span }) => span.from >= whole.span.to)] : slips,
    ...(strange === undefined
      ? {}
      : { strange, isWellFormed: known.participle.test(strange) && !known.notParticiples.has(strange) }),
  };
}

/** Whether words are a lead-in and nothing else: a known one, or a known verb and whoever it addresses, without the sign that ends a provision. */
export function isKnownLeadIn(words: string, lexicon: Lexicon): boolean {
  const known = lexicon.compiled(knownWords);
  const plain = words.replace(/\s+/g, ' ').trim().toLowerCase();
  if (known.phrases.has(plain.replace(/[\s:,]+$/, ''))) return true;
  return !/[.,;:]$/.test(plain) && known.addressing.some((phrase) => plain.startsWith(`${phrase} `));
}

/** Whether the word that opens a lead-in is one that is known to. */
export function hasKnownOpening(words: string, lexicon: Lexicon): boolean {
  return lexicon.compiled(knownOpenings).get(words, (copy) => {
    const first = tokensOf(copy).find(({ word }) => !lexicon.adverbs.has(word));
    return first !== undefined && lexicon.compiled(knownWords).openers.has(first.word);
  });
}

function knownOpenings(): Kept<boolean> {
  return new Kept(MOST_LEAD_INS);
}

/** More lead-ins than texts have between them. */
const MOST_LEAD_INS = 1000;

interface Token {
  readonly word: string;
  readonly written: string;
  readonly from: number;
  /** True where a sign, or the end, follows. */
  readonly closes: boolean;
}

/** The words, without the signs around them, in small letters. */
function tokensOf(words: string): readonly Token[] {
  return [...words.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}&'’-]*/gu)].map((match) => {
    const end = match.index + match[0].length;
    return { word: match[0].toLowerCase(), written: match[0], from: match.index, closes: !/^\s+\p{L}/u.test(words.slice(end)) };
  });
}

function slipOf({ from, written }: Token, meant: string): Slip {
  return { span: { from, to: from + written.length }, written, meant: inCaseOf(meant, written) };
}

function inCaseOf(meant: string, written: string): string {
  if (meant !== meant.toLowerCase()) return meant;
  return /^\p{Lu}/u.test(written) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

type Known = ReturnType<typeof knownWords>;

/** A word shorter than this is a slip only next to a word that goes with the one that is meant. */
const LONG = 5;

function meantBy(
  word: string,
  before: string | undefined,
  after: string | undefined,
  closes: boolean,
  known: Known,
): string | undefined {
  const goesWith = (meant: string): boolean =>
    (before !== undefined && known.pairs.has(`${before} ${meant}`)) ||
    (after !== undefined && known.pairs.has(`${meant} ${after}`));
  for (const [meant, written] of known.words) {
    if (Math.abs(meant.length - word.length) > 1 || distance(word, meant) !== 1) continue;
    // One or several of a kind may be meant as they stand, within longer words.
    const isNumber = `${word}s` === meant || `${meant}s` === word;
    if (
      isNumber ? closes && before !== undefined && known.pairs.has(`${before} ${meant}`) : word.length >= LONG || goesWith(meant)
    )
      return written;
  }
  return undefined;
}

/** The known word that is one slip away, or two in a long one that begins alike. */
function nearest(word: string, all: Iterable<string>): string | undefined {
  let best: { readonly meant: string; readonly away: number } | undefined;
  for (const meant of all) {
    if (Math.abs(meant.length - word.length) > 2) continue;
    const away = distance(word, meant);
    const most = word.length > 7 && word[0] === meant[0] ? 2 : word.length > 2 ? 1 : 0;
    if (away <= most && (!best || away < best.away)) best = { meant, away };
  }
  return best?.meant;
}

/** Whoever is addressed, up to a comma, is all but a letter or two somebody who is known; a figure may be another on purpose. */
function addresseeSlip(words: string, most: number, known: Known): Slip | undefined {
  const lower = words.toLowerCase();
  for (const phrase of known.addressing) {
    if (!lower.startsWith(`${phrase} `)) continue;
    const from = phrase.length + 1;
    const comma = words.indexOf(',', from);
    const end = words.replace(/[\s:]+$/, '').length;
    for (const to of comma < 0 ? [end] : [end, comma]) {
      const name = lower.slice(from, to).trimEnd();
      if (known.addressees.includes(name) || /\d/.test(name)) return undefined;
      const meant = known.addressees.find((one) => Math.abs(one.length - name.length) <= most && distance(one, name) <= most);
      if (meant === undefined) continue;
      const written = known.written.get(meant)!;
      return { span: { from, to: from + name.length }, written: words.slice(from, from + name.length), meant: written };
    }
  }
  return undefined;
}

function knownWords({ forms, leadIns, addressees, parties, citations, finalActs }: LexiconData) {
  const phrases = leadIns.map(({ words }) => words.toLowerCase());
  const addressing = leadIns.filter(({ addressed }) => addressed > 0).map(({ words }) => words.toLowerCase());
  const openers = new Set(
    [...phrases.map((phrase) => phrase.split(' ').find((word) => !forms.adverbs.includes(word)) ?? phrase)].concat(
      finalActs.leadIns.verbs,
      finalActs.leadIns.adjectives,
    ),
  );
  const names = addressees.map(({ words }) => words);
  const others = [
    ...names,
    ...parties.named.flatMap(({ name, read = [] }) => [name, ...read]),
    ...parties.offices.flatMap(({ one, several, all, of }) => [one, ...several, ...all, ...of]),
    ...parties.together.flatMap(({ read, members }) => [...read, ...members]),
    ...Object.entries(parties.acronyms).flat(),
    ...parties.with,
    ...parties.before,
    ...forms.adverbs,
    ...forms.smallInPlaces,
    ...forms.union,
    ...citations.and,
    ...citations.or,
    ...citations.of,
    ...citations.this,
    ...citations.its,
    ...citations.within,
    ...leadIns.map(({ words }) => words),
  ];
  const words = new Map<string, string>();
  const add = (phrase: string): void => {
    for (const [written] of phrase.replace(/\{of\}/g, ' ').matchAll(/[\p{L}][\p{L}\p{M}\p{N}'’-]*/gu))
      if (!words.has(written.toLowerCase())) words.set(written.toLowerCase(), written);
  };
  others.forEach(add);
  const pairs = new Set<string>();
  const pair = (phrase: string): void => {
    const list = tokensOf(phrase.replace(/[[\]…]/g, ' ')).map(({ word }) => word);
    list.slice(1).forEach((word, index) => pairs.add(`${list[index]!} ${word}`));
  };
  [...names, ...leadIns.map((one) => one.words), ...parties.named.map(({ name }) => name)].forEach(pair);
  for (const phrase of parties.with) ways(phrase).forEach(pair);
  for (const phrase of addressing) for (const name of names) pair(`${phrase.split(' ').at(-1)!} ${name.split(' ', 1)[0]!}`);
  return {
    phrases: new Set([...phrases, ...addressing.flatMap((phrase) => names.map((name) => `${phrase} ${name.toLowerCase()}`))]),
    addressing,
    addressees: names.map((name) => name.toLowerCase()),
    written: new Map(names.map((name) => [name.toLowerCase(), name])),
    openers,
    words,
    pairs,
    participle: new RegExp(finalActs.leadIns.participle, 'u'),
    notParticiples: new Set(finalActs.leadIns.notParticiples),
  };
}

/** The ways to say a phrase that is written `in [close] collaboration|consultation with`. */
function ways(phrase: string): readonly string[] {
  return (phrase.match(/\[[^\]]+\]|\S+/g) ?? []).reduce<readonly string[]>(
    (begun, token) => {
      const isOptional = token.startsWith('[');
      const choices = [...(isOptional ? token.slice(1, -1) : token).split('|'), ...(isOptional ? [''] : [])];
      return begun.flatMap((start) => choices.map((choice) => `${start} ${choice}`.trim()));
    },
    [''],
  );
}

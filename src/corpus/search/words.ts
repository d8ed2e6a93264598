import { english } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';

/** A word of a text, in the form in which words are compared. */
export interface Word {
  /** Without accents, in small letters, in the singular: `Fréquences` → `frequence`. Of a compound, run together: `radiofrequency`. */
  readonly term: string;
  /** The parts of a compound: `radio`, `frequency`; none of a single word. */
  readonly parts: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The words of a plain text in order, without footnote marks and words that every sentence has. */
export function wordsIn(text: string, lexicon = english): readonly Word[] {
  const grammar = lexicon.compiled(grammarOf);
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    if (written.startsWith('[')) continue;
    const isCompound = HYPHEN.test(written);
    const joined = isCompound ? written.split(HYPHEN) : [written];
    const term = termOf(joined.join(''), grammar);
    if (grammar.stopWords.has(term)) continue;
    const parts = isCompound ? joined.map((part) => termOf(part, grammar)).filter((part) => !grammar.stopWords.has(part)) : [];
    words.push({ term, parts, from: match.index, to: match.index + written.length });
  }
  return words;
}

/** What a text is found by: its words, and of compounds the parts as well. */
export function termsOf(text: string, lexicon = english): string[] {
  return wordsIn(text, lexicon).flatMap(({ term, parts }) => [term, ...parts]);
}

/** Whether words stand in a text one after the other; a compound counts as its parts, too. */
export function holdsPhrase(text: string, terms: readonly string[], lexicon = english): boolean {
  const words = wordsIn(text, lexicon);
  const apart = words.flatMap(({ term, parts }) => (parts.length > 0 ? parts : [term]));
  const whole = words.map(({ term }) => term);
  return holdsRun(apart, terms) || holdsRun(whole, terms);
}

function holdsRun(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, at) => wanted.every((term, step) => words[at + step] === term));
}

/** A possessive belongs to its word and is dropped with the accents; a footnote mark is no word. */
const WORD = /\[\^[^\][\s]+\]|[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu;
const HYPHEN = /[-\u2010\u2011]/;

function termOf(word: string, grammar: Grammar): string {
  const plain = /^[\w-]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
  return singular(plain.toLowerCase(), grammar);
}

/** Plurals are found by the singular and the other way round. What this does to other words does no harm: it does it everywhere. */
function singular(word: string, { plural, plurals }: Grammar): string {
  if (word.length < 4 || !plural.test(word)) return word;
  for (const { ending, becomes } of plurals) if (ending.test(word)) return word.replace(ending, becomes);
  return word;
}

interface Grammar {
  /** Words that tell nothing about a provision. */
  readonly stopWords: ReadonlySet<string>;
  /** Any of the endings: most words have none. */
  readonly plural: RegExp;
  readonly plurals: readonly { readonly ending: RegExp; readonly becomes: string }[];
}

function grammarOf({ search: { stopWords, plurals } }: LexiconData): Grammar {
  const endings = plurals.map(({ ending }) => ending);
  return {
    stopWords: new Set(stopWords),
    plural: new RegExp(`(?:${endings.join('|')})$`, 'u'),
    plurals: plurals.map(({ ending, singular: becomes }) => ({ ending: new RegExp(`(?:${ending})$`, 'u'), becomes })),
  };
}

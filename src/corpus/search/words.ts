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
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    if (written.startsWith('[')) continue;
    const isCompound = HYPHEN.test(written);
    const joined = isCompound ? written.split(HYPHEN) : [written];
    const term = termOf(joined.join(''));
    if (STOP_WORDS.has(term)) continue;
    const parts = isCompound ? joined.map(termOf).filter((part) => !STOP_WORDS.has(part)) : [];
    words.push({ term, parts, from: match.index, to: match.index + written.length });
  }
  return words;
}

/** What a text is found by: its words, and of compounds the parts as well. */
export function termsOf(text: string): string[] {
  return wordsIn(text).flatMap(({ term, parts }) => [term, ...parts]);
}

/** Whether words stand in a text one after the other; a compound counts as its parts, too. */
export function holdsPhrase(text: string, terms: readonly string[]): boolean {
  const words = wordsIn(text);
  const apart = words.flatMap(({ term, parts }) => (parts.length > 0 ? parts : [term]));
  const whole = words.map(({ term }) => term);
  return holdsRun(apart, terms) || holdsRun(whole, terms);
}

function holdsRun(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, at) => wanted.every((term, step) => words[at + step] === term));
}

/** A possessive belongs to its word and is dropped with the accents; a footnote mark is no word. */
const WORD = /\[\^[^\]\s]+\]|[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu;
const HYPHEN = /[-\u2010\u2011]/;

function termOf(word: string): string {
  const plain = /^[\w-]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
  return singular(plain.toLowerCase());
}

/** Plurals are found by the singular and the other way round. What this does to other words does no harm: it does it everywhere. */
function singular(word: string): string {
  if (word.length < 4 || !PLURAL.test(word)) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

const PLURAL = /(?:s|eaux)$/;

/** English words that tell nothing about a provision. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an the and or of to in on at by for from with as is are be been it its this that these those which s'.split(' '),
);

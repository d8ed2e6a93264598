import { english, type Lexicon } from '../../lexicon/lexicon';
import { literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Span } from '../../model/range';
import { wordsIn } from './words';

/** Acronyms with what they stand for, in the words of the texts, the most frequent first: `ERB` → `Emergency Radio Board`. */
export type Acronyms = Readonly<Record<string, readonly string[]>>;

/** An acronym where a text says what it stands for. */
export interface AcronymDefinition {
  /** Without the sign of the plural: `ERB` in `Emergency Radio Boards (ERBs)`. */
  readonly name: string;
  /** What it stands for. */
  readonly words: string;
  /** Where the acronym stands, plural and all. */
  readonly span: Span;
}

/** The acronyms that a text defines in brackets, in order: `Emergency Radio Board (ERB)`, `ERB (Emergency Radio Board)`. */
export function acronymDefinitions(text: string, lexicon = english): readonly AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  const add = (short: string, from: number, words: string | undefined): void => {
    if (words === undefined || wordsIn(words, lexicon).length < 2) return;
    found.push({ name: inSingular(short, lexicon), words, span: { from, to: from + short.length } });
  };
  for (const match of text.matchAll(BRACKETS)) {
    const inside = (match[1] ?? '').trim();
    const start = Math.max(0, match.index - REACH);
    const before = text.slice(start, match.index).trimEnd();
    if (ACRONYM.test(inside)) add(inside, text.indexOf(inside, match.index), expansionBefore(inside, before, lexicon));
    else {
      const [short] = /\S+$/.exec(before.slice(-LONGEST - 2)) ?? [];
      if (short !== undefined && ACRONYM.test(short) && expansionBefore(short, inside, lexicon) === inside)
        add(short, start + before.length - short.length, inside);
    }
  }
  return found;
}

/** Words that are written as an acronym is. */
export type AcronymMention = Pick<AcronymDefinition, 'name' | 'span'>;

/** What in a text may be an acronym, in order, whether anybody says what it stands for or not. */
export function acronymMentions(text: string, lexicon = english): readonly AcronymMention[] {
  const found: AcronymMention[] = [];
  for (let at = 0; at < text.length;) {
    const from = at++;
    if (!isCapital(text, from) || (from > 0 && isJoined(text, from - 1))) continue;
    let capitals = 1;
    for (; at < text.length && (isJoined(text, at) || text[at] === '-'); at++) if (isCapital(text, at)) capitals++;
    const written = capitals > 1 ? text.slice(from, at) : '';
    if (ACRONYM.test(written)) found.push({ name: inSingular(written, lexicon), span: { from, to: at } });
  }
  return found;
}

/** Collects the acronyms that texts define. */
export class AcronymFinder {
  readonly #counts = new Map<string, Map<string, { readonly words: string; count: number }>>();

  constructor(private readonly lexicon: Lexicon = english) {}

  read(text: string): void {
    for (const { name, words } of acronymDefinitions(text, this.lexicon)) this.#add(name, words);
  }

  found(): Acronyms {
    const sorted = [...this.#counts].sort(([one], [other]) => compare(one, other));
    return Object.fromEntries(
      sorted.map(([short, expansions]) => {
        const ranked = [...expansions.values()].sort((one, other) => other.count - one.count || compare(one.words, other.words));
        return [short, ranked.slice(0, MOST).map(({ words }) => words)];
      }),
    );
  }

  #add(name: string, words: string): void {
    const expansions = this.#counts.get(name) ?? new Map<string, { words: string; count: number }>();
    this.#counts.set(name, expansions);
    const key = wordsIn(words, this.lexicon)
      .map(({ term }) => term)
      .join(' ');
    const known = expansions.get(key);
    if (known) known.count++;
    else expansions.set(key, { words, count: 1 });
  }
}

/** Acronyms of several editions together. */
export function joinAcronyms(several: readonly Acronyms[]): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>();
  for (const [short, expansions] of several.flatMap((acronyms) => Object.entries(acronyms)))
    joined.set(short, [...new Set([...(joined.get(short) ?? []), ...expansions])]);
  return joined;
}

/**
 * The shortest words at the end of a text that an acronym can stand for: its letters occur in them in order, from the end
 * backwards, and the first of them begins a word (the method of Schwartz and Hearst).
 */
export function expansionBefore(short: string, before: string, lexicon = english): string | undefined {
  const letters = inSingular(short, lexicon).replace(/[^\p{L}\p{N}]/gu, '');
  // Words of another sentence, or of other brackets, are no part of the name.
  const reach = before.slice(Math.max(...[...STOPS].map((stop) => before.lastIndexOf(stop))) + 1);
  const words = reach.split(/\s+/).slice(-Math.min(letters.length + 5, letters.length * 2));
  const text = words.join(' ');
  let at = text.length - 1;
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters.charAt(index).toLowerCase();
    while (at >= 0 && !(text.charAt(at).toLowerCase() === letter && (index > 0 || /^$|[\s/-]/.test(text.charAt(at - 1))))) at--;
    if (at < 0) return undefined;
    at--;
  }
  const expansion = text.slice(at + 1).trim();
  return expansion.length > short.length && !expansion.includes(short) ? expansion : undefined;
}

/** An acronym without the sign of the plural. */
function inSingular(short: string, lexicon: Lexicon): string {
  return short.replace(lexicon.compiled(pluralIn), '');
}

function pluralIn({ search }: LexiconData): RegExp {
  return new RegExp(`${literally(search.acronymPlural)}$`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const BRACKETS = /\(([^()]{2,120})\)/g;
const ACRONYM = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{Lu}][\p{L}\p{N}+/&-]{1,11}$/u;
/** The signs that end what a name can be part of. */
const STOPS = '.;:()';
/** As long as `ACRONYM` allows. */
const LONGEST = 12;
/** Enough for the longest name. */
const REACH = 200;
/** More meanings of one acronym are slips. */
const MOST = 4;

/**
 * Whether a sign is part of a word, in which no acronym begins: `ICT` in `telecommunication/ICT` is none of its own in brackets,
 * but one in a sentence. Texts are long and mostly of Latin letters, which need no pattern.
 */
function isJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x7f) return /[\p{L}\p{N}]/u.test(text.charAt(at));
  return (
    (code >= 0x61 && code <= 0x7a) || isLatinCapital(code) || (code >= 0x30 && code <= 0x39) || code === 0x26 || code === 0x2b
  );
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x7f ? /\p{Lu}/u.test(text.charAt(at)) : isLatinCapital(code);
}

function isLatinCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

import { wordsIn } from './words';

/** Acronyms with what they stand for, in the words of the texts, the most frequent first: `ERB` → `Emergency Radio Board`. */
export type Acronyms = Readonly<Record<string, readonly string[]>>;

/** Collects the acronyms that texts define in brackets: `Emergency Radio Board (ERB)`, `ERB (Emergency Radio Board)`. */
export class AcronymFinder {
  readonly #counts = new Map<string, Map<string, { readonly words: string; count: number }>>();

  read(text: string): void {
    for (const match of text.matchAll(BRACKETS)) {
      const inside = (match[1] ?? '').trim();
      const before = text.slice(Math.max(0, match.index - REACH), match.index).trimEnd();
      if (ACRONYM.test(inside)) this.#add(inside, expansionBefore(inside, before));
      else {
        const [short] = /\S+$/.exec(before) ?? [];
        if (short !== undefined && ACRONYM.test(short) && expansionBefore(short, inside) === inside) this.#add(short, inside);
      }
    }
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

  #add(short: string, words: string | undefined): void {
    if (words === undefined || wordsIn(words).length < 2) return;
    const name = short.replace(/s$/, '');
    const expansions = this.#counts.get(name) ?? new Map<string, { words: string; count: number }>();
    this.#counts.set(name, expansions);
    const key = wordsIn(words)
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
export function expansionBefore(short: string, before: string): string | undefined {
  const letters = short.replace(/s$/, '').replace(/[^\p{L}\p{N}]/gu, '');
  // Words of another sentence, or of other brackets, are no part of the name.
  const reach = before.slice(Math.max(before.search(/[^.;:()]*$/), 0));
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

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const BRACKETS = /\(([^()]{2,120})\)/g;
const ACRONYM = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{Lu}][\p{L}\p{N}+/&-]{1,11}$/u;
/** Enough for the longest name. */
const REACH = 200;
/** More meanings of one acronym are slips. */
const MOST = 4;

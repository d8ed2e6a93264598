import type { Lexicon } from '../lexicon/lexicon';
import type { StoredDocument } from '../model/library';
import type { Span } from '../model/range';
import { acronymDefinitions } from './search/acronyms';
import { wordsIn } from './search/words';

/** What adopted texts write out for an acronym, and where one of them does. */
export interface Expansion {
  /** As most of them write it. */
  readonly words: string;
  /** The words as they are compared: small ones left out, in the singular. */
  readonly terms: readonly string[];
  /** How many texts write it so; the revisions of a text count once. */
  readonly texts: number;
  readonly document: StoredDocument;
  /** Where the acronym stands in its markup. */
  readonly span: Span;
}

/** How adopted texts use acronyms. They are read when the first question is asked. */
export class AcronymUse {
  readonly #documents: readonly StoredDocument[];
  readonly #lexicon: Lexicon;
  readonly #words = new Map<string, boolean>();
  readonly #asked = new Map<string, readonly Expansion[]>();
  readonly #unexplained = new Map<string, readonly string[]>();
  #found: ReadonlyMap<string, Expansions> | undefined;

  constructor(documents: readonly StoredDocument[], lexicon: Lexicon) {
    this.#documents = documents.filter(({ action }) => action !== 'SUP');
    this.#lexicon = lexicon;
  }

  /** True where there is nothing to know acronyms from. */
  get isEmpty(): boolean {
    return this.#documents.length === 0;
  }

  /** How texts write an acronym out, most of them first; what a text says itself is no answer to a question about it. */
  expansionsOf(name: string, except?: TextName): readonly Expansion[] {
    const key = `${name} ${nameOf(except)}`;
    const known = this.#asked.get(key) ?? this.#expansionsFor(name, nameOf(except));
    this.#asked.set(key, known);
    return known;
  }

  /** Whether several other texts use an acronym and nowhere say what it stands for: then everybody knows. */
  isCommon(name: string, except?: TextName): boolean {
    const texts = this.#unexplainedIn(name);
    const others = texts.includes(nameOf(except)) ? texts.length - 1 : texts.length;
    return others >= COMMON;
  }

  /** Whether texts write the same in small letters: a word in capitals is no acronym. */
  isWord(name: string): boolean {
    const known = this.#words.get(name);
    if (known !== undefined) return known;
    const word = name.toLowerCase();
    const isWord = this.#documents.some(({ markup }) => isUsed(word, markup, this.#lexicon.data.search.acronymPlural));
    this.#words.set(name, isWord);
    return isWord;
  }

  #expansionsFor(name: string, except: string): readonly Expansion[] {
    const found = [...(this.#expansions().get(name)?.values() ?? [])].flatMap((places): Expansion[] => {
      const others = places.filter(({ document }) => nameOf(document) !== except);
      const latest = others.at(-1);
      if (!latest) return [];
      const words = mostFrequent(others.map((place) => place.words));
      const texts = new Set(others.map(({ document }) => nameOf(document))).size;
      return [{ words, terms: termsOfExpansion(words, this.#lexicon), texts, document: latest.document, span: latest.span }];
    });
    return found.sort((one, other) => other.texts - one.texts);
  }

  #expansions(): ReadonlyMap<string, Expansions> {
    return (this.#found ??= expansionsIn(this.#documents, this.#lexicon));
  }

  /** The first texts that do, no more than need be: what everybody uses is found in a moment. */
  #unexplainedIn(name: string): readonly string[] {
    const known = this.#unexplained.get(name);
    if (known) return known;
    const explained = new Set([...(this.#expansions().get(name)?.values() ?? [])].flat().map(({ document }) => document));
    const found = new Set<string>();
    for (const document of this.#documents) {
      if (found.size > COMMON) break;
      if (
        !explained.has(document) &&
        !found.has(nameOf(document)) &&
        isUsed(name, document.markup, this.#lexicon.data.search.acronymPlural)
      )
        found.add(nameOf(document));
    }
    this.#unexplained.set(name, [...found]);
    return [...found];
  }
}

/** So many texts that use an acronym and do not explain it make it common knowledge. */
const COMMON = 2;

/** Equal for expansions that differ in nothing but case, number and small words. */
export function termsOfExpansion(words: string, lexicon: Lexicon): readonly string[] {
  return wordsIn(words, lexicon).map(({ term }) => term);
}

type TextName = Pick<StoredDocument, 'kind'> & { readonly number: number | null };

/** By the terms. */
type Expansions = Map<string, { readonly words: string; readonly document: StoredDocument; readonly span: Span }[]>;

function expansionsIn(documents: readonly StoredDocument[], lexicon: Lexicon): ReadonlyMap<string, Expansions> {
  const found = new Map<string, Expansions>();
  for (const document of documents) {
    for (const { line, at } of linesOf(document.markup)) {
      for (const { name, words, span } of acronymDefinitions(line, lexicon)) {
        const expansions = found.get(name) ?? (new Map() as Expansions);
        found.set(name, expansions);
        const key = termsOfExpansion(words, lexicon).join(' ');
        const places = expansions.get(key) ?? [];
        expansions.set(key, places);
        places.push({ words, document, span: { from: at + span.from, to: at + span.to } });
      }
    }
  }
  return found;
}

/** Whether a text has an acronym as a word of its own, headings aside, which are written in capitals. */
function isUsed(name: string, markup: string, plural: string): boolean {
  for (let at = markup.indexOf(name); at >= 0; at = markup.indexOf(name, at + 1)) {
    const behind = at + name.length;
    const end = markup.startsWith(plural, behind) ? behind + plural.length : behind;
    const isWhole = !/[\p{L}\p{N}&+]/u.test(markup.charAt(at - 1)) && !/[\p{L}\p{N}&+-]/u.test(markup.charAt(end));
    if (isWhole && markup[markup.lastIndexOf('\n', at) + 1] !== '#') return true;
  }
  return false;
}

/** The lines of a text that may explain an acronym. */
function linesOf(markup: string): readonly { readonly line: string; readonly at: number }[] {
  let next = 0;
  return markup.split('\n').flatMap((line) => {
    const at = next;
    next += line.length + 1;
    return !line.includes('(') || line.startsWith('#') ? [] : [{ line, at }];
  });
}

function nameOf(text: TextName | undefined): string {
  return text ? `${text.kind} ${text.number}` : '';
}

function mostFrequent(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0];
}

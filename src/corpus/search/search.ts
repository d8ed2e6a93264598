import { formatEdition, sameEdition } from '../../citations/designation';
import { english, type Lexicon } from '../../lexicon/lexicon';
import type { Edition } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import type { Role } from '../../model/text';
import { fileNameOf, readEditionFile } from '../editionFile';
import { Library } from '../library';
import type { Store } from '../store';
import { joinAcronyms } from './acronyms';
import { addresseeOf, isAddressed } from './addressee';
import { buildIndex, readIndexFile, writeIndexFile, type EditionIndex, type IndexedPassage } from './editionIndex';
import { findIn, type Found } from './find';
import { indexNameOf } from './indexName';
import { readQuery } from './query';

export interface SearchOptions {
  readonly edition?: Edition;
  readonly role?: Role;
  /** Whom the lead-in addresses, in somebody's own words: `Secretary-General`. */
  readonly addressee?: string;
  /** How many hits are wanted; all when left out. */
  readonly limit?: number;
}

/** A provision, title, annex block or footnote that was found. */
export interface Hit {
  readonly document: StoredDocument;
  /** Empty for the title of a document, `footnote 1` for a footnote. */
  readonly path: string;
  readonly text: string;
  /** Where it begins in the document's markup. */
  readonly at: number;
  readonly role?: Role;
  readonly addressee?: string;
  /** The higher, the better it fits; hits come in the order of how well they fit, which is more than this number. */
  readonly score: number;
  /** The words of the text that were found, as `wordsIn` writes them. */
  readonly terms: readonly string[];
}

/** Finds provisions in one library. Each edition's index is loaded by the first search that needs it. */
export class Search {
  readonly #parts = new Map<string, Promise<EditionIndex>>();

  constructor(
    private readonly library: Library,
    private readonly store: Store,
    private readonly pause?: () => Promise<void>,
  ) {}

  /** Makes sure that searching has nothing left to load. */
  async load(edition?: Edition): Promise<void> {
    await this.#partsFor(edition);
  }

  /**
   * The provisions that hold all words; when there is none, those that hold most of them. Words that stand there as they were
   * typed come before those that begin or are spelt like them, titles before the rest, later editions before earlier ones.
   * Without words, all provisions of a role or an addressee.
   */
  async search(words: string, options: SearchOptions = {}): Promise<readonly Hit[]> {
    const parts = await this.#partsFor(options.edition);
    const acronyms = joinAcronyms(parts.map((part) => part.acronyms));
    const needs = readQuery(words, acronyms, this.library.lexicon);
    const filter = filterOf(options, acronyms, this.library.lexicon);
    if (needs.length === 0 && (words.trim() !== '' || !filter)) return [];
    const within = (all: boolean): readonly Ranked[] =>
      parts.flatMap((part) => findIn(part, needs, all, this.library.lexicon, filter).map((found) => ({ ...found, part })));
    const strict = within(true);
    const found = [...(strict.length > 0 ? strict : within(false))].sort(byRank);
    return found.slice(0, options.limit).map((each) => hitOf(each, this.library.lexicon));
  }

  #partsFor(edition: Edition | undefined): Promise<readonly EditionIndex[]> {
    const wanted = this.library.editions.filter((held) => !edition || sameEdition(held, edition));
    return Promise.all(wanted.map((each) => this.#part(each)));
  }

  #part(edition: Edition): Promise<EditionIndex> {
    const name = formatEdition(edition);
    const known = this.#parts.get(name);
    if (known) return known;
    const loading = openIndex(this.library, edition, this.store, this.pause);
    this.#parts.set(name, loading);
    return loading;
  }
}

/**
 * Makes and stores the index of an edition, unless the one that is stored is up to date. To be called after the library was
 * written to; a library that cannot be read has no index, which is for others to tell.
 */
export async function indexEdition(
  store: Store,
  edition: Edition,
  pause?: () => Promise<void>,
  lexicon = english,
): Promise<void> {
  const file = await store
    .read(fileNameOf(edition))
    .then((content) => (content === undefined ? undefined : readEditionFile(content)))
    .catch(() => undefined);
  if (file) await openIndex(new Library([file], [], lexicon), file.edition, store, pause);
}

async function openIndex(library: Library, edition: Edition, store: Store, pause?: () => Promise<void>): Promise<EditionIndex> {
  const documents = library.list(edition);
  const { lexicon } = library;
  const name = indexNameOf(edition);
  const content = await store.read(name).catch(() => undefined);
  const stored = content === undefined ? undefined : readIndexFile(content, documents, lexicon);
  if (stored) return stored;
  const built = await buildIndex(documents, (document) => library.text(document), lexicon, pause);
  // Without the file, or where it cannot be written, the next search makes the index anew: that costs time and nothing else.
  await store.write(name, writeIndexFile(built)).catch(() => undefined);
  return built;
}

type Ranked = Found & { readonly part: EditionIndex };

function filterOf(
  { role, addressee }: SearchOptions,
  acronyms: ReadonlyMap<string, readonly string[]>,
  lexicon: Lexicon,
): ((passage: IndexedPassage) => boolean) | undefined {
  if (role === undefined && addressee === undefined) return undefined;
  const named = addressee === undefined ? undefined : readQuery(addressee, acronyms, lexicon);
  // Words that name nobody are no limit that anything could be within.
  const isNamed =
    named?.length === 0 ? () => false : (leadIn: string) => isAddressed(addresseeOf(leadIn, lexicon), named ?? [], lexicon);
  return ({ role: part, leadIn }) =>
    (role === undefined || part === role) && (!named || (leadIn !== undefined && isNamed(leadIn)));
}

function byRank(one: Ranked, other: Ranked): number {
  return (
    other.exact - one.exact ||
    other.weight - one.weight ||
    yearOf(other) - yearOf(one) ||
    other.score - one.score ||
    one.number - other.number
  );
}

function yearOf({ part, number }: Ranked): number {
  return documentOf(part, number).year;
}

function hitOf({ part, number, score, terms }: Ranked, lexicon: Lexicon): Hit {
  const { path, text, at, role, leadIn } = part.passages[number]!;
  const addressee = leadIn === undefined ? undefined : addresseeOf(leadIn, lexicon);
  return {
    document: documentOf(part, number),
    path,
    text,
    at,
    ...(role ? { role } : {}),
    ...(addressee === undefined ? {} : { addressee }),
    score: Math.round(score * 100) / 100,
    terms,
  };
}

function documentOf({ passages, documents }: EditionIndex, number: number): StoredDocument {
  return documents[passages[number]!.document]!;
}

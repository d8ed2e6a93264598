import { createConferences, type Conferences } from '../../citations/conferences';
import { editionOfConference, formatEdition, parseDesignation, sameEdition } from '../../citations/designation';
import type { Body } from '../../model/citation';
import type { Designation, Edition } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { Text } from '../../model/text';
import { EntryIndex } from '../entryIndex';
import { outlineOf, passagesOf } from './outline';
import type { Fingerprinted } from './provisions';
import type { ConcordanceData, DocumentData, EditionData, SectionData } from './schema';

/** What the catalogue knows of an adopted text without having its words. */
export interface CatalogueEntry extends Entry {
  /** The printed page of the Final Acts on which it begins, as their table of contents says. */
  readonly page?: number;
  /**
   * The revision before it, as printed. It is known where the text of the same number is in the Final Acts of the conference
   * before; that some text cites an older revision does not prove that there was none in between.
   */
  readonly before?: string;
  /** In which language its lead-ins, title and fingerprints are: `en`. */
  readonly language: string;
  /**
   * True where the facts come from what the union itself published. False where they come from somebody's conversion of it: its
   * outline and fingerprints then may have faults, so what does not match it proves nothing.
   */
  readonly official: boolean;
}

/** A text that cites another, and in which of its provisions. */
export interface CitingEntry {
  readonly entry: CatalogueEntry;
  readonly paths: readonly string[];
}

/** Resolutions of another body on the subject of a text. */
export interface Counterparts {
  readonly body: Body;
  readonly numbers: readonly number[];
  /** Numbers that the body had abrogated when the concordance was made. */
  readonly abrogated: readonly number[];
}

/** Facts about adopted texts that come with the product. It holds no words of them, only how they are built, and fingerprints. */
export class Catalogue extends EntryIndex<CatalogueEntry> {
  readonly #data: ReadonlyMap<CatalogueEntry, DocumentData>;
  readonly #outlines = new Map<CatalogueEntry, Text>();
  readonly #passages = new Map<CatalogueEntry, readonly Fingerprinted[]>();
  readonly #concordances: readonly ConcordanceData[];
  readonly #names: readonly string[];
  #citing: ReadonlyMap<string, readonly (CitingEntry & { readonly designation: Designation })[]> | undefined;
  /** The editions, oldest first. */
  readonly editions: readonly Edition[];
  readonly conferences: Conferences;

  constructor(editions: readonly EditionData[], concordances: readonly ConcordanceData[] = []) {
    const sorted = [...editions].sort((one, other) => one.edition.year - other.edition.year);
    const data = new Map(sorted.flatMap(readEntries));
    super([...data.keys()]);
    this.#data = data;
    this.#concordances = concordances;
    this.#names = sorted.map(({ conference }) => conference.toLowerCase());
    this.editions = sorted.map(({ edition }) => edition);
    this.conferences = createConferences(this.editions);
  }

  /**
   * Whether a draft that is addressed to a conference is about the catalogue's texts: other unions number theirs too. Where no
   * conference is named, the editions tell that are in the library.
   */
  isAbout(conference: string | undefined, editions: readonly Edition[] = []): boolean {
    const isOurs = (edition: Edition): boolean => this.conferences.bodiesAt(edition).includes('conference');
    if (conference === undefined) return editions.every(isOurs);
    const edition = editionOfConference(conference);
    if (edition && isOurs(edition)) return true;
    const name = conference.replace(/\([^()]*\)\s*$/, '').trim();
    return name !== '' && this.#names.some((known) => known.startsWith(name.toLowerCase()));
  }

  /** What is known of a document: of the text, or of the stub that its abrogation left. */
  printingOf(document: Entry): CatalogueEntry | undefined {
    const isStub = document.action === 'SUP';
    return this.revisionsOf(document).find(
      (entry) => sameEdition(entry, document) && entry.revised === document.revised && (entry.action === 'SUP') === isStub,
    );
  }

  /** The outline of a text: lead-ins, roles, labels, annexes; its words are empty and its spans too. */
  outline(entry: CatalogueEntry): Text {
    return kept(this.#outlines, entry, () => outlineOf(this.#dataOf(entry)));
  }

  /** The passages of a text, in order, with their fingerprints. */
  passages(entry: CatalogueEntry): readonly Fingerprinted[] {
    return kept(this.#passages, entry, () => passagesOf(this.#dataOf(entry)));
  }

  /** The texts of the conference that a text cites. */
  cites(entry: CatalogueEntry): readonly Designation[] {
    return (this.#dataOf(entry).cites?.['conference'] ?? []).flatMap(([name = '']) => parseDesignation(name) ?? []);
  }

  /** The texts that cite one: any of its revisions, or the one that is named. A text that names itself does not cite. */
  citedBy(designation: Designation): readonly CitingEntry[] {
    this.#citing ??= this.#readCiting();
    const { revision } = designation;
    const found = (this.#citing.get(`${designation.kind} ${designation.number}`) ?? []).filter(
      ({ designation: { revision: cited } }) =>
        !revision || (cited !== undefined && cited.revised === revision.revised && sameEdition(cited, revision)),
    );
    const byEntry = new Map<CatalogueEntry, string[]>();
    for (const { entry, paths } of found) byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...paths]);
    return [...byEntry].map(([entry, paths]) => ({ entry, paths: [...new Set(paths)] }));
  }

  /** Which resolutions of other bodies are about the subject of a text. */
  counterpartsOf({ kind, number }: Pick<Designation, 'kind' | 'number'>): readonly Counterparts[] {
    return this.#concordances.flatMap(({ body, pairs }) =>
      pairs
        .filter(({ text }) => text === `${kind} ${number}`)
        .map(({ resolutions, abrogated = [] }) => ({ body, numbers: resolutions, abrogated })),
    );
  }

  /** The conference's texts about the subject of another body's resolution: `Resolution 71`. */
  counterpartsOfForeign(body: Body, number: number): readonly string[] {
    return this.#concordances.flatMap((one) =>
      one.body === body ? one.pairs.filter(({ resolutions }) => resolutions.includes(number)).map(({ text }) => text) : [],
    );
  }

  /**
   * The whole title of the text that a designation names: of this revision, or else of the latest one of that number, whose title
   * may have been changed, so whoever completes a cut title with it looks first whether it begins alike.
   */
  titleOf(designation: string): string | undefined {
    const wanted = parseDesignation(designation);
    if (!wanted) return undefined;
    const isWhole = ({ title }: CatalogueEntry): boolean => title !== '' && !title.endsWith('…');
    const exact = wanted.revision && this.find(wanted);
    return exact && isWhole(exact) ? exact.title : this.revisionsOf(wanted).findLast(isWhole)?.title;
  }

  #dataOf(entry: CatalogueEntry): DocumentData {
    const data = this.#data.get(entry);
    if (!data) throw new Error(`${entry.designation} is an entry of another catalogue`);
    return data;
  }

  #readCiting(): ReadonlyMap<string, readonly (CitingEntry & { readonly designation: Designation })[]> {
    const citing = new Map<string, (CitingEntry & { readonly designation: Designation })[]>();
    for (const [entry, { cites, sections }] of this.#data) {
      for (const [name = '', ...short] of cites?.['conference'] ?? []) {
        const paths = short.map((path) => longPath(path, sections));
        const designation = parseDesignation(name);
        if (!designation || isItself(designation, entry)) continue;
        const key = `${designation.kind} ${designation.number}`;
        citing.set(key, [...(citing.get(key) ?? []), { designation, entry, paths }]);
      }
    }
    return citing;
  }
}

function readEntries(data: EditionData): readonly (readonly [CatalogueEntry, DocumentData])[] {
  return data.documents.flatMap((document) => {
    const entry = entryOf(document, data);
    return entry ? [[entry, document] as const] : [];
  });
}

function entryOf(document: DocumentData, { edition, language, official }: EditionData): CatalogueEntry | undefined {
  const { designation, title, action, page, before } = document;
  const read = parseDesignation(designation);
  if (!read?.revision || read.number === null) return undefined;
  const { kind, number, revision } = read;
  return {
    designation,
    kind,
    number,
    ...revision,
    title,
    action,
    edition: formatEdition(edition),
    ...(page === undefined ? {} : { page }),
    ...(before === undefined ? {} : { before }),
    language,
    official,
  };
}

/** The path that stands for `2:a)`. */
function longPath(path: string, sections: readonly SectionData[]): string {
  const [, number, label = ''] = /^(\d+):(.*)$/.exec(path) ?? [];
  const section = number === undefined ? undefined : sections[Number(number)];
  return section ? `${section.path ?? section.leadIn} ${label}`.trimEnd() : path;
}

function isItself({ kind, number, revision }: Designation, entry: Entry): boolean {
  return (
    kind === entry.kind &&
    number === entry.number &&
    (!revision || (revision.revised === entry.revised && sameEdition(revision, entry)))
  );
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

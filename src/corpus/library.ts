import { formatEdition, sameEdition } from '../citations/designation';
import { createConferences, type Conferences } from '../citations/conferences';
import { readBlocks } from '../markup/blocks';
import { createInlineReader, type InlineReader } from '../markup/inline';
import { readPieces } from '../markup/piece';
import { readText } from '../markup/structure';
import type { Designation, Edition } from '../model/designation';
import type { Entry, StoredDocument } from '../model/library';
import type { Text } from '../model/text';
import { readEditionFile, type EditionFile } from './editionFile';
import type { Store } from './store';

/** The adopted texts that were imported, of one or more conferences. It does not change; importing gives a new one. */
export class Library {
  readonly #documents: readonly StoredDocument[];
  readonly #byNumber: ReadonlyMap<string, readonly StoredDocument[]>;
  readonly #texts = new Map<StoredDocument, Text>();
  readonly #inline: InlineReader = createInlineReader();
  /** The editions, oldest first. */
  readonly editions: readonly Edition[];
  readonly conferences: Conferences;

  constructor(
    files: readonly EditionFile[],
    /** One plain line for each file that could not be read. */
    readonly faults: readonly string[] = [],
  ) {
    const sorted = [...files].sort((one, other) => one.edition.year - other.edition.year);
    this.editions = sorted.map((file) => file.edition);
    this.#documents = sorted.flatMap((file) => file.documents);
    this.#byNumber = groupByNumber(this.#documents);
    this.conferences = createConferences(this.editions);
  }

  get isEmpty(): boolean {
    return this.#documents.length === 0;
  }

  /** The documents of one edition, or of all, oldest edition first, in the order of the Final Acts. */
  list(edition?: Edition): readonly StoredDocument[] {
    const name = edition && formatEdition(edition);
    return name === undefined ? this.#documents : this.#documents.filter((document) => document.edition === name);
  }

  /** The document that a designation names; without a revision, the latest. A full text always wins over an abrogation stub. */
  find(designation: Designation): StoredDocument | undefined {
    const all = this.revisionsOf(designation);
    if (!designation.revision) return all[all.length - 1];
    const { revised, ...edition } = designation.revision;
    const same = all.filter((document) => sameEdition(document, edition) && document.revised === revised);
    return same.find((document) => document.action !== 'SUP') ?? same[0];
  }

  /** All documents of one kind and number, oldest first; stubs before full texts of the same revision. */
  revisionsOf(designation: Pick<Designation, 'kind' | 'number'>): readonly StoredDocument[] {
    return designation.number === null ? [] : (this.#byNumber.get(keyOf(designation.kind, designation.number)) ?? []);
  }

  /** The latest full text of a number that was adopted before a conference: the base of a proposal to it. */
  baseFor(designation: Pick<Designation, 'kind' | 'number'>, conference?: Edition): StoredDocument | undefined {
    const full = this.revisionsOf(designation).filter((document) => document.action !== 'SUP');
    const earlier = conference ? full.filter((document) => document.year < conference.year) : full;
    return earlier[earlier.length - 1];
  }

  /** The abrogation of a document, when the library holds it. */
  abrogationOf(document: Entry): StoredDocument | undefined {
    return this.revisionsOf(document).find((other) => other.action === 'SUP' && sameEdition(other, document));
  }

  /** A document's text, read; it is read once. Spans point into its markup. */
  text(document: StoredDocument): Text {
    const known = this.#texts.get(document);
    if (known) return known;
    const text = readText(readPieces(readBlocks(document.markup), 'accepted'), this.#inline);
    this.#texts.set(document, text);
    return text;
  }
}

/** Reads a library from its store. A file that cannot be read is named in `faults`; the others are still there. */
export async function openLibrary(store: Store): Promise<Library> {
  const files: EditionFile[] = [];
  const faults: string[] = [];
  for (const name of (await store.list()).filter((file) => file.endsWith('.json')).sort()) {
    try {
      const content = await store.read(name);
      if (content !== undefined) files.push(readEditionFile(content));
    } catch (error) {
      faults.push(`${store.location}/${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }
  return new Library(files, faults);
}

function groupByNumber(documents: readonly StoredDocument[]): ReadonlyMap<string, readonly StoredDocument[]> {
  const groups = new Map<string, StoredDocument[]>();
  for (const document of documents) {
    const key = keyOf(document.kind, document.number);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const weight = (document: StoredDocument): number => document.year * 2 + (document.action === 'SUP' ? 0 : 1);
  for (const group of groups.values()) group.sort((one, other) => weight(one) - weight(other));
  return groups;
}

function keyOf(kind: string, number: number): string {
  return `${kind} ${number}`;
}

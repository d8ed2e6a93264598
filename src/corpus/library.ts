import { createConferences, type Conferences } from '../citations/conferences';
import { english } from '../lexicon/lexicon';
import { readAdopted } from '../markup/adopted';
import { createInlineReader, type InlineReader } from '../markup/inline';
import type { Edition } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { Text } from '../model/text';
import { describeFileFault, readEditionFile, type EditionFile } from './editionFile';
import { EntryIndex } from './entryIndex';
import type { Store } from './store';

/** The adopted texts that were imported, of one or more conferences. It does not change; importing gives a new one. */
export class Library extends EntryIndex<StoredDocument> {
  readonly #texts = new Map<StoredDocument, Text>();
  readonly #inline: InlineReader = createInlineReader();
  /** The editions, oldest first. */
  readonly editions: readonly Edition[];
  readonly conferences: Conferences;

  constructor(
    files: readonly EditionFile[],
    /** One plain line for each file that could not be read. */
    readonly faults: readonly string[] = [],
    /** The words of the language that its texts are in. */
    readonly lexicon = english,
  ) {
    const sorted = [...files].sort((one, other) => one.edition.year - other.edition.year);
    super(sorted.flatMap((file) => file.documents));
    this.editions = sorted.map((file) => file.edition);
    this.conferences = createConferences(this.editions);
  }

  /** A document's text, read; it is read once. Spans point into its markup. */
  text(document: StoredDocument): Text {
    const known = this.#texts.get(document);
    if (known) return known;
    const text = readAdopted(document.markup, this.#inline, this.lexicon);
    this.#texts.set(document, text);
    return text;
  }
}

/** Reads a library from its store. A file that cannot be read is named in `faults`; the others are still there. */
export async function openLibrary(store: Store, lexicon = english): Promise<Library> {
  const files: EditionFile[] = [];
  const faults: string[] = [];
  for (const name of (await store.list()).filter((file) => file.endsWith('.json')).sort()) {
    const content = await store.read(name).catch((error: unknown) => {
      faults.push(error instanceof Error ? error.message : String(error));
      return undefined;
    });
    if (content === undefined) continue;
    try {
      files.push(readEditionFile(content));
    } catch (error) {
      faults.push(`${store.location}/${name} cannot be read: ${describeFileFault(error)}.`);
    }
  }
  return new Library(files, faults, lexicon);
}

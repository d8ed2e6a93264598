import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Lexicon } from '../../lexicon/lexicon';
import type { StoredDocument } from '../../model/library';
import type { Role, Text } from '../../model/text';
import { passagesIn, type Passage } from '../passages';
import { AcronymFinder, type Acronyms } from './acronyms';
import { fingerprintOf } from './fingerprint';
import { termsOf } from './words';

/** What the provisions of one edition are found by. */
export interface EditionIndex {
  readonly documents: readonly StoredDocument[];
  readonly acronyms: Acronyms;
  /** By number; the numbers are what `words` finds. */
  readonly passages: readonly IndexedPassage[];
  readonly words: MiniSearch<Entry>;
}

/** A provision, title, annex block or footnote that can be found. */
export interface IndexedPassage {
  /** Among the documents of the edition. */
  readonly document: number;
  /** As `Passage` has it; empty for a title. */
  readonly path: string;
  readonly text: string;
  /** Where it begins in the document's markup. */
  readonly at: number;
  readonly leadIn?: string;
  readonly role?: Role;
}

/** The fields of a passage that words are looked for in. */
export interface Entry {
  readonly id: number;
  readonly text: string;
  /** Of a document or an annex. */
  readonly title: string;
  /** Of a document: its designation, where its title stands. */
  readonly name: string;
  readonly leadIn: string;
  /** What the passage is part of: designation and title of its document. */
  readonly context: string;
}

/**
 * Makes the index of an edition. That takes a while for Final Acts as long as those of a plenipotentiary conference, so
 * whoever shares a process with others hands in a pause, which is made after each document.
 */
export async function buildIndex(
  documents: readonly StoredDocument[],
  textOf: (document: StoredDocument) => Text,
  lexicon: Lexicon,
  pause?: () => Promise<void>,
): Promise<EditionIndex> {
  const words = new MiniSearch<Entry>(optionsFor(lexicon));
  const acronyms = new AcronymFinder(lexicon);
  const passages: IndexedPassage[] = [];
  for (const [number, document] of documents.entries()) {
    for (const passage of passagesIn(textOf(document))) {
      acronyms.read(passage.text);
      if (passage.kind === 'formula' || passage.kind === 'leadIn') continue;
      words.add(entryOf(passage, document, passages.length));
      const { path, text, span, leadIn, role } = passage;
      passages.push({ document: number, path, text, at: span.from, ...(leadIn ? { leadIn } : {}), ...(role ? { role } : {}) });
    }
    await pause?.();
  }
  return { documents, acronyms: acronyms.found(), passages, words };
}

/** The content of an index's file. */
export function writeIndexFile({ documents, acronyms, passages, words }: EditionIndex): string {
  const file: IndexFile = { plenarySearch: VERSION, of: fingerprintOf(documents), acronyms, passages, words: words.toJSON() };
  return JSON.stringify(file);
}

/**
 * Reads an index's file; undefined when it was made of other documents or by another version of Plenary, or is damaged: then
 * it has to be made anew, which loses nothing.
 */
export function readIndexFile(content: string, documents: readonly StoredDocument[], lexicon: Lexicon): EditionIndex | undefined {
  try {
    const { plenarySearch, of, acronyms, passages, words } = JSON.parse(content) as IndexFile;
    if (plenarySearch !== VERSION || of !== fingerprintOf(documents)) return undefined;
    const loaded = MiniSearch.loadJS<Entry>(words, optionsFor(lexicon));
    return loaded.documentCount === passages.length ? { documents, acronyms, passages, words: loaded } : undefined;
  } catch {
    return undefined;
  }
}

/** To be raised whenever texts are read, divided into words or indexed in another way than before, the lexicon's words included. */
const VERSION = 1;

interface IndexFile {
  readonly plenarySearch: number;
  readonly of: string;
  readonly acronyms: Acronyms;
  readonly passages: readonly IndexedPassage[];
  readonly words: AsPlainObject;
}

function optionsFor(lexicon: Lexicon): Options<Entry> {
  return {
    fields: ['title', 'name', 'text', 'leadIn', 'context'],
    tokenize: (text) => termsOf(text, lexicon),
    processTerm: (term) => term,
  };
}

function entryOf({ kind, text, leadIn }: Passage, { designation, title }: StoredDocument, id: number): Entry {
  const isTitle = kind === 'title';
  return {
    id,
    text: isTitle || kind === 'annexTitle' ? '' : text,
    title: isTitle || kind === 'annexTitle' ? text : '',
    name: isTitle ? designation : '',
    leadIn: leadIn ?? '',
    context: isTitle ? '' : `${designation} ${title}`,
  };
}

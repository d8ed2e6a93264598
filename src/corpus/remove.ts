import { formatDesignation, parseEdition, sameEdition } from '../citations/designation';
import type { Designation, Edition } from '../model/designation';
import type { Entry, StoredDocument } from '../model/library';
import { describeFileFault, fileNameOf, keyOfDocument, readEditionFile, writeEditionFile } from './editionFile';
import type { Library } from './library';
import { indexNameOf } from './search/indexName';
import { LibraryError, type Store } from './store';

/** What is to go: an edition, a document, or, where both are given, the document as that edition prints it. */
export interface Unwanted {
  readonly designation?: Designation;
  readonly edition?: Edition;
}

/**
 * The documents that somebody wants removed; none when the library has no such.
 * @throws LibraryError when a designation could mean several of them, since nothing brings a removed one back.
 */
export function documentsToRemove(library: Library, { designation, edition }: Unwanted): readonly StoredDocument[] {
  const printed = library.list(edition);
  if (!designation) return edition ? printed : [];
  const { revision } = designation;
  const meant = library
    .revisionsOf(designation)
    .filter((document) => printed.includes(document))
    .filter((document) => !revision || (document.revised === revision.revised && sameEdition(document, revision)));
  if (meant.length < 2) return meant;
  const names = meant.map((document) => `${document.designation} in ${document.edition}`).join('; ');
  throw new LibraryError(
    `"${formatDesignation(designation)}" means several documents: ${names}. Name the revision, and the edition where that leaves two.`,
  );
}

/**
 * Takes documents out of the library, and with the last one of an edition its file. What another window has added
 * in the meantime stays.
 * @returns those that were there to be removed.
 * @throws LibraryError when a file cannot be read or written; that edition is as it was.
 */
export async function removeFromLibrary(store: Store, documents: readonly Entry[]): Promise<readonly StoredDocument[]> {
  const removed: StoredDocument[] = [];
  for (const [name, unwanted] of byFile(documents)) removed.push(...(await removeFrom(store, name, unwanted)));
  return removed;
}

async function removeFrom(store: Store, name: string, unwanted: readonly Entry[]): Promise<readonly StoredDocument[]> {
  return store.inTurn(name, async () => {
    const content = await store.read(name);
    if (content === undefined) return [];
    const file = readOrRefuse(content, name, store);
    const keys = new Set(unwanted.map(keyOfDocument));
    const kept = file.documents.filter((document) => !keys.has(keyOfDocument(document)));
    if (kept.length === file.documents.length) return [];
    if (kept.length === 0) await store.remove(name);
    else await store.write(name, writeEditionFile({ edition: file.edition, documents: kept }));
    await store.remove(indexNameOf(file.edition));
    return file.documents.filter((document) => keys.has(keyOfDocument(document)));
  });
}

function byFile(documents: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const files = new Map<string, Entry[]>();
  for (const document of documents) {
    const edition = parseEdition(document.edition);
    if (!edition) continue;
    const name = fileNameOf(edition);
    files.set(name, [...(files.get(name) ?? []), document]);
  }
  return files;
}

function readOrRefuse(content: string, name: string, store: Store): ReturnType<typeof readEditionFile> {
  try {
    return readEditionFile(content);
  } catch (error) {
    throw new LibraryError(`${store.location}/${name} cannot be read: ${describeFileFault(error)}. Nothing was removed.`);
  }
}

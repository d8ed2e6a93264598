import { createConferences } from '../citations/conferences';
import { formatEdition, sameEdition } from '../citations/designation';
import { format } from '../markup/format';
import type { Edition } from '../model/designation';
import type { FinalActs, StoredDocument } from '../model/library';
import { describeFileFault, fileNameOf, keyOfDocument, readEditionFile, writeEditionFile, type EditionFile } from './editionFile';
import { LibraryError, type Store } from './store';

/** What importing did to the library. */
export interface MergeReport {
  readonly added: number;
  readonly same: number;
  /** Documents that the library holds with another text; they were replaced only when that was asked for. */
  readonly different: number;
  readonly differing: readonly string[];
  readonly replaced: number;
}

/**
 * Puts the documents of a conference into the library: by designation and edition, so that a part of the Final
 * Acts never costs the rest. Nothing is removed. The file is written whole or not at all, and not at all when
 * nothing changes.
 * @throws LibraryError when a file cannot be read or written, or when the texts are another body's than those of the library.
 */
export async function mergeIntoLibrary(
  store: Store,
  acts: FinalActs,
  options: { readonly replace?: boolean } = {},
): Promise<MergeReport> {
  const name = fileNameOf(acts.edition);
  refuseOtherBody(acts.edition, await store.list(), store);
  const found = acts.documents.map((document) => ({ ...document, markup: format(document.markup) }));
  const mergeNow = async () => {
    const before = readExisting(await store.read(name), name, store, acts);
    return merge(before, found, options.replace === true);
  };
  const first = await mergeNow();
  if (!changes(first.report)) return first.report;
  // Another window may have written since: its documents are merged with, not written over.
  return store.inTurn(name, async () => {
    const { documents, report } = await mergeNow();
    if (changes(report)) await store.write(name, writeEditionFile({ edition: acts.edition, documents }));
    return report;
  });
}

/**
 * Each body numbers its own texts, so that in one library `Resolution 2` of an assembly would be taken for the next revision of
 * the conference's. Of editions of which nobody knows whose they are, nothing is assumed.
 */
function refuseOtherBody(edition: Edition, files: readonly string[], store: Store): void {
  const conferences = createConferences();
  const own = conferences.bodiesAt(edition);
  const held = files.flatMap((file) => {
    const [, place = '', year] = /^(.+)-(\d{4})\.json$/.exec(file) ?? [];
    const bodies = conferences.bodiesAt({ place, year: Number(year) });
    return bodies.length > 0 ? [{ bodies, name: `${conferences.spelling(place)}, ${year}` }] : [];
  });
  const other = held[0];
  if (own.length === 0 || !other || held.some(({ bodies }) => bodies.some((body) => own.includes(body)))) return;
  throw new LibraryError(
    `The texts of ${formatEdition(edition)} are another body's than those of ${other.name} in the library ${store.location}, and have the same numbers. Import them into a library of their own. Nothing was changed.`,
  );
}

function changes({ added, replaced }: MergeReport): boolean {
  return added > 0 || replaced > 0;
}

function merge(
  before: EditionFile,
  found: readonly StoredDocument[],
  replace: boolean,
): { documents: readonly StoredDocument[]; report: MergeReport } {
  const documents = new Map(before.documents.map((document) => [keyOfDocument(document), document]));
  let added = 0;
  let same = 0;
  let replaced = 0;
  const differing: string[] = [];
  for (const document of found) {
    const known = documents.get(keyOfDocument(document));
    if (known && isSame(known, document)) {
      same++;
      continue;
    }
    if (known) {
      differing.push(document.designation);
      if (!replace) continue;
      replaced++;
    } else added++;
    documents.set(keyOfDocument(document), document);
  }
  return { documents: [...documents.values()], report: { added, same, different: differing.length, differing, replaced } };
}

function readExisting(content: string | undefined, name: string, store: Store, acts: FinalActs): EditionFile {
  if (content === undefined) return { edition: acts.edition, documents: [] };
  try {
    const file = readEditionFile(content);
    if (!sameEdition(file.edition, acts.edition)) throw new Error(`it holds another edition, ${formatEdition(file.edition)}`);
    return file;
  } catch (error) {
    throw new LibraryError(`${store.location}/${name} cannot be read: ${describeFileFault(error)}. Nothing was changed.`);
  }
}

function isSame(one: StoredDocument, other: StoredDocument): boolean {
  return one.markup === other.markup && one.title === other.title && one.action === other.action;
}

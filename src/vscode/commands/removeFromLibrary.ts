import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { parseDesignation, parseEdition } from '../../citations/designation';
import type { Library } from '../../corpus/library';
import { documentsToRemove, removeFromLibrary as remove } from '../../corpus/remove';
import { LibraryError } from '../../corpus/store';
import { nameOf } from '../../editor/names';
import { confirmation, removables, type Removable } from '../../editor/removePick';
import type { Tools } from './tools';

/**
 * Takes a document or an edition out of the library, after asking. `{ name, edition, confirmed }` says without asking what is
 * to go, and, where `confirmed` is true, that it is to go. Gives the names of what went.
 */
export async function removeFromLibrary(tools: Tools, ...args: readonly unknown[]): Promise<readonly string[]> {
  const { libraries, messages } = tools;
  const library = await libraries.library();
  if (library.isEmpty) {
    messages.libraryIsEmpty('There is nothing to remove.');
    return [];
  }
  try {
    const wish = wishIn(args[0]);
    const chosen = wish ? named(wish, library) : await choose(library);
    if (!chosen || !(wish?.confirmed === true || (await confirm(chosen)))) return [];
    const removed = await remove(libraries.store, chosen.documents);
    libraries.refresh();
    const what = removed.length === 1 ? chosen.label : `${chosen.label}, ${removed.length} documents`;
    messages.inform(removed.length === 0 ? `${chosen.label} was gone already.` : `Removed from the library: ${what}.`);
    return removed.map(nameOf);
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    messages.fail(error.message);
    return [];
  }
}

async function choose(library: Library): Promise<Removable | undefined> {
  const items = removables(library).flatMap(
    ({ heading, entries }): readonly (QuickPickItem & { readonly entry?: Removable })[] => [
      { label: heading, kind: QuickPickItemKind.Separator },
      ...entries.map((entry) => ({ ...entry, entry })),
    ],
  );
  const chosen = await window.showQuickPick(items, {
    title: 'Remove from Library',
    placeHolder: 'Which edition, or which document?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.entry;
}

async function confirm(chosen: Removable): Promise<boolean> {
  const { question, consequence } = confirmation(chosen);
  return (await window.showWarningMessage(question, { modal: true, detail: consequence }, REMOVE)) === REMOVE;
}

const REMOVE = 'Remove';

interface Wish {
  readonly name?: unknown;
  readonly edition?: unknown;
  readonly confirmed?: unknown;
}

function wishIn(value: unknown): Wish | undefined {
  return typeof value === 'object' && value !== null && ('name' in value || 'edition' in value) ? value : undefined;
}

function named({ name, edition }: Wish, library: Library): Removable | undefined {
  const designation = typeof name === 'string' ? parseDesignation(name) : null;
  const printed = typeof edition === 'string' ? parseEdition(edition) : null;
  const documents = documentsToRemove(library, {
    ...(designation ? { designation } : {}),
    ...(printed ? { edition: printed } : {}),
  });
  const label = String(typeof name === 'string' ? name : edition);
  if (documents.length === 0) throw new LibraryError(`The library has no ${label}.`);
  return { label, description: '', documents };
}

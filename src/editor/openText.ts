import { parseDesignation } from '../citations/designation';
import type { Library } from '../corpus/library';
import type { Action, StoredDocument } from '../model/library';
import { nameOf } from './names';

/** How an adopted text is asked for again: by its name, and, for the stub that an abrogation leaves, by that. */
export interface TextKey {
  /** `Resolution 12 (Rev. Havenport, 2032)`. */
  readonly name: string;
  readonly action?: Action;
}

export function keyOfText(document: StoredDocument): TextKey {
  return { name: nameOf(document), ...(document.action === 'SUP' ? { action: document.action } : {}) };
}

/** The document that a key was made for; undefined when the library no longer holds it. */
export function findText(key: TextKey, library: Library): StoredDocument | undefined {
  const designation = parseDesignation(key.name);
  if (!designation) return undefined;
  const found = library.find(designation);
  if (found && key.action === 'SUP' && found.action !== 'SUP') return library.abrogationOf(found);
  return found;
}

/** What an editor shows of a document: its text, in the markup. */
export function shownText(document: StoredDocument): string {
  return document.markup;
}

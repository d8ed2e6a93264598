import { languages, Uri, workspace, type Disposable, type TextDocument } from 'vscode';
import {
  addressOfMarked,
  addressOfSide,
  addressOfText,
  readAddress,
  type Address,
  type Addressed,
} from '../editor/comparing/address';
import type { Pair, Side } from '../editor/comparing/side';
import { keyOfText, type TextKey } from '../editor/openText';
import type { StoredDocument } from '../model/library';
import { LANGUAGE } from './documents';

/** Of everything that the extension shows and nobody can write in. It stands in package.json too. */
export const SCHEME = 'plenary-text';

/** The address of an adopted text; its last part is what a tab shows. */
export function uriOfText(document: StoredDocument): Uri {
  return uriOfKey(keyOfText(document));
}

export function uriOfKey(key: TextKey): Uri {
  return uriAt(addressOfText(key));
}

/** The address of one side of a comparison, without marks. The name is what a tab shows. */
export function uriOfSide(side: Side, name: string): Uri {
  return uriAt(addressOfSide(side, name));
}

/** The address of a comparison as one marked text. */
export function uriOfMarked(pair: Pair, title: string): Uri {
  return uriAt(addressOfMarked(pair, title));
}

/** What an address of ours stands for; undefined for any other. */
export function addressedBy({ scheme, path, query }: Uri): Addressed | undefined {
  return scheme === SCHEME ? readAddress({ path, query }) : undefined;
}

/** Such a document has no extension that would tell its language, so it is told when the document is opened. */
export function openAsResolution(scheme: string): Disposable {
  const tellLanguage = (document: TextDocument): void => {
    if (document.uri.scheme !== scheme || document.languageId === LANGUAGE) return;
    // A document that was only looked into may be gone again before its language is set: then nothing is lost.
    languages.setTextDocumentLanguage(document, LANGUAGE).then(undefined, () => undefined);
  };
  // After a restart, tabs may be there before the extension is.
  workspace.textDocuments.forEach(tellLanguage);
  return workspace.onDidOpenTextDocument(tellLanguage);
}

function uriAt(address: Address): Uri {
  return Uri.from({ scheme: SCHEME, ...address });
}

import { EventEmitter, languages, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { findText, keyOfText, shownText, type TextKey } from '../editor/openText';
import type { StoredDocument } from '../model/library';
import { LANGUAGE } from './documents';
import type { LibraryFolder } from './libraryFolder';

const SCHEME = 'plenary-text';

/** The address of an adopted text; its last part is what a tab shows. */
export function uriOfText(document: StoredDocument): Uri {
  return uriOfKey(keyOfText(document));
}

export function uriOfKey({ name, action }: TextKey): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${name}`, query: action ?? '' });
}

/** Adopted texts as documents of the editor, read-only. */
export class TextDocuments implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #disposables: Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly libraries: LibraryFolder) {
    this.#disposables = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      openAsResolution(SCHEME),
      libraries.onDidChange(() => {
        for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) this.#changed.fire(uri);
      }),
    ];
  }

  async provideTextDocumentContent({ path, query }: Uri): Promise<string> {
    const name = path.slice(1);
    const document = findText({ name, ...(query === 'SUP' ? { action: query } : {}) }, await this.libraries.library());
    return document ? shownText(document) : `${name} is not in the library (${this.libraries.folder}).\n`;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Such a document has no extension that would tell its language, so it is told when the document is opened. */
export function openAsResolution(scheme: string): Disposable {
  return workspace.onDidOpenTextDocument((document) => {
    if (document.uri.scheme !== scheme || document.languageId === LANGUAGE) return;
    // A document that was only looked into may be gone again before its language is set: then nothing is lost.
    languages.setTextDocumentLanguage(document, LANGUAGE).then(undefined, () => undefined);
  });
}

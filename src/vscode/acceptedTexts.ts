import { EventEmitter, Uri, workspace, type Disposable, type TextDocument, type TextDocumentContentProvider } from 'vscode';
import { acceptedText } from '../editor/comparison';
import { openAsResolution } from './textDocuments';

const SCHEME = 'plenary-accepted';
/** Milliseconds without a key before the other side of a comparison follows. */
const PAUSE = 150;

/** The address of the text of one proposal of a draft, with its changes accepted. The name is what a tab shows. */
export function uriOfAccepted(draft: Uri, index: number, name: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${name}`, query: JSON.stringify([draft.toString(), index]) });
}

/** The revised texts of proposals as documents of the editor, read-only; they follow what is typed in their drafts. */
export class AcceptedTexts implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #disposables: Disposable[];
  #timer: NodeJS.Timeout | undefined;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      openAsResolution(SCHEME),
      workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
    ];
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const [draft, index] = originOf(uri);
    const document = await workspace.openTextDocument(draft);
    return acceptedText(document.getText(), index);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #follow(draft: TextDocument): void {
    if (draft.uri.scheme === SCHEME) return;
    const address = draft.uri.toString();
    const followers = workspace.textDocuments.filter(
      ({ uri }) => uri.scheme === SCHEME && originOf(uri)[0].toString() === address,
    );
    if (followers.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => followers.forEach(({ uri }) => this.#changed.fire(uri)), PAUSE);
  }
}

function originOf({ query }: Uri): readonly [draft: Uri, index: number] {
  const [draft, index] = JSON.parse(query) as [string, number];
  return [Uri.parse(draft), index];
}

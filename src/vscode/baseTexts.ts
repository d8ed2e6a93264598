import {
  EventEmitter,
  scm,
  Uri,
  window,
  workspace,
  type Disposable,
  type QuickDiffProvider,
  type SourceControl,
  type TextDocument,
  type TextDocumentContentProvider,
} from 'vscode';
import { baseSourceOf, createBaseReader, type BesideBase } from '../editor/baseSource';
import { isDraft } from './documents';
import type { Drafts } from './drafts';
import type { LibraryFolder } from './libraryFolder';

/** What the menu of a change asks for in package.json. */
const SCHEME = 'plenary-base';
const ENDING = '.itu.md';
const SETTING = 'plenary.baseInGutter';
/** Milliseconds without a key before the base follows: less than the editor waits before it compares. */
const PAUSE = 50;

/** The base that the editor compares a draft with, as it was given last. */
export function baseBeside(draft: Uri): TextDocument | undefined {
  const address = draft.toString();
  return workspace.textDocuments
    .filter(({ uri }) => uri.scheme === SCHEME && originOf(uri).draft === address)
    .sort((one, other) => originOf(other.uri).turn - originOf(one.uri).turn)[0];
}

/**
 * Shows in the gutter of a clean draft what it changes of the texts in force, as the editor does for files under version
 * control, with its own way to look at a change. There is a source control only while such a draft is to be seen: the editor
 * lists it among the repositories, so whoever does not want it there can switch it off.
 */
export class BaseTexts implements QuickDiffProvider, TextDocumentContentProvider, Disposable {
  readonly #reader = createBaseReader();
  readonly #changed = new EventEmitter<Uri>();
  readonly #timers = new Map<TextDocument, NodeJS.Timeout>();
  /** Where the base of a draft is to be found, and what the editor was given there last; by the address of the draft. */
  readonly #given = new Map<string, { readonly uri: Uri; text?: string }>();
  readonly #disposables: Disposable[];
  #control: SourceControl | undefined;
  #turns = 0;
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly drafts: Drafts,
    private readonly libraries: LibraryFolder,
  ) {
    this.#disposables = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isDraft(document)) this.#plan(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      window.onDidChangeVisibleTextEditors(() => void this.#appear()),
      libraries.onDidChange(() => void this.#followLibrary()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) void this.#appear();
      }),
    ];
    void this.#appear();
  }

  async provideOriginalResource(uri: Uri): Promise<Uri | undefined> {
    const document = draftAt(uri);
    if (!document || (await this.#beside(document)).length === 0) {
      this.#given.delete(uri.toString());
      return undefined;
    }
    const given = this.#given.get(uri.toString()) ?? { uri: addressOf(uri, ++this.#turns) };
    this.#given.set(uri.toString(), given);
    return given.uri;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const { draft } = originOf(uri);
    const document = draftAt(Uri.parse(draft));
    const text = document ? await this.#textOf(document) : '';
    const given = this.#given.get(draft);
    if (given?.uri.toString() === uri.toString()) given.text = text;
    return text;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
    this.#control?.dispose();
  }

  async #beside(document: TextDocument): Promise<readonly BesideBase[]> {
    const library = await this.libraries.library();
    return document.isClosed ? [] : this.#reader.read(this.drafts.of(document).draft, library);
  }

  async #textOf(document: TextDocument): Promise<string> {
    const beside = await this.#beside(document);
    return document.isClosed ? '' : baseSourceOf(this.drafts.of(document).draft.source, beside);
  }

  #plan(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => void Promise.all([this.#follow(document), this.#appear()]), PAUSE),
    );
  }

  /** The base has the draft's own introduction, reasons and layout, so it follows the draft; most keys leave it as it is. */
  async #follow(document: TextDocument): Promise<void> {
    const given = this.#given.get(document.uri.toString());
    if (given?.text === undefined) return;
    const text = await this.#textOf(document);
    if (!document.isClosed && text !== given.text) this.#changed.fire(given.uri);
  }

  async #followLibrary(): Promise<void> {
    await Promise.all(workspace.textDocuments.filter(isDraft).map((document) => this.#follow(document)));
    await this.#appear();
    // Only a provider that comes makes the editor ask again about drafts that had no base before.
    const control: { quickDiffProvider?: QuickDiffProvider | undefined } | undefined = this.#control;
    if (!control) return;
    control.quickDiffProvider = undefined;
    control.quickDiffProvider = this;
  }

  async #appear(): Promise<void> {
    const visible = new Set(window.visibleTextEditors.map(({ document }) => document).filter(isDraft));
    const beside = await Promise.all([...visible].map((document) => this.#beside(document)));
    const isWanted = workspace.getConfiguration().get(SETTING, true) && beside.some((texts) => texts.length > 0);
    if (isWanted === (this.#control !== undefined)) return;
    this.#control?.dispose();
    this.#given.clear();
    this.#control = isWanted ? this.#createControl() : undefined;
  }

  #createControl(): SourceControl {
    const control = scm.createSourceControl('plenary', 'Text in Force');
    control.inputBox.visible = false;
    control.count = 0;
    control.quickDiffProvider = this;
    return control;
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#given.delete(document.uri.toString());
  }
}

/**
 * The address of a draft with the base in the place of its MOD texts. The editor loses sight of a document that it let go and
 * opens again at once, so whenever a draft gets its base back, the base has a new address. By its name the editor knows the language.
 */
function addressOf(draft: Uri, turn: number): Uri {
  const path = `/${draft.path.replace(/^\//, '')}`;
  return Uri.from({
    scheme: SCHEME,
    path: path.endsWith(ENDING) ? path : path + ENDING,
    query: JSON.stringify([draft.toString(), turn]),
  });
}

function originOf({ query }: Uri): { readonly draft: string; readonly turn: number } {
  const [draft, turn] = JSON.parse(query) as [string, number];
  return { draft, turn };
}

function draftAt(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address && isDraft(document));
}

import { EventEmitter, FileType, Uri, workspace, type Disposable, type TextDocument } from 'vscode';
import type { OtherDraft } from '../check/circumstances';
import { otherDraft } from '../check/others';
import { readDraft, type Draft } from '../markup/draft';
import { nameOfFile } from './documents';
import { nextTurn } from './nextTurn';

const PATTERN = '**/*.itu.md';
/** More drafts than a delegation has; what is beyond is not looked at. */
const MOST_FILES = 500;

/**
 * What the drafts of the workspace have to know of each other: of those that are open as they stand, of others as they were
 * saved. Each file is read once, one at a time, after the first question; that question does not wait for them.
 */
export class WorkspaceDrafts implements Disposable {
  readonly #changed = new EventEmitter<Uri | undefined>();
  readonly #onDisk = new Map<string, OtherDraft>();
  readonly #open = new Map<string, OtherDraft>();
  readonly #disposables: Disposable[];
  /** The files are read one after the other, and each event after those before it. */
  #reading: Promise<void> | undefined;
  /** True while a reading of all files waits for its turn: one is enough, however many folders have come. */
  #isPlanned = false;
  #isDisposed = false;

  /** Fired when a draft (of files just found: undefined) is known to the others by something else than before. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(PATTERN, false, false, true);
    // Of a folder that comes or goes with its files, nobody is told file by file.
    const all = workspace.createFileSystemWatcher('**', false, true, false);
    const readAgain = (uri: Uri): void => this.#then(() => this.#readFile(uri));
    this.#disposables = [
      this.#changed,
      watcher,
      watcher.onDidCreate(readAgain),
      watcher.onDidChange(readAgain),
      all,
      all.onDidCreate((uri) => void this.#lookInto(uri)),
      all.onDidDelete((uri) => this.#then(() => this.#forget(uri))),
      workspace.onDidRenameFiles(() => this.#then(() => this.#readAll())),
      workspace.onDidChangeWorkspaceFolders(() => this.#then(() => this.#readAll())),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#open.has(uri.toString())) this.#keep(this.#open, uri, undefined);
      }),
    ];
  }

  /** The other drafts, as far as they are known by now. */
  besides({ uri }: TextDocument): readonly OtherDraft[] {
    this.#reading ??= this.#readAll();
    const own = uri.toString();
    const all = new Map([...this.#onDisk, ...this.#open]);
    return [...all].flatMap(([address, draft]) => (address === own ? [] : [draft]));
  }

  /** To be called with a draft as it stands in its editor. */
  tell({ uri }: TextDocument, draft: Draft): void {
    this.#keep(this.#open, uri, otherDraft(draft, nameIn(uri)));
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Does something after what is under way; nothing before somebody has asked, for then all is read. */
  #then(step: () => unknown): void {
    this.#reading = this.#reading?.then(async () => void (await step()));
  }

  /** What has come may be a folder of drafts. */
  async #lookInto(uri: Uri): Promise<void> {
    if (this.#isPlanned || !this.#reading || !(await isFolder(uri))) return;
    this.#isPlanned = true;
    this.#then(() => this.#readAll());
  }

  async #readAll(): Promise<void> {
    this.#isPlanned = false;
    const found = await workspace.findFiles(PATTERN, undefined, MOST_FILES);
    const addresses = new Set(found.map((uri) => uri.toString()));
    const all = (): string => JSON.stringify([...this.#onDisk.values()]);
    const before = all();
    for (const address of this.#onDisk.keys()) if (!addresses.has(address)) this.#onDisk.delete(address);
    for (const uri of found) {
      if (this.#isDisposed) return;
      await this.#readFile(uri, true);
      await nextTurn();
    }
    if (!this.#isDisposed && all() !== before) this.#changed.fire(undefined);
  }

  /** Whoever reads many files tells of them when all are read. */
  async #readFile(uri: Uri, isQuiet = false): Promise<void> {
    let known: OtherDraft | undefined;
    try {
      const source = new TextDecoder().decode(await workspace.fs.readFile(uri)).replace(/\r\n/g, '\n');
      known = otherDraft(readDraft(source), nameIn(uri));
    } catch {
      // It may be gone already, or not be for us to read: then nothing is known of it.
    }
    this.#keep(this.#onDisk, uri, known, isQuiet);
  }

  /** A file is gone, or a folder with all that was in it. */
  #forget(uri: Uri): void {
    const gone = uri.toString();
    const addresses = [...this.#onDisk.keys()].filter((address) => address === gone || address.startsWith(`${gone}/`));
    for (const address of addresses) this.#keep(this.#onDisk, Uri.parse(address), undefined);
  }

  /** Remembers what is known of a draft in one of its two states, and tells the others if that makes a difference. */
  #keep(state: Map<string, OtherDraft>, uri: Uri, known: OtherDraft | undefined, isQuiet = false): void {
    const address = uri.toString();
    const before = this.#known(address);
    if (known) state.set(address, known);
    else state.delete(address);
    if (!isQuiet && JSON.stringify(before) !== JSON.stringify(this.#known(address))) this.#changed.fire(uri);
  }

  /** What the others know of a draft; one that proposes nothing concerns nobody. */
  #known(address: string): Pick<OtherDraft, 'identifiers' | 'placeholders'> {
    const { identifiers, placeholders } = this.#open.get(address) ?? this.#onDisk.get(address) ?? NOTHING;
    return { identifiers, placeholders };
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
}

const NOTHING = { identifiers: [], placeholders: [] };

function nameIn(uri: Uri): string {
  return uri.scheme === 'untitled' ? nameOfFile(uri) : workspace.asRelativePath(uri);
}

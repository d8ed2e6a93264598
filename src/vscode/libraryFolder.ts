import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { EventEmitter, RelativePattern, Uri, workspace, type Disposable } from 'vscode';
import { Library, openLibrary } from '../corpus/library';
import type { Store } from '../corpus/store';
import { createDiskStore, defaultLibraryFolder } from '../node/diskStore';

/**
 * The library of adopted texts in the folder that the settings name. It is read on the first question, and again when the
 * folder holds something else than it did: files may come from the command line, a colleague or another window.
 */
export class LibraryFolder implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: Disposable[] = [];
  #state: { readonly folder: string; readonly mark: string; readonly library: Promise<Library> } | undefined;
  #watched: { readonly folder: string; readonly watcher: Disposable } | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Fired when the folder, or what it holds, may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    /** Takes a plain line about a file of the library that cannot be read. */
    private readonly report: (fault: string) => void,
  ) {
    this.#disposables.push(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('plenary.library')) this.#changed.fire();
      }),
    );
  }

  get folder(): string {
    const set = workspace.getConfiguration('plenary').get('library', '').trim();
    if (set === '') return defaultLibraryFolder();
    if (/^~(?=[/\\]|$)/.test(set)) return join(homedir(), set.slice(1));
    if (isAbsolute(set)) return set;
    // Where no folder is open, a relative path has nothing to start at but the user's own folder.
    return resolve(workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath ?? homedir(), set);
  }

  get store(): Store {
    return createDiskStore(this.folder);
  }

  /** The library as it is now. It never fails: of a folder that cannot be read it is empty, which has been reported then. */
  async library(): Promise<Library> {
    const { folder } = this;
    const mark = await markOf(folder);
    if (this.#state?.folder !== folder || this.#state.mark !== mark) {
      this.#state = { folder, mark, library: this.#read(folder) };
      this.#watch(folder);
    }
    return this.#state.library;
  }

  /** To be called after the library was written to. */
  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watched?.watcher.dispose();
    for (const disposable of [...this.#disposables, this.#changed]) disposable.dispose();
  }

  async #read(folder: string): Promise<Library> {
    try {
      const library = await openLibrary(createDiskStore(folder));
      library.faults.forEach((fault) => this.report(fault));
      return library;
    } catch (error) {
      this.report(error instanceof Error ? error.message : String(error));
      return new Library([]);
    }
  }

  /** Watching only tells whoever shows something that it is time to ask again; what is right is decided by looking. */
  #watch(folder: string): void {
    if (this.#watched?.folder === folder) return;
    this.#watched?.watcher.dispose();
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.file(folder), '*.json'));
    const tell = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed.fire(), 200);
    };
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) event(tell);
    this.#watched = { folder, watcher };
  }
}

/** Differs when a file of the library was written, added or removed. */
async function markOf(folder: string): Promise<string> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
    return names.map((name, index) => `${name} ${stats[index]?.mtimeMs} ${stats[index]?.size}`).join('\n');
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

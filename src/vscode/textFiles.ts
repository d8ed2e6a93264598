import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FilePermission,
  FileSystemError,
  FileType,
  workspace,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from 'vscode';
import { sidesOf } from '../editor/comparing/address';
import type { Side } from '../editor/comparing/side';
import type { SideTexts } from './comparing/sideTexts';
import { ReadOnlyFiles } from './readOnlyFiles';
import { addressedBy, openAsResolution, SCHEME } from './textDocuments';

/** By this sign at its beginning a file is read as UTF-8 whatever the settings say of other files. */
const UTF8_SIGN = '\uFEFF';

/**
 * Adopted texts, the texts of drafts with their changes accepted, and comparisons as marked texts: files that nobody can write
 * in. Each is made from its address alone, so that tabs come back after a restart, and made anew when what it comes from changes.
 */
export class TextFiles extends ReadOnlyFiles implements FileSystemProvider, Disposable {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  /** What the editor was last told of each file, and when that was new: by the time it knows that it must read again. */
  readonly #told = new Map<string, { readonly text: string; readonly mtime: number }>();
  readonly #disposables: Disposable;
  readonly onDidChangeFile = this.#changed.event;

  constructor(private readonly texts: SideTexts) {
    super();
    this.#disposables = Disposable.from(
      this.#changed,
      workspace.registerFileSystemProvider(SCHEME, this, { isReadonly: true, isCaseSensitive: true }),
      openAsResolution(SCHEME),
      texts.onDidChange((concerns) => this.#tell(concerns)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#told.delete(uri.toString())),
    );
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { text, mtime } = await this.#made(uri);
    const size = new TextEncoder().encode(text).length;
    return { type: FileType.File, ctime: 0, mtime, size, permissions: FilePermission.Readonly };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return new TextEncoder().encode((await this.#made(uri)).text);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #made(uri: Uri): Promise<{ readonly text: string; readonly mtime: number }> {
    const text = UTF8_SIGN + (await this.#textOf(uri));
    const known = this.#told.get(uri.toString());
    if (known?.text === text) return known;
    const made = { text, mtime: Math.max(Date.now(), (known?.mtime ?? 0) + 1) };
    this.#told.set(uri.toString(), made);
    return made;
  }

  /** Where there is no text, the file says why: a tab with a plain line helps more than one that cannot be opened. */
  async #textOf(uri: Uri): Promise<string> {
    const addressed = addressedBy(uri);
    if (!addressed) throw FileSystemError.FileNotFound(uri);
    const read = 'side' in addressed ? await this.texts.read(addressed.side) : await this.texts.marked(addressed.marked);
    return 'missing' in read ? `${read.missing}\n` : read.text;
  }

  #tell(concerns: (side: Side) => boolean): void {
    const files = workspace.textDocuments.filter(({ uri }) => {
      const addressed = addressedBy(uri);
      return addressed && sidesOf(addressed).some(concerns);
    });
    if (files.length > 0) this.#changed.fire(files.map(({ uri }) => ({ type: FileChangeType.Changed, uri })));
  }
}

import { Disposable, EventEmitter, Uri, workspace, type TextDocument } from 'vscode';
import { adoptedText, markedText, textOfPart, type CleanText, type Reading } from '../../editor/comparing/cleanText';
import { fileOf, type Pair, type Side } from '../../editor/comparing/side';
import { formatOf } from '../../import/fileFormat';
import { nameOfFile } from '../documents';
import type { LibraryFolder } from '../libraryFolder';
import { SCHEME } from '../textDocuments';
import type { Git } from './git';

/** Milliseconds without a key before what shows a draft follows it. */
const PAUSE = 150;

/** The clean texts of what can be compared, as they are now, wherever they are. */
export class SideTexts implements Disposable {
  readonly #changed = new EventEmitter<(side: Side) => boolean>();
  readonly #touched = new Set<string>();
  readonly #disposables: Disposable;
  #timer: NodeJS.Timeout | undefined;
  #marked: { readonly left: CleanText; readonly right: CleanText; readonly made: ReturnType<typeof markedText> } | undefined;

  /** Fired when texts may have changed, with what tells whether a side is among them. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly libraries: LibraryFolder,
    private readonly git: Git,
  ) {
    const touch = ({ uri }: { readonly uri: Uri }): void => this.#touch(uri);
    const onDisk = workspace.createFileSystemWatcher('**/*.itu.md');
    this.#disposables = Disposable.from(
      this.#changed,
      onDisk,
      ...[onDisk.onDidChange, onDisk.onDidCreate, onDisk.onDidDelete].map((event) => event((uri) => this.#touch(uri))),
      workspace.onDidChangeTextDocument(({ document }) => touch(document)),
      // What was typed and not saved goes with the document; a draft without a file comes with it.
      workspace.onDidOpenTextDocument(touch),
      workspace.onDidCloseTextDocument(touch),
      libraries.onDidChange(() => this.#changed.fire(({ kind }) => kind === 'adopted')),
      git.onDidChange(() => this.#changed.fire(({ kind }) => kind === 'revision')),
    );
  }

  async read(side: Side): Promise<Reading> {
    if (side.kind === 'adopted') return adoptedText(side, await this.libraries.library(), this.libraries.folder);
    const source = await this.source(side);
    if ('missing' in source) return source;
    return textOfPart(source.text, side.part, source.name);
  }

  /** A comparison as one marked text. */
  async marked({ left, right }: Pair): Promise<{ readonly text: string } | { readonly missing: string }> {
    const [one, other] = [await this.read(left), await this.read(right)];
    if ('missing' in one) return one;
    if ('missing' in other) return other;
    return this.markedOf(one, other);
  }

  /** Two clean texts as one marked text: the last one is remembered, for it is asked for several times in a row. */
  markedOf(left: CleanText, right: CleanText): { readonly text: string } | { readonly missing: string } {
    const known = this.#marked;
    if (known?.left.text === left.text && known.right.text === right.text) return known.made;
    const made = markedText(left, right);
    this.#marked = { left, right, made };
    return made;
  }

  /** The whole file that a side is part of, and what people call it. */
  async source(
    side: Exclude<Side, { readonly kind: 'adopted' }>,
  ): Promise<{ readonly text: string; readonly name: string } | { readonly missing: string }> {
    const file = Uri.parse(side.file);
    const name = nameOfFile(file);
    if (side.kind === 'file') {
      const read = await readTextFile(file);
      return 'missing' in read ? read : { text: read.text, name };
    }
    const named = side.commit === '' ? `${name}, staged` : `${name} at ${side.commit.slice(0, 7)}`;
    const text = await this.git.show(file, side.commit);
    return text === undefined ? { missing: `${named} cannot be found: git does not have it.` } : { text, name: named };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #touch(file: Uri): void {
    if (file.scheme === SCHEME) return;
    this.#touched.add(file.toString());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const touched = new Set(this.#touched);
      this.#touched.clear();
      this.#changed.fire((side) => side.kind === 'file' && touched.has(fileOf(side) ?? ''));
    }, PAUSE);
  }
}

/** A file as it stands in its editor, or else on disk. */
export async function readTextFile(file: Uri): Promise<{ readonly text: string } | { readonly missing: string }> {
  const open: TextDocument | undefined = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return { text: open.getText() };
  const name = nameOfFile(file);
  if (file.scheme === 'untitled') return { missing: `${name} is not open any more.` };
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(file);
  } catch {
    return { missing: `${name} cannot be read: it may have been moved or deleted.` };
  }
  const other = formatOf(bytes);
  if (other)
    return {
      missing: `${name} is ${other.name}: only drafts (files whose names end in .itu.md) and texts of the library can be compared. Import Final Acts into the library first.`,
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { missing: `${name} is not text in UTF-8: only drafts and texts of the library can be compared.` };
  }
}

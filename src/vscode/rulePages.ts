import {
  commands,
  Disposable,
  EventEmitter,
  FilePermission,
  FileSystemError,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import { pageBeside, pageOfRule, shownPage } from '../editor/ruleNames';
import { ReadOnlyFiles } from './readOnlyFiles';

/** Of the pages about rules. It stands in package.json too: the editor opens what has it as a preview. */
const SCHEME = 'plenary-rules';
const ENDING = '.md';

/** The address of the page about a rule, whether or not there is one. */
export function uriOfRule(code: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${code}${ENDING}` });
}

/**
 * The pages about the rules, which come with the extension, and what they link to. They have addresses of their own, so that a link
 * can open them as pages: links of problems run no commands, and a file would be opened as it is written.
 */
export class RulePages extends ReadOnlyFiles implements FileSystemProvider, Disposable {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #disposables: Disposable;
  readonly onDidChangeFile = this.#changed.event;

  constructor(private readonly extension: Uri) {
    super();
    this.#disposables = Disposable.from(
      this.#changed,
      workspace.registerFileSystemProvider(SCHEME, this, { isReadonly: true, isCaseSensitive: true }),
    );
  }

  /** Opens the page about a rule beside the draft; false where there is none. */
  async show(code: string): Promise<boolean> {
    const page = uriOfRule(code);
    if (!(await this.#exists(page))) return false;
    // An editor without its own support for Markdown has no preview; the page is readable as it stands.
    const hasPreview = (await commands.getCommands(true)).includes(PREVIEW);
    await commands.executeCommand(hasPreview ? PREVIEW : 'vscode.open', page);
    return true;
  }

  async stat(uri: Uri): Promise<FileStat> {
    const stat = await workspace.fs.stat(this.#fileOf(uri));
    return { ...stat, size: (await this.readFile(uri)).length, permissions: FilePermission.Readonly };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const page = new TextDecoder().decode(await workspace.fs.readFile(this.#fileOf(uri)));
    return new TextEncoder().encode(shownPage(page));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #fileOf(uri: Uri): Uri {
    const rule = uri.path.endsWith(ENDING) ? pageOfRule(uri.path.slice(1, -ENDING.length)) : undefined;
    const page = rule ?? pageBeside(uri.path);
    if (page === undefined) throw FileSystemError.FileNotFound(uri);
    return Uri.joinPath(this.extension, page);
  }

  async #exists(page: Uri): Promise<boolean> {
    return this.stat(page).then(
      () => true,
      () => false,
    );
  }
}

const PREVIEW = 'markdown.showPreviewToSide';

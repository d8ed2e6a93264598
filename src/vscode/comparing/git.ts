import { Disposable, EventEmitter, extensions, type Event, type Uri } from 'vscode';

/** One commit that touched a file. */
export interface Commit {
  readonly hash: string;
  /** Its whole message; the first line says most. */
  readonly message: string;
  readonly authorName?: string;
  readonly commitDate?: Date;
}

/** As much of the editor's own git extension as is asked. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<string>;
  readonly onDidOpenRepository: Event<Repository>;
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
}

interface Repository {
  readonly state: { readonly onDidChange: Event<void>; readonly indexChanges: readonly { readonly uri: Uri }[] };
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
}

/** Milliseconds that the git extension may take to look for repositories. */
const PATIENCE = 5000;

/**
 * What git knows of files, through the extension that comes with the editor. Where that is missing or switched off, and for
 * files in no repository, it knows nothing.
 */
export class Git implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: Disposable[] = [this.#changed];
  #api: Promise<GitApi | undefined> | undefined;

  /** Fired when a repository was found, or what is staged or committed in one may have changed. */
  readonly onDidChange = this.#changed.event;

  /** The last commits that touched a file, the latest first; none where git does not know it. */
  async history(file: Uri, most: number): Promise<readonly Commit[]> {
    const repository = await this.#repositoryOf(file);
    // A repository without a commit has no history to tell of, which git calls an error.
    return (await repository?.log({ path: file.fsPath, maxEntries: most }).catch(() => [])) ?? [];
  }

  /** Whether something else is staged of a file than was committed last. */
  async isStaged(file: Uri): Promise<boolean> {
    const changes = (await this.#repositoryOf(file))?.state.indexChanges ?? [];
    return changes.some(({ uri }) => uri.toString() === file.toString());
  }

  /** A file at a commit, or as it is staged where the commit is empty; undefined where git does not have it. */
  async show(file: Uri, commit: string): Promise<string | undefined> {
    const repository = await this.#repositoryOf(file);
    return repository?.show(commit, file.fsPath).catch(() => undefined);
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
  }

  async #repositoryOf(file: Uri): Promise<Repository | undefined> {
    return (await (this.#api ??= this.#open()))?.getRepository(file) ?? undefined;
  }

  async #open(): Promise<GitApi | undefined> {
    const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    try {
      const api = extension && (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
      if (api) await this.#follow(api);
      return api;
    } catch {
      // It throws where somebody switched git off.
      return undefined;
    }
  }

  async #follow(api: GitApi): Promise<void> {
    const follow = ({ state }: Repository): void => void this.#disposables.push(state.onDidChange(() => this.#changed.fire()));
    this.#disposables.push(
      api.onDidOpenRepository((repository) => {
        follow(repository);
        this.#changed.fire();
      }),
    );
    if (api.state !== 'initialized')
      await new Promise<void>((ready) => {
        const patience = setTimeout(ready, PATIENCE);
        const listener = api.onDidChangeState(() => {
          clearTimeout(patience);
          ready();
        });
        this.#disposables.push(listener);
      });
    api.repositories.forEach(follow);
  }
}

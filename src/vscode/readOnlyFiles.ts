import { Disposable, FileSystemError, type FileType, type Uri } from 'vscode';

/** What every file system of texts that nobody writes has in common: files by their addresses, and no folders. */
export abstract class ReadOnlyFiles {
  /** Whoever has something to tell of its files tells it, whether or not anybody watches. */
  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}

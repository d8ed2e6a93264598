import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { LibraryError, type Store } from '../corpus/store';
import { PATIENCE, takeTurn, type Patience } from './turn';

/** A library in a folder on disk. The folder is made when something is first written to it. */
export function createDiskStore(folder: string, patience: Patience = PATIENCE): Store {
  return {
    location: folder,
    async list() {
      return orNothing(readdir(folder), [], `The library folder ${folder} cannot be read`);
    },
    async read(name) {
      return orNothing(readFile(join(folder, name), 'utf8'), undefined, `${join(folder, name)} cannot be read`);
    },
    async write(name, content) {
      // A reader sees the old file or the new one, never half of it: the new one is made beside it, then takes its name.
      const temporary = join(folder, `.${name}.${randomUUID()}.tmp`);
      try {
        await makeFolder(folder);
        await writeFile(temporary, content, { flush: true });
        await rename(temporary, join(folder, name));
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw new LibraryError(`${join(folder, name)} cannot be written: ${causeOf(error)}. The library is as it was.`);
      }
    },
    async remove(name) {
      await rm(join(folder, name), { force: true }).catch((error: unknown) => {
        throw new LibraryError(`${join(folder, name)} cannot be removed: ${causeOf(error)}. The library is as it was.`);
      });
    },
    async inTurn(name, change) {
      const giveUp = (cause: string): LibraryError =>
        new LibraryError(`${join(folder, name)} cannot be written: ${cause}. The library is as it was.`);
      await makeFolder(folder).catch((error: unknown) => {
        throw giveUp(causeOf(error));
      });
      return takeTurn(join(folder, `.${name}.lock`), change, (error) => giveUp(causeOf(error)), patience);
    },
  };
}

/** The folder that one user's library is in unless another is named; the editor and the command line share it. */
export function defaultLibraryFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (environment['PLENARY_LIBRARY']) return environment['PLENARY_LIBRARY'];
  const home = homedir();
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Plenary', 'library');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Plenary', 'library');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'plenary', 'library');
}

/** What went wrong with a file, in words for a person. */
export function causeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder should be';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` tries for ever where a file system says of a new folder that it
 * is not there, as `/proc` does.
 */
async function makeFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another window may have made it in the meantime; a file of that name is found out when something is written.
    if (error.code !== 'EEXIST') throw error;
  });
}

async function orNothing<T, N>(reading: Promise<T>, nothing: N, what: string): Promise<T | N> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    throw new LibraryError(`${what}: ${causeOf(error)}.`);
  }
}

import { fixAll, safeFix } from '../check/fixAll';
import type { Finding } from '../model/problem';
import { counted } from './checkFormats';
import type { ReadFile } from './checked';
import { Failure } from './failure';
import type { Files } from './world';

export interface FixedFile {
  readonly source: string;
  /** How many problems are gone. */
  readonly fixed: number;
  /** A line for the person who asked; nothing where there was nothing to mend. */
  readonly note?: string;
}

/**
 * Makes the safe fixes in all files, or in none: they are worked out before the first is written, and when one cannot be written, those
 * before it get back what they held.
 * @throws Failure when a file could not be read, is standard input, or cannot be written.
 */
export async function fixFiles(
  read: readonly ReadFile[],
  faults: readonly string[],
  find: (file: ReadFile, source: string) => readonly Finding[],
  files: Files,
): Promise<ReadonlyMap<string, FixedFile>> {
  if (faults.length > 0) throw new Failure([...faults, 'nothing was fixed'].join('\n'));
  if (read.some(({ path }) => path === '-')) throw new Failure('standard input cannot be fixed: name the file');
  const done = new Map<string, FixedFile>();
  for (const file of read) {
    const { source, fixed, left, untried } = fixAll(file.source, (changed) => find(file, changed), safeFix);
    const refused = left > untried ? `; ${counted(left - untried, 'fix', 'fixes')} would have brought other problems` : '';
    const rest = untried > 0 ? `${refused}; ${counted(untried, 'fix was', 'fixes were')} not tried: run it again` : refused;
    const note = fixed + left > 0 ? { note: `${file.path}: ${counted(fixed, 'problem')} fixed${rest}` } : {};
    done.set(file.path, { source, fixed, ...note });
  }
  await writeAll(
    read.filter(({ path, source }) => done.get(path)?.source !== source),
    ({ path }) => done.get(path)!.source,
    files,
  );
  return done;
}

async function writeAll(changed: readonly ReadFile[], contentOf: (file: ReadFile) => string, files: Files): Promise<void> {
  for (const [index, file] of changed.entries()) {
    try {
      await files.write(file.path, contentOf(file));
    } catch (error) {
      for (const before of changed.slice(0, index)) await files.write(before.path, before.source);
      throw error;
    }
  }
}

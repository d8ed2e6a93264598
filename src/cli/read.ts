import { formatOf } from '../import/fileFormat';
import { Failure } from './failure';
import type { Files } from './world';

/**
 * Reads a draft or another text in the markup.
 * @throws Failure that names the file when it cannot be read or is no text.
 */
export async function readSource(files: Files, path: string): Promise<string> {
  const bytes = await files.read(path);
  const other = formatOf(bytes);
  if (other !== undefined) throw new Failure(`${nameOf(path)} is ${other.name}, not a text in the drafting markup`);
  if (bytes.includes(0)) throw new Failure(`${nameOf(path)} is not text (binary)`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${nameOf(path)} is not text in UTF-8`);
  }
}

/** What a person calls a file: `-` stands for standard input. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

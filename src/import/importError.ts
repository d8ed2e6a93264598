/** Why a file cannot be imported, as the rest of a sentence that begins with its name: `is empty`. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const MEGABYTE = 1_000_000;
/** The largest file that is read, in bytes. Whoever can tell a file's size before reading it asks `refuseSize`. */
const LARGEST = 50 * MEGABYTE;

/** @throws ImportError when a file of so many bytes is too large to import. */
export function refuseSize(size: number): void {
  if (size > LARGEST) throw new ImportError(`is ${Math.ceil(size / MEGABYTE)} MB, more than the 50 MB that an import takes`);
}

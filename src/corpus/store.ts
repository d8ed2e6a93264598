/**
 * Where a library is kept: named files of text. The library asks for nothing more of the world, so it works the
 * same in the editor, on the command line and in a test.
 */
export interface Store {
  /** What a person is told when something is wrong: the folder. */
  readonly location: string;
  /** The names of the files; none when the library does not exist yet. */
  list(): Promise<readonly string[]>;
  /** The content of a file; undefined when there is none. */
  read(name: string): Promise<string | undefined>;
  /** Writes a file whole or not at all. */
  write(name: string, content: string): Promise<void>;
  /** Removes a file; that there is none is no fault. */
  remove(name: string): Promise<void>;
  /**
   * Runs a change of a file while no other window or process runs one of the same file, so that what one reads and writes
   * again takes nothing from the other. Changes are short; reading needs no turn.
   * @throws LibraryError when the turn does not come, or the folder cannot be written to.
   */
  inTurn<T>(name: string, change: () => Promise<T>): Promise<T>;
}

/** A fault of the library, in one plain line that names the file and the cause. */
export class LibraryError extends Error {}

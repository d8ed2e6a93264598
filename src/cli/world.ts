import type { Store } from '../corpus/store';
import type { CatalogueSource } from '../node/catalogueFiles';

/** All that the commands know of the machine they run on, so that a test can run them in its own process. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly product: Product;
  readonly files: Files;
  /** What is known of adopted texts that nobody has imported; left out where nothing is. */
  readonly catalogue?: CatalogueSource;
  /** The page that explains a rule, by its code; undefined where there is none. Left out where the pages are not at hand. */
  rulePage?(this: void, code: string): Promise<string | undefined>;
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes one line to standard error. */
  complain(line: string): void;
  /** Shows how far a long piece of work is, where someone looks on; an empty line takes it away. Left out where nobody does. */
  status?(line: string): void;
  /** Milliseconds from some fixed moment. */
  now(): number;
}

/** What the product says of itself in its `package.json`. */
export interface Product {
  readonly version: string;
  /** The coming conference, as the editor's setting has it. */
  readonly conference: string;
}

/** Files and folders. Relative paths start at the folder that the command was called in. */
export interface Files {
  absolute(path: string): string;
  /** What stands there: undefined when there is nothing. */
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  /**
   * The bytes of a file, or of standard input for `-`.
   * @throws Failure that names the file when it cannot be read, or is larger than any text of a conference.
   */
  read(path: string): Promise<Uint8Array>;
  /**
   * Writes a file whole or not at all.
   * @throws Failure that names the file.
   */
  write(path: string, content: string): Promise<void>;
  /** The paths under a folder whose names end so, sorted; folders of packages and hidden ones are left out. */
  under(folder: string, ending: string): Promise<readonly string[]>;
  /** A library in a folder. */
  store(folder: string): Store;
}

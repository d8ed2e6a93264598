import type { Catalogue } from '../corpus/catalogue/catalogue';
import type { Library } from '../corpus/library';
import type { Store } from '../corpus/store';
import type { ExitCode } from './failure';
import type { World } from './world';

/** One command of the command line: what it is called, what it takes, what it does. */
export interface Command {
  readonly name: string;
  /** The arguments, as the help shows them: `FILE…`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** How many arguments it takes; no `most` is any number. */
  readonly least: number;
  readonly most?: number;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  run(call: Call): Promise<Result>;
}

export interface OptionSpec {
  /** `--edition <EDITION>`, or `--replace` for one that is on or off. */
  readonly flag: string;
  readonly summary: string;
}

/** What a command was called with. */
export interface Call {
  readonly world: World;
  /** What the command is called. */
  readonly name: string;
  readonly args: readonly string[];
  flag(name: string): boolean;
  /** The value of an option, undefined when it was not given. One that was given twice is refused. */
  option(name: string): string | undefined;
  /** The values of an option that may be given several times. */
  values(name: string): readonly string[];
  /** Where the library is kept. */
  readonly store: Store;
  /** The library, read on the first question. Its faults are reported when the command ends. */
  library(): Promise<Library>;
  /** What is known of texts without having their words, read on the first question; undefined where nothing is. */
  catalogue(): Promise<Catalogue | undefined>;
}

/** What a command found, for people and for programs; which of the two is printed is not its business. */
export interface Result {
  /** Printed as it stands. */
  readonly text: string;
  /** Printed with `--json`. */
  readonly json: unknown;
  /** Lines for standard error. */
  readonly notes?: readonly string[];
  readonly exitCode?: ExitCode;
}

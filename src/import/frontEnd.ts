import type { Lexicon } from '../lexicon/lexicon';
import type { ActsSource } from './structure/source';

export interface ReadOptions {
  /** Stops the reading; it then ends in the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told as the reading goes on: pages or parts done, and how many there are. */
  readonly progress?: (done: number, total: number) => void;
  /** Which reading of a Word document's tracked changes is taken. Without it, the accepted one, with a warning. */
  readonly changes?: 'accepted' | 'rejected';
  /** Whole titles of adopted texts, for sources that cut them: designation → title. */
  readonly titleOf?: (designation: string) => string | undefined;
  /** The words of the language that the texts are in; English when left out. */
  readonly lexicon?: Lexicon;
}

/** Reads the bytes of one format into lines. */
export type FrontEnd = (bytes: Uint8Array, options: ReadOptions) => Promise<ActsSource>;

import type { Edition, TextKind } from './designation';

/** What is done to a text by the conference that prints it: newly adopted, revised, abrogated. */
export type Action = 'ADD' | 'MOD' | 'SUP';

/** One document of an edition, as `list` shows it. */
export interface Entry {
  /** As printed: `RESOLUTION 12 (REV. HAVENPORT, 2032)`. */
  readonly designation: string;
  readonly kind: TextKind;
  readonly number: number;
  readonly revised: boolean;
  readonly place: string;
  readonly year: number;
  readonly title: string;
  readonly action: Action;
  /** `Havenport, 2032`: the Final Acts it is printed in. */
  readonly edition: string;
}

/** A document as it is kept: its facts and its whole text in the drafting markup, formatted. */
export interface StoredDocument extends Entry {
  readonly markup: string;
}

/** What an importer delivers: the documents of one conference, and an account of the rest. */
export interface FinalActs {
  readonly edition: Edition;
  readonly documents: readonly StoredDocument[];
  /** Characters (without white space) that belong to no document, by kind: `contents`, `signatories`, `declarations`, … */
  readonly furniture: Readonly<Record<string, number>>;
  /** Characters of the input (without white space and formatting signs) that are in neither a document nor furniture. */
  readonly unplacedCharacters: number;
  readonly warnings: readonly ImportWarning[];
  /** How many tracked changes the file held; one of their two readings was taken. */
  readonly trackedChanges?: number;
}

export interface ImportWarning {
  /** 0-based line of the input; the paragraph, in a format without lines. */
  readonly line: number;
  /** 1-based page of the file, where the format has pages. */
  readonly page?: number;
  readonly message: string;
}

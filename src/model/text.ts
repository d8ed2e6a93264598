import type { Span } from './range';

/** Whether a section says why (preambular) or what is to be done (operative). */
export type Role = 'preambular' | 'operative';

/** Which reading of a text with changes: with them, or without. */
export type Side = 'accepted' | 'rejected';

/**
 * A resolution or decision, read. Strings are plain text: emphasis is unwrapped, white space is
 * folded to single blanks, footnote marks stand as `[^1]`. Spans point into the source that was read.
 */
export interface Text {
  /** The designation as it stands: `RESOLUTION 12 (REV. HAVENPORT, 2032)`; empty when there is none. */
  readonly designation: string;
  readonly designationSpan?: Span;
  readonly title: string;
  readonly titleSpan?: Span;
  /** The enacting formula, or empty. */
  readonly formula: string;
  readonly formulaSpan?: Span;
  readonly sections: readonly Section[];
  /** Annexes and appendices, in order. */
  readonly annexes: readonly Annex[];
  readonly footnotes: readonly Footnote[];
  /** From the designation to the end of the last block before the reasons. */
  readonly span: Span;
}

/** A lead-in and the provisions under it. */
export interface Section {
  /** Without emphasis: `instructs the Secretary-General`. */
  readonly leadIn: string;
  readonly leadInSpan: Span;
  /** The lead-in; a second section with the same lead-in has ` (2)` after it. */
  readonly path: string;
  readonly role: Role;
  readonly items: readonly Item[];
  /** Tables that stand in the section, in order. */
  readonly tables: readonly Table[];
  readonly span: Span;
}

/** A labelled or unlabelled paragraph, with what is nested in it. */
export interface Item {
  /** As the field writes it: `considering c) ii)`, `resolves 2.1`. An unlabelled paragraph has its parent's path. */
  readonly path: string;
  /** `a)`, `2`, `2.1`, `ii)`, `–`; empty for an unlabelled paragraph. */
  readonly label: string;
  readonly text: string;
  /** The item's own paragraph, without what is nested in it. */
  readonly span: Span;
  readonly items: readonly Item[];
}

export interface Annex {
  /** `ANNEX 2 TO DECISION 5 (REV. HAVENPORT, 2032)`, `APPENDIX A`. */
  readonly heading: string;
  readonly headingSpan: Span;
  readonly title: string;
  /** How it is referred to: `Annex 2`, `Annex`, `Appendix A`. */
  readonly path: string;
  readonly blocks: readonly AnnexBlock[];
  readonly span: Span;
}

export type AnnexBlock = AnnexHeading | AnnexItem | AnnexParagraph | Table;

export interface AnnexHeading {
  readonly type: 'heading';
  /** 2 to 4, as in the markup. */
  readonly level: number;
  readonly text: string;
  readonly span: Span;
}

export interface AnnexItem extends Item {
  readonly type: 'item';
}

export interface AnnexParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly span: Span;
}

/** Rows of cells; the first row is the heading. Cells are plain text. */
export interface Table {
  readonly type: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly span: Span;
}

export interface Footnote {
  /** By order of first mark, from 1. */
  readonly number: number;
  readonly text: string;
  readonly span: Span;
}

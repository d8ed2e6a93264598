import type { Lexicon } from '../../lexicon/lexicon';
import type { ImportWarning } from '../../model/library';

/** What a front end delivers: the paragraphs of a file in reading order, whatever format the file has. */
export interface ActsSource {
  readonly lines: readonly Line[];
  /**
   * What the file says at each line, for the account of what became of it: plain text, footnote marks and the
   * numbers that open footnotes as raised digits. `Line.first` and `Line.last` are indices into it.
   */
  readonly sources: readonly string[];
  readonly reading: Reading;
  /** Characters (without white space) that the front end took out, by kind: `running head`, `page number`, … */
  readonly furniture?: ReadonlyMap<string, number>;
  /** Characters (without white space) that the front end could place nowhere. */
  readonly unplaced?: number;
  /** What the front end wants the user to look at. */
  readonly warnings?: readonly ImportWarning[];
  /** The texts that the file itself lists, other than in a printed table of contents: a PDF's outline. */
  readonly outline?: readonly Listed[];
  /** How many tracked changes the file held. */
  readonly trackedChanges?: number;
  /** Page of the file (1-based) → the number printed on it. */
  readonly pageNumbers?: ReadonlyMap<number, number>;
}

/** What a table of contents, an outline or a body says of a document. */
export interface Listed {
  readonly designation: string;
  readonly title: string;
  /** Where it says so. */
  readonly line: Line;
  /** The page it is said to begin on: as printed by a table of contents, counted through the file by an outline. */
  readonly page?: number;
}

/** One paragraph, row of a table or footnote. It holds something; blank lines only leave their trace in `adjoins`. */
export interface Line {
  /** 0-based, both included: lines of a text file, paragraphs of any other. */
  readonly first: number;
  readonly last: number;
  /** The page of the file on which it begins, 1-based, where the format has pages. */
  readonly page?: number;
  /** Without blanks at its ends, in the form that the source's `reading` knows. */
  readonly text: string;
  /** True when no blank line (or no more than the usual distance) stands before it. */
  readonly adjoins: boolean;
  /** What the layout says the line is. Where it says nothing, the words decide. */
  readonly style?: LineStyle;
  /** The line is a footnote with this printed number; `text` is what it says, without the number. */
  readonly note?: number;
  /** The line is a row of a table: its cells, in the form of `text`. Rows of one table adjoin. */
  readonly cells?: readonly string[];
}

/** `annex`: the heading of an annex or appendix; `heading`: one within an annex; `body`: ordinary text, for certain. */
export type LineStyle = 'leadIn' | 'annex' | 'heading' | 'body';

/**
 * What stands where a footnote mark was read: the mark in the markup (`[^2]`), or nothing when no footnote has
 * that number.
 */
export type MarkReader = (number: number) => string | undefined;

/** How the lines of one kind of source are read, where kinds differ, and in which language. */
export interface Reading {
  readonly lexicon: Lexicon;
  /** Writes the text of a line or a cell in the markup, with the footnote marks that `readMark` gives. */
  toMarkup(text: string, readMark: MarkReader): string;
  /** The words of a lead-in without the emphasis around them, footnote mark included; undefined when it is none. */
  leadIn(line: Line): string | undefined;
  /** The printed number of a line that opens a footnote, and what follows the number. */
  footnote(line: Line): { readonly number: number; readonly text: string } | undefined;
  /** True for a line that goes on with the footnote that was read before it. */
  continuesFootnote(before: string, line: Line): boolean;
  /** True for a line that looks like a lead-in and is none, which the user should hear of. */
  standsLikeLeadIn(line: Line): boolean;
}

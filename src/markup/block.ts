import type { Span } from '../model/range';
import type { MarkScan } from './marks';

/** A block of the markup as it stands in the source. Marks are counted from the start of `source`. */
export type Block = TextBlock | TableBlock | FrontMatterBlock;

export interface TextBlock {
  readonly type: 'text';
  readonly span: Span;
  readonly source: string;
  readonly scan: MarkScan;
}

export interface TableBlock {
  readonly type: 'table';
  readonly span: Span;
  readonly source: string;
  /** All rows but the delimiter row; the first is the heading. */
  readonly rows: readonly TableRow[];
  /** The delimiter row's cells in canonical form: `---`, `:---`, `---:`, `:---:`. */
  readonly delimiter: readonly string[];
}

export interface TableRow {
  /** From the start of the table's source. */
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** A cell without the blanks around it. */
export interface Cell {
  /** From the start of the table's source. */
  readonly span: Span;
  readonly source: string;
  readonly scan: MarkScan;
}

export interface FrontMatterBlock {
  readonly type: 'frontMatter';
  readonly span: Span;
  /** With its fences. */
  readonly source: string;
}

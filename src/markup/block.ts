import type { Span } from '../model/range';
import type { Side } from '../model/text';
import type { FootnoteMark } from './footnoteMarks';
import type { Form } from './form';
import type { InlineReader } from './inline';
import { isChange, type MarkScan } from './marks';
import type { Projection } from './projection';

/** A block of the markup as it stands in the source. Marks are counted from the start of `source`. */
export type Block = TextBlock | TableBlock | FrontMatterBlock;

export interface TextBlock {
  readonly type: 'text';
  readonly span: Span;
  readonly source: string;
  readonly scan: MarkScan;
  /** The block with its changes accepted or rejected. It is read once, however often the rest of the draft changes. */
  readonly reading: (side: Side) => BlockReading;
}

/** One reading of a block. */
export interface BlockReading {
  readonly projection: Projection;
  /** Offsets are into the projection's text. */
  readonly form: Form;
  /** The block's own words, in inline markup, without heading signs, label or footnote identifier. */
  readonly words: string;
  /** Where they stand, from the start of the block's source; marks between their ends are inside. */
  readonly wordsSpan: Span;
  /** Of an item: where its label stands, emphasis excluded, from the start of the block's source. */
  readonly labelSpan?: Span;
  /** The words without inline markup, read once as long as the same inline reader asks. */
  readonly plain: (inline: InlineReader) => string;
  /** The footnote marks among the words. */
  readonly footnoteMarks: readonly FootnoteMark[];
  /** True where this reading leaves nothing of the block. */
  readonly isEmpty: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  readonly span: Span;
  readonly source: string;
  /** All rows but the delimiter row; the first is the heading. */
  readonly rows: readonly TableRow[];
  /** The cells of the rows that one reading leaves, read once. */
  reading(side: Side): readonly (readonly string[])[];
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
  /** The cell with its changes accepted or rejected, read once. */
  reading(side: Side): Projection;
}

export interface FrontMatterBlock {
  readonly type: 'frontMatter';
  readonly span: Span;
  /** With its fences. */
  readonly source: string;
}

/** True for a block that carries an addition, a deletion or a substitution. */
export function holdsChange(block: Block): boolean {
  if (block.type === 'text') return block.scan.marks.some(isChange);
  return block.type === 'table' && block.rows.some((row) => row.cells.some((cell) => cell.scan.marks.some(isChange)));
}

/** What is scanned for marks as one: a paragraph, a heading or a cell, and where it begins in the draft. */
export interface Stretch {
  readonly source: string;
  readonly at: number;
  readonly scan: MarkScan;
}

/** The stretches of a block, in order. */
export function stretchesOf(block: Block): readonly Stretch[] {
  if (block.type === 'text') return [{ source: block.source, at: block.span.from, scan: block.scan }];
  if (block.type === 'frontMatter') return [];
  return block.rows.flatMap((row) =>
    row.cells.map(({ source, span, scan }) => ({ source, at: block.span.from + span.from, scan })),
  );
}

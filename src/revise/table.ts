import type { TableBlock } from '../markup/block';
import { readBlocks } from '../markup/blocks';
import { wrapMark } from '../markup/marks';
import { writeTable } from '../markup/table';
import { align, type Alignable } from './align';
import { bagOf } from './bag';
import { markWords } from './words';

/**
 * Writes the difference of two tables, both in canonical form, cell by cell; nothing when their columns differ,
 * for then one is deleted and the other added whole.
 */
export function markTable(base: string, revised: string): string | undefined {
  const one = readTable(base);
  const other = readTable(revised);
  if (one.delimiter.join() !== other.delimiter.join() || !sameWidth(one, other)) return undefined;
  const oneRows = cellsOf(one);
  const otherRows = cellsOf(other);
  const rows = align(oneRows.map(alignable), otherRows.map(alignable)).map((match) => {
    const before = match.base === undefined ? undefined : oneRows[match.base]!;
    const after = match.revised === undefined ? undefined : otherRows[match.revised]!;
    if (before && after) return before.map((cell, column) => markWords(cell, after[column]!));
    return before ? before.map((cell) => wrapMark(cell, 'deletion')) : after!.map((cell) => wrapMark(cell, 'addition'));
  });
  return writeTable(rows, one.delimiter);
}

/** A table with every cell marked. */
export function wrapTable(table: string, kind: 'addition' | 'deletion'): string {
  const block = readTable(table);
  return writeTable(
    cellsOf(block).map((row) => row.map((cell) => wrapMark(cell, kind))),
    block.delimiter,
  );
}

/** A table in canonical form, read again. */
function readTable(text: string): TableBlock {
  return readBlocks(text)[0] as TableBlock;
}

function cellsOf(table: TableBlock): readonly (readonly string[])[] {
  return table.rows.map((row) => row.cells.map((cell) => cell.source));
}

function sameWidth(one: TableBlock, other: TableBlock): boolean {
  const widths = new Set([...one.rows, ...other.rows].map((row) => row.cells.length));
  return widths.size === 1;
}

function alignable(cells: readonly string[]): Alignable {
  // The first cell names the row: two rows of figures are told apart by it.
  return { key: cells.join('\n'), group: 'row', bag: () => bagOf(`${cells.join(' ')} ${cells[0]!}`), label: cells[0]! };
}

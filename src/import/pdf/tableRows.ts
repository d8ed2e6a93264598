import { hits, near, TIGHT, type Column } from './columns';
import { textOf, type Page, type Row, type RowPiece } from './rows';

/** Lines of a page: text, or the rows of a table. */
export type PagePart = { readonly type: 'text'; readonly row: Row } | { readonly type: 'table'; readonly table: TablePart };

/** A table, or the part of one that stands on a page. */
export interface TablePart {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** What they are made of. */
  readonly lines: readonly Row[];
  /** True when it goes on from the page before. */
  readonly goesOn: boolean;
  /** How broad its columns are, where rules tell it. */
  readonly widths?: readonly number[];
}

export interface TableRow {
  /** For each column, the lines of its cell. */
  readonly cells: readonly (readonly (readonly RowPiece[])[])[];
  readonly page: number;
}

/** Divides lines into the rows of the table and their cells. */
export function rowsIn(rows: readonly Row[], columns: readonly Column[], page: Page): readonly TableRow[] {
  const left = columns[0]!.left;
  const right = columns[columns.length - 1]!.right;
  const level = page.rules.filter(
    (rule) => rule.bottom - rule.top < 0.6 && Math.min(right, rule.right) - Math.max(left, rule.left) > 0.5 * (right - left),
  );
  const out: { cells: RowPiece[][][]; page: number; ys: number[]; sizes: number[] }[] = [];
  const placed = rows.map((row) => ({ row, cells: cellsOf(row, columns) }));
  const inner = level.filter((rule) => rule.top > rows[0]!.y && rule.bottom < rows[rows.length - 1]!.y).length;
  const loose = rows.some(
    (row, index) =>
      index > 0 &&
      hits(
        row,
        columns.map((column) => column.left),
      ) >= 2 &&
      row.y - rows[index - 1]!.y > TIGHT * Math.max(row.size, rows[index - 1]!.size),
  );
  placed.forEach(({ row, cells }, index) => {
    const before = placed[index - 1]?.row;
    const open = out[out.length - 1];
    const opens = ((): boolean => {
      if (!open || !before) return true;
      if (row.y - before.y < 0.7 * Math.min(row.size, before.size)) return false;
      if (inner >= 2) return level.some((rule) => rule.top > before.y - 0.2 * before.size && rule.bottom < row.y);
      if (!loose) return cells[0]!.length > 0 && cells.filter((cell) => cell.length > 0).length >= 2;
      return !cells.some(
        (cell, column) => cell.length > 0 && row.y - open.ys[column]! < TIGHT * Math.max(cell[0]!.size, open.sizes[column]!),
      );
    })();
    const target = opens
      ? {
          cells: columns.map((): RowPiece[][] => []),
          page: row.page,
          ys: columns.map(() => -Infinity),
          sizes: columns.map(() => 0),
        }
      : open!;
    if (opens) out.push(target);
    cells.forEach((cell, column) => {
      if (cell.length === 0) return;
      target.cells[column]!.push(cell);
      target.ys[column] = row.y;
      target.sizes[column] = cell[0]!.size;
    });
  });
  return out;
}

function cellsOf(row: Row, columns: readonly Column[]): RowPiece[][] {
  const cells: RowPiece[][] = columns.map(() => []);
  for (const piece of row.pieces) {
    const column = columns.findLastIndex(({ left }) => piece.left >= left - 2.5);
    cells[Math.max(0, column)]!.push(piece);
  }
  return cells;
}

/** A line between two parts of a table that has columns throughout is a row of it with one cell. */
export function withSpanningRows(parts: readonly PagePart[]): readonly PagePart[] {
  const out: PagePart[] = [];
  parts.forEach((part) => {
    const [before, between] = out.slice(-2);
    if (
      part.type === 'table' &&
      between?.type === 'text' &&
      before?.type === 'table' &&
      // What stands outside the rules of a table is no row of it.
      !before.table.widths &&
      !part.table.widths &&
      isOneTable(before.table, between.row, part.table)
    ) {
      const { columns } = part.table;
      const lines = [...before.table.lines, between.row, ...part.table.lines];
      const rows = [
        ...before.table.rows.map((row) => ({ ...row, cells: inColumns(row, before.table.columns, columns) })),
        { page: between.row.page, cells: columns.map((_, index) => (index === 0 ? [between.row.pieces] : [])) },
        ...part.table.rows,
      ];
      out.splice(-2, 2, { type: 'table', table: { columns, rows, lines, goesOn: before.table.goesOn } });
    } else out.push(part);
  });
  return out;
}

/** Whether the second of two parts goes on with the first: it has the same columns, and opens with figures, not with a head. */
function isOneTable(before: TablePart, between: Row, after: TablePart): boolean {
  const starts = after.columns.map((column) => column.left);
  const held = before.columns.every(({ left }) => starts.some((start) => near(start, left)));
  const alike = before.columns.length === starts.length || before.rows.length === 1;
  const [first] = after.rows;
  const cells = first!.cells.slice(1).filter((cell) => cell.length > 0);
  const figures = cells.filter((cell) => /^[-–+−]?[\d\s.,]+%?$/.test(textOf(cell[0]!)));
  const last = before.lines[before.lines.length - 1]!;
  const step = Math.max(between.y - last.y, after.lines[0]!.y - between.y);
  return held && alike && near(between.left, starts[0]!) && figures.length * 2 > cells.length && step < 2.6 * last.size;
}

function inColumns(row: TableRow, from: readonly Column[], to: readonly Column[]): TableRow['cells'] {
  return to.map(({ left }) => row.cells[from.findIndex((column) => near(column.left, left))] ?? []);
}

import type { Lexicon } from '../../lexicon/lexicon';
import { columnsOf, crosses, hits, isGapped, near, startsOf, TIGHT, withStarts, type Column } from './columns';
import { gridsOf, isSameGrid } from './grids';
import type { Measures } from './measure';
import type { Page, Row } from './rows';
import { rowsIn, withSpanningRows, type PagePart, type TablePart } from './tableRows';

/**
 * Finds tables by their columns. Text that is set apart across a line makes a column where other lines begin at the same place and
 * none runs over it; a label that is set apart from its paragraph makes none.
 * @param open the table that the page before ended with
 */
export function partsOf(page: Page, measures: Measures, open: TablePart | undefined, lexicon: Lexicon): readonly PagePart[] {
  const parts: PagePart[] = [];
  const grids = gridsOf(page);
  for (let at = 0; at < page.rows.length;) {
    const grid = grids.find(({ from }) => from === at);
    if (grid) {
      const goesOn = at === 0 && open !== undefined && isSameGrid(grid.table, open);
      parts.push({ type: 'table', table: { ...grid.table, goesOn } });
      at = grid.to;
      continue;
    }
    const next = Math.min(page.rows.length, ...grids.map(({ from }) => from).filter((from) => from > at));
    const rows = page.rows.slice(0, next);
    const region = at === 0 && open ? goOn(rows, open) : undefined;
    const end = region ? region.end : isGapped(rows[at]!, lexicon) ? grow(rows, at, lexicon) : at;
    const found = rows.slice(at, end);
    const columns = columnsOf(found, region ? open!.columns.map((column) => column.left) : [], measures.right(page));
    if (end > at && (region !== undefined || isTable(found, columns))) {
      parts.push({
        type: 'table',
        table: { columns, rows: rowsIn(found, columns, page), lines: found, goesOn: region !== undefined },
      });
      at = end;
    } else {
      parts.push({ type: 'text', row: rows[at]! });
      at++;
    }
  }
  return withSpanningRows(parts);
}

/** The end of the rows that stand in columns with the row at an index. */
function grow(rows: readonly Row[], from: number, lexicon: Lexicon): number {
  let starts = startsOf(rows[from]!);
  let end = from + 1;
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    const before = rows[end - 1]!;
    if (row.size > 1.6 * before.size && crosses(row, starts)) break;
    if (crosses(row, starts)) {
      // A head may span columns, and so may a long cell of a row that is set in columns all the same.
      if (!isGapped(row, lexicon) || hits(row, starts) < 2) break;
      starts = starts.filter((start) => !crosses(row, [start]));
    } else if (!fits(row, before, starts, rows[end + 1])) break;
    if (isGapped(row, lexicon)) starts = withStarts(starts, row, rows.slice(from, end));
  }
  return end;
}

/** Whether a row that runs over no column belongs to the table above it. */
function fits(row: Row, before: Row, starts: readonly number[], next: Row | undefined): boolean {
  const step = row.y - before.y;
  const size = Math.max(row.size, before.size);
  if (hits(row, starts) >= 2) return step < 6 * size;
  if (Math.abs(row.size - before.size) > 0.25 * row.size && row.left < starts[0]! + 2) return false;
  if (step < TIGHT * size) return row.left >= starts[0]! - 2;
  // A cell that stands alone in its row, other than in the first column; in that one it may be a caption.
  if (starts.slice(1).some((start) => near(start, row.left))) return step < 4 * size;
  return (
    next !== undefined &&
    row.size === before.size &&
    step < 2.6 * size &&
    next.y - row.y < 2.6 * size &&
    hits(next, starts) >= 2 &&
    near(row.left, starts[0]!)
  );
}

function goOn(rows: readonly Row[], open: TablePart): { readonly end: number } | undefined {
  const starts = open.columns.map((column) => column.left);
  const first = rows[0]!;
  const last = open.rows[open.rows.length - 1]!;
  const size = last.cells.flat(2)[0]?.size ?? first.size;
  if (crosses(first, starts) || Math.abs(first.size - size) > 0.25 * size) return undefined;
  if (
    !starts.some((start) => near(start, first.left)) &&
    !first.pieces.some((piece) => starts.some((start) => near(start, piece.left)))
  )
    return undefined;
  let end = 1;
  for (; end < rows.length; end++) {
    if (crosses(rows[end]!, starts) || !fits(rows[end]!, rows[end - 1]!, starts, rows[end + 1])) break;
  }
  const found = rows.slice(0, end);
  return found.some((row) => hits(row, starts) >= 2 || !near(row.left, starts[0]!)) ? { end } : undefined;
}

/** One row may be text that was spread over its line; several in columns, or one in three, are a table. */
function isTable(rows: readonly Row[], columns: readonly Column[]): boolean {
  const inColumns = rows.filter(
    (row) =>
      hits(
        row,
        columns.map((column) => column.left),
      ) >= 2,
  ).length;
  return columns.length >= 2 && (inColumns >= 2 || columns.length >= 3);
}

import type { Column } from './columns';
import type { Page, Row, RowPiece } from './rows';
import type { Rule } from './rules';
import type { TablePart, TableRow } from './tableRows';

/** A table whose cells are all ruled, and which rows of its page it is made of. */
export interface Grid {
  /** Indices of the page's rows, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly table: TablePart;
}

/**
 * Finds the tables of a page that are ruled all round and between their cells. Their rules tell more than their words: heads that
 * are centred, cells that span columns or rows. What spans several stands in the first of them.
 */
export function gridsOf(page: Page): readonly Grid[] {
  return framesOf(page.rules).flatMap((frame) => gridIn(frame, page) ?? []);
}

/** Whether a table goes on with the one that the page before ended with: its columns are as broad. */
export function isSameGrid({ widths }: TablePart, open: TablePart): boolean {
  if (!widths || !open.widths) return false;
  return widths.length === open.widths.length && widths.every((width, index) => Math.abs(width - open.widths![index]!) < 3);
}

/** Rules that touch, as they cross a page. */
interface Frame {
  readonly uprights: readonly Rule[];
  readonly levels: readonly Rule[];
  /** Where uprights stand, and levels. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Rules this near touch, and places are one; in points. */
const NEAR = 2.5;

/** A page with more rules shows a drawing. */
const MOST = 1500;

function framesOf(rules: readonly Rule[]): readonly Frame[] {
  const straight = rules.filter((rule) => isUpright(rule) || isLevel(rule));
  if (straight.length < 6 || straight.length > MOST) return [];
  const left = new Set(straight);
  const frames: Frame[] = [];
  for (const seed of straight) {
    if (!left.delete(seed)) continue;
    const joined = [seed];
    for (const rule of joined) {
      for (const other of left) {
        if (!touches(rule, other)) continue;
        left.delete(other);
        joined.push(other);
      }
    }
    const uprights = joined.filter(isUpright);
    const levels = joined.filter(isLevel);
    const xs = placesOf(uprights.map((rule) => rule.left));
    const ys = placesOf(levels.map((rule) => rule.top));
    const frame = { uprights, levels, xs, ys };
    if (xs.length >= 3 && ys.length >= 3 && isClosed(frame)) frames.push(frame);
  }
  return frames;
}

const isUpright = (rule: Rule): boolean => rule.right - rule.left < 0.6;
const isLevel = (rule: Rule): boolean => rule.bottom - rule.top < 0.6;

function touches(a: Rule, b: Rule): boolean {
  return a.left < b.right + NEAR && b.left < a.right + NEAR && a.top < b.bottom + NEAR && b.top < a.bottom + NEAR;
}

function placesOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - sorted[index - 1]! > NEAR);
}

function isClosed(frame: Frame): boolean {
  const { xs, ys } = frame;
  const [left, right] = [xs[0]!, xs[xs.length - 1]!];
  const [top, bottom] = [ys[0]!, ys[ys.length - 1]!];
  return (
    [left, right].every((x) => isUprightAt(frame, x, top, bottom)) && [top, bottom].every((y) => isLevelAt(frame, y, left, right))
  );
}

/** Whether rules stand at a place all the way from one height to another. */
function isUprightAt({ uprights }: Frame, x: number, top: number, bottom: number): boolean {
  const at = uprights.filter((rule) => Math.abs(rule.left - x) < 2 * NEAR);
  return spans(
    at.map((rule) => [rule.top, rule.bottom]),
    top,
    bottom,
  );
}

function isLevelAt({ levels }: Frame, y: number, left: number, right: number): boolean {
  const at = levels.filter((rule) => Math.abs(rule.top - y) < 2 * NEAR);
  return spans(
    at.map((rule) => [rule.left, rule.right]),
    left,
    right,
  );
}

function spans(parts: readonly (readonly [from: number, to: number])[], from: number, to: number): boolean {
  let reached = from;
  for (const [start, end] of [...parts].sort((a, b) => a[0] - b[0])) {
    if (start > reached + 2 * NEAR) break;
    reached = Math.max(reached, end);
  }
  return reached > to - 2 * NEAR;
}

function gridIn(frame: Frame, page: Page): Grid | undefined {
  const { xs, ys } = frame;
  const isInside = (row: Row): boolean => row.y > ys[0]! && middleOf(row) > ys[0]! && middleOf(row) < ys[ys.length - 1]!;
  const from = page.rows.findIndex(isInside);
  if (from < 0) return undefined;
  let to = from;
  while (to < page.rows.length && isInside(page.rows[to]!)) to++;
  const lines = page.rows.slice(from, to);
  const bands = ys.slice(0, -1).map(() => xs.slice(0, -1).map((): RowPiece[][] => []));
  for (const line of lines) {
    const parts = new Map<RowPiece[][], RowPiece[]>();
    for (const piece of line.pieces) {
      const cell = cellOf(piece, middleOf(line), frame);
      if (!cell) return undefined;
      const target = bands[cell.row]![cell.column]!;
      const part = parts.get(target);
      if (part) part.push(piece);
      else parts.set(target, [piece]);
    }
    for (const [target, part] of parts) target.push(part);
  }
  const rows: readonly TableRow[] = bands
    .filter((cells) => cells.some((cell) => cell.length > 0))
    .map((cells) => ({ cells, page: page.number }));
  // One row, or one column, of words is a frame around them.
  const filled = xs.slice(1).filter((_, column) => rows.some(({ cells }) => cells[column]!.length > 0)).length;
  if (rows.length < 2 || filled < 2) return undefined;
  const widths = xs.slice(1).map((x, index) => x - xs[index]!);
  return { from, to, table: { columns: columnsOf(xs, rows), rows, lines, goesOn: false, widths } };
}

/** The height at which a row of words stands: the middle of its small letters. */
const middleOf = (row: Row): number => row.y - 0.25 * row.size;

/** The cell that holds a piece, of those that are one the first; undefined where it stands in none or runs over a rule. */
function cellOf(piece: RowPiece, y: number, frame: Frame): { readonly row: number; readonly column: number } | undefined {
  const { xs, ys } = frame;
  let column = xs.findLastIndex((x) => x < piece.left + 1);
  let row = ys.findLastIndex((top) => top < y);
  if (column < 0 || row < 0 || column > xs.length - 2 || row > ys.length - 2) return undefined;
  const [top, bottom] = [ys[row]!, ys[row + 1]!];
  const isRuled = (x: number): boolean => isUprightAt(frame, x, top, bottom);
  if (xs.some((x) => x > piece.left + 2 && x < piece.right - 2 && isRuled(x))) return undefined;
  while (column > 0 && !isRuled(xs[column]!)) column--;
  while (row > 0 && !isLevelAt(frame, ys[row]!, xs[column]!, xs[column + 1]!)) row--;
  return { row, column };
}

/** Columns as their words stand: within the rules, by the distance that they keep on the left. */
function columnsOf(xs: readonly number[], rows: readonly TableRow[]): readonly Column[] {
  const lefts = xs.slice(0, -1).map((x, column) => {
    const starts = rows.flatMap(({ cells }) => cells[column]!.map((line) => line[0]!.left));
    return starts.length > 0 ? Math.max(x, Math.min(...starts)) : x;
  });
  const inset = Math.min(...lefts.map((left, column) => left - xs[column]!));
  return lefts.map((left, column) => ({ left, right: xs[column + 1]! - inset }));
}

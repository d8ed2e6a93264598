import type { Matrix } from './matrix';

/** A line that is drawn across or down a page, or the edge of a box. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Shorter strokes are signs, not rules. */
const SHORTEST = 8;
/** A drawing may have a hundred thousand strokes, none of which is a rule. */
const MOST = 4000;

/** The straight strokes, level or upright, of a path as pdfjs encodes it: each operator followed by its coordinates. */
export function segmentsOf(path: Readonly<Record<number, number>>, matrix: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  let start: readonly [number, number] = [0, 0];
  let last = start;
  const lineTo = (next: readonly [number, number]): void => {
    const rule = ruleBetween(last, next);
    if (rule && rules.length < MOST) rules.push(rule);
    last = next;
  };
  for (let at = 0; path[at] !== undefined;) {
    const length = COORDINATES[path[at]!];
    if (length === undefined) break;
    const point = length === 0 ? start : place(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0);
    if (path[at] === MOVE) start = last = point;
    else if (path[at] === LINE || path[at] === CLOSE) lineTo(point);
    else last = point;
    at += 1 + length;
  }
  return rules;
}

const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
/** How many coordinates follow: move, line, cubic curve, quadratic curve, close. */
const COORDINATES: readonly (number | undefined)[] = [2, 2, 6, 4, 0];

function place([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function ruleBetween([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): Rule | undefined {
  const width = Math.abs(x1 - x0);
  const height = Math.abs(y1 - y0);
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > 0.5) return undefined;
  return { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
}

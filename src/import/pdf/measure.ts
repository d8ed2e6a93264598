import type { Page, Row } from './rows';

/** What is usual in a file, measured on its own text. */
export interface Measures {
  /** The size of most characters. */
  readonly size: number;
  /** From one baseline to the next within a paragraph, in sizes. */
  readonly pitch: number;
  /** Where full lines end, by page. */
  readonly right: (page: Page) => number;
  /** Where lines of text begin, by page. */
  readonly left: (page: Page) => number;
}

export function measure(pages: readonly Page[]): Measures {
  const rows = pages.flatMap((page) => page.rows);
  const size = commonest(rows.map((row) => [round(row.size), charactersOf(row)]));
  const body = (row: Row): boolean => Math.abs(row.size - size) < 0.06 * size;
  const steps = pages.flatMap((page) =>
    page.rows.flatMap((row, index): [number, number][] => {
      const before = page.rows[index - 1];
      const step = before && body(row) && body(before) ? (row.y - before.y) / size : 0;
      return step > 0.9 && step < 2.2 ? [[Math.round(step * 25) / 25, 1]] : [];
    }),
  );
  const edges = pages.map((page) => ({ width: page.width, ...edgesOf(page.rows.filter(body)) }));
  const of = (page: Page): { readonly left: number; readonly right: number } => {
    const own = edges[page.number - 1];
    const alike = edges.filter((each) => Math.abs(each.width - page.width) < 2 && each.right > each.left);
    const breadths = alike.map((each) => each.right - each.left).sort((a, b) => a - b);
    const breadth = breadths[Math.floor(breadths.length * 0.75)] ?? page.width;
    // A page may be shifted against the one before it; one with little text on it takes its place from the others.
    if (own && own.right - own.left > 0.97 * breadth) return own;
    const near = alike.find((each) => each.right - each.left > 0.97 * breadth) ?? { left: 0, right: page.width };
    return near;
  };
  const known = new Map<number, { readonly left: number; readonly right: number }>();
  const cached = (page: Page): { readonly left: number; readonly right: number } => {
    const found = known.get(page.number) ?? of(page);
    known.set(page.number, found);
    return found;
  };
  return {
    size,
    pitch: closest(steps),
    right: (page) => cached(page).right,
    left: (page) => cached(page).left,
  };
}

function edgesOf(rows: readonly Row[]): { readonly left: number; readonly right: number } {
  if (rows.length === 0) return { left: 0, right: 0 };
  const rights = rows.map((row) => row.right).sort((a, b) => a - b);
  return {
    left: Math.min(...rows.map((row) => row.left)),
    // One line that juts out is no margin.
    right: rights[Math.floor((rights.length - 1) * 0.97)]!,
  };
}

/** The smallest step that is no exception: that between paragraphs may be more frequent. */
function closest(steps: readonly (readonly [step: number, weight: number])[]): number {
  const counts = new Map<number, number>();
  for (const [step, weight] of steps) counts.set(step, (counts.get(step) ?? 0) + weight);
  const usual = [...counts].filter(([, times]) => times > 0.12 * steps.length).map(([step]) => step);
  return usual.length > 0 ? Math.min(...usual) : 1.2;
}

/** The value with the greatest weight. */
export function commonest(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best: readonly [number, number] = [0, -1];
  for (const each of sums) if (each[1] > best[1]) best = each;
  return best[0];
}

function round(size: number): number {
  return Math.round(size * 10) / 10;
}

function charactersOf(row: Row): number {
  return row.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

import { PLAIN, type Typeface } from './fonts';
import type { OperatorCodes, Operators } from './library';
import { IDENTITY, matrixOf, multiply, type Matrix } from './matrix';
import { PiecesOfPage, type Piece } from './pieces';
import { segmentsOf, type Rule } from './rules';
import { START, type State } from './state';

/** What a page shows, in points from its upper left corner, as it is turned for reading. */
export interface PageContent {
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

/**
 * Follows the operators of a page and tells where its text stands. pdfjs could be asked for the text itself, but would take as long
 * again, and would join across the cells of a table what touches.
 * @param toPage from the space of the page to that of the reader
 */
export function readContent(
  { fnArray, argsArray }: Operators,
  codes: OperatorCodes,
  toPage: Matrix,
  typefaceOf: (font: string) => Typeface,
): PageContent {
  const pieces = new PiecesOfPage();
  const rules: Rule[] = [];
  const saved: State[] = [];
  let state: State = { ...START, matrix: toPage };
  const handlers = new Map<number, (args: readonly unknown[]) => void>();
  const on = (name: string, handler: (args: readonly unknown[]) => void): void => void handlers.set(codes[name]!, handler);
  const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
  const move = (x: number, y: number): void => {
    const lineX = state.lineX + x;
    const lineY = state.lineY + y;
    state = { ...state, lineX, lineY, x: lineX, y: lineY };
  };
  const setFont = (name: unknown, size: unknown): void => {
    state = { ...state, face: typeof name === 'string' ? typefaceOf(name) : PLAIN, size: number(size) };
  };
  const transform = (matrix: Matrix | undefined): void => {
    if (matrix) state = { ...state, matrix: multiply(state.matrix, matrix) };
  };
  const save = (): void => void saved.push(state);
  const restore = (): void => void (state = saved.pop() ?? state);

  on('save', save);
  on('restore', restore);
  on('transform', (args) => transform(matrixOf(args)));
  on('paintFormXObjectBegin', ([matrix]) => {
    save();
    transform(matrixOf(matrix as ArrayLike<unknown> | null));
  });
  on('paintFormXObjectEnd', restore);
  on('beginText', () => void (state = { ...state, textMatrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 }));
  on('setTextMatrix', (args) => {
    // pdfjs gives the six numbers either one by one or as one list.
    const textMatrix = matrixOf(args.length === 1 ? (args[0] as ArrayLike<unknown>) : args) ?? IDENTITY;
    state = { ...state, textMatrix, lineX: 0, lineY: 0, x: 0, y: 0 };
  });
  on('moveText', ([x, y]) => move(number(x), number(y)));
  on('setLeadingMoveText', ([x, y]) => {
    state = { ...state, leading: -number(y) };
    move(number(x), number(y));
  });
  on('nextLine', () => move(0, -state.leading));
  on('setLeading', ([leading]) => void (state = { ...state, leading: number(leading) }));
  on('setCharSpacing', ([spacing]) => void (state = { ...state, charSpacing: number(spacing) }));
  on('setWordSpacing', ([spacing]) => void (state = { ...state, wordSpacing: number(spacing) }));
  on('setHScale', ([percent]) => void (state = { ...state, stretch: number(percent) / 100 }));
  on('setTextRise', ([rise]) => void (state = { ...state, rise: number(rise) }));
  on('setFont', ([name, size]) => setFont(name, size));
  on('setGState', ([entries]) => {
    for (const [key, value] of (entries ?? []) as readonly (readonly [string, unknown])[]) {
      if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
    }
  });
  on('constructPath', ([painting, data]) => {
    if (painting === codes['endPath'] || painting === codes['clip'] || painting === codes['eoClip']) return;
    const path = Array.isArray(data) ? (data[0] as unknown) : undefined;
    if (path !== null && typeof path === 'object')
      rules.push(...segmentsOf(path as Readonly<Record<number, number>>, state.matrix));
  });
  const show = ([glyphs]: readonly unknown[]): void => {
    if (Array.isArray(glyphs)) state = { ...state, x: pieces.show(glyphs, state) };
  };
  for (const name of ['showText', 'showSpacedText']) on(name, show);

  for (let index = 0; index < fnArray.length; index++) handlers.get(fnArray[index]!)?.(argsArray[index] ?? []);
  return { pieces: pieces.all, rules };
}

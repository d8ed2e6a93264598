/** A transformation of the plane as PDF writes it: `[a b c d e f]`, x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** The matrix that six arguments of an operator give, or nothing when they are none. */
export function matrixOf(args: ArrayLike<unknown> | null | undefined): Matrix | undefined {
  const list = args ? Array.from(args) : [];
  return list.length >= 6 && list.slice(0, 6).every((each) => typeof each === 'number')
    ? (list.slice(0, 6) as unknown as Matrix)
    : undefined;
}

import { PLAIN, type Typeface } from './fonts';
import { IDENTITY, type Matrix } from './matrix';

/** The part of a graphics state that says where text stands. */
export interface State {
  readonly matrix: Matrix;
  readonly textMatrix: Matrix;
  readonly lineX: number;
  readonly lineY: number;
  readonly x: number;
  readonly y: number;
  readonly face: Typeface;
  readonly size: number;
  readonly leading: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Horizontal scaling: 1 is as the font is made. */
  readonly stretch: number;
  readonly rise: number;
}

/** The state at the top of a page. */
export const START: State = {
  matrix: IDENTITY,
  textMatrix: IDENTITY,
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
  face: PLAIN,
  size: 0,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
};

import { isJoined, logicalOrder } from './bidi';
import { multiply, type Matrix } from './matrix';
import type { State } from './state';

/** Text that one operator shows, on one line and in one font. */
export interface Piece {
  /** As a reader would type it; blanks at its ends are kept. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** A gap between two glyphs that is a blank, and one that sets columns apart: parts of the size. */
export const BLANK = 0.17;
const APART = 1.2;

/** Collects the pieces of one page. */
export class PiecesOfPage {
  private readonly found: Piece[] = [];

  /** What was shown; signs that only stretch a word (of Arabic, in justified lines) widen the word to their right. */
  get all(): readonly Piece[] {
    const fillers = this.found.filter((piece) => piece.text === '').sort((a, b) => b.right - a.right);
    if (fillers.length === 0) return this.found;
    return this.found
      .filter((piece) => piece.text !== '')
      .map((piece) => {
        let { left } = piece;
        for (const filler of fillers) {
          if (Math.abs(filler.y - piece.y) < 1 && filler.right <= piece.left + 3 && filler.right > left - 2) {
            left = Math.min(left, filler.left);
          }
        }
        return { ...piece, left };
      });
  }

  /** Shows glyphs and the distances between them, as pdfjs gives them, and returns where the next one would stand. */
  show(glyphs: readonly unknown[], state: State): number {
    const { face, size, stretch } = state;
    let x = state.x;
    let open: OpenPiece | undefined;
    let gap = 0;
    const close = (): void => {
      if (open) this.close(open, state);
      open = undefined;
    };
    for (const each of glyphs) {
      if (typeof each === 'number') {
        gap -= (each / 1000) * size * stretch;
        continue;
      }
      const { unicode = '', width = 0, isSpace = false } = (each ?? {}) as Glyph;
      x += gap;
      const part = Math.abs(gap / (size || 1));
      if (open && part > APART) close();
      else if (open && gap * Math.sign(size) > 0 && part > BLANK && isOpenGap(open.glyphs.at(-1) ?? '', unicode)) {
        open.glyphs.push(' ');
      }
      gap = 0;
      const advance = width * face.scale * size * stretch;
      open ??= { glyphs: [], from: x, to: x };
      open.glyphs.push(typed(unicode));
      // Blanks at the end do not widen a line.
      if (/\S/.test(unicode)) open.to = x + advance;
      x += advance + (state.charSpacing + (isSpace ? state.wordSpacing : 0)) * stretch;
    }
    close();
    return x + gap;
  }

  private close({ glyphs, from, to }: OpenPiece, state: State): void {
    const matrix = multiply(state.matrix, state.textMatrix);
    const [left, y] = at(matrix, from, state.y + state.rise);
    const [right] = at(matrix, to, state.y + state.rise);
    const [a, b, c, d] = matrix;
    const size = Math.abs(state.size) * Math.hypot(c, d);
    // Fonts that have no italics are set aslant.
    const slant = Math.abs((a * c + b * d) / (a * d - b * c || 1));
    this.found.push({
      text: logicalOrder(glyphs),
      left: Math.min(left, right),
      right: Math.max(left, right),
      y,
      size,
      italic: state.face.italic || (slant > 0.1 && slant < 1),
      bold: state.face.bold,
    });
  }
}

interface OpenPiece {
  readonly glyphs: string[];
  readonly from: number;
  to: number;
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/* eslint-disable no-control-regex */
/** Ligatures and the joined forms of Arabic letters are fonts' business, and so are signs that only fill a line. */
function typed(text: string): string {
  if (!/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2060\ufb00-\ufdff\ufe70-\ufeff]/.test(text)) return text;
  return text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2060\ufeff]/g, '');
}

/** Whether a gap stands for a blank that is not printed. */
function isOpenGap(before: string, after: string): boolean {
  return !/\s$/.test(before) && !/^\s/.test(after) && !isJoined(before, after);
}

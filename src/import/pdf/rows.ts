import { isJoined, isRightToLeft } from './bidi';
import { BLANK, type Piece } from './pieces';
import type { Rule } from './rules';

/** What stands on one baseline across a page. */
export interface Row {
  /** 1-based. */
  readonly page: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** That of most of its characters. */
  readonly size: number;
  /** From left to right. */
  readonly pieces: readonly RowPiece[];
}

export interface RowPiece extends Piece {
  /** Smaller than its neighbours and above their baseline: a footnote mark, or a power. */
  readonly raised: boolean;
}

/** One page while it is read. */
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly rows: readonly Row[];
  readonly rules: readonly Rule[];
}

/** Puts the pieces of a page together that stand on one line, raised and lowered signs with the word they belong to. */
export function rowsOf(page: number, pieces: readonly Piece[]): readonly Row[] {
  const lines: RowPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    if (!/\S/.test(piece.text)) continue;
    const at = lines.findLastIndex((line) => Math.abs(line[0]!.y - piece.y) <= SAME_LINE * Math.max(line[0]!.size, piece.size));
    // Lines are in order, so only the last few can be near.
    if (at >= 0 && at >= lines.length - 4) lines[at]!.push({ ...piece, raised: false });
    else lines.push([{ ...piece, raised: false }]);
  }
  return withShifted(lines).map((line) => rowOf(page, line));
}

/** Baselines this near are one line: a part of the size. */
const SAME_LINE = 0.12;

export function rowOf(page: number, pieces: readonly RowPiece[]): Row {
  const sorted = inReadingOrder([...pieces].sort((a, b) => a.left - b.left));
  const main = mostOf(sorted);
  return {
    page,
    y: main.y,
    left: Math.min(...sorted.map((piece) => piece.left)),
    right: Math.max(...sorted.map((piece) => piece.right)),
    size: main.size,
    pieces: sorted,
  };
}

/** Neighbours in a script that runs from right to left are read in that order. */
function inReadingOrder(pieces: readonly RowPiece[]): readonly RowPiece[] {
  if (!pieces.some((piece) => isRightToLeft(piece.text))) return pieces;
  const out: RowPiece[] = [];
  let from = 0;
  for (const piece of pieces) {
    const before = out[out.length - 1];
    const goesOn =
      before && isRightToLeft(before.text) && isRightToLeft(piece.text) && piece.left - before.right < 0.6 * piece.size;
    if (!goesOn) from = out.length;
    out.splice(goesOn ? from : out.length, 0, piece);
  }
  return out;
}

/** The piece whose size most of the characters have. */
function mostOf(pieces: readonly RowPiece[]): RowPiece {
  const counts = new Map<number, number>();
  for (const { size, text } of pieces) {
    const key = Math.round(size * 10);
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  const [key] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
  return pieces.find((piece) => Math.round(piece.size * 10) === key && !piece.raised) ?? pieces[0]!;
}

/** Moves small signs above or below a line into it: `countries¹`, `CO₂`. */
function withShifted(lines: readonly (readonly RowPiece[])[]): readonly (readonly RowPiece[])[] {
  const out = lines.map((line) => [...line]);
  out.forEach((line, index) => {
    for (const piece of [...line]) {
      if (piece.text.trim().length > 5) continue;
      const host = [index + 1, index - 1, index + 2, index - 2].find((at) => out[at]?.some((other) => holds(other, piece)));
      if (host === undefined) continue;
      line.splice(line.indexOf(piece), 1);
      out[host]!.push({ ...piece, raised: piece.y < out[host]![0]!.y });
    }
  });
  return out.filter((line) => line.length > 0);
}

/** Whether a small piece stands at the shoulder or the foot of another. */
function holds(other: RowPiece, piece: RowPiece): boolean {
  const rise = other.y - piece.y;
  if (other.raised || piece.size > 0.82 * other.size || rise > 0.8 * other.size || rise < -0.4 * other.size) return false;
  if (Math.abs(rise) < 0.03 * other.size) return false;
  const after = piece.left - other.right;
  const before = other.left - piece.right;
  // The number of a footnote may be raised and set off.
  if (/^\s*\d{1,3}\s*$/.test(piece.text) && rise > 0 && before > 0 && before < 4 * other.size) return true;
  return Math.min(Math.abs(after), Math.abs(before)) < 0.7 * other.size || (after < 0 && before < 0);
}

/** True where a blank stands between two pieces of a row, printed or left open. */
export function parted(before: Piece, after: Piece): boolean {
  const gap = Math.max(after.left - before.right, before.left - after.right);
  return gap > BLANK * Math.min(before.size, after.size) && !isJoined(before.text, after.text);
}

/** The words of a row as they are read. */
export function textOf(pieces: readonly Piece[]): string {
  let text = '';
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before && parted(before, piece) && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Characters that are not white space. */
export function count(text: string): number {
  return text.replace(/\s+/g, '').length;
}

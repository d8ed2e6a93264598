import type { Lexicon } from '../../lexicon/lexicon';
import { standsLikeLabel } from '../structure/labels';
import { textOf, type Row, type RowPiece } from './rows';

export interface Column {
  readonly left: number;
  /** Where the next one begins, or the text ends. */
  readonly right: number;
}

/** Lines of one cell are no further apart, in sizes. */
export const TIGHT = 1.46;

/** Gaps that set text apart, in sizes: with a blank printed before them, and without. */
const WIDE = 2;
const JUMP = 0.55;

/** True when text is set apart across a row, other than after a label. */
export function isGapped(row: Row, lexicon: Lexicon): boolean {
  return gapsOf(row).some((at) => at > 1 || !standsLikeLabel(textOf(row.pieces.slice(0, at)), lexicon));
}

/** Indices of the pieces that begin after a wide gap. */
function gapsOf({ pieces, size }: Row): readonly number[] {
  const spread = spreadOf(pieces, size);
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    if (!before || piece.raised) return [];
    const gap = (piece.left - before.right) / size;
    const printed = /\s$/.test(before.text) || /^\s/.test(piece.text);
    return gap > (printed ? WIDE : JUMP) && gap > 1.25 * spread ? [index] : [];
  });
}

/** The gap between the words of a justified line that is set word by word, in sizes: all are alike, but for that after a label. */
function spreadOf(pieces: readonly RowPiece[], size: number): number {
  const gaps = pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    const gap = before && !piece.raised ? (piece.left - before.right) / size : 0;
    return gap > 0.1 ? [gap] : [];
  });
  if (gaps.length < 4) return 0;
  gaps.sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)]!;
  const alike = gaps.filter((gap) => Math.abs(gap - usual) < 0.15 * usual);
  return alike.length >= gaps.length - 2 && usual < 2.5 ? usual : 0;
}

/** Where the parts of a row begin that are set apart. */
export function startsOf(row: Row): readonly number[] {
  return [row.pieces[0]!.left, ...gapsOf(row).map((index) => row.pieces[index]!.left)];
}

/** The starts of columns with those of another row, as far as no row runs over them. */
export function withStarts(starts: readonly number[], row: Row, rows: readonly Row[]): readonly number[] {
  const added = startsOf(row).filter(
    (start) => !starts.some((other) => near(start, other)) && !rows.some((other) => crosses(other, [start])),
  );
  return [...starts, ...added].sort((a, b) => a - b);
}

/** Whether two places are one column's. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) < 2.5;

/** Whether a piece of a row runs over the start of a column. */
export function crosses(row: Row, starts: readonly number[]): boolean {
  return row.pieces.some((piece) => starts.some((start) => piece.left < start - 2.5 && piece.right > start + 1.5));
}

/** In how many columns a row has text that begins where they begin. */
export function hits(row: Row, starts: readonly number[]): number {
  return starts.filter((start) => row.pieces.some((piece) => near(piece.left, start))).length;
}

/** The columns of some rows: what stands over and under each other without a gap between is one. */
export function columnsOf(rows: readonly Row[], known: readonly number[], right: number): readonly Column[] {
  const pieces = rows.flatMap((row) => row.pieces);
  const gapStarts = rows.flatMap((row) => (known.length > 0 ? [] : startsOf(row)));
  const sorted = [...known, ...gapStarts].sort((a, b) => a - b);
  const clusters: { left: number; times: number }[] = [];
  for (const left of sorted) {
    const last = clusters[clusters.length - 1];
    if (last && left - last.left < 2.5) last.times++;
    else clusters.push({ left, times: 1 });
  }
  const kept = clusters.filter(({ left, times }, index) => {
    if (index === 0 || known.length > 0) return true;
    const over = pieces.filter((piece) => piece.left < left - 2.5 && piece.right > left + 1.5).length;
    return over === 0 || over * 8 < times;
  });
  return kept.map(({ left }, index) => ({
    left,
    right: kept[index + 1]?.left ?? Math.max(right, ...pieces.map((piece) => piece.right)),
  }));
}

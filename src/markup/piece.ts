import type { Span } from '../model/range';
import type { Side } from '../model/text';
import type { Block, BlockReading, TableBlock, TextBlock } from './block';
import type { Form, PieceKind } from './form';
import { english, type Lexicon } from '../lexicon/lexicon';
import { spanToSource, type Projection } from './projection';
import { startingAt } from './startingAt';

/** One block in one reading, with the way back to the source. */
export type Piece = TextPiece | TablePiece;

export interface TextPiece {
  readonly kind: PieceKind;
  readonly form: Form;
  /** The block's own words, in inline markup, without heading signs, label or footnote identifier. */
  readonly words: string;
  /** Where the whole block stands in the source. */
  readonly span: Span;
  /** Where its words stand in the source. */
  readonly wordsSpan: Span;
  readonly block: TextBlock;
  /** The reading that the piece was made of; the same one as long as the block stays as it is. */
  readonly reading: BlockReading;
  readonly projection: Projection;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly span: Span;
  readonly block: TableBlock;
}

/** Reads blocks with their changes accepted or rejected. What that leaves empty is left out; so is the front matter. */
export function readPieces(blocks: readonly Block[], side: Side): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const piece = readPiece(block, side);
    if (piece) pieces.push(piece);
  }
  return pieces;
}

/** One block with its changes accepted or rejected; undefined where that leaves nothing of it, and for the front matter. */
export function readPiece(block: Block, side: Side): Piece | undefined {
  if (block.type === 'text') return textPiece(block, side);
  return block.type === 'table' ? tablePiece(block, side) : undefined;
}

/** The piece that begins at an offset of the draft. */
export function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  return startingAt(pieces, offset, ({ span }) => span.from);
}

/** True for the heading that begins a text, rather than an annex to it. */
export function isDesignation(piece: Piece, lexicon: Lexicon = english): piece is TextPiece {
  return piece.kind === 'heading' && piece.form.level === 1 && !lexicon.annex.test(piece.words);
}

/** True for the heading that begins an annex or an appendix. */
export function isAnnexHeading(piece: Piece, lexicon: Lexicon = english): piece is TextPiece {
  return piece.kind === 'heading' && piece.form.level === 1 && lexicon.annex.test(piece.words);
}

/** Where a stretch of a piece's words stands in the source. */
export function wordsToSource(piece: TextPiece, span: Span): Span {
  const shift = piece.form.textFrom;
  const inBlock = spanToSource(piece.projection, { from: span.from + shift, to: span.to + shift });
  return { from: inBlock.from + piece.block.span.from, to: inBlock.to + piece.block.span.from };
}

function textPiece(block: TextBlock, side: Side): TextPiece | undefined {
  const reading = block.reading(side);
  if (reading.isEmpty) return undefined;
  const { projection, form, words } = reading;
  const at = block.span.from;
  const wordsSpan = { from: reading.wordsSpan.from + at, to: reading.wordsSpan.to + at };
  return { kind: form.kind, form, words, span: block.span, wordsSpan, block, reading, projection };
}

function tablePiece(block: TableBlock, side: Side): TablePiece | undefined {
  const rows = block.reading(side);
  return rows.length === 0 ? undefined : { kind: 'table', rows, span: block.span, block };
}

import type { PieceKind } from './form';
import type { MarkScan } from './marks';
import { english, type Lexicon } from '../lexicon/lexicon';
import { isDesignation, type Piece, type TablePiece, type TextPiece } from './piece';
import { spanToSource, type Projection } from './projection';
import { startingAt } from './startingAt';
import type { Span } from '../model/range';
import type { Side } from '../model/text';

/** A stretch of words in one reading, the paragraph of a block or a table's cell, with the way back to the draft. */
export interface Passage {
  readonly kind: PieceKind | 'cell';
  /** In inline markup, without label, heading signs and footnote identifier. */
  readonly words: string;
  readonly isDesignation: boolean;
  /** The block or cell that holds the words, and where it begins in the draft. */
  readonly source: string;
  readonly at: number;
  readonly scan: MarkScan;
  readonly projection: Projection;
  /** Where the words begin in the projection's text. */
  readonly shift: number;
}

/** The passages of a text's pieces, which were read with its changes accepted or rejected, in order. */
export function passagesOf(pieces: readonly Piece[], side: Side, lexicon: Lexicon = english): readonly Passage[] {
  return pieces.flatMap((piece) => (piece.kind === 'table' ? cellsOf(piece, side) : [paragraphOf(piece, lexicon)]));
}

/** The passage of the paragraph that begins at an offset of the draft; a cell is none. */
export function paragraphAt(passages: readonly Passage[], offset: number): Passage | undefined {
  const found = startingAt(passages, offset, ({ at }) => at);
  return found?.kind === 'cell' ? undefined : found;
}

/** Where a stretch of a passage's words stands in the draft; marks between its ends are inside it. */
export function spanInDraft(passage: Passage, span: Span): Span {
  const { from, to } = spanToSource(passage.projection, { from: span.from + passage.shift, to: span.to + passage.shift });
  return { from: from + passage.at, to: to + passage.at };
}

/** The words without what does not tell two wordings apart: runs of white space and the names of footnotes. */
export function plainWords(words: string): string {
  const folded = onOneLine(words);
  return folded.includes('[^') ? folded.replace(/\[\^[^\][\s]+\]/g, '[^]') : folded;
}

/** The words with single blanks between them and none around them. */
export function onOneLine(words: string): string {
  return UNEVEN.test(words) ? words.replace(/\s+/g, ' ').trim() : words;
}

/** White space that is folded; most words hold none. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;

function paragraphOf(piece: TextPiece, lexicon: Lexicon): Passage {
  const { block, projection, form, kind, words } = piece;
  return {
    kind,
    words,
    isDesignation: isDesignation(piece, lexicon),
    source: block.source,
    at: block.span.from,
    scan: block.scan,
    projection,
    shift: form.textFrom,
  };
}

function cellsOf({ block }: TablePiece, side: Side): readonly Passage[] {
  return block.rows.flatMap((row) =>
    row.cells.map((cell) => {
      const projection = cell.reading(side);
      const at = block.span.from + cell.span.from;
      return {
        kind: 'cell' as const,
        words: projection.text,
        isDesignation: false,
        source: cell.source,
        at,
        scan: cell.scan,
        projection,
        shift: 0,
      };
    }),
  );
}

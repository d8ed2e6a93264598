import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readDesignationLine, readPart } from '../structure/headings';
import { readLabel, standsLikeLabel } from '../structure/labels';
import type { Measures } from './measure';
import type { Piece } from './pieces';
import { parted, textOf, type Page, type Row, type RowPiece } from './rows';

/** Rows of one paragraph. */
export interface Paragraph {
  readonly rows: readonly Row[];
  /** How many pieces of the first row are its label. */
  readonly label: number;
  /** True when no more than the usual distance stands before it. */
  readonly adjoins: boolean;
}

/** Divides rows into paragraphs, over pages as well. */
export class Paragraphs {
  constructor(
    private readonly pages: readonly Page[],
    private readonly measures: Measures,
    private readonly lexicon: Lexicon,
  ) {}

  /** Begins a paragraph with a row that goes on with none. */
  begin(row: Row, before: Row | undefined): Paragraph {
    const adjoins = before !== undefined && before.page === row.page && this.step(before, row) <= this.measures.pitch * LOOSE;
    return { rows: [row], label: labelOf(row, this.lexicon), adjoins };
  }

  /** Whether a row goes on with a paragraph. */
  goesOn(paragraph: Paragraph, row: Row): boolean {
    const { rows } = paragraph;
    const before = rows[rows.length - 1]!;
    const overPages = before.page !== row.page;
    if (Math.abs(row.size - before.size) > 0.06 * row.size) return false;
    if (!overPages && this.step(before, row) > this.measures.pitch * LOOSE) return false;
    if (rows.length === 1 && readDesignationLine(textOf(before.pieces), this.lexicon)?.rest === '') return false;
    // A row without letters (`2032)`) has no face of its own.
    const alike = !hasLetters([row]) || !hasLetters(rows) || wholly(rows, 'bold') === wholly([row], 'bold');
    const opensLarge = /^\P{Ll}/u.test(textOf(row.pieces));
    if (this.isCentred(row) && this.isCentred(before)) {
      // A heading opens with a capital; the rest of one that is broken over two pages seldom does.
      return alike && !(overPages && opensLarge) && readPart(textOf(row.pieces), this.lexicon) === undefined;
    }
    if (!alike && opensLarge && wholly(rows, 'bold') && !row.pieces.some((piece) => piece.bold)) return false;
    if (this.isCentred(row) && this.isFull(before)) return alike;
    if (this.isCentred(before) && rows.length === 1 && !this.isIndented(row)) return false;
    if (this.opens(row, before)) return false;
    const italic = wholly(rows, 'italic');
    if (
      italic !== wholly([row], 'italic') &&
      Math.abs(this.indent(before) - this.indent(row)) > 0.8 * row.size &&
      paragraph.label === 0
    ) {
      if (italic || wholly([row], 'italic')) return false;
    }
    if (!this.couldNotHold(before, row)) return false;
    if (overPages && /[.;:]$/.test(textOf(before.pieces)) && this.right(before) - before.right > 0.12 * before.size) return false;
    return !this.isSetOff(paragraph, row);
  }

  private step(before: Row, row: Row): number {
    return (row.y - before.y) / Math.max(row.size, before.size);
  }

  private right(row: Row): number {
    return this.measures.right(this.pages[row.page - 1]!);
  }

  private indent(row: Row): number {
    return row.left - this.measures.left(this.pages[row.page - 1]!);
  }

  private isIndented(row: Row): boolean {
    return this.indent(row) > 0.8 * row.size;
  }

  private isFull(row: Row): boolean {
    return this.indent(row) < 1.6 * row.size && this.right(row) - row.right < 1.6 * row.size;
  }

  isCentred(row: Row): boolean {
    const before = this.indent(row);
    const after = this.right(row) - row.right;
    return before > 0.8 * row.size && Math.abs(before - after) < Math.max(2, 0.02 * (this.right(row) - row.left));
  }

  /** Whether the first word of a row would not have fitted on the line before: then that line is no last one. */
  private couldNotHold(before: Row, row: Row): boolean {
    const width = firstWidth(row.pieces[0]!);
    const open = /[-–/\u00ad]$/.test(textOf(before.pieces)) ? 0 : 0.2 * row.size;
    return this.right(before) - before.right < width + open + 0.35 * row.size;
  }

  /** Whether the indentation says that a row begins something new. */
  private isSetOff({ rows, label }: Paragraph, row: Row): boolean {
    const before = rows[rows.length - 1]!;
    const shift = this.indent(row) - this.indent(before);
    const slight = 0.8 * row.size;
    if (rows.length > 1) return Math.abs(shift) > slight;
    if (shift <= slight) return false;
    // Text that hangs below its label.
    const hung = label > 0 ? before.pieces[label]?.left : undefined;
    return hung === undefined || Math.abs(row.left - hung - (this.origin(row) - this.origin(before))) > slight;
  }

  private origin(row: Row): number {
    return this.measures.left(this.pages[row.page - 1]!);
  }

  /** Whether a row opens with a label. A number that merely came to stand at the start of a line is none. */
  private opens(row: Row, before: Row): boolean {
    if (labelOf(row, this.lexicon) > 0) return true;
    const ended = this.lexicon.compiled(endsIn).test(textOf(before.pieces));
    return ended && readLabel(textOf(row.pieces), this.lexicon) !== undefined && !this.isFull(before);
  }
}

/** What an item ends with: a sign, or the conjunction before the last one. */
function endsIn({ citations }: LexiconData): RegExp {
  return new RegExp(String.raw`[.;:,]$|(?<![\p{L}\p{N}_])${anyOf([...citations.and, ...citations.or])}$`, 'u');
}

/** The width of the first word of a piece; where it could be broken, at a hyphen or a stroke, of its first part. */
export function firstWidth({ left, right, text }: Piece): number {
  const word = /^\s*\S+/.exec(text)?.[0].trim() ?? '';
  const part = /^.*?[-–/](?=\p{L})/u.exec(word)?.[0] ?? word;
  return ((right - left) * part.length) / Math.max(1, text.trimEnd().length);
}

/** Lines further apart than this times the usual are two paragraphs. */
const LOOSE = 1.22;

/** How many pieces of a row are a label that a tab sets off from what follows. */
function labelOf({ pieces, size }: Row, lexicon: Lexicon): number {
  const gap = (index: number): number => pieces[index]!.left - pieces[index - 1]!.right;
  for (let count = 1; count <= 3 && count < pieces.length; count++) {
    if (!isLabel(pieces.slice(0, count), lexicon) || pieces[count]!.raised) continue;
    // In justified lines that are set word by word every gap is wide.
    const others = pieces.map((_, index) => index).filter((index) => index > count);
    const usual = others.filter((index) => parted(pieces[index - 1]!, pieces[index]!)).map(gap);
    const wide = Math.max(0.5 * size, usual.length > 2 ? 1.3 * Math.min(...usual) : 0);
    if (gap(count) > wide) return count;
  }
  return 0;
}

function isLabel(pieces: readonly RowPiece[], lexicon: Lexicon): boolean {
  return !pieces[0]!.raised && standsLikeLabel(textOf(pieces), lexicon);
}

function hasLetters(rows: readonly Row[]): boolean {
  return rows.some((row) => row.pieces.some((piece) => /\p{L}/u.test(piece.text)));
}

/** Whether every letter of some rows is set in one face. */
export function wholly(rows: readonly Row[], face: 'bold' | 'italic'): boolean {
  return rows.every((row) => row.pieces.every((piece) => piece[face] || piece.raised || !/\p{L}/u.test(piece.text)));
}

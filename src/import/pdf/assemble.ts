import type { Lexicon } from '../../lexicon/lexicon';
import { annexHeadingOf } from '../structure/headings';
import { raise } from '../structure/raised';
import { plainRuns, writeRuns, type Run } from '../structure/runs';
import type { Line, LineStyle } from '../structure/source';
import { fragmentsOf, joinLines, runsOf, type Fragment } from './fragments';
import type { Measures } from './measure';
import type { NotedPage } from './notes';
import { firstWidth, Paragraphs, wholly, type Paragraph } from './paragraphs';
import type { TablePart, TableRow } from './tableRows';
import { partsOf } from './tables';
import { textOf, type Row, type RowPiece } from './rows';
import { Vocabulary } from './words';

/** The lines of a file and what the file says at each. */
export interface Assembled {
  readonly lines: readonly Line[];
  readonly sources: readonly string[];
  /** Hyphens that the breaks of lines had brought. */
  readonly hyphens: number;
}

/** Puts the paragraphs, tables and footnotes of a file together. */
export function assemble(pages: readonly NotedPage[], measures: Measures, lexicon: Lexicon): Assembled {
  return new Assembly(pages, measures, lexicon).run();
}

class Assembly {
  private readonly lines: Line[] = [];
  private readonly sources: string[] = [];
  private readonly paragraphs: Paragraphs;
  private readonly words: Vocabulary;
  private readonly notes: readonly Note[];
  private readonly noted: ReadonlySet<number>;
  private hyphens = 0;
  private open: Paragraph | undefined;
  private table: TablePart | undefined;
  /** The last row of text, for the distance to the next. */
  private last: Row | undefined;
  /** Footnotes of pages that were read, up to this one of `notes`, have their lines. */
  private written = 0;

  constructor(
    private readonly pages: readonly NotedPage[],
    private readonly measures: Measures,
    private readonly lexicon: Lexicon,
  ) {
    this.words = new Vocabulary(pages);
    this.paragraphs = new Paragraphs(pages, measures, lexicon);
    this.notes = notesOf(pages);
    this.noted = new Set(this.notes.map((note) => note.number));
  }

  run(): Assembled {
    for (const page of this.pages) {
      const parts = partsOf(page, this.measures, this.table, this.lexicon);
      parts.forEach((part, index) => {
        if (part.type === 'text') this.text(part.row, page.number);
        else this.tablePart(part.table, index === parts.length - 1, page.number);
      });
      if (parts.length === 0 || parts[parts.length - 1]!.type === 'text') this.endTable(page.number);
    }
    this.endTable(Infinity);
    this.endParagraph(Infinity);
    this.footnotes(Infinity);
    return { lines: this.lines, sources: this.sources, hyphens: this.hyphens };
  }

  private text(row: Row, page: number): void {
    this.endTable(page);
    if (this.open && this.paragraphs.goesOn(this.open, row)) {
      this.open = { ...this.open, rows: [...this.open.rows, row] };
    } else {
      this.endParagraph(page);
      this.open = this.paragraphs.begin(row, this.last);
    }
    this.last = row;
  }

  private endParagraph(page: number): void {
    if (!this.open) return;
    const { rows, label, adjoins } = this.open;
    this.open = undefined;
    const lines = rows.map((row) => fragmentsOf(row.pieces));
    const joined = this.join(label > 0 ? [withLabel(lines[0]!, label), ...lines.slice(1)] : lines);
    const first = rows[0]!.page;
    const runs = this.runs(joined, first, rows[rows.length - 1]!.page);
    const text = writeRuns(runs, this.lexicon).trim();
    const style = this.styleOf(rows, text);
    this.add({ text, adjoins, page: first, ...(style ? { style } : {}) }, plainRuns(runs));
    this.footnotes(page);
  }

  /** Says of headings that they are some, where bold type or a centred line shows it. */
  private styleOf(rows: readonly Row[], text: string): LineStyle | undefined {
    const bold = wholly(rows, 'bold') && /\p{L}/u.test(text);
    const line = { first: 0, last: 0, text, adjoins: false };
    if ((bold || this.paragraphs.isCentred(rows[0]!)) && annexHeadingOf(line, this.lexicon)) return 'annex';
    return bold && !/[.,;:]\**$/.test(text) && rows.every((row) => Math.abs(row.size - rows[0]!.size) < 1)
      ? 'heading'
      : undefined;
  }

  private tablePart(part: TablePart, lastOfPage: boolean, page: number): void {
    this.endParagraph(page);
    let { rows } = part;
    const open = this.table;
    if (open && part.goesOn) {
      const before = open.rows[open.rows.length - 1]!;
      if (rows[0] && this.goesOnWith(before, rows[0], open)) {
        const joined = { ...before, cells: before.cells.map((cell, column) => [...cell, ...(rows[0]!.cells[column] ?? [])]) };
        rows = [...open.rows.slice(0, -1), joined, ...rows.slice(1)];
      } else rows = [...open.rows, ...rows];
    } else this.endTable(page);
    this.table = { ...part, columns: open && part.goesOn ? open.columns : part.columns, rows };
    this.last = undefined;
    if (!lastOfPage) this.endTable(page);
  }

  /** Whether the first row of a page is the rest of a row: its cells go on from lines that were full. */
  private goesOnWith(before: TableRow, row: TableRow, { columns }: TablePart): boolean {
    const filled = row.cells.flatMap((cell, column) => (cell[0]?.[0] ? [{ cell, column, first: cell[0][0] }] : []));
    if (
      filled.some(
        ({ cell, column }) => !before.cells[column]?.length || isFigure(cell[0]!) || isFigure(before.cells[column].at(-1)!),
      )
    ) {
      return false;
    }
    // Only in scripts with capitals and blanks do the ends and beginnings of lines tell something.
    const telling = filled.filter(({ first }) => /^\s*[\p{Lu}\p{Ll}\p{N}(]/u.test(first.text));
    const full = telling.filter(({ column, first }) => {
      const end = before.cells[column]!.at(-1)!;
      return columns[column]!.right - end[end.length - 1]!.right < firstWidth(first) + 0.5 * first.size;
    });
    // In a narrow column a last line may be full by chance; then a small letter says that a sentence goes on.
    const small = telling.some(({ first }) => /^\s*\p{Ll}/u.test(first.text));
    return full.length === telling.length && (telling.length === 1 || small);
  }

  private endTable(page: number): void {
    const table = this.table;
    if (!table) return;
    this.table = undefined;
    let head: string | undefined;
    table.rows.forEach((row, index) => {
      const runs = row.cells.map((lines, column) => {
        const { right, left } = table.columns[column]!;
        const isCut = (at: number): boolean => {
          const line = lines[at]!;
          return line[line.length - 1]!.right > left + 0.6 * (right - left);
        };
        return this.runs(this.join(lines.map(fragmentsOf), isCut), row.page, row.page);
      });
      const cells = runs.map((each) => writeRuns(each, this.lexicon).trim());
      const text = cells.join('\t');
      head ??= text;
      // Where its head comes again, a table is printed in parts.
      this.add({ text, cells, adjoins: index > 0 && text !== head, page: row.page }, runs.map(plainRuns).join('\t'));
    });
    this.footnotes(page);
  }

  /** Writes the footnotes of the pages before one. */
  private footnotes(page: number): void {
    for (; this.written < this.notes.length && this.notes[this.written]!.page < page; this.written++) {
      const note = this.notes[this.written]!;
      const runs = this.runs(this.join(note.rows.map((row) => fragmentsOf(row.pieces))), note.page, note.page);
      const text = writeRuns(runs, this.lexicon).trim();
      this.add({ text, note: note.number, adjoins: false, page: note.page }, `${raise(String(note.number))} ${plainRuns(runs)}`);
    }
  }

  private join(lines: readonly (readonly Fragment[])[], isCut?: (index: number) => boolean): readonly Fragment[] {
    return joinLines(lines, this.words, (hyphens) => void (this.hyphens += hyphens), isCut);
  }

  /** A small raised number is a mark where its footnote stands on that page; a sign that is one wherever the footnote is. */
  private runs(fragments: readonly Fragment[], from: number, to: number): readonly Run[] {
    const onPages = (number: number): boolean =>
      this.notes.some((note) => note.number === number && note.page >= from && note.page <= to + 1);
    return runsOf(fragments, (number, printed) => (printed === 'small' ? onPages(number) : this.noted.has(number)));
  }

  private add(line: Omit<Line, 'first' | 'last'>, source: string): void {
    if (line.text === '') return;
    const at = this.sources.push(source.replace(/\s+/g, ' ')) - 1;
    this.lines.push({ first: at, last: at, ...line });
  }
}

/** A figure in a cell is whole. */
function isFigure(line: readonly RowPiece[]): boolean {
  return /^[-–+−]?\d[\d\s.,]*%?$/.test(textOf(line));
}

interface Note {
  readonly number: number;
  readonly page: number;
  readonly rows: readonly Row[];
}

/** The footnotes of a file, with what stands of them on the next page. */
function notesOf(pages: readonly NotedPage[]): readonly Note[] {
  const out: { number: number; page: number; rows: Row[] }[] = [];
  for (const page of pages) {
    for (const { number, rows } of page.notes) {
      const last = out[out.length - 1];
      if (number !== undefined) out.push({ number, page: page.number, rows: [...rows] });
      else if (last) last.rows.push(...rows);
    }
  }
  return out;
}

/** A line whose label is in one face: `a` in italics and its bracket upright are one label. */
function withLabel(line: readonly Fragment[], label: number): readonly Fragment[] {
  return line.map((fragment, index) => (index < label ? { ...fragment, italic: line[0]!.italic } : fragment));
}

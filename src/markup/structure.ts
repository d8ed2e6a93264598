import type { Span } from '../model/range';
import type { Annex, AnnexBlock, Footnote, Item, Section, Table, Text } from '../model/text';
import { findFootnoteMarks } from './footnoteMarks';
import type { InlineReader } from './inline';
import { english, type Lexicon } from '../lexicon/lexicon';
import { nest, type Entry } from './nesting';
import { isAnnexHeading, isDesignation, type Piece, type TablePiece, type TextPiece } from './piece';

/** Reads a text's pieces: designation, title, formula, sections, annexes, footnotes. What no rule covers stays an unlabelled paragraph. */
export function readText(pieces: readonly Piece[], inline: InlineReader, lexicon: Lexicon = english): Text {
  const footnotes = numberFootnotes(pieces);
  const plain: PlainText = {
    of: ({ reading }) => withNumbers(reading.plain(inline), footnotes),
    ofCell: (words) => withNumbers(inline.plainText(words), footnotes),
  };
  const body = pieces.filter((piece) => piece.kind !== 'footnote');
  const firstAnnex = body.findIndex((piece) => isAnnexHeading(piece, lexicon));
  const main = firstAnnex < 0 ? body : body.slice(0, firstAnnex);
  const head = readHead(main, lexicon);
  return {
    designation: head.designation ? plain.of(head.designation) : '',
    ...(head.designation ? { designationSpan: head.designation.wordsSpan } : {}),
    title: head.title ? plain.of(head.title) : '',
    ...(head.title ? { titleSpan: head.title.wordsSpan } : {}),
    formula: head.formula ? plain.of(head.formula) : '',
    ...(head.formula ? { formulaSpan: head.formula.wordsSpan } : {}),
    sections: readSections(main.slice(head.length), plain, lexicon),
    annexes: firstAnnex < 0 ? [] : readAnnexes(body.slice(firstAnnex), plain, lexicon),
    footnotes: readFootnotes(pieces, plain, footnotes),
    span: spanOf(pieces),
  };
}

/** Words without inline markup, footnotes by their numbers. */
interface PlainText {
  of(piece: TextPiece): string;
  ofCell(words: string): string;
}

interface Head {
  readonly designation?: TextPiece;
  readonly title?: TextPiece;
  readonly formula?: TextPiece;
  /** How many pieces the head takes. */
  readonly length: number;
}

function readHead(pieces: readonly Piece[], lexicon: Lexicon): Head {
  const designation = pieces[0] && isDesignation(pieces[0], lexicon) ? pieces[0] : undefined;
  if (!designation) return { length: 0 };
  let length = 1;
  const second = pieces[length];
  const title = second?.kind === 'heading' && second.form.level === 2 ? second : undefined;
  if (title) length++;
  const third = pieces[length];
  const formula = third?.kind === 'paragraph' ? third : undefined;
  if (formula) length++;
  return { designation, ...(title ? { title } : {}), ...(formula ? { formula } : {}), length };
}

function readSections(pieces: readonly Piece[], plain: PlainText, lexicon: Lexicon): readonly Section[] {
  const sections: Section[] = [];
  const seen = new Map<string, number>();
  for (const group of groupsBy(pieces, (piece) => piece.kind === 'leadIn')) {
    const opener = group[0]!.kind === 'leadIn' ? (group[0] as TextPiece) : undefined;
    const leadIn = opener ? plain.of(opener) : '';
    const name = leadIn.replace(/\s*:$/, '');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const path = count > 1 ? `${name} (${count})` : name;
    const content = opener ? group.slice(1) : group;
    sections.push({
      leadIn,
      leadInSpan: opener?.wordsSpan ?? { from: group[0]!.span.from, to: group[0]!.span.from },
      path,
      role: lexicon.roleOf(name),
      items: nest(entriesOf(content, plain), path, (label) => (path === '' ? label : `${path} ${label}`), lexicon),
      tables: content.filter((piece) => piece.kind === 'table').map((piece) => new TableToRead(piece, plain)),
      span: spanOf(group),
    });
  }
  return sections;
}

function readAnnexes(pieces: readonly Piece[], plain: PlainText, lexicon: Lexicon): readonly Annex[] {
  return groupsBy(pieces, (piece) => isAnnexHeading(piece, lexicon)).map((group) => {
    const heading = group[0] as TextPiece;
    const second = group[1];
    const title = second?.kind === 'heading' && second.form.level === 2 ? second : undefined;
    const text = plain.of(heading);
    const name = lexicon.annexName.exec(text);
    const path = name ? [capitalised(name[1]!), name[2]].filter(Boolean).join(' ') : text;
    return {
      heading: text,
      headingSpan: heading.wordsSpan,
      title: title ? plain.of(title) : '',
      path,
      blocks: readAnnexBlocks(group.slice(title ? 2 : 1), path, plain, lexicon),
      span: spanOf(group),
    };
  });
}

/** Headings and tables stand between lists: the labels after them start afresh. */
function readAnnexBlocks(pieces: readonly Piece[], path: string, plain: PlainText, lexicon: Lexicon): readonly AnnexBlock[] {
  const blocks: AnnexBlock[] = [];
  let list: Piece[] = [];
  const flush = (): void => {
    for (const item of nest(entriesOf(list, plain), path, (label) => `${path}, ${label}`, lexicon)) {
      if (item.label === '' && item.items.length === 0) blocks.push({ type: 'paragraph', text: item.text, span: item.span });
      else blocks.push(itemBlock(item));
    }
    list = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      flush();
      blocks.push(new TableToRead(piece, plain));
    } else if (piece.kind === 'heading') {
      flush();
      blocks.push({ type: 'heading', level: piece.form.level ?? 2, text: plain.of(piece), span: piece.span });
    } else list.push(piece);
  }
  flush();
  return blocks;
}

/** Written out field by field: a spread takes ten times the room. */
function itemBlock({ path, label, text, span, items }: Item): AnnexBlock {
  return { type: 'item', path, label, text, span, items };
}

function entriesOf(pieces: readonly Piece[], plain: PlainText): readonly Entry[] {
  const entries: Entry[] = [];
  for (const piece of pieces)
    if (piece.kind !== 'table') entries.push({ label: piece.form.label ?? '', text: plain.of(piece), span: piece.span });
  return entries;
}

/** Long texts are long because of their tables, and who reads a text seldom asks what their cells say. */
class TableToRead implements Table {
  readonly type = 'table';
  readonly span: Span;
  readonly #cells: TablePiece['rows'];
  readonly #plain: PlainText;
  #rows: Table['rows'] | undefined;

  constructor({ rows, span }: TablePiece, plain: PlainText) {
    this.span = span;
    this.#cells = rows;
    this.#plain = plain;
  }

  get rows(): Table['rows'] {
    return (this.#rows ??= this.#cells.map((row) => row.map((words) => this.#plain.ofCell(words))));
  }
}

function readFootnotes(pieces: readonly Piece[], plain: PlainText, numbers: ReadonlyMap<string, number>): readonly Footnote[] {
  const footnotes = pieces.filter((piece): piece is TextPiece => piece.kind === 'footnote');
  return footnotes
    .map((piece) => ({ number: numbers.get(piece.form.id!) ?? 0, text: plain.of(piece), span: piece.span }))
    .sort((one, other) => one.number - other.number);
}

/** Footnotes are numbered by their first marks; an identifier is only a name. */
function numberFootnotes(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const give = (id: string): void => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  };
  for (const piece of pieces) {
    if (piece.kind === 'footnote') continue;
    if (piece.kind === 'table') {
      for (const row of piece.rows) for (const cell of row) for (const mark of findFootnoteMarks(cell)) give(mark.id);
    } else for (const mark of piece.reading.footnoteMarks) give(mark.id);
  }
  for (const piece of pieces) if (piece.kind === 'footnote') give(piece.form.id!);
  return numbers;
}

function withNumbers(text: string, numbers: ReadonlyMap<string, number>): string {
  if (!text.includes('[^')) return text;
  return text.replace(/\[\^([^\][\s]+)\]/g, (whole, id: string) => (numbers.has(id) ? `[^${numbers.get(id)}]` : whole));
}

function groupsBy(pieces: readonly Piece[], opens: (piece: Piece) => boolean): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups[groups.length - 1];
    if (!last || opens(piece)) groups.push([piece]);
    else last.push(piece);
  }
  return groups;
}

function spanOf(pieces: readonly Piece[]): Span {
  return { from: pieces[0]?.span.from ?? 0, to: pieces[pieces.length - 1]?.span.to ?? 0 };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

import { insertedOf, letterOf } from '../../lexicon/labels';
import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';
import { readAnnex } from './annex';
import type { Block } from './blocks';
import { readBody } from './body';
import { FootnoteBook, readFootnotes } from './footnotes';
import { annexHeadingOf, withoutEmphasis } from './headings';
import { joinBroken } from './join';
import { toPlain } from './plain';
import type { Line, Reading } from './source';
import type { Report } from './report';
import { groupTables, tableMarkup, type Unit } from './tables';
import type { DocumentZone } from './zones';

/** One document written in the markup, in canonical form: one block a line, one blank line between blocks. */
export interface WrittenDocument {
  /** Plain text. */
  readonly title: string;
  readonly markup: string;
  /** The line of the source that the block at an offset of the markup was made from. */
  readonly lineAt: (offset: number) => Line;
}

/** Reads the lines of a document and writes it in the markup. */
export function writeDocument(zone: DocumentZone, reading: Reading, report: Report): WrittenDocument {
  const { notes, lines } = readFootnotes(zone.lines, reading, report);
  const formulaLine = zone.lines[zone.formula];
  const { title, rest } = readTitle(zone, lines, formulaLine, reading);
  const book = new FootnoteBook(notes, report);
  const inline = (text: string, line: Line): string => reading.toMarkup(text, (number) => book.mark(number, line));

  const titleMarkup = inline(title, zone.headingLine);
  const page = new Page(zone.headingLine);
  page.add(`# ${inline(zone.heading.text, zone.headingLine)}`, zone.headingLine);
  if (titleMarkup !== '') page.add(`## ${titleMarkup}`, zone.headingLine);
  if (formulaLine) page.add(inline(withoutEmphasis(formulaLine.text), formulaLine), formulaLine);
  for (const block of readText(groupTables(rest, reading.lexicon), reading, report)) {
    page.add(blockMarkup(block, inline, reading.lexicon), block.line);
    if (block.type === 'paragraph' && /^\[[^\]]*\]$/.test(block.text)) {
      report.warn(block.line, `${block.text} stands alone in square brackets: words of the page may be missing here`);
    }
  }
  let number = 0;
  for (const note of book.inOrder()) page.add(`[^${++number}]: ${inline(note.text, note.line)}`, note.line);
  return { title: toPlain(titleMarkup).trim(), markup: page.markup, lineAt: (offset) => page.lineAt(offset) };
}

/** The blocks of a document one below the other, and where each came from. */
class Page {
  private readonly blocks: { readonly from: number; readonly text: string; readonly line: Line }[] = [];
  private length = 0;

  constructor(private readonly heading: Line) {}

  add(text: string, line: Line): void {
    if (text === '') return;
    this.blocks.push({ from: this.length, text, line });
    this.length += text.length + 2;
  }

  get markup(): string {
    return `${this.blocks.map(({ text }) => text).join('\n\n')}\n`;
  }

  lineAt(offset: number): Line {
    return this.blocks.findLast(({ from }) => from <= offset)?.line ?? this.heading;
  }
}

/** The title is all that stands before the formula; without a formula, the lines that stand together first. */
function readTitle(
  zone: DocumentZone,
  lines: readonly Line[],
  formula: Line | undefined,
  reading: Reading,
): { title: string; rest: readonly Line[] } {
  let title = zone.heading.rest;
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (formula ? line === formula : reading.leadIn(line) !== undefined || (title !== '' && !line.adjoins)) break;
    title = title === '' ? withoutEmphasis(line.text) : joinBroken(title, withoutEmphasis(line.text));
  }
  // A designation is a name, in which no mark can stand: its footnotes are those of the title.
  return { title: withMarks(title, zone.heading.marks), rest: lines.slice(formula ? at + 1 : at) };
}

/** Marks that touch would be one. */
function withMarks(title: string, marks: string): string {
  return title + (marks !== '' && /\]$/.test(title) ? ' ' : '') + marks;
}

function readText(units: readonly Unit[], reading: Reading, report: Report): readonly Block[] {
  const { lexicon } = reading;
  const starts = units.flatMap((unit, index) => (unit.type === 'line' && annexHeadingOf(unit.line, lexicon) ? [index] : []));
  const body = readBody(units.slice(0, starts[0]), reading, report);
  return [...body, ...starts.flatMap((start, index) => readAnnex(units.slice(start, starts[index + 1]), lexicon, report))];
}

function blockMarkup(block: Block, inline: (text: string, line: Line) => string, lexicon: Lexicon): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text, block.line)}`;
    case 'leadIn':
      return `*${inline(block.text, block.line)}*`;
    case 'item':
      return `${block.emphasised ? `*${block.label}*` : block.label} ${inline(block.text, block.line)}`.trimEnd();
    case 'table':
      return tableMarkup(block.rows, inline);
    case 'paragraph':
      return asParagraph(inline(block.text, block.line), lexicon);
  }
}

/** Text at the start of a block, kept from being read as the sign or label of another kind of block. */
function asParagraph(text: string, lexicon: Lexicon): string {
  const { closed, open } = lexicon.compiled(labelsIn);
  const plain = /^\*([^*]+)\*$/.exec(text)?.[1] ?? text;
  return plain
    .replace(/^(#{1,6}|[-+*])(?=\s|$)/, '\\$1')
    .replace(closed, '$1\\')
    .replace(open, '$1\u00a0');
}

/** Labels as a text may begin with them, before their sign and without one. */
function labelsIn(data: LexiconData): { readonly closed: RegExp; readonly open: RegExp } {
  const number = String.raw`\d{1,3}(?:\.\d{1,3})*${insertedOf(data)}?`;
  return {
    closed: new RegExp(String.raw`^(${letterOf(data)}{1,2}|[ivxl]+|${number})(?=[.)](?:\s|$))`),
    open: new RegExp(`^(–|${number}) `),
  };
}

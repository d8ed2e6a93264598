import type { TableBlock, TableRow } from '../../markup/block';
import { isChange } from '../../markup/marks';
import { spanInDraft } from '../../markup/passage';
import type { TablePiece } from '../../markup/piece';
import { isDelimiterRow, writeRow } from '../../markup/table';
import type { Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import type { CheckedText, Fault, TextRule } from '../rule';
import { quote } from '../wording';

/**
 * Tables that are not what they look like: rows with more or fewer cells than the heading, a row of dashes that does not fit, a
 * heading without words, rows that are read as text, rows that are only half added or deleted.
 */
export const table: TextRule = {
  code: 'structure/table',
  severity: 'warning',
  reads: 'both texts',
  prose: true,
  counted: (count) => (count === 1 ? '1 slip in a table' : `${count} slips in tables`),
  judge(text, { memory }) {
    const tables = text.pieces.filter((piece): piece is TablePiece => piece.kind === 'table');
    // A table that nobody has touched since is as sound as it was.
    const faulty = tables.filter((piece) => !memory.ofTable(table.code, piece.block, () => tableFaults(piece).length === 0));
    return [...faulty.flatMap(tableFaults), ...rowsAsText(text, tables)];
  },
};

function tableFaults({ block, rows: [head] }: TablePiece): readonly Fault[] {
  const [first] = block.rows;
  const isEmpty = head!.every((cell) => cell === '');
  return [
    ...delimiterFaults(block),
    ...block.rows.slice(1).flatMap((row) => widthFaults(row, first!.cells.length, block)),
    ...(isEmpty
      ? [
          faultOf(block, first!.span, 'The first row of a table is its heading: no cell of this one says anything.', {
            severity: 'info',
          }),
        ]
      : []),
    ...(columnsChange(block) ?? block.rows.flatMap((row) => halfMarked(row, block))),
  ];
}

function faultOf(block: TableBlock, span: Span, message: string, more: Partial<Fault> = {}): Fault {
  const at = block.span.from;
  const words = block.source.slice(span.from, span.to).replace(/\s+/g, ' ');
  return {
    message,
    span: shifted(span, at),
    key: `table ${message.slice(0, 20)} ${words.slice(0, 60)}`,
    name: quote(words, 30),
    ...more,
  };
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

/** The row of dashes says how many columns there are, and how each is aligned. */
function delimiterFaults(block: TableBlock): readonly Fault[] {
  const [head] = block.rows;
  const wanted = head!.cells.length;
  const { delimiter, source } = block;
  if (delimiter.length === wanted) return [];
  const from = source.indexOf('\n', head!.span.to) + 1;
  const end = source.indexOf('\n', from);
  const span = { from, to: end < 0 ? source.length : end };
  const cells = Array.from({ length: wanted }, (_, index) => delimiter[index] ?? '---');
  const fix = { title: 'Write the row of dashes anew', edits: [{ span: shifted(span, block.span.from), text: writeRow(cells) }] };
  const message = `The heading has ${cellsOf(wanted)}, and the row of dashes under it ${cellsOf(delimiter.length)}.`;
  return [faultOf(block, span, message, { fixes: [{ ...fix, preferred: true, safe: true }] })];
}

function cellsOf(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function widthFaults({ span, cells }: TableRow, wanted: number, block: TableBlock): readonly Fault[] {
  const found = cells.length;
  if (found === wanted) return [];
  const message = `This row has ${cellsOf(found)}, and the heading ${cellsOf(wanted)}: a bar is ${found < wanted ? 'missing' : 'too many'}.`;
  const rest = cells.slice(wanted);
  const at = shifted(span, block.span.from);
  const row = block.source.slice(span.from, span.to);
  const written = [...cells.map(({ source }) => source), ...Array.from({ length: Math.max(0, wanted - found) }, () => '')];
  const isBare = rest.every(({ source }) => source === '') && !/\\\|/.test(row);
  const fix: Fix = {
    title: found < wanted ? 'Add empty cells at its end' : 'Delete the empty cells at its end',
    edits: [{ span: at, text: writeRow(written.slice(0, wanted)) }],
  };
  return [faultOf(block, span, message, { fixes: found < wanted || isBare ? [fix] : [] })];
}

/** What a change does to a cell as a whole. */
type CellChange = 'added' | 'deleted' | 'none' | 'empty';

function changesOf({ cells }: TableRow): readonly CellChange[] {
  return cells.map((cell): CellChange => {
    const isMarked = cell.scan.marks.some(isChange);
    const [accepted, rejected] = [cell.reading('accepted').text.trim(), cell.reading('rejected').text.trim()];
    if (!isMarked) return accepted === '' ? 'empty' : 'none';
    return accepted === '' && rejected !== '' ? 'deleted' : rejected === '' && accepted !== '' ? 'added' : 'none';
  });
}

/** Cells of one column that are added or deleted in the heading and in nearly every row, beside others that stay. */
function columnsChange(block: TableBlock): readonly Fault[] | undefined {
  const [head, ...rows] = block.rows.map(changesOf);
  const stays = head!.some((change) => change === 'none' || change === 'empty');
  const column = head!.findIndex((change) => change === 'added' || change === 'deleted');
  if (column < 0 || !stays || rows.length === 0) return undefined;
  const same = rows.filter((row) => row[column] === head![column] || row[column] === 'empty').length;
  if (same < rows.length) return undefined;
  const kind = head![column];
  const message = `A column is ${kind}, and its cells stay in every row: delete the whole table and add it anew.`;
  return [faultOf(block, block.rows[0]!.span, message)];
}

/** All that a row says is deleted, or added, and some empty cell of it is not marked: the row itself stays where it should go. */
function halfMarked(row: TableRow, block: TableBlock): readonly Fault[] {
  const changes = changesOf(row);
  return (['deleted', 'added'] as const).flatMap((kind): readonly Fault[] => {
    const isWhole = changes.every((change) => change === kind || change === 'empty');
    const left = row.cells.filter((cell) => !cell.scan.marks.some(isChange));
    if (!isWhole || !changes.includes(kind) || left.length === 0) return [];
    const mark = kind === 'deleted' ? '{----}' : '{++++}';
    const written = row.cells.map((cell) => (left.includes(cell) ? mark : cell.source));
    const edits = [{ span: shifted(row.span, block.span.from), text: writeRow(written) }];
    const message = `Every word of this row is ${kind}, and the row ${kind === 'deleted' ? 'stays' : 'was there'}: its empty cells have to be marked too, ${mark}.`;
    return [faultOf(block, row.span, message, { fixes: [{ title: 'Mark the empty cells', edits, preferred: true }] })];
  });
}

/** Rows that no row of dashes makes a table, and rows that a blank line sets apart from theirs. */
function rowsAsText({ passages }: CheckedText, tables: readonly TablePiece[]): readonly Fault[] {
  const ends = new Set(tables.map(({ span }) => span.to));
  return passages.flatMap((passage): readonly Fault[] => {
    if (passage.kind !== 'paragraph' || !passage.words.startsWith('|')) return [];
    const lines = passage.words.split('\n').map((line) => line.trim());
    if (!lines.every((line) => ROW.test(line))) return [];
    const columns = lines[0]!.replace(/\\\|/g, '').split('|').length - 2;
    const isGoingOn = [...ends].some((end) => end < passage.at && passage.at - end < MOST_BETWEEN);
    const at = spanInDraft(passage, { from: lines[0]!.length, to: lines[0]!.length }).from;
    const dashes = { span: { from: at, to: at }, text: `\n${writeRow(Array.from({ length: columns }, () => '---'))}` };
    const hasDashes = lines.some((line) => isDelimiterRow(line));
    return [
      {
        message: isGoingOn
          ? 'This row is read as text: a blank line stands between it and its table.'
          : 'These bars are read as text: a table has a row of dashes, | --- | --- |, under its heading.',
        span: spanInDraft(passage, { from: 0, to: passage.words.length }),
        key: `bars ${passage.words.slice(0, 60)}`,
        name: quote(passage.words, 30),
        passage,
        fixes:
          isGoingOn || hasDashes || passage.scan.marks.length > 0
            ? []
            : [{ title: 'Insert a row of dashes', edits: [dashes], preferred: true }],
      },
    ];
  });
}

const ROW = /^\|(?:[^\\]|\\[^])*\|$/;
/** Blank lines between a table and its next row have so many characters at most. */
const MOST_BETWEEN = 6;

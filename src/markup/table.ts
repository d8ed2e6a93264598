import type { Span } from '../model/range';
import type { Side } from '../model/text';
import type { Cell, TableBlock, TableRow } from './block';
import { trimBlanks } from './form';
import { scanMarks, type MarkKind } from './marks';
import { project, type Projection, type Reading } from './projection';

type Rows = readonly (readonly string[])[];

/** True for a table's second line: `| --- | :--: |`. One column needs its bars. */
export function isDelimiterRow(line: string): boolean {
  if (!line.includes('|') || !line.includes('-')) return false;
  const cells = splitRow(line, { from: 0, to: line.length });
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(line.slice(cell.from, cell.to)));
}

/** Reads the lines of a table: heading row, delimiter row, further rows. */
export function readTable(source: string, lines: readonly Span[]): TableBlock {
  const span = { from: lines[0]!.from, to: lines[lines.length - 1]!.to };
  const text = source.slice(span.from, span.to);
  const rows = lines.map((line) => readRow(text, { from: line.from - span.from, to: line.to - span.from }));
  const delimiter = rows[1]!.cells.map((cell) => canonicalDelimiter(cell.source));
  const written = rows.filter((_, index) => index !== 1);
  let accepted: Rows | undefined;
  let rejected: Rows | undefined;
  const reading = (side: Side): Rows => {
    if (side === 'accepted') return (accepted ??= projectRows(written, side));
    return (rejected ??= projectRows(written, side));
  };
  return { type: 'table', span, source: text, rows: written, delimiter, reading };
}

/**
 * A table's rows in one reading. A row goes only when every one of its cells is held by a change that this
 * reading drops, so that an empty row of the text itself stays.
 */
export function projectRows(rows: readonly TableRow[], reading: Reading): Rows {
  const dropped: MarkKind = reading === 'rejected' ? 'addition' : 'deletion';
  return rows
    .map((row) =>
      row.cells.map((cell) => ({ text: readCell(cell, reading), gone: cell.scan.marks.some((mark) => mark.kind === dropped) })),
    )
    .filter((cells) => reading === 'plain' || !cells.every((cell) => cell.gone && cell.text === ''))
    .map((cells) => cells.map((cell) => cell.text));
}

/** Writes a table in canonical form; nothing when it has no rows. */
export function writeTable(rows: readonly (readonly string[])[], delimiter: readonly string[]): string {
  const [head, ...rest] = rows.map(writeRow);
  return head === undefined ? '' : [head, writeRow(delimiter), ...rest].join('\n');
}

export function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function readCell(cell: Cell, reading: Reading): string {
  return trimBlanks((reading === 'plain' ? project(cell.source, cell.scan, reading) : cell.reading(reading)).text);
}

function readRow(text: string, line: Span): TableRow {
  const cells: Cell[] = splitRow(text, line).map((span) => {
    const source = text.slice(span.from, span.to);
    const scan = scanMarks(source);
    let accepted: Projection | undefined;
    let rejected: Projection | undefined;
    return {
      span,
      source,
      scan,
      reading(side) {
        if (side === 'accepted' || scan.marks.length === 0) return (accepted ??= project(source, scan, 'accepted'));
        return (rejected ??= project(source, scan, 'rejected'));
      },
    };
  });
  return { span: line, cells };
}

/** The cells of a row, without the blanks around them. A bar after a backslash is a letter. */
function splitRow(text: string, line: Span): readonly Span[] {
  const bars: number[] = [];
  for (let at = line.from; at < line.to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') bars.push(at);
  }
  const whole = trimSpan(text, line);
  const inner = bars.filter((bar) => bar > whole.from && bar < whole.to - 1);
  const from = bars[0] === whole.from ? whole.from + 1 : whole.from;
  const last = bars[bars.length - 1];
  const to = last !== undefined && last === whole.to - 1 && last >= from ? last : whole.to;
  const starts = [from, ...inner.map((bar) => bar + 1)];
  const ends = [...inner, to];
  return starts.map((start, index) => trimSpan(text, { from: start, to: Math.max(start, ends[index]!) }));
}

function trimSpan(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && isBlank(text[from]!)) from++;
  while (to > from && isBlank(text[to - 1]!)) to--;
  return { from, to };
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\t' || sign === '\r';
}

function canonicalDelimiter(cell: string): string {
  return `${cell.startsWith(':') ? ':' : ''}---${cell.length > 1 && cell.endsWith(':') ? ':' : ''}`;
}

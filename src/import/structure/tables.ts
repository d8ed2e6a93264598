import type { Lexicon } from '../../lexicon/lexicon';
import { writeTable } from '../../markup/table';
import { readLabel } from './labels';
import type { Line } from './source';

/** Lines of a text: each by itself, or the rows of one table together. */
export type Unit = { readonly type: 'line'; readonly line: Line } | { readonly type: 'table'; readonly rows: readonly Line[] };

/**
 * Groups the rows of tables: lines that hold tabs (or are rows of a Markdown table) and stand together. A lone tab
 * after a label is the typist's, and makes no table, nor does one that indents a line.
 */
export function groupTables(lines: readonly Line[], lexicon: Lexicon): readonly Unit[] {
  const units: Unit[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = at;
    while (end < lines.length && mayBeRow(lines[end]!) && (end === at || lines[end]!.adjoins)) end++;
    const rows = lines.slice(at, end);
    if (rows.some((row) => isRow(row, lexicon))) units.push({ type: 'table', rows });
    else for (const line of lines.slice(at, Math.max(end, at + 1))) units.push({ type: 'line', line: withoutTabs(line) });
    at = Math.max(end, at + 1);
  }
  return units;
}

/** Writes the rows as a table of the markup. Short rows get empty cells; a source's own delimiter row is form. */
export function tableMarkup(rows: readonly Line[], cellMarkup: (cell: string, line: Line) => string): string {
  const cells = rows
    .filter((row) => !(row.cells ? row.cells.every((cell) => /^:?-{3,}:?$/.test(cell)) : /^[\s|:-]+$/.test(row.text)))
    .map((row) => cellsOf(row).map((cell) => cellMarkup(cell, row).replaceAll('|', '\\|')));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const padded = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return writeTable(padded, Array<string>(width).fill('---'));
}

function withoutTabs(line: Line): Line {
  return line.text.includes('\t') ? { ...line, text: line.text.trim() } : line;
}

function mayBeRow({ cells, text }: Line): boolean {
  if (cells) return true;
  return text.includes('\t') || isPipeRow(text);
}

function isRow({ cells, text }: Line, lexicon: Lexicon): boolean {
  if (cells) return true;
  // Without the label that may open the line and the tab after it: those and tabs at the ends part no cells.
  const rest = readLabel(text, lexicon)?.text ?? text;
  return isPipeRow(text) || rest.trim().includes('\t');
}

function isPipeRow(text: string): boolean {
  return text.length > 2 && text.startsWith('|') && text.endsWith('|');
}

function cellsOf({ cells, text }: Line): readonly string[] {
  if (cells) return cells;
  if (!isPipeRow(text)) return text.split('\t');
  return text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/\\\|/g, '|'));
}

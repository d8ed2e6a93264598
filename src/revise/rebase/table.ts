import { diffArrays } from 'diff';
import type { TableBlock } from '../../markup/block';
import { readBlocks } from '../../markup/blocks';
import { writeTable } from '../../markup/table';
import type { Lexicon } from '../../lexicon/lexicon';
import { mergeWords } from './words';

/**
 * Merges two revisions of a table cell by cell. Undefined where that cannot be done: the columns changed, both changed a cell
 * in ways that touch, a row that one deleted was changed by the other, or both put rows into the same place.
 */
export function mergeTables(base: string, draft: string, newer: string, lexicon: Lexicon): string | undefined {
  if (draft === newer || newer === base) return draft;
  if (draft === base) return newer;
  const [one, mine, theirs] = [base, draft, newer].map((text) => readTable(text, lexicon));
  if (!one || !mine || !theirs || !haveSameColumns([one, mine, theirs])) return undefined;
  const rows = cellsOf(one);
  const sides = [mine, theirs].map((table) => changesOf(rows, cellsOf(table)));
  const merged: (readonly string[])[] = [];
  for (let at = 0; at <= rows.length; at++) {
    const [first, second] = sides.map(({ added }) => added[at]!);
    if (first!.length > 0 && second!.length > 0 && keyOf(first!) !== keyOf(second!)) return undefined;
    merged.push(...(second!.length > 0 ? second! : first!));
    if (at === rows.length) break;
    const row = mergeRow(rows[at]!, sides[0]!.kept[at], sides[1]!.kept[at]);
    if (row === 'conflict') return undefined;
    if (row) merged.push(row);
  }
  return writeTable(merged, one.delimiter);
}

type Row = readonly string[];

/** What became of each row of the base, and the rows that were added before each, and after the last. */
interface Changes {
  readonly kept: readonly (Row | undefined)[];
  readonly added: readonly (readonly Row[])[];
}

/** Rows are known by their first cell: what else they say may change. */
function changesOf(base: readonly Row[], revised: readonly Row[]): Changes {
  const kept: (Row | undefined)[] = base.map(() => undefined);
  const added: Row[][] = [[], ...base.map(() => [])];
  let [at, next] = [0, 0];
  for (const part of diffArrays(base.map(nameOf), revised.map(nameOf))) {
    for (let count = 0; count < part.count; count++) {
      if (part.added) added[at]!.push(revised[next++]!);
      else if (part.removed) at++;
      else kept[at++] = revised[next++];
    }
  }
  return { kept, added };
}

function nameOf(row: Row): string {
  return row[0] || row.join('|');
}

function mergeRow(base: Row, one: Row | undefined, other: Row | undefined): Row | 'conflict' | undefined {
  if (!one || !other) {
    const kept = one ?? other;
    return kept && keyOf([kept]) !== keyOf([base]) ? 'conflict' : undefined;
  }
  const cells = base.map((cell, column) => mergeWords(cell, one[column]!, other[column]!));
  return cells.every((cell) => cell !== undefined) ? cells : 'conflict';
}

function keyOf(rows: readonly Row[]): string {
  return JSON.stringify(rows);
}

function readTable(text: string, lexicon: Lexicon): TableBlock | undefined {
  const block = readBlocks(text, lexicon)[0];
  return block?.type === 'table' ? block : undefined;
}

function cellsOf(table: TableBlock): readonly Row[] {
  return table.rows.map((row) => row.cells.map((cell) => cell.source));
}

function haveSameColumns(tables: readonly TableBlock[]): boolean {
  const widths = new Set(tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)));
  return widths.size === 1 && new Set(tables.map(({ delimiter }) => delimiter.join('|'))).size === 1;
}

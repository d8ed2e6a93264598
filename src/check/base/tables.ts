import type { Cell, TableRow } from '../../markup/block';
import { scanMarks, wrapMark } from '../../markup/marks';
import { projectRows, writeRow } from '../../markup/table';
import type { Finding, Fix, TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import { align, type Alignable } from '../../revise/align';
import { bagOf } from '../../revise/bag';
import { wrapTable } from '../../revise/table';
import { quote } from '../wording';
import { findingsAt } from './changedWords';
import { pairReplaced } from './matches';
import type { ComparedTable } from './pairing';
import { inBase, markFix, restoreFix, unmarked, type Comparison } from './report';
import { groundOfCell, renamed, strandOf } from './strand';

/** The cells and rows of a table that differ from the base without a mark. */
export function changedTable(base: ComparedTable, draft: ComparedTable, comparison: Comparison): readonly Finding[] {
  const baseRows = base.block.rows;
  const draftRows = draft.block.rows.filter((row) => projectRows([row], 'rejected').length > 0);
  const width = baseRows[0]?.cells.length ?? 0;
  if ([...baseRows, ...draftRows].some((row) => row.cells.length !== width))
    return [otherColumns(base, draft, width, comparison)];
  const nameOfBase = (id: string): string => id;
  const rows = align(
    baseRows.map((row) => alignable(row, nameOfBase)),
    draftRows.map((row) => alignable(row, comparison.toBase)),
  );
  const matches = pairReplaced(rows, () => true);
  let before: TableRow | undefined;
  return matches.flatMap((match) => {
    const former = match.base === undefined ? undefined : baseRows[match.base];
    const inDraft = match.revised === undefined ? undefined : draftRows[match.revised];
    if (!inDraft) return former ? [missingRow(former, before, base, draft, comparison)] : [];
    before = inDraft;
    if (!former) return [addedRow(inDraft, base, draft, comparison)];
    return inDraft.cells.flatMap((cell, column) => changedCell(former.cells[column]!, cell, base, draft, comparison));
  });
}

function changedCell(
  base: Cell,
  draft: Cell,
  { block: former }: ComparedTable,
  { block }: ComparedTable,
  comparison: Comparison,
): readonly Finding[] {
  const table = block.span.from;
  const words = groundOfCell(base, former.span.from + base.span.from, 'rejected');
  const ground = groundOfCell(draft, table + draft.span.from, 'rejected');
  const inForce = strandOf(words).text;
  if (strandOf(ground, comparison.toBase).text === inForce) return [];
  const cell = { from: table + draft.span.from, to: table + draft.span.to };
  const site = {
    ground,
    inForce: words,
    isLabelled: false,
    read: (source: string, side: 'accepted' | 'rejected'): string =>
      strandOf(groundOfCell({ source, scan: scanMarks(source) }, 0, side), comparison.toBase).text,
    saying: (words: string): string => words.replace(/\s+/g, ' ').trim(),
    rewrite: () => undefined,
  };
  // An empty cell has no words to show: the bar and the blank around it are shown instead.
  return findingsAt(site, inForce, comparison).map((finding) =>
    finding.span.to > finding.span.from ? finding : { ...finding, span: { from: cell.from - 1, to: cell.to + 1 } },
  );
}

function missingRow(
  row: TableRow,
  before: TableRow | undefined,
  base: ComparedTable,
  draft: ComparedTable,
  comparison: Comparison,
): Finding {
  const { block } = draft;
  const cells = row.cells.map((cell) => renamed(cell.source, comparison.toDraft));
  const shown = rowSpan(before ?? block.rows[0]!, block.span.from);
  const message = `Unmarked deletion: ${comparison.baseName} has the row ${quote(cells.join(' | '))} ${before ? 'after' : 'before'} this.`;
  // Without a heading row there is no table.
  const lost = inBase(rowSpan(row, base.block.span.from), comparison);
  if (!before) return unmarked(message, shown, wholeTable(base, draft, comparison), lost);
  const at = block.span.from + endOfLine(block.source, before.span.to, before === block.rows[0] ? 1 : 0);
  const insert = (text: string): TextEdit => ({ span: { from: at, to: at }, text: `\n${text}` });
  const fixes = [
    markFix(insert(writeRow(cells.map((cell) => wrapMark(cell, 'deletion')))), 'Mark this deletion'),
    restoreFix(insert(writeRow(cells))),
  ];
  return unmarked(message, shown, fixes, lost);
}

function addedRow(row: TableRow, base: ComparedTable, draft: ComparedTable, comparison: Comparison): Finding {
  const { block } = draft;
  const span = rowSpan(row, block.span.from);
  const message = `Unmarked addition: ${comparison.baseName} does not have this row.`;
  if (row === block.rows[0]) return unmarked(message, span, wholeTable(base, draft, comparison));
  const accepted = projectRows([row], 'accepted')[0];
  // The line goes with its line end, the last line with the one before it.
  const next = block.source.indexOf('\n', row.span.to) + 1;
  const from = next > 0 ? row.span.from : block.source.slice(0, row.span.from).trimEnd().length;
  const line = { from: block.span.from + from, to: block.span.from + (next > 0 ? next : block.source.length) };
  return unmarked(message, span, [
    accepted && markFix({ span, text: writeRow(accepted.map((cell) => wrapMark(cell, 'addition'))) }, 'Mark this addition'),
    restoreFix({ span: line, text: '' }, 'Remove it, as in the text in force'),
  ]);
}

function otherColumns(base: ComparedTable, draft: ComparedTable, width: number, comparison: Comparison): Finding {
  const shown = rowSpan(draft.block.rows[0]!, draft.block.span.from);
  return unmarked(
    `Unmarked change: this table has ${width} columns in ${comparison.baseName}.`,
    shown,
    wholeTable(base, draft, comparison),
    inBase(base.block.span, comparison),
  );
}

/** One table deleted and the other added, or the one put back. */
function wholeTable(base: ComparedTable, { block }: ComparedTable, { toDraft }: Comparison): readonly (Fix | undefined)[] {
  const inForce = renamed(base.block.source, toDraft);
  const [head, ...rest] = block.reading('accepted');
  const accepted = head && [writeRow(head), writeRow(block.delimiter), ...rest.map(writeRow)].join('\n');
  const added = accepted === undefined ? '' : `\n\n${wrapTable(accepted, 'addition')}`;
  return [
    markFix({ span: block.span, text: wrapTable(inForce, 'deletion') + added }),
    restoreFix({ span: block.span, text: inForce }),
  ];
}

function alignable({ cells }: TableRow, nameOf: (id: string) => string): Alignable {
  const words = cells.map((cell) => strandOf(groundOfCell(cell, 0, 'rejected'), nameOf).text);
  const name = words[0] ?? '';
  // The first cell names the row: two rows of figures are told apart by it.
  return { key: words.join('\n'), group: 'row', bag: () => bagOf(`${words.join(' ')} ${name}`), label: name };
}

function rowSpan(row: TableRow, table: number): Span {
  return { from: table + row.span.from, to: table + row.span.to };
}

/** The end of a line of the table, or of one that comes so many lines later. */
function endOfLine(source: string, at: number, later: number): number {
  const end = source.indexOf('\n', at);
  if (end < 0) return source.length;
  return later > 0 ? endOfLine(source, end + 1, later - 1) : source[end - 1] === '\r' ? end - 1 : end;
}

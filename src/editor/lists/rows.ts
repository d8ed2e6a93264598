import type { TableBlock, TableRow } from '../../markup/block';
import { trimBlanks } from '../../markup/form';
import { project } from '../../markup/projection';
import { writeRow } from '../../markup/table';
import type { Step } from './step';

/** Enter in a table begins a row under the caret's; in an empty last row it ends the table. In a tracked text the cells of a new row are additions. */
export function rowBelow({ rows, source, span }: TableBlock, offset: number, tracked: boolean): Step {
  const at = offset - span.from;
  const index = Math.max(
    rows.findIndex((row) => row.span.from <= at && at <= row.span.to),
    0,
  );
  const row = rows[index]!;
  const before = rows[index - 1];
  if (before && index === rows.length - 1 && isEmpty(row)) {
    const end = index === 1 ? endOfDelimiter(source, before) : before.span.to;
    return { edit: { span: { from: span.from + end, to: span.to }, text: '\n\n' }, caret: 2 };
  }
  const end = span.from + (index === 0 ? endOfDelimiter(source, row) : row.span.to);
  const cells = row.cells.map(() => (tracked ? '{++++}' : ''));
  return { edit: { span: { from: end, to: end }, text: `\n${writeRow(cells)}` }, caret: tracked ? 6 : 3 };
}

function isEmpty({ cells }: TableRow): boolean {
  return cells.every(({ source, scan }) =>
    (['accepted', 'rejected'] as const).every((side) => trimBlanks(project(source, scan, side).text) === ''),
  );
}

/** The line under the heading row is part of it. */
function endOfDelimiter(source: string, heading: TableRow): number {
  const end = source.indexOf('\n', heading.span.to + 1);
  return end < 0 ? source.length : end;
}

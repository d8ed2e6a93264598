import type { Block, TableBlock, TableRow } from '../../markup/block';
import { applyEdits } from '../../markup/edits';
import { trimBlanks } from '../../markup/form';
import { isChange, type Mark } from '../../markup/marks';
import { project } from '../../markup/projection';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import { dropsRow, textOf, textsOf, type MarkedChange, type MarkedText } from './markedChanges';

/** A block with some of its changes resolved. */
export interface Rewritten {
  /** Counted from the start of the block's source. */
  readonly edits: readonly TextEdit[];
  /** The block as it is then; undefined where nothing is left of it. */
  readonly source: string | undefined;
}

/** Resolves some of a block's changes. Nearly all edits take something away: the signs of marks, remarks, and the words that go. */
export function rewriteBlock(block: Block, changes: readonly MarkedChange[], side: Side): Rewritten {
  const resolved = new Set(changes.flatMap(({ parts }) => parts.flatMap(({ marks }) => marks)));
  const isWhole = textsOf(block).every(({ scan }) => scan.marks.every((mark) => !isChange(mark) || resolved.has(mark)));
  if (isWhole && isEmptyIn(block, side)) return { edits: [], source: undefined };
  const edits = block.type === 'table' ? tableEdits(block, resolved, side) : textsOf(block).flatMap(ofBlock(resolved, side));
  return { edits, source: applyEdits(block.source, edits) };
}

/** The marks of a block that stay when some of its changes are resolved, as they stand in the source. */
export function marksLeft(block: Block, changes: readonly MarkedChange[]): readonly string[] {
  const resolved = new Set(changes.flatMap(({ parts }) => parts.flatMap(({ marks }) => marks)));
  return textsOf(block).flatMap(({ source, scan }) =>
    scan.marks.filter((mark) => !resolved.has(mark)).map(({ from, to }) => source.slice(from, to)),
  );
}

function isEmptyIn(block: Block, side: Side): boolean {
  if (block.type === 'text') return block.reading(side).isEmpty;
  return block.type === 'table' && block.reading(side).length === 0;
}

/** A paragraph neither begins nor ends with the blank that was left of a change. */
function ofBlock(resolved: ReadonlySet<Mark>, side: Side): (text: MarkedText) => readonly TextEdit[] {
  return (text) => {
    const edits = textEdits(text, resolved, side);
    const { source } = text;
    const left = applyEdits(source, edits);
    const lead = /^[ \t]/.test(source) ? 0 : /^[ \t]*/.exec(left)![0].length;
    const trail = /[ \t]$/.test(source) ? 0 : /[ \t]*$/.exec(left)![0].length;
    if (lead + trail === 0 || trimBlanks(left) === '') return edits;
    return withoutEnds(source, edits, lead, trail);
  };
}

/** Edits that take away, besides, the first and the last characters of what they leave. */
function withoutEnds(source: string, edits: readonly TextEdit[], lead: number, trail: number): readonly TextEdit[] {
  const gone = edits.map(({ span }) => span);
  const stays = gapsOf(gone, source.length).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
  const ends = [...stays.slice(0, lead), ...(trail > 0 ? stays.slice(-trail) : [])];
  const more = ends.map((at): TextEdit => ({ span: { from: at, to: at + 1 }, text: '' }));
  return inOrder([...edits, ...more]);
}

/** The edits that leave one reading of some marks of a text and everything else as it is, counted from its beginning. */
function textEdits({ source, scan }: MarkedText, resolved: ReadonlySet<Mark>, side: Side): readonly TextEdit[] {
  const marks = scan.marks.filter((mark) => resolved.has(mark));
  if (marks.length === 0) return [];
  const { kept } = project(source, { marks, unmatched: [] }, side);
  const edits = gapsOf(kept, source.length).map((span): TextEdit => ({ span, text: '' }));
  const blanks = scan.marks.filter((mark) => !resolved.has(mark) && eatsBlank(source, mark, marks, kept));
  return inOrder([...edits, ...blanks.map(({ from }) => ({ span: { from, to: from }, text: ' ' }))]);
}

/**
 * Whether a remark that stays comes to stand between two blanks when the change behind it is resolved. It takes one of them with
 * it when the text is read, so it gets another one.
 */
function eatsBlank(source: string, { kind, from, to }: Mark, resolved: readonly Mark[], kept: readonly Span[]): boolean {
  if (kind !== 'remark' || source[from - 1] !== ' ' || !resolved.some((mark) => mark.from === to)) return false;
  const next = kept.find((span) => span.to > to);
  return next !== undefined && source[Math.max(next.from, to)] === ' ';
}

function gapsOf(kept: readonly Span[], length: number): readonly Span[] {
  const ends = [...kept, { from: length, to: length }];
  return ends.map(({ from }, index) => ({ from: kept[index - 1]?.to ?? 0, to: from })).filter(({ from, to }) => to > from);
}

/** A row goes with its line. The first row left of a table stands above its delimiters. */
function tableEdits({ source, rows }: TableBlock, resolved: ReadonlySet<Mark>, side: Side): readonly TextEdit[] {
  const isTouched = ({ cells }: TableRow): boolean => cells.some(({ scan }) => scan.marks.some((mark) => resolved.has(mark)));
  const stays = rows.map((row) => !dropsRow(row, side) || !isTouched(row));
  const head = stays.indexOf(true);
  return rows.flatMap((row, index): readonly TextEdit[] => {
    if (index === 0 && head > 0) return [{ span: row.span, text: rowAfter(source, rows[head]!, resolved, side) }];
    if (!stays[index] || (index > 0 && index === head)) return [{ span: lineOf(source, row.span), text: '' }];
    return rowEdits(row, resolved, side);
  });
}

function rowEdits({ cells }: TableRow, resolved: ReadonlySet<Mark>, side: Side): readonly TextEdit[] {
  return cells.flatMap((cell) =>
    textEdits(textOf(cell, 0), resolved, side).map(({ span, text }) => ({ span: shifted(span, cell.span.from), text })),
  );
}

function rowAfter(source: string, row: TableRow, resolved: ReadonlySet<Mark>, side: Side): string {
  const edits = rowEdits(row, resolved, side).map(({ span, text }) => ({ span: shifted(span, -row.span.from), text }));
  return applyEdits(source.slice(row.span.from, row.span.to), edits);
}

/** A line of a table that is not its first, with the line end before it. */
function lineOf(source: string, { from, to }: Span): Span {
  const before = source.slice(0, from).search(/\r?\n[ \t]*$/);
  return { from: before < 0 ? from : before, to };
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
}

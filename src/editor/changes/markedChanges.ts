import type { Block, Cell, TableRow } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import { isChange, type Mark, type MarkScan } from '../../markup/marks';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import { changesIn } from '../stops';

/** A paragraph, or a cell of a table: what marks are counted in. */
export interface MarkedText {
  /** Where it begins in the draft. */
  readonly from: number;
  readonly source: string;
  readonly scan: MarkScan;
}

/** One change of a draft with the marks that make it, as they have to be resolved together. */
export interface MarkedChange {
  /** As `changesIn` has it. */
  readonly span: Span;
  /** With the remarks behind it. */
  readonly reach: Span;
  /** The place of its block in the draft. */
  readonly block: number;
  /** Its marks, and the remarks that are attached to them, by the text that they stand in. */
  readonly parts: readonly { readonly text: MarkedText; readonly marks: readonly Mark[] }[];
}

/**
 * The changes of a draft in order, those of `changesIn`. A row of a table that comes or goes whole is one change even where its
 * cells hold several marks: with some of them resolved, it would stay behind as an empty row. A remark that stands directly
 * behind a change, or behind another such remark, belongs to it.
 */
export function markedChanges(draft: Draft): readonly MarkedChange[] {
  const spans = changesIn(draft);
  const changes: MarkedChange[] = [];
  let next = 0;
  for (const [index, block] of draft.blocks.entries()) {
    const first = next;
    while (next < spans.length && spans[next]!.from < block.span.to) next++;
    if (next > first) changes.push(...changesOf(block, index, spans.slice(first, next)));
  }
  return changes;
}

/** Those that a stretch of the draft touches: of a bare caret the one that it is in or at. */
export function touchedBy(changes: readonly MarkedChange[], { from, to }: Span): readonly MarkedChange[] {
  if (from === to) return changes.filter(({ reach }) => reach.from <= from && from <= reach.to);
  return changes.filter(({ reach }) => reach.from < to && from < reach.to);
}

/** The cells of a block, of which a paragraph has one. */
export function textsOf(block: Block): readonly MarkedText[] {
  if (block.type === 'frontMatter') return [];
  if (block.type === 'text') return [{ from: block.span.from, source: block.source, scan: block.scan }];
  return block.rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell, block.span.from)));
}

export function textOf({ span, source, scan }: Cell, at: number): MarkedText {
  return { from: at + span.from, source, scan };
}

/** Whether one reading leaves nothing of a row because of its marks, as it is told when a table is read. */
export function dropsRow({ cells }: TableRow, side: Side): boolean {
  const dropped = side === 'accepted' ? 'deletion' : 'addition';
  return cells.every((cell) => cell.scan.marks.some(({ kind }) => kind === dropped) && cell.reading(side).text.trim() === '');
}

function changesOf(block: Block, index: number, spans: readonly Span[]): readonly MarkedChange[] {
  const texts = textsOf(block);
  const joined = block.type === 'table' ? joinedByRow(block.rows, block.span.from, spans) : spans;
  return joined.map((span) => {
    const parts = texts.flatMap((text) => {
      const marks = marksIn(text, span);
      return marks.length > 0 ? [{ text, marks }] : [];
    });
    const ends = parts.map(({ text, marks }) => text.from + marks.at(-1)!.to);
    return { span, reach: { from: span.from, to: Math.max(span.to, ...ends) }, block: index, parts };
  });
}

function joinedByRow(rows: readonly TableRow[], at: number, spans: readonly Span[]): readonly Span[] {
  const whole = rows
    .filter((row) => dropsRow(row, 'accepted') || dropsRow(row, 'rejected'))
    .map(({ span }) => ({ from: at + span.from, to: at + span.to }));
  const rowOf = (span: Span): Span => whole.find((row) => row.from <= span.from && span.to <= row.to) ?? span;
  return spans.map(rowOf).filter((span, index, all) => index === 0 || span.from !== all[index - 1]!.from);
}

/** The marks of a text that make a change there, with their remarks; highlights stay. */
function marksIn({ from, scan }: MarkedText, span: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (const mark of scan.marks) {
    const isIn = isChange(mark) && span.from <= from + mark.from && from + mark.to <= span.to;
    const isBehind = mark.kind === 'remark' && marks.at(-1)?.to === mark.from;
    if (isIn || isBehind) marks.push(mark);
  }
  return marks;
}

import type { Block } from '../markup/block';
import type { Draft } from '../markup/draft';
import { readInline, type InlineNode } from '../markup/inlineTree';
import { isChange, type MarkScan } from '../markup/marks';
import type { Span } from '../model/range';

/**
 * Where to go from a place: a stretch to select, and whether that was beyond the end of the draft, so that the search began anew.
 */
export interface Stop {
  readonly span: Span;
  readonly wrapped: boolean;
}

/**
 * The next change of a draft. Changes with nothing between them but their remarks are one stop; so is a row
 * of a table that comes or goes whole. Undefined when there is none.
 */
export function nextChange(draft: Draft, offset: number): Stop | undefined {
  return next(changesIn(draft), offset);
}

/** The change before a place; one that the place is in counts as behind it. */
export function previousChange(draft: Draft, offset: number): Stop | undefined {
  return previous(changesIn(draft), offset);
}

/** The next text that is not agreed: a pair of square brackets that is neither a link nor a footnote mark. */
export function nextBracket(draft: Draft, offset: number): Stop | undefined {
  return next(bracketsIn(draft), offset);
}

export function previousBracket(draft: Draft, offset: number): Stop | undefined {
  return previous(bracketsIn(draft), offset);
}

/** The changes of a draft in order, those that touch as one. */
export function changesIn(draft: Draft): readonly Span[] {
  return draft.blocks.flatMap((block) => (block.type === 'table' ? rowsOf(block) : cellsOf(block).flatMap(joined)));
}

/** The square brackets of a draft in order of their beginnings. They may span paragraphs; one that nothing closes is only its sign. */
export function bracketsIn(draft: Draft): readonly Span[] {
  const open: number[] = [];
  const spans: Span[] = [];
  for (const { at, sign } of draft.blocks.flatMap((block) => cellsOf(block).flatMap(signsOf))) {
    if (sign === '[') open.push(at);
    else if (open.length > 0) spans.push({ from: open.pop()!, to: at + 1 });
  }
  return [...spans, ...open.map((at) => ({ from: at, to: at + 1 }))].sort((one, other) => one.from - other.from);
}

interface Cell {
  readonly from: number;
  readonly source: string;
  readonly scan: MarkScan;
}

function next(stops: readonly Span[], offset: number): Stop | undefined {
  const found = stops.find(({ from }) => from >= offset);
  const first = found ?? stops[0];
  return first && { span: first, wrapped: !found };
}

function previous(stops: readonly Span[], offset: number): Stop | undefined {
  const found = stops.findLast(({ from }) => from < offset);
  const last = found ?? stops.at(-1);
  return last && { span: last, wrapped: !found };
}

function cellsOf(block: Block): readonly Cell[] {
  if (block.type === 'frontMatter') return [];
  if (block.type === 'text') return [{ from: block.span.from, source: block.source, scan: block.scan }];
  return block.rows.flatMap(({ cells }) =>
    cells.map(({ span, source, scan }) => ({ from: block.span.from + span.from, source, scan })),
  );
}

/** A row that comes or goes whole is one change. */
function rowsOf(table: Extract<Block, { type: 'table' }>): readonly Span[] {
  return table.rows.flatMap(({ cells, span }) => {
    const kinds = cells.map(({ source, scan: { marks } }) => {
      const only = marks.length === 1 && marks[0]!.from === 0 && marks[0]!.to === source.length ? marks[0]!.kind : undefined;
      return only === 'addition' || only === 'deletion' ? only : undefined;
    });
    const at = table.span.from;
    if (cells.length > 1 && kinds[0] && kinds.every((kind) => kind === kinds[0]))
      return [{ from: at + span.from, to: at + span.to }];
    return cells.flatMap((cell) => joined({ from: at + cell.span.from, source: cell.source, scan: cell.scan }));
  });
}

function joined({ from, scan }: Cell): readonly Span[] {
  const spans: Span[] = [];
  let end = -1;
  for (const mark of scan.marks) {
    const touches = mark.from === end;
    if (touches) end = mark.to;
    if (!isChange(mark)) continue;
    const last = spans.at(-1);
    if (touches && last) spans[spans.length - 1] = { from: last.from, to: mark.to + from };
    else spans.push({ from: mark.from + from, to: mark.to + from });
    end = mark.to;
  }
  return spans;
}

/** The square brackets in what is text, new text too; those that are struck are no question any more. */
function signsOf({ from, source, scan }: Cell): readonly { readonly at: number; readonly sign: '[' | ']' }[] {
  if (!/[[\]]/.test(source)) return [];
  return textsOf(readInline(source, scan)).flatMap((span) =>
    [...source.slice(span.from, span.to).matchAll(/\\[^]|[[\]]/g)]
      .filter(({ 0: sign }) => sign.length === 1)
      .map(({ 0: sign, index }) => ({ at: from + span.from + index, sign: sign as '[' | ']' })),
  );
}

/** The stretches that are neither struck, code, remarks, footnote marks nor the target of a link. */
function textsOf(nodes: readonly InlineNode[]): readonly Span[] {
  return nodes.flatMap(({ type, span, children }) => {
    if (type === 'deletion' || type === 'remark' || type === 'inlineCode' || type === 'footnoteReference') return [];
    return type === 'text' ? [span] : textsOf(children);
  });
}

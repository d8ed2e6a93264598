import type { Block, TableBlock, TextBlock } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import { readForm } from '../../markup/form';
import type { MarkScan } from '../../markup/marks';
import type { Span } from '../../model/range';

/** What marks are written in: a paragraph, a heading, an item, or one cell of a table. A mark never leaves it. */
export interface Stretch {
  /** Where it begins in the draft. */
  readonly from: number;
  readonly source: string;
  readonly scan: MarkScan;
  /** Where its words begin in `source`: what stands before (`# `, `[^1]: `, blanks) takes no marks. */
  readonly wordsFrom: number;
  readonly block: TextBlock | TableBlock;
  /** The row that a cell stands in, from 0. */
  readonly row?: number;
}

/** The stretches that a span of the draft touches, its ends included. Front matter and symbols have none. */
export function stretchesIn(draft: Draft, { from, to }: Span): readonly Stretch[] {
  return draft.blocks
    .filter((block) => block.span.from <= to && from <= block.span.to)
    .flatMap(stretchesOf)
    .filter((stretch) => stretch.from <= to && from <= stretch.from + stretch.source.length);
}

/** The stretch before or after a place, if that is one to go on in: the front matter and symbols are borders. */
export function neighbour(draft: Draft, offset: number, direction: 'left' | 'right'): Stretch | undefined {
  const isLeft = direction === 'left';
  const beyond = isLeft
    ? draft.blocks.filter(({ span }) => span.from < offset).reverse()
    : draft.blocks.filter(({ span }) => span.to > offset);
  for (const block of beyond.slice(0, 2)) {
    const stretches = stretchesOf(block);
    if (stretches.length === 0) return undefined;
    const found = isLeft
      ? stretches.findLast((stretch) => endOf(stretch) < offset)
      : stretches.find((stretch) => stretch.from > offset);
    if (found) return found;
  }
  return undefined;
}

/** Where a stretch ends in the draft. */
export function endOf({ from, source }: Stretch): number {
  return from + source.length;
}

/** The stretches of a block. */
export function stretchesOf(block: Block): readonly Stretch[] {
  if (block.type === 'frontMatter' || isSymbol(block)) return [];
  if (block.type === 'text') {
    const { span, source, scan } = block;
    return [{ from: span.from, source, scan, wordsFrom: wordsFrom(source), block }];
  }
  return block.rows.flatMap((row, index) =>
    row.cells.map(({ span, source, scan }) => ({
      // What is written into an empty cell stands between its blanks.
      from:
        block.span.from + (source === '' && block.source.slice(span.from - 2, span.from) === '  ' ? span.from - 1 : span.from),
      source,
      scan,
      wordsFrom: 0,
      block,
      row: index,
    })),
  );
}

/** True for the line above a proposal: `MOD NOR/44A1/1`. */
function isSymbol(block: Block): boolean {
  if (block.type !== 'text') return false;
  return block.reading('accepted').form.kind === 'symbol' || block.reading('rejected').form.kind === 'symbol';
}

function wordsFrom(source: string): number {
  const form = readForm(source);
  if (form.kind === 'heading' || form.kind === 'footnote') return form.textFrom;
  return /^[ \t]*/.exec(source)![0].length;
}

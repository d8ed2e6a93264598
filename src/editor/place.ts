import type { Lexicon } from '../lexicon/lexicon';
import type { Draft, Proposal } from '../markup/draft';
import type { Block } from '../markup/block';
import { scanMarks, type Mark, type MarkScan } from '../markup/marks';
import { fromSource, project, spanToSource, type Projection } from '../markup/projection';
import type { Span } from '../model/range';
import type { Side } from '../model/text';

/** A paragraph, heading or cell of a draft, read the way that shows what stands at an offset in it. */
export interface Place {
  readonly draft: Draft;
  /** The proposal that it is part of; absent in the introduction. */
  readonly proposal?: Proposal;
  /** Which reading shows the offset: what stands inside a deletion is read as the base has it. */
  readonly side: Side;
  /** The paragraph in that reading. */
  readonly text: string;
  /** The offset in `text`. */
  readonly offset: number;
  /** Where a stretch of `text` stands in the source. */
  toSource(span: Span): Span;
}

/** The place of an offset in a draft; undefined between blocks, in the front matter and on the signs of a mark. */
export function placeAt(draft: Draft, offset: number): Place | undefined {
  const block = draft.blocks.find(({ span }) => span.from <= offset && offset <= span.to);
  const stretch = block && stretchAt(block, offset);
  if (!stretch) return undefined;
  const proposal = draft.proposals.find(({ span }) => span.from <= offset && offset <= span.to);
  const reading = readingAt(stretch, offset - stretch.from, draft.lexicon);
  return reading && { draft, ...(proposal ? { proposal } : {}), ...reading };
}

/** Something with marks of its own: a block, or a cell of a table. */
interface Stretch {
  readonly from: number;
  readonly source: string;
  readonly scan: MarkScan;
}

function stretchAt(block: Block, offset: number): Stretch | undefined {
  if (block.type === 'frontMatter') return undefined;
  if (block.type === 'text') return { from: block.span.from, source: block.source, scan: block.scan };
  const inTable = offset - block.span.from;
  const cell = block.rows.flatMap((row) => row.cells).find(({ span }) => span.from <= inTable && inTable <= span.to);
  return cell && { from: block.span.from + cell.span.from, source: cell.source, scan: cell.scan };
}

function readingAt({ from, source, scan }: Stretch, at: number, lexicon: Lexicon): Omit<Place, 'draft' | 'proposal'> | undefined {
  const remark = remarkAt(scan.marks, at);
  if (remark) return inRemark({ from, source, scan }, remark, at, lexicon);
  for (const side of ['accepted', 'rejected'] as const) {
    const projection = project(source, scan, side);
    if (shows(projection, at)) {
      return {
        side,
        text: projection.text,
        offset: fromSource(projection, at),
        toSource: (span) => shifted(spanToSource(projection, span), from),
      };
    }
  }
  return undefined;
}

/** A remark is no part of the text, but what it cites can be looked up all the same. */
function inRemark({ from, source }: Stretch, remark: Span, at: number, { data }: Lexicon): Omit<Place, 'draft' | 'proposal'> {
  const content = { from: remark.from + 3, to: remark.to - 3 };
  const text = source.slice(content.from, content.to);
  // It may quote a change; only its words count.
  const projection = project(text, scanMarks(text), 'accepted');
  return {
    // What was moved is found in the base, where it came from.
    side: text.trimStart().startsWith(data.forms.moved.from) ? 'rejected' : 'accepted',
    text: projection.text,
    offset: fromSource(projection, at - content.from),
    toSource: (span) => shifted(spanToSource(projection, span), from + content.from),
  };
}

function remarkAt(marks: readonly Mark[], at: number): Span | undefined {
  const remarks = marks.flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks));
  return remarks.find(({ from, to }) => from + 3 <= at && at <= to - 3);
}

function shows({ kept }: Projection, at: number): boolean {
  return kept.some(({ from, to }) => from <= at && at < to) || kept.some(({ to }) => to === at);
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

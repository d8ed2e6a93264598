import type { Block } from '../markup/block';
import type { Draft } from '../markup/draft';
import type { Mark, MarkScan } from '../markup/marks';
import type { Span } from '../model/range';

/**
 * The signs of the mark that an offset touches with one of them: its opener, the arrow of a substitution, its closer. Nothing
 * where the offset is among words.
 */
export function markSignsAt({ blocks }: Draft, offset: number): readonly Span[] | undefined {
  const block = blocks.find(({ span }) => span.from <= offset && offset <= span.to);
  for (const { scan, at } of block ? scansOf(block) : []) {
    for (const mark of scan.marks) {
      if (offset < at + mark.from || at + mark.to < offset) continue;
      // Of signs that stand side by side those of the mark that begins or ends further inside are meant.
      for (const signs of [...mark.remarks.map(signsOfSpan), signsOf(mark)]) {
        const there = signs.map(({ from, to }) => ({ from: from + at, to: to + at }));
        if (there.some(({ from, to }) => from <= offset && offset <= to)) return there;
      }
    }
  }
  return undefined;
}

/** What was scanned of a block, and where it begins in the draft. */
function scansOf(block: Block): readonly { readonly scan: MarkScan; readonly at: number }[] {
  if (block.type === 'frontMatter') return [];
  if (block.type === 'text') return [{ scan: block.scan, at: block.span.from }];
  return block.rows.flatMap(({ cells }) => cells.map(({ scan, span }) => ({ scan, at: block.span.from + span.from })));
}

function signsOf(mark: Mark): readonly Span[] {
  const [opener, closer] = signsOfSpan(mark);
  const arrow = mark.deleted && mark.added ? [{ from: mark.deleted.to, to: mark.added.from }] : [];
  return [opener, ...arrow, closer];
}

/** Every opener and every closer has three signs. */
function signsOfSpan({ from, to }: Span): readonly [Span, Span] {
  return [
    { from, to: from + 3 },
    { from: to - 3, to },
  ];
}

import type { Draft } from '../markup/draft';
import { fromSource, toSource, type Projection } from '../markup/projection';
import { projectRows } from '../markup/table';

/**
 * Where a place of a draft is found after its marks were made, taken away or made afresh: before the same letter of the same
 * provision. The two drafts have the same accepted text, whatever marks, remarks and blanks they have; a place in what one of
 * them lacks goes to what follows it there.
 */
export function sameWord(before: Draft, after: Draft, offset: number): number {
  const front = before.blocks[0]?.type === 'frontMatter' ? before.blocks[0].span.to : -1;
  if (offset <= front) return Math.min(offset, after.blocks[0]?.type === 'frontMatter' ? after.blocks[0].span.to : 0);
  const [from, to] = [strandsOf(before), strandsOf(after)];
  const index = from.findLastIndex(({ at }) => at <= offset);
  const here = from[index];
  const inside = here !== undefined && offset <= here.end;
  const target = to[inside ? index : index + 1];
  if (!target) return after.source.length;
  return inside ? target.at + offsetOf(target.projection, placeIn(here, offset)) : target.at;
}

/** A stretch of a draft whose accepted text is not empty: a block, or a cell of a table. */
interface Strand {
  readonly at: number;
  readonly end: number;
  readonly projection: Projection;
}

function strandsOf({ blocks }: Draft): readonly Strand[] {
  return blocks.flatMap((block): readonly Strand[] => {
    const { from, to } = block.span;
    if (block.type === 'frontMatter') return [];
    if (block.type === 'table') {
      const rows = block.rows.filter((row) => projectRows([row], 'accepted').length > 0);
      return rows.flatMap(({ cells }) =>
        cells.map((cell) => ({ at: from + cell.span.from, end: from + cell.span.to, projection: cell.reading('accepted') })),
      );
    }
    const reading = block.reading('accepted');
    return reading.isEmpty ? [] : [{ at: from, end: to, projection: reading.projection }];
  });
}

/** How many letters stand before a place, and whether one follows it. Blanks do not count: they are a matter of layout. */
interface Place {
  readonly letters: number;
  readonly isBeforeLetter: boolean;
}

function placeIn({ at, projection: { text, kept } }: Strand, offset: number): Place {
  const place = fromSource({ text, kept }, offset - at);
  return { letters: text.slice(0, place).replace(/\s/g, '').length, isBeforeLetter: /\S/.test(text.charAt(place)) };
}

function offsetOf(projection: Projection, { letters, isBeforeLetter }: Place): number {
  let left = letters;
  let end = 0;
  for (const { 0: run, index } of projection.text.matchAll(/\S+/g)) {
    if (left < run.length && (left > 0 || isBeforeLetter || end === 0)) return toSource(projection, index + left);
    if (left === 0) break;
    end = index + Math.min(left, run.length);
    left -= Math.min(left, run.length);
  }
  return end === 0 ? toSource(projection, 0) : toSource(projection, end - 1) + 1;
}

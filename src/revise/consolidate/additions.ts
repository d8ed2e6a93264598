import { remarksOf, withRemarks, type MarkedBlock } from './markedBlock';

/** A block that some add in one place. */
export interface Addition {
  /** Places in the list of revisions, in order. */
  readonly who: readonly number[];
  /** The block as each of them has it. */
  readonly own: readonly MarkedBlock[];
  /** As it is written: with the remarks of all of them. */
  readonly blocks: readonly MarkedBlock[];
}

/**
 * Merges what several revisions add in one place: what says the same is one, each revision keeps its own order, and what only
 * one adds stands in the order of the revisions.
 */
export function mergeAdditions(added: readonly (readonly MarkedBlock[])[]): readonly Addition[] {
  let merged: readonly Addition[] = [];
  added.forEach((blocks, who) => {
    merged = merge(merged, blocks, who);
  });
  return merged;
}

function merge(merged: readonly Addition[], blocks: readonly MarkedBlock[], who: number): readonly Addition[] {
  const pairs = commonIn(merged, blocks);
  const out: Addition[] = [];
  let at = 0;
  let next = 0;
  const alone = (until: number): void => {
    for (; next < until; next++) out.push({ who: [who], own: [blocks[next]!], blocks: [blocks[next]!] });
  };
  for (const [one, other] of pairs) {
    out.push(...merged.slice(at, one));
    alone(other);
    out.push(withAnother(merged[one]!, blocks[other]!, who));
    at = one + 1;
    next = other + 1;
  }
  out.push(...merged.slice(at));
  alone(blocks.length);
  return out;
}

function withAnother(addition: Addition, block: MarkedBlock, who: number): Addition {
  const [first, ...rest] = addition.blocks;
  return {
    who: [...addition.who, who],
    own: [...addition.own, block],
    blocks: [...withRemarks(first!, remarksOf(block)), ...rest],
  };
}

/** The longest common subsequence, as pairs of places. */
function commonIn(merged: readonly Addition[], blocks: readonly MarkedBlock[]): readonly (readonly [number, number])[] {
  const length = merged.map(() => blocks.map(() => 0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = merged.length - 1; i >= 0; i--) {
    for (let j = blocks.length - 1; j >= 0; j--) {
      length[i]![j] = isSame(merged[i]!, blocks[j]!) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < merged.length && j < blocks.length;) {
    if (isSame(merged[i]!, blocks[j]!)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** What is nothing but a remark is its author's own. */
function isSame({ own }: Addition, block: MarkedBlock): boolean {
  return block.accepted !== '' && own[0]!.accepted === block.accepted && own[0]!.type === block.type;
}

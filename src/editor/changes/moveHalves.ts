import type { DraftChange } from './change';

/**
 * The halves of moves by where they begin, each with the other: the deletion, and the addition that came from there, in the same
 * proposal. Both remarks name the other's place; where one of them does not any more, since the draft was edited, the words decide.
 */
export function pairsIn(changes: readonly DraftChange[]): ReadonlyMap<number, number> {
  const halves = changes.filter(({ move }) => move);
  const pairs = new Map<number, number>();
  const open = (half: 'from' | 'to'): readonly DraftChange[] =>
    halves.filter(({ move, span }) => move!.half === half && !pairs.has(span.from));
  for (const belongs of [isSameMove, isSame, saysTheSame, isNamed]) {
    for (const left of open('from')) {
      const came = open('to').find((one) => one.proposal === left.proposal && belongs(left, one));
      if (!came) continue;
      pairs.set(left.span.from, came.span.from);
      pairs.set(came.span.from, left.span.from);
    }
  }
  return pairs;
}

function isSameMove(left: DraftChange, came: DraftChange): boolean {
  return isSame(left, came) && saysTheSame(left, came);
}

function isSame(left: DraftChange, came: DraftChange): boolean {
  return left.move!.path === came.path && came.move!.path === left.path;
}

function isNamed(left: DraftChange, came: DraftChange): boolean {
  return left.move!.path === came.path || came.move!.path === left.path;
}

function saysTheSame(left: DraftChange, came: DraftChange): boolean {
  const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words(left.deleted).replace(/^\S+ /, '') === words(came.added).replace(/^\S+ /, '');
}

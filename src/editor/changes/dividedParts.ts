import { bagOf, sharedWeight, type Bag } from '../../revise/bag';
import type { ChangeWords } from './list';

/** So much of what was split off, or merged, has to be among the words of the other provision's changes. */
const LEAST_FOUND = 0.5;
/** So much of a change there has to be words that were split off or merged; and so much of these, that it matters. */
const LEAST_OWN = 0.5;
const LEAST_SHARE = 0.1;

/**
 * The changes by which words went from one provision to another when it was split, or when others were merged into it: the
 * provisions that came or went with a remark that says so, and the changes of the other one that delete, or add, their words.
 * By where each begins, the others that belong to it. Which provision is the other one is told by the words: its path was counted
 * when the marks were made, and a draft is edited.
 */
export function partsIn(changes: readonly ChangeWords[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const parts of groupsOf(changes)) {
    const [{ divided, proposal }] = parts as [ChangeWords];
    const { half } = divided!;
    const words = bagOf(parts.map(({ added, deleted }) => withoutLabel(half === 'from' ? added : deleted)).join(' '));
    const others = changes
      .filter((change) => change.proposal === proposal && !change.divided && !change.move)
      .map((change) => ({ change, bag: bagOf(half === 'from' ? change.deleted : change.added) }));
    const all = [...parts, ...changesThatHold(words, others)];
    if (all.length === parts.length) continue;
    for (const one of all) {
      const rest = all.filter((other) => other !== one).map(({ span }) => span.from);
      found.set(one.span.from, [...(found.get(one.span.from) ?? []), ...rest]);
    }
  }
  return found;
}

/** What was split from one provision, or merged into one. */
function groupsOf(changes: readonly ChangeWords[]): readonly (readonly ChangeWords[])[] {
  const groups = new Map<string, ChangeWords[]>();
  for (const change of changes) {
    if (!change.divided) continue;
    const key = JSON.stringify([change.proposal, change.divided.half, change.divided.path]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

interface Candidate {
  readonly change: ChangeWords;
  readonly bag: Bag;
}

/** The changes of the one block that holds most of some words, as far as they hold these; none where no block holds enough. */
function changesThatHold(words: Bag, candidates: readonly Candidate[]): readonly ChangeWords[] {
  const blocks = new Map<number, { changes: ChangeWords[]; weight: number }>();
  for (const { change, bag } of candidates) {
    const shared = sharedWeight(words, bag);
    if (shared < LEAST_SHARE * words.weight || shared < LEAST_OWN * bag.weight) continue;
    const block = blocks.get(change.block.from) ?? { changes: [], weight: 0 };
    blocks.set(change.block.from, block);
    block.changes.push(change);
    block.weight += shared;
  }
  const [most] = [...blocks.values()].sort((one, other) => other.weight - one.weight);
  return most && most.weight >= LEAST_FOUND * words.weight ? most.changes : [];
}

/** The words of a provision without its label, which both provisions have. */
function withoutLabel(words: string): string {
  return words.replace(/^\S+ /, '');
}

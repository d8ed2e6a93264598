import type { Draft } from '../../markup/draft';
import type { DraftChange } from './change';
import { partsIn } from './dividedParts';
import { listChanges } from './list';
import type { MarkedChange } from './markedChanges';
import { pairsIn } from './moveHalves';

/** How a change belongs to another: as the other half of a move, or as the other side of a split or a merger. */
export type Relation = 'half' | 'part';

export interface Related {
  readonly from: number;
  readonly relation: Relation;
}

/** What belongs to each change of a draft in other places, by where they begin. */
export function relatedIn(changes: readonly DraftChange[]): (from: number) => readonly Related[] {
  const [pairs, parts] = [pairsIn(changes), partsIn(changes)];
  return (from) => {
    const half = pairs.get(from);
    return [
      ...(half === undefined ? [] : [{ from: half, relation: 'half' as const }]),
      ...(parts.get(from) ?? []).map((part) => ({ from: part, relation: 'part' as const })),
    ];
  };
}

/** The same for changes as they are resolved. A draft without a remark that tells of places is not looked through. */
export function relatedChanges(
  draft: Draft,
  all: readonly MarkedChange[],
): (change: MarkedChange) => readonly { readonly change: MarkedChange; readonly relation: Relation }[] {
  const { moved, divided } = draft.lexicon.data.forms;
  const source = draft.source.toLowerCase();
  const tells = [moved.to, moved.from, divided.from, divided.into].some((words) => source.includes(words.toLowerCase()));
  if (!tells) return () => [];
  const related = relatedIn(listChanges(draft));
  const byStart = new Map(all.map((change) => [change.span.from, change]));
  return ({ span }) =>
    related(span.from).flatMap(({ from, relation }) => {
      const change = byStart.get(from);
      return change ? [{ change, relation }] : [];
    });
}

import type { Draft } from '../../markup/draft';
import type { DraftChange } from './change';
import { partsIn } from './dividedParts';
import { listChanges, listChangeWords } from './list';
import type { MarkedChange } from './markedChanges';
import { pairsIn } from './moveHalves';

/** How a change belongs to another: as the other half of a move, or as the other side of a split or a merger. */
export type Relation = 'half' | 'part';

/** What belongs to each change of a draft in other places: where these begin, by where it begins. */
export function relatedIn(changes: readonly DraftChange[]): (from: number) => readonly number[] {
  const [pairs, parts] = [pairsIn(changes), partsIn(changes)];
  return (from) => {
    const half = pairs.get(from);
    return [...(half === undefined ? [] : [half]), ...(parts.get(from) ?? [])];
  };
}

/**
 * The same for changes as they are resolved. The draft is looked through where something tells of other places: for a move, a remark
 * on the change itself; for a split or merger, a remark anywhere, since it stands on one side only.
 */
export function relatedChanges(
  draft: Draft,
  all: readonly MarkedChange[],
): (change: MarkedChange) => readonly { readonly change: MarkedChange; readonly relation: Relation }[] {
  const { moved, divided } = draft.lexicon.data.forms;
  const byStart = new Map(all.map((change) => [change.span.from, change]));
  let pairs: ReadonlyMap<number, number> | undefined;
  const halfOf = (change: MarkedChange): number | undefined => {
    if (!remarksOf(change).some((remark) => holdsOne(remark, [moved.to, moved.from]))) return undefined;
    pairs ??= pairsIn(listChanges(draft));
    return pairs.get(change.span.from);
  };
  const parts = holdsOne(draft.source, [divided.from, divided.into]) ? partsIn(listChangeWords(draft)) : undefined;
  const changeAt = (from: number | undefined, relation: Relation): readonly { change: MarkedChange; relation: Relation }[] => {
    const change = from === undefined ? undefined : byStart.get(from);
    return change ? [{ change, relation }] : [];
  };
  return (change) => [
    ...changeAt(halfOf(change), 'half'),
    ...(parts?.get(change.span.from) ?? []).flatMap((from) => changeAt(from, 'part')),
  ];
}

function holdsOne(text: string, phrases: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return phrases.some((phrase) => folded.includes(phrase.toLowerCase()));
}

function remarksOf({ parts }: MarkedChange): readonly string[] {
  return parts.flatMap(({ text, marks }) =>
    marks.flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks)).map(({ from, to }) => text.source.slice(from, to)),
  );
}

import type { ChangedProvision, Reading } from './changedProvisions';

/** Where somebody is in a comparison: the caret, and what was shown last, if the caret still stands where that put it. */
export interface Standpoint {
  readonly reading: Reading;
  readonly offset: number;
  readonly shown?: ChangedProvision;
}

/** The changed provision at or after a place, or before it; beyond the last one the first again. Undefined where nothing changed. */
export function stepFrom(
  changes: readonly ChangedProvision[],
  { reading, offset, shown }: Standpoint,
  way: 'forwards' | 'backwards',
): { readonly change: ChangedProvision; readonly wrapped: boolean } | undefined {
  const [first] = changes;
  const last = changes[changes.length - 1];
  if (!first || !last) return undefined;
  const at = shown ? changes.indexOf(shown) : -1;
  if (at >= 0) {
    const next = changes[way === 'forwards' ? at + 1 : at - 1];
    return next ? { change: next, wrapped: false } : { change: way === 'forwards' ? first : last, wrapped: true };
  }
  const startOf = ({ places }: ChangedProvision): number => places[reading].from;
  const next =
    way === 'forwards'
      ? changes.find((change) => startOf(change) >= offset)
      : changes.findLast((change) => startOf(change) < offset);
  return next ? { change: next, wrapped: false } : { change: way === 'forwards' ? first : last, wrapped: true };
}

/** The changed provisions by the section or annex that they are in, in the order in which these come. */
export function byPart(changes: readonly ChangedProvision[]): readonly { part: string; changes: readonly ChangedProvision[] }[] {
  const parts = new Map<string, ChangedProvision[]>();
  for (const change of changes) {
    const same = parts.get(change.part);
    if (same) same.push(change);
    else parts.set(change.part, [change]);
  }
  return [...parts].map(([part, inPart]) => ({ part, changes: inPart }));
}

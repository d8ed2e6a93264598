import type { Aligned, Place } from './order';
import type { Outcome } from './provision';

/**
 * Outcomes in which a provision that is in conflict is one question with what one side split off it, or merged into it: whoever
 * takes the other side's provision would else have the same words twice, or not at all.
 */
export function withParts({ places, wholeOf }: Aligned, outcomes: readonly Outcome[]): readonly Outcome[] {
  const results = [...outcomes];
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const pairs = [...wholeOf].flatMap(([part, whole]) => {
    const [at, of] = [indexOf.get(part), indexOf.get(whole)];
    return at !== undefined && of !== undefined && isOneSided(part) ? [{ part, at, of }] : [];
  });
  const isAsked = (index: number): boolean => results[index]!.kind === 'conflict';
  for (const { part, at, of } of pairs) if (part.base && isAsked(at)) results[of] = { kind: 'conflict' };
  const groups = new Map<number, number>();
  for (const { at, of } of pairs.filter((pair) => isAsked(pair.of))) {
    results[at] = { kind: 'conflict' };
    groups.set(at, of).set(of, of);
  }
  for (const [index, group] of groups) results[index] = { kind: 'conflict', goesOn: groups.get(index - 1) === group };
  return results;
}

function isOneSided({ draft, newer }: Place): boolean {
  return !draft || !newer;
}

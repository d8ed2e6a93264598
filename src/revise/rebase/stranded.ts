import type { Unit } from '../unit';
import { opens, type Aligned, type Place } from './order';
import type { Outcome } from './provision';

/**
 * Outcomes in which nothing stands under a lead-in or heading that it was not written for. Where one side deleted a section, or
 * a part of an annex, and the other put something into it, somebody has to decide: what was put in is in conflict, with all that
 * it stands under.
 */
export function withoutStranded({ places, draft, newer }: Aligned, outcomes: readonly Outcome[]): readonly Outcome[] {
  const openerOf = new Map([...openersIn(draft), ...openersIn(newer)]);
  const placeOf = new Map(places.flatMap((place, index) => [place.draft, place.newer].map((unit) => [unit, index] as const)));
  const results = [...outcomes];
  places.forEach((place, index) => {
    for (const side of ['draft', 'newer'] as const) {
      if (!isPutIn(place, side, outcomes[index]!)) continue;
      const gone: number[] = [];
      for (let opener = openerOf.get(place[side]!); opener; opener = openerOf.get(opener)) {
        const at = placeOf.get(opener)!;
        if (outcomes[at]!.kind === 'gone') gone.push(at);
      }
      for (const at of gone.length > 0 ? [index, ...gone] : []) results[at] = { kind: 'conflict' };
    }
  });
  return results;
}

/** Whether one side alone wants something to stand where it has it. */
function isPutIn(place: Place, side: 'draft' | 'newer', outcome: Outcome): boolean {
  if (!place[side]?.text) return false;
  const other = side === 'draft' ? 'newer' : 'draft';
  if (place[other]) return place.movedBy[side] && !place.movedBy[other];
  return !place.base || outcome.kind === 'conflict';
}

/** The lead-in or heading that each unit stands directly under. */
function openersIn(units: readonly Unit[]): ReadonlyMap<Unit, Unit> {
  const openers = new Map<Unit, Unit>();
  let open: readonly Unit[] = [];
  for (const unit of units) {
    if (unit.kind === 'footnote') continue;
    open = open.filter((opener) => rankOf(opener) < rankOf(unit));
    const last = open[open.length - 1];
    if (last) openers.set(unit, last);
    if (opens(unit)) open = [...open, unit];
  }
  return openers;
}

/** Headings by their level, then lead-ins, then what stands under them. */
function rankOf(unit: Unit): number {
  if (unit.kind === 'heading') return unit.sign.trim().length;
  return unit.kind === 'leadIn' ? 7 : 8;
}

import type { Lexicon } from '../../lexicon/lexicon';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import type { Item } from '../../model/text';
import type { Unit } from '../unit';
import { opens, type Aligned, type Place } from './order';
import type { Outcome } from './provision';
import { readPlaces, topLists } from './reading';

type SideName = 'draft' | 'newer';

/**
 * Outcomes in which nothing stands under a lead-in, a heading or a provision that it was not written for. Where one side deleted
 * what the other put something into, somebody has to decide: what was put in is in conflict, with all that it stands under. So
 * is the rest of what was deleted with it, and its footnotes: whoever keeps a section keeps all of it.
 */
export function withoutStranded(aligned: Aligned, outcomes: readonly Outcome[], lexicon: Lexicon): readonly Outcome[] {
  const { places } = aligned;
  const results = [...outcomes];
  const placeOf = new Map(places.flatMap((place, index) => [place.draft, place.newer].map((unit) => [unit, index] as const)));
  const isAsked = (at: number): boolean => results[at]!.kind === 'conflict';
  for (const side of ['draft', 'newer'] as const) {
    const other = otherThan(side);
    const isDropped = (at: number): boolean => places[at]!.base !== undefined && places[at]![other] === undefined;
    const parents = parentsIn(aligned[side], lexicon);
    const above = places.map((place) => (parents.get(place[side]!) ?? []).map((unit) => placeOf.get(unit)!));
    places.forEach((place, index) => {
      const dropped = isPutIn(place, side, outcomes[index]!) ? above[index]!.filter(isDropped) : [];
      for (const at of dropped.length > 0 ? [index, ...dropped] : []) results[at] = { kind: 'conflict' };
    });
    places.forEach((_, index) => {
      if (isDropped(index) && above[index]!.some((at) => isDropped(at) && isAsked(at))) results[index] = { kind: 'conflict' };
    });
    const marked = places.flatMap((place, index) => (isAsked(index) ? findFootnoteMarks(place[side]?.text ?? '') : []));
    const footnotes = new Set(marked.map(({ id }) => id));
    places.forEach((place, index) => {
      const id = place[side]?.footnote;
      if (id !== undefined && isDropped(index) && footnotes.has(id)) results[index] = { kind: 'conflict' };
    });
  }
  return results;
}

/** Whether one side alone wants something to stand where it has it. */
function isPutIn(place: Place, side: SideName, outcome: Outcome): boolean {
  if (!place[side]?.text) return false;
  const other = otherThan(side);
  if (place[other]) return place.movedBy[side] && !place.movedBy[other];
  return !place.base || outcome.kind === 'conflict';
}

function otherThan(side: SideName): SideName {
  return side === 'draft' ? 'newer' : 'draft';
}

/** What each unit of a text stands under: provisions that it is nested in, then lead-in and headings. */
function parentsIn(units: readonly Unit[], lexicon: Lexicon): ReadonlyMap<Unit, readonly Unit[]> {
  const parents = openersIn(units);
  const { text, placeAt } = readPlaces(
    units.map(({ text: own }, place) => ({ place, text: own })),
    lexicon,
  );
  const walk = (items: readonly Item[], above: readonly Unit[]): void => {
    for (const { span, items: below } of items) {
      const unit = units[placeAt.get(span.from)!]!;
      parents.set(unit, [...above, ...parents.get(unit)!]);
      walk(below, [unit, ...above]);
    }
  };
  for (const list of topLists(text)) walk(list, []);
  return parents;
}

/** The lead-in and the headings that each unit stands under. */
function openersIn(units: readonly Unit[]): Map<Unit, readonly Unit[]> {
  const openers = new Map<Unit, readonly Unit[]>();
  let open: readonly Unit[] = [];
  for (const unit of units) {
    open = unit.kind === 'footnote' ? open : open.filter((opener) => rankOf(opener) < rankOf(unit));
    openers.set(unit, unit.kind === 'footnote' ? [] : open);
    if (opens(unit)) open = [...open, unit];
  }
  return openers;
}

/** Headings by their level, then lead-ins, then what stands under them. */
function rankOf(unit: Unit): number {
  if (unit.kind === 'heading') return unit.sign.trim().length;
  return unit.kind === 'leadIn' ? 7 : 8;
}

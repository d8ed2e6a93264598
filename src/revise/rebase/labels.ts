import type { Lexicon } from '../../lexicon/lexicon';
import type { Item } from '../../model/text';
import { labelsInSequence } from '../renumber/labels';
import type { Aligned, Place } from './order';
import { blockOf, type Outcome } from './provision';
import { readPlaces, topLists, type Placed, type Reading } from './reading';
import { withReferences, type Readings, type Repaired, type Stale } from './references';

/** A provision that is called otherwise than in the text that it comes from. */
export interface Renumbered {
  readonly from: string;
  readonly to: string;
}

/** The outcomes of a merge with labels in sequence and references that name what they named. */
export interface Renumbering {
  readonly outcomes: readonly Outcome[];
  /** Provisions that neither of the two texts calls what they are called now. */
  readonly renumbered: readonly Renumbered[];
  /** References that were brought to what their provisions are called now. */
  readonly repaired: readonly Repaired[];
  /** References and labels that somebody has to look at. */
  readonly stale: readonly Stale[];
}

/**
 * Counts the labels of a list anew where the draft and the newer edition both put their provisions in sequence and the merge
 * of the two is none. A list that one of them does not count strictly stays, and is told of where two provisions of it have
 * the same label. Then references follow their provisions.
 */
export function withLabels(aligned: Aligned, outcomes: readonly Outcome[], lexicon: Lexicon): Renumbering {
  const { places } = aligned;
  const [draft, newer] = (['draft', 'newer'] as const).map((side) => readPlaces(placedUnits(aligned, side), lexicon));
  const merged = readPlaces(shownBlocks(places, outcomes), lexicon);
  const inOrder = (reading: Reading): ((place: number) => boolean) => {
    const labels = wantedLabels(reading, lexicon);
    return (place) => !labels.has(place) || labels.get(place)!.is === labels.get(place)!.wanted;
  };
  const [drafted, adopted] = [inOrder(draft!), inOrder(newer!)];
  const wanted = wantedLabels(merged, lexicon);
  const results = [...outcomes];
  const stale: Stale[] = [];
  for (const list of listsOf(merged)) {
    const isSettled = list.every((place) => wanted.get(place)!.is === wanted.get(place)!.wanted);
    if (isSettled) continue;
    const canCount = list.every((place) => outcomes[place]!.kind === 'stands' && drafted(place) && adopted(place));
    if (!canCount) stale.push(...repeatedIn(list, merged, [draft!, newer!]));
    else for (const place of list) relabel(results, place, wanted.get(place)!);
  }
  const after = readPlaces(shownBlocks(places, results), lexicon);
  const readings = { draft: draft!, newer: newer!, after };
  const references = withReferences(places, results, readings, lexicon);
  return {
    outcomes: references.outcomes,
    renumbered: renumberedIn(places, readings),
    repaired: references.repaired,
    stale: [...stale, ...references.stale],
  };
}

/** A side's own blocks, in its own order. */
function placedUnits({ places, ...sides }: Aligned, side: 'draft' | 'newer'): readonly Placed[] {
  const placeOf = new Map(places.map((place, index) => [place[side], index] as const));
  return sides[side].map((unit) => ({ place: placeOf.get(unit)!, text: unit.text }));
}

/** What stands in each place; of a conflict, what the newer edition has there, else the draft. */
export function shownBlocks(places: readonly Place[], outcomes: readonly Outcome[]): readonly Placed[] {
  return places.flatMap(({ draft, newer }, place): readonly Placed[] => {
    const outcome = outcomes[place]!;
    if (outcome.kind === 'gone') return [];
    return [{ place, text: outcome.kind === 'stands' ? blockOf(outcome) : (newer ?? draft)!.text }];
  });
}

interface Label {
  readonly is: string;
  readonly wanted: string;
}

function wantedLabels({ text, placeAt }: Reading, lexicon: Lexicon): ReadonlyMap<number, Label> {
  const wanted = labelsInSequence(text, 'stand', lexicon);
  const labels = new Map<number, Label>();
  const walk = (items: readonly Item[]): void => {
    for (const { label, span, items: below } of items) {
      const place = placeAt.get(span.from);
      if (place !== undefined && label !== '') labels.set(place, { is: label, wanted: wanted.get(span.from)! });
      walk(below);
    }
  };
  topLists(text).forEach(walk);
  return labels;
}

/** The places of the labelled provisions of each list. */
function listsOf({ text, placeAt }: Reading): readonly (readonly number[])[] {
  const lists: number[][] = [];
  const walk = (items: readonly Item[]): void => {
    lists.push(items.filter(({ label }) => label !== '').map(({ span }) => placeAt.get(span.from)!));
    for (const { items: below } of items) walk(below);
  };
  topLists(text).forEach(walk);
  return lists.filter((list) => list.length > 0);
}

function relabel(outcomes: Outcome[], place: number, { is, wanted }: Label): void {
  const outcome = outcomes[place]!;
  if (outcome.kind === 'stands') outcomes[place] = { ...outcome, label: outcome.label.replace(is, () => wanted) };
}

/** Provisions of a list that have the same name, and had not in the text that they come from. */
function repeatedIn(list: readonly number[], merged: Reading, sources: readonly Reading[]): readonly Stale[] {
  const nameIn = ({ provisions }: Reading, place: number): string | undefined => provisions.partsOf(place)?.join(' ');
  const areSame = (reading: Reading, one: number, other: number): boolean =>
    nameIn(reading, one) !== undefined && nameIn(reading, one) === nameIn(reading, other);
  const repeats = (place: number, other: number): boolean =>
    areSame(merged, place, other) && !sources.some((source) => areSame(source, place, other));
  return list.flatMap((place, index) => {
    const path = merged.provisions.pathOf(place);
    if (path === undefined || !list.slice(0, index).some((other) => repeats(place, other))) return [];
    return [{ path, names: plainPath(path), why: 'twice' as const }];
  });
}

/** Those that the drafter called so already, or that the newer edition calls so, are no news. */
function renumberedIn(places: readonly Place[], { draft, newer, after }: Readings): readonly Renumbered[] {
  const labelIn = ({ provisions }: Reading, place: number): string | undefined => provisions.partsOf(place)?.join(' ');
  return places.flatMap((_, place) => {
    const label = labelIn(after, place);
    const sources = [newer, draft].filter((reading) => labelIn(reading, place) !== undefined);
    const [from] = sources.map(({ provisions }) => provisions.pathOf(place));
    const to = after.provisions.pathOf(place);
    const isNews = label !== undefined && sources.every((reading) => labelIn(reading, place) !== label);
    return isNews && from !== undefined && to !== undefined ? [{ from: plainPath(from), to: plainPath(to) }] : [];
  });
}

/** A path without the count that tells two of the same name apart. */
function plainPath(path: string): string {
  return path.replace(/ \(\d+\)(?= |$)/g, '');
}

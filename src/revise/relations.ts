import type { Lexicon } from '../lexicon/lexicon';
import { anyOf } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import { difference, sharedWeights, type Bag } from './bag';
import type { Unit, UnitPair } from './unit';

/**
 * What became of a provision that is deleted or added, where that is not all there is to say. `other` is the index of the pair that
 * it went to, came from, was part of or became part of.
 */
export interface Relation {
  readonly kind: 'movedTo' | 'movedFrom' | 'splitFrom' | 'mergedInto';
  readonly other: number;
}

/** Fewer letters than this may well stand in two places by chance. */
const LEAST_LETTERS = 20;
/** A provision that is in another place and this much alike was moved and changed. */
const LEAST_LIKENESS = 0.7;
/** So much of a provision must have stood in the words that another one lost, or must stand in those that it gained. */
const LEAST_PART = 0.65;
/** Pairs that are weighed at most: of more, only those that say the same are found. */
const MOST_PAIRS = 100_000;

/**
 * Finds the provisions that moved, that were split off another one, and that were merged into one, among those that an alignment left
 * deleted or added. By the index of the pair.
 */
export function relate(pairs: readonly UnitPair[], lexicon: Lexicon): ReadonlyMap<number, Relation> {
  const relations = new Map<number, Relation>();
  const places = (holds: (pair: UnitPair) => boolean): readonly Place[] =>
    pairs.flatMap((pair, index) => (holds(pair) && canMove((pair.base ?? pair.revised)!) ? [placeOf(pair, index)] : []));
  const deleted = places(({ revised }) => revised === undefined);
  const added = places(({ base }) => base === undefined);
  if (deleted.length + added.length === 0) return relations;
  const open = (all: readonly Place[]): readonly Place[] => all.filter(({ index }) => !relations.has(index));
  const move = (from: Place, to: Place): void => {
    relations.set(from.index, { kind: 'movedTo', other: to.index });
    relations.set(to.index, { kind: 'movedFrom', other: from.index });
  };
  moveEqual(deleted, added, lexicon.compiled(endOf), move);
  moveAlike(open(deleted), open(added), move);
  const changed = pairs.flatMap((pair, index) => (isChanged(pair) ? [{ index, base: pair.base!, revised: pair.revised! }] : []));
  const lost = (): readonly Whole[] =>
    changed.map(({ index, base, revised }) => ({ index, bag: difference(base.bag(), revised.bag()) }));
  const gained = (): readonly Whole[] =>
    changed.map(({ index, base, revised }) => ({ index, bag: difference(revised.bag(), base.bag()) }));
  for (const { part, whole } of partsOf(open(added), lost)) relations.set(part, { kind: 'splitFrom', other: whole });
  for (const { part, whole } of partsOf(open(deleted), gained)) relations.set(part, { kind: 'mergedInto', other: whole });
  return relations;
}

interface Place {
  readonly index: number;
  readonly unit: Unit;
  readonly bag: Bag;
}

function placeOf(pair: UnitPair, index: number): Place {
  const unit = (pair.base ?? pair.revised)!;
  return { index, unit, bag: unit.bag() };
}

function canMove({ kind }: Unit): boolean {
  return kind === 'item' || kind === 'paragraph';
}

function isChanged({ base, revised }: UnitPair): boolean {
  return base !== undefined && revised !== undefined && base.words !== revised.words && canMove(base) && canMove(revised);
}

/** What says the same elsewhere. The sign at its end goes by its place in the list. */
function moveEqual(
  deleted: readonly Place[],
  added: readonly Place[],
  end: RegExp,
  move: (from: Place, to: Place) => void,
): void {
  const sayings = new Map<string, Place[]>();
  for (const place of deleted) {
    if (place.bag.weight < LEAST_LETTERS) continue;
    const saying = place.unit.key.replace(end, '');
    sayings.set(saying, [...(sayings.get(saying) ?? []), place]);
  }
  for (const place of added) {
    const from = sayings.get(place.unit.key.replace(end, ''))?.shift();
    if (from) move(from, place);
  }
}

/** What says nearly the same elsewhere, the most alike first. */
function moveAlike(deleted: readonly Place[], added: readonly Place[], move: (from: Place, to: Place) => void): void {
  const [from, to] = [deleted.filter(isLong), added.filter(isLong)];
  if (from.length * to.length > MOST_PAIRS) return;
  const weights = sharedWeights(
    from.map(({ bag }) => bag),
    to.map(({ bag }) => bag),
  );
  const found = from.flatMap((one, i) =>
    to.map((other, j) => ({ one, other, alike: (2 * weights[i * to.length + j]!) / (one.bag.weight + other.bag.weight) })),
  );
  const taken = new Set<Place>();
  for (const { one, other } of found.filter(({ alike }) => alike >= LEAST_LIKENESS).sort((a, b) => b.alike - a.alike)) {
    if (taken.has(one) || taken.has(other)) continue;
    move(one, other);
    taken.add(one).add(other);
  }
}

/** What the words of a changed provision lost or gained. */
interface Whole {
  readonly index: number;
  readonly bag: Bag;
}

/** The places whose words are for the most part among those of a whole, each with the whole that holds the most of it. */
function partsOf(
  places: readonly Place[],
  wholesOf: () => readonly Whole[],
): readonly { readonly part: number; readonly whole: number }[] {
  const parts = places.filter(isLong);
  const wholes = parts.length === 0 ? [] : wholesOf();
  if (wholes.length === 0 || parts.length * wholes.length > MOST_PAIRS) return [];
  const weights = sharedWeights(
    parts.map(({ bag }) => bag),
    wholes.map(({ bag }) => bag),
  );
  return parts.flatMap(({ index, bag }, row) => {
    const held = wholes.map((_, column) => weights[row * wholes.length + column]!);
    const most = Math.max(...held);
    return most >= LEAST_PART * bag.weight ? [{ part: index, whole: wholes[held.indexOf(most)]!.index }] : [];
  });
}

function isLong({ bag }: Place): boolean {
  return bag.weight >= 2 * LEAST_LETTERS;
}

/** What stands at the end of an item, with the word that joins the last two of a list. */
function endOf({ citations: { and, or } }: LexiconData): RegExp {
  return new RegExp(`[;,.](?: ${anyOf([...and, ...or])})?$`, 'u');
}

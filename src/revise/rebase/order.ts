import type { Lexicon } from '../../lexicon/lexicon';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import { renameFootnotes, type Unit } from '../unit';
import { sayingOf } from './saying';
import { alignSide, type Side } from './sides';
import { likenessOf, wordCounts } from './likeness';

/** One place of the three texts: a provision, as each of them has it. */
export interface Place {
  readonly base?: Unit;
  readonly draft?: Unit;
  readonly newer?: Unit;
  /** Whether a side has it elsewhere than the base. */
  readonly movedBy: { readonly draft: boolean; readonly newer: boolean };
}

/** The places of three texts, in the order in which they are to stand. */
export interface Aligned {
  readonly places: readonly Place[];
  readonly draft: readonly Unit[];
  readonly newer: readonly Unit[];
  /** What one side split off a provision, or merged into it, with the place of that provision. */
  readonly wholeOf: ReadonlyMap<Place, Place>;
}

/**
 * Aligns a draft and a newer edition by the base that both came from. The newer edition gives the order; what the draft moved
 * stands where the draft has it; what the draft added follows what it follows there, and what the newer edition added in the
 * same place.
 */
export function alignThree(base: readonly Unit[], draft: readonly Unit[], newer: readonly Unit[], lexicon: Lexicon): Aligned {
  const mine = alignSide(base, draft, lexicon, (id) => IN_DRAFT + id);
  const theirs = alignSide(base, newer, lexicon, (id) => IN_NEWER + id);
  const twins = twinsIn(mine, theirs, lexicon);
  const names = namesInDraft([...base.map((unit) => [mine.of.get(unit), theirs.of.get(unit)] as const), ...twins]);
  const asInDraft = (unit: Unit): Unit => renameFootnotes(unit, (id) => names.get(id) ?? id);
  const renamed = new Map(theirs.units.map((unit) => [unit, asInDraft(unit)]));
  const placeOf = new Map<Unit, Place>();
  const note = (place: Place): Place => {
    for (const unit of [place.base, place.draft, place.newer]) if (unit) placeOf.set(unit, place);
    return place;
  };
  for (const unit of base) {
    const [inDraft, inNewer] = [mine.of.get(unit), theirs.of.get(unit)];
    const movedBy = { draft: mine.moved.has(unit), newer: theirs.moved.has(unit) };
    note({ base: unit, ...optional('draft', inDraft), ...optional('newer', inNewer && renamed.get(inNewer)), movedBy });
  }
  for (const [one, other] of twins) note({ draft: one, newer: renamed.get(other)!, movedBy: NOWHERE });
  for (const unit of theirs.units) if (!placeOf.has(renamed.get(unit)!)) note({ newer: renamed.get(unit)!, movedBy: NOWHERE });
  for (const unit of mine.units) if (!placeOf.has(unit)) note({ draft: unit, movedBy: NOWHERE });
  const newerUnits = theirs.units.map((unit) => renamed.get(unit)!);
  const places = newerUnits.map((unit) => placeOf.get(unit)!).filter(({ movedBy }) => !movedBy.draft || movedBy.newer);
  insertAll(
    places,
    mine.units.map((unit) => placeOf.get(unit)!),
  );
  const wholes = [...mine.wholeOf, ...theirs.wholeOf].map(
    ([part, whole]) => [placeOf.get(renamed.get(part) ?? part)!, placeOf.get(whole)!] as const,
  );
  return { places, draft: mine.units, newer: newerUnits, wholeOf: new Map(wholes) };
}

/** What the names of footnotes begin with that only one side has. The base's are numbers. */
const IN_DRAFT = 'd-';
const IN_NEWER = 'n-';

/** Footnotes that both sides added with the same words around them are one: the newer edition's get the draft's names. */
function namesInDraft(pairs: readonly (readonly [Unit | undefined, Unit | undefined])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [one, other] of pairs) {
    if (!one || one.key !== other?.key) continue;
    const marks = findFootnoteMarks(one.text);
    findFootnoteMarks(other.text).forEach(({ id }, index) => {
      const name = marks[index]!.id;
      if (!name.startsWith(IN_DRAFT) || !id.startsWith(IN_NEWER) || names.has(id) || taken.has(name)) return;
      names.set(id, name);
      taken.add(name);
    });
  }
  return names;
}

const NOWHERE = { draft: false, newer: false } as const;

/** Puts the places of a sequence that are not there yet behind the one before them. */
function insertAll(places: Place[], sequence: readonly Place[]): void {
  const known = new Set(places);
  let anchor: Place | undefined;
  for (const place of sequence) {
    if (!known.has(place)) {
      let at = anchor ? places.indexOf(anchor) + 1 : 0;
      while (at < places.length && goesBefore(places[at]!, place)) at++;
      places.splice(at, 0, place);
      known.add(place);
    }
    anchor = place;
  }
}

/** The newer edition's additions come first; but a provision stays in its section, before a section that was added after it. */
function goesBefore(one: Place, place: Place): boolean {
  if (one.base || one.draft || !one.newer) return false;
  return opensPart(place) || !opensPart(one);
}

function opensPart({ base, draft, newer }: Place): boolean {
  return opens((base ?? draft ?? newer)!);
}

/** Whether a unit begins a part of the text that others stand in. */
export function opens({ kind }: Unit): boolean {
  return kind === 'leadIn' || kind === 'heading';
}

/** Fewer words in common than this make two additions two. */
const LEAST_LIKENESS = 0.6;

/** What both sides added in the same place: the same words, or words so alike that only one of the two can be meant. */
function twinsIn(mine: Side, theirs: Side, lexicon: Lexicon): ReadonlyMap<Unit, Unit> {
  const saying = sayingOf(lexicon);
  const twins = new Map<Unit, Unit>();
  const isAdded = (side: Side) => (unit: Unit) => !side.baseOf.has(unit) && unit.text !== '';
  const left = theirs.units.filter(isAdded(theirs));
  const pair = (one: Unit, isTwin: (other: Unit) => boolean): void => {
    const at = left.findIndex(
      (other) => other.kind === one.kind && mine.after.get(one) === theirs.after.get(other) && isTwin(other),
    );
    if (at >= 0) twins.set(one, left.splice(at, 1)[0]!);
  };
  const added = mine.units.filter(isAdded(mine));
  for (const one of added) pair(one, (other) => saying(other) === saying(one));
  for (const one of added) {
    if (twins.has(one) || one.kind === 'table') continue;
    const counts = wordCounts(one.words);
    pair(one, (other) => likenessOf(counts, wordCounts(other.words)) >= LEAST_LIKENESS);
  }
  return twins;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

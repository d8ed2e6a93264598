import type { Lexicon } from '../../lexicon/lexicon';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import { pairUnits } from '../pair';
import { relate } from '../relations';
import { renameFootnotes, type Unit, type UnitPair } from '../unit';
import { likenessOf, wordCounts } from './likeness';
import { sayingOf } from './saying';

/** One side of a rebase, aligned with the base. */
export interface Side {
  /** Its units in order, with their footnotes named as in the base where the base has them. */
  readonly units: readonly Unit[];
  readonly of: ReadonlyMap<Unit, Unit>;
  readonly baseOf: ReadonlyMap<Unit, Unit>;
  /** The units of the base that stand elsewhere on this side. */
  readonly moved: ReadonlySet<Unit>;
  /** The unit of the base that each unit stands after: units of both sides with the same one stand in the same place. */
  readonly after: ReadonlyMap<Unit, Unit | undefined>;
  /** Units of this side that were split off a unit of the base, and units of the base that were merged into another one. */
  readonly wholeOf: ReadonlyMap<Unit, Unit>;
}

/** Aligns a revised text with the base. What was taken out in one place and stands in another, reworded perhaps, is the same provision. */
export function alignSide(
  base: readonly Unit[],
  revised: readonly Unit[],
  lexicon: Lexicon,
  rename: (id: string) => string,
): Side {
  const pairs = pairUnits(base, revised, lexicon);
  const nameOf = footnoteNames(pairs, rename);
  const of = new Map<Unit, Unit>();
  const baseOf = new Map<Unit, Unit>();
  const units: Unit[] = [];
  const link = (one: Unit, other: Unit): void => {
    of.set(one, other);
    baseOf.set(other, one);
  };
  const relations = relate(pairs, lexicon);
  const wholeOf = new Map<Unit, Unit>();
  pairs.forEach((pair, index) => {
    const unit = pair.revised && renameFootnotes(pair.revised, nameOf);
    const relation = relations.get(index);
    const isPart = relation?.kind === 'splitFrom' || relation?.kind === 'mergedInto';
    if (isPart) wholeOf.set((unit ?? pair.base)!, pairs[relation.other]!.base!);
    if (!unit) return;
    units.push(unit);
    if (pair.base) link(pair.base, unit);
  });
  const found = movesAmong(
    base.filter((unit) => !of.has(unit)),
    units.filter((unit) => !baseOf.has(unit)),
    lexicon,
  );
  const moved = new Set<Unit>();
  for (const [from, to] of found) {
    link(from, to);
    moved.add(from);
  }
  const after = new Map<Unit, Unit | undefined>();
  let last: Unit | undefined;
  for (const unit of units) {
    const own = baseOf.get(unit);
    if (own && !moved.has(own)) last = own;
    after.set(unit, last);
  }
  return { units, of, baseOf, moved, after, wholeOf };
}

/**
 * What footnotes are called: those that the base has as there, all others as no other text calls its own. A mark whose footnote
 * nobody wrote is known by the words that it stands in.
 */
function footnoteNames(pairs: readonly UnitPair[], rename: (id: string) => string): (id: string) => string {
  const names = new Map<string, string>();
  for (const { base } of pairs) if (base?.footnote !== undefined) names.set(base.footnote, base.footnote);
  const taken = new Set(names.values());
  for (const { base, revised } of pairs) {
    if (!base || !revised || base.key !== revised.key) continue;
    const marks = findFootnoteMarks(base.text);
    findFootnoteMarks(revised.text).forEach(({ id }, index) => {
      const name = marks[index]!.id;
      if (names.has(id) || taken.has(name)) return;
      names.set(id, name);
      taken.add(name);
    });
  }
  return (id) => names.get(id) ?? rename(id);
}

/** Fewer letters than this may well stand in two places by chance. */
const LEAST_LENGTH = 24;
/** A provision that moved may be reworded a little, but not made another one. */
const LEAST_LIKENESS = 0.7;
/** More pairs than this are not weighed: then only what says exactly the same has moved. */
const MOST_PAIRS = 20_000;

function movesAmong(deleted: readonly Unit[], added: readonly Unit[], lexicon: Lexicon): readonly (readonly [Unit, Unit])[] {
  const from = new Set(deleted.filter(canMove));
  const found: (readonly [Unit, Unit])[] = [];
  const saying = sayingOf(lexicon);
  const take = (to: Unit, one: Unit | undefined): boolean => {
    if (!one) return false;
    from.delete(one);
    found.push([one, to]);
    return true;
  };
  const rest = added.filter(canMove).filter(
    (to) =>
      !take(
        to,
        [...from].find((one) => saying(one) === saying(to)),
      ),
  );
  if (rest.length * from.size > MOST_PAIRS) return found;
  const counts = new Map([...rest, ...from].map((unit) => [unit, wordCounts(unit.words)]));
  for (const to of rest) {
    let best: Unit | undefined;
    let most = LEAST_LIKENESS;
    for (const one of from) {
      const likeness = likenessOf(counts.get(one)!, counts.get(to)!);
      if (likeness >= most) [best, most] = [one, likeness];
    }
    take(to, best);
  }
  return found;
}

function canMove({ kind, words }: Unit): boolean {
  return (kind === 'item' || kind === 'paragraph') && words.length >= LEAST_LENGTH;
}

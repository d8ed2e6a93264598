import { findReferences } from '../../citations/references';
import type { Lexicon } from '../../lexicon/lexicon';
import { applyEdits } from '../../markup/edits';
import type { InternalReference } from '../../model/citation';
import type { Provisions } from '../renumber/provisions';
import { nameOf, repairOne } from '../renumber/references';
import type { Place } from './order';
import type { Outcome } from './provision';
import type { Reading } from './reading';

/** A reference that was brought to what its provision is called now. */
export interface Repaired {
  /** The provision that it stands in. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** Something that somebody has to look at: a reference to what is gone, a range that fell apart, a label that stands twice. */
export interface Stale {
  readonly path: string;
  readonly names: string;
  readonly why: 'gone' | 'range' | 'twice';
}

/** The texts that references were written in, and the one that they stand in now. */
export interface Readings {
  readonly draft: Reading;
  readonly newer: Reading;
  readonly after: Reading;
}

interface Followed {
  readonly outcomes: readonly Outcome[];
  readonly repaired: readonly Repaired[];
  readonly stale: readonly Stale[];
}

/** Lets each reference of a merge to provisions of the text itself name the provision that it named in the text it comes from. */
export function withReferences(
  places: readonly Place[],
  outcomes: readonly Outcome[],
  readings: Readings,
  lexicon: Lexicon,
): Followed {
  if (!areNamesNew(places, outcomes, readings)) return { outcomes, repaired: [], stale: [] };
  const { draft, newer, after } = readings;
  const sections = [draft, newer, after].flatMap(({ text }) => text.sections);
  const leadIns = [...new Set(sections.map(({ leadIn }) => leadIn))].filter((leadIn) => leadIn !== '');
  const referencesIn = (words: string): readonly InternalReference[] =>
    findReferences(words, { leadIns, lexicon }).filter(({ target, labels }) => target === 'this' && labels.length > 0);
  const repaired: Repaired[] = [];
  const stale: Stale[] = [];
  const results = outcomes.map((outcome, index): Outcome => {
    if (outcome.kind !== 'stands' || outcome.words === '' || /^[#*]/.test(outcome.sign)) return outcome;
    const path = after.provisions.pathOf(index) ?? '';
    const own = drafted(places[index]!, referencesIn);
    const edits = referencesIn(outcome.words).flatMap((reference) => {
      const says = saidBy(outcome.words, reference);
      const before = own(says) ? draft : newer;
      const repair = repairOne(outcome.words, reference, before.provisions, withinParts(before, after));
      for (const { label, why } of repair.left) stale.push({ path, names: nameOf(reference, label.label), why });
      if (repair.edits.length > 0) {
        const { from } = reference.span;
        const moved = repair.edits.map(({ span, text }) => ({ span: { from: span.from - from, to: span.to - from }, text }));
        repaired.push({ path, from: says, to: applyEdits(says, moved) });
      }
      return repair.edits;
    });
    return edits.length === 0 ? outcome : { ...outcome, words: applyEdits(outcome.words, edits) };
  });
  return { outcomes: results, repaired, stale };
}

/** The provisions of the merge. Those that stand under another lead-in now are no longer what a label after the former one names. */
function withinParts(before: Reading, { provisions, partOf }: Reading): Provisions {
  const isThere = (place: number): boolean => before.partOf.get(place) === partOf.get(place);
  return { ...provisions, partsOf: (place) => (isThere(place) ? provisions.partsOf(place) : undefined) };
}

/** Whether any provision is called otherwise than in a text that has it, or is gone. */
function areNamesNew(places: readonly Place[], outcomes: readonly Outcome[], { draft, newer, after }: Readings): boolean {
  return places.some(({ draft: mine, newer: theirs }, index) => {
    if (outcomes[index]!.kind === 'gone') return mine !== undefined || theirs !== undefined;
    const name = nameIn(after, index);
    const names = [mine && draft, theirs && newer].flatMap((reading) => (reading ? [nameIn(reading, index)] : []));
    return names.some((one) => one !== name);
  });
}

function nameIn({ provisions, partOf }: Reading, place: number): string {
  return [partOf.get(place), ...(provisions.partsOf(place) ?? [])].join(' ');
}

function saidBy(words: string, { span }: InternalReference): string {
  return words.slice(span.from, span.to);
}

/** Whether a reference in a place is the drafter's. One that all three texts have is not: the drafter did not touch it. */
function drafted(
  { base, draft, newer }: Place,
  referencesIn: (words: string) => readonly InternalReference[],
): (says: string) => boolean {
  const [inBase, mine, theirs] = [base, draft, newer].map(
    (unit) => new Set(unit ? referencesIn(unit.words).map((reference) => saidBy(unit.words, reference)) : []),
  );
  return (says) => mine!.has(says) && !(inBase!.has(says) && theirs!.has(says));
}

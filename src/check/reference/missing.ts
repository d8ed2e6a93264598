import { formatDesignation, parseDesignation } from '../../citations/designation';
import type { KnownTexts } from '../../corpus/knownTexts';
import type { Citation, InternalReference, LabelReference } from '../../model/citation';
import type { Designation } from '../../model/designation';
import type { Span } from '../../model/range';
import type { Text } from '../../model/text';
import type { Hit } from '../carriedOver';
import { isOwn } from '../citation/hits';
import { leadInsOf, type Finder, type LeadIns } from '../finder';
import { detect } from '../detection';
import type { CheckedText, Detector, World } from '../rule';
import type { Passage } from '../../markup/passage';
import { holds, readProvisions, type Container, type Provisions } from './provisions';

/** A provision that is referred to and does not exist. */
export interface MissingProvision extends Hit {
  readonly passage: Passage;
  readonly reference: InternalReference;
  /** The label that nothing has; absent where the section or annex itself is missing. */
  readonly label?: LabelReference;
  /** What is shown: the label, or the whole reference. */
  readonly span: Span;
  /** Which text it was looked for in, for a message: `this text`, `Resolution 25 (Rev. Havenport, 2032)`. */
  readonly where: string;
  /** The adopted text that it was looked for in; absent for the text that refers to itself. */
  readonly of?: Designation;
  readonly provisions: Provisions;
  /** The sections or annexes that the label was looked for in. */
  readonly containers: readonly Container[];
}

/** The text that references stand in. */
export interface Surroundings {
  readonly leadIns: LeadIns;
  readonly own?: Designation;
  /** Its own provisions; absent where words refer to other texts only, as in the reasons. */
  readonly provisions?: Provisions;
}

/** A reference, and whether what it names is there. */
export interface JudgedReference extends Hit {
  readonly passage: Passage;
  readonly reference: InternalReference;
  /** Absent where nobody can tell: the text that is meant is not known. */
  readonly resolves?: boolean;
  /** Where it resolves: the sections or annexes that hold all that it names, and the adopted text that they are of. */
  readonly found?: { readonly containers: readonly Container[]; readonly of?: Designation };
  /** What is not there of it: nothing, where it resolves or nobody can tell. */
  readonly missing: readonly MissingProvision[];
}

/** What a text is to the references in it: in introduction and reasons it is none, and in a part of one nobody can tell what is missing. */
export function surroundingsOf(
  { kind, text, own, isSplit }: CheckedText,
  { finder, once }: Pick<World, 'finder' | 'once'>,
): Surroundings {
  if (kind === 'prose') return { leadIns: { key: '', words: [] } };
  // Adopted texts stay, and what they offer with them.
  const provisions = kind === 'adopted' ? finder.provisions(text) : once.of('provisions', text, () => readProvisions(text));
  return {
    leadIns: leadInsOf(text),
    ...(isSplit ? {} : { provisions }),
    ...(own ? { own } : {}),
  };
}

/** The references of a text, judged once for all rules. */
export function judgedIn(text: CheckedText, world: World): readonly JudgedReference[] {
  const { finder, texts, once } = world;
  return once.of('reference', text, () => judgeReferences(mayReferIn(text, world), surroundingsOf(text, world), finder, texts));
}

/** The passages of a text that may refer to anything: which words do depends on the lead-ins that the text has. */
export function mayReferIn(text: CheckedText, world: World): readonly Passage[] {
  return detect(referring, text, world).map(({ passage }) => passage);
}

const referring: Detector<true> = {
  find: ({ isDesignation, words }, { finder }) => (!isDesignation && finder.mayRefer(words) ? [true] : []),
};

/** Finds the references of passages that point at nothing. Texts that are not known are taken to hold all that is said of them. */
export function missingProvisions(
  passages: readonly Passage[],
  surroundings: Surroundings,
  finder: Finder,
  texts: KnownTexts,
): readonly MissingProvision[] {
  return judgeReferences(passages, surroundings, finder, texts).flatMap(({ missing }) => missing);
}

/** Finds all references of passages to this text and to texts of the conference, and looks for what they name. */
export function judgeReferences(
  passages: readonly Passage[],
  surroundings: Surroundings,
  finder: Finder,
  texts: KnownTexts,
): readonly JudgedReference[] {
  return passages.flatMap((passage) =>
    passage.isDesignation
      ? []
      : finder
          .lookups(passage.words, surroundings.leadIns)
          .map((reference) => judge(passage, reference, surroundings, texts, finder)),
  );
}

/** Equal for references to the same provision of the same text. */
export function keyOfMissing({ reference, label, where }: MissingProvision): string {
  return `${where} ${reference.container} ${label?.label ?? ''}`.toLowerCase();
}

function judge(
  passage: Passage,
  reference: InternalReference,
  surroundings: Surroundings,
  texts: KnownTexts,
  finder: Finder,
): JudgedReference {
  // A text that is cited without its revision may be any of those that are known.
  let last: Outcome | undefined;
  for (const target of targetsOf(reference.target, surroundings, texts, finder)) {
    const outcome = look(reference, target);
    if (isThere(outcome))
      return { passage, reference, resolves: true, found: foundBy(outcome, reference, finder), missing: NOTHING };
    last = outcome;
  }
  if (!last) return { passage, reference, missing: NOTHING };
  const { containers, missing, target } = last;
  const { provisions, text } = target;
  const of = designationOf(target, finder);
  const where = text && reference.target !== 'this' ? formatDesignation(reference.target.designation) : 'this text';
  const shared = { passage, reference, provisions, where, ...(of ? { of } : {}), containers };
  const lacks = containers.length === 0 ? [{ span: reference.span }] : missing.map((label) => ({ label, span: label.span }));
  return { passage, reference, resolves: false, missing: lacks.map((lack) => ({ ...shared, ...lack })) };
}

const NOTHING: readonly MissingProvision[] = [];

interface Outcome {
  readonly target: Target;
  readonly containers: readonly Container[];
  readonly missing: readonly LabelReference[];
}

function look(reference: InternalReference, target: Target): Outcome {
  const containers = target.provisions.named(reference.container, reference.type);
  // Of a range the two ends are looked for: a gap between them is a matter of numbering, not of the reference.
  const missing = reference.labels.filter(({ label }) => !containers.some((one) => holds(one, label, reference.type)));
  return { target, containers, missing };
}

function isThere({ containers, missing }: Outcome): boolean {
  return containers.length > 0 && missing.length === 0;
}

function foundBy({ target, containers }: Outcome, { labels, type }: InternalReference, finder: Finder): JudgedReference['found'] {
  const of = designationOf(target, finder);
  const holding =
    containers.length === 1 ? containers : containers.filter((one) => labels.every(({ label }) => holds(one, label, type)));
  return of ? { containers: holding, of } : { containers: holding };
}

/** A text that references may be to; without words of its own, it is the one that they stand in. */
interface Target {
  readonly provisions: Provisions;
  readonly text?: Text;
}

function designationOf({ text }: Target, { lexicon }: Finder): Designation | undefined {
  return (text && parseDesignation(text.designation, lexicon)) ?? undefined;
}

function targetsOf(
  target: 'this' | Citation,
  { own, provisions }: Surroundings,
  texts: KnownTexts,
  finder: Finder,
): readonly Target[] {
  const here = provisions ? [{ provisions }] : [];
  if (target === 'this') return here;
  const { designation, body } = target;
  if (body !== 'conference' || designation.number === null) return [];
  if (isOwn(designation, own)) return here;
  return texts.textsOf(designation).map((text) => ({ provisions: finder.provisions(text), text }));
}

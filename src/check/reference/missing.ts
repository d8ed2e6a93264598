import { formatDesignation } from '../../citations/designation';
import { isForeign } from '../../citations/foreign';
import type { KnownTexts } from '../../corpus/knownTexts';
import type { Citation, InternalReference, LabelReference } from '../../model/citation';
import type { Designation } from '../../model/designation';
import type { Span } from '../../model/range';
import type { Hit } from '../carriedOver';
import { isOwn } from '../citation/hits';
import type { Finder, LeadIns } from '../finder';
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
  /** What is not there of it: nothing, where it resolves or nobody can tell. */
  readonly missing: readonly MissingProvision[];
}

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
          .references(passage.words, surroundings.leadIns)
          .filter(
            ({ target }) =>
              target === 'this' || !isForeign(passage.words, target, finder.citations(passage.words), finder.lexicon),
          )
          .map((reference) => judge(passage, reference, surroundings, texts)),
  );
}

/** Equal for references to the same provision of the same text. */
export function keyOfMissing({ reference, label, where }: MissingProvision): string {
  return `${where} ${reference.container} ${label?.label ?? ''}`.toLowerCase();
}

function judge(passage: Passage, reference: InternalReference, surroundings: Surroundings, texts: KnownTexts): JudgedReference {
  const targets = targetsOf(reference.target, surroundings, texts);
  // A text that is cited without its revision may be any of those that are known.
  const outcomes = targets.map((target) => ({ ...target, ...look(reference, target.provisions) }));
  const last = outcomes[outcomes.length - 1];
  if (!last) return { passage, reference, missing: [] };
  if (outcomes.some(({ isThere }) => isThere)) return { passage, reference, resolves: true, missing: [] };
  const { provisions, where, containers, missing } = last;
  const shared = { passage, reference, provisions, where, containers };
  const lacks = containers.length === 0 ? [{ span: reference.span }] : missing.map((label) => ({ label, span: label.span }));
  return { passage, reference, resolves: false, missing: lacks.map((lack) => ({ ...shared, ...lack })) };
}

interface Outcome {
  readonly isThere: boolean;
  readonly containers: readonly Container[];
  readonly missing: readonly LabelReference[];
}

function look(reference: InternalReference, provisions: Provisions): Outcome {
  const containers = provisions.named(reference.container, reference.type);
  // Of a range the two ends are looked for: a gap between them is a matter of numbering, not of the reference.
  const missing = reference.labels.filter(({ label }) => !containers.some((one) => holds(one, label, reference.type)));
  return { isThere: containers.length > 0 && missing.length === 0, containers, missing };
}

interface Target {
  readonly provisions: Provisions;
  readonly where: string;
}

function targetsOf(target: 'this' | Citation, { own, provisions }: Surroundings, texts: KnownTexts): readonly Target[] {
  const here = provisions ? [{ provisions, where: 'this text' }] : [];
  if (target === 'this') return here;
  const { designation, body } = target;
  if (body !== 'conference' || designation.number === null) return [];
  if (isOwn(designation, own)) return here;
  return texts.textsOf(designation).map((text) => ({ provisions: readProvisions(text), where: formatDesignation(designation) }));
}

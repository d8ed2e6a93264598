import type { Lexicon } from '../../lexicon/lexicon';
import { addresses, mentions } from './addressees';
import type { Report, ReportedPart, ReportedProvision, TextReport } from './model';

/** What of a report is shown. */
export interface ReportOptions {
  /** Only what is addressed to somebody: a name as `findAddressee` gives it. */
  readonly addressee?: string;
  /** Preambular parts, annexes of new texts and footnotes too; with an addressee, also what is to be done together with them. */
  readonly all?: boolean;
}

/** How many provisions were added, deleted, changed, moved, or only got another label or sign at their end. */
export interface Counts {
  readonly added: number;
  readonly deleted: number;
  readonly changed: number;
  readonly moved: number;
  readonly formal: number;
}

/** A part of a text with what is shown of it. */
export interface ShownPart {
  readonly part: ReportedPart;
  /** In order; an unchanged one is there because a shown one is nested in it. */
  readonly provisions: readonly ShownProvision[];
  /** Those that moved to another part, told in a word. */
  readonly moved: readonly ReportedProvision[];
  /** Those whose label changed and nothing else. */
  readonly relabelled: readonly ReportedProvision[];
}

export interface ShownProvision extends ReportedProvision {
  /** True where its words stay, but it has come under a lead-in that addresses somebody new. */
  readonly isNewToAddressee: boolean;
}

/** A text with what is shown of it, and an account of the rest. */
export interface ShownText {
  readonly text: TextReport;
  readonly parts: readonly ShownPart[];
  /** Changed parts that are not shown, with the reason. */
  readonly omitted: readonly OmittedPart[];
  /** The lead-ins that address the addressee, whether anything under them changed or not. */
  readonly addressing: readonly string[];
  /** Paths of changed provisions that are not shown but name the addressee. */
  readonly naming: readonly string[];
  readonly counts: Counts;
}

export interface OmittedPart {
  readonly part: ReportedPart;
  readonly why: 'preambular' | 'notAddressed' | 'with' | 'annex' | 'footnotes' | 'formal';
  readonly counts: Counts;
}

/** Decides what of each text is shown. Whatever changed and is not shown is in `omitted`. */
export function selectTexts(report: Report, options: ReportOptions, lexicon: Lexicon): readonly ShownText[] {
  return report.texts.map((text) => selectText(text, options, lexicon));
}

function selectText(text: TextReport, options: ReportOptions, lexicon: Lexicon): ShownText {
  const parts: ShownPart[] = [];
  const omitted: OmittedPart[] = [];
  const naming: string[] = [];
  for (const part of text.parts) {
    const counts = countProvisions(part.provisions);
    const isTouched = part.fate !== 'same' || Object.values(counts).some((count) => count > 0);
    const shown = shownPart(part, options, lexicon);
    const why = whyOmitted(text, part, options, lexicon);
    if (why !== undefined) {
      if (isTouched) omitted.push({ part, why, counts });
      if (options.addressee !== undefined && part.role !== 'preambular')
        naming.push(...namingIn(part, options.addressee, lexicon));
    } else if (shown.provisions.length > 0 || shown.moved.length > 0 || (part.type !== 'annex' && part.fate === 'changed')) {
      parts.push(shown);
    } else if (counts.formal > 0) omitted.push({ part, why: 'formal', counts });
  }
  const { addressee } = options;
  const headings = text.parts.filter(({ type }) => type === 'section').map(({ heading }) => heading);
  const addressing =
    addressee === undefined ? [] : headings.filter((heading) => addresses(heading, addressee, lexicon) === 'addressed');
  return {
    text,
    parts,
    omitted,
    addressing,
    naming,
    counts: countProvisions(text.parts.flatMap(({ provisions }) => provisions)),
  };
}

function whyOmitted(
  text: TextReport,
  part: ReportedPart,
  { addressee, all }: ReportOptions,
  lexicon: Lexicon,
): OmittedPart['why'] | undefined {
  if (addressee !== undefined) {
    if (part.type === 'annex' || part.type === 'footnotes') return part.type;
    const standing = standingIn(part, addressee, lexicon);
    if (standing === 'addressed' || (standing === 'with' && all)) return undefined;
    return part.role === 'preambular' ? 'preambular' : standing === 'with' ? 'with' : 'notAddressed';
  }
  if (all) return undefined;
  if (part.role === 'preambular') return 'preambular';
  if (part.type === 'footnotes') return 'footnotes';
  return part.type === 'annex' && text.action === 'ADD' ? 'annex' : undefined;
}

/** A lead-in that addressed somebody and does so no more is told too. */
function standingIn({ heading, before }: ReportedPart, addressee: string, lexicon: Lexicon): ReturnType<typeof addresses> {
  const now = addresses(heading, addressee, lexicon);
  const then = before === undefined ? undefined : addresses(before, addressee, lexicon);
  return now === 'addressed' || then === 'addressed' ? 'addressed' : (now ?? then);
}

function shownPart(part: ReportedPart, { addressee }: ReportOptions, lexicon: Lexicon): ShownPart {
  const isNew = (provision: ReportedProvision): boolean => {
    if (addressee === undefined || provision.elsewhere || provision.fate === 'added' || provision.fate === 'deleted')
      return false;
    const before = provision.baseHeading;
    return before !== undefined && addresses(before, addressee, lexicon) !== addresses(part.heading, addressee, lexicon);
  };
  const wanted = new Set<number>();
  part.provisions.forEach((provision, index) => {
    const { fate, parents } = provision;
    const isShown = fate === 'added' || fate === 'deleted' || fate === 'changed' || hasCome(provision) || isNew(provision);
    if (isShown) [...parents, index].forEach((each) => wanted.add(each));
  });
  return {
    part,
    provisions: part.provisions
      .map((provision) => ({ ...provision, isNewToAddressee: isNew(provision) }))
      .filter((_, index) => wanted.has(index)),
    moved: part.provisions.filter(
      (provision) =>
        hasGone(provision) && !part.provisions.some((other) => hasCome(other) && other.path === provision.elsewhere!.path),
    ),
    relabelled: part.provisions.filter(
      ({ fate, baseLabel }, index) => fate === 'formal' && baseLabel !== undefined && !wanted.has(index),
    ),
  };
}

/** The paths of what is new in a part and names somebody. */
function namingIn({ provisions }: ReportedPart, addressee: string, lexicon: Lexicon): readonly string[] {
  const named = provisions.filter(
    ({ fate, text }) => (fate === 'added' || fate === 'changed') && mentions(text, addressee, lexicon),
  );
  return [...new Set(named.map(({ path }) => path))];
}

/** A move is counted once, where the provision came to; as a change where its words changed as well. */
export function countProvisions(provisions: readonly ReportedProvision[]): Counts {
  const count = (holds: (provision: ReportedProvision) => boolean): number => provisions.filter(holds).length;
  return {
    added: count(({ fate }) => fate === 'added'),
    deleted: count(({ fate }) => fate === 'deleted'),
    changed: count(({ fate }) => fate === 'changed'),
    moved: count((provision) => provision.fate === 'moved' && hasCome(provision)),
    formal: count(({ fate }) => fate === 'formal'),
  };
}

/** True for a provision that stood elsewhere before, be it in other words. */
function hasCome({ fate, elsewhere }: ReportedProvision): boolean {
  return elsewhere?.kind === 'movedFrom' && fate !== 'added';
}

/** True where a provision stood that stands elsewhere now. */
function hasGone({ fate, elsewhere }: ReportedProvision): boolean {
  return elsewhere?.kind === 'movedTo' && fate === 'moved';
}

import { formatDesignation, formatEdition, parseEdition, sameEdition } from '../../citations/designation';
import { passagesOf } from '../../markup/passage';
import { readPieces } from '../../markup/piece';
import type { Designation, Edition } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { Finding, Fix } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import { valueIn } from '../markup/places';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { isRevision } from '../subject';
import { designationOfEntry } from './inForce';
import { doubtAboutSubject } from './unknown';

/**
 * A proposal about a revision that is not the one in force: an older one than the latest before the draft's conference, or one of
 * that conference itself; and a front matter whose `base:` says so.
 */
export const wrongEdition: DraftRule = {
  code: 'base/wrong-edition',
  severity: 'warning',
  reads: 'the rejected text',
  check: (subject) => [...subject.proposals.flatMap((proposal) => ofDesignation(proposal, subject)), ...ofFrontMatter(subject)],
};

/** Why the base that the front matter asks for is not there for a proposal, in words; undefined where it is, or nothing is asked for. */
export function lackOfBase(read: ReadProposal, subject: Subject): string | undefined {
  const wanted = wantedBase(subject);
  const named = subjectOf(read);
  if (!wanted || !named || (isExact(read, named, subject) && subject.draft.form === 'marked')) return undefined;
  if (revisionsOf(named, subject).some((entry) => sameEdition(entry, wanted))) return undefined;
  const { kind, number } = named;
  return `The texts at hand have no ${formatDesignation({ kind, number })} of ${formatEdition(wanted)}.`;
}

const CARRY = 'Carry the draft over with “Plenary: Carry to Newer Edition…”, or plenary rebase.';

function ofDesignation(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { draft, conference, texts } = subject;
  const named = subjectOf(read);
  // The designation of a clean revision is the one that it will have.
  if (!named?.revision || (isRevision(read.proposal) && draft.form === 'clean')) return [];
  const name = formatDesignation(named);
  const last = texts.lastBefore(named, conference);
  if (conference && named.revision.year >= conference.year) {
    const isAdopted = isKnown(named, subject);
    // That the designation is not marked is told by the comparison with the base.
    if (!isAdopted && (isRevision(read.proposal) || !last || last.action === 'SUP')) return [];
    const inForce = last && last.action !== 'SUP' ? ` The text in force is ${nameOf(last)}.` : '';
    const why = isAdopted
      ? `${name} is not in force before the conference that this draft is for (${formatEdition(conference)}).`
      : `${name} does not exist yet.`;
    return [finding(`${why}${inForce}`, read.place, last && last.action !== 'SUP' ? fixesFor(read, named, last, subject) : [])];
  }
  if (!last || last.action === 'SUP' || last.year <= named.revision.year || doubtAboutSubject(subject, read)) return [];
  const next = isRevision(read.proposal) ? ` ${CARRY}` : '';
  return [
    finding(`${name} is not in force: the latest is ${nameOf(last)}.${next}`, read.place, fixesFor(read, named, last, subject)),
  ];
}

/** A proposal without marks need only name the right revision; a marked one has its words to carry over. */
function fixesFor(read: ReadProposal, named: Designation, last: Entry, { draft }: Subject): readonly Fix[] {
  const { lexicon } = draft;
  const heading = passagesOf(readPieces(read.proposal.text.slice(0, 1), 'accepted'), 'accepted', lexicon)[0];
  if (isRevision(read.proposal) || !heading || heading.scan.marks.length > 0) return [];
  const upper = heading.words === heading.words.toUpperCase();
  const text = formatDesignation(designationOfEntry(last), { upper, lexicon });
  const edit = replaceWords(heading, { from: 0, to: heading.words.length }, text, false);
  return [{ title: `Replace by ${nameOf(last)}`, edits: [edit], preferred: true }];
}

/** What `base:` says is one line for all proposals of the draft, and one finding. */
function ofFrontMatter(subject: Subject): readonly Finding[] {
  const { draft, conference } = subject;
  const wanted = wantedBase(subject);
  if (!wanted) return [];
  const span = valueIn(draft.source, draft.front.span, 'base');
  const change = (to: string): Fix => ({ title: `Change to ${to}`, edits: [{ span, text: to }], preferred: true });
  if (conference && wanted.year >= conference.year) {
    return [
      finding(
        `${formatEdition(wanted)} is not before the conference that this draft is for: nothing it adopted is in force yet.`,
        span,
      ),
    ];
  }
  for (const read of subject.proposals.filter(({ proposal }) => isRevision(proposal))) {
    const named = subjectOf(read);
    if (!named) continue;
    const last = subject.texts.lastBefore(named, conference);
    const latest = last && last.action !== 'SUP' ? last : undefined;
    const lack = lackOfBase(read, subject);
    if (lack) {
      const hint = latest ? ` The latest is ${nameOf(latest)}.` : '';
      const fixes = latest ? [change(formatEdition(latest))] : [];
      return [finding(`${lack}${hint} Name an edition that has it, or import the Final Acts of this one.`, span, fixes)];
    }
    if (draft.form === 'marked' && isExact(read, named, subject)) {
      if (sameEdition(named.revision!, wanted)) continue;
      const message = `The designation names ${formatDesignation(named)}, and that is what this proposal is compared with: base says another edition.`;
      return [finding(message, span, [change(formatEdition(named.revision!))])];
    }
    if (latest && latest.year > wanted.year) {
      const message = `This is made on an earlier edition than the one in force: the latest is ${nameOf(latest)}. ${CARRY}`;
      return [finding(message, span)];
    }
  }
  return [];
}

function wantedBase({ draft }: Subject): Edition | undefined {
  return (draft.front.base === undefined ? null : parseEdition(draft.front.base, draft.lexicon)) ?? undefined;
}

/** The text that a proposal is about; a new text is about none. */
function subjectOf({ proposal, former, own }: ReadProposal): Designation | undefined {
  const named = former ?? own;
  return !named || named.number === null || proposal.symbol === undefined || proposal.symbol.startsWith('ADD')
    ? undefined
    : named;
}

function isExact({ proposal }: ReadProposal, named: Designation, subject: Subject): boolean {
  return isRevision(proposal) && named.revision !== undefined && isKnown(named, subject);
}

function isKnown(named: Designation, subject: Subject): boolean {
  return revisionsOf(named, subject).some((entry) => sameEdition(entry, named.revision!));
}

/** The full texts of a number. */
function revisionsOf(named: Designation, { texts }: Subject): readonly Entry[] {
  return texts.revisionsOf(named).filter(({ action }) => action !== 'SUP');
}

function nameOf(entry: Entry): string {
  return formatDesignation(designationOfEntry(entry));
}

function finding(message: string, span: Finding['span'], fixes: readonly Fix[] = []): Finding {
  return { code: wrongEdition.code, severity: wrongEdition.severity, message, span, fixes };
}

import { editionOfConference, formatEdition, formatRevision, sameEdition } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { Designation, Edition } from '../../model/designation';
import type { Finding, Fix } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';
import type { Lexicon } from '../../lexicon/lexicon';
import { sharingBrackets, type CitationHit } from '../citation/hits';
import { citeInstead } from '../citation/replace';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { isRevision } from '../subject';
import { lastConference, revisedRevision } from './known';

/**
 * What a revision has to bring to the coming conference and does not: the designation, the formula, annex headings, and where the
 * text cites itself. That it cites an older revision of itself is on purpose.
 */
export const revisionNotUpdated: DraftRule = {
  code: 'proposal/revision-not-updated',
  severity: 'warning',
  reads: 'both texts',
  check: (subject) => {
    const { conference } = subject;
    if (!conference) return [];
    return subject.proposals.flatMap((read) =>
      isRevision(read.proposal) && read.own && read.own.number !== null
        ? [
            ...ofDesignation(read, read.own, conference, subject),
            ...ofFormula(read, conference, subject),
            ...ofCitations(read, read.own, conference, subject),
          ]
        : [],
    );
  },
};

function ofDesignation(read: ReadProposal, own: Designation, edition: Edition, { draft }: Subject): readonly Finding[] {
  const { lexicon } = draft;
  const passage = read.passages.find(({ isDesignation }) => isDesignation);
  if (!passage) return [];
  const wanted = { revised: true, place: edition.place, year: edition.year };
  const brackets = `(${formatRevision(wanted, lexicon)})`;
  const { revision } = own;
  if (revision?.revised && sameEdition(revision, edition)) return ofFormer(read, edition);
  const span = lastBrackets(passage.words);
  const name = revision && span ? passage.words.slice(0, span.from) : `${passage.words} `;
  const whole = { from: 0, to: revision && span ? span.to : passage.words.length };
  // As a whole, so that a mark is written as the marker writes it.
  const edit = replaceWords(passage, whole, name + inCaseOf(brackets, passage.words), read.asMark);
  const message = !revision
    ? `The designation does not say which conference revises the text: ${brackets}.`
    : sameEdition(revision, edition)
      ? `The designation of a revision has “${lexicon.data.forms.revised.written}” before the place: ${brackets}.`
      : `The designation still names ${formatEdition(revision)}: a revision names the conference that it is proposed to, ${brackets}.`;
  return [finding(message, spanInDraft(passage, { from: 0, to: passage.words.length }), fixOf(brackets, edit))];
}

/** Without its changes the designation of a marked revision has to be that of the text in force; where that is known, the comparison says so. */
function ofFormer({ isMarkedRevision, base, former, place }: ReadProposal, edition: Edition): readonly Finding[] {
  if (!isMarkedRevision || base || !former?.revision || !sameEdition(former.revision, edition)) return [];
  const message = `The designation names ${formatEdition(edition)} outside the marks: what is revised has to stand there as deleted, {~~…~>…~~}.`;
  return [finding(message, place)];
}

/** The last brackets of the formula name the conference that adopts the text. */
function ofFormula(read: ReadProposal, edition: Edition, { draft }: Subject): readonly Finding[] {
  const { formulaSpan } = read.text;
  const passage =
    formulaSpan && read.passages.find(({ at, source }) => at <= formulaSpan.from && formulaSpan.to <= at + source.length);
  const span = passage && lastBrackets(passage.words);
  if (!passage || !span) return [];
  const named = editionOfConference(passage.words.slice(0, span.to), draft.lexicon);
  if (!named || sameEdition(named, edition)) return [];
  const inside = { from: span.from + 1, to: span.to - 1 };
  const edit = replaceWords(passage, inside, formatEdition(edition), read.asMark);
  const message = `The formula still names ${formatEdition(named)}: a revision is adopted by the conference that it is proposed to, (${formatEdition(edition)}).`;
  return [finding(message, spanInDraft(passage, span), fixOf(`(${formatEdition(edition)})`, edit))];
}

function ofCitations(read: ReadProposal, own: Designation, edition: Edition, subject: Subject): readonly Finding[] {
  const { draft } = subject;
  const citing = read.citations.filter(({ citation: { designation } }) => isOfNumber(designation, own));
  if (citing.length === 0) return [];
  const known = revisedRevision(read, subject);
  const likely = known ?? lastConference(subject);
  const meant = { ...own, revision: { revised: true, place: edition.place, year: edition.year } };
  return citing.flatMap((hit): readonly Finding[] => {
    const { revision } = hit.citation.designation;
    const isHeading = hit.passage.kind === 'heading';
    if (!revision || sameEdition(revision, edition)) return [];
    // A heading says what the text is called now; where it is not known what it was called, any other name is one of those.
    const isOld = likely !== undefined && sameEdition(revision, likely);
    if (!isOld && !(isHeading && known === undefined)) return [];
    const fix = updateFix(hit, meant, read.asMark, draft.lexicon);
    const what = isHeading ? 'This heading' : 'Here the text cites itself and';
    const message = `${what} still names ${formatEdition(revision)}: in a revision it names ${formatEdition(edition)}.`;
    return [finding(message, spanOfCitation(hit), fix)];
  });
}

function spanOfCitation({ passage, citation }: CitationHit): Span {
  return spanInDraft(passage, citation.designationSpan);
}

function isOfNumber({ kind, number }: Designation, own: Designation): boolean {
  return kind === own.kind && number === own.number;
}

function lastBrackets(words: string): Span | undefined {
  const found = /\([^()]*\)(?=[^()]*$)/.exec(words);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

/** As a whole, where the brackets are its own; those of a list stay with the others. */
function updateFix(hit: CitationHit, meant: Designation, asMark: boolean, lexicon: Lexicon): Fix | undefined {
  const { passage, citation } = hit;
  const { designationSpan: span, revisionSpan } = citation;
  if (!revisionSpan || !meant.revision || sharingBrackets(hit).length > 1)
    return citeInstead(hit, meant, 'Update to', asMark, lexicon);
  const brackets = `(${formatRevision(meant.revision, lexicon)})`;
  const old = passage.words.slice(revisionSpan.from, revisionSpan.to);
  const name = passage.words.slice(span.from, revisionSpan.from) + inCaseOf(brackets, old);
  return fixOf(brackets, replaceWords(passage, span, name, asMark));
}

function inCaseOf(written: string, model: string): string {
  return model === model.toUpperCase() ? written.toUpperCase() : written;
}

function fixOf(written: string, edit: Fix['edits'][number]): Fix {
  return { title: `Update to ${written}`, edits: [edit] };
}

function finding(message: string, span: Span, fix?: Fix): Finding {
  const { code, severity } = revisionNotUpdated;
  return { code, severity, message, span, fixes: fix ? [{ ...fix, preferred: true }] : [] };
}

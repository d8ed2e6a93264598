import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { Entry } from '../../model/library';
import type { Finding, TextEdit } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { quote } from '../wording';
import { isRunning, lacksTitle, numberOf, titleEdit } from './addTitle';
import { isOwn, type CitationHit } from './hits';
import { fateOf } from './superseded';
import { titleIn, titleOf } from './titles';

/**
 * A text that the drafter cites for the first time, and nowhere with its title. Adopted texts leave titles out as well, so it
 * is a hint, and what the text in force cites, be it at another revision, is left alone; so are lists, tables, footnotes, and
 * provisions of a text.
 */
export const missingTitle: DraftRule = {
  code: 'citation/missing-title',
  severity: 'info',
  reads: 'the accepted text',
  check: (subject) => subject.proposals.flatMap((proposal) => checkText(proposal, subject)),
};

function checkText(proposal: ReadProposal, { texts, conference, draft: { lexicon } }: Subject): readonly Finding[] {
  return ownCitations(proposal).flatMap((hit) => {
    const { designation } = hit.citation;
    const entry = designation.revision && !isOwn(designation, proposal.own) ? titleOf(designation, texts, conference) : undefined;
    // Whoever is told of a newer revision is given its title with it.
    if (!entry || fateOf(designation, texts, conference) || !lacksTitle(hit, proposal, lexicon)) return [];
    const edit = titleEdit(hit, entry, proposal.asMark, lexicon);
    return edit ? [findingOf(hit, entry, edit, titleIn(texts, entry))] : [];
  });
}

/** The citations of texts that only the drafter cites; of a clean revision without its base, nobody can tell. */
function ownCitations(read: ReadProposal): readonly CitationHit[] {
  const running = read.citations.filter(isRunning);
  const former = running.length > 0 ? (read.inForce ?? read.rejected()) : undefined;
  if (former) {
    const before = new Set(former.citations.map(numberOf));
    return running.filter((hit) => !before.has(numberOf(hit)));
  }
  return read.proposal.symbol?.startsWith('ADD') ? running : [];
}

function findingOf(
  { passage, citation }: CitationHit,
  { title }: Entry,
  edit: TextEdit,
  related: NonNullable<Finding['related']>,
): Finding {
  return {
    code: missingTitle.code,
    severity: missingTitle.severity,
    message: `${formatDesignation(citation.designation)} is cited here for the first time, without its title: ${quote(title)}.`,
    span: spanInDraft(passage, citation.designationSpan),
    fixes: [{ title: `Add the title: ${quote(title)}`, edits: [edit], preferred: true }],
    related,
  };
}

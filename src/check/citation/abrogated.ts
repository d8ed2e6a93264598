import { formatDesignation } from '../../citations/designation';
import type { Entry } from '../../model/library';
import type { Finding } from '../../model/problem';
import { spanInDraft } from '../../markup/passage';
import type { ReadProposal, Rule, Subject } from '../rule';
import { isRevision } from '../subject';
import { judgeCitations, namesOf } from './superseded';

/**
 * A text that a conference before the draft's has abrogated, and that is cited, or is the subject of a proposal. Citations that
 * the base has are summed up in one information.
 */
export const abrogated: Rule = {
  code: 'citation/abrogated',
  check: (subject) => [
    ...subject.proposals.flatMap((proposal) => ofProposal(proposal, subject)),
    ...judgeCitations(subject, 'abrogation', {
      own: (hit, by) => ({
        code: abrogated.code,
        severity: 'warning',
        message: `${formatDesignation(hit.citation.designation)} is no longer in force: it was abrogated at ${by.edition}.`,
        span: spanInDraft(hit.passage, hit.citation.designationSpan),
        fixes: [],
      }),
      carried: (hits, { place }) => ({
        code: abrogated.code,
        severity: 'info',
        message:
          hits.length === 1
            ? `1 citation carried over from the base names a text that was abrogated: ${namesOf(hits)}.`
            : `${hits.length} citations carried over from the base name texts that were abrogated: ${namesOf(hits)}.`,
        span: place,
        fixes: [],
      }),
    }),
  ],
};

/** The abrogation of the text that a proposal is about. */
export function abrogationOfSubject({ proposal, own, former }: ReadProposal, subject: Subject): Entry | undefined {
  const named = former ?? own;
  if (!named || named.number === null || proposal.symbol === undefined || proposal.symbol.startsWith('ADD')) return undefined;
  const last = subject.texts.lastBefore(named, subject.conference);
  return last?.action === 'SUP' ? last : undefined;
}

function ofProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const by = abrogationOfSubject(read, subject);
  if (!by) return [];
  const { kind, number, revised, place, year, edition } = by;
  const name = formatDesignation({ kind, number, revision: { revised, place, year } });
  const hint = isRevision(read.proposal) ? ' What is to come back is proposed as a new text (ADD).' : '';
  const message = `${name} was abrogated at ${edition}: there is no text in force to propose anything about.${hint}`;
  return [{ code: abrogated.code, severity: 'warning', message, span: read.place, fixes: [] }];
}

import { formatDesignation } from '../../citations/designation';
import type { Entry } from '../../model/library';
import type { Finding } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { isRevision } from '../subject';

/** A proposal about a text that a conference before the draft's has abrogated. */
export const abrogated: DraftRule = {
  code: 'base/abrogated',
  severity: 'warning',
  reads: 'both texts',
  check: (subject) => subject.proposals.flatMap((proposal) => ofProposal(proposal, subject)),
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
  return [{ code: abrogated.code, severity: abrogated.severity, message, span: read.place, fixes: [] }];
}

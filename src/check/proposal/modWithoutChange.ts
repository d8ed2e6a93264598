import type { Finding } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { isRevision } from '../subject';
import { changesMore } from './changes';
import { keepHead } from './stub';
import { changeSymbol, placeOfSymbol } from './symbolLine';

/** A revision that changes nothing but what every revision brings along. */
export const modWithoutChange: DraftRule = {
  code: 'proposal/mod-without-change',
  severity: 'warning',
  reads: 'both texts',
  check: (subject) => subject.proposals.flatMap((read) => ofProposal(read, subject)),
};

function ofProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { proposal } = read;
  if (!isRevision(proposal) || changesMore(read, subject) !== false) return [];
  const head = keepHead(read, subject);
  const noc = head.length > 0 ? changeSymbol(proposal, subject.draft, 'NOC', head) : undefined;
  return [
    {
      code: modWithoutChange.code,
      severity: modWithoutChange.severity,
      message: `This ${proposal.symbol} changes nothing yet but what every revision brings along. Write the changes, or propose no change with NOC.`,
      span: placeOfSymbol(proposal, subject.draft),
      fixes: noc ? [{ ...noc, title: 'Propose no change (NOC)' }] : [],
    },
  ];
}

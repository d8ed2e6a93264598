import { formatDesignation } from '../../citations/designation';
import { doubtAboutSubject } from '../citation/unknown';
import type { Rule } from '../rule';
import { isRevision } from '../subject';

/** A revision whose text in force is not in the library, so that nothing can be compared. */
export const notImported: Rule = {
  code: 'base/not-imported',
  check: (subject) =>
    subject.proposals.flatMap((proposal) => {
      const { missing, own, former, place } = proposal;
      // A text that does not exist cannot be imported either.
      if (missing === undefined || !isRevision(proposal.proposal) || doubtAboutSubject(subject, proposal)) return [];
      const isComing = former?.revision?.year !== undefined && former.revision.year === subject.conference?.year;
      const named = former && !isComing ? former : (own ?? former)!;
      const name = formatDesignation(isComing ? { kind: named.kind, number: named.number } : named);
      const message = `${name} is not in the library, so this proposal cannot be compared with the text in force. Import its Final Acts: “Plenary: Import Final Acts…”, or plenary import FILE.`;
      return [{ code: notImported.code, severity: 'info', message, span: place, fixes: [] }];
    }),
};

import { formatDesignation } from '../../citations/designation';
import { doubtAboutSubject } from '../citation/unknown';
import type { OfficialText, Rule } from '../rule';
import { isRevision } from '../subject';

/** A revision whose text in force is not in the library, so that nothing can be compared. */
export const notImported: Rule = {
  code: 'base/not-imported',
  check: (subject) =>
    subject.proposals.flatMap((proposal) => {
      const { missing, own, former, place, official } = proposal;
      // A text that does not exist cannot be imported either.
      if (missing === undefined || !isRevision(proposal.proposal) || doubtAboutSubject(subject, proposal)) return [];
      const isComing = former?.revision?.year !== undefined && former.revision.year === subject.conference?.year;
      const named = former && !isComing ? former : (own ?? former)!;
      const name = formatDesignation(isComing ? { kind: named.kind, number: named.number } : named);
      const message = `${name} is not in the library, so this proposal cannot be compared with the text in force.${official ? tallyOf(official) : ''} Import its Final Acts: “Plenary: Import Final Acts…”, or plenary import FILE.`;
      return [{ code: notImported.code, severity: 'info', message, span: place, fixes: [] }];
    }),
};

/** What can be told all the same: how many of the official provisions the draft has, word for word. */
function tallyOf({ verbatim, differing, missing, added }: OfficialText): string {
  // The formula names the conference, so in a clean draft it always differs.
  const count = (kinds: readonly { readonly kind: string }[]): number => kinds.filter(({ kind }) => kind !== 'formula').length;
  const same = count(verbatim.map((pair) => pair.official));
  const changed = count(differing.map((pair) => pair.official));
  const lacking = count(missing.map((one) => one.official));
  const others = [
    ...(changed > 0 ? [`${changed} ${changed === 1 ? 'differs' : 'differ'}`] : []),
    ...(lacking > 0 ? [`${lacking} ${lacking === 1 ? 'is' : 'are'} missing`] : []),
    ...(added.length > 0 ? [`${added.length} ${added.length === 1 ? 'is' : 'are'} not in it`] : []),
  ];
  const rest = others.length > 0 ? `; ${others.join(', ')}` : '';
  return ` By the fingerprints of the official text, ${same} of ${same + changed + lacking} provisions are verbatim${rest}.`;
}

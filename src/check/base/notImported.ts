import { formatDesignation } from '../../citations/designation';
import { nameOfPassage } from '../../corpus/catalogue/provisions';
import { abrogationOfSubject } from './abrogated';
import { doubtAboutSubject } from './unknown';
import type { OfficialText, ReadProposal, DraftRule } from '../rule';
import { isRevision } from '../subject';
import { listed } from '../wording';
import { lackOfBase } from './wrongEdition';

/** A revision whose text in force is not in the library, so that nothing can be compared. */
export const notImported: DraftRule = {
  code: 'base/not-imported',
  severity: 'info',
  reads: 'both texts',
  check: (subject) =>
    subject.proposals.flatMap((proposal) => {
      const { missing, own, former, place } = proposal;
      if (missing === undefined || !isRevision(proposal.proposal)) return [];
      // A text that does not exist cannot be imported, and one that was abrogated need not be.
      if (doubtAboutSubject(subject, proposal) || abrogationOfSubject(proposal, subject)) return [];
      // Where the front matter asks for an edition that lacks it, that is what is wrong.
      if (lackOfBase(proposal, subject)) return [];
      const isComing = former?.revision?.year !== undefined && former.revision.year === subject.conference?.year;
      const named = former && !isComing ? former : (own ?? former)!;
      const name = formatDesignation(isComing ? { kind: named.kind, number: named.number } : named);
      const message = `${name} is not in the library, so this proposal cannot be compared with the text in force.${tallyOf(proposal)} Import its Final Acts: “Plenary: Import Final Acts…”, or plenary import FILE.`;
      return [{ code: notImported.code, severity: 'info', message, span: place, fixes: [] }];
    }),
};

/** What can be told all the same: how many of the official provisions the draft has, word for word. */
function tallyOf({ official, isMarkedRevision }: ReadProposal): string {
  if (!official) return '';
  const { differing, missing, added } = official;
  // The formula names the conference, so in a clean draft it always differs.
  const counted = <P extends { readonly kind: string }>(passages: readonly P[]): readonly P[] =>
    passages.filter(({ kind }) => kind !== 'formula');
  const same = counted(official.verbatim.map((pair) => pair.official)).length;
  const changed = counted(differing.map((pair) => pair.official));
  const lacking = counted(missing.map((one) => one.official));
  // In a marked draft each of them is a finding of its own, with its place.
  const named = (passages: readonly Parameters<typeof nameOfPassage>[0][]): string =>
    isMarkedRevision ? '' : ` (${listed(passages.map(nameOfPassage))})`;
  const others = [
    ...(changed.length > 0 ? [`${changed.length} ${changed.length === 1 ? 'differs' : 'differ'}${named(changed)}`] : []),
    ...(lacking.length > 0 ? [`${lacking.length} ${lacking.length === 1 ? 'is' : 'are'} missing${named(lacking)}`] : []),
    ...(added.length > 0 ? [`${added.length} ${added.length === 1 ? 'is' : 'are'} not in it${named(added)}`] : []),
  ];
  const rest = others.length > 0 ? `; ${others.join(', ')}` : '';
  const where = isMarkedRevision ? 'outside the marks ' : '';
  const all = same + changed.length + lacking.length;
  return ` By the fingerprints of ${officialName(official)}, ${where}${same} of ${all} provisions are verbatim${rest}.`;
}

/** `the official text of Bucharest, 2022`: a clean draft names no revision. */
function officialName({ entry: { edition } }: OfficialText): string {
  return `the official text of ${edition}`;
}

import type { Block } from '../../markup/block';
import type { Finding } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { movesIn } from './moves';
import type { Compared } from './pairing';
import { comparisonOf, MISSING_PROVISION } from './report';
import { missingBlocks } from './wholeBlocks';

/**
 * Provisions, headings, tables and footnotes of the text in force that a marked revision neither has nor deletes: as it stands,
 * they would be lost without a mark. One finding for all that are missing at one place. What stands elsewhere is not missing:
 * `base/unmarked-change` tells that it moved.
 */
export const missingProvision: DraftRule = {
  code: MISSING_PROVISION,
  severity: 'error',
  reads: 'the rejected text',
  check: (subject) => subject.proposals.flatMap((proposal) => checkProposal(proposal, subject)),
};

function checkProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { base, proposal } = read;
  const pairing = read.pairing();
  const first = proposal.text[0];
  if (!base || !pairing || !first) return [];
  const comparison = comparisonOf(base, pairing, subject);
  const moves = movesIn(pairing);
  const findings: Finding[] = [];
  let missing: Compared[] = [];
  let after: Block | undefined;
  const flush = (): void => {
    if (missing.length > 0) findings.push(missingBlocks(missing, { first, ...(after ? { after } : {}) }, comparison));
    missing = [];
  };
  for (const { base: inBase, draft } of pairing.pairs) {
    if (draft) {
      flush();
      after = draft.block;
    } else if (inBase && moves.isGone(inBase)) flush();
    else if (inBase) missing.push(inBase);
  }
  flush();
  return findings;
}

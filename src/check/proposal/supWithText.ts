import type { Finding, Fix } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { changedBlocks } from './changes';
import { keepHead, provisionsOf } from './stub';
import { changeSymbol, placeOfSymbol } from './symbolLine';

/** An abrogation with more than the designation and title of the text, or with revision marks. */
export const supWithText: DraftRule = {
  code: 'proposal/sup-with-text',
  severity: 'info',
  reads: 'both texts',
  check: (subject) => subject.proposals.flatMap((read) => ofProposal(read, subject)),
};

function ofProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { proposal, pieces, isSplit } = read;
  const { symbol } = proposal;
  if (!symbol?.startsWith('SUP') || proposal.text.length === 0 || isSplit) return [];
  const isMarked = changedBlocks(proposal.text).length > 0;
  if (!isMarked && provisionsOf(pieces).length === 0) return [];
  const head = keepHead(read, subject);
  const mod = isMarked ? changeSymbol(proposal, subject.draft, 'MOD') : undefined;
  const keep: Fix | undefined =
    head.length > 0 ? { title: 'Keep only the designation and the title', edits: head, preferred: true } : undefined;
  return [
    {
      code: supWithText.code,
      severity: isMarked ? 'error' : supWithText.severity,
      message: isMarked
        ? `${symbol} proposes that the whole text goes, so it carries no revision marks: its symbol is MOD if the text is to be changed.`
        : `${symbol} needs only the designation and the title of the text: the rest may be left out.`,
      span: placeOfSymbol(proposal, subject.draft),
      fixes: isMarked
        ? [...(mod ? [{ ...mod, preferred: true }] : []), ...(keep ? [{ title: keep.title, edits: keep.edits }] : [])]
        : keep
          ? [keep]
          : [],
    },
  ];
}

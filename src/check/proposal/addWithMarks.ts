import { cleanText } from '../../revise/cleanText';
import type { Finding, Fix } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { knownBefore } from './known';
import { changedBlocks } from './changes';
import { textSpan } from './stub';
import { changeSymbol, placeOfSymbol } from './symbolLine';

/** A new text with revision marks: all of it is new, so there is nothing to mark. */
export const addWithMarks: DraftRule = {
  code: 'proposal/add-with-marks',
  severity: 'error',
  reads: 'the source',
  check: (subject) => subject.proposals.flatMap((read) => ofProposal(read, subject)),
};

function ofProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { proposal } = read;
  if (!proposal.symbol?.startsWith('ADD') || changedBlocks(proposal.text).length === 0) return [];
  // What has a number, or was called something else before, is there already.
  const isOld = knownBefore(read, subject) !== undefined || read.former?.revision !== undefined;
  const mod = changeSymbol(proposal, subject.draft, 'MOD');
  const accept = acceptFix(read, subject);
  const fixes = isOld ? [mod, accept] : [accept];
  return [
    {
      code: addWithMarks.code,
      severity: addWithMarks.severity,
      message: isOld
        ? `${proposal.symbol} is for a new text, and this one revises a text in force: its symbol is MOD.`
        : `A new text (${proposal.symbol}) carries no revision marks: accept them all.`,
      span: placeOfSymbol(proposal, subject.draft),
      fixes: fixes.flatMap((fix, index) => (fix ? [index === 0 ? { ...fix, preferred: true } : fix] : [])),
    },
  ];
}

function acceptFix(read: ReadProposal, { draft }: Subject): Fix | undefined {
  const span = textSpan(read);
  if (!span) return undefined;
  const text = cleanText(draft.source.slice(span.from, span.to), draft.lexicon).trimEnd();
  return { title: 'Accept all marks in this text', edits: [{ span, text }] };
}

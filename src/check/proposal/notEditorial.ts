import { holdsChange, type Block } from '../../markup/block';
import { distance } from '../nearest';
import type { Finding } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { changeSymbol, placeOfSymbol } from './symbolLine';

/** An editorial revision, (MOD), that changes more than form. What is editorial only people can tell, so it is a hint. */
export const notEditorial: DraftRule = {
  code: 'proposal/not-editorial',
  severity: 'info',
  reads: 'both texts',
  check: (subject) => subject.proposals.flatMap((read) => ofProposal(read, subject)),
};

function ofProposal(
  { proposal, base, isSplit, isMarkedRevision, passages }: ReadProposal,
  { draft }: Subject,
): readonly Finding[] {
  if (proposal.symbol !== '(MOD)' || isSplit) return [];
  const changes = isMarkedRevision
    ? proposal.text.some(changesWords)
    : base !== undefined &&
      (base.passages.length !== passages.length ||
        base.passages.some(({ words }, index) => isMore(words, passages[index]!.words)));
  if (!changes) return [];
  const mod = changeSymbol(proposal, draft, 'MOD');
  return [
    {
      code: notEditorial.code,
      severity: notEditorial.severity,
      message:
        '(MOD) says that the changes are editorial, and here words are added, deleted or replaced: the symbol is MOD if they change what the text says.',
      span: placeOfSymbol(proposal, draft),
      fixes: mod ? [{ ...mod, preferred: true }] : [],
    },
  ];
}

function changesWords(block: Block): boolean {
  if (!holdsChange(block)) return false;
  if (block.type === 'text') return isMore(block.reading('rejected').words, block.reading('accepted').words);
  return (
    block.type === 'table' &&
    block.rows.some((row) => row.cells.some((cell) => isMore(cell.reading('rejected').text, cell.reading('accepted').text)))
  );
}

/** More than punctuation, capitals, spelling and the place and year of a revision. */
function isMore(before: string, after: string): boolean {
  if (before === after) return false;
  const [old, now] = [wordsIn(before), wordsIn(after)];
  return old.length !== now.length || old.some((word, index) => !isSpelling(word, now[index]!));
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .replace(/\([^()]*\d{4}\)/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A word with a letter or two of a long one changed is the same word; another number is another number. */
function isSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  return !/\d/.test(one + other) && distance(one, other) <= Math.min(2, Math.floor(one.length / 4));
}

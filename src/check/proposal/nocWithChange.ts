import { formatDesignation, sameEdition } from '../../citations/designation';
import { plainWords, spanInDraft, type Passage } from '../../markup/passage';
import type { Designation } from '../../model/designation';
import type { Finding, Fix } from '../../model/problem';
import type { BaseText, DraftRule, ReadProposal, Subject } from '../rule';
import { changedBlocks } from './changes';
import { keepHead } from './stub';
import { changeSymbol, placeOfSymbol } from './symbolLine';

/** A proposal to change nothing whose text is changed. */
export const nocWithChange: DraftRule = {
  code: 'proposal/noc-with-change',
  severity: 'error',
  reads: 'both texts',
  check: (subject) => subject.proposals.flatMap((read) => ofProposal(read, subject)),
};

function ofProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { proposal, isSplit, base, own } = read;
  if (proposal.symbol !== 'NOC' || proposal.text.length === 0 || isSplit) return [];
  const isMarked = changedBlocks(proposal.text).length > 0;
  const other = isMarked || !base ? undefined : passageNotIn(base, read);
  // What stays as it is has no revision of the coming conference.
  const isBrought = !isMarked && !other && isOfComing(own, subject);
  if (!isMarked && !other && !isBrought) return [];
  const name = base ? `what ${formatDesignation({ ...base.document, revision: base.document })} says` : 'what is in force';
  const head = keepHead(read, subject);
  const mod = changeSymbol(proposal, subject.draft, 'MOD');
  const keep: Fix = { title: 'Keep the designation and the title of the text in force', edits: head };
  return [
    {
      code: nocWithChange.code,
      severity: nocWithChange.severity,
      message: isMarked
        ? 'NOC proposes no change, and this text is marked as changed: its symbol is MOD, or the changes go.'
        : `NOC proposes no change, and this text is not ${name}: its symbol is MOD, or the changes go.`,
      span: placeOfSymbol(proposal, subject.draft),
      fixes: [...(mod ? [{ ...mod, preferred: true }] : []), ...(head.length > 0 ? [keep] : [])],
      ...(other
        ? {
            related: [
              { message: 'this is not in the text in force', span: spanInDraft(other, { from: 0, to: other.words.length }) },
            ],
          }
        : {}),
    },
  ];
}

function isOfComing(own: Designation | undefined, { conference }: Subject): boolean {
  return own?.revision !== undefined && conference !== undefined && sameEdition(own.revision, conference);
}

/** What stands here has to stand in the text in force as well; it need not be all of it, and headings may be in capitals. */
function passageNotIn(base: BaseText, { passages }: ReadProposal): Passage | undefined {
  const known = new Set(base.passages.map(wordsOf));
  return passages.find((passage) => !known.has(wordsOf(passage)));
}

function wordsOf({ kind, projection }: Passage): string {
  const words = plainWords(projection.text);
  return kind === 'heading' ? words.toLowerCase() : words;
}

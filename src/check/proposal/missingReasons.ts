import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readPieces, type TextPiece } from '../../markup/piece';
import type { Finding, Fix, Severity } from '../../model/problem';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { isRevision, outsideText } from '../subject';
import { changesMore } from './changes';

/** A proposal without reasons, or with a paragraph for them that is empty. Symbols that share a text share its reasons. */
export const missingReasons: DraftRule = {
  code: 'proposal/missing-reasons',
  severity: 'warning',
  reads: 'the accepted text',
  check: (subject) => subject.proposals.flatMap((read) => ofProposal(read, subject)),
};

function ofProposal(read: ReadProposal, subject: Subject): readonly Finding[] {
  const { proposal, isSplit } = read;
  const { lexicon } = subject.draft;
  // Parts of a text under symbols of their own, and symbols that share what comes after the last, have their reasons elsewhere.
  if (proposal.symbol === undefined || proposal.text.length === 0 || isSplit) return [];
  const state = reasonsOf(read, lexicon);
  if (state === 'given') return [];
  const loose = state === 'none' ? looseReasons(read, lexicon) : undefined;
  return [
    {
      code: missingReasons.code,
      severity: severityOf(read, state, subject),
      message: loose
        ? `These words are read as part of the text: reasons begin with **${lexicon.data.forms.reasons.written}**.`
        : messageOf(proposal.symbol, state),
      span: loose ? { from: loose.wordsSpan.from, to: Math.min(loose.wordsSpan.to, loose.wordsSpan.from + LONGEST) } : read.place,
      fixes: loose ? [openFix(loose, lexicon)] : state === 'none' ? [addFix(read, lexicon)] : [],
    },
  ];
}

/** Of a paragraph that is to begin otherwise, so much is shown. */
const LONGEST = 40;

type State = 'given' | 'empty' | 'none';

function reasonsOf({ proposal }: ReadProposal, lexicon: Lexicon): State {
  const pieces = readPieces([...outsideText(proposal), ...proposal.reasons], 'accepted');
  const first = pieces.findIndex(({ kind }) => kind === 'reasons');
  if (first < 0) return 'none';
  const isGiven = pieces.slice(first).some((piece) => {
    if (piece.kind === 'table') return true;
    return /\p{L}/u.test(piece.kind === 'reasons' ? piece.words.replace(lexicon.reasons, '') : piece.words);
  });
  return isGiven ? 'given' : 'empty';
}

/** Where nobody can tell that a draft is more than begun, its reasons may still come; NOC is well understood without. */
function severityOf(read: ReadProposal, state: State, subject: Subject): Severity {
  const { symbol } = read.proposal;
  if (symbol === 'NOC') return 'info';
  const isBegun = state === 'empty' && isRevision(read.proposal) && changesMore(read, subject) !== true;
  return isBegun ? 'info' : missingReasons.severity;
}

function messageOf(symbol: string, state: State): string {
  const what = state === 'empty' ? 'The reasons are empty' : 'This proposal has no reasons';
  if (symbol.startsWith('SUP')) return `${what}: whoever proposes that a text goes always says why.`;
  if (symbol === 'NOC') return `${what}: say why the text should stay as it is.`;
  return `${what}: say in a few words why the text should change.`;
}

function addFix({ proposal }: ReadProposal, { data }: Lexicon): Fix {
  const at = proposal.span.to;
  const text = `\n\n**${data.forms.reasons.written}** `;
  return { title: 'Add a paragraph for the reasons', edits: [{ span: { from: at, to: at }, text }], preferred: true };
}

/** A paragraph that begins with the word for reasons, without being one. */
function looseReasons({ pieces }: ReadProposal, lexicon: Lexicon): TextPiece | undefined {
  const loose = lexicon.compiled(loosePattern);
  return pieces.findLast(
    (piece): piece is TextPiece => piece.kind !== 'table' && piece.kind !== 'footnote' && loose.test(piece.projection.text),
  );
}

function openFix(piece: TextPiece, lexicon: Lexicon): Fix {
  const { block } = piece;
  const opening = lexicon.compiled(loosePattern).exec(block.source)?.[0].length ?? 0;
  const span = { from: block.span.from, to: block.span.from + opening };
  const text = `**${lexicon.data.forms.reasons.written}** `;
  return { title: `Begin with ${text.trim()}`, edits: [{ span, text }], preferred: true };
}

/** A sign after the word, or nothing else at all: a sentence about reasons is none. */
function loosePattern({ forms }: LexiconData): RegExp {
  return new RegExp(String.raw`^[#*_\s]*${anyOf(forms.reasons.read)}[*_]*\s*(?:[:.–—][*_]*\s*|$)`, 'iu');
}

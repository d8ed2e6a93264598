import type { Draft, Proposal, ProposalSymbol } from '../../markup/draft';
import { readPiece, wordsToSource } from '../../markup/piece';
import type { Fix } from '../../model/problem';
import type { Span } from '../../model/range';

/** Where a proposal's symbol and identifier stand in the draft. */
export interface SymbolLine {
  /** All of it. */
  readonly span: Span;
  readonly symbol: Span;
  /** Empty, and behind the symbol, where there is none. */
  readonly identifier: Span;
}

export function symbolLineOf({ symbol, identifier, symbolSpan }: Proposal, { blocks }: Draft): SymbolLine | undefined {
  const block = symbolSpan && blocks.find(({ span }) => span.from === symbolSpan.from);
  const piece = block && readPiece(block, 'accepted');
  if (!symbol || piece?.kind !== 'symbol') return undefined;
  const at = (from: number, to: number): Span => wordsToSource(piece, { from, to });
  const { length } = piece.words;
  const end = at(0, symbol.length);
  return {
    span: piece.wordsSpan,
    symbol: end,
    identifier: identifier === undefined ? { from: end.to, to: end.to } : at(length - identifier.length, length),
  };
}

/** Where a finding about a symbol is shown: the line that holds it. */
export function placeOfSymbol(proposal: Proposal, draft: Draft): Span {
  return symbolLineOf(proposal, draft)?.span ?? { from: proposal.span.from, to: proposal.span.from };
}

/** The fix that gives a proposal another symbol, with what else has to change for it. */
export function changeSymbol(proposal: Proposal, draft: Draft, to: ProposalSymbol, edits: Fix['edits'] = []): Fix | undefined {
  const line = symbolLineOf(proposal, draft);
  return line && { title: `Change the symbol to ${to}`, edits: [{ span: line.symbol, text: to }, ...edits] };
}

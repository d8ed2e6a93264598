import type { Provision } from '../corpus/provision';
import { isDesignation, readPieces } from '../markup/piece';
import type { Span } from '../model/range';
import type { Text } from '../model/text';
import type { Place } from './place';

/** Where a provision stands: its lead-in, its own paragraph, or its heading. */
export function spanOfProvision(provision: Provision): Span {
  switch (provision.type) {
    case 'section':
      return provision.section.leadInSpan;
    case 'item':
      return provision.item.span;
    case 'annex':
      return provision.annex.headingSpan;
  }
}

/** Where an adopted text begins. */
export function beginningOf(text: Text): Span {
  return text.designationSpan ?? { from: 0, to: 0 };
}

/** The designation above the proposal that a place is in. */
export function ownDesignationOf({ draft: { lexicon }, proposal, side }: Place): Span | undefined {
  const heading = proposal && readPieces(proposal.text, side).find((piece) => isDesignation(piece, lexicon));
  return heading?.span;
}

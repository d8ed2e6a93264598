import { formatDesignation } from '../citations/designation';
import type { Lexicon } from '../lexicon/lexicon';
import { readDraft, type ProposalSymbol } from '../markup/draft';
import type { Designation } from '../model/designation';
import type { Span } from '../model/range';
import { designationOf } from './base';

/** One text of a file, from its designation to its reasons. */
export interface Part {
  readonly source: string;
  /** With its changes accepted. */
  readonly designation?: Designation;
  /** The words of the file's language. */
  readonly lexicon: Lexicon;
  /** Its proposal's place among those of the file, from 0. */
  readonly index: number;
  /** What its proposal asks for; absent in a plain text. */
  readonly symbol?: ProposalSymbol;
  /** Its proposal's: `NOR/44A1/1`. */
  readonly identifier?: string;
  /** Where its proposal stands in the file. */
  readonly span: Span;
}

/** The texts that a file holds: those of its proposals, or, where it has no proposals, its only one. */
export function partsOf(source: string): readonly Part[] {
  const { proposals, lexicon } = readDraft(source);
  return proposals.flatMap((proposal, index): readonly Part[] => {
    const first = proposal.text[0];
    const last = proposal.text[proposal.text.length - 1];
    if (!first || !last) return [];
    const designation = designationOf(proposal, 'accepted', lexicon);
    return [
      {
        source: source.slice(first.span.from, last.span.to),
        ...(designation ? { designation } : {}),
        lexicon,
        index,
        ...(proposal.symbol === undefined ? {} : { symbol: proposal.symbol }),
        ...(proposal.identifier === undefined ? {} : { identifier: proposal.identifier }),
        span: proposal.span,
      },
    ];
  });
}

/** The part that is to be compared with another file's: the only one, or the only one of a number that the other has too. */
export function matchingPart(parts: readonly Part[], others: readonly Pick<Part, 'designation'>[]): Part | undefined {
  if (parts.length === 1) return parts[0];
  const matching = parts.filter((part) => others.some((other) => isSameText(part.designation, other.designation)));
  return matching.length === 1 ? matching[0] : undefined;
}

/** Whether two designations have one kind and number, whatever the revision. */
export function isSameText(one: Designation | undefined, other: Designation | undefined): boolean {
  return (
    one !== undefined && other !== undefined && one.number !== null && one.kind === other.kind && one.number === other.number
  );
}

/** What a text is called, whatever its revision: `Resolution 12`, `Draft new Resolution [NOR-1]`. */
export function nameWithoutRevision({ designation, lexicon }: Pick<Part, 'designation' | 'lexicon'>): string | undefined {
  if (!designation) return undefined;
  const { revision: _, ...unrevised } = designation;
  return formatDesignation(unrevised, { lexicon });
}

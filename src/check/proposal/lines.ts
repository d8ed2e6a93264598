import type { Proposal } from '../../markup/draft';
import { readIdentifier, type Identifier } from '../../revise/identifiers';
import type { Subject } from '../rule';

/** The line that a proposal begins with. */
export interface Line {
  readonly proposal: Proposal;
  /** The identifier as it stands. */
  readonly written?: string;
  /** Absent where it cannot be read. */
  readonly read?: Identifier;
  /** True where a designation follows: the proposal is about a text, and not about a part of it. */
  readonly opensText: boolean;
  /** True where nobody expects an identifier: nothing follows yet, or nobody proposes a change. */
  readonly isLoose: boolean;
}

export function linesOf({ proposals }: Subject): readonly Line[] {
  return proposals.flatMap(({ proposal, isSplit }): readonly Line[] => {
    const { symbol, identifier, text, blocks } = proposal;
    if (symbol === undefined) return [];
    const read = identifier === undefined ? undefined : readIdentifier(identifier);
    const isNobodys = symbol === 'NOC' && (isSplit || text.length === 0);
    return [
      {
        proposal,
        ...(identifier === undefined ? {} : { written: identifier }),
        ...(read ? { read } : {}),
        opensText: text.length > 0,
        isLoose: blocks.length === 0 || isNobodys,
      },
    ];
  });
}

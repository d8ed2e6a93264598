import { designationOf, findBase } from '../../corpus/base';
import type { Library } from '../../corpus/library';
import { partsOf } from '../../corpus/parts';
import { formatDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readDraft, type Proposal } from '../../markup/draft';
import type { StoredDocument } from '../../model/library';
import type { Span } from '../../model/range';
import { keyOfPart, type PartKey } from './side';

/** A proposal of a draft that can be laid beside the text that it revises. */
export interface Comparable {
  /** Which text of the draft it is. */
  readonly part: PartKey;
  /** Where it stands in the draft. */
  readonly span: Span;
  /** `Resolution 12 (Rev. Saltmere, 2036)`. */
  readonly name: string;
  readonly identifier: string;
  readonly base: StoredDocument;
}

/** The proposals that revise a text of the library, and, for the others that would, why they cannot be compared. */
export interface Comparables {
  readonly found: readonly Comparable[];
  readonly missing: readonly { readonly name: string; readonly reason: string }[];
}

/** What can be compared in a draft. */
export function comparablesIn(source: string, library: Library): Comparables {
  const draft = readDraft(source);
  const parts = partsOf(source);
  const found: Comparable[] = [];
  const missing: { name: string; reason: string }[] = [];
  draft.proposals.forEach((proposal, index) => {
    if (proposal.symbol !== 'MOD' && proposal.symbol !== '(MOD)') return;
    const base = findBase(library, draft, proposal);
    const part = parts.find((each) => each.index === index);
    const name = nameOfProposal(proposal, draft.lexicon);
    if ('missing' in base) missing.push({ name, reason: base.missing });
    else if (part)
      found.push({
        part: keyOfPart(part),
        span: proposal.span,
        name,
        identifier: proposal.identifier ?? '',
        base: base.document,
      });
  });
  return { found, missing };
}

function nameOfProposal(proposal: Proposal, lexicon: Lexicon): string {
  const designation = designationOf(proposal, 'accepted', lexicon);
  return designation ? formatDesignation(designation, { lexicon }) : (proposal.identifier ?? proposal.symbol ?? '');
}

import { editionOfConference, parseDesignation, parseEdition, sameEdition } from '../citations/designation';
import type { Lexicon } from '../lexicon/lexicon';
import type { Draft, Proposal } from '../markup/draft';
import { isDesignation, readPieces } from '../markup/piece';
import type { Designation, Edition } from '../model/designation';
import type { Entry, StoredDocument } from '../model/library';
import type { Side } from '../model/text';

/** The base of a proposal, or why there is none, in words for the drafter. */
export type Base<E extends Entry = StoredDocument> = { readonly document: E } | { readonly missing: string };

/** Where a base is looked for: the library; or the catalogue, for what is known of a text that the library lacks. */
export interface Bases<E extends Entry> {
  readonly isEmpty: boolean;
  find(designation: Designation): E | undefined;
  revisionsOf(designation: Pick<Designation, 'kind' | 'number'>): readonly E[];
  baseFor(designation: Pick<Designation, 'kind' | 'number'>, conference?: Edition): E | undefined;
}

/**
 * The text in force that a proposal revises: the one that its rejected designation names; in a clean draft, the
 * latest revision of that number before the draft's conference, unless the front matter's `base` names an edition.
 */
export function findBase<E extends Entry>(library: Bases<E>, draft: Draft, proposal: Proposal): Base<E> {
  if (library.isEmpty) return { missing: 'the library is empty: import the Final Acts first' };
  const named = designationOf(proposal, 'rejected', draft.lexicon) ?? designationOf(proposal, 'accepted', draft.lexicon);
  if (!named || named.number === null)
    return { missing: 'the proposal has no designation such as RESOLUTION 12 (REV. HAVENPORT, 2032)' };
  const exact = draft.form === 'marked' ? library.find(named) : undefined;
  if (exact && exact.action !== 'SUP') return { document: exact };
  const wanted = draft.front.base === undefined ? undefined : parseEdition(draft.front.base, draft.lexicon);
  if (wanted) {
    const found = library.revisionsOf(named).find((document) => document.action !== 'SUP' && sameEdition(document, wanted));
    return found
      ? { document: found }
      : { missing: `the library has no ${named.kind} ${named.number} of ${wanted.place}, ${wanted.year}` };
  }
  const conference = draft.front.conference === undefined ? null : editionOfConference(draft.front.conference, draft.lexicon);
  const found = library.baseFor(named, conference ?? undefined);
  return found ? { document: found } : { missing: `the library has no ${named.kind} ${named.number}` };
}

/** The designation of a proposal's text in one reading. */
export function designationOf(proposal: Proposal, side: Side, lexicon: Lexicon): Designation | undefined {
  const heading = readPieces(proposal.text, side).find((piece) => isDesignation(piece, lexicon));
  return (heading && isDesignation(heading, lexicon) && parseDesignation(heading.words, lexicon)) || undefined;
}

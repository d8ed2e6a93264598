import { carriedOver } from '../carriedOver';
import type { ReadProposal } from '../rule';
import { keyOfCitation, type CitationHit } from './hits';

/**
 * Which citations a proposal has from the text in force. Of one that is not in the library it is only known what it cites, not
 * where, so every mention of the same revision counts as carried over.
 */
export function carriedCitations(hits: readonly CitationHit[], { base, official }: ReadProposal): ReadonlySet<CitationHit> {
  if (base) return carriedOver(hits, base.citations, ({ citation }) => keyOfCitation(citation));
  const cited = new Set(official?.cites.map((designation) => keyOfCitation({ designation })));
  return new Set(hits.filter(({ citation }) => cited.has(keyOfCitation(citation))));
}

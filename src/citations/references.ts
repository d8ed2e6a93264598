import { english, type Lexicon } from '../lexicon/lexicon';
import type { Citation, InternalReference } from '../model/citation';
import { findCitations } from './find';
import { maskMarks } from './mask';
import { createPhrases, type Phrases } from './phrases';
import { scanReferences } from './scan';

/** What has to be known of the text that references stand in. */
export interface ReferenceContext {
  /** Its lead-ins; made ready before by whoever searches many stretches of one text. */
  readonly leadIns: readonly string[] | Phrases;
  /** The citations in the stretch that is searched, as `findCitations` gives them; found anew when they are left out. */
  readonly citations?: readonly Citation[];
  /** The words of its language; those of English when it is left out. */
  readonly lexicon?: Lexicon;
}

/**
 * Finds references to provisions, of the text itself or of one that is cited with them, in order: `*resolves* 1 to 4 above`,
 * `*considering f)*`, `Annex 2 to this resolution`. It would rather miss one than take prose for one: without italics, only
 * the text's own lead-ins count, with a label right after them and words around that leave no doubt.
 */
export function findReferences(text: string, { leadIns, citations, lexicon = english }: ReferenceContext): InternalReference[] {
  const phrases = 'longestAt' in leadIns ? leadIns : createPhrases(leadIns);
  return scanReferences(text, maskMarks(text), phrases, citations ?? findCitations(text, { lexicon }), lexicon);
}

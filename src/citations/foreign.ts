import type { Citation } from '../model/citation';

/**
 * Whether a body that nobody has heard of adopted the text: `Resolution 3 (Northpoint, 2031) of the Charts Assembly`. `words`
 * is the text that all the citations were found in.
 */
export function isForeign(words: string, citation: Citation, all: readonly Citation[]): boolean {
  if (citation.bodyFrom !== 'nothing') return false;
  // The body of a list is named after its last number.
  let last = citation;
  for (const next of all.slice(all.indexOf(citation) + 1)) {
    if (!LINK.test(words.slice(last.designationSpan.to, next.designationSpan.from))) break;
    last = next;
  }
  return BODY.test(words.slice(last.designationSpan.to, last.designationSpan.to + 80));
}

const LINK = /^\s*(?:\([^()]*\))?\s*(?:[,;]\s*)?(?:and|or|&)?\s*$/;
const BODY = /^\s*,?\s*(?:(?:as\s+)?(?:adopted|approved)\s+(?:by|at)|of)\s+(?:the\s+)?\p{Lu}/u;

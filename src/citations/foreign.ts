import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf, leading } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Citation } from '../model/citation';

/**
 * Whether a body that nobody has heard of adopted the text: `Resolution 3 (Northpoint, 2031) of the Charts Assembly`. `words`
 * is the text that all the citations were found in.
 */
export function isForeign(words: string, citation: Citation, all: readonly Citation[], lexicon: Lexicon = english): boolean {
  if (citation.bodyFrom !== 'nothing') return false;
  const { link, body } = lexicon.compiled(patternsOf);
  // The body of a list is named after its last number.
  let last = citation;
  for (const next of all.slice(all.indexOf(citation) + 1)) {
    if (!link.test(words.slice(last.designationSpan.to, next.designationSpan.from))) break;
    last = next;
  }
  return body.test(words.slice(last.designationSpan.to, last.designationSpan.to + 80));
}

function patternsOf({ citations: { and, or, article, bodyAfter } }: LexiconData) {
  return {
    link: new RegExp(String.raw`^\s*(?:\([^()]*\))?\s*(?:[,;]\s*)?(?:${anyOf([...and, ...or])}|&)?\s*$`, 'u'),
    body: new RegExp(String.raw`^\s*,?\s*${leading(bodyAfter)}(?:${leading(article)})?\p{Lu}`, 'u'),
  };
}

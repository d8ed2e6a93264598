import type { Lexicon } from '../lexicon/lexicon';
import { leading } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Citation, InternalReference } from '../model/citation';
import { findAnnexReferences } from './annexes';
import type { Phrases } from './phrases';
import { findSectionReferences } from './sections';
import type { Found } from './sections';

/**
 * The references to provisions in a text, in order. `masked` is the text without its marks; the citations are in order of
 * place. A reference that is joined to the next one points where that one says: `*resolves* 2 and *notes* a) of Resolution 4`.
 */
export function scanReferences(
  text: string,
  masked: string,
  phrases: Phrases,
  citations: readonly Citation[],
  lexicon: Lexicon,
): InternalReference[] {
  const scene = { text, masked, phrases, citations, lexicon };
  const joint = lexicon.compiled(jointOf);
  const found = [...findSectionReferences(scene), ...findAnnexReferences(scene)].sort((a, b) => a.span.from - b.span.from);
  const settled: Found[] = [];
  for (const reference of found.toReversed()) {
    const next = settled.at(-1);
    const joined =
      reference.said === 'nowhere' &&
      next &&
      next.said !== 'nowhere' &&
      joint.test(masked.slice(reference.span.to, next.span.from));
    settled.push(joined ? { ...reference, target: next.target, said: next.said } : reference);
  }
  return settled.toReversed().map(({ said: _, ...reference }) => reference);
}

/** What joins two references: a comma, `and`, `of the`. */
function jointOf({ citations: { and, or, annexOf, article } }: LexiconData): RegExp {
  const words = `${leading([...and, ...or, ...annexOf])}(?:${leading(article)})?`;
  return new RegExp(String.raw`^\s{0,16}(?:,\s{0,16}(?:${leading(and)})?|${words})?$`, 'u');
}

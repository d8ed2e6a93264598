import { english, type Lexicon } from '../lexicon/lexicon';
import type { Citation } from '../model/citation';
import { findBareCitations } from './bare';
import { ITU_CONFERENCES } from './conferences';
import type { Conferences } from './conferences';
import { maskMarks } from './mask';
import { NO_PHRASES } from './phrases';
import { scanReferences } from './scan';

/** What citations are read and judged by. */
export interface CitationContext {
  /** Who met where and when; the conferences of the ITU when it is left out. */
  readonly conferences?: Conferences;
  /** The words of the text's language; those of English when it is left out. */
  readonly lexicon?: Lexicon;
}

/**
 * Finds the texts that are cited by kind and number, in order: resolutions, decisions, recommendations and opinions of any
 * body, singly and in lists. The text may be plain or in Markdown, on one line or several; offsets are those of the text.
 * A provision that is named with a citation belongs to it: `Resolution 4 (Havenport, 2032), *resolves* 2`.
 */
export function findCitations(
  text: string,
  { conferences = ITU_CONFERENCES, lexicon = english }: CitationContext = {},
): Citation[] {
  const masked = maskMarks(text);
  const citations = findBareCitations(masked, conferences, lexicon);
  if (citations.length === 0) return citations;
  const provisions = new Map<Citation, NonNullable<Citation['provision']>>();
  for (const { target, ...provision } of scanReferences(text, masked, NO_PHRASES, citations, lexicon)) {
    if (target !== 'this' && !provisions.has(target)) provisions.set(target, provision);
  }
  return citations.map((citation) => {
    const provision = provisions.get(citation);
    if (!provision) return citation;
    const span = { from: Math.min(citation.span.from, provision.span.from), to: Math.max(citation.span.to, provision.span.to) };
    return { ...citation, span, provision };
  });
}

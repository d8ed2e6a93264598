import type { Citation } from '../model/citation';
import { endOfBody } from './body';
import { execAt } from './sticky';

/** What the words around a reference say about the text it points into. */
export interface Target {
  readonly target: 'this' | Citation;
  /** Where the words stand that say so: `above`, `of this resolution`, `of Resolution 4` after it, a citation before it, or nowhere. */
  readonly said: 'after' | 'before' | 'nowhere';
}

/**
 * Which text is meant by a reference from one offset of a masked text to another: the one named after it (`of Resolution 4`),
 * else, with nothing after it, the one cited just before it (`Resolution 4 (…), in particular`), else this one.
 * Citations are in order of place.
 */
export function targetOf(masked: string, from: number, to: number, citations: readonly Citation[]): Target {
  if (execAt(NEAR, masked, to) ?? execAt(OF_THIS, masked, to)) return { target: 'this', said: 'after' };
  const link = execAt(LINK, masked, to);
  if (link) {
    const citation = citationAt(masked, to + link[0].length, citations);
    if (citation) return { target: citation, said: 'after' };
  }
  const before = citationBefore(masked, from, citations);
  if (before) return { target: before, said: 'before' };
  return { target: 'this', said: 'nowhere' };
}

/** The words that say that a reference stays in its text, or leaves it, after the labels. */
const NEAR = /\s{0,16},?\s{0,16}(?:above|below)\b/y;
const OF_THIS = /\s{1,16}(?:of|to|in)\s{1,16}(?:this|these|the\s{1,4}present)\s{1,16}\p{L}|\s{1,16}hereto\b/uy;
const LINK = /\s{1,16}(?:of|to|in)\s{1,16}(?:(?:the|its)\s{1,16})?/y;

/** The citation that begins at an offset, be it with the words before its number: `Council Resolution`, `Resolutions`. */
function citationAt(masked: string, at: number, citations: readonly Citation[]): Citation | undefined {
  const next = citations[firstWhere(citations, (citation) => citation.designationSpan.from >= at)];
  if (!next || next.designationSpan.from - at > 160) return undefined;
  return CAPITALISED.test(masked.slice(at, next.designationSpan.from)) ? next : undefined;
}

const CAPITALISED = /^(?:[\p{Lu}(][\p{L}\d()-]{0,30}\s{1,16}){0,6}$/u;

/** The citation that an offset follows, with nothing but its body's name and linking words between. */
function citationBefore(masked: string, at: number, citations: readonly Citation[]): Citation | undefined {
  const index = firstWhere(citations, (citation) => citation.designationSpan.to > at);
  const last = citations[index - 1];
  if (!last || at - last.designationSpan.to > 240) return undefined;
  const end = endOfBody(masked, last.designationSpan.to);
  return end <= at && BETWEEN.test(masked.slice(end, at)) ? last : undefined;
}

const BETWEEN =
  /^(?:\s{0,16},)?\s{0,16}(?:\(\s{0,4})?(?:(?:and\s{1,16})?(?:in particular|particularly|especially|specifically|notably|namely)\s{0,16},?\s{1,16})?(?:(?:in|under|its)\s{1,16}){0,2}$/;

/** Where the first element stands that fulfils a condition which all after it fulfil too. */
function firstWhere<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && holds(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import type { Lexicon } from '../lexicon/lexicon';
import { anyOf, END, leading } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
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
export function targetOf(masked: string, from: number, to: number, citations: readonly Citation[], lexicon: Lexicon): Target {
  const patterns = lexicon.compiled(patternsOf);
  if (execAt(patterns.near, masked, to) ?? execAt(patterns.ofThis, masked, to)) return { target: 'this', said: 'after' };
  const link = execAt(patterns.link, masked, to);
  if (link) {
    const citation = citationAt(masked, to + link[0].length, citations);
    if (citation) return { target: citation, said: 'after' };
  }
  const before = citationBefore(masked, from, citations, lexicon);
  if (before) return { target: before, said: 'before' };
  return { target: 'this', said: 'nowhere' };
}

function patternsOf({ citations: words }: LexiconData) {
  const linking = `(?:${leading(words.and)})?${anyOf(words.particularly)}`;
  return {
    /** The words that say that a reference stays in its text, or leaves it, after the labels. */
    near: new RegExp(String.raw`\s{0,16},?\s{0,16}${anyOf(words.near)}${END}`, 'uy'),
    ofThis: new RegExp(
      String.raw`\s{1,16}(?:${leading(words.of)}${leading(words.this)}\p{L}|${anyOf(words.hereto)}${END})`,
      'uy',
    ),
    link: new RegExp(String.raw`\s{1,16}${leading(words.of)}(?:${leading(words.its)})?`, 'uy'),
    /** What may stand between a citation and a provision of it. */
    between: new RegExp(
      String.raw`^(?:\s{0,16},)?\s{0,16}(?:\(\s{0,4})?(?:${linking}\s{0,16},?\s{1,16})?(?:${leading(words.within)}){0,2}` +
        String.raw`(?:(?:${leading(words.and)})?${leading(words.theirs)})?$`,
      'u',
    ),
  };
}

/** The citation that begins at an offset, be it with the words before its number: `Council Resolution`, `Resolutions`. */
function citationAt(masked: string, at: number, citations: readonly Citation[]): Citation | undefined {
  const next = citations[firstWhere(citations, (citation) => citation.designationSpan.from >= at)];
  if (!next || next.designationSpan.from - at > 160) return undefined;
  return CAPITALISED.test(masked.slice(at, next.designationSpan.from)) ? next : undefined;
}

const CAPITALISED = /^(?:[\p{Lu}(][\p{L}\d()-]{0,30}\s{1,16}){0,6}$/u;

/** The citation that an offset follows, with nothing but its body's name and linking words between. */
function citationBefore(masked: string, at: number, citations: readonly Citation[], lexicon: Lexicon): Citation | undefined {
  const index = firstWhere(citations, (citation) => citation.designationSpan.to > at);
  const last = citations[index - 1];
  if (!last || at - last.designationSpan.to > 240) return undefined;
  const end = endOfBody(masked, last.designationSpan.to, lexicon);
  return end <= at && lexicon.compiled(patternsOf).between.test(masked.slice(end, at)) ? last : undefined;
}

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

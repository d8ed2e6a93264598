import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf, END, leading } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import { wordsAt } from './sticky';

/**
 * Whether a lead-in may begin with these words: a participle, an adjective or a verb in the third person, with `further`
 * and the like before it. Ordinary words have these endings too, so what is found needs more proof than this.
 */
export function opensLeadIn(words: string, lexicon: Lexicon = english): boolean {
  return lexicon.compiled(patternsOf).opening.test(words);
}

/** Every place in a masked text where a lead-in may begin. */
export function findOpeners(masked: string, lexicon: Lexicon): number[] {
  return Array.from(wordsAt(lexicon.compiled(patternsOf).anyOpener, masked), ({ index }) => index);
}

/** Where the last opener stands between two offsets of a masked text; -1 when there is none. */
export function lastOpener(masked: string, from: number, to: number, lexicon: Lexicon): number {
  let last = -1;
  for (const { index } of wordsAt(lexicon.compiled(patternsOf).anyOpener, masked.slice(from, to))) last = from + index;
  return last;
}

function patternsOf({ citations: { openers, openerAdverbs } }: LexiconData) {
  const words = [...openers.preambular, ...openers.operative];
  // Of words in Latin letters, this already rules most places out.
  const start = [...openerAdverbs, ...words].every((word) => /^[a-z]/.test(word)) ? String.raw`\b` : '';
  const opener = `(?:${leading(openerAdverbs)})?${anyOf(words)}${END}`;
  return { opening: new RegExp(`^${opener}`, 'iu'), anyOpener: new RegExp(start + opener, 'gu') };
}

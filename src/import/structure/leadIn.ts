import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';

/**
 * A lead-in is told by its grammar: its first word, after adverbs, is a participle or an adjective (`considering`, `having
 * noted`, `aware`) or a verb in the third person (`resolves`, `further instructs …`). Whether that makes a section preambular
 * or operative is for the lexicon to say.
 */
export function isLeadIn(text: string, lexicon: Lexicon): boolean {
  if (!/^\p{Ll}/u.test(text) || /[.;,]$/.test(text)) return false;
  const { openers, participle, notParticiples } = lexicon.compiled(wordsOf);
  const word = firstWord(text, lexicon);
  return openers.has(word) || (participle.test(word) && !notParticiples.has(word));
}

/** True for a line that stands like a lead-in, in lower case and without a final sign, whatever its words. */
export function standsLikeLeadIn(text: string): boolean {
  return /^\p{Ll}/u.test(text) && /[\p{L}\p{N})]$/u.test(text);
}

function firstWord(text: string, { adverbs }: Lexicon): string {
  const words = text.split(/[^\p{L}-]+/u, 8);
  return words.find((word) => word !== '' && !adverbs.has(word)) ?? '';
}

function wordsOf({ finalActs: { leadIns } }: LexiconData) {
  return {
    openers: new Set([...leadIns.verbs, ...leadIns.adjectives]),
    participle: new RegExp(leadIns.participle, 'u'),
    notParticiples: new Set(leadIns.notParticiples),
  };
}

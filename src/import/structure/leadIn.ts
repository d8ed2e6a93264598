import { english } from '../../lexicon/lexicon';

/**
 * The English of lead-ins. A lead-in is told by its grammar: its first word, after adverbs, is a participle or an
 * adjective (`considering`, `having noted`, `aware`) or a verb in the third person (`resolves`, `further instructs …`).
 * Whether that makes a section preambular or operative is told by the markup's lexicon.
 */
export function isLeadIn(text: string): boolean {
  if (!/^\p{Ll}/u.test(text) || /[.;,]$/.test(text)) return false;
  const word = firstWord(text);
  return VERBS.has(word) || ADJECTIVES.has(word) || (word.endsWith('ing') && word.length > 4 && !NO_PARTICIPLES.has(word));
}

/** True for a line that stands like a lead-in, in lower case and without a final sign, whatever its words. */
export function standsLikeLeadIn(text: string): boolean {
  return /^\p{Ll}/u.test(text) && /[\p{L}\p{N})]$/u.test(text);
}

function firstWord(text: string): string {
  const words = text.split(/[^\p{L}-]+/u, 8);
  return words.find((word) => word !== '' && !english.adverbs.has(word)) ?? '';
}

const VERBS = list(`
  abrogates accepts acknowledges adopts affirms agrees appeals appoints appreciates approves asks assigns authorises
  authorizes calls charges commends condemns confirms congratulates considers continues decides declares delegates
  deplores determines directs draws elects emphasises emphasizes encourages endorses entrusts establishes exhorts
  expects expresses extends highlights hopes instructs invites mandates notes observes pays pledges proclaims proposes
  reaffirms recalls recognises recognizes recommends regrets reiterates reminds renews requests resolves salutes sets
  stresses submits suggests supports takes thanks underlines undertakes urges welcomes wishes
`);

const ADJECTIVES = list(`
  alarmed anxious aware certain cognisant cognizant concerned confident conscious convinced desirous determined
  disturbed encouraged grateful gratified guided hopeful inspired mindful moved persuaded prompted satisfied troubled
`);

/** Words in -ing that open a phrase of another kind. */
const NO_PARTICIPLES = list(`
  according barring being concerning depending during everything excluding failing following including notwithstanding
  nothing owing pending regarding something starting
`);

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

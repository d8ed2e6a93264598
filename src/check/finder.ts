import type { Conferences } from '../citations/conferences';
import { findCitations } from '../citations/find';
import { isForeign } from '../citations/foreign';
import { createPhrases, type Phrases } from '../citations/phrases';
import { findReferences } from '../citations/references';
import { Kept } from '../lexicon/kept';
import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf, leading, START } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Citation, InternalReference } from '../model/citation';
import type { Text } from '../model/text';
import { readProvisions, type Provisions } from './reference/provisions';

/** Finds what words cite and refer to. Results are kept by the words, so unchanged paragraphs are never searched twice. */
export interface Finder {
  /** The words of the drafts that it reads. */
  readonly lexicon: Lexicon;
  citations(words: string): readonly Citation[];
  /** Whether words may refer to a provision of a text, whatever its lead-ins. */
  mayRefer(words: string): boolean;
  references(words: string, leadIns: LeadIns): readonly InternalReference[];
  /** Those of them that can be looked up: what they are to is neither another body's text nor somebody's that is not named. */
  lookups(words: string, leadIns: LeadIns): readonly InternalReference[];
  /** What a text offers to be referred to; listed once for a text. */
  provisions(text: Text): Provisions;
}

/** The lead-ins of a text; texts with equal ones share what was found. */
export interface LeadIns {
  readonly key: string;
  readonly words: readonly string[];
}

/** More paragraphs than a long draft and its bases have. */
const MOST_WORDS = 20_000;
/** More sets of lead-ins than one check meets. */
const MOST_LEAD_INS = 100;

/** A finder for the citations that the conferences explain. */
export function createFinder(conferences: Conferences, lexicon: Lexicon = english): Finder {
  const { cites, refers } = lexicon.compiled(patternsOf);
  const citations = new Kept<readonly Citation[]>(MOST_WORDS);
  const provisions = new WeakMap<Text, Provisions>();
  const references = new Kept<ByLeadIns>(MOST_LEAD_INS);
  // Every citation names its kind: most paragraphs need no search.
  const find = (words: string): readonly Citation[] =>
    citations.get(words, (copy) => (cites.test(copy) ? findCitations(copy, { conferences, lexicon }) : []));
  const read = (words: string, leadIns: Phrases): References => {
    if (!refers.test(words)) return NO_REFERENCES;
    const cited = find(words);
    const all = findReferences(words, { leadIns, citations: cited, lexicon });
    const lookups = all.filter(({ target, span }) =>
      target === 'this' ? !isSomebodys(words, span.from, lexicon) : !isForeign(words, target, cited, lexicon),
    );
    return { all, lookups };
  };
  const begin = (leadIns: LeadIns): ByLeadIns => ({ phrases: createPhrases(leadIns.words), known: new Kept(MOST_WORDS) });
  const referencesIn = (words: string, leadIns: LeadIns): References => {
    const { phrases, known } = references.get(leadIns.key, () => begin(leadIns));
    return known.known(words) ?? known.get(words, (copy) => read(copy, phrases));
  };
  return {
    lexicon,
    citations: find,
    mayRefer: (words) => refers.test(words),
    references: (words, leadIns) => referencesIn(words, leadIns).all,
    lookups: (words, leadIns) => referencesIn(words, leadIns).lookups,
    provisions(text) {
      const known = provisions.get(text) ?? readProvisions(text);
      provisions.set(text, known);
      return known;
    },
  };
}

/** What was found by the lead-ins of a text, which become others with every key in one of them. */
interface ByLeadIns {
  readonly phrases: Phrases;
  readonly known: Kept<References>;
}

interface References {
  readonly all: readonly InternalReference[];
  readonly lookups: readonly InternalReference[];
}

const NO_REFERENCES: References = { all: [], lookups: [] };

/** Whether the words before a reference say that it is somebody's, and leave open whose: `the Council, in its Annex 2`. */
function isSomebodys(words: string, at: number, lexicon: Lexicon): boolean {
  return lexicon.compiled(patternsOf).theirs.test(words.slice(Math.max(0, at - 40), at));
}

export function leadInsOf(text: Text): LeadIns {
  const words = [...new Set(text.sections.map((section) => section.leadIn))].filter((leadIn) => leadIn !== '');
  return { key: words.join('\n'), words };
}

function patternsOf({ forms, citations: { theirs } }: LexiconData) {
  const kinds = Object.values(forms.kinds).flatMap(({ one, many }) => [one, many]);
  const annexes = forms.annexes.flatMap(({ one, many }) => [one, ...(many === undefined ? [] : [many])]);
  return {
    cites: new RegExp(anyOf(kinds), 'iu'),
    /** A reference names a section, in italics or with a label after it, or an annex. */
    refers: new RegExp(String.raw`[*\d]|\p{L}\)|${anyOf(annexes)}`, 'iu'),
    theirs: new RegExp(`${START}${leading(theirs)}\\*?$`, 'iu'),
  };
}

import type { Conferences } from '../citations/conferences';
import { findCitations } from '../citations/find';
import { findReferences } from '../citations/references';
import { Kept } from '../lexicon/kept';
import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf } from '../lexicon/phrases';
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
  const references = new Kept<Kept<readonly InternalReference[]>>(MOST_LEAD_INS);
  // Every citation names its kind: most paragraphs need no search.
  const find = (words: string): readonly Citation[] =>
    citations.get(words, (copy) => (cites.test(copy) ? findCitations(copy, { conferences, lexicon }) : []));
  return {
    lexicon,
    citations: find,
    mayRefer: (words) => refers.test(words),
    references(words, leadIns) {
      const known = references.get(leadIns.key, () => new Kept(MOST_WORDS));
      return known.get(words, (copy) =>
        refers.test(copy) ? findReferences(copy, { leadIns: leadIns.words, citations: find(copy), lexicon }) : [],
      );
    },
    provisions(text) {
      const known = provisions.get(text) ?? readProvisions(text);
      provisions.set(text, known);
      return known;
    },
  };
}

export function leadInsOf(text: Text): LeadIns {
  const words = [...new Set(text.sections.map((section) => section.leadIn))].filter((leadIn) => leadIn !== '');
  return { key: words.join('\n'), words };
}

function patternsOf({ forms }: LexiconData) {
  const kinds = Object.values(forms.kinds).flatMap(({ one, many }) => [one, many]);
  const annexes = forms.annexes.flatMap(({ one, many }) => [one, ...(many === undefined ? [] : [many])]);
  return {
    cites: new RegExp(anyOf(kinds), 'iu'),
    /** A reference names a section, in italics or with a label after it, or an annex. */
    refers: new RegExp(String.raw`[*\d]|\p{L}\)|${anyOf(annexes)}`, 'iu'),
  };
}

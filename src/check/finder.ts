import type { Conferences } from '../citations/conferences';
import { findCitations } from '../citations/find';
import { findReferences } from '../citations/references';
import type { Citation, InternalReference } from '../model/citation';
import type { Text } from '../model/text';
import { Kept } from './memory';

/** Finds what words cite and refer to. Results are kept by the words, so unchanged paragraphs are never searched twice. */
export interface Finder {
  citations(words: string): readonly Citation[];
  references(words: string, leadIns: LeadIns): readonly InternalReference[];
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
export function createFinder(conferences: Conferences): Finder {
  const citations = new Kept<readonly Citation[]>(MOST_WORDS);
  const references = new Kept<Kept<readonly InternalReference[]>>(MOST_LEAD_INS);
  // Every citation names its kind: most paragraphs need no search.
  const find = (words: string): readonly Citation[] =>
    citations.get(words, (copy) => (CITES.test(copy) ? findCitations(copy, { conferences }) : []));
  return {
    citations: find,
    references(words, leadIns) {
      const known = references.get(leadIns.key, () => new Kept(MOST_WORDS));
      return known.get(words, (copy) =>
        REFERS.test(copy) ? findReferences(copy, { leadIns: leadIns.words, citations: find(copy) }) : [],
      );
    },
  };
}

export function leadInsOf(text: Text): LeadIns {
  const words = [...new Set(text.sections.map((section) => section.leadIn))].filter((leadIn) => leadIn !== '');
  return { key: words.join('\n'), words };
}

const CITES = /resolution|decision|recommendation|opinion/i;
/** A reference names a section, in italics or with a label after it, or an annex. */
const REFERS = /[*\d]|\b[a-z]{1,6}\)|\b(?:annex|appendi)/i;

import { isForeign } from '../../citations/foreign';
import { detect } from '../detection';
import type { Finder } from '../finder';
import type { Cited, Detected, Detector, World } from '../rule';
import type { CitationAmongAll, CitationHit } from './hits';

/** Finds the texts of the conference that a passage cites. A text's own designation at its head is no citation. */
export const conferenceCited: Detector<CitationAmongAll> = {
  find: ({ isDesignation, words }, { finder }) => (isDesignation ? [] : citedIn(words, finder)),
};

/** The texts of the conference that passages cite, in order. */
export function conferenceCitations(text: Pick<Cited, 'passages'>, world: World): readonly CitationHit[] {
  return hitsOf(detect(conferenceCited, text, world));
}

/** What was found of citations, where it stands. */
export function hitsOf(detected: readonly Detected<CitationAmongAll>[]): readonly CitationHit[] {
  return detected.flatMap(({ passage, facts }) => facts.map((fact) => ({ passage, ...fact })));
}

/** The citations of words that are of texts of the conference. */
export function citedIn(words: string, finder: Finder): readonly CitationAmongAll[] {
  const all = finder.citations(words);
  return all
    .filter((citation) => citation.body === 'conference' && !isForeign(words, citation, all, finder.lexicon))
    .map((citation) => ({ citation, all }));
}

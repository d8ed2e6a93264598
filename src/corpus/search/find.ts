import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { Lexicon } from '../../lexicon/lexicon';
import type { EditionIndex, IndexedPassage } from './editionIndex';
import type { Need, Wording } from './query';
import { holdsPhrase } from './words';

/** A passage of an edition that answers a query. */
export interface Found {
  /** Among the passages of the edition. */
  readonly number: number;
  readonly score: number;
  /** How many of the things that were looked for stand there in just these words. */
  readonly exact: number;
  /** The score in coarse steps, so that small differences between two editions do not count. */
  readonly weight: number;
  /** The words that were found. */
  readonly terms: readonly string[];
}

/**
 * The passages of an edition that hold all that is looked for, or any of it. What stands only in the title of the document
 * that a passage is part of does not make it a hit; together with other words it helps. Where nothing is looked for, all that
 * passes the filter is found.
 */
export function findIn(
  index: EditionIndex,
  needs: readonly Need[],
  all: boolean,
  lexicon: Lexicon,
  filter?: (passage: IndexedPassage) => boolean,
): readonly Found[] {
  const { words, passages } = index;
  const query: Query =
    needs.length === 0 ? MiniSearch.wildcard : { combineWith: all ? 'AND' : 'OR', queries: needs.map(queryOf) };
  const results = words.search(query, {
    boost: BOOST,
    fuzzy: (term) => (/^\p{L}{4,}$/u.test(term) ? 0.2 : false),
    prefix: (term) => /^\p{L}{3,}$/u.test(term),
    tokenize: (term) => [term],
    processTerm: (term) => term,
    ...(filter ? { filter: ({ id }) => filter(passages[id as number]!) } : {}),
  });
  const found: Found[] = [];
  for (const result of results) {
    const number = result.id as number;
    const surroundings = surroundingsOf(index, number);
    const held = needs.map((need) => howHeld(need, result, surroundings, lexicon));
    if (all && held.includes('not')) continue;
    const isHit = held.includes('exactly') || (held.includes('nearly') && standsInItself(result));
    if (needs.length > 0 && !isHit) continue;
    found.push({
      number,
      score: result.score,
      exact: held.filter((each) => each === 'exactly').length,
      weight: Math.round(Math.log2(result.score) * STEPS),
      terms: Object.keys(result.match),
    });
  }
  return found;
}

const BOOST = { title: 4, name: 3, text: 1, leadIn: 0.5, context: 0.1 };
/** Four steps to twice the score. */
const STEPS = 4;

function queryOf({ wordings }: Need): Query {
  return {
    combineWith: 'OR',
    queries: wordings.map(({ terms, exact }) => ({
      combineWith: 'AND',
      queries: [...terms],
      ...(exact ? { fuzzy: false, prefix: false } : {}),
    })),
  };
}

function standsInItself({ match }: SearchResult): boolean {
  return Object.values(match).some((fields) => fields.some((field) => field !== 'context'));
}

/** In just these words, in words that begin or are spelt like them, only in the title of the document, or not at all. */
type Held = 'exactly' | 'nearly' | 'around' | 'not';

function howHeld({ wordings }: Need, { match, queryTerms }: SearchResult, { own, title }: Surroundings, lexicon: Lexicon): Held {
  const holds = ({ terms, inOrder }: Wording, texts: readonly string[]): boolean =>
    !inOrder || terms.length === 1 || texts.some((text) => holdsPhrase(text, terms, lexicon));
  // What was found is a plain object: every such has a `constructor`, whatever was looked for.
  const fieldsOf = (term: string): readonly string[] => (Object.hasOwn(match, term) ? match[term]! : []);
  const stands = ({ terms }: Wording): boolean => terms.every((term) => fieldsOf(term).some((field) => field !== 'context'));
  if (wordings.some((wording) => stands(wording) && holds(wording, own))) return 'exactly';
  const matched = wordings.filter(({ terms }) => terms.every((term) => queryTerms.includes(term)));
  if (matched.some(({ exact }) => !exact)) return 'nearly';
  return matched.some((wording) => holds(wording, [...own, title])) ? 'around' : 'not';
}

/** The texts in which words can stand side by side: those of a passage, and the title of its document. */
interface Surroundings {
  readonly own: readonly string[];
  readonly title: string;
}

function surroundingsOf({ passages, documents }: EditionIndex, number: number): Surroundings {
  const { path, text, leadIn, document } = passages[number]!;
  const { designation, title } = documents[document]!;
  return { own: [text, leadIn ?? '', path === '' ? designation : ''], title };
}

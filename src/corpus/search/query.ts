import { english, type Lexicon } from '../../lexicon/lexicon';
import { wordsIn } from './words';

/** One thing that is looked for, in any of several wordings: an acronym, or what it stands for. */
export interface Need {
  readonly wordings: readonly Wording[];
}

export interface Wording {
  readonly terms: readonly string[];
  /** True where the words have to stand one after the other. */
  readonly inOrder: boolean;
  /** True where only these very words count, none that begin or are spelt like them. */
  readonly exact: boolean;
}

/**
 * What somebody types, as what is to be found: each word, `"words in quotation marks"` in their order, and for an acronym or
 * its expansion either of the two. An acronym in capitals is taken at its word.
 */
export function readQuery(typed: string, acronyms: ReadonlyMap<string, readonly string[]>, lexicon = english): readonly Need[] {
  const termsIn = (text: string): readonly string[] => wordsIn(text, lexicon).map(({ term }) => term);
  const meanings = [...acronyms].map(([short, expansions]) => ({
    short: termsIn(short),
    expansions: expansions.map(termsIn),
  }));
  return typed.split(QUOTED).flatMap((stretch, index) => {
    if (index % 2 === 0) return needsIn(stretch, meanings, lexicon);
    const terms = termsIn(stretch);
    return terms.length === 0 ? [] : [{ wordings: [{ terms, inOrder: true, exact: true }] }];
  });
}

interface Meaning {
  readonly short: readonly string[];
  readonly expansions: readonly (readonly string[])[];
}

function needsIn(stretch: string, meanings: readonly Meaning[], lexicon: Lexicon): Need[] {
  const words = wordsIn(stretch, lexicon);
  const terms = words.map(({ term }) => term);
  const needs: Need[] = [];
  let at = 0;
  for (let word = words[at]; word; word = words[at]) {
    const spelt = longestExpansion(terms.slice(at), meanings);
    if (spelt) {
      needs.push({ wordings: [inOrder(spelt.terms), ...spelt.shorts.map(inOrder)] });
      at += spelt.terms.length;
      continue;
    }
    const { term, parts, from, to } = word;
    const isCapital = /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(stretch.slice(from, to));
    const meant = meanings.filter(({ short }) => short.length === 1 && short[0] === term).flatMap(({ expansions }) => expansions);
    needs.push({
      wordings: [
        isCapital ? inOrder([term]) : loose([term]),
        ...(parts.length > 0 ? [inOrder(parts)] : []),
        ...meant.map(inOrder),
      ],
    });
    at++;
  }
  return needs;
}

/** The longest expansion of an acronym that some words begin with, and all acronyms for it. */
function longestExpansion(
  terms: readonly string[],
  meanings: readonly Meaning[],
): { readonly terms: readonly string[]; readonly shorts: readonly (readonly string[])[] } | undefined {
  const begins = (expansion: readonly string[]): boolean => expansion.every((term, index) => terms[index] === term);
  const found = meanings.flatMap(({ short, expansions }) =>
    expansions.filter((each) => each.length > 1 && begins(each)).map((expansion) => ({ short, expansion })),
  );
  const longest = found.reduce<readonly string[]>(
    (best, { expansion }) => (expansion.length > best.length ? expansion : best),
    [],
  );
  if (longest.length === 0) return undefined;
  const shorts = found.filter(({ expansion }) => expansion.length === longest.length).map(({ short }) => short);
  return { terms: longest, shorts };
}

function loose(terms: readonly string[]): Wording {
  return { terms, inOrder: false, exact: false };
}

function inOrder(terms: readonly string[]): Wording {
  return { terms, inOrder: true, exact: true };
}

const QUOTED = /["“”„]/;

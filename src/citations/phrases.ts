import { maskMarks } from './mask';

/** The lead-ins of a text, ready to be looked for. */
export interface Phrases {
  /** Where the longest lead-in ends that stands at an offset of a masked text, and how it is written; `undefined` for none. */
  longestAt(masked: string, at: number): { readonly phrase: string; readonly end: number } | undefined;
}

/** Prepares lead-ins. Emphasis, footnote marks, case and the amount of white space make no difference. */
export function createPhrases(leadIns: readonly string[]): Phrases {
  const byFirstWord = new Map<string, string[]>();
  for (const phrase of new Set(leadIns.map(plainLeadIn))) {
    if (phrase === '') continue;
    const key = firstWord(phrase, 0);
    const list = byFirstWord.get(key) ?? [];
    list.push(phrase);
    byFirstWord.set(key, list);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length);
  return {
    longestAt(masked, at) {
      for (const phrase of byFirstWord.get(firstWord(masked, at)) ?? []) {
        const end = matchPhrase(masked, at, phrase);
        if (end >= 0) return { phrase, end };
      }
      return undefined;
    },
  };
}

/** Those of a text that is not known. */
export const NO_PHRASES: Phrases = createPhrases([]);

/** A lead-in without marks, with single blanks and without the punctuation after it. */
export function plainLeadIn(leadIn: string): string {
  return maskMarks(leadIn)
    .replace(/\s+/g, ' ')
    .replace(/[\s:,;.]+$/, '')
    .trim();
}

function firstWord(text: string, at: number): string {
  let end = at;
  while (end < text.length && end < at + 40 && !/\s/.test(text[end] ?? '')) end++;
  return text
    .slice(at, end)
    .toLowerCase()
    .replace(/[:,;.]$/, '');
}

/** Compares letter by letter, so that any white space equals a blank and offsets stay those of the text. */
function matchPhrase(masked: string, at: number, phrase: string): number {
  let end = at;
  for (const character of phrase) {
    if (character === ' ') {
      const start = end;
      while (end < masked.length && end < start + 40 && /\s/.test(masked[end] ?? '')) end++;
      if (end === start) return -1;
    } else {
      const piece = masked.slice(end, end + character.length);
      if (piece !== character && piece.toLowerCase() !== character.toLowerCase()) return -1;
      end += character.length;
    }
  }
  return /[\p{L}\p{N}]/u.test(masked[end] ?? '') ? -1 : end;
}

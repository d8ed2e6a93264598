import { formatDesignation, formatEdition } from '../citations/designation';
import type { Action, Entry } from '../model/library';
import type { Edition } from '../model/designation';

/** A document as it is cited: `Resolution 12 (Rev. Havenport, 2032)`. */
export function nameOf({ kind, number, revised, place, year }: Entry): string {
  return formatDesignation({ kind, number, revision: { revised, place, year } });
}

/** What was done to a text, in a word that needs no table of symbols. */
export function actionWord(action: Action): 'new' | 'revised' | 'abrogated' {
  switch (action) {
    case 'ADD':
      return 'new';
    case 'MOD':
      return 'revised';
    case 'SUP':
      return 'abrogated';
  }
}

/** `Lightburg, 2028 and Havenport, 2032`: the editions of a library, in words. */
export function editionsInWords(editions: readonly Edition[]): string {
  return inWords(editions.map(formatEdition), ';');
}

/** `a, b and c`. Parts that hold commas themselves are set off with another sign. */
export function inWords(parts: readonly string[], sign = ','): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(`${sign} `)} and ${parts[parts.length - 1]}`;
}

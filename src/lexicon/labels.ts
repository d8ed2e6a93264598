import { anyOf, literally } from './phrases';
import type { LexiconData } from './schema';

/** A pattern of one letter that labels items. */
export function letterOf({ forms }: LexiconData): string {
  return `[${[...forms.letters].map(literally).join('')}]`;
}

/** A pattern of what is put after a number for an item that was inserted: `bis`. */
export function insertedOf({ forms }: LexiconData): string {
  return anyOf(forms.inserted);
}

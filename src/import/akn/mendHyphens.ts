import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Mend } from './paragraph';

/** Takes out the blank that a line break left after a hyphen. */
export const mendHyphens: Mend = (paragraphs, _log, lexicon) =>
  paragraphs.map((paragraph) => {
    if (paragraph.furniture !== undefined || !paragraph.text.includes('- ')) return paragraph;
    const { cells } = paragraph;
    const join = (text: string): string => joinHyphens(text, lexicon);
    return { ...paragraph, text: join(paragraph.text), ...(cells ? { cells: cells.map(join) } : {}) };
  });

/** `long- term` → `long-term`, `2020- 2023` → `2020-2023`; but `short- and medium-term` stays. */
export function joinHyphens(text: string, lexicon: Lexicon): string {
  return text.replace(lexicon.compiled(brokenIn), '$1-');
}

/** The hyphen of a word that shares its end with the next one stands before a conjunction. */
function brokenIn({ finalActs }: LexiconData): RegExp {
  return new RegExp(String.raw`(\p{L}|\d(?=- \d))- (?!${anyOf(finalActs.afterHyphens)}(?![\p{L}\d-]))(?=[\p{L}\d])`, 'gu');
}

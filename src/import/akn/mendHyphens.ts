import type { Mend } from './paragraph';

/** Takes out the blank that a line break left after a hyphen. */
export const mendHyphens: Mend = (paragraphs) =>
  paragraphs.map((paragraph) => {
    if (paragraph.furniture !== undefined || !paragraph.text.includes('- ')) return paragraph;
    const { cells } = paragraph;
    return { ...paragraph, text: joinHyphens(paragraph.text), ...(cells ? { cells: cells.map(joinHyphens) } : {}) };
  });

/** `long- term` → `long-term`, `2020- 2023` → `2020-2023`; but `short- and medium-term` stays. */
export function joinHyphens(text: string): string {
  return text.replace(BROKEN, '$1-');
}

/** The hyphen of a word that shares its end with the next one stands before a conjunction. */
const BROKEN =
  /(\p{L}|\d(?=- \d))- (?!(?:and|or|to|as|nor|versus|through|et|ou|à|y|o|e|u|und|oder|bis|и|или)(?![\p{L}\d-]))(?=[\p{L}\d])/gu;

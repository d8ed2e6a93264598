import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { isText, type Mend, type Paragraph } from './paragraph';

/**
 * Parts annexes from the paragraph that swallowed them, at their headings in capitals. Where a whole annex is one
 * paragraph, its own headings and tables are lost: its words are kept, and the user is told.
 */
export const mendAnnexes: Mend = (paragraphs, log, lexicon) => {
  const { heading, to } = lexicon.compiled(headingsIn);
  let swallowed = 0;
  let flat = false;
  const out = paragraphs.flatMap((paragraph): readonly Paragraph[] => {
    if (!isText(paragraph)) return [paragraph];
    if (!paragraph.attached && to.test(paragraph.text)) {
      const pieces = divide(paragraph, heading);
      if (pieces.length > 1) {
        swallowed += pieces.filter(({ kind }) => kind === 'annex').length;
        flat = true;
        return pieces;
      }
    }
    return [flat ? { ...paragraph, flat } : paragraph];
  });
  if (swallowed === 0) return paragraphs;
  const lost = out.filter(({ kind, flat: isFlat, text }) => kind === 'text' && isFlat && text.length > LONGEST_PARAGRAPH);
  if (lost.length > 0) {
    log.warn('has annexes that stand in the file as running text: their headings and tables could not be told from it');
  }
  return out;
};

/** What is longer held more than one paragraph. */
const LONGEST_PARAGRAPH = 1500;
const LONGEST_TITLE = 300;

function headingsIn({ forms, citations }: LexiconData): { readonly heading: RegExp; readonly to: RegExp } {
  const capitals = (words: readonly string[]): string => anyOf(words.map((word) => word.toUpperCase()));
  const annex = capitals(forms.annexes.map(({ one }) => one));
  // An annex may belong to one of those that are referred to.
  const referred = capitals(forms.annexes.flatMap(({ one, many }) => (many === undefined ? [] : [one])));
  const kinds = capitals(Object.values(forms.kinds).map(({ one }) => one));
  const to = ` ${capitals(forms.annexTo)} `;
  const text = String.raw`(?:${capitals(citations.article)} )?${kinds} \d{1,4} \([^()\p{Ll}]{4,60}\)`;
  const number = String.raw`[\p{Lu}\d]{1,4}(?![\p{L}\p{N}_])`;
  return {
    heading: new RegExp(
      String.raw`(?:^|(?<=\s))${annex}(?: [\p{Lu}\d]{1,4})?${to}(?:${text}|${referred} ${number})(?=\s|$)`,
      'gu',
    ),
    to: new RegExp(to),
  };
}

function divide(paragraph: Paragraph, heading: RegExp): readonly Paragraph[] {
  const pieces: Paragraph[] = [];
  let at = 0;
  const give = (end: number): void => {
    const text = paragraph.text.slice(at, end).trim();
    if (text === '') return;
    if (pieces.length === 0) pieces.push({ ...paragraph, text });
    // What ends without a sign below the heading is the title of the annex.
    else pieces.push({ kind: isTitle(text) ? 'heading' : 'text', text, flat: true });
  };
  for (const match of paragraph.text.matchAll(heading)) {
    give(match.index);
    pieces.push({ kind: 'annex', text: match[0].trim() });
    at = match.index + match[0].length;
  }
  if (pieces.length > 0) give(paragraph.text.length);
  return pieces.length === 0 ? [paragraph] : pieces;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && /^\p{Lu}/u.test(text) && !/[.,;:]$/.test(text) && !/\. | - | \d+\) /.test(text);
}

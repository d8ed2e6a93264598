import type { Lexicon } from '../../lexicon/lexicon';
import { literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readDesignationLine, readPart, type Part } from '../structure/headings';
import { OTHER_PARTS, type Mend, type Paragraph } from './paragraph';

/**
 * Ends a document where the heading of the next part stands in it: what follows belongs to no document. Signatories
 * and declarations stay lines, which the structure reader knows; of the heading of a part of other texts, with titles
 * of abrogated texts under it, no document is made, since the markup makes none.
 */
export const mendParts: Mend = (paragraphs, log, lexicon) => {
  const out: Paragraph[] = [];
  let part: Part | undefined;
  for (const paragraph of paragraphs) {
    for (const piece of divide(paragraph, lexicon)) {
      const heading = piece.kind === 'text' && !piece.label ? readPart(piece.text, lexicon) : undefined;
      if (heading && part === undefined) {
        log.warn(`had swallowed what follows it in the file: it ends before "${piece.text}" now`);
      }
      part = heading ?? part;
      const isOwn = part === undefined;
      out.push(isOwn ? piece : { ...piece, furniture: part === 'signatories' || part === 'declarations' ? part : OTHER_PARTS });
    }
  }
  if (part === undefined) return paragraphs;
  return withoutPageNumber(out, log.drop.bind(log));
};

const LONGEST_HEADING = 400;

/** `PART VI - SIGNATORIES`, in capitals as far as it goes. */
function headingIn({ finalActs: { parts } }: LexiconData): { readonly part: string; readonly heading: RegExp } {
  const part = parts.part.toUpperCase();
  return { part, heading: new RegExp(String.raw`(?<![\p{L}\p{N}_])${literally(part)} [IVX]+ [-–—] (?=[^\p{Ll}\d]{8})`, 'gu') };
}

/** A paragraph in pieces, with the headings of parts by themselves. */
function divide(paragraph: Paragraph, lexicon: Lexicon): readonly Paragraph[] {
  const { part, heading: pattern } = lexicon.compiled(headingIn);
  if (paragraph.kind !== 'text' || !paragraph.text.includes(part)) return [paragraph];
  const pieces: Paragraph[] = [];
  let at = 0;
  for (const match of paragraph.text.matchAll(pattern)) {
    const heading = longestHeading(paragraph.text.slice(match.index, match.index + LONGEST_HEADING), lexicon);
    if (heading === '') continue;
    const before = paragraph.text.slice(at, match.index).trim();
    // A number alone before the heading is that of its page.
    if (before !== '' || (at === 0 && paragraph.label !== undefined)) {
      pieces.push(at === 0 ? { ...paragraph, text: before } : { kind: 'text', text: before });
    }
    pieces.push({ kind: 'text', text: heading });
    at = match.index + heading.length;
  }
  if (pieces.length === 0) return [paragraph];
  const rest = paragraph.text.slice(at).trim();
  return rest === '' ? pieces : [...pieces, { kind: 'text', text: rest }];
}

/** Words in capitals, up to the designation of a text or the first other word. */
function longestHeading(text: string, lexicon: Lexicon): string {
  let heading = '';
  for (const match of text.matchAll(/\S+/g)) {
    const candidate = text.slice(0, match.index + match[0].length);
    if (
      /^\d{1,4}$/.test(match[0]) ||
      candidate !== candidate.toUpperCase() ||
      readDesignationLine(text.slice(match.index), lexicon)
    )
      break;
    heading = candidate;
  }
  // The year of a conference stands in brackets in the heading; a word in capitals may be a name below it.
  return readPart(heading, lexicon) ? heading : '';
}

/** The number of the page on which the part begins stands at the end of the text before it, or is taken for a label. */
function withoutPageNumber(paragraphs: readonly Paragraph[], drop: (kind: string, text: string) => void): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const { text, label = '', furniture } = paragraph;
    if (furniture !== undefined || paragraphs[index + 1]?.furniture === undefined) return [paragraph];
    const number = text === '' ? label : (/(?<=[.;:,]) (\d{1,4})$/.exec(text)?.[1] ?? '');
    if (!/^\d{1,4}$/.test(number)) return [paragraph];
    drop('page number', number);
    return text === '' ? [] : [{ ...paragraph, text: text.slice(0, -number.length - 1) }];
  });
}

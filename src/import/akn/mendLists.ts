import type { Lexicon } from '../../lexicon/lexicon';
import { quotationSigns } from '../../lexicon/quotation';
import type { LexiconData } from '../../lexicon/schema';
import { isText, type Mend, type Paragraph } from './paragraph';

/**
 * Parts the lists of an annex that stands in the file as running text: numbers in sequence (`1) Lamps … 2) Bells …`)
 * or dashes before words in capitals. What stands before the first of them, below the heading, is the annex's title.
 */
export const mendLists: Mend = (paragraphs, _log, lexicon) =>
  paragraphs.flatMap((paragraph, index): readonly Paragraph[] => {
    if (!isText(paragraph) || !paragraph.flat) return [paragraph];
    const starts = listStarts(paragraph.text, lexicon);
    if (starts.length === 0) return [paragraph];
    const ends = [...starts.slice(1), paragraph.text.length];
    const before = paragraph.text.slice(0, starts[0]).trim();
    const items = starts.map((start, at): Paragraph => ({
      kind: 'text',
      text: paragraph.text.slice(start, ends[at]).trim(),
      flat: true,
    }));
    if (before === '' && paragraph.label === undefined) return items;
    return [paragraphs[index - 1]?.kind === 'annex' ? withTitle(paragraph, before) : { ...paragraph, text: before }, ...items];
  });

/** As many items make a list. */
const FEWEST = 3;
const LONGEST_TITLE = 300;

function withTitle(paragraph: Paragraph, before: string): Paragraph {
  const isTitle = paragraph.label === undefined && before.length <= LONGEST_TITLE && !/[.,;:]$/.test(before);
  return { ...paragraph, kind: isTitle ? 'heading' : 'text', text: before };
}

function listStarts(text: string, lexicon: Lexicon): readonly number[] {
  const { item, before, dash } = lexicon.compiled(patternsOf);
  const numbered: number[] = [];
  for (const match of text.matchAll(item)) {
    const { sign = '', number } = match.groups!;
    const next = numbered.length + 1;
    if (Number(number) === next && (next === 1 || before.test(sign))) numbered.push(match.index);
  }
  if (numbered.length >= FEWEST) return numbered;
  const dashes = [...text.matchAll(dash)].map(({ index }) => index);
  return dashes.length >= FEWEST ? dashes : [];
}

function patternsOf(data: LexiconData): { readonly item: RegExp; readonly before: RegExp; readonly dash: RegExp } {
  const { open, close } = quotationSigns(data);
  return {
    item: new RegExp(String.raw`(?<=^|(?<sign>\S) )(?<number>\d{1,2})\) (?=[${open}]?\p{Lu})`, 'gu'),
    before: new RegExp(`[.;:,)${close}]`),
    dash: new RegExp(String.raw`(?<=[\p{Ll}.;:,)${close}] )[-–−] (?=[${open}]?\p{Lu}\p{Ll})`, 'gu'),
  };
}

import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readDesignationLine } from '../structure/headings';
import { isText, type Mend } from './paragraph';

/** Takes running heads out of the text: the short name of the document itself beside a page number. */
export const mendPages: Mend = (paragraphs, log, lexicon) => {
  const heading = readDesignationLine(paragraphs.find(({ kind }) => kind === 'designation')?.text ?? '', lexicon);
  if (!heading) return paragraphs;
  const { kind, number } = heading.designation;
  const name = `${lexicon.compiled(shortNames)[kind]}\\.\\s?${number}`;
  const head = new RegExp(`\\s*(?<![\\p{L}\\d.,])(?:(\\d{1,4}) (${name})|(${name}) (\\d{1,4}))(?![\\p{L}\\d.,])`, 'giu');
  const short = new RegExp(name, 'i');
  return paragraphs.map((paragraph) => {
    if (!isText(paragraph) || !short.test(paragraph.text)) return paragraph;
    const text = paragraph.text.replace(head, (_, page?: string, left?: string, right?: string, pageAfter?: string) => {
      log.drop('running head', left ?? right ?? '');
      log.drop('page number', page ?? pageAfter ?? '');
      return '';
    });
    return text === paragraph.text ? paragraph : { ...paragraph, text: text.trim() };
  });
};

/** A pattern for how a running head abbreviates each kind: `Res` in `Res. 12`. */
function shortNames({ forms: { kinds } }: LexiconData) {
  return {
    Resolution: anyOf(kinds.Resolution.short),
    Decision: anyOf(kinds.Decision.short),
    Recommendation: anyOf(kinds.Recommendation.short),
    Opinion: anyOf(kinds.Opinion.short),
  };
}

import type { Lexicon } from '../../lexicon/lexicon';
import { htmlEmphasis, withoutDeadLinks, withoutHtml } from './html';
import { raise } from './raised';
import type { Line, MarkReader, Reading } from './source';
import { isLeadIn } from './leadIn';

/**
 * How lines are read whose front end knew fonts or styles: their text is the inline form of the markup already
 * (emphasis as `*…*`, literal signs escaped), with footnote marks as `[^n]`, n being the printed number. `writeRuns`
 * makes it.
 */
export function typeset(lexicon: Lexicon): Reading {
  return {
    lexicon,
    toMarkup,

    leadIn(line: Line): string | undefined {
      if (line.style !== undefined && line.style !== 'leadIn') return undefined;
      const match = EMPHASIS.exec(line.text) ?? brokenEmphasis(line.text, lexicon);
      const words = match ? `${match[1]!}${match[2] ?? ''}` : line.style === 'leadIn' ? line.text : undefined;
      return words === undefined || (line.style === undefined && /[.;,]$/.test(words)) ? undefined : words;
    },

    footnote: ({ note, text }: Line) => (note === undefined ? undefined : { number: note, text }),
    // A front end that knows its footnotes has put them together.
    continuesFootnote: () => false,
    standsLikeLeadIn: () => false,
  };
}

function toMarkup(text: string, readMark: MarkReader): string {
  const folded = withoutHtml(htmlEmphasis(withoutDeadLinks(text)))
    .replace(BLANKS, ' ')
    .trim();
  if (!folded.includes('[^')) return folded;
  return folded.replace(MARK, (whole, escape: string, digits: string) => {
    if (escape.length % 2 === 1) return whole;
    return escape + (readMark(Number(digits)) ?? raise(digits));
  });
}

/** Anything but a single blank. */
const BLANKS = / ?[\t\r\n\u2028\u2029][ \t\r\n\u2028\u2029]*| {2,}[\t\r\n\u2028\u2029 ]*/g;
const MARK = /(?<!\\)(\\*)\[\^(\d{1,3})\]/g;

/**
 * A lead-in with upright words in it is none by its type alone, but by its grammar: `*instructs the Director of the* Bureau
 * *of Lights*`. The whole of it is one emphasis then.
 */
function brokenEmphasis(text: string, lexicon: Lexicon): readonly string[] | undefined {
  if (!/^\*[^*]/.test(text) || !/[^*\\]\*(?:\[\^\d{1,3}\])?$/.test(text) || text.length > LONGEST_BROKEN) return undefined;
  const bare = text.replace(/(?<!\\)\*/g, '');
  return isLeadIn(bare.replace(/\[\^\d{1,3}\]$/, ''), lexicon) ? [text, bare] : undefined;
}

/** What is longer is a paragraph. */
const LONGEST_BROKEN = 300;

/** One emphasis and nothing else but a footnote mark. */
const EMPHASIS = /^\*((?:[^*\\]|\\.)+)\*(\[\^\d{1,3}\])?$/;

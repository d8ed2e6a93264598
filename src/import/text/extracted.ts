import type { Lexicon } from '../../lexicon/lexicon';
import { readLabel } from '../structure/labels';
import { RAISED, raisedNumber } from '../structure/raised';
import type { Line, Reading } from '../structure/source';
import { toMarkup } from './inline';
import { isLeadIn, standsLikeLeadIn } from '../structure/leadIn';

/**
 * How lines are read that were extracted from a typeset document: fonts are gone or stand as stars, which may be
 * torn; footnote marks are raised digits, and footnotes lines that open with them.
 */
export function extracted(lexicon: Lexicon): Reading {
  return {
    lexicon,
    toMarkup,

    leadIn({ text }: Line): string | undefined {
      // A bullet is part of a lead-in only as the torn half of its emphasis: `- aware*`.
      const bare = text.includes('*') ? /^(?:[-–•*]\s+)?\**\s*([^*]+?)\s*\**$/.exec(text)?.[1] : text;
      return bare !== undefined && isLeadIn(bare.replace(MARK_AT_END, ''), lexicon) ? bare : undefined;
    },

    footnote({ text }: Line) {
      const match = NOTE.exec(text);
      return match ? { number: raisedNumber(match[1] ?? match[2]!), text: text.slice(match[0].length) } : undefined;
    },

    /** A line broken off the note above it goes on in lower case and opens nothing. */
    continuesFootnote(before: string, { adjoins, text }: Line): boolean {
      return adjoins && /^\p{Ll}/u.test(text) && !/[.;]$/.test(before) && !readLabel(text, lexicon) && !isLeadIn(text, lexicon);
    },

    standsLikeLeadIn: ({ text }: Line) => standsLikeLeadIn(text),
  };
}

const MARK_AT_END = new RegExp(`${RAISED}{1,3}$`);
const NOTE = new RegExp(String.raw`^\s*(?:(${RAISED}{1,3})|\[\^(\d{1,3})\]:)\s+(?=\S)`);

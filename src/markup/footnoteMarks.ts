import type { Span } from '../model/range';
import { BACKSLASH, BACKTICK, codeSpanEnds, skip } from './literal';

/** A footnote's mark in a text: `[^1]`. */
export interface FootnoteMark extends Span {
  readonly id: string;
}

/** Finds the footnote marks of a block; a definition's own `[^1]:` is one when the whole block is given. */
export function findFootnoteMarks(text: string): readonly FootnoteMark[] {
  if (!text.includes('[^')) return [];
  const marks: FootnoteMark[] = [];
  const code = codeSpanEnds(text);
  for (let at = nextSign(text, 0); at < text.length;) {
    const mark = text.startsWith('[^', at) ? MARK.exec(text.slice(at, at + LONGEST_ID)) : null;
    if (mark) marks.push({ from: at, to: at + mark[0].length, id: mark[1]! });
    at = nextSign(text, mark ? at + mark[0].length : skip(text, at, code));
  }
  return marks;
}

/** The next place, this one included, where a footnote mark, an escape or a code span may begin. */
function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BRACKET || code === BACKSLASH || code === BACKTICK) return at;
  }
  return text.length;
}

const MARK = /^\[\^([^\][\s]+)\]/;
const BRACKET = 0x5b;
const LONGEST_ID = 64;

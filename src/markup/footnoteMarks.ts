import type { Span } from '../model/range';
import { codeSpanEnds, skip } from './literal';

/** A footnote's mark in a text: `[^1]`. */
export interface FootnoteMark extends Span {
  readonly id: string;
}

/** Finds the footnote marks of a block; a definition's own `[^1]:` is one when the whole block is given. */
export function findFootnoteMarks(text: string): readonly FootnoteMark[] {
  if (!text.includes('[^')) return [];
  const marks: FootnoteMark[] = [];
  const code = codeSpanEnds(text);
  let at = 0;
  while (at < text.length) {
    const mark = text.startsWith('[^', at) ? MARK.exec(text.slice(at, at + LONGEST_ID)) : null;
    if (mark) marks.push({ from: at, to: at + mark[0].length, id: mark[1]! });
    at = mark ? at + mark[0].length : skip(text, at, code);
  }
  return marks;
}

const MARK = /^\[\^([^\][\s]+)\]/;
const LONGEST_ID = 64;

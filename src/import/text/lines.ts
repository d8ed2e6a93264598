import { joinBroken } from '../structure/join';
import type { Line } from '../structure/source';

export interface InputLines {
  /** The input as it stands, line by line, for the account of what became of it. */
  readonly sources: readonly string[];
  readonly lines: readonly Line[];
}

/**
 * Divides the input into lines, each cleaned of what no text needs. Tabs are kept: they part the cells of a table.
 * A bold title that was broken over several lines is one line here.
 */
export function readLines(input: string): InputLines {
  const sources = input.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const lines: Line[] = [];
  let blankBefore = true;
  sources.forEach((source, index) => {
    const text = clean(source);
    if (text.trim() === '') {
      blankBefore = true;
      return;
    }
    const open = lines[lines.length - 1];
    if (open && !blankBefore && isOpenBold(open) && open.last - open.first < LONGEST_BROKEN_TITLE) {
      lines[lines.length - 1] = { ...open, last: index, text: joinBroken(open.text, text) };
    } else {
      lines.push({ first: index, last: index, text, adjoins: !blankBefore });
    }
    blankBefore = false;
  });
  return { sources, lines };
}

/** Lines of the input over which one bold title may run; a sign that never closes must not swallow a document. */
const LONGEST_BROKEN_TITLE = 6;

function isOpenBold(line: Line): boolean {
  return line.text.includes('**') && (line.text.split('**').length - 1) % 2 === 1;
}

function clean(source: string): string {
  const text = source.replace(CONTROLS, '');
  let from = 0;
  let to = text.length;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return text.slice(from, to);
}

/** Page breaks, zero-width signs and other controls come out of PDF files; none of them is text. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2060\ufeff]/g;

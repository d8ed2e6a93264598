import type { Position } from '../model/range';

/** Where the lines of a source begin. */
export interface LineIndex {
  /** The 0-based line and UTF-16 character of an offset; an offset outside the source is taken to its nearer end. */
  positionAt(offset: number): Position;
  /** The offset of a line and character; one outside the source, or past the end of its line, is taken to the nearer end. */
  offsetAt(position: Position): number;
}

/** Reads a source's lines once, so that each position costs a binary search. Lines end as editors count them: LF, CRLF or CR. */
export function indexLines(source: string): LineIndex {
  const starts = [0];
  for (const end of source.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return {
    positionAt(offset) {
      const at = Math.min(Math.max(offset, 0), source.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: at - starts[low]! };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = starts[line];
      if (start === undefined) return source.length;
      const next = starts[line + 1];
      const end = next === undefined ? source.length : next - lineEndBefore(source, next);
      return Math.min(start + Math.max(character, 0), end);
    },
  };
}

function lineEndBefore(source: string, at: number): number {
  return source[at - 1] === '\n' && source[at - 2] === '\r' ? 2 : 1;
}

import type { Finding, Problem } from '../model/problem';
import type { Position } from '../model/range';

/** Where the lines of a source begin. */
export interface LineIndex {
  /** The 0-based line and UTF-16 character of an offset; an offset outside the source is taken to its nearer end. */
  positionAt(offset: number): Position;
}

/** A finding as the command line prints it and an editor shows it. Give the index when many findings of one source are converted. */
export function toProblem(finding: Finding, source: string, lines: LineIndex = indexLines(source)): Problem {
  const { code, severity, message, span } = finding;
  return { code, severity, message, range: { start: lines.positionAt(span.from), end: lines.positionAt(span.to) } };
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
  };
}

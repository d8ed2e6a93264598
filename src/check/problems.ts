import { indexLines, type LineIndex } from '../markup/lines';
import type { Finding, Problem } from '../model/problem';

/** A finding as the command line prints it and an editor shows it. Give the index when many findings of one source are converted. */
export function toProblem(finding: Finding, source: string, lines: LineIndex = indexLines(source)): Problem {
  const { code, severity, message, span } = finding;
  return { code, severity, message, range: { start: lines.positionAt(span.from), end: lines.positionAt(span.to) } };
}

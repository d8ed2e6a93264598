import { formatDesignation } from '../citations/designation';
import { toProblem } from '../check/problems';
import type { Library } from '../corpus/library';
import { indexLines, type LineIndex } from '../markup/lines';
import type { Finding, Problem, Related } from '../model/problem';
import type { Range, Span } from '../model/range';
import { pageOfRule } from './rulePages';

/** A problem as the command line tells it to other programs. */
export interface ReportedProblem extends Problem {
  /** The page that explains the rule, from the folder of the product. */
  readonly page: string;
  readonly related?: readonly ReportedRelated[];
  readonly fixes?: readonly ReportedFix[];
}

/** A place that explains a problem. */
export interface ReportedRelated {
  readonly message: string;
  /** The adopted text that holds it, as `plenary text` takes and prints it; absent for the file of the problem. */
  readonly text?: string;
  /** Absent where the library does not hold the text. */
  readonly range?: Range;
}

export interface ReportedFix {
  readonly title: string;
  readonly preferred: boolean;
  /** True where it changes form only, so that `--fix` makes it. */
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** The findings of one source, which stand in it or in an adopted text. */
export function reportProblems(findings: readonly Finding[], source: string, library: Library): readonly ReportedProblem[] {
  const lines = indexLines(source);
  return findings.map((finding) => {
    const related = finding.related?.map((one) => reportRelated(one, lines, library));
    const fixes = finding.fixes.map(({ title, edits, preferred = false, safe = false }) => {
      return { title, preferred, safe, edits: edits.map(({ span, text }) => ({ range: rangeOf(span, lines), text })) };
    });
    return {
      ...toProblem(finding, source, lines),
      page: pageOfRule(finding.code),
      ...(related && related.length > 0 ? { related } : {}),
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  });
}

function reportRelated({ message, text, span }: Related, lines: LineIndex, library: Library): ReportedRelated {
  if (!text) return { message, range: rangeOf(span, lines) };
  const document = library.find(text);
  return {
    message,
    text: formatDesignation(text),
    ...(document ? { range: rangeOf(span, indexLines(document.markup)) } : {}),
  };
}

function rangeOf({ from, to }: Span, lines: LineIndex): Range {
  return { start: lines.positionAt(from), end: lines.positionAt(to) };
}

import type { Finding, Fix } from '../model/problem';
import type { Span } from '../model/range';

/** A quick fix, with the finding that it mends. */
export interface Action {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The quick fixes for what was found at a stretch of a draft, in the order of the findings, those that are mostly right first. */
export function actionsAt(findings: readonly Finding[], span: Span): readonly Action[] {
  const touched = findings.filter((finding) => finding.span.from <= span.to && span.from <= finding.span.to);
  const actions = touched.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
  const isPreferred = ({ fix }: Action): boolean => fix.preferred === true;
  return [...actions.filter(isPreferred), ...actions.filter((action) => !isPreferred(action))];
}

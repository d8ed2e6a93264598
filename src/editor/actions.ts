import { preferredFix } from '../check/fixAll';
import type { Draft } from '../markup/draft';
import type { Finding, Fix, TextEdit } from '../model/problem';
import type { Span } from '../model/range';
import { ignoreProblem } from './ignoreProblem';
import { switchOff } from './switchOff';

/** A quick fix, with the finding that it mends. */
export interface Action {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** What else can be done about a finding than mending it by itself. */
export interface Offer {
  readonly does: 'fixAllOfKind' | 'explainProblem' | 'ignoreProblem' | 'switchRuleOff';
  /** What a person reads in the quick-fix menu, in the imperative. */
  readonly title: string;
  readonly finding: Finding;
  /** What it does to the draft, where that is known beforehand. */
  readonly edits?: readonly TextEdit[];
}

/** What was found at a stretch of a draft, in order of place. */
export function findingsAt(findings: readonly Finding[], span: Span): readonly Finding[] {
  return findings.filter((finding) => finding.span.from <= span.to && span.from <= finding.span.to);
}

/** The quick fixes for what was found at a stretch of a draft, in the order of the findings, those that are mostly right first. */
export function actionsAt(findings: readonly Finding[], span: Span): readonly Action[] {
  const actions = findingsAt(findings, span).flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
  const isPreferred = ({ fix }: Action): boolean => fix.preferred === true;
  return [...actions.filter(isPreferred), ...actions.filter((action) => !isPreferred(action))];
}

/**
 * What else is offered there: once for each rule, so that the menu stays short. First what mends more, then what explains, last
 * what silences.
 */
export function offersAt(draft: Draft, findings: readonly Finding[], span: Span): readonly Offer[] {
  const touched = findingsAt(findings, span);
  const kinds = touched.filter(({ code }, index) => touched.findIndex((other) => other.code === code) === index);
  return [
    ...kinds.flatMap((finding): Offer[] => {
      const many = fixableOfKind(findings, finding.code).length;
      if (many < 2) return [];
      return [{ does: 'fixAllOfKind', title: `Fix all ${many} problems of this kind: ${finding.code}`, finding }];
    }),
    ...kinds.map((finding): Offer => ({
      does: 'explainProblem',
      title: `Explain this problem: ${finding.code}`,
      finding,
    })),
    ...kinds.flatMap((finding): Offer[] => {
      if (!ignoreProblem(draft, finding)) return [];
      return [{ does: 'ignoreProblem', title: `Ignore here, with a remark: ${finding.code}`, finding }];
    }),
    ...kinds.flatMap((finding): Offer[] => {
      const edit = switchOff(draft, finding.code);
      if (!edit) return [];
      return [{ does: 'switchRuleOff', title: `Switch off for this draft: ${finding.code}`, finding, edits: [edit] }];
    }),
  ];
}

/** The findings of a rule that have a fix which is mostly right. */
export function fixableOfKind(findings: readonly Finding[], code: string): readonly Finding[] {
  return findings.filter((finding) => finding.code === code && preferredFix(finding) !== undefined);
}

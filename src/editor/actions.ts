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

/**
 * The quick fixes for what was found at a stretch of a draft, in the order of the findings, those that are mostly right first. Of
 * more than anybody reads, those of the smallest findings, which are nearest to the caret.
 */
export function actionsAt(findings: readonly Finding[], span: Span): readonly Action[] {
  const length = ({ finding }: Action): number => finding.span.to - finding.span.from;
  const isPreferred = ({ fix }: Action): boolean => fix.preferred === true;
  const all = findingsAt(findings, span).flatMap((finding) => finding.fixes.map((fix): Action => ({ finding, fix })));
  const nearest = new Set([...all].sort((one, other) => length(one) - length(other)).slice(0, MOST_ACTIONS));
  const actions = all.filter((action) => nearest.has(action));
  return [...actions.filter(isPreferred), ...actions.filter((action) => !isPreferred(action))];
}

/** Each of them is tried before it is offered. */
const MOST_ACTIONS = 4;

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

/** The findings of a rule that have a fix which is mostly right. What the text in force already had is not mended with many others. */
export function fixableOfKind(findings: readonly Finding[], code: string): readonly Finding[] {
  return findings.filter((finding) => finding.code === code && !finding.carried && preferredFix(finding) !== undefined);
}

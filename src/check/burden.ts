import { applyEdits } from '../markup/edits';
import type { Finding, Fix } from '../model/problem';

/**
 * How much is wrong with a draft, for comparing it before and after a fix: an error or a warning counts for two, an information
 * for one, for what was wrong and now is only worth knowing is better. What the text in force already had counts only where
 * something can be done about it.
 */
export function burdenOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity, carried, fixes }) => {
    if (carried && fixes.length === 0) return sum;
    return sum + (severity === 'info' ? 1 : 2);
  }, 0);
}

/** Whether a fix leaves a draft with no more problems than it has: it is tried. */
export function isSound(
  { edits }: Fix,
  source: string,
  before: readonly Finding[],
  check: (source: string) => readonly Finding[],
): boolean {
  return problemsIn(check(applyEdits(source, edits))) <= problemsIn(before);
}

/** Errors and warnings. */
export function problemsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'info').length;
}

import { burdenOf, problemsIn } from '../src/check/burden';
import type { Checker } from '../src/check/runner';
import type { Library } from '../src/corpus/library';
import { applyEdits } from '../src/markup/edits';
import type { Finding, Fix } from '../src/model/problem';

/** A fix, and what it does to a draft. */
export interface TriedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** True where there are more errors and warnings after it than before: such a fix is not offered. */
  readonly isHarmful: boolean;
  /** True where the draft is no better for it. */
  readonly isIdle: boolean;
  /** What is there after it and was not there before. */
  readonly after: readonly Finding[];
}

/** Tries the fixes of a draft. Those in `tried` are left out, and it takes up the others: many drafts differ in one place. */
export function tryFixes(
  source: string,
  library: Library,
  checker: Checker,
  tried: Set<string> = new Set(),
): readonly TriedFix[] {
  const before = checker.check(source, library);
  return before.flatMap((finding) =>
    finding.fixes.flatMap((fix): TriedFix[] => {
      const key = JSON.stringify([finding.code, finding.message, fix.title]);
      if (tried.has(key)) return [];
      tried.add(key);
      const after = checker.check(applyEdits(source, fix.edits), library);
      const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
      return [
        {
          finding,
          fix,
          isHarmful: problemsIn(after) > problemsIn(before),
          isIdle: burdenOf(after) >= burdenOf(before),
          after: after.filter(({ code, message }) => !known.has(`${code} ${message}`)),
        },
      ];
    }),
  );
}

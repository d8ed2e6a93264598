import { applyEdits } from '../markup/edits';
import type { Finding, Fix } from '../model/problem';
import { burdenOf, problemsIn } from './burden';

/** What came of mending many findings at once. */
export interface FixedAll {
  readonly source: string;
  /** What is found in it now. */
  readonly findings: readonly Finding[];
  /** How many fixes were made. */
  readonly fixed: number;
  /** How many findings have a fix that was not made: it would have brought as many problems as it mends, or was not tried. */
  readonly left: number;
  /** How many of those were not tried by themselves: trying has an end. */
  readonly untried: number;
}

/**
 * Mends all findings that `choose` has a fix for. Every step is checked: a fix that does not lighten the draft is not made, so the
 * result never has more problems than the source. Fixes that show up only after others are made as well.
 */
export function fixAll(
  source: string,
  check: (source: string) => readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
): FixedAll {
  let state: State = { source, findings: check(source) };
  let fixed = 0;
  const refused = new Set<string>();
  let budget = MOST_CHECKS;
  const attempt = (batch: readonly Choice[]): void => {
    if (batch.length === 0 || budget <= 0) return;
    budget--;
    const next = applyEdits(
      state.source,
      batch.flatMap(({ fix }) => fix.edits),
    );
    const findings = check(next);
    const gain = burdenOf(state.findings) - burdenOf(findings);
    // Each of several has to take all of its own burden away, so that none of them hides behind the others.
    const least = batch.length === 1 ? 1 : burdenOf(batch.map(({ finding }) => finding));
    if (gain >= least && problemsIn(findings) <= problemsIn(state.findings)) {
      state = { source: next, findings };
      fixed += batch.length;
      return;
    }
    if (batch.length === 1) {
      refused.add(keyOf(batch[0]!.finding));
      return;
    }
    const half = Math.ceil(batch.length / 2);
    const rest = new Set(batch.slice(half).map(({ finding }) => keyOf(finding)));
    attempt(batch.slice(0, half));
    // The first half has moved what comes after it: the second is found again.
    attempt(chosenIn(state.findings, choose, refused).filter(({ finding }) => rest.has(keyOf(finding))));
  };
  for (;;) {
    const batch = chosenIn(state.findings, choose, refused);
    if (batch.length === 0 || budget <= 0) break;
    attempt(batch);
  }
  const left = state.findings.filter((finding) => choose(finding) !== undefined);
  const untried = budget > 0 ? [] : left.filter((finding) => !refused.has(keyOf(finding)));
  return { ...state, fixed, left: left.length, untried: untried.length };
}

/** The fix that is right most of the time. */
export function preferredFix({ fixes }: Finding): Fix | undefined {
  return fixes.find(({ preferred }) => preferred === true);
}

/** The fix that can be made with many others unseen. */
export function safeFix({ fixes }: Finding): Fix | undefined {
  return fixes.find(({ safe }) => safe === true);
}

/**
 * A draft takes one check for all its fixes where none of them brings trouble; where some do, they are found by halves. Somebody
 * waits for the end, and a check of a long draft takes some hundredths of a second.
 */
const MOST_CHECKS = 25;

interface State {
  readonly source: string;
  readonly findings: readonly Finding[];
}

interface Choice {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes that can be made together: of those that touch each other, the first. */
function chosenIn(
  findings: readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
  refused: ReadonlySet<string>,
): readonly Choice[] {
  const taken: { from: number; to: number }[] = [];
  return findings.flatMap((finding): Choice[] => {
    const fix = refused.has(keyOf(finding)) ? undefined : choose(finding);
    if (!fix || fix.edits.length === 0) return [];
    const clashes = fix.edits.some(({ span }) => taken.some(({ from, to }) => span.from <= to && from <= span.to));
    if (clashes) return [];
    taken.push(...fix.edits.map(({ span }) => span));
    return [{ finding, fix }];
  });
}

/** A finding by what it says: places move while others are mended. Several that say the same are refused together. */
function keyOf({ code, message }: Finding): string {
  return `${code} ${message}`;
}

import type { Range, Span } from './range';

export type Severity = 'error' | 'warning' | 'info';

/** Something to show in the Problems panel. Offsets point into the draft. */
export interface Finding {
  /** `group/name`: `base/unmarked-change`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
}

/** One way to mend a finding: edits to the draft that do not overlap. */
export interface Fix {
  /** What a person reads in the quick-fix menu, in the imperative. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True for the fix that is right most of the time. */
  readonly preferred?: boolean;
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A finding as the command line prints it. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

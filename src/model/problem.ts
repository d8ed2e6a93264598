import type { Designation } from './designation';
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
  /** What else bears on it: the words of the text in force, the other place that it clashes with. */
  readonly related?: readonly Related[];
  /** True for one that sums up what the text in force already had: it is nobody's mistake, and stays an information. */
  readonly carried?: true;
}

/** A place that explains a finding. */
export interface Related {
  /** What stands there, in a few words: `the text in force`. */
  readonly message: string;
  /** The adopted text that holds it; absent for a place of the draft itself. */
  readonly text?: Designation;
  /** In the adopted text's markup, or in the draft. */
  readonly span: Span;
}

/** One way to mend a finding: edits to the draft that do not overlap. */
export interface Fix {
  /** What a person reads in the quick-fix menu, in the imperative. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True for the fix that is right most of the time. */
  readonly preferred?: boolean;
  /** True for one that can be made with many others unseen: it changes form, never what the proposal says. */
  readonly safe?: true;
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

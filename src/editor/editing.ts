import type { TextEdit } from '../model/problem';

/** A selection: where it was begun, and where its caret is. UTF-16 offsets; the two are equal for a bare caret. */
export interface Selection {
  readonly anchor: number;
  readonly active: number;
}

/** What a key or a command does to a draft, in one step that can be undone. */
export interface Editing {
  /** Counted in the source before any of them; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Counted in the source after the edits, as many as there were before. */
  readonly selections: readonly Selection[];
}

/** A command that does not apply where the selection is, with the reason and the next step in words for the drafter. */
export interface Refusal {
  readonly refusal: string;
}

import type { Severity } from '../model/problem';

/** What a draft is checked under besides the adopted texts. */
export interface Circumstances {
  /** What whoever checks wants to know; the draft's own front matter goes before it. */
  readonly checks?: Checks;
  /** The other drafts at hand: of the workspace, or of the same call. */
  readonly others?: readonly OtherDraft[];
}

/** How much a rule matters, by its code (`citation/outdated`) or its group (`citation`); the code goes before the group. */
export type Checks = Readonly<Record<string, Level>>;

export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** What one draft has to know of another. */
export interface OtherDraft {
  /** How messages call it: its path in the workspace, or as it was given. */
  readonly name: string;
  /** The identifiers of its proposals: `NOR/44A1/1`. */
  readonly identifiers: readonly string[];
  /** What its new texts are called until they have a number: `NOR-1`. */
  readonly placeholders: readonly string[];
}

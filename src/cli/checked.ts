import type { OtherDraft } from '../check/circumstances';
import type { ReportedProblem } from './reported';

export interface CheckedFile {
  /** The path of a draft as it was given, or the designation of an adopted text. */
  readonly path: string;
  readonly problems: readonly ReportedProblem[];
  /** Of `--fix`: how many problems are gone. */
  readonly fixed?: number;
}

/** What `check` and `audit` found, in the shape that other programs rely on. */
export interface CheckSummary {
  readonly files: readonly CheckedFile[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A draft of the call, with what the others have to know of it. */
export interface ReadFile {
  readonly path: string;
  readonly source: string;
  readonly other: OtherDraft;
}

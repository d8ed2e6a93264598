/** A proposal, or a whole file, that is not in the result, and why: one plain line with the next step. */
export interface LeftOut {
  readonly file: string;
  readonly identifier?: string;
  readonly reason: string;
}

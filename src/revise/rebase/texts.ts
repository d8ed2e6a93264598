import type { Draft, Proposal } from '../../markup/draft';

/** An adopted text, as much of it as is needed here. */
export interface AdoptedText {
  readonly markup: string;
  readonly place: string;
  readonly year: number;
}

/** What is asked of the library. */
export interface Editions {
  /** The text that a proposal was written against and a newer one, or why there is none; `base` all the same where it is known. */
  textsFor(
    draft: Draft,
    proposal: Proposal,
  ): { readonly base: AdoptedText; readonly newer: AdoptedText } | { readonly base?: AdoptedText; readonly missing: string };
  /** The text that a proposal would be marked against. */
  baseOf(draft: Draft, proposal: Proposal): AdoptedText | undefined;
}

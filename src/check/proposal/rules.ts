import type { Rule } from '../rule';

/** Rules about symbols, identifiers and reasons. */
export const proposalRules: readonly Rule[] = [];

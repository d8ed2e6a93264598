import type { Rule } from '../rule';

/** Rules about how a text is built. */
export const structureRules: readonly Rule[] = [];

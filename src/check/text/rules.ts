import type { Rule } from '../rule';

/** Rules about words, wherever they stand. */
export const textRules: readonly Rule[] = [];

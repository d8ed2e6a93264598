import type { Rule } from '../rule';
import { abrogated } from './abrogated';
import { outdated } from './outdated';
import { unknown } from './unknown';

/** Rules about citations of other texts. */
export const citationRules: readonly Rule[] = [abrogated, outdated, unknown];

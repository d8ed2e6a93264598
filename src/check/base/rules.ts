import type { Rule } from '../rule';
import { abrogated } from './abrogated';
import { notImported } from './notImported';
import { notVerbatim } from './notVerbatim';
import { unmarkedChange } from './unmarkedChange';

/** Rules about what a revision makes of the text in force. */
export const baseRules: readonly Rule[] = [abrogated, notImported, notVerbatim, unmarkedChange];

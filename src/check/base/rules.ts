import type { Rule } from '../rule';
import { abrogated } from './abrogated';
import { missingProvision } from './missingProvision';
import { notImported } from './notImported';
import { notVerbatim } from './notVerbatim';
import { unknown } from './unknown';
import { unmarkedChange } from './unmarkedChange';
import { wrongEdition } from './wrongEdition';

/** Rules about what a revision makes of the text in force. */
export const baseRules: readonly Rule[] = [
  abrogated,
  missingProvision,
  notImported,
  notVerbatim,
  unknown,
  unmarkedChange,
  wrongEdition,
];

import type { Rule } from '../rule';
import { unresolved } from './unresolved';

/** Rules about references to provisions. */
export const referenceRules: readonly Rule[] = [unresolved];

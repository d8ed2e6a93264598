import type { Rule } from '../rule';
import { ambiguous } from './ambiguous';
import { staleAfterRenumber } from './staleAfterRenumber';
import { unresolved } from './unresolved';

/** Rules about references to provisions. */
export const referenceRules: readonly Rule[] = [ambiguous, staleAfterRenumber, unresolved];

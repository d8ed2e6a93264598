import { baseRules } from './base/rules';
import { citationRules } from './citation/rules';
import { markupRules } from './markup/rules';
import { proposalRules } from './proposal/rules';
import { referenceRules } from './reference/rules';
import type { Rule } from './rule';
import { structureRules } from './structure/rules';
import { textRules } from './text/rules';

/** Every rule, group by group. No two have the same code. */
export const RULES: readonly Rule[] = [
  ...baseRules,
  ...citationRules,
  ...markupRules,
  ...proposalRules,
  ...referenceRules,
  ...structureRules,
  ...textRules,
];

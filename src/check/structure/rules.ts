import type { Rule } from '../rule';
import { ambiguousLabel } from './ambiguousLabel';
import { designation } from './designation';
import { emptySection } from './emptySection';
import { footnote } from './footnote';
import { formula } from './formula';
import { labelSequence } from './labelSequence';
import { order } from './order';
import { punctuation } from './punctuation';
import { singleLabel } from './singleLabel';
import { table } from './table';
import { unknownLeadIn } from './unknownLeadIn';

/** Rules about how a text is built. */
export const structureRules: readonly Rule[] = [
  ambiguousLabel,
  designation,
  emptySection,
  footnote,
  formula,
  labelSequence,
  order,
  punctuation,
  singleLabel,
  table,
  unknownLeadIn,
];

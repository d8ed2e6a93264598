import type { Rule } from '../rule';
import { acronym } from './acronym';
import { openBracket } from './openBracket';
import { placeholder } from './placeholder';
import { quotation } from './quotation';
import { remarkLeft } from './remarkLeft';
import { repeatedWord } from './repeatedWord';

/** Rules about words, wherever they stand. */
export const textRules: readonly Rule[] = [acronym, openBracket, placeholder, quotation, remarkLeft, repeatedWord];

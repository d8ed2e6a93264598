import type { Rule } from '../rule';
import { conflict } from './conflict';
import { frontMatter } from './frontMatter';
import { ignore } from './ignore';
import { unclosed } from './unclosed';

/** Rules about the signs that a draft is written with. */
export const markupRules: readonly Rule[] = [conflict, frontMatter, ignore, unclosed];

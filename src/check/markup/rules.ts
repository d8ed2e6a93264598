import type { Rule } from '../rule';
import { blockBorder } from './blockBorder';
import { conflict } from './conflict';
import { crossed } from './crossed';
import { frontMatter } from './frontMatter';
import { ignore } from './ignore';
import { unclosed } from './unclosed';

/** Rules about the signs that a draft is written with. */
export const markupRules: readonly Rule[] = [blockBorder, conflict, crossed, frontMatter, ignore, unclosed];

// The TextMate grammar of the drafting markup, made from rules that have names: `syntaxes/itu-resolution.tmLanguage.json` is what
// comes out. `npm run test:grammar` fails when that file is another, and `-- --update` writes it.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../files.mjs';
import { blockRules } from './blocks.mjs';
import { inMarks, inText } from './inline.mjs';
import { marks, openingMarks, remark, remarkAuthor, remarkInMark, wrappedMarks } from './marks.mjs';
import { include } from './rules.mjs';

export const GRAMMAR_FILE = 'syntaxes/itu-resolution.tmLanguage.json';

export const grammar = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  comment:
    'Made by scripts/grammar/. Marks, emphasis and code spans open only where their closer stands on the same line; wrapped-marks are those that run over the lines of a paragraph. What a grammar cannot know (roles of lead-ins, state of citations) is left to semantic tokens.',
  name: 'ITU resolution',
  scopeName: 'text.itu-resolution',
  patterns: ['front-matter', 'heading', 'symbol-line', 'table-row', 'lead-in', 'text-block'].map(include),
  repository: {
    ...blockRules,
    marks,
    'opening-marks': openingMarks,
    'wrapped-marks': wrappedMarks,
    remark,
    'remark-in-mark': remarkInMark,
    'remark-author': remarkAuthor,
    ...inText,
    ...inMarks,
  },
};

/** The file's text. */
export async function writtenGrammar() {
  const file = join(root, GRAMMAR_FILE);
  return format(JSON.stringify(grammar), { ...(await resolveConfig(file)), filepath: file });
}

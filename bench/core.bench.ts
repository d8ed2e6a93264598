import { diffWordsWithSpace } from 'diff';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createChecker } from '../src/check/runner';
import { readFinalActs } from '../src/import/text/finalActs';
import { acceptChanges } from '../src/markup/format';
import { mark } from '../src/revise/mark';
import { readInput } from './input';
import { compare, print } from './measure';

/**
 * The figures that the project holds itself to, each beside what a well-known library takes on the same input in
 * the same run: machines differ, ratios less so.
 */
const { file, source, library, longest, revisedOf, markedOf } = readInput();
const remark = unified().use(remarkParse);

console.log(
  `Input: ${file}, ${source.length} characters; longest text: ${longest.designation}, ${longest.markup.length} characters.\n`,
);
print(
  'import the Final Acts, text to documents',
  'remark-parse',
  compare(
    () => readFinalActs(source),
    () => remark.parse(source),
    5,
  ),
);

const revised = revisedOf(longest);
const marked = markedOf(longest);
print(
  'mark the longest text against its base',
  'jsdiff diffWordsWithSpace',
  compare(
    () => mark(longest.markup, revised),
    () => diffWordsWithSpace(longest.markup, revised, { timeout: 10_000 }),
    7,
  ),
);
print(
  'accept all changes of its marked revision',
  'remark-parse',
  compare(
    () => acceptChanges(marked),
    () => remark.parse(marked),
    7,
  ),
);

print(
  'check it for the first time',
  'remark-parse',
  compare(
    () => createChecker().check(marked, library),
    () => remark.parse(marked),
    5,
  ),
);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffWordsWithSpace } from 'diff';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createChecker } from '../src/check/runner';
import { Library } from '../src/corpus/library';
import { readFinalActs } from '../src/import/text/finalActs';
import { acceptChanges, format } from '../src/markup/format';
import type { StoredDocument } from '../src/model/library';
import { mark } from '../src/revise/mark';
import { markDraft } from '../src/revise/markDraft';
import { newProposal } from '../src/revise/newProposal';
import { compare, print } from './measure';

/**
 * The figures that the project holds itself to, each beside what a well-known library takes on the same input in
 * the same run: machines differ, ratios less so. On the real Final Acts where they are at hand, else on the samples.
 */
const real = join(process.env['PLENARY_TEXTS'] ?? '../shared/texts', 'bucharest-2022-final-acts.txt');
const input = existsSync(real)
  ? { file: real, conference: 'Plenipotentiary Conference (Doha, 2026)' }
  : { file: 'examples/final-acts/havenport-2032.txt', conference: 'General Conference (Saltmere, 2036)' };
const source = readFileSync(input.file, 'utf8');
const acts = readFinalActs(source);
const documents = acts.documents.map((document) => ({ ...document, markup: format(document.markup) }));
const library = new Library([{ edition: acts.edition, documents }]);
const longest = documents.reduce((one, other) => (other.markup.length > one.markup.length ? other : one));
const remark = unified().use(remarkParse);

console.log(
  `Input: ${input.file}, ${source.length} characters; longest text: ${longest.designation}, ${longest.markup.length} characters.\n`,
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

const revised = edited(longest);
const marked = markDraft(draftOf(longest).replace(longest.markup, revised), () => longest).source;
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

const checker = createChecker();
checker.check(marked, library);
let keys = 0;
const afterKey = (): string => typed(marked, keys++);
print(
  'check its marked revision after one typed character',
  'remark-parse',
  compare(
    () => checker.check(afterKey(), library),
    () => remark.parse(marked),
    21,
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

function draftOf(base: StoredDocument): string {
  return newProposal({ symbol: 'MOD', base, source: ['NOR'], document: '44A1', number: 1, conference: input.conference });
}

/** Every twentieth provision with a word changed, every fiftieth left out: the kind of revision that a delegation proposes. */
function edited(base: StoredDocument): string {
  const draft = draftOf(base);
  const blocks = draft.slice(draft.indexOf('# '), draft.indexOf('**Reasons')).trimEnd().split('\n\n');
  return `${blocks
    .filter((_, index) => index % 50 !== 49)
    .map((block, index) => (index % 20 === 10 ? block.replace(/ the /, ' each ') : block))
    .join('\n\n')}\n`;
}

/** One character more in the middle of the text, in another place each time. */
function typed(text: string, key: number): string {
  const at = text.indexOf(' ', Math.floor(text.length / 2) + key * 7);
  return `${text.slice(0, at)}x${text.slice(at)}`;
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { RULES } from '../../../src/check/rules';
import { createChecker } from '../../../src/check/runner';
import { Library } from '../../../src/corpus/library';
import { catalogueOf } from '../../support/catalogue';
import { libraryOf } from '../editor/samples';

const FOLDER = 'docs/rules';
const PARTS = ['Why', 'Example', 'What to do', 'What it reads'];
const library = libraryOf('lightburg-2028', 'havenport-2032');
/** What is known of these texts where nobody imported them. */
const catalogue = catalogueOf(library);
const checker = createChecker();

/** The fenced drafts of a page: those that show the problem, and those that are fine. */
function examplesOf(page: string, kind: 'problem' | 'fine'): readonly string[] {
  return [...page.matchAll(/^(`{3,})itu (\w+)\n([^]*?)^\1$/gm)]
    .filter(([, , of]) => of === kind)
    .map(([, , , source]) => source!);
}

describe('docs/rules', () => {
  it('has a page for every rule, and none for a rule that is gone', () => {
    const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.includes('/'));
    assert.deepEqual(pages.sort(), RULES.map(({ code }) => `${code}.md`).sort());
  });

  it('lists every rule with its level and the first sentence of its page', () => {
    const levels = { error: 'error', warning: 'warning', info: 'information' };
    const rows = [...readFileSync(`${FOLDER}/README.md`, 'utf8').matchAll(/^\| \[(\S+)\]\((\S+)\) *\| (\w+) *\| (.*?) *\|$/gm)];
    assert.deepEqual(
      rows.map(([, code, page, level]) => `${code} ${page} ${level}`).sort(),
      RULES.map(({ code, severity }) => `${code} ${code}.md ${levels[severity]}`).sort(),
    );
    for (const [, code, page, , words = ''] of rows) {
      const said = readFileSync(`${FOLDER}/${page}`, 'utf8').replace(/\s+/g, ' ');
      assert.ok(words !== '' && said.includes(words.replaceAll('\\|', '|')), `${code}: ${words}`);
    }
  });

  for (const { code, reads } of RULES) {
    it(`explains ${code} by examples that hold`, function () {
      const path = `${FOLDER}/${code}.md`;
      if (!existsSync(path)) this.skip();
      const page = readFileSync(path, 'utf8');
      assert.equal(page.split('\n', 1)[0], `# ${code}`);
      for (const part of PARTS) assert.match(page, new RegExp(`^## ${part}$`, 'm'));
      assert.ok(page.includes(reads), `the page says that the rule reads ${reads}`);
      const found = (source: string): readonly string[] => checker.check(source, library).map((finding) => finding.code);
      const unheld = (source: string): readonly string[] =>
        checker.check(source, new Library([]), catalogue).map((finding) => finding.code);
      const problems = examplesOf(page, 'problem');
      const fine = examplesOf(page, 'fine');
      assert.ok(problems.length > 0 && fine.length > 0, 'shows the problem, and how it is right');
      for (const source of problems) assert.ok([...found(source), ...unheld(source)].includes(code), `shows ${code}:\n${source}`);
      for (const source of fine) assert.ok(!found(source).includes(code), `is fine:\n${source}`);
    });
  }
});

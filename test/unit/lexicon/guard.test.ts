import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the house rule says of a line of source. */
type Judge = (code: string) => readonly string[];

/** The rule as lint runs it. It and ESLint are loaded as they are: neither belongs into the bundle of the tests. */
async function loadJudge(): Promise<Judge> {
  const load = async (specifier: string): Promise<unknown> => import(specifier);
  const rule = join(process.cwd(), 'scripts', 'lint', 'english.mjs');
  const { english } = (await load(pathToFileURL(rule).href)) as { english: unknown };
  const eslint = join(process.cwd(), 'node_modules', 'eslint', 'lib', 'api.js');
  const { Linter } = (await load(pathToFileURL(eslint).href)) as {
    Linter: new () => { verify(code: string, config: unknown): readonly { readonly message: string }[] };
  };
  const linter = new Linter();
  const config = [{ plugins: { house: { rules: { english } } }, rules: { 'house/english': 'error' } }];
  return (code) => linter.verify(code, config).map(({ message }) => message.replace(/:.*/, ''));
}

describe('the guard of the lexicon', () => {
  let judge: Judge;
  before(async () => {
    judge = await loadJudge();
  });

  it('finds drafting words in patterns', () => {
    assert.deepEqual(judge(String.raw`const p = /\b(?:resolution|decision)s?\b/i;`), ['“resolution”, “decision”']);
    assert.deepEqual(judge('const p = new RegExp(`^${start}annex ${end}`);'), ['“annex”']);
    assert.deepEqual(judge("const p = new RegExp('hereto$');"), ['“hereto”']);
    assert.deepEqual(judge('const p = String.raw`\\s+(?:above|below)\\b`;'), ['“above”, “below”']);
  });

  it('finds lists of drafting words', () => {
    assert.deepEqual(judge("const list = new Set(['considering', 'noting', 'recalling', 'o']);"), [
      '“considering”, “noting”, “recalling”',
    ]);
    assert.equal(judge("const list = 'considering noting recalling aware mindful observing'.split(' ');").length, 1);
    assert.equal(judge('const list = words(`considering noting recalling\\n aware mindful observing`);').length, 1);
  });

  it('finds drafting words in what is written into a draft', () => {
    assert.deepEqual(judge("const block = '**Reasons:**';"), ['“reasons”']);
    assert.deepEqual(judge('const block = `# DRAFT NEW RESOLUTION ${name}`;'), ['“draft”, “resolution”']);
  });

  it('leaves alone what people are told, the values of types, the names of groups, and tags', () => {
    const sound = [
      "warn('The reasons of the resolution are empty: write why, below the annex.');",
      "const kinds = ['Resolution', 'Decision', 'Recommendation', 'Opinion'];",
      "if (part === 'annex') next();",
      String.raw`const p = /(?<annex>\p{Lu}\w+)\k<annex>/u;`,
      'const p = /<(?:table|item)>/;',
    ];
    for (const code of sound) assert.deepEqual(judge(code), [], code);
  });
});

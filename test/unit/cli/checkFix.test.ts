import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CheckSummary } from '../../../src/cli/checked';
import { Failure } from '../../../src/cli/failure';
import { draft, HAVENPORT, LIGHTBURG, Terminal } from './terminal';

const RIGHT = readFileSync(draft('wake-new'), 'utf8');
/** Two slips of form. */
const WRONG = RIGHT.replace('nobody can read from the bridge of a ferry,', 'nobody can read from the bridge of a ferry.').replace(
  '(Rev. Havenport, 2032)',
  '(Rev. Havenport 2032)',
);

describe('cli: check --fix', () => {
  const terminal = new Terminal();
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());

  const run = async (...args: string[]): Promise<{ code: number; err: string; summary: CheckSummary }> => {
    const { code, out, err } = await terminal.run(['check', '--fix', ...args, '--json']);
    return { code, err, summary: JSON.parse(out) as CheckSummary };
  };

  it('mends what is only form, in the file, and tells what is left', async () => {
    assert.notEqual(WRONG, RIGHT);
    terminal.write('draft.itu.md', WRONG.replace('Resolution 18 (Havenport, 2032)', 'Resolution 99 (Havenport, 2032)'));
    const { code, err, summary } = await run('draft.itu.md');
    const [file] = summary.files;
    assert.equal(await terminal.read('draft.itu.md'), RIGHT.replace('Resolution 18 (Havenport', 'Resolution 99 (Havenport'));
    assert.equal(err, 'plenary: draft.itu.md: 2 problems fixed');
    assert.deepEqual([code, file?.fixed, summary.errors], [1, 2, 1]);
    assert.ok(file?.problems.some((one) => one.code === 'citation/unknown'));
  });

  it('leaves alone a file that has nothing to mend, and what it is told to leave', async () => {
    terminal.write('draft.itu.md', RIGHT);
    assert.deepEqual(await run('draft.itu.md').then(({ code, err }) => [code, err]), [0, '']);
    assert.equal(await terminal.read('draft.itu.md'), RIGHT);
    terminal.write('draft.itu.md', WRONG);
    await run('draft.itu.md', '--rule', 'citation=off', '--rule', 'structure=off');
    assert.equal(await terminal.read('draft.itu.md'), WRONG);
  });

  it('writes all files or none', async () => {
    terminal.write('one.itu.md', WRONG);
    assert.match(
      await terminal.run(['check', '--fix', 'one.itu.md', 'missing.itu.md']).then(({ err }) => err),
      /nothing was fixed$/,
    );
    assert.equal(await terminal.read('one.itu.md'), WRONG);
    terminal.write('two.itu.md', WRONG.replaceAll('LUM/21/2', 'LUM/21/3').replaceAll('LUM-1', 'LUM-2'));
    const { code, err } = await terminal.run(['check', '--fix', 'one.itu.md', 'two.itu.md'], '', (world) => ({
      ...world,
      files: {
        ...world.files,
        write: (path, content) =>
          path === 'two.itu.md'
            ? Promise.reject(new Failure(`${path} cannot be written: no room`))
            : world.files.write(path, content),
      },
    }));
    assert.deepEqual([code, err], [2, 'plenary: two.itu.md cannot be written: no room']);
    assert.equal(await terminal.read('one.itu.md'), WRONG);
  });

  it('writes nothing when it is called wrongly', async () => {
    terminal.write('one.itu.md', WRONG);
    await terminal.refusal(2, 'check', '--fix', 'one.itu.md', '--format', 'xml');
    await terminal.refusal(2, 'check', '--fix', 'one.itu.md', '--rule', 'citation=loud');
    assert.equal(await terminal.read('one.itu.md'), WRONG);
  });

  it('cannot mend standard input', async () => {
    const { code, err, out } = await terminal.run(['check', '--fix', '-'], WRONG);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^plenary: standard input cannot be fixed: name the file$/);
  });
});

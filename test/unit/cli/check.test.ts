import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckSummary } from '../../../src/cli/checked';
import { draft, HAVENPORT, LIGHTBURG, Terminal } from './terminal';

const MISTAKES = draft('with-mistakes');

describe('cli: check', () => {
  const terminal = new Terminal();
  before(async () => {
    await terminal.print('import', HAVENPORT, LIGHTBURG);
    for (const folder of ['drafts', 'drafts/deep', 'drafts/node_modules', 'drafts/.hidden', 'none']) {
      mkdirSync(join(terminal.folder, folder));
      if (folder !== 'none') copyFileSync(draft('wake-new'), join(terminal.folder, folder, 'wake.itu.md'));
    }
    copyFileSync(MISTAKES, join(terminal.folder, 'drafts/mistakes.itu.md'));
    copyFileSync(MISTAKES, join(terminal.folder, 'drafts/notes.md'));
    symlinkSync('mistakes.itu.md', join(terminal.folder, 'drafts/symlink.itu.md'));
  });
  after(() => terminal.close());

  const checked = async (...args: string[]): Promise<{ code: number; summary: CheckSummary }> => {
    const { code, out, err } = await terminal.run(['check', ...args, '--json']);
    assert.equal(err, '');
    return { code, summary: JSON.parse(out) as CheckSummary };
  };

  it('finds every mistake of the sample, where it is', async () => {
    const { code, summary } = await checked(MISTAKES);
    const [file] = summary.files;
    assert.deepEqual([summary.files.length, file?.path], [1, MISTAKES]);
    const lines = readFileSync(MISTAKES, 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) => (line.includes('{>>') ? [index] : []));
    const found = new Set(file?.problems.map(({ range }) => range.start.line));
    assert.deepEqual(
      wrong.filter((line) => !found.has(line)),
      [],
    );
    for (const { code: name, severity, message, range } of file?.problems ?? []) {
      assert.match(name, /^[a-z-]+\/[a-z-]+$/);
      assert.match(severity, /^(?:error|warning|info)$/);
      assert.ok(message.length > 0 && !message.includes('\n'));
      assert.ok(range.end.line >= range.start.line && range.end.character <= lines[range.end.line]!.length);
    }
    const count = (severity: string) => file?.problems.filter((problem) => problem.severity === severity).length;
    assert.deepEqual([summary.errors, summary.warnings, summary.infos], ['error', 'warning', 'info'].map(count));
    assert.equal(code, summary.errors > 0 ? 1 : 0);
    assert.ok(summary.errors > 0);
  });

  it('finds no error in the drafts that are right', async () => {
    for (const name of ['lighthouses-clean', 'tide-tables-marked', 'wake-new', 'wrecks-and-ice']) {
      const { code, summary } = await checked(draft(name));
      assert.deepEqual([code, summary.errors], [0, 0], name);
    }
  });

  it('fails from the severity on that it is told', async () => {
    const right = readFileSync(draft('wake-new'), 'utf8');
    const [cited, older] = ['Resolution 18 (Havenport, 2032)', 'Resolution 14 (Rev. Lightburg, 2028)'];
    const titled = right.replace('on electronic sea charts on board small craft', 'on the coastal radio watch');
    terminal.write('info.itu.md', titled.replace(cited, older));
    terminal.write('warning.itu.md', right.replace('*resolves* 2 above requires', '*resolves* 9 above requires'));
    // What other rules say of the sample is not what this is about.
    const quiet = ['base', 'markup', 'proposal', 'structure', 'text'].flatMap((group) => ['--rule', `${group}=off`]);
    const codes = async (file: string): Promise<readonly number[]> => {
      const outcomes = ['error', 'warning', 'info'].map((failOn) => checked(file, '--fail-on', failOn, ...quiet));
      return (await Promise.all(outcomes)).map(({ code }) => code);
    };
    assert.deepEqual(await codes(draft('wake-new')), [0, 0, 0]);
    assert.deepEqual(await codes('info.itu.md'), [0, 0, 1]);
    assert.deepEqual(await codes('warning.itu.md'), [0, 1, 1]);
    assert.deepEqual(await codes(MISTAKES), [1, 1, 1]);
  });

  it('searches folders for drafts, and takes each once', async () => {
    const { summary } = await checked('drafts', 'drafts/deep/wake.itu.md', './drafts/deep');
    assert.deepEqual(
      summary.files.map(({ path }) => path),
      ['drafts/deep/wake.itu.md', 'drafts/mistakes.itu.md', 'drafts/symlink.itu.md', 'drafts/wake.itu.md'],
    );
    assert.equal((await checked('drafts/notes.md')).summary.files.length, 1);
    assert.match(await terminal.refusal(2, 'check', 'none'), /none holds no drafts \(\*\.itu\.md\)$/);
  });

  it('checks the others when one cannot be read', async () => {
    terminal.write('binary.itu.md', Uint8Array.from([0, 1, 2]));
    const { code, out, err } = await terminal.run(['check', 'binary.itu.md', draft('wake-new'), 'missing.itu.md']);
    assert.equal(code, 2);
    assert.match(out, /^1 file checked: /m);
    assert.equal(
      err,
      'plenary: binary.itu.md is not text (binary)\nplenary: missing.itu.md cannot be read: there is no such file',
    );
  });

  it('prints a line for each problem, counted from 1', async () => {
    const { summary } = await checked(MISTAKES);
    const { out } = await terminal.run(['check', MISTAKES]);
    const lines = out.trimEnd().split('\n');
    const problems = summary.files[0]?.problems ?? [];
    assert.equal(lines.length, problems.length + 1);
    problems.forEach(({ code, severity, message, range: { start } }, index) => {
      assert.equal(lines[index], `${MISTAKES}:${start.line + 1}:${start.character + 1}: ${severity}: ${message} (${code})`);
    });
    assert.match(lines.at(-1) ?? '', /^1 file checked: \d+ errors?, \d+ warnings?, \d+ infos?$/);
  });

  it('writes SARIF', async () => {
    const { summary } = await checked('drafts/mistakes.itu.md');
    const { out, code } = await terminal.run(['check', 'drafts/mistakes.itu.md', '--format', 'sarif']);
    assert.equal(code, 1);
    const log = JSON.parse(out) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Result[] }[];
    };
    interface Result {
      readonly ruleId: string;
      readonly level: string;
      readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
    }
    const [run] = log.runs;
    const [problem] = summary.files[0]?.problems ?? [];
    assert.deepEqual([log.version, run?.results.length], ['2.1.0', summary.files[0]?.problems.length]);
    const [first] = run?.results ?? [];
    assert.equal(first?.ruleId, problem?.code);
    assert.ok(
      run?.results.every(
        ({ ruleId, level }) => run.tool.driver.rules.some(({ id }) => id === ruleId) && /^(?:error|warning|note)$/.test(level),
      ),
    );
    const place = first?.locations[0]?.physicalLocation;
    assert.equal(place?.artifactLocation.uri, 'drafts/mistakes.itu.md');
    assert.deepEqual(
      [place?.region['startLine'], place?.region['startColumn']],
      [problem!.range.start.line + 1, problem!.range.start.character + 1],
    );
  });

  it('says when there is nothing to check against', async () => {
    const { err } = await terminal.run(['check', draft('wake-new'), '--library', 'nowhere']);
    assert.match(err, /^plenary: the library \S+nowhere is empty: nothing is compared with adopted texts$/);
  });

  it('checks what comes from standard input', async () => {
    const { out } = await terminal.run(['check', '-', '--json'], readFileSync(MISTAKES, 'utf8'));
    assert.equal((JSON.parse(out) as CheckSummary).files[0]?.path, '-');
  });
});

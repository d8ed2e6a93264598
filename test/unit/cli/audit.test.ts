import assert from 'node:assert/strict';
import type { CheckSummary } from '../../../src/cli/checked';
import { HAVENPORT, LIGHTBURG, Terminal } from './terminal';

/** Texts of an invented conference, the second with a reference to a provision that it does not have. */
const SLIPS = `# RESOLUTION 31 (NORTHPOINT, 2024)

## Lamps

The General Conference of the Example Union (Northpoint, 2024),

*resolves*

1 to light lamps;

2 to count them.

# RESOLUTION 32 (NORTHPOINT, 2024)

## Bells

The General Conference of the Example Union (Northpoint, 2024),

*resolves*

1 to ring bells;

2 to do what *resolves* 7 above says.
`;

describe('cli: audit', () => {
  const terminal = new Terminal();
  before(async () => {
    await terminal.print('import', HAVENPORT, LIGHTBURG);
    await terminal.print('import', terminal.write('northpoint.md', SLIPS));
  });
  after(() => terminal.close());

  const audited = async (...args: string[]): Promise<{ code: number; summary: CheckSummary }> => {
    const { code, out, err } = await terminal.run(['audit', ...args, '--json']);
    assert.equal(err, '');
    return { code, summary: JSON.parse(out) as CheckSummary };
  };
  const unresolved = ({ files }: CheckSummary): readonly string[] =>
    files.flatMap(({ path, problems }) => problems.flatMap(({ code }) => (code === 'reference/unresolved' ? [path] : [])));

  it('judges the texts that are named, those of an edition, or all', async () => {
    const paths = async (...args: string[]): Promise<readonly string[]> =>
      (await audited(...args)).summary.files.map(({ path }) => path);
    const listed = async (...args: string[]): Promise<readonly string[]> =>
      (await terminal.json<{ designation: string }[]>('list', ...args)).map(({ designation }) => designation);
    assert.deepEqual(await paths(), await listed());
    assert.deepEqual(await paths('--edition', 'Havenport, 2032'), await listed('--edition', 'Havenport, 2032'));
    assert.deepEqual(await paths('Resolution 31', 'resolution 32 (northpoint, 2024)', 'Resolution 31'), [
      'RESOLUTION 31 (NORTHPOINT, 2024)',
      'RESOLUTION 32 (NORTHPOINT, 2024)',
    ]);
  });

  it('shows what is wrong where the text is printed', async () => {
    const { summary } = await audited('--edition', 'Northpoint, 2024');
    assert.deepEqual(unresolved(summary), ['RESOLUTION 32 (NORTHPOINT, 2024)']);
    const problem = summary.files[1]!.problems.find(({ code }) => code === 'reference/unresolved')!;
    const printed = (await terminal.print('text', 'Resolution 32')).split('\n');
    const { start, end } = problem.range;
    assert.match(printed[start.line]!.slice(start.character, end.character), /7/);
    const { out } = await terminal.run(['audit', 'Resolution 32']);
    assert.ok(
      out.includes(`RESOLUTION 32 (NORTHPOINT, 2024):${start.line + 1}:${start.character + 1}: warning: ${problem.message}`),
    );
    assert.match(out, /^1 text checked: \d+ errors?, \d+ warnings?, \d+ infos?$/m);
  });

  it('finds no error in the samples of the union', async () => {
    for (const edition of ['Havenport, 2032', 'Lightburg, 2028']) {
      const { code, summary } = await audited('--edition', edition);
      assert.deepEqual([code, summary.errors], [0, 0], edition);
    }
  });

  it('fails from the severity on that it is told, and writes SARIF', async () => {
    assert.equal((await audited('Resolution 32')).code, 0);
    assert.equal((await audited('Resolution 32', '--fail-on', 'warning')).code, 1);
    const { out } = await terminal.run(['audit', 'Resolution 32', '--format', 'sarif']);
    const log = JSON.parse(out) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const uri = log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    assert.equal(decodeURIComponent(uri ?? ''), 'RESOLUTION 32 (NORTHPOINT, 2024)');
  });

  it('takes the level of a rule or of a group', async () => {
    const severities = async (...rules: string[]): Promise<readonly string[]> => {
      const { files } = (await audited('Resolution 32', ...rules.flatMap((rule) => ['--rule', rule]))).summary;
      return files.flatMap(({ problems }) =>
        problems.flatMap(({ code, severity }) => (code === 'reference/unresolved' ? [severity] : [])),
      );
    };
    assert.deepEqual(await severities(), ['warning']);
    assert.deepEqual(await severities('reference=off'), []);
    assert.deepEqual(await severities('reference=off', 'reference/unresolved=error'), ['error']);
    assert.equal((await audited('Resolution 32', '--rule', 'reference=error')).code, 1);
    assert.match(await terminal.refusal(2, 'audit', '--rule', 'referense=off'), /did you mean reference\?/);
  });

  it('says what it cannot judge', async () => {
    assert.match(await terminal.refusal(1, 'audit', 'Resolution 77'), /has no Resolution 77/);
    assert.match(await terminal.refusal(2, 'audit', 'Resolution 12, resolves 1'), /names a provision/);
    assert.match(await terminal.refusal(2, 'audit', 'hello'), /names no text/);
    assert.match(await terminal.refusal(2, 'audit', 'Resolution 31', '--edition', 'Havenport, 2032'), /not both/);
    assert.match(await terminal.refusal(2, 'audit', '--format', 'xml'), /plenary audit --help/);
    const none = await terminal.run(['audit', '--edition', 'Saltmere, 2036']);
    assert.deepEqual([none.code, none.out], [1, '0 texts checked: 0 errors, 0 warnings, 0 infos\n']);
    assert.match(none.err, /the library has no texts of Saltmere, 2036; it holds/);
    const empty = await terminal.run(['audit', '--library', 'nowhere']);
    assert.equal(empty.code, 1);
    assert.match(empty.err, /is empty: import Final Acts first$/);
  });
});

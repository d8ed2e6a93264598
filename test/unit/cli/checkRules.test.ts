import assert from 'node:assert/strict';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckSummary } from '../../../src/cli/checked';
import { draft, HAVENPORT, LIGHTBURG, Terminal } from './terminal';

const MISTAKES = draft('with-mistakes');

describe('cli: check, its rules and what it tells other programs', () => {
  const terminal = new Terminal();
  before(async () => {
    await terminal.print('import', HAVENPORT, LIGHTBURG);
    copyFileSync(MISTAKES, join(terminal.folder, 'mistakes.itu.md'));
  });
  after(() => terminal.close());

  const summary = async (...args: string[]): Promise<CheckSummary> => {
    const { out } = await terminal.run(['check', ...args, '--json']);
    return JSON.parse(out) as CheckSummary;
  };
  const severities = async (code: string, ...args: string[]): Promise<readonly string[]> => {
    const { files } = await summary('mistakes.itu.md', ...args);
    return files.flatMap(({ problems }) => problems.filter((one) => one.code === code).map(({ severity }) => severity));
  };

  it('takes the level of a rule or of a group, the rule before the group', async () => {
    assert.deepEqual(await severities('citation/outdated'), ['info']);
    assert.deepEqual(await severities('citation/outdated', '--rule', 'citation/outdated=off'), []);
    assert.deepEqual(await severities('citation/outdated', '--rule=citation/outdated=error'), ['error']);
    assert.deepEqual(await severities('citation/unknown', '--rule', 'citation=off'), []);
    const both = ['--rule', 'citation/unknown=warning', '--rule', 'citation=off'];
    assert.deepEqual(await severities('citation/unknown', ...both), ['warning']);
    assert.deepEqual(await severities('citation/outdated', ...both), []);
  });

  it('refuses a rule or a level that does not exist', async () => {
    assert.match(
      await terminal.refusal(2, 'check', 'mistakes.itu.md', '--rule', 'citation/outdate=off'),
      /there is no rule "citation\/outdate"; did you mean citation\/outdated\?/,
    );
    for (const level of ['citation=loud', 'citation', 'citation=off=on', '=off'])
      assert.match(
        await terminal.refusal(2, 'check', 'mistakes.itu.md', '--rule', level),
        /--rule is CODE=LEVEL|there is no rule/,
      );
  });

  it('knows the other drafts of the call', async () => {
    terminal.write('same.itu.md', readFileSync(MISTAKES, 'utf8'));
    const codes = ({ files }: CheckSummary): readonly number[] =>
      files.map(({ problems }) => problems.filter(({ code }) => code === 'proposal/identifier').length);
    assert.deepEqual(codes(await summary('mistakes.itu.md')), [0]);
    assert.deepEqual(codes(await summary('mistakes.itu.md', 'same.itu.md')), [1, 1]);
    assert.deepEqual(codes(await summary('mistakes.itu.md', './mistakes.itu.md')), [0]);
  });

  it('tells the page of a rule, what explains a problem, and its fixes', async () => {
    const { files } = await summary('mistakes.itu.md');
    const problems = files[0]?.problems ?? [];
    const lines = readFileSync(MISTAKES, 'utf8').split('\n');
    assert.ok(problems.every(({ code, page }) => page === `docs/rules/${code}.md`));
    const unmarked = problems.find(({ code }) => code === 'base/unmarked-change');
    const [related] = unmarked?.related ?? [];
    assert.equal(related?.text, 'Resolution 2 (Rev. Havenport, 2032)');
    const inForce = (await terminal.print('text', related.text)).split('\n');
    const { start, end } = related.range!;
    assert.equal(inForce[start.line]!.slice(start.character, end.character), 'ten');
    const restore = unmarked?.fixes?.find(({ title }) => title.startsWith('Restore'));
    assert.deepEqual(
      restore?.edits.map(({ range, text }) => [lines[range.start.line]!.slice(range.start.character, range.end.character), text]),
      [['twelve', 'ten']],
    );
  });

  it('gives the same as JSON, whichever way it is asked for', async () => {
    const one = await terminal.run(['check', 'mistakes.itu.md', '--json']);
    const other = await terminal.run(['check', 'mistakes.itu.md', '--format', 'json']);
    assert.deepEqual(one, other);
  });

  it('writes SARIF with what is known of the rules, with fixes and related places', async () => {
    const { files } = await summary('mistakes.itu.md');
    const page = '# citation/outdated\n\nWhat it\nfinds.\n\n## Why\n\nBecause.\n';
    const rulePage = (code: string): Promise<string | undefined> =>
      Promise.resolve(code === 'citation/outdated' ? page : undefined);
    const { out } = await terminal.run(['check', 'mistakes.itu.md', '--format', 'sarif'], '', (world) => ({
      ...world,
      rulePage,
    }));
    const [run] = (JSON.parse(out) as { runs: Run[] }).runs;
    const { rules } = run!.tool.driver;
    for (const { ruleId, ruleIndex } of run!.results) assert.equal(rules[ruleIndex]?.id, ruleId);
    const outdated = rules.find(({ id }) => id === 'citation/outdated');
    assert.deepEqual(outdated, {
      id: 'citation/outdated',
      name: 'Outdated',
      shortDescription: { text: 'What it finds.' },
      help: { text: page, markdown: page },
      defaultConfiguration: { level: 'note' },
    });
    const unknown = rules.find(({ id }) => id === 'citation/unknown');
    assert.deepEqual(
      [unknown?.shortDescription.text, unknown?.help, unknown?.defaultConfiguration.level],
      ['Unknown', undefined, 'error'],
    );
    files[0]?.problems.forEach(({ fixes = [], related = [] }, index) => {
      const result = run!.results[index]!;
      assert.deepEqual(
        (result.fixes ?? []).map(({ description }) => description.text),
        fixes.map(({ title }) => title),
      );
      assert.equal(result.relatedLocations?.length ?? 0, related.length);
    });
    const text = run!.results.flatMap(({ relatedLocations = [] }) =>
      relatedLocations.flatMap((one) => one.logicalLocations ?? []),
    );
    assert.ok(text.some(({ fullyQualifiedName }) => fullyQualifiedName === 'Resolution 2 (Rev. Havenport, 2032)'));
  });
});

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly fixes?: readonly { readonly description: { readonly text: string } }[];
    readonly relatedLocations?: readonly { readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[] }[];
  }[];
}

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly help?: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
}

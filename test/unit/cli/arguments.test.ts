import assert from 'node:assert/strict';
import { parseArguments } from '../../../src/cli/arguments';
import { COMMANDS } from '../../../src/cli/commands';
import { closest } from '../../../src/cli/suggest';
import { Terminal } from './terminal';

describe('cli: arguments', () => {
  const terminal = new Terminal();
  after(() => terminal.close());

  const parse = (...given: string[]) => parseArguments(given, COMMANDS);

  it('takes every value as it was typed', () => {
    const { args, options } = parse(
      'new',
      'mod',
      '12',
      '--document',
      '044',
      '--number=007',
      '--source',
      '1e3',
      '--conference',
      '',
    );
    assert.deepEqual(args, ['mod', '12']);
    assert.deepEqual({ ...options }, { document: '044', number: '007', source: '1e3', conference: '' });
    assert.deepEqual(parse('show', '--json', '0012', 'true').args, ['0012', 'true']);
    assert.deepEqual(parse('accept', '-').args, ['-']);
    assert.deepEqual(parse('diff', '--stat', '-', 'false').args, ['-', 'false']);
    assert.deepEqual(parse('accept', '--', '--json').args, ['--json']);
    assert.deepEqual(parse('list', '--library', '-').options['library'], '-');
    assert.deepEqual(parse('text', 'x', '--library=a=b').options['library'], 'a=b');
  });

  it('finds the command behind the options of every command', () => {
    assert.equal(parse('--library', 'folder', 'list').command?.name, 'list');
    assert.equal(parse('--json', 'list').command?.name, 'list');
  });

  it('collects options that may be given several times', () => {
    assert.deepEqual(parse('new', 'add', 'x', '--source', 'B', '--source', 'CAN').options['source'], ['B', 'CAN']);
  });

  it('refuses what it does not know, in one line with a suggestion', async () => {
    assert.match(await terminal.refusal(2, 'improt', 'x'), /there is no command "improt": did you mean import\?$/);
    assert.match(await terminal.refusal(2, 'frobnicate'), /plenary --help lists the commands$/);
    assert.match(await terminal.refusal(2, 'export'), /there is no command "export"/);
    assert.match(
      await terminal.refusal(2, 'import', 'x', '--replase'),
      /no option --replase; did you mean --replace\? \(plenary import --help/,
    );
    assert.match(await terminal.refusal(2, 'list', '-x'), /there is no option -x/);
    assert.match(await terminal.refusal(2, 'diff', 'a'), /A B is missing/);
    assert.match(await terminal.refusal(2, 'accept', 'a', 'b'), /too many arguments: b/);
    assert.match(await terminal.refusal(2, 'list', '--edition'), /--edition needs a value/);
    assert.match(await terminal.refusal(2, 'list', '--no-library'), /--library needs a value/);
    assert.match(await terminal.refusal(2, 'list', '--edition', 'a, 2000', '--edition', 'b, 2000'), /--edition is given twice/);
    assert.match(await terminal.refusal(2, 'list', '--edition', 'Havenport'), /"Havenport" is no edition/);
    assert.match(
      await terminal.refusal(2, 'check', 'x', '--fail-on', 'warnings'),
      /--fail-on is error, warning, info; not "warnings"/,
    );
  });

  it('shows help with an example for every command, and the version', async () => {
    const overview = await terminal.print('--help');
    for (const command of COMMANDS) {
      assert.match(overview, new RegExp(`^  ${command.name} `, 'm'));
      const help = await terminal.print(command.name, '--help');
      assert.match(help, new RegExp(`^Usage: plenary ${command.name}\\b`));
      assert.match(help, new RegExp(`^Examples?:\\n  plenary ${command.name}\\b`, 'm'));
      assert.match(help, /--library DIR/);
      assert.equal(await terminal.print('help', command.name), help);
      for (const line of help.split('\n')) assert.ok(line.length <= 130, line);
    }
    assert.doesNotMatch(overview, /export/);
    assert.equal(await terminal.print('--version'), '1.2.3\n');
    assert.equal(await terminal.print('-v'), '1.2.3\n');
  });

  it('runs every example of its help as far as files and library go', async () => {
    for (const example of COMMANDS.flatMap((command) => command.examples)) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      const { err } = await terminal.run(words.slice(1));
      assert.match(err, /^$|there is no such file|the library \S+ is empty/, example);
    }
  });

  it('shows the help and fails when nothing was asked for', async () => {
    const outcome = await terminal.run([]);
    assert.equal(outcome.code, 2);
    assert.match(outcome.out, /Commands:/);
    assert.equal(outcome.err, 'plenary: no command was given');
  });

  it('suggests only what is near', () => {
    const words = ['accept', 'reject', 'list', 'text'];
    assert.equal(closest('acept', words), 'accept');
    assert.equal(closest('lsit', words), 'list');
    assert.equal(closest('rej', words), 'reject');
    assert.equal(closest('export', words), undefined);
    assert.equal(closest('', words), undefined);
  });
});

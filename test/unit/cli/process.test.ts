import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program, type Run } from './program';
import { HAVENPORT, LIGHTBURG, Terminal } from './terminal';

/** The command line as a process of its own: what only a process has, its streams and its exit code. */
describe('cli: as a process', () => {
  const terminal = new Terminal();
  let program: Program;
  const environment = { ...process.env, PLENARY_LIBRARY: join(terminal.folder, 'library') };
  const plenary = (...args: string[]): Run => program.run(args, { cwd: terminal.folder, env: environment });

  before(() => (program = new Program()));
  after(() => {
    program.close();
    terminal.close();
  });

  it('prints to standard output, complains to standard error, and exits with the code', () => {
    const imported = plenary('import', HAVENPORT, LIGHTBURG, '--json');
    assert.deepEqual([imported.status, imported.stderr], [0, '']);
    assert.equal((JSON.parse(imported.stdout) as { documents: number }).documents, 28);
    const missing = plenary('show', 'Resolution 99');
    assert.deepEqual([missing.status, missing.stdout, missing.stderr], [1, '', 'plenary: the library has no Resolution 99\n']);
    assert.deepEqual([plenary('sohw').status, plenary('list').status], [2, 0]);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(plenary('--version').stdout, `${version}\n`);
  });

  it('takes the coming conference from the editor’s setting', () => {
    const { stdout } = plenary('new', 'sup', 'Resolution 15', '--source', 'LUM', '--document', '1', '--number', '1');
    assert.match(stdout, /^---\nconference: \S.*\(.+, \d{4}\)\n/);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [program.path, 'list', '--json'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.stdout.destroy();
    const code = await new Promise((done) => child.on('close', done));
    assert.deepEqual({ code, complaints }, { code: 0, complaints: '' });
  });

  it('survives a second window that writes at the same time', async () => {
    const started = [HAVENPORT, LIGHTBURG, HAVENPORT].map(
      (file) =>
        new Promise((done) => {
          spawn(process.execPath, [program.path, 'import', file, '--replace'], { env: environment, stdio: 'ignore' }).on(
            'close',
            done,
          );
        }),
    );
    assert.deepEqual(await Promise.all(started), [0, 0, 0]);
    assert.equal((await terminal.json<unknown[]>('list')).length, 28);
  });

  it('reads a draft from standard input', () => {
    const { stdout } = program.run(['accept', '-'], { input: '1 to {++swim++}{--row--};\n' });
    assert.equal(stdout, '1 to swim;\n');
  });
});

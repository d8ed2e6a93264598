import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface Account {
  readonly documents: number;
  readonly furniture: Readonly<Record<string, number>>;
  readonly [key: string]: unknown;
}

function counts(account: Account): readonly unknown[] {
  return ['documents', 'sections', 'items', 'annexes', 'tables', 'footnotes'].map((key) => account[key]);
}

describe('cli: import', () => {
  let terminal: Terminal;
  beforeEach(() => (terminal = new Terminal()));
  afterEach(() => terminal.close());

  it('reads the sample editions into the library and accounts for all of them', async () => {
    const later = await terminal.json<Account>('import', HAVENPORT);
    assert.deepEqual(counts(later), [17, 106, 305, 7, 7, 12]);
    const { added, same, different, replaced, unplacedCharacters, warnings, durationMs } = later;
    assert.deepEqual([added, same, different, replaced, unplacedCharacters], [17, 0, 0, 0, 0]);
    assert.deepEqual(warnings, []);
    assert.equal(durationMs, 0);
    for (const kind of ['contents', 'signatories', 'declarations']) assert.ok((later.furniture[kind] ?? 0) > 100, kind);
    const both = await terminal.json<Account & { files: Account[] }>('import', LIGHTBURG, HAVENPORT);
    assert.deepEqual(both.files.map(counts), [
      [11, 54, 122, 6, 3, 3],
      [17, 106, 305, 7, 7, 12],
    ]);
    assert.deepEqual(counts(both), [28, 160, 427, 13, 10, 15]);
    assert.deepEqual([both['added'], both['same']], [11, 17]);
  });

  it('tells a person the same', async () => {
    const text = await terminal.print('import', LIGHTBURG);
    assert.match(text, /lightburg-2028\.txt: Lightburg, 2028\n/);
    assert.match(text, /11: 11 added, 0 the same, 0 different\n/);
    assert.match(text, /54 sections, 122 items, 6 annexes, 3 tables, 3 footnotes\n/);
  });

  it('names the first warnings to a person, and all of them to a program', async () => {
    const items = Array.from({ length: 26 }, (_, at) => `${2 * at + 1} to ring bell ${at}${at === 25 ? '.' : ';'}`);
    const formula = 'The General Conference of the Example Union (Havenport, 2032),';
    terminal.write('gaps.txt', ['RESOLUTION 12 (REV. HAVENPORT, 2032)', 'Bells', formula, 'resolves', ...items].join('\n\n'));
    const text = await terminal.print('import', 'gaps.txt');
    assert.match(text, /line 11: 3 follows 1\n/);
    assert.equal(text.match(/^ {2}line \d+: /gm)?.length, 20);
    assert.match(text, /\n {2}and 5 more of which you should know: --json lists them all\n$/);
    assert.equal((await terminal.json<{ warnings: unknown[] }>('import', 'gaps.txt')).warnings.length, 25);
  });

  it('replaces a document with another text only when told to, and removes none', async () => {
    const acts = readFileSync(LIGHTBURG, 'utf8');
    await terminal.print('import', LIGHTBURG);
    const before = await terminal.read('library/lightburg-2028.json');
    const last = acts.indexOf('RESOLUTION 9 (REV.', acts.indexOf('PART II', 3000));
    terminal.write('changed.txt', acts.slice(0, last).replace('bought out of the reserve', 'bought out of any reserve'));
    const kept = await terminal.json<Account>('import', 'changed.txt');
    assert.deepEqual([kept['added'], kept['different'], kept['replaced']], [0, 1, 0]);
    assert.deepEqual(kept['differing'], ['DECISION 1 (REV. LIGHTBURG, 2028)']);
    assert.equal(await terminal.read('library/lightburg-2028.json'), before);
    assert.match(await terminal.print('import', 'changed.txt'), /different +DECISION 1 .*\n.*--replace takes the new one/);
    const replaced = await terminal.json<Account>('import', 'changed.txt', '--replace');
    assert.deepEqual([replaced['added'], replaced['different'], replaced['replaced']], [0, 1, 1]);
    assert.equal((await terminal.json<unknown[]>('list')).length, 11);
    assert.match(await terminal.print('text', 'Decision', '1'), /out of any reserve/);
  });

  it('imports the good files among bad ones, and says which were bad', async () => {
    terminal.write('empty.txt', '');
    terminal.write('letter.txt', 'Dear colleagues,\n\nfog again.\n');
    const { code, out, err } = await terminal.run(['import', 'empty.txt', LIGHTBURG, 'letter.txt', '--json']);
    assert.equal(code, 2);
    assert.match(err, /^plenary: empty\.txt is empty\nplenary: letter\.txt holds no Final Acts: [^\n]+$/);
    const account = JSON.parse(out) as Account & { failed: { path: string }[] };
    assert.equal(account.documents, 11);
    assert.deepEqual(
      account.failed.map(({ path }) => path),
      ['empty.txt', 'letter.txt'],
    );
    const none = await terminal.run(['import', 'empty.txt', 'letter.txt', '--json', '-o', 'out.json']);
    assert.deepEqual([none.code, none.out, none.err.split('\n').length], [2, '', 2]);
    assert.ok(!(await readdir(terminal.folder)).includes('out.json'));
  });

  it('refuses, by name and cause, what is no text, and leaves the library as it was', async () => {
    await terminal.print('import', LIGHTBURG);
    const before = await terminal.read('library/lightburg-2028.json');
    const elsewhere = /save it as a Word document \(\.docx\), as PDF or as plain text, and import that$/;
    const xml = /is an XML file that cannot be read: line \d+ is not well-formed XML/;
    const bad: [string, string | Uint8Array, RegExp][] = [
      ['empty.txt', '', /empty\.txt is empty$/],
      ['blank.txt', ' \n\t\n', /blank\.txt is empty$/],
      ['letter.txt', 'Dear colleagues', /letter\.txt holds no Final Acts: /],
      ['bytes.txt', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256), /bytes\.txt is not text \(binary\)$/],
      ['old.txt', Buffer.from('caf\xe9', 'latin1'), /old\.txt is not text in UTF-8 or UTF-16/],
      ['a.pdf', '%PDF-1.7\n', /is a damaged PDF file/],
      ['b.docx', 'PK\x03\x04', /is a ZIP file that is cut off or damaged/],
      ['c.doc', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), elsewhere],
      ['d.rtf', '{\\rtf1', elsewhere],
      ['e.xml', '\ufeff<?xml version="1.0"?>', xml],
      ['f.xml', '\n<an:akomaNtoso>', xml],
      ['g.xml', Buffer.from('\ufeff<?xml version="1.0"?>', 'utf16le'), xml],
      ['h.html', '<!DOCTYPE html>', /is an HTML file: save its text as plain text or as a Word document, and import that$/],
    ];
    for (const [name, content, message] of bad) {
      terminal.write(name, content);
      const line = await terminal.refusal(2, 'import', name);
      assert.match(line, message);
      assert.ok(line.startsWith(`plenary: ${name} `), line);
    }
    assert.match(await terminal.refusal(2, 'import', 'none.txt'), /none\.txt cannot be read: there is no such file$/);
    assert.match(await terminal.refusal(2, 'import', 'library'), /library cannot be read: it is a folder$/);
    assert.equal(await terminal.read('library/lightburg-2028.json'), before);
  });

  it('refuses a huge file by its size, before it is read', async () => {
    terminal.write('huge.txt', '');
    await truncate(join(terminal.folder, 'huge.txt'), 100_000_000);
    assert.match(await terminal.refusal(2, 'import', 'huge.txt'), /huge\.txt is larger than the 50 MB that Plenary reads$/);
    assert.match(await terminal.refusal(2, 'check', 'huge.txt'), /huge\.txt is larger/);
  });

  it('never puts part of a truncated text in the place of a whole one', async () => {
    await terminal.print('import', LIGHTBURG);
    const before = await terminal.read('library/lightburg-2028.json');
    const acts = readFileSync(LIGHTBURG, 'utf8');
    const cut = acts.slice(0, acts.lastIndexOf('RESOLUTION 14 (REV. LIGHTBURG, 2028)') + 700);
    terminal.write('cut.txt', cut);
    const { out, err } = await terminal.run(['import', 'cut.txt']);
    assert.match(out + err, /RESOLUTION 16 \(LIGHTBURG, 2028\).*not found|cut off/);
    assert.equal(await terminal.read('library/lightburg-2028.json'), before);
  });

  it('names a library that cannot be written or read, and changes nothing', async () => {
    terminal.write('occupied', 'not a folder');
    const line = await terminal.refusal(2, 'import', LIGHTBURG, '--library', 'occupied');
    assert.match(line, /occupied\S* cannot be (?:read|written): a file stands where a folder should be/);
    // /proc is a folder in which nobody may make another.
    if (process.platform === 'linux')
      assert.match(await terminal.refusal(2, 'import', LIGHTBURG, '--library', '/proc/plenary'), /plenary\S* cannot be written/);
    assert.match(await terminal.refusal(2, 'list', '--library', 'occupied'), /occupied cannot be read: a file stands/);
    assert.equal(await terminal.read('occupied'), 'not a folder');

    await mkdir(join(terminal.folder, 'library'));
    for (const damage of [
      '{"plenary":1,',
      '{"plenary":99}',
      '[]',
      '{"plenary":1,"edition":{"place":"Lightburg","year":2028},"documents":[{}]}',
    ]) {
      await writeFile(join(terminal.folder, 'library/lightburg-2028.json'), damage);
      const refusal = await terminal.refusal(2, 'import', LIGHTBURG);
      assert.match(refusal, /library\/lightburg-2028\.json cannot be read: /);
      assert.equal(await terminal.read('library/lightburg-2028.json'), damage);
    }
    // The other edition is there all the same, and the damage is told again and again until it is mended.
    const { code, err, out } = await terminal.run(['import', HAVENPORT]);
    assert.deepEqual({ code, err }, { code: 0, err: '' }, out);
    const list = await terminal.run(['list']);
    assert.equal(list.code, 2);
    assert.equal(list.out.split('\n').length - 1, 17);
    assert.match(list.err, /^plenary: \S+lightburg-2028\.json cannot be read: [^\n]+$/);
  });

  it('leaves a whole library behind when two windows import at once', async () => {
    const outcomes = await Promise.all(
      [HAVENPORT, LIGHTBURG, HAVENPORT, LIGHTBURG].map((file) => terminal.run(['import', file])),
    );
    assert.deepEqual(
      outcomes.map(({ code, err }) => ({ code, err })),
      outcomes.map(() => ({ code: 0, err: '' })),
    );
    assert.deepEqual((await readdir(join(terminal.folder, 'library'))).sort(), [
      'havenport-2032.json',
      'havenport-2032.search',
      'lightburg-2028.json',
      'lightburg-2028.search',
    ]);
    assert.equal((await terminal.json<unknown[]>('list')).length, 28);
  });
});

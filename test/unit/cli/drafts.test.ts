import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chmod, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { draft, HAVENPORT, LIGHTBURG, Terminal } from './terminal';

const CLEAN = draft('lighthouses-clean');
const MARKED = draft('tide-tables-marked');

describe('cli: new, mark, accept, reject, format', () => {
  const terminal = new Terminal();
  const identifier = ['--source', 'LUM', '--document', '44A1', '--number', '3'];
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());

  /** The text of a draft between its symbol and its reasons. */
  const textIn = (source: string): string => /\n(# [^]*?)\n\*\*Reasons:/.exec(source)?.[1] ?? '';

  it('starts a revision from the text in force', async () => {
    const started = await terminal.print('new', 'mod', 'Resolution 7', ...identifier);
    assert.ok(
      started.startsWith(
        '---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 44A1\nform: clean\n---\n\nMOD LUM/44A1/3\n\n# RESOLUTION 7 (REV. SALTMERE, 2036)\n',
      ),
      started,
    );
    assert.match(started, /\n\*\*Reasons:\*\*\n$/);
    terminal.write('started.itu.md', started);
    const marked = await terminal.print('mark', 'started.itu.md');
    terminal.write('marked.itu.md', marked);
    assert.match(marked, /\n# RESOLUTION 7 \(REV\. \{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}\)\n/);
    assert.equal(textIn(await terminal.print('reject', 'marked.itu.md')), await terminal.print('text', 'Resolution 7'));
    assert.equal(await terminal.print('accept', 'marked.itu.md'), await terminal.print('format', 'started.itu.md'));
  });

  it('takes joint sources, repeated or with commas, and a conference of its own', async () => {
    for (const sources of [
      ['--source', 'B,CAN'],
      ['--source', 'B', '--source=CAN'],
    ]) {
      const started = await terminal.print(
        'new',
        'NOC',
        'Resolution 20',
        ...sources,
        '--document',
        '044',
        '--number',
        '7',
        '--conference',
        'Fogmouth, 2040',
      );
      assert.match(started, /^---\nconference: Fogmouth, 2040\nsource: \[B, CAN\]\ndocument: "044"\n/);
      assert.match(
        started,
        /\n\nNOC B\/CAN\/044\/7\n\n# RESOLUTION 20 \(HAVENPORT, 2032\)\n\n## Drifting ice and winter marks\n\n\*\*Reasons:/,
      );
    }
  });

  it('starts a new text with the formula of the union', async () => {
    const started = await terminal.json<{ text: string }>('new', 'add', 'Bells', 'on', 'buoys', ...identifier);
    assert.match(
      started.text,
      /\n# DRAFT NEW RESOLUTION \[LUM-3\]\n\n## Bells on buoys\n\nThe General Conference of the Example Union \(Saltmere, 2036\),\n/,
    );
  });

  it('says in the draft when it is about another revision than the latest', async () => {
    const older = await terminal.print('new', 'mod', 'Resolution 12 (Rev. Lightburg, 2028)', ...identifier);
    assert.match(older, /\nbase: Lightburg, 2028\n---\n/);
    terminal.write('older.itu.md', older);
    assert.match(await terminal.print('mark', 'older.itu.md'), /\(REV\. \{~~LIGHTBURG, 2028~>SALTMERE, 2036~~\}\)/);
    const latest = await terminal.print('new', 'mod', 'Resolution 12 (Rev. Havenport, 2032)', ...identifier);
    assert.doesNotMatch(latest, /^base:/m);
    const asSeenThen = await terminal.print(
      'new',
      'mod',
      'Resolution 12',
      ...identifier,
      '--conference',
      'General Conference (Havenport, 2032)',
    );
    assert.match(asSeenThen, /\n# RESOLUTION 12 \(REV\. HAVENPORT, 2032\)\n/);
    assert.doesNotMatch(asSeenThen, /^base:/m);
  });

  it('refuses a proposal that cannot be begun', async () => {
    const refused = (code: 1 | 2, ...args: string[]) => terminal.refusal(code, 'new', ...args);
    assert.match(await refused(2, 'mood', 'Resolution 7', ...identifier), /"mood" is no symbol: write mod, add, sup or noc/);
    assert.match(await refused(2, 'mod', 'Resolution 7', '--document', '1', '--number', '1'), /--source is missing/);
    assert.match(await refused(2, 'mod', 'Resolution 7', '--source', 'LUM', '--number', '1'), /--document is missing/);
    assert.match(await refused(2, 'mod', 'Resolution 7', ...identifier.slice(0, 4)), /--number is missing/);
    assert.match(
      await refused(2, 'mod', 'Resolution 7', ...identifier.slice(0, 4), '--number', '0'),
      /--number is a number from 1, not "0"/,
    );
    assert.match(
      await refused(2, 'mod', 'Resolution 7', '--source', 'A: b', ...identifier.slice(2)),
      /"A: b" cannot be part of an identifier/,
    );
    assert.match(await refused(2, 'mod', 'Resolution 7, resolves', ...identifier), /names a provision/);
    assert.match(await refused(2, 'mod', 'Bells', ...identifier), /"Bells" names no text/);
    assert.match(
      await refused(2, 'mod', 'Resolution 7', ...identifier, '--conference', 'Saltmere'),
      /"Saltmere" names no place and year/,
    );
    assert.match(await refused(1, 'mod', 'Resolution 99', ...identifier), /the library has no Resolution 99/);
  });

  it('marks a draft against the library, and accept and reject give both texts back', async () => {
    const source = readFileSync(CLEAN, 'utf8');
    const marked = await terminal.print('mark', CLEAN);
    assert.match(marked, /\nform: marked\n/);
    assert.match(marked, /\n5? ?\{\+\+5? ?that a lamp may be dimmed|\n\{\+\+5 that a lamp may be dimmed/);
    terminal.write('marked.itu.md', marked);
    assert.equal(await terminal.print('accept', 'marked.itu.md'), source);
    assert.equal(textIn(await terminal.print('reject', 'marked.itu.md')), await terminal.print('text', 'Resolution 12'));
    const piped = await terminal.run(['mark', '-'], source);
    assert.deepEqual([piped.code, piped.out], [0, marked]);
    const json = await terminal.json<{ text: string; marked: number; skipped: unknown[] }>('mark', CLEAN);
    assert.deepEqual(json, { text: marked, marked: 1, skipped: [] });
  });

  it('marks two texts whose front matter differs: it is no part of them', async () => {
    terminal.write('base.md', '---\nsource: LUM\ndate: 2036-01-01\n---\n\n1 to stay;\n');
    terminal.write('revised.md', '---\nsource: BRN\nform: clean\n---\n\n1 to go;\n');
    assert.equal(
      await terminal.print('mark', 'base.md', 'revised.md'),
      '---\nsource: BRN\nform: marked\n---\n\n1 to {~~stay~>go~~};\n',
    );
  });

  it('marks a draft or a plain text against another text', async () => {
    const marked = await terminal.print('mark', CLEAN);
    assert.equal(await terminal.print('mark', 'Resolution 12', CLEAN), marked);
    const base = await terminal.print('text', 'Resolution 12 (Rev. Lightburg, 2028)');
    const revised = await terminal.print('text', 'Resolution 12 (Rev. Havenport, 2032)');
    terminal.write('base.md', base);
    terminal.write('revised.md', revised);
    terminal.write('marked.md', await terminal.print('mark', 'base.md', 'revised.md'));
    assert.notEqual(await terminal.read('marked.md'), revised);
    assert.equal(await terminal.print('reject', 'marked.md'), base);
    assert.equal(await terminal.print('accept', 'marked.md'), revised);
    const head = '---\nform: clean\n---\n\n';
    terminal.write('base.md', head + base);
    terminal.write('revised.md', head + revised);
    terminal.write('marked.md', await terminal.print('mark', 'base.md', 'revised.md'));
    assert.match(await terminal.read('marked.md'), /^---\nform: marked\n---\n/);
    assert.equal(await terminal.print('reject', 'marked.md'), head + base);
  });

  it('marks a marked draft again when it is asked to, and takes marks away without losing remarks', async () => {
    const marked = await terminal.print('mark', '--again', MARKED);
    terminal.write('again.itu.md', marked);
    assert.equal(await terminal.print('mark', '--again', 'again.itu.md'), marked);
    assert.equal(await terminal.print('accept', 'again.itu.md'), await terminal.print('accept', MARKED));
    assert.equal(textIn(await terminal.print('reject', 'again.itu.md')), await terminal.print('text', 'Resolution 4'));
    const clean = await terminal.print('clean', 'again.itu.md');
    assert.match(clean, /\nform: clean\n/);
    assert.match(clean, /by 15 May.*\{>>@BRN 2036-01-20 /);
    assert.doesNotMatch(clean, /\{[+~-]|>>moved to/);
    terminal.write('clean.itu.md', clean);
    assert.equal(await terminal.print('mark', 'clean.itu.md'), marked);
    assert.deepEqual((await terminal.json<{ warnings: unknown[] }>('clean', 'again.itu.md')).warnings, []);
    assert.match(await terminal.refusal(2, 'mark', 'Resolution 4', MARKED), /already holds marks: --again makes them afresh/);
    assert.equal(await terminal.print('mark', '--again', 'Resolution 4', MARKED), marked);
  });

  it('refuses what cannot be marked, by name', async () => {
    assert.match(await terminal.refusal(2, 'mark', MARKED), /tide-tables-marked\.itu\.md: .*already holds marks/);
    assert.match(await terminal.refusal(2, 'mark', draft('wrecks-and-ice')), /wrecks-and-ice\.itu\.md: .*no MOD proposal/);
    assert.match(
      await terminal.refusal(1, 'mark', CLEAN, '--library', 'nowhere'),
      /RESOLUTION 12 \(REV\. SALTMERE, 2036\) cannot be marked: the library is empty/,
    );
    assert.match(
      await terminal.refusal(1, 'mark', 'Resolution 9', CLEAN),
      /cannot be marked: RESOLUTION 9 \(REV\. HAVENPORT, 2032\) does not hold it/,
    );
    assert.match(await terminal.refusal(2, 'mark', 'nothing.itu.md'), /nothing\.itu\.md cannot be read: there is no such file$/);
  });

  it('marks the proposals that have a base, and names the others', async () => {
    const other = 'MOD LUM/21/2\n\n# RESOLUTION 99 (REV. SALTMERE, 2036)\n\n## Nothing of the kind\n\n*resolves*\n\n1 to see.\n';
    terminal.write('two.itu.md', `${readFileSync(CLEAN, 'utf8')}\n${other}`);
    const { code, out, err } = await terminal.run(['mark', 'two.itu.md']);
    assert.equal(code, 1);
    assert.match(
      err,
      /^plenary: two\.itu\.md: RESOLUTION 99 \(REV\. SALTMERE, 2036\) cannot be marked: the library has no Resolution 99$/,
    );
    assert.match(out, /\{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}/);
    assert.ok(out.endsWith(`\n${other}`));
  });

  it('accepts and rejects a marked draft', async () => {
    const accepted = await terminal.print('accept', MARKED);
    assert.match(accepted, /\nform: clean\n/);
    assert.match(accepted, /\n\*c\)\* that many tables are now read by machines/);
    assert.doesNotMatch(accepted, /\{[+~>-]/);
    assert.equal(textIn(await terminal.print('reject', MARKED)), await terminal.print('text', 'Resolution 4'));
  });

  it('formats without changing words', async () => {
    const untidy = '#   RESOLUTION 1 (OLDQUAY, 2024)\n##  Oars\n\n\n*resolves*\n1   to row{++,++}\n   and rest;\n\n';
    terminal.write('untidy.itu.md', untidy);
    const tidy = '# RESOLUTION 1 (OLDQUAY, 2024)\n\n## Oars\n\n*resolves*\n\n1 to row{++,++} and rest;\n';
    assert.equal(await terminal.print('format', 'untidy.itu.md'), tidy);
    await chmod(join(terminal.folder, 'untidy.itu.md'), 0o640);
    await symlink('untidy.itu.md', join(terminal.folder, 'link.itu.md'));
    assert.equal(await terminal.print('format', 'untidy.itu.md', '-o', 'link.itu.md'), '');
    assert.equal(await terminal.read('untidy.itu.md'), tidy);
    assert.equal((await stat(join(terminal.folder, 'untidy.itu.md'))).mode & 0o777, 0o640);
    assert.deepEqual(
      (await readdir(terminal.folder)).filter((name) => name.endsWith('.tmp')),
      [],
    );
    assert.equal(await terminal.print('accept', 'untidy.itu.md'), tidy.replace('{++,++}', ','));
    assert.equal((await terminal.run(['format', '-'])).out, '');
  });

  it('refuses drafts that are no text', async () => {
    terminal.write('binary.itu.md', Uint8Array.from([35, 32, 0, 1, 2]));
    assert.match(await terminal.refusal(2, 'accept', 'binary.itu.md'), /binary\.itu\.md is not text \(binary\)$/);
    terminal.write('old.itu.md', Buffer.from('# R\xe9solution', 'latin1'));
    assert.match(await terminal.refusal(2, 'reject', 'old.itu.md'), /old\.itu\.md is not text in UTF-8$/);
    terminal.write('word.itu.md', 'PK\x03\x04');
    assert.match(
      await terminal.refusal(2, 'format', 'word.itu.md'),
      /word\.itu\.md is a Word document or another ZIP file, not a text/,
    );
    assert.match(await terminal.refusal(2, 'format', 'library'), /library cannot be read: it is a folder$/);
  });
});

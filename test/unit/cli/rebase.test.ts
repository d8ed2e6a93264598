import assert from 'node:assert/strict';
import { HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface Rebased {
  readonly form: string;
  readonly conflicts: number;
  readonly proposals: readonly {
    readonly designation: string;
    readonly from: string;
    readonly onto: string;
    readonly provisions: readonly { readonly path: string; readonly outcome: string }[];
  }[];
  readonly skipped: readonly { readonly designation: string; readonly reason: string }[];
  readonly text: string;
}

describe('cli: rebase', () => {
  const terminal = new Terminal();
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());

  /** A draft against the text of Lightburg, with these words replaced in it. */
  async function draftOf(
    name: string,
    citation: string,
    ...replacements: readonly (readonly [string, string])[]
  ): Promise<string> {
    const identifier = ['--source', 'LUM', '--document', '44A1', '--number', '3'];
    let text = await terminal.print('new', 'mod', citation, ...identifier);
    for (const [words, by] of replacements) {
      assert.ok(text.includes(words), words);
      text = text.replace(words, by);
    }
    return terminal.write(name, text.replace(/\*\*Reasons:\*\*\n/, '**Reasons:** Harbours have grown.\n'));
  }

  it('carries a clean draft to the newest edition, and drops the base that it named', async () => {
    const name = await draftOf('untouched.itu.md', 'Resolution 7 (Rev. Lightburg, 2028)');
    assert.match(await terminal.read(name), /\nbase: Lightburg, 2028\n/);
    const { code, out, err } = await terminal.run(['rebase', name]);
    assert.equal(code, 0, err);
    assert.match(err, /RESOLUTION 7|Resolution 7 \(Rev\. Saltmere, 2036\) is carried to Havenport, 2032/);
    assert.doesNotMatch(out, /^base:/m);
    assert.match(out, /\n\*\*Reasons:\*\* Harbours have grown\.\n$/);
    const started = await terminal.print('new', 'mod', 'Resolution 7', '--source', 'LUM', '--document', '44A1', '--number', '3');
    assert.equal(out, started.replace('**Reasons:**', '**Reasons:** Harbours have grown.'));
  });

  it('carries a marked draft to a draft marked against the newest edition', async () => {
    const name = await draftOf('clean.itu.md', 'Resolution 7 (Rev. Lightburg, 2028)', [
      '*resolves*',
      '*resolves with the harbours*',
    ]);
    await terminal.print('mark', name, '-o', 'marked.itu.md');
    const { code, out, err } = await terminal.run(['rebase', 'marked.itu.md']);
    assert.equal(code, 0, err);
    assert.match(out, /\nform: marked\n/);
    assert.match(out, /\n# RESOLUTION 7 \(REV\. \{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}\)\n/);
    assert.match(out, /\n\*resolves\{\+\+ with the harbours\+\+\}\*\n/);
    terminal.write('carried.itu.md', out);
    const checked = await terminal.run(['check', 'carried.itu.md']);
    assert.doesNotMatch(checked.out, /unmarked/);
    // Carried once, it is written against the newest edition.
    const again = await terminal.refusal(1, 'rebase', 'carried.itu.md');
    assert.match(again, /nothing newer than Havenport, 2032/);
  });

  it('leaves conflicts in a clean draft, and says so by its exit code', async () => {
    const name = await draftOf('touched.itu.md', 'Resolution 7 (Rev. Lightburg, 2028)', ['open in summer', 'open in spring']);
    const { code, out, err } = await terminal.run(['rebase', name, '--json']);
    assert.equal(code, 1);
    assert.match(err, /resolve the conflicts \(<{7}\), then generate the marked revision/);
    const result = JSON.parse(out) as Rebased;
    assert.deepEqual([result.form, result.conflicts, result.skipped], ['clean', 1, []]);
    const [proposal] = result.proposals;
    assert.deepEqual([proposal!.from, proposal!.onto], ['Lightburg, 2028', 'Havenport, 2032']);
    assert.equal(proposal!.provisions.filter(({ outcome }) => outcome === 'conflict').length, 1);
    assert.match(result.text, /\n<{7} LUM\/44A1\/3 \(this draft\)\n1 [^\n]* in spring;\n\n\|{7} Lightburg, 2028\n1 /);
    assert.match(result.text, /\n={7}\n1 [^\n]* all the year round;\n\n>{7} Havenport, 2032\n2 /);
    terminal.write('conflict.itu.md', result.text);
    assert.match(await terminal.refusal(2, 'mark', 'conflict.itu.md'), /still holds conflicts/);
    assert.match(await terminal.refusal(2, 'rebase', 'conflict.itu.md'), /still holds conflicts/);
  });

  it('takes the edition that a clean draft has the words of, where it names none', async () => {
    const name = await draftOf('silent.itu.md', 'Resolution 7 (Rev. Lightburg, 2028)', ['base: Lightburg, 2028\n', '']);
    const { code, err } = await terminal.run(['rebase', name]);
    assert.equal(code, 0);
    assert.match(err, /Resolution 7 is taken to be written against Lightburg, 2028/);
  });

  it('names what it leaves under other symbols though there is a newer edition of it', async () => {
    const name = await draftOf('others.itu.md', 'Resolution 7 (Rev. Lightburg, 2028)');
    const heading = '# RESOLUTION 4 (REV. LIGHTBURG, 2028)\n\n## Charts';
    const others = [
      `SUP LUM/44A1/4\n\n${heading}`,
      `NOC LUM/44A1/5\n\n${heading.replace('4', '3')}`,
      `NOC LUM/44A1/6\n\n${heading.replace('4', '999')}`,
      `ADD LUM/44A1/7\n\n${heading}`,
      'NOC LUM/44A1/8',
    ];
    terminal.write('others.itu.md', `${await terminal.read(name)}\n${others.join('\n\n')}\n`);
    const { out } = await terminal.run(['rebase', 'others.itu.md', '--json']);
    assert.deepEqual((JSON.parse(out) as Rebased).skipped, [
      {
        designation: 'Resolution 4 (Rev. Lightburg, 2028)',
        reason: 'the newest is that of Havenport, 2032: write its designation under this SUP if that is the one you mean',
      },
      {
        designation: 'Resolution 3 (Rev. Lightburg, 2028)',
        reason: 'it was abrogated at Havenport, 2032: see whether this NOC is still needed',
      },
    ]);
    const { err } = await terminal.run(['rebase', 'others.itu.md']);
    assert.match(err, /Resolution 4 \(Rev\. Lightburg, 2028\) was left as it is: the newest is that of Havenport, 2032/);
  });

  it('says plainly why a draft stays as it is', async () => {
    const abrogated = await draftOf('abrogated.itu.md', 'Resolution 4 (Rev. Lightburg, 2028)');
    const gone = (await terminal.read(abrogated)).replace(/# RESOLUTION 4 /, '# RESOLUTION 3 ');
    terminal.write('gone.itu.md', gone);
    assert.match(await terminal.refusal(1, 'rebase', 'gone.itu.md'), /was abrogated at Havenport, 2032/);
    const newest = await draftOf('newest.itu.md', 'Resolution 7');
    assert.match(await terminal.refusal(1, 'rebase', newest), /nothing newer than Havenport, 2032/);
    assert.match(await terminal.refusal(1, 'rebase', newest, '--onto', 'Lightburg, 2028'), /Lightburg, 2028 is not newer/);
    assert.match(
      await terminal.refusal(1, 'rebase', abrogated, '--onto', 'Fogmouth, 2030'),
      /has no Resolution 4 of Fogmouth, 2030/,
    );
    assert.match(await terminal.refusal(2, 'rebase', newest, '--onto', 'then'), /"then" is no edition/);
  });
});

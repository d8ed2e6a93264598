import assert from 'node:assert/strict';
import { draft, HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface Diff {
  readonly base: string;
  readonly revised: string;
  readonly provisions: readonly {
    path: string;
    basePath?: string;
    change: string;
    moved: boolean;
    renumbered: boolean;
    marked: string;
  }[];
  readonly words: { readonly added: number; readonly deleted: number };
}

const CLEAN = draft('lighthouses-clean');

describe('cli: diff', () => {
  const terminal = new Terminal();
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());

  it('compares a text of the library with a draft, provision by provision', async () => {
    const found = await terminal.json<Diff>('diff', 'Resolution 12 (Rev. Havenport, 2032)', CLEAN);
    assert.deepEqual([found.base, found.revised], ['RESOLUTION 12 (REV. HAVENPORT, 2032)', CLEAN]);
    const change = (path: string) => found.provisions.find((provision) => provision.path === path);
    assert.deepEqual(change('considering e)'), {
      path: 'considering e)',
      change: 'added',
      moved: false,
      renumbered: false,
      marked: '{++*e)* that travellers on foot and children on their way to school steer by these lamps as well,++}',
    });
    assert.deepEqual([change('considering b)')?.change, change('considering b)')?.basePath], ['same', 'considering b)']);
    assert.equal(change('resolves 5')?.change, 'added');
    assert.ok(found.words.added > 20 && found.words.deleted > 10);
    // Neither the introduction nor the reasons are part of the text.
    assert.ok(found.provisions.every(({ marked }) => !/Lumenia|Reasons/.test(marked)));
  });

  it('reads a marked draft as what it will be, and finds renumbered provisions', async () => {
    const found = await terminal.json<Diff>('diff', 'Resolution 4', draft('tide-tables-marked'));
    const gauges = found.provisions.find(({ path }) => path === 'considering d)');
    assert.deepEqual([gauges?.basePath, gauges?.change, gauges?.renumbered], ['considering c)', 'changed', true]);
    const [heights, ...more] = found.provisions.filter(({ basePath }) => basePath === 'resolves 4');
    assert.deepEqual([heights?.path, heights?.moved, more.length], ['Annex, 4', true, 0]);
    const back = await terminal.json<Diff>('diff', draft('tide-tables-marked'), 'Resolution 4');
    assert.deepEqual(back.words, { added: found.words.deleted, deleted: found.words.added });
  });

  it('prints a list for people, or only the totals', async () => {
    const list = await terminal.print('diff', 'Resolution 12', CLEAN);
    assert.match(
      list,
      /^RESOLUTION 12 \(REV\. HAVENPORT, 2032\) → \S+lighthouses-clean\.itu\.md\n\n~ designation\n {4}# RESOLUTION 12/,
    );
    assert.match(list, /\n\+ resolves 5\n {4}\{\+\+5 that a lamp/);
    assert.doesNotMatch(list, /considering b\)/);
    const stat = await terminal.print('diff', 'Resolution 12', CLEAN, '--stat');
    assert.match(
      stat,
      /^provisions: \d+ changed, 3 added, 0 deleted, \d+ the same; 0 moved, 0 split off, 0 merged, 0 renumbered\nwords: \d+ added, \d+ deleted\n$/,
    );
    assert.ok(list.endsWith(stat));
    const same = await terminal.print('diff', CLEAN, CLEAN, '--stat');
    assert.match(same, /^provisions: 0 changed, 0 added, 0 deleted, \d+ the same; .*\nwords: 0 added, 0 deleted\n$/);
  });

  it('says of provisions where they came from, what they were part of, and what they became part of', async () => {
    const [lamps, buoys, ferries] = [
      'that every lamp along the coast be lit from dusk until dawn',
      'that buoys be painted red on the left side of every fairway',
      'that ferries carry a bell and a horn whenever fog is expected',
    ];
    terminal.write('one.itu.md', `*resolves*\n\n1 ${lamps};\n\n2 ${buoys} and ${ferries};\n\n3 to report on the lamps.`);
    terminal.write('two.itu.md', `*resolves*\n\n1 ${buoys};\n\n2 ${ferries};\n\n3 to report on the lamps;\n\n4 ${lamps}.`);
    const list = await terminal.print('diff', 'one.itu.md', 'two.itu.md');
    assert.match(list, /\n~ resolves 4, moved from resolves 1\n/);
    assert.match(list, /\n\+ resolves 1, split from resolves 2\n/);
    assert.match(list, /; 1 moved, 1 split off, 0 merged, 1 renumbered\n/);
    const back = await terminal.print('diff', 'two.itu.md', 'one.itu.md');
    assert.match(back, /\n- resolves 1, merged into resolves 2\n/);
    assert.match(back, /; 1 moved, 0 split off, 1 merged, 1 renumbered\n/);
  });

  it('picks the text of the same number out of a draft with several', async () => {
    const text = await terminal.print('diff', 'Resolution 20', draft('wrecks-and-ice'));
    assert.match(text, /\n- resolves 1\n/);
    assert.match(
      await terminal.refusal(2, 'diff', 'Resolution 12', draft('wrecks-and-ice')),
      /wrecks-and-ice\.itu\.md holds several texts \(Resolution 15 \(Rev\. Havenport, 2032\), Resolution 20 \(Havenport, 2032\)\), and it is not clear/,
    );
  });

  it('refuses what it cannot read', async () => {
    assert.match(
      await terminal.refusal(2, 'diff', 'Resolution 12', 'nothing.itu.md'),
      /nothing\.itu\.md cannot be read: there is no such file, and no text/,
    );
    assert.match(await terminal.refusal(2, 'diff', 'Resolution 12, resolves', CLEAN), /names a provision; only whole texts/);
    assert.match(await terminal.refusal(1, 'diff', 'Resolution 99', CLEAN), /has no Resolution 99$/);
    terminal.write('empty.itu.md', '');
    assert.match(await terminal.refusal(2, 'diff', 'empty.itu.md', CLEAN), /empty\.itu\.md holds no text$/);
  });
});

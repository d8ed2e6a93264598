import assert from 'node:assert/strict';
import { draft, HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface Json {
  readonly counts: { readonly texts: number; readonly proposals: number; readonly collisions: number };
  readonly texts: readonly {
    readonly designation: string;
    readonly provisions: readonly {
      readonly path: string;
      readonly collision?: string;
      readonly alternatives: readonly { readonly identifiers: readonly string[]; readonly change: string }[];
    }[];
  }[];
  readonly collisions: readonly { readonly path: string; readonly identifiers: readonly string[] }[];
  readonly text: string;
}

describe('cli: consolidate', () => {
  const terminal = new Terminal();
  before(async () => {
    await terminal.print('import', HAVENPORT, LIGHTBURG);
    await write('NOR', '44A1', [', that', ', and that']);
    await write('LUM', '33A2', ['three', 'four']);
  });
  after(() => terminal.close());

  /** A clean revision of Resolution 4, the tide tables, with a replacement. */
  async function write(source: string, document: string, [from, to]: readonly [string, string]): Promise<void> {
    const who = ['--source', source, '--document', document, '--number', '1'];
    const started = await terminal.print('new', 'mod', 'Resolution 4', ...who);
    const changed = started.replace('*resolves*\n\n1 that', `*resolves*\n\n1 that, for ${source},`).replace(from, to);
    assert.notEqual(changed, started);
    terminal.write(`${source.toLowerCase()}.itu.md`, `${changed.trimEnd()} ${source} wants it.\n`);
  }

  it('puts the drafts of delegations together, and says where they collide', async () => {
    const { code, out, err } = await terminal.run(['consolidate', 'nor.itu.md', 'lum.itu.md', draft('wake-new')]);
    assert.equal(code, 0, err);
    assert.match(
      out,
      /^---\nconference: General Conference \(Saltmere, 2036\)\nsource: \[NOR, LUM\]\ntitle: Consolidated proposals\nform: marked\n---\n\nMOD NOR\/44A1\/1\n\nMOD LUM\/33A2\/1\n\n# RESOLUTION 4 /,
    );
    assert.match(out, /\nADD LUM\/[^\n]*\n\n# DRAFT NEW RESOLUTION/);
    assert.match(err, /collision: RESOLUTION 4 \(REV\. HAVENPORT, 2032\), resolves 1: NOR\/44A1\/1, LUM\/33A2\/1 differ/);
    assert.match(err, /3 proposals on 2 texts: joined in \d places?, \d collisions?$/);
  });

  it('raises no alarm when the result is checked', async () => {
    await terminal.run(['consolidate', 'nor.itu.md', 'lum.itu.md', '-o', 'both.itu.md']);
    const { code, out } = await terminal.run(['check', 'both.itu.md', '--json']);
    const alone = await terminal.run(['check', 'nor.itu.md', '--json']);
    // The remarks that point out collisions are left for whoever settles these.
    const codes = (text: string): readonly string[] =>
      (JSON.parse(text) as { files: { problems: { code: string; message: string }[] }[] }).files.flatMap(({ problems }) =>
        problems.filter(({ code }) => code !== 'text/remark-left').map(({ code, message }) => `${code} ${message}`),
      );
    assert.deepEqual(
      codes(out).filter((each) => !codes(alone.out).includes(each)),
      [],
    );
    assert.equal(code, 0);
  });

  it('gives programs the provisions, their alternatives and the collisions', async () => {
    const { out } = await terminal.run(['consolidate', '.', '--json']);
    const { counts, texts, collisions, text } = JSON.parse(out) as Json;
    assert.deepEqual([counts.texts, counts.proposals], [1, 2]);
    const first = texts[0]!.provisions.find(({ path }) => path === 'resolves 1')!;
    assert.equal(first.collision, 'differ');
    assert.deepEqual(
      first.alternatives.map(({ identifiers, change }) => [identifiers.join(), change]),
      [
        ['LUM/33A2/1', 'changed'],
        ['NOR/44A1/1', 'changed'],
      ],
    );
    assert.ok(collisions.some(({ path }) => path === 'resolves 1'));
    assert.match(text, /^---\n/);
  });

  it('shows what one source proposes', async () => {
    await terminal.run(['consolidate', 'nor.itu.md', 'lum.itu.md', '-o', 'both.itu.md']);
    const nor = await terminal.print('consolidate', 'both.itu.md', '--of', 'NOR/44A1/1');
    assert.equal(nor, await terminal.print('mark', 'nor.itu.md'));
    assert.match(
      await terminal.refusal(1, 'consolidate', 'both.itu.md', '--of', 'BRN/1/1'),
      /both\.itu\.md: there is no proposal BRN\/1\/1; there are NOR\/44A1\/1, LUM\/33A2\/1$/,
    );
  });

  it('refuses what it cannot read, and names what it leaves out', async () => {
    assert.match(await terminal.refusal(2, 'consolidate', 'nor.itu.md', 'nowhere.itu.md'), /nowhere\.itu\.md/);
    assert.match(await terminal.refusal(2, 'consolidate'), /FILE\|DIR… is missing/);
    terminal.write('empty.itu.md', 'Nothing yet.\n');
    assert.match(
      await terminal.refusal(1, 'consolidate', 'empty.itu.md'),
      /empty\.itu\.md: it holds no proposal: write a symbol/,
    );
    const { code, err } = await terminal.run(['consolidate', 'nor.itu.md', 'empty.itu.md']);
    assert.equal(code, 1);
    assert.match(err, /empty\.itu\.md: it holds no proposal/);
  });
});

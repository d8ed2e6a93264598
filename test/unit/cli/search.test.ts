import assert from 'node:assert/strict';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface HitJson {
  readonly designation: string;
  readonly path: string;
  readonly text: string;
  readonly score: number;
  readonly [key: string]: unknown;
}

const placesOf = (hits: readonly HitJson[]): string[] => hits.map(({ designation, path }) => `${designation}, ${path}`);

const PROPOSED = ['--source', 'LUM', '--document', '7', '--number', '1'];

describe('cli: search, cited-by, lineage', () => {
  const terminal = new Terminal();
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());

  it('finds provisions, in the shape that other programs rely on', async () => {
    const hits = await terminal.json<HitJson[]>('search', 'fog', 'signals', '--limit', '3');
    assert.equal(hits.length, 3);
    assert.deepEqual(
      hits.slice(0, 2).map(({ designation, path, text }) => [designation, path, text]),
      [
        ['RESOLUTION 2 (REV. HAVENPORT, 2032)', '', 'Fog signals in narrow waters'],
        ['RESOLUTION 2 (REV. LIGHTBURG, 2028)', '', 'Fog signals in narrow waters'],
      ],
    );
    assert.ok(hits.every(({ score, title, edition }) => score > 0 && title !== '' && typeof edition === 'string'));
    const page = await terminal.print('search', 'fog signals', '--limit', '1');
    assert.match(
      page,
      /^RESOLUTION 2 \(REV\. HAVENPORT, 2032\)\n {2}Fog signals in narrow waters\n\n1 of \d+; --limit \d+ shows all\n$/,
    );
  });

  it('is limited to an edition, a role, an addressee', async () => {
    const one = await terminal.json<HitJson[]>('search', 'lighthouses', '--edition', 'lightburg 2028');
    assert.ok(one.length > 1 && one.every(({ edition }) => edition === 'Lightburg, 2028'));
    const operative = await terminal.json<HitJson[]>('search', 'lighthouses', '--role', 'operative');
    assert.ok(operative.length > 1 && operative.every(({ role }) => role === 'operative'));
    const asked = await terminal.json<HitJson[]>('search', 'report', '--addressee', 'Secretary-General');
    assert.ok(asked.length > 1 && asked.every(({ addressee }) => /Secretary-General/.test(String(addressee))));
    const told = await terminal.json<HitJson[]>('search', '--addressee', 'Director of the Charts Bureau');
    assert.ok(told.length > 3 && told.every(({ addressee }) => /Charts Bureau/.test(String(addressee))));
    assert.match(await terminal.refusal(2, 'search'), /give words, a role or an addressee/);
    assert.match(await terminal.refusal(2, 'search', 'fog', '--role', 'decorative'), /--role is preambular or operative; not/);
    assert.match(await terminal.refusal(2, 'search', 'fog', '--limit', '0'), /--limit is a number from 1; not "0"/);
    assert.match(await terminal.refusal(2, 'search', 'fog', '--edition', 'soon'), /"soon" is no edition/);
  });

  it('exits with 1 when nothing is found, and says why', async () => {
    const cases: [string[], RegExp][] = [
      [['search', 'xylophone'], /no provision holds "xylophone"$/],
      [['search', '"signals fog"'], /no provision holds in that order "signals fog": look without quotation marks, too$/],
      [['search', 'the of'], /"the of" holds no word to look for: give one that tells more$/],
      [['search', 'xylophone', '--role', 'operative'], /no provision within --role "operative" holds "xylophone"$/],
      [['search', '--addressee', 'Admiral'], /there is no provision within --addressee "Admiral"$/],
      [['search', 'z'.repeat(10_000)], /no provision holds "z{79}…"$/],
      [['search', 'fog', '--edition', 'Doha, 2026'], /no texts of Doha, 2026; it holds Lightburg, 2028 and Havenport, 2032$/],
      [['search', 'fog', '--library', 'nowhere'], /the library \S+nowhere is empty: import Final Acts first$/],
      [['cited-by', 'Resolution 99'], /nothing in the library cites Resolution 99$/],
      [['cited-by', 'Resolution 20', '--library', 'nowhere'], /is empty/],
    ];
    for (const [args, message] of cases) {
      const { code, out, err } = await terminal.run([...args, '--json']);
      assert.deepEqual([code, out], [1, '[]\n'], args.join(' '));
      assert.match(err, message);
    }
    assert.match(await terminal.refusal(1, 'lineage', 'Resolution 99'), /the library has no Resolution 99$/);
    assert.match(await terminal.refusal(1, 'lineage', 'Resolution 9', '--library', 'nowhere'), /is empty/);
  });

  it('keeps the index with the library, and does without it', async () => {
    const first = await terminal.print('search', 'fog');
    const folder = join(terminal.folder, 'library');
    const indexes = (await readdir(folder)).filter((name) => name.endsWith('.search')).sort();
    assert.deepEqual(indexes, ['havenport-2032.search', 'lightburg-2028.search']);
    await writeFile(join(folder, indexes[0]!), '{"plenary');
    await rm(join(folder, indexes[1]!));
    assert.equal(await terminal.print('search', 'fog'), first);
  });

  it('tells who cites a text', async () => {
    const citing = await terminal.json<HitJson[]>('cited-by', 'Resolution 12 (Rev. Lightburg, 2028)');
    assert.deepEqual(placesOf(citing), [
      'RESOLUTION 17 (REV. HAVENPORT, 2032), recalling',
      'RESOLUTION 2 (REV. LIGHTBURG, 2028), recalling',
    ]);
    assert.match(citing[1]!.text, /^Resolution 12 \(Rev\. Lightburg, 2028\) of this conference/);
    assert.equal(citing[0]!.score, 1);
    const any = await terminal.json<HitJson[]>('cited-by', 'resolution', '12');
    assert.ok(any.length > citing.length);
    assert.ok(!placesOf(any).some((place) => place.startsWith('RESOLUTION 12')), 'a text that names itself cites nobody');
    const later = await terminal.json<HitJson[]>('cited-by', 'Resolution 12', '--edition', 'Havenport, 2032');
    assert.ok(later.length > 0 && later.every(({ edition }) => edition === 'Havenport, 2032'));
    assert.match(
      await terminal.print('cited-by', 'Resolution 12'),
      /^RESOLUTION 2 \(REV\. HAVENPORT, 2032\), recalling a\)\n {2}resolves 3 of Resolution 12[^]*\nRESOLUTION 2 \(REV\. LIGHTBURG/,
    );
    assert.match(await terminal.refusal(2, 'cited-by', 'Resolution 12, resolves 1'), /names a provision/);
    assert.match(await terminal.refusal(2, 'cited-by', 'fog'), /names no text/);
  });

  it('tells what became of a text', async () => {
    const stages = await terminal.json<{ edition: string; action: string; held: string }[]>('lineage', 'Resolution 3');
    assert.deepEqual(
      stages.map(({ edition, action, held }) => [edition, action, held]),
      [
        ['Lightburg, 2028', 'ADD', 'text'],
        ['Havenport, 2032', 'SUP', 'stub'],
      ],
    );
    assert.match(
      await terminal.print('lineage', 'Resolution', '12'),
      /^Lightburg, 2028 {2}MOD {2}RESOLUTION 12 .*\nHavenport, 2032 {2}MOD/,
    );
    assert.match(
      await terminal.refusal(2, 'new', 'mod', 'Resolution 3', ...PROPOSED),
      /RESOLUTION 3 .* was abrogated at Havenport/,
    );
    assert.match(await terminal.print('new', 'mod', 'Resolution 3', ...PROPOSED, '--conference', 'Havenport, 2032'), /^MOD LUM/m);
  });
});

describe('cli: remove', () => {
  let terminal: Terminal;
  beforeEach(async () => {
    terminal = new Terminal();
    await terminal.print('import', HAVENPORT, LIGHTBURG);
  });
  afterEach(() => terminal.close());
  const held = async (): Promise<number> => (await terminal.json<unknown[]>('list')).length;

  it('takes out a document, or an edition, and tells which', async () => {
    await terminal.print('search', 'fog');
    const rehearsal = await terminal.print('remove', 'Resolution 2 (Rev. Lightburg, 2028)', '--dry-run');
    assert.equal(rehearsal, 'MOD  RESOLUTION 2 (REV. LIGHTBURG, 2028)  Lightburg, 2028\n1 document would be removed\n');
    assert.equal(await held(), 28);
    assert.match(await terminal.print('remove', 'Resolution 2 (Rev. Lightburg, 2028)'), /\n1 document removed\n$/);
    assert.equal(await held(), 27);
    assert.deepEqual(placesOf(await terminal.json<HitJson[]>('search', 'fog', '--limit', '1')), [
      'RESOLUTION 2 (REV. HAVENPORT, 2032), ',
    ]);
    const { removed } = await terminal.json<{ removed: unknown[] }>('remove', '--edition', 'Lightburg, 2028');
    assert.equal(removed.length, 10);
    assert.deepEqual((await readdir(join(terminal.folder, 'library'))).sort(), ['havenport-2032.json', 'havenport-2032.search']);
  });

  it('removes nothing that is not there, or that could mean several', async () => {
    assert.match(await terminal.refusal(1, 'remove', 'Resolution 99'), /the library has no Resolution 99$/);
    assert.match(await terminal.refusal(1, 'remove', '--edition', 'Doha, 2026'), /no texts of Doha, 2026; it holds/);
    assert.match(
      await terminal.refusal(1, 'remove', 'Resolution 20', '--edition', 'Lightburg, 2028'),
      /edition Lightburg, 2028 has no Resolution 20$/,
    );
    assert.match(
      await terminal.refusal(2, 'remove', 'Resolution 12'),
      /"Resolution 12" means several documents: .*Name the revision/,
    );
    assert.match(await terminal.refusal(2, 'remove'), /name a text, or an edition/);
    assert.equal(await held(), 28);
    await terminal.print('remove', 'Resolution 3 (Lightburg, 2028)', '--edition', 'Havenport, 2032');
    assert.match(await terminal.print('show', 'Resolution 3'), /\(adopted by the Final Acts of Lightburg, 2028\)/);
  });
});

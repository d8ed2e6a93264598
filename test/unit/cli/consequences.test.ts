import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface Json {
  readonly events: readonly { readonly former: string; readonly now?: string; readonly identifier?: string }[];
  readonly texts: readonly {
    readonly designation: string;
    readonly identifier?: string;
    readonly places: readonly {
      readonly path: string;
      readonly action: string;
      readonly becomes?: string;
      readonly questions: readonly { readonly why: string; readonly says: string }[];
    }[];
  }[];
  readonly text?: string;
}

const DRAFT = 'examples/drafts/lighthouses-clean.itu.md';

describe('cli: consequences', () => {
  const terminal = new Terminal();
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());
  const draft = (): string => join(process.cwd(), DRAFT);

  it('lists who cites what a draft changes, with the words around and what to do', async () => {
    assert.equal(
      await terminal.print('consequences', draft()),
      [
        'Resolution 12 (Rev. Havenport, 2032) → Resolution 12 (Rev. Saltmere, 2036)  MOD LUM/21/1',
        '',
        'RESOLUTION 2 (REV. HAVENPORT, 2032)  Fog signals in narrow waters',
        '  update  recalling a): resolves 3 of Resolution 12 (Rev. Havenport, 2032) of this conference, on lighthouses on inland waters;',
        '          → Resolution 12 (Rev. Saltmere, 2036)',
        '',
        'RESOLUTION 17 (REV. HAVENPORT, 2032)  Lighthouses without resident keepers',
        '  look    recalling: that the register of lights was opened by Resolution 12 (Rev. Lightburg, 2028) of the General Conference,',
        '          the latest revision is Resolution 12 (Rev. Saltmere, 2036): keep this one only if it is meant',
        '',
        'citations: 1 to update, 1 to look at, 0 up to date; texts: 2',
        '',
      ].join('\n'),
    );
  });

  it('gives the same to programs', async () => {
    const { events, texts } = await terminal.json<Json>('consequences', draft());
    assert.deepEqual(events, [
      {
        former: 'Resolution 12 (Rev. Havenport, 2032)',
        now: 'Resolution 12 (Rev. Saltmere, 2036)',
        title: 'Lighthouses on inland waters',
        conference: 'Saltmere, 2036',
        symbol: 'MOD',
        identifier: 'LUM/21/1',
      },
    ]);
    assert.deepEqual(
      texts.map(({ designation, places }) => [
        designation,
        ...places.map(({ path, action, becomes }) => [path, action, becomes]),
      ]),
      [
        ['RESOLUTION 2 (REV. HAVENPORT, 2032)', ['recalling a)', 'update', 'Resolution 12 (Rev. Saltmere, 2036)']],
        ['RESOLUTION 17 (REV. HAVENPORT, 2032)', ['recalling', 'look', undefined]],
      ],
    );
    assert.equal(texts[1]?.places[0]?.questions[0]?.why, 'older');
  });

  it('writes the proposals under the sources and the document of the draft, numbered on', async () => {
    const file = join(terminal.folder, 'consequential.itu.md');
    const { code, err, out } = await terminal.run(['consequences', draft(), '-o', file]);
    assert.deepEqual([code, out], [0, '']);
    assert.equal(err, 'plenary: 1 more text has citations that somebody has to look at: --with-open proposes them as well');
    const written = await readFile(file, 'utf8');
    assert.match(
      written,
      /^---\nconference: General Conference \(Saltmere, 2036\)\nsource: LUM\ndocument: "21"\nform: marked\n---\n/,
    );
    assert.deepEqual(written.match(/^MOD .*$/gm), ['MOD LUM/21/2']);
    assert.match(await terminal.print('check', file), /0 errors, 0 warnings/);
    const other = ['--proposals', '--with-open', '--source', 'NOR,BRN', '--document', '44A1', '--number', '7'];
    assert.deepEqual((await terminal.print('consequences', draft(), ...other)).match(/^MOD .*$/gm), [
      'MOD NOR/BRN/44A1/7',
      'MOD NOR/BRN/44A1/8',
    ]);
    const { texts, text } = JSON.parse((await terminal.run(['consequences', draft(), '--proposals', '--json'])).out) as Json;
    assert.equal(text, written);
    assert.deepEqual(
      texts.map(({ identifier }) => identifier),
      ['LUM/21/2', undefined],
    );
  });

  it('tells what became of one text, or of all texts of a conference', async () => {
    const one = await terminal.print('consequences', 'Resolution 12');
    assert.match(one, /^Resolution 12 \(Rev\. Lightburg, 2028\) → Resolution 12 \(Rev\. Havenport, 2032\)\n/);
    assert.match(one, /was there when this text was adopted/);
    assert.match(one, /\ncitations: 0 to update, 1 to look at, 1 up to date; texts: 2\n$/);
    const all = await terminal.run(['consequences', 'Havenport, 2032', '--since', 'Lightburg, 2028']);
    assert.equal(all.code, 0);
    assert.match(all.out, /Resolution 3 \(Lightburg, 2028\) is abrogated/);
    assert.match(all.err, /^plenary: DECISION 2 .*: the library has no text of Lightburg, 2028 that was in force before$/m);
    const earlier = await terminal.run(['consequences', 'Havenport, 2032', '--conference', 'Havenport, 2032', '--json']);
    const before = JSON.parse(earlier.out) as Json;
    assert.ok(before.texts.length > 0 && before.texts.every(({ designation }) => /LIGHTBURG/.test(designation)));
  });

  it('says what is missing', async () => {
    assert.match(await terminal.refusal(2, 'consequences', 'Resolution 12', '--proposals'), /--source is missing/);
    assert.match(await terminal.refusal(2, 'consequences', 'nothing'), /names no text/);
    assert.match(await terminal.refusal(1, 'consequences', 'Resolution 99'), /the library has no Resolution 99/);
    assert.match(
      await terminal.refusal(1, 'consequences', 'Oldquay, 2024'),
      /no texts of Oldquay, 2024; it holds Lightburg, 2028 and/,
    );
    assert.match(
      await terminal.refusal(2, 'consequences', draft(), '--since', 'Lightburg, 2028'),
      /--since is for texts of the library/,
    );
    assert.match(
      await terminal.refusal(1, 'consequences', join(process.cwd(), 'examples/drafts/wake-new.itu.md')),
      /nothing happens here to a text that others could cite/,
    );
  });
});

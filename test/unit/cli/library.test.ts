import assert from 'node:assert/strict';
import { HAVENPORT, LIGHTBURG, Terminal } from './terminal';

interface ItemJson {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly items: readonly ItemJson[];
}

interface DocumentJson {
  readonly [key: string]: unknown;
  readonly sections: readonly { leadIn: string; role: string; items: readonly ItemJson[] }[];
  readonly annexes: readonly { heading: string; title: string; blocks: readonly { type: string; [key: string]: unknown }[] }[];
  readonly footnotes: readonly { number: number; text: string }[];
}

/** All keys of a value, at every depth. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

describe('cli: list, show, text', () => {
  const terminal = new Terminal();
  before(() => terminal.print('import', HAVENPORT, LIGHTBURG));
  after(() => terminal.close());

  it('lists the documents, oldest edition first, or those of one edition', async () => {
    const all = await terminal.json<Record<string, unknown>[]>('list');
    assert.equal(all.length, 28);
    assert.deepEqual(all[0], {
      designation: 'DECISION 1 (REV. LIGHTBURG, 2028)',
      kind: 'Decision',
      number: 1,
      revised: true,
      place: 'Lightburg',
      year: 2028,
      title: 'Income and expenditure of the Union for the period 2029-2032',
      action: 'MOD',
      edition: 'Lightburg, 2028',
    });
    const one = await terminal.json<Record<string, unknown>[]>('list', '--edition', 'HAVENPORT 2032');
    assert.deepEqual([one.length, one[0]?.['edition']], [17, 'Havenport, 2032']);
    assert.match(await terminal.print('list'), /^ADD {2}RESOLUTION 3 \(LIGHTBURG, 2028\) {2}Printed tide tables$/m);
    const none = await terminal.run(['list', '--edition', 'Doha, 2026', '--json']);
    assert.deepEqual([none.code, none.out], [0, '[]\n']);
    assert.match(none.err, /no texts of Doha, 2026; it holds Lightburg, 2028 and Havenport, 2032$/);
  });

  it('shows a document in the shape that other programs rely on', async () => {
    const document = await terminal.json<DocumentJson>('show', 'Resolution 4 (Rev. Havenport, 2032)');
    assert.equal(document['designation'], 'RESOLUTION 4 (REV. HAVENPORT, 2032)');
    assert.equal(document['formula'], 'The General Conference of the Example Union (Havenport, 2032),');
    assert.deepEqual(
      document.sections.map(({ leadIn, role, items }) => [leadIn, role, items.length]),
      [
        ['considering', 'preambular', 4],
        ['noting', 'preambular', 2],
        ['recognizing', 'preambular', 1],
        ['resolves', 'operative', 4],
        ['instructs the Director of the Charts Bureau', 'operative', 3],
        ['instructs the Secretary-General', 'operative', 1],
        ['encourages Member States', 'operative', 2],
      ],
    );
    const item = document.sections[4]?.items[2];
    assert.deepEqual([item?.path, item?.label], ['instructs the Director of the Charts Bureau 3', '3']);
    assert.deepEqual(item?.items.map(({ path, label }) => [path, label]).at(-1), [
      'instructs the Director of the Charts Bureau 3.3',
      '3.3',
    ]);
    assert.match(document.sections[0]?.items[2]?.text ?? '', /^that self-recording gauges\[\^1\] now stand/);
    assert.deepEqual(
      document.sections[2]?.items.map(({ path, label }) => [path, label]),
      [['recognizing', '']],
    );
    assert.deepEqual(
      document.annexes.map(({ heading, title }) => [heading, title]),
      [['ANNEX TO RESOLUTION 4 (REV. HAVENPORT, 2032)', 'Layout of tide tables']],
    );
    assert.deepEqual(
      document.annexes[0]?.blocks.map(({ type }) => type),
      ['item', 'item', 'table', 'item', 'item'],
    );
    assert.deepEqual((document.annexes[0]?.blocks[2]?.['rows'] as string[][])[1], ['1', 'Date', 'day and month']);
    assert.deepEqual(
      document.footnotes.map(({ number }) => number),
      [1, 2],
    );
    assert.deepEqual(
      keysIn(document).filter((key) => /span|markup/i.test(key)),
      [],
    );
  });

  it('shows one provision', async () => {
    const item = await terminal.json<ItemJson>('show', 'resolves 3 of Resolution 4 (Rev. Havenport, 2032)');
    assert.deepEqual([item.path, item.label, item.items], ['resolves 3', '3', []]);
    assert.match(item.text, /in the spirit of recognizing above;$/);
    const section = await terminal.json<DocumentJson>('show', 'Resolution 4, noting');
    assert.deepEqual([section['leadIn'], section['role']], ['noting', 'preambular']);
    const annex = await terminal.json<DocumentJson>('show', 'Resolution 4, Annex');
    assert.deepEqual([annex['title'], keysIn(annex).filter((key) => /span/i.test(key))], ['Layout of tide tables', []]);
    const nested = await terminal.json<ItemJson>('show', 'res.', '4,', 'annex,', '4', 'b)');
    assert.equal(nested.path, 'Annex, 4 b)');
    assert.match(
      await terminal.print('show', 'Resolution 10, resolves 2'),
      /^RESOLUTION 10 \(REV\. HAVENPORT, 2032\), resolves 2\n\n2 that /,
    );
  });

  it('shows a document to a person, no line longer than a terminal is wide', async () => {
    const page = await terminal.print('show', 'Resolution 4 (Rev. Havenport, 2032)');
    assert.match(page, /^RESOLUTION 4 \(REV\. HAVENPORT, 2032\)\nExchange of tide tables/);
    assert.match(page, /\n\(revised by the Final Acts of Havenport, 2032\)\n/);
    assert.match(page, /\nresolves\n\n {2}1 that each Member State/);
    assert.match(page, /\n {4}3\.1 the joint use/);
    assert.match(page, /\n {2}Column {2}Content {13}Unit\n/);
    assert.match(page, /\n\[\^2\] Records on paper/);
    for (const line of page.split('\n')) assert.ok(line.length <= 100, line);
    assert.match(
      await terminal.print('show', 'Resolution 3 (Lightburg, 2028)'),
      /\(adopted by .* Lightburg, 2028; abrogated by those of Havenport, 2032\)/,
    );
    assert.match(
      await terminal.print('show', 'Resolution 5 (Oldquay, 2024)'),
      /\(abrogated by the Final Acts of Lightburg, 2028\)/,
    );
  });

  it('takes the latest revision where none is named', async () => {
    assert.equal((await terminal.json<DocumentJson>('show', 'resolution 12'))['edition'], 'Havenport, 2032');
  });

  it('prints the markup of a document or a provision', async () => {
    const markup = await terminal.print('text', 'Resolution 4 (Rev. Havenport, 2032)');
    assert.match(markup, /^# RESOLUTION 4 \(REV\. HAVENPORT, 2032\)\n\n## Exchange/);
    assert.match(markup, /\n\*considering\*\n\n\*a\)\* that a tide/);
    terminal.write('whole.itu.md', markup);
    assert.equal(await terminal.print('format', 'whole.itu.md'), markup);
    const item = await terminal.print('text', 'Resolution 4, instructs the Director of the Charts Bureau 3');
    assert.deepEqual(
      item.split('\n\n').map((block) => block.split(' ')[0]),
      ['3', '3.1', '3.2', '3.3'],
    );
    assert.match(await terminal.print('text', 'Resolution 4, resolves'), /^\*resolves\*\n\n1 [^]*\n\n4 [^\n]*,\n$/);
    assert.match(await terminal.print('text', 'Resolution 4, Annex'), /^# ANNEX TO RESOLUTION 4/);
    const json = await terminal.json<Record<string, string>>('text', 'Resolution 4');
    assert.deepEqual(json, { designation: 'RESOLUTION 4 (REV. HAVENPORT, 2032)', text: markup });
  });

  it('says what the library does not have, and exits with 1', async () => {
    assert.match(await terminal.refusal(1, 'show', 'Resolution 99'), /the library has no Resolution 99$/);
    assert.match(
      await terminal.refusal(1, 'text', 'Resolution 12 (Rev. Doha, 2026)'),
      /has no Resolution 12 \(Rev\. Doha, 2026\); it has RESOLUTION 12 \(REV\. LIGHTBURG, 2028\) and RESOLUTION 12/,
    );
    assert.match(
      await terminal.refusal(1, 'show', 'Resolution 4, resolves 9', '--json'),
      /has no "resolves 9"; resolves has 1 to 4$/,
    );
    assert.match(await terminal.refusal(1, 'show', 'Resolution 4, Annex 9'), /has no "Annex 9"; its parts are: considering, /);
    assert.match(
      await terminal.refusal(1, 'show', 'Resolution 4', '--library', 'nowhere'),
      /the library \S+nowhere is empty: import Final Acts first$/,
    );
    assert.match(await terminal.refusal(2, 'show', 'something else'), /"something else" names no text: write it as/);
  });

  it('writes to a file whole or not at all', async () => {
    await terminal.print('text', 'Resolution 4', '-o', 'four.itu.md');
    assert.equal(await terminal.read('four.itu.md'), await terminal.print('text', 'Resolution 4'));
    await terminal.refusal(1, 'text', 'Resolution 99', '-o', 'four.itu.md');
    assert.match(await terminal.read('four.itu.md'), /^# RESOLUTION 4/);
    assert.match(
      await terminal.refusal(2, 'text', 'Resolution 4', '-o', 'library'),
      /library cannot be written: it is a folder$/,
    );
    assert.match(
      await terminal.refusal(2, 'text', 'Resolution 4', '-o', 'no/such/folder.md'),
      /folder\.md cannot be written: there is no folder no\/such$/,
    );
  });
});

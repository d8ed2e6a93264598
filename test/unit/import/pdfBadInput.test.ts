import assert from 'node:assert/strict';
import { readPdf } from '../../../src/import/pdf/frontEnd';
import { readActsFile } from '../../../src/import/readFile';
import { drawPdf, OFFICE, typesetPdf, type Setting } from '../../support/pdf';

/** Three pages of a resolution. */
const SETTING: Setting = {
  copy: [
    { as: 'designation', text: 'RESOLUTION 12 (REV. HAVENPORT, 2032)' },
    { as: 'title', text: 'Lighthouses on inland waters' },
    { as: 'formula', text: 'The General Conference of the Example Union (Havenport, 2032),' },
    { as: 'leadIn', text: 'resolves' },
    { as: 'item', label: '1', text: 'to ring bells;' },
    { as: 'page' },
    { as: 'item', label: '2', text: 'to light lamps;' },
    { as: 'page' },
    { as: 'item', label: '3', text: 'to listen.' },
  ],
};

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readActsFile(bytes);
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'ImportError', error.stack);
    return error.message;
  }
  return 'nothing was refused';
};

describe('import: PDF files that cannot be read', function () {
  this.timeout(30_000);
  let sound: Uint8Array;

  before(async () => {
    sound = await typesetPdf(SETTING, OFFICE);
  });

  it('refuses an encrypted file', async () => {
    const bytes = await typesetPdf({ ...SETTING, options: { userPassword: 'fog', ownerPassword: 'lamp' } }, OFFICE);
    assert.equal(await refusal(bytes), 'is encrypted with a password: save it without one and import that');
  });

  it('refuses pictures of pages, and says what helps', async () => {
    const bytes = await drawPdf((document) => {
      for (let page = 0; page < 3; page++) document.addPage().rect(50, 50, 400, 600).fill('#ddd');
    });
    assert.match(await refusal(bytes), /^holds only pictures of pages \(no text\): .*OCR/);
  });

  it('refuses more pages than an import takes, before it reads one', async () => {
    const bytes = await drawPdf((document) => {
      for (let page = 0; page < 5000; page++) document.addPage();
    });
    assert.equal(await refusal(bytes), 'has 5000 pages, more than the 1500 that an import takes');
  });

  it('refuses what is damaged beyond repair', async () => {
    const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
    const text = Buffer.from(sound).toString('latin1');
    const broken = {
      'a head and nothing else': latin1('%PDF-1.7\n'),
      'noise after the head': latin1(`%PDF-1.4\n${'lamp oil '.repeat(400)}`),
      'no page tree': latin1(text.replaceAll('/Pages', '/Pagez')),
      'no pages in the tree': latin1(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>',
      ),
      'the first third': sound.slice(0, Math.floor(sound.length / 3)),
    };
    for (const [name, bytes] of Object.entries(broken)) {
      const message = await refusal(bytes);
      assert.match(message, /^(?:is a damaged PDF file|has no pages|holds only pictures|holds no Final Acts|is cut off)/, name);
      assert.ok(!message.includes('\n'), name);
    }
  });

  it('reads a file whose table of objects is wrong', async () => {
    const text = Buffer.from(sound).toString('latin1');
    const bytes = new Uint8Array(Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'));
    assert.equal((await readActsFile(bytes)).documents[0]!.markup, (await readActsFile(sound)).documents[0]!.markup);
  });

  it('leaves the bytes that it was given as they were', async () => {
    const before = sound.slice();
    await readActsFile(sound);
    assert.deepEqual(sound, before);
  });

  it('tells of every page, and stops before any', async () => {
    const told: string[] = [];
    await readPdf(sound, { progress: (done, total) => void told.push(`${done}/${total}`) });
    assert.deepEqual(told, ['1/3', '2/3', '3/3']);
    for (let stop = 0; stop < 3; stop++) {
      const control = new AbortController();
      if (stop === 0) control.abort(new Error('enough'));
      let pages = 0;
      const reading = readPdf(sound, {
        signal: control.signal,
        progress: (done) => {
          pages = done;
          if (done === stop) control.abort(new Error('enough'));
        },
      });
      await assert.rejects(reading, /^Error: enough$/);
      assert.equal(pages, stop);
    }
  });
});

describe('import: the outline and the contents of a PDF file', function () {
  this.timeout(20_000);

  const warnings = async (outline: Setting['outline']): Promise<readonly unknown[]> => {
    const acts = await readActsFile(await typesetPdf({ ...SETTING, ...(outline ? { outline } : {}) }, OFFICE));
    return acts.warnings.map(({ page, message }) => [page, message]);
  };

  it('agrees where they agree', async () => {
    assert.deepEqual(await warnings(undefined), []);
    assert.deepEqual(
      await warnings([{ title: 'Resolution 12 (Rev. Havenport, 2032) – Lighthouses on inland waters', page: 1 }]),
      [],
    );
    assert.deepEqual(await warnings([{ title: 'RESOLUTION 12 (REV. HAVENPORT, 2032)', page: 1 }]), []);
  });

  it('warns of another page, another title, and texts that are not there', async () => {
    assert.deepEqual(await warnings([{ title: 'RESOLUTION 12 (REV. HAVENPORT, 2032) – Bells', page: 2 }]), [
      [1, 'the title of RESOLUTION 12 (REV. HAVENPORT, 2032) differs from the outline: "Bells"'],
      [1, 'the outline gives page 2 for RESOLUTION 12 (REV. HAVENPORT, 2032), which begins on page 1'],
    ]);
    assert.deepEqual(await warnings([{ title: 'RESOLUTION 13 (HAVENPORT, 2032)', page: 3 }]), [
      [3, 'the outline lists RESOLUTION 13 (HAVENPORT, 2032), which was not found'],
      [1, 'RESOLUTION 12 (REV. HAVENPORT, 2032) is not in the outline'],
    ]);
  });
});

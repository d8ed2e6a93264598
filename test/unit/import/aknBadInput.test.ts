import assert from 'node:assert/strict';
import { readActsFile } from '../../../src/import/readFile';
import { akn, recitals, section, statement } from '../../support/akn';

const FILE = akn(statement({ preamble: recitals('considering', 'that lamps go out,'), body: section('resolves', 'to act.') }));

/** Each ends in one ImportError, whose message is the rest of a sentence that begins with the name of the file. */
async function refused(input: string | Uint8Array, message: RegExp): Promise<void> {
  await assert.rejects(readActsFile(typeof input === 'string' ? new TextEncoder().encode(input) : input), (error: Error) => {
    assert.equal(error.name, 'ImportError');
    assert.match(error.message, message);
    assert.ok(!error.message.includes('\n'));
    return true;
  });
}

function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

describe('import: bad Akoma Ntoso', () => {
  it('refuses entities, of whatever kind', async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    await refused(
      FILE.replace('<akomaNtoso', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><akomaNtoso`).replace('lamps', '&l9;'),
      /^is an XML file that cannot be read: it declares a document type/,
    );
    await refused(FILE.replace('<akomaNtoso', '<!DOCTYPE a SYSTEM "file:///etc/hosts"><akomaNtoso'), /declares a document type/);
    await refused(FILE.replace('lamps', '&lamps;'), /not well-formed XML/);
  });

  it('reads UTF-16, and refuses bytes that are in no encoding it knows', async () => {
    for (const bigEndian of [false, true]) {
      const acts = await readActsFile(utf16(FILE, bigEndian));
      assert.equal(acts.documents.length, 1);
    }
    const latin = FILE.replace('lamps', 'lampes à huile');
    await refused(Buffer.from(latin.replace('UTF-8', 'ISO-8859-1'), 'latin1'), /it is in ISO-8859-1, and only UTF-8/);
    await refused(Buffer.from(latin, 'latin1'), /not text in UTF-8/);
  });

  it('names HTML and other XML', async () => {
    await refused('<!DOCTYPE html><html><body><p>Hello', /^is an HTML file/);
    await refused('<html><body><p>Hello', /^is an HTML file/);
    await refused(
      '<?xml version="1.0"?><rss><channel/></rss>',
      /^is an XML file, but no Akoma Ntoso: its first element is <rss>/,
    );
  });

  it('refuses files that are cut off, nested without end or without a text', async () => {
    await refused(FILE.slice(0, FILE.length - 40), /not well-formed XML/);
    await refused(`<akomaNtoso>${'<p>'.repeat(100_000)}`, /nested more than 256 deep/);
    await refused('<akomaNtoso><doc><p>Hello</p></doc></akomaNtoso>', /^holds no Final Acts/);
  });

  it('takes time in proportion to what repeats', async function () {
    this.timeout(20_000);
    for (const piece of [
      'that lamps go out, instructs the Director to act; ',
      ': a) lamps; b) bells; 1.1 that; ',
      'lamps1 ____________________ 1 These burn. ',
      'PART I - LAMPS AND BELLS ',
      '(*"lamps, resolves ',
    ]) {
      const body = section('resolves', `1 ${piece.repeat(400_000 / piece.length)}.`);
      await readActsFile(new TextEncoder().encode(akn(statement({ body }), statement({ body: section('resolves', 'to act.') }))));
    }
  });
});

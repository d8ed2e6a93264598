import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { ImportError } from '../../../src/import/importError';
import { readActsFile } from '../../../src/import/readFile';
import { i, importWord, note, noteMark, p, r, resolution, styled, table, wordFile, wordFiles, zip } from '../../support/word';

const BODY = resolution(p(i('resolves')), p(`${r('1\tto keep the lamps lit')}${noteMark(1)}${r(';')}`), p('2\tto wait.'));
const FILES = wordFiles({ body: BODY, footnotes: note(1, 'A note.'), styles: '', header: p('Res. 12') });
const DOCUMENT = FILES['word/document.xml']!;

/** The message with which a file is refused: one line, an ImportError. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readActsFile(bytes);
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error instanceof Error ? error.stack : error));
    assert.ok(!error.message.includes('\n'));
    return error.message;
  }
  return assert.fail('nothing was refused');
}

const refusalOf = (changed: Readonly<Record<string, string | Uint8Array>>): Promise<string> =>
  refusal(zip({ ...FILES, ...changed }));

/** The same file with other bytes at some places; each place is found by the signature of a header and an offset to it. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const data = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (data.getUint32(at, true) !== signature) continue;
    if (size === 2) data.setUint16(at + offset, value, true);
    else data.setUint32(at + offset, value, true);
  }
  return copy;
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;

describe('import: bad Word files', () => {
  it('refuses archives that are no Word documents', async () => {
    const message = 'is a ZIP file, but no Word document';
    assert.equal(await refusal(zip({ 'letter.txt': 'A letter about lighthouses.' })), message);
    assert.equal(await refusal(zipSync({})), message);
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const types = FILES['[Content_Types].xml']!.replace(/application[^"]*document\.main\+xml/, sheet);
    assert.equal(await refusalOf({ '[Content_Types].xml': types }), message);
    assert.equal(await refusal(zip({ '_rels/.rels': FILES['_rels/.rels']! })), message);
  });

  it('refuses bombs, however they are packed', async () => {
    const [start, end] = DOCUMENT.split('</w:body>') as [string, string];
    const bomb = (content: string): Promise<string> =>
      refusalOf({ 'word/document.xml': Buffer.from(`${start}${content}</w:body>${end}`) });
    assert.match(await bomb(' '.repeat(20_000_000)), /a piece of more than 8 MB without a tag$/);
    assert.match(
      await bomb(`<w:p>${'<w:r/>'.repeat(210_000)}</w:p>`),
      /^holds a paragraph or table that is too large to import$/,
    );
    assert.match(await bomb('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(110_000)), /^holds more than 100000 paragraphs/);
    const notes = FILES['word/footnotes.xml']!.replace('</w:footnotes>', `${'<w:footnote/>'.repeat(210_000)}</w:footnotes>`);
    assert.match(await refusalOf({ 'word/footnotes.xml': notes }), /\(word\/footnotes\.xml\): it has too many elements$/);
    assert.match(
      await bomb(`<w:p><w:r><w:t>${'lamp '.repeat(1000)}</w:t></w:r></w:p>`.repeat(2100)),
      /^holds more than 10 million characters/,
    );
    // None of the parts is too large, but all of them together are.
    const heads = Array.from({ length: 30 }, (_, at) => `header${at}.xml`);
    const relations = heads.map((name, at) => `<Relationship Id="h${at}" Type="x/header" Target="${name}"/>`).join('');
    const head = Buffer.from(`<w:hdr>${`<w:p>${' '.repeat(10_000)}</w:p>`.repeat(400)}</w:hdr>`);
    assert.equal(
      await refusalOf({
        ...Object.fromEntries(heads.map((name) => [`word/${name}`, head])),
        'word/_rels/document.xml.rels': FILES['word/_rels/document.xml.rels']!.replace('</R', `${relations}</R`),
      }),
      'holds more than 100 MB of text when unpacked, more than an import takes',
    );
  }).timeout(60_000);

  it('believes no size that a header names', async () => {
    const bytes = zip(FILES);
    const whole = await readActsFile(bytes);
    // The unpacked size in both headers, the packed size in the local one: nobody asks.
    for (const value of [0, 1, 0x7fffffff, 0xffffffff]) {
      for (const [signature, offset] of [
        [LOCAL, 18],
        [LOCAL, 22],
        [DIRECTORY, 24],
      ] as const) {
        assert.deepEqual(await readActsFile(patched(bytes, signature, offset, value, 4)), whole);
      }
    }
    // The packed size in the directory bounds what is read.
    assert.match(await refusal(patched(bytes, DIRECTORY, 20, 10, 4)), /is cut off$|cannot be unpacked$/);
    assert.match(await refusal(patched(bytes, DIRECTORY, 20, 0x7fffffff, 4)), /lies beyond the end of the file$/);
    assert.match(await refusal(patched(bytes, DIRECTORY, 42, 0x7fffffff, 4)), /lies beyond the end of the file$/);
    assert.match(await refusal(patched(bytes, DIRECTORY, 16, 1, 4)), /does not match its checksum$/);
  });

  it('refuses archives that are encrypted, packed in other ways, or cut off', async () => {
    const bytes = zip(FILES);
    assert.equal(
      await refusal(patched(bytes, DIRECTORY, 8, 1, 2)),
      'is encrypted: save it without a password and import it again',
    );
    assert.match(await refusal(patched(bytes, DIRECTORY, 10, 12, 2)), /is packed in a way that Word does not use$/);
    for (const length of [4, 30, 100, bytes.length - 30, bytes.length - 1]) {
      assert.match(await refusal(bytes.slice(0, length)), /^is a ZIP file that is cut off or damaged/);
    }
    const { 'word/document.xml': _, ...others } = FILES;
    assert.equal(await refusal(zip(others)), 'is a damaged Word document: its part word/document.xml is missing');
  });

  it('refuses XML that is nested too deep, declares entities, or is none', async () => {
    const deep = (element: string): string => `<${element}>`.repeat(100_000) + `</${element}>`.repeat(100_000);
    const fault = /^is a damaged Word document \(word\/document\.xml\): /;
    for (const element of ['w:p', 'w:tbl', 'w:sdt', 'x']) {
      const message = await refusalOf({ 'word/document.xml': DOCUMENT.replace('<w:body>', `<w:body>${deep(element)}`) });
      assert.match(message, fault);
      assert.match(message, /nested more than 256 deep$/);
    }
    const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};">`).join('');
    for (const declared of [`<!ENTITY l0 "ha">${laughs}`, '<!ENTITY l20 SYSTEM "file:///etc/passwd">']) {
      const document = DOCUMENT.replace('?>', `?><!DOCTYPE d [${declared}]>`).replace('to wait', '&l20;');
      assert.match(await refusalOf({ 'word/document.xml': document }), /it declares a document type/);
    }
    for (const wrong of ['', 'words', '<w:document', DOCUMENT.replace('</w:p>', ''), DOCUMENT.slice(0, -5), '\0\x01\x02\x03']) {
      assert.match(await refusalOf({ 'word/document.xml': wrong }), fault);
    }
    assert.match(await refusalOf({ 'word/styles.xml': '<a>' }), /^is a damaged Word document \(word\/styles\.xml\): line 1 /);
    assert.match(await refusalOf({ 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) }), /not text in UTF-8/);
  });

  it('reads what is missing or makes no sense as nothing', async () => {
    const { 'word/styles.xml': _styles, 'word/footnotes.xml': _notes, 'word/header.xml': _header, ...others } = FILES;
    const acts = await readActsFile(zip(others));
    assert.match(acts.documents[0]!.markup, /1 to keep the lamps lit¹;/);
    assert.match(acts.warnings[0]!.message, /mark 1 has no footnote/);
    const odd = resolution(
      p(i('resolves')),
      styled('Nowhere', 'to wait.'),
      p(`${r('x')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference/></w:r><w:r><w:sym w:char="zz"/></w:r>`),
      p('y', '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="1"/></w:numPr>'),
      table([['<w:tcPr><w:gridSpan w:val="1e9"/></w:tcPr>' + p('z'), 'z']]),
    );
    const numbering = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num/><w:lvl/>';
    assert.equal((await importWord({ body: odd, numbering })).unplacedCharacters, 0);
  });

  it('reads or refuses whatever bytes are damaged', async () => {
    const packed = zip(FILES);
    const stored = zipSync(
      Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, new TextEncoder().encode(text)])),
      { level: 0 },
    );
    const change = fc.record({ at: fc.nat(), bit: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(packed, stored),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (bytes, changes) => {
          const damaged = bytes.slice();
          for (const { at, bit } of changes) damaged[at % damaged.length]! ^= bit;
          try {
            await readActsFile(damaged);
          } catch (error) {
            assert.ok(error instanceof ImportError, String(error instanceof Error ? error.stack : error));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads or refuses whatever XML the text is made of', async () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'ins',
      'del',
      'delText',
      'pPr',
      'rPr',
      'fldChar',
      'footnoteReference',
      'sdt',
      'txbxContent',
    ];
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(
          '<w:t>lamp </w:t>',
          '<w:footnoteReference w:id="1"/>',
          '<w:fldChar w:fldCharType="begin"/>',
          '<w:i/>',
          '',
        ),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, content]) => `<w:${name}>${content.join('')}</w:${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 5 }), fc.constantFrom('accepted', 'rejected'), async (nodes, changes) => {
        const body = resolution(p(i('resolves')), nodes.join(''), p('to wait.'));
        const acts = await readActsFile(wordFile({ body, footnotes: note(1, 'A note.') }), { changes }).catch(
          (error: unknown) => {
            // What ends in the middle of a sentence is refused as a file that was cut off.
            if (error instanceof ImportError) return undefined;
            throw error;
          },
        );
        if (!acts) return;
        const lost = nodes.join('').match(/lamp/g)?.length ?? 0;
        assert.ok(acts.unplacedCharacters <= lost * 'lamp'.length);
      }),
      { numRuns: 200 },
    );
  });
});

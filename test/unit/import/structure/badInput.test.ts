import assert from 'node:assert/strict';
import { ImportError } from '../../../../src/import/importError';
import { decodeInput } from '../../../../src/import/text/decode';
import { readFinalActs } from '../../../../src/import/text/finalActs';
import { FORMULA, SMALL_ACTS } from './fixtures';

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    assert.ok(!error.message.includes('\n'));
    return error.message;
  }
  return assert.fail('nothing was refused');
}

describe('import: bad input', () => {
  it('refuses what is empty, in one plain line', () => {
    assert.equal(
      refusal(() => readFinalActs('')),
      'is empty',
    );
    assert.equal(
      refusal(() => readFinalActs(' \n\t\u00a0\n')),
      'is empty',
    );
  });

  it('refuses what is no Final Acts', () => {
    const message = /^holds no Final Acts: no .*designation such as RESOLUTION 12 \(REV\. PLACE, YEAR\) was found/;
    assert.match(
      refusal(() => readFinalActs('A letter about lighthouses.\n\nYours, the keeper.')),
      message,
    );
    assert.match(
      refusal(() => readFinalActs(SMALL_ACTS.slice(0, SMALL_ACTS.indexOf('List of members')))),
      message,
    );
  });

  it('refuses binary files and other encodings', () => {
    assert.equal(
      refusal(() => decodeInput(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff, 0xfe]))),
      'is not text (binary)',
    );
    assert.equal(
      refusal(() => decodeInput(new Uint8Array(3000))),
      'is not text (binary)',
    );
    assert.equal(
      refusal(() => readFinalActs('\u0001\u0002\u0003 abc')),
      'is not text (binary)',
    );
    assert.match(
      refusal(() => decodeInput(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a]))),
      /^is not text in UTF-8 or UTF-16/,
    );
    let seed = 7;
    for (let round = 0; round < 50; round++) {
      const bytes = Uint8Array.from({ length: 500 }, () => (seed = (seed * 48271) % 2147483647) & 0xff);
      assert.match(
        refusal(() => readFinalActs(decodeInput(bytes))),
        /^(?:is not text|holds no Final Acts)/,
      );
    }
  });

  it('refuses by size before any work', () => {
    assert.equal(
      refusal(() => decodeInput(new Uint8Array(100_000_000))),
      'is 100 MB, more than the 50 MB that an import takes',
    );
    assert.equal(
      refusal(() => readFinalActs('a'.repeat(50_000_001))),
      'is 51 MB, more than the 50 MB that an import takes',
    );
  });

  it('reads UTF-8 and UTF-16, with and without a byte order mark, and any line ends', () => {
    const utf8 = new TextEncoder().encode(SMALL_ACTS);
    assert.equal(decodeInput(utf8), SMALL_ACTS);
    assert.equal(decodeInput(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])), SMALL_ACTS);
    const units = [...SMALL_ACTS].map((sign) => sign.charCodeAt(0));
    assert.equal(decodeInput(Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])])), SMALL_ACTS);
    assert.equal(decodeInput(Uint8Array.from([0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])])), SMALL_ACTS);
    const expected = readFinalActs(SMALL_ACTS);
    for (const lineEnd of ['\r\n', '\r']) {
      assert.deepEqual(readFinalActs(`\uFEFF${SMALL_ACTS.replaceAll('\n', lineEnd)}`), expected);
    }
  });

  it('refuses a file that is cut off within a text, wherever that is', () => {
    const texts = SMALL_ACTS.slice(0, SMALL_ACTS.indexOf('PART III – RESOLUTION ABROGATED', SMALL_ACTS.indexOf(FORMULA)));
    for (let end = 1; end < texts.length; end += 13) {
      const cut = texts.slice(0, end);
      try {
        // What is read after all ends where a text may end, or just before one.
        const { documents } = readFinalActs(cut);
        assert.match(documents[documents.length - 1]!.markup.replace(/^\[\^.*$/gm, '').trimEnd(), /[.|]$/, `cut at ${end}`);
      } catch (error) {
        assert.ok(error instanceof ImportError, String(error));
      }
    }
    assert.match(
      refusal(() => readFinalActs(SMALL_ACTS.slice(0, SMALL_ACTS.indexOf('2 to listen')))),
      /^is cut off: it ends in the middle of RESOLUTION 2 \(REV\. HAVENPORT, 2032\), and 2 more of the texts that its contents list are missing$/,
    );
  });

  it('says where a designation may be missing between two texts', () => {
    const { warnings } = readFinalActs(SMALL_ACTS.replace(/^RESOLUTION 30 \(HAVENPORT, 2032\)(?! –).*$/m, ''));
    assert.ok(
      warnings.some(({ message }) => /RESOLUTION 2 .* holds a second enacting formula/.test(message)),
      JSON.stringify(warnings),
    );
  });

  it('reads a part of the Final Acts that ends with a whole text, and says what its contents list besides', () => {
    const part = readFinalActs(SMALL_ACTS.slice(0, SMALL_ACTS.indexOf('PART II – RESOLUTIONS', SMALL_ACTS.indexOf(FORMULA))));
    assert.equal(part.documents.length, 1);
    assert.equal(part.warnings.filter((warning) => warning.message.includes('which was not found')).length, 3);
  });

  it('comes to an end, with the document, on texts made to look ahead again and again', () => {
    const tail = '\n\nPART IV – SIGNATORIES\n';
    const head = `RESOLUTION 1 (HAVENPORT, 2032)\n\nTitle\n\n${FORMULA}\n\nconsidering\n\n`;
    const patterns = [
      '*a ',
      '**a ',
      '*a',
      'a¹ ',
      ' ',
      '\t',
      '<',
      '<p ',
      '<i>',
      '<i> ',
      '[',
      '[^',
      '[a](#)',
      '\\',
      '|',
      '|\\',
      '`',
      '{++',
      '.',
      'i',
      'a) ',
      '- ',
      'a) x\n',
      '¹ note\n',
      '**x\n',
      'ANNEX\n',
      'a\tb\n',
      '(',
      '&amp;',
      'The (a, ',
    ];
    for (const pattern of patterns) {
      for (const start of [head, `${head}ANNEX 1\n\n`]) {
        const { documents } = readFinalActs(`${start}x${pattern.repeat(4_000 / pattern.length)}x${tail}`);
        assert.equal(documents.length, 1, JSON.stringify(pattern));
      }
    }
  });
});

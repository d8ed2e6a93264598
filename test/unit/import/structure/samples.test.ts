import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeInput } from '../../../../src/import/text/decode';
import { readFinalActs } from '../../../../src/import/text/finalActs';
import { format } from '../../../../src/markup/format';

describe('import: the sample Final Acts', () => {
  for (const [file, place, year] of [
    ['lightburg-2028.txt', 'Lightburg', 2028],
    ['havenport-2032.txt', 'Havenport', 2032],
  ] as const) {
    it(`reads ${file} whole, in canonical markup and without a doubt`, () => {
      const acts = readFinalActs(decodeInput(readFileSync(`examples/final-acts/${file}`)));
      assert.deepEqual(acts.edition, { place, year });
      assert.ok(acts.documents.length > 9);
      assert.deepEqual([...new Set(acts.documents.map((document) => document.action))].sort(), ['ADD', 'MOD', 'SUP']);
      assert.equal(acts.unplacedCharacters, 0);
      assert.deepEqual(acts.warnings, []);
      for (const { markup } of acts.documents) assert.equal(format(markup), markup);
    });
  }
});

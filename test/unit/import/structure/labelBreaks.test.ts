import assert from 'node:assert/strict';
import { WordBalance } from '../../../../src/import/structure/wordBalance';
import { readFinalActs } from '../../../../src/import/text/finalActs';
import { FORMULA } from './fixtures';

function warningsOf(...items: readonly string[]): readonly { readonly line: number; readonly message: string }[] {
  const lines = ['RESOLUTION 12 (REV. HAVENPORT, 2032)', 'Bells', FORMULA, 'resolves', ...items];
  return readFinalActs(lines.join('\n\n')).warnings.map(({ line, message }) => ({ line: line / 2, message }));
}

describe('import: labels out of sequence', () => {
  it('names the line of a label that does not go on from the one before it', () => {
    assert.deepEqual(warningsOf('a) to ring;', 'c) to wait.'), [
      { line: 5, message: 'RESOLUTION 12 (REV. HAVENPORT, 2032), resolves c): the label follows a' },
    ]);
    assert.deepEqual(warningsOf('1 to ring:', 'ii) bells;', 'iii) horns;', '2 to wait.'), [
      { line: 5, message: 'RESOLUTION 12 (REV. HAVENPORT, 2032), resolves 1 ii): the label follows no other' },
    ]);
  });

  it('says one thing of one line, and nothing of labels in sequence', () => {
    assert.equal(warningsOf('1 to ring;', '3 to wait.').length, 1);
    assert.deepEqual(
      warningsOf('1 to ring:', 'i) bells;', 'ii) horns;', '1bis to listen:', '– near;', '– far;', '2 to wait.'),
      [],
    );
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}) to ring;`);
    assert.deepEqual(warningsOf(...letters, 'aa) to listen;', 'bb) to wait.'), []);
  });
});

describe('import: sums by word', () => {
  it('keeps every sum while it grows, keys that fall on one place among them', () => {
    const balance = new WordBalance(1);
    const keys = Array.from({ length: 500 }, (_, index) => index * 16);
    for (const key of keys) balance.add(key, key + 1);
    for (const key of keys.slice(1)) balance.add(key, -key - 1);
    assert.deepEqual(
      [...balance.values()].filter((sum) => sum !== 0),
      [1],
    );
  });
});

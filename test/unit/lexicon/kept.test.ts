import assert from 'node:assert/strict';
import { Kept } from '../../../src/lexicon/kept';

describe('what is kept by words', () => {
  it('is worked out once for the same words, up to a bound', () => {
    const kept = new Kept<string>(2);
    const made: string[] = [];
    const get = (key: string): string => kept.get(key, (copy) => `${made.push(copy)}`);
    const long = 'a'.repeat(40);
    assert.deepEqual([get(long), get(`${long}b`), get(long), get('c'), get(long)], ['1', '2', '1', '3', '4']);
    assert.deepEqual(made, [long, `${long}b`, 'c', long]);
  });

  it('is known or not without being worked out', () => {
    const kept = new Kept<string>(1);
    assert.equal(kept.known('fog'), undefined);
    kept.get('fog', () => 'horn');
    assert.equal(kept.known('fog'), 'horn');
    kept.get('ice', () => 'bell');
    assert.equal(kept.known('fog'), undefined);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startingAt } from '../../../src/markup/startingAt';

describe('looking for what begins at an offset', () => {
  it('finds what a look at each one finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 30 }), fc.nat(60), (starts, offset) => {
        const list = [...starts].sort((one, other) => one - other).map((from) => ({ from }));
        assert.equal(
          startingAt(list, offset, ({ from }) => from),
          list.find(({ from }) => from === offset),
        );
      }),
    );
  });
});

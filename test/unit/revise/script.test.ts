import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonRuns } from '../../../src/revise/script';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 14 });

/** The length of the longest common subsequence, counted in full. */
function longest(one: readonly string[], other: readonly string[]): number {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i]![j] = one[i] === other[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths[0]![0]!;
}

describe('commonRuns', () => {
  it('finds a longest common subsequence of any two sequences, in order, with an empty run at the ends', () => {
    fc.assert(
      fc.property(letters, letters, (base, revised) => {
        const runs = commonRuns(base, revised, 100)!;
        let b = 0;
        let r = 0;
        let sum = 0;
        for (const run of runs) {
          assert.ok(run.base >= b && run.revised >= r);
          assert.deepEqual(base.slice(run.base, run.base + run.length), revised.slice(run.revised, run.revised + run.length));
          b = run.base + run.length;
          r = run.revised + run.length;
          sum += run.length;
        }
        assert.deepEqual(runs.at(-1), { base: base.length, revised: revised.length, length: 0 });
        assert.equal(sum, longest(base, revised));
      }),
      { numRuns: 500 },
    );
  });

  it('gives up beyond the edits that it may take, and counts none for what one side alone has', () => {
    const [one, other] = [[...'abcdefgh'], [...'hgfedcba']];
    assert.equal(commonRuns(one, other, 13), undefined);
    assert.equal(commonRuns(one, other, 14)!.length, 2);
    assert.deepEqual(commonRuns([...'xyz'], [...'123'], 0), [{ base: 3, revised: 3, length: 0 }]);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsBetween } from '../../../src/editor/edits';
import { applyEdits } from '../../../src/markup/edits';

function applied(before: string, after: string): string {
  return applyEdits(before, editsBetween(before, after));
}

describe('editsBetween', () => {
  it('touches only what differs', () => {
    assert.deepEqual(editsBetween('to keep lamps lit', 'to keep all lamps lit'), [{ span: { from: 8, to: 8 }, text: 'all ' }]);
    assert.deepEqual(editsBetween('same', 'same'), []);
    assert.deepEqual(editsBetween('aa', 'aaa'), [{ span: { from: 2, to: 2 }, text: 'a' }]);
    assert.deepEqual(editsBetween('one\ntwo\nthree\n', 'one!\ntwo\nthrees\n'), [
      { span: { from: 3, to: 3 }, text: '!' },
      { span: { from: 13, to: 13 }, text: 's' },
    ]);
  });

  it('never cuts a line end or a character in two', () => {
    const units = fc.constantFrom('a', 'b', '\r\n', '\r', '\n', '😀', '😁', '👀', '\ud83d');
    const texts = fc.array(units, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        assert.equal(applied(before, after), after);
        for (const { span } of editsBetween(before, after)) {
          for (const at of [span.from, span.to]) {
            assert.ok(!/\r\n/.test(before.slice(at - 1, at + 1)) || before[at] !== '\n', 'inside a line end');
            assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(before.slice(Math.max(0, at - 1), at + 1)), 'inside a character');
          }
        }
      }),
    );
  });
});

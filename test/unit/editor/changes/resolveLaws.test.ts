import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editedText } from '../../../support/sources';
import { mark } from '../../../../src/revise/mark';
import { marked, resolvedOneByOne, resolvedPart, typedDraft } from './resolving';

/** Picks changes of a draft, and an order to resolve them in. */
const choice = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
const resolution = fc.constantFrom('accept' as const, 'reject' as const);

describe('resolving changes: laws', () => {
  it('the chosen reading stays, and so do all other changes, in marked texts', () => {
    const counts = { resolved: 0, refused: 0 };
    fc.assert(
      fc.property(editedText, choice, resolution, ({ base, revised }, numbers, how) =>
        resolvedPart(marked(mark(base, revised)), numbers, how, counts),
      ),
      { numRuns: 250 },
    );
    assert.ok(counts.resolved > 120 && counts.refused * 30 < counts.resolved, JSON.stringify(counts));
  });

  it('so they do in any draft, however it was typed', () => {
    const counts = { resolved: 0, refused: 0 };
    fc.assert(
      fc.property(typedDraft, choice, resolution, (source, numbers, how) => resolvedPart(source, numbers, how, counts)),
      { numRuns: 800 },
    );

    assert.ok(counts.resolved > 200 && counts.refused * 5 < counts.resolved, JSON.stringify(counts));
  });

  it('one by one in any order gives what all at once gives', () => {
    fc.assert(
      fc.property(editedText, choice, resolution, ({ base, revised }, numbers, how) =>
        resolvedOneByOne(marked(mark(base, revised)), numbers, how),
      ),
      { numRuns: 120 },
    );
  });
});

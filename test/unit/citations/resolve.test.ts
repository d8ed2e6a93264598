import assert from 'node:assert/strict';
import { findReferences } from '../../../src/citations/references';
import { leadInMeant, provisionPaths } from '../../../src/citations/resolve';

describe('provisionPaths', () => {
  function paths(text: string): string[] {
    const leadIns = ['considering', 'resolves', 'instructs the Council'];
    return findReferences(`see ${text}`, { leadIns }).flatMap((reference) => provisionPaths(reference));
  }

  it('writes every provision that is named', () => {
    const cases: [string, string[]][] = [
      ['*resolves* 2 above', ['resolves 2']],
      ['*resolves* above', ['resolves']],
      ['*considering c) ii)*', ['considering c) ii)']],
      ['*resolves* 1 and 4', ['resolves 1', 'resolves 4']],
      ['*resolves* 1 to 4', ['resolves 1', 'resolves 2', 'resolves 3', 'resolves 4']],
      ['*resolves* 1-3 and 5', ['resolves 1', 'resolves 2', 'resolves 3', 'resolves 5']],
      ['*resolves* 2.1 to 2.3', ['resolves 2.1', 'resolves 2.2', 'resolves 2.3']],
      ['*considering a) to d)*', ['considering a)', 'considering b)', 'considering c)', 'considering d)']],
      ['*considering h) to j)*', ['considering h)', 'considering i)', 'considering j)']],
      ['*considering i) to iii)*', ['considering i)', 'considering ii)', 'considering iii)']],
      ['*considering c) i) to iii)*', ['considering c) i)', 'considering c) ii)', 'considering c) iii)']],
      ['Annex 2 to this resolution', ['Annex 2']],
      ['Annex 2, 4), and', ['Annex 2, 4)']],
    ];
    for (const [text, expected] of cases) assert.deepEqual(paths(text), expected, text);
  });

  it('keeps the ends of a range that cannot be filled', () => {
    assert.deepEqual(paths('*resolves* 4 to 2'), ['resolves 4', 'resolves 2']);
    assert.deepEqual(paths('*resolves* 2 to 3.1'), ['resolves 2', 'resolves 3.1']);
    assert.deepEqual(paths('*resolves* 1 to 999'), ['resolves 1', 'resolves 999']);
    assert.deepEqual(paths('*considering aa) to dd)*'), ['considering aa)', 'considering dd)']);
  });
});

describe('leadInMeant', () => {
  const leadIns = [
    'resolves',
    'resolves further',
    'instructs the Council, together with the pilots',
    'invites the pilots',
    'invites the pilots and crews',
    'urges boats, old and new',
    'urges boats, new and old',
  ];

  it('takes the same words in any case, else the only lead-in that they begin', () => {
    assert.equal(leadInMeant('resolves', leadIns), 'resolves');
    assert.equal(leadInMeant('Resolves', leadIns), 'resolves');
    assert.equal(leadInMeant('instructs the Council', leadIns), 'instructs the Council, together with the pilots');
    assert.equal(leadInMeant('invites the pilots', leadIns), 'invites the pilots');
  });

  it('takes none when there is no such lead-in, or more than one', () => {
    assert.equal(leadInMeant('instructs the Coun', leadIns), undefined);
    assert.equal(leadInMeant('recalling', leadIns), undefined);
    assert.equal(leadInMeant('urges boats', leadIns), undefined);
  });
});

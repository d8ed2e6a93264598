import assert from 'node:assert/strict';
import { align, type Alignable } from '../../../src/revise/align';
import { bagOf } from '../../../src/revise/bag';

const unit = (key: string, label?: string, group = 'paragraph'): Alignable => ({
  key,
  group,
  bag: () => bagOf(key),
  ...(label === undefined ? {} : { label }),
});

/** `0-1` for a pair, `2-` and `-3` for what only one side has. */
function aligned(base: readonly Alignable[], revised: readonly Alignable[]): string {
  return align(base, revised)
    .map((match) => `${match.base ?? ''}-${match.revised ?? ''}`)
    .join(' ');
}

describe('align', () => {
  it('pairs what says the same, and what is alike between', () => {
    const stay = unit('the lamps are lit at dusk');
    assert.equal(
      aligned(
        [unit('keepers mend the bells each spring'), stay, unit('ferries wait')],
        [unit('all keepers mend the bells each spring'), stay, unit('nobody comes here')],
      ),
      '0-0 1-1 2- -2',
    );
  });

  it('never pairs units of two groups', () => {
    assert.equal(aligned([unit('lamps and oil')], [unit('lamps and oils', undefined, 'table')]), '0- -0');
    assert.equal(
      aligned(
        [unit('lamps and oil'), unit('red buoys')],
        [unit('lamps and oils', undefined, 'table'), unit('some red buoys', undefined, 'table')],
      ),
      '0- 1- -0 -1',
    );
  });

  it('takes the one with the same label of two that are equally alike', () => {
    const twice = [unit('the lamps burn all night', '1'), unit('the lamps burn all night', '2')];
    assert.equal(aligned([unit('the lamps burn all the year', '2')], twice), '-0 0-1');
    assert.equal(aligned([unit('the lamps burn all the year', '1')], twice), '0-0 -1');
  });

  it('finds under the same label what was rewritten further', () => {
    const [old, anew] = ['keepers mend the bells each spring', 'keepers paint those boats after spring and the storms'];
    assert.equal(aligned([unit(old, '1')], [unit(anew, '1')]), '0-0');
    assert.equal(aligned([unit(old, '1')], [unit(anew, '2')]), '0- -0');
  });

  it('pairs two units without a word', () => assert.equal(aligned([unit('!')], [unit('?')]), '0-0'));

  it('does not let a single equal unit hold its place against many alike', () => {
    const many = ['bells ring in fog for an hour', 'ferries carry a horn and a light', 'buoys are red on the left side'];
    const changed = many.map((words) => unit(`${words} always`));
    const short = unit('see above');
    assert.equal(aligned([...many.map((words) => unit(words)), short], [short, ...changed]), '-0 0-1 1-2 2-3 3-');
  });

  it('takes a stretch that is too long to be weighed as replaced', () => {
    const keys = Array.from({ length: 2100 }, (_, at) => unit(`w${at}`));
    const matches = align(keys, [...keys].reverse());
    assert.equal(matches.length, 4200);
    assert.deepEqual([matches[0], matches[2100]], [{ base: 0 }, { revised: 0 }]);
  });
});

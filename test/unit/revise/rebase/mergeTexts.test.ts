import assert from 'node:assert/strict';
import { blocksOf, BUOYS, FERRY, LAMPS, merge, OPEN } from './texts';

describe('revise: merging a draft with a newer edition', () => {
  it('takes what one side changed, and what both changed alike once', () => {
    const result = merge(
      [OPEN, LAMPS, BUOYS, FERRY],
      [OPEN, LAMPS.replace('night', 'dusk'), BUOYS, FERRY.replace('tell', 'warn')],
      [OPEN, LAMPS, BUOYS.replace('red', 'green'), FERRY.replace('tell', 'warn')],
    );
    assert.deepEqual(blocksOf(result), [
      OPEN,
      LAMPS.replace('night', 'dusk'),
      BUOYS.replace('red', 'green'),
      FERRY.replace('tell', 'warn'),
    ]);
    assert.deepEqual(
      result.provisions.map(({ path, outcome, change }) => [path, outcome, change]),
      [
        ['resolves', 'unchanged', 'same'],
        ['resolves 1', 'draft', 'changed'],
        ['resolves 2', 'newer', 'changed'],
        ['resolves 3', 'both', 'changed'],
      ],
    );
  });

  it('merges the words of a provision where the changes stand apart', () => {
    const result = merge([OPEN, LAMPS], [OPEN, LAMPS.replace('every', 'each')], [OPEN, LAMPS.replace('at night', 'from dusk')]);
    assert.deepEqual(blocksOf(result), [OPEN, '1 to keep the lamps of every lighthouse lit from dusk;'.replace('every', 'each')]);
    assert.equal(result.provisions[1]!.outcome, 'merged');
  });

  it('shows a conflict where the changes touch, in the signs that editors know', () => {
    const result = merge(
      [OPEN, LAMPS, FERRY],
      [OPEN, LAMPS.replace('at night', 'from dusk'), FERRY],
      [OPEN, LAMPS.replace('lit at', 'burning at'), FERRY],
    );
    assert.equal(result.conflicts, 1);
    assert.equal(
      result.text,
      [
        '*resolves*\n',
        '<<<<<<< NOR/44A1/1 (this draft)',
        '1 to keep the lamps of every lighthouse lit from dusk;\n',
        '||||||| Lightburg, 2028',
        '1 to keep the lamps of every lighthouse lit at night;\n',
        '=======',
        '1 to keep the lamps of every lighthouse burning at night;\n',
        '>>>>>>> Havenport, 2032',
        '3 to tell the ferries of every lamp that goes out.\n',
      ].join('\n'),
    );
  });

  it('asks when one deleted what the other changed, and leaves nothing of it on one side', () => {
    const changed = LAMPS.replace('night', 'dusk');
    const byNewer = merge([OPEN, LAMPS, BUOYS], [OPEN, changed, BUOYS], [OPEN, BUOYS]);
    assert.match(
      byNewer.text,
      /<<<<<<< NOR[^\n]*\n1 [^\n]*dusk;\n\n\|{7} [^\n]*\n1 [^\n]*\n\n=======\n>>>>>>> Havenport, 2032\n2 /,
    );
    const byDraft = merge([OPEN, LAMPS, BUOYS], [OPEN, BUOYS], [OPEN, changed, BUOYS]);
    assert.match(
      byDraft.text,
      /<<<<<<< NOR[^\n]*\n\|{7} [^\n]*\n1 [^\n]*\n\n=======\n1 [^\n]*dusk;\n\n>>>>>>> Havenport, 2032\n2 /,
    );
    assert.deepEqual([byNewer.conflicts, byDraft.conflicts], [1, 1]);
  });

  it('deletes what one side deleted and the other left', () => {
    const result = merge(
      [OPEN, LAMPS, BUOYS, FERRY],
      [OPEN, LAMPS, '2 to tell the ferries of every lamp that goes out.'],
      [OPEN, LAMPS, BUOYS, FERRY],
    );
    assert.deepEqual(blocksOf(result), [OPEN, LAMPS, FERRY.replace('3', '2')]);
    assert.deepEqual(
      merge([OPEN, LAMPS, BUOYS], [OPEN, LAMPS, BUOYS], [OPEN, LAMPS]).provisions.map(
        ({ change, outcome }) => `${change} ${outcome}`,
      ),
      ['same unchanged', 'same unchanged', 'deleted newer'],
    );
  });

  it('keeps additions of both, those of the newer edition first, and counts the labels', () => {
    const result = merge(
      [OPEN, LAMPS, BUOYS.replace(';', '.')],
      [OPEN, LAMPS, BUOYS, '3 to list the wrecks of the southern coast, as in *resolves* 3.'],
      [OPEN, LAMPS, BUOYS, '3 to light the piers of inland waters.'],
    );
    assert.deepEqual(blocksOf(result), [
      OPEN,
      LAMPS,
      BUOYS,
      '3 to light the piers of inland waters;',
      '4 to list the wrecks of the southern coast, as in *resolves* 4.',
    ]);
    assert.deepEqual(result.renumbered, [{ from: 'resolves 3', to: 'resolves 4' }]);
    assert.deepEqual(result.repaired, [{ path: 'resolves 4', from: '*resolves* 3', to: '*resolves* 4' }]);
    assert.equal(result.conflicts, 0);
  });

  it('keeps an addition of both once, and asks where the two are alike but not the same', () => {
    const added = '3 to light the piers of inland waters at all hours.';
    const base = [OPEN, LAMPS, BUOYS];
    assert.deepEqual(blocksOf(merge(base, [...base, added], [...base, added])), [...base, added]);
    const result = merge(base, [...base, added], [...base, added.replace('at all hours', 'at night')]);
    assert.equal(result.conflicts, 1);
    assert.match(
      result.text,
      /lit at night;[^]*<<<<<<<[^]*all hours\.\n\n\|{7}[^\n]*\n=======\n3 [^\n]*at night\.\n\n>>>>>>> [^\n]*\n$/,
    );
  });

  it('merges labels apart from words', () => {
    const result = merge(
      [OPEN, LAMPS, BUOYS, FERRY],
      [
        OPEN,
        '1 to count the lamps on the first day of each year;',
        LAMPS.replace('1', '2'),
        BUOYS.replace('2', '3'),
        FERRY.replace('3', '4'),
      ],
      [OPEN, LAMPS, BUOYS.replace('red', 'green'), '3 to measure the fog on every inland lake;', FERRY.replace('3', '4')],
    );
    assert.deepEqual(blocksOf(result), [
      OPEN,
      '1 to count the lamps on the first day of each year;',
      LAMPS.replace('1', '2'),
      BUOYS.replace('2', '3').replace('red', 'green'),
      '4 to measure the fog on every inland lake;',
      FERRY.replace('3', '5'),
    ]);
    assert.deepEqual(result.renumbered, [
      { from: 'resolves 3', to: 'resolves 4' },
      { from: 'resolves 4', to: 'resolves 5' },
    ]);
  });

  it('leaves labels alone that were not in sequence, and tells of those that stand twice', () => {
    const base = [OPEN, LAMPS, FERRY.replace('.', ';')];
    const result = merge(
      base,
      [...base, '9 to list the wrecks of the southern coast.'],
      [...base, '9 to light all piers of inland waters.'],
    );
    assert.deepEqual(blocksOf(result).slice(3), [
      '9 to light all piers of inland waters;',
      '9 to list the wrecks of the southern coast.',
    ]);
    assert.deepEqual(result.stale, [{ path: 'resolves 9 (2)', names: 'resolves 9', why: 'twice' }]);
  });

  it('tells of a reference to a provision that the other side deleted', () => {
    const result = merge(
      [OPEN, LAMPS, BUOYS, FERRY],
      [OPEN, LAMPS, BUOYS, '3 to tell the ferries what *resolves* 2 asks for.'],
      [OPEN, LAMPS, FERRY.replace('3', '2')],
    );
    assert.deepEqual(
      result.stale.map(({ names, why }) => [names, why]),
      [['resolves 2', 'gone']],
    );
  });

  it('lets a change travel with a provision that the other side moved', () => {
    const result = merge(
      ['*considering*', `*a)* that the lamps of every lighthouse go out at dawn,`, OPEN, LAMPS, BUOYS],
      [
        '*considering*',
        `*a)* that the lamps of every lighthouse go out at dawn,`,
        OPEN,
        BUOYS.replace('2', '1'),
        LAMPS.replace('1', '2'),
      ],
      ['*considering*', `*a)* that the lamps of every lighthouse go out at dawn,`, OPEN, LAMPS.replace('every', 'each'), BUOYS],
    );
    assert.deepEqual(blocksOf(result).slice(3), [BUOYS.replace('2', '1'), LAMPS.replace('1', '2').replace('every', 'each')]);
    assert.equal(result.conflicts, 0);
  });

  it('asks what becomes of a provision that was put into a section that is gone', () => {
    const section = ['*urges the harbours*', '1 to keep their piers in good order all the year;'];
    const added = '2 to welcome ferries of every length at all piers;';
    const result = merge([OPEN, LAMPS, ...section], [OPEN, LAMPS, ...section, added], [OPEN, LAMPS]);
    assert.match(result.text, /<<<<<<< [^\n]*\n\*urges the harbours\*\n/);
    assert.match(result.text, /\n2 to welcome[^\n]*\n\n\|{7} /);
    assert.equal(result.conflicts, 1);
  });

  it('puts a provision into its section, before a section that the newer edition added there', () => {
    const result = merge(
      [OPEN, LAMPS],
      [OPEN, LAMPS, '2 to list the wrecks of the southern coast.'],
      [OPEN, LAMPS, '*urges the harbours*', '1 to keep their piers in good order.'],
    );
    assert.deepEqual(blocksOf(result).slice(2, 4), ['2 to list the wrecks of the southern coast.', '*urges the harbours*']);
  });

  it('keeps footnotes apart that only share a name', () => {
    const result = merge(
      [OPEN, LAMPS, BUOYS],
      [OPEN, LAMPS.replace('lamps', 'lamps[^1]'), BUOYS, '[^1]: Oil lamps too.'],
      [OPEN, LAMPS, BUOYS.replace('buoys', 'buoys[^1]'), '[^1]: Wooden buoys too.'],
    );
    assert.deepEqual(blocksOf(result), [
      OPEN,
      LAMPS.replace('lamps', 'lamps[^1]'),
      BUOYS.replace('buoys', 'buoys[^2]'),
      '[^1]: Oil lamps too.',
      '[^2]: Wooden buoys too.',
    ]);
  });

  it('merges tables cell by cell, and asks about a whole table where that cannot be', () => {
    const table = (...rows: readonly string[]): string => ['| Pier | Lamps |', '| --- | --- |', ...rows].join('\n');
    const base = table('| North | 4 |', '| South | 5 |', '| West | 6 |');
    const result = merge(
      [OPEN, base],
      [OPEN, table('| North | 40 |', '| South | 5 |', '| West | 6 |')],
      [OPEN, table('| North | 4 |', '| South | 50 |', '| West | 6 |', '| East | 7 |')],
    );
    assert.equal(blocksOf(result)[1], table('| North | 40 |', '| South | 50 |', '| West | 6 |', '| East | 7 |'));
    const clash = merge([OPEN, base], [OPEN, base.replace('4', '40')], [OPEN, base.replace('4', '44')]);
    assert.equal(clash.conflicts, 1);
    assert.match(clash.text, /<<<<<<< [^\n]*\n\| Pier \| Lamps \|\n/);
  });

  it('keeps remarks, also those of a provision that is gone', () => {
    const result = merge(
      [OPEN, LAMPS, BUOYS],
      [OPEN, `${LAMPS}{>>@NOR ask the pilots<<}`, `${BUOYS}{>>@NOR or yellow?<<}`],
      [OPEN, LAMPS.replace('night', 'dusk')],
    );
    assert.deepEqual(blocksOf(result), [
      OPEN,
      `${LAMPS.replace('night', 'dusk')}{>>@NOR ask the pilots<<}`,
      '{>>@NOR or yellow?<<}',
    ]);
  });
});

import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { mergeTables } from '../../../../src/revise/rebase/table';
import { mergeWords } from '../../../../src/revise/rebase/words';

function table(...rows: readonly string[]): string {
  return ['| Pier | Lamps |', '| --- | --- |', ...rows].join('\n');
}

const [NORTH, SOUTH, WEST] = ['| North | 4 |', '| South | 5 |', '| West | 6 |'] as const;
const BASE = table(NORTH, SOUTH, WEST);

/** Merged both ways: who is the draft makes no difference to what stands, nor to whether it can be told. */
function merged(one: string, other: string, base = BASE): string | undefined {
  const [result, reversed] = [mergeTables(base, one, other, english), mergeTables(base, other, one, english)];
  assert.equal(reversed, result);
  return result;
}

describe('revise: merging tables', () => {
  it('takes over rows that were added or deleted, and cells that were changed', () => {
    const east = '| East | 7 |';
    assert.equal(merged(table(SOUTH, WEST), table(NORTH, SOUTH, '| West | 60 |')), table(SOUTH, '| West | 60 |'));
    assert.equal(
      merged(table(NORTH, east, SOUTH, WEST), table(NORTH, '| South | 50 |', WEST)),
      table(NORTH, east, '| South | 50 |', WEST),
    );
    assert.equal(merged(table(NORTH, SOUTH, WEST, east), table(SOUTH, WEST, east)), table(SOUTH, WEST, east));
    assert.equal(merged(BASE, table(SOUTH)), table(SOUTH));
    assert.equal(merged(table(NORTH, SOUTH), table(NORTH, SOUTH)), table(NORTH, SOUTH));
    assert.equal(merged(table(SOUTH, east), table(SOUTH, WEST)), table(SOUTH, east));
  });

  it('knows rows without a name by all that they say', () => {
    const nameless = table(NORTH, '|  | 9 |', WEST);
    assert.equal(
      merged(nameless.replace('4', '40'), nameless.replace('6', '60'), nameless),
      table('| North | 40 |', '|  | 9 |', '| West | 60 |'),
    );
  });

  it('tells nothing where somebody has to decide', () => {
    assert.equal(merged(table('| North | 40 |', SOUTH, WEST), table('| North | 44 |', SOUTH, WEST)), undefined);
    assert.equal(merged(table(SOUTH, WEST), table('| North | 40 |', SOUTH, WEST)), undefined);
    assert.equal(merged(table(NORTH, '| East | 7 |', SOUTH, WEST), table(NORTH, '| Mole | 8 |', SOUTH, WEST)), undefined);
    assert.equal(merged('| Pier |\n| --- |\n| North |', table(SOUTH, WEST)), undefined);
    assert.equal(merged(BASE.replace('| --- | --- |', '| --- | ---: |'), table(SOUTH, WEST)), undefined);
    assert.equal(merged('No table any more.', table(SOUTH, WEST)), undefined);
  });

  it('fills an empty cell once', () => {
    const empty = table('| North |  |');
    assert.equal(merged(empty.replace('|  |', '| 4 |'), empty.replace('|  |', '| 5 |'), empty), undefined);
  });
});

describe('revise: merging words', () => {
  it('makes the same change once, and keeps changes apart that two unchanged words part', () => {
    assert.equal(mergeWords('a lamp is lit here', 'a lamp was lit here', 'a lamp was lit here'), 'a lamp was lit here');
    assert.equal(
      mergeWords('a lamp is lit by night here', 'one lamp is lit by night here', 'a lamp is lit by night there'),
      'one lamp is lit by night there',
    );
    assert.equal(mergeWords('a lamp is lit', 'one lamp is lit', 'a lamp was lit'), undefined);
    assert.equal(mergeWords('', 'one', 'other'), undefined);
  });

  it('tells nothing of paragraphs that became wholly others', () => {
    const words = (name: string): string => Array.from({ length: 2100 }, (_, index) => `${name}${index}`).join(' ');
    assert.equal(mergeWords(words('a'), words('b'), words('a').replace('a7 ', 'c ')), undefined);
  });
});

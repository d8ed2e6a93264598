import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionRangesAt } from '../../../src/editor/selectionRanges';
import { readDraft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import { readTree } from '../../../src/markup/readTree';
import { anySource } from '../../support/sources';
import { draftWith, pointed } from './samples';

const inline = createInlineReader();

function ranges(drawn: string): readonly string[] {
  const { source, offset } = pointed(drawn);
  return selectionRangesAt(readTree(readDraft(source), inline), offset).map(({ from, to }) => source.slice(from, to));
}

describe('what can be selected around a place', () => {
  it('grows from the word over the mark, the item and the section to the text', () => {
    const source = draftWith(
      '*resolves*\n\n1 to keep {++the Secre¦tary-General’s ++}lamps:\n\ni) lit.\n\n*urges*\n\nto help.',
      'marked',
    );
    const plain = source.replace('¦', '');
    assert.deepEqual(ranges(source), [
      'Secretary-General’s',
      'the Secretary-General’s ',
      '{++the Secretary-General’s ++}',
      'to keep {++the Secretary-General’s ++}lamps:',
      '1 to keep {++the Secretary-General’s ++}lamps:',
      '1 to keep {++the Secretary-General’s ++}lamps:\n\ni) lit.',
      '*resolves*\n\n1 to keep {++the Secretary-General’s ++}lamps:\n\ni) lit.',
      plain.slice(plain.indexOf('MOD')),
      plain,
    ]);
  });

  it('takes a label by itself, a cell before its row and its table, one side of a substitution before both', () => {
    assert.deepEqual(ranges('*a¦)* that').slice(0, 3), ['a)', '*a)*', '*a)* that']);
    assert.deepEqual(ranges('| a b¦ | c |\n| --- | --- |').slice(0, 4), [
      'b',
      'a b',
      '| a b | c |',
      '| a b | c |\n| --- | --- |',
    ]);
    assert.deepEqual(ranges('to {~~k¦eep~>paint the~~}').slice(0, 3), ['keep', 'keep~>paint the', '{~~keep~>paint the~~}']);
  });

  it('always grows, and always holds the place', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), (source, seed) => {
        const offset = seed % (source.length + 1);
        let inner = { from: offset, to: offset };
        for (const range of selectionRangesAt(readTree(readDraft(source), inline), offset)) {
          assert.ok(range.from <= inner.from && inner.to <= range.to && range.to - range.from > inner.to - inner.from);
          inner = range;
        }
      }),
      { numRuns: 300 },
    );
  });
});

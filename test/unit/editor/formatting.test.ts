import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatEdits, formatSelectionEdits } from '../../../src/editor/formatting';
import { readDraft } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { format } from '../../../src/markup/format';
import { seen } from '../../support/cursor';
import { anySource } from '../../support/sources';

/** The source after the blocks of its selection were formatted. */
function formatted(drawn: string): string {
  const { source, selections } = seen(drawn);
  const { anchor, active } = selections[0]!;
  return applyEdits(source, formatSelectionEdits(readDraft(source), { from: anchor, to: active }));
}

describe('formatting in an editor', () => {
  it('gives the canonical form of the whole draft', () => {
    fc.assert(
      fc.property(anySource, (source) => assert.equal(applyEdits(source, formatEdits(readDraft(source))), format(source))),
    );
  });

  it('leaves alone what is canonical, so that caret and folds stay', () => {
    const source = `${Array.from({ length: 40 }, (_, index) => `${index + 1} to light lamp ${index};`).join('\n\n')}\n`;
    const typed = source.replace('7 to', '7   to').replace('\n\n30 to', '\n30 to');
    const edits = formatEdits(readDraft(typed));
    assert.deepEqual(
      edits.map(({ span, text }) => [typed.slice(span.from, span.to), text]),
      [
        ['  ', ''],
        ['', '\n'],
      ],
    );
    assert.deepEqual(formatEdits(readDraft(source)), []);
  });

  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'formats the blocks that a selection touches, no others',
      '#  A\n\n1   o⟦ne;\n2   t‸⟧wo\n\n3   three\n',
      '#  A\n\n1 one;\n\n2 two\n\n3   three\n',
    ],
    ['formats the block of a bare caret', '1   on‸e\n\n2   two\n', '1 one\n\n2   two\n'],
    ['keeps the names of footnotes', 'a[^7]  ⟦b\n- c‸⟧\n', 'a[^7]  b\n\n– c\n'],
    [
      'sets a block apart that would not be told from the one before it',
      'to give\n- la‸mps\nbells\n',
      'to give\n\n– lamps bells\n',
    ],
    ['leaves out what is empty', 'to give\n#‸\nlamps\n', 'to give\n\nlamps\n'],
    ['does nothing between blocks', '1   one\n\n‸\n\n2   two\n', '1   one\n\n\n\n2   two\n'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(formatted(before), after));

  it('gives, over all of a draft, its canonical form but for the numbers of footnotes', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const draft = readDraft(source);
        const all = applyEdits(source, formatSelectionEdits(draft, { from: 0, to: source.length }));
        assert.equal(format(all), format(source));
      }),
    );
  });

  it('changes nothing but the form, whatever is selected', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), fc.nat(), (source, one, other) => {
        const ends = [one % (source.length + 1), other % (source.length + 1)] as const;
        const selection = { from: Math.min(...ends), to: Math.max(...ends) };
        assert.equal(format(applyEdits(source, formatSelectionEdits(readDraft(source), selection))), format(source));
      }),
      { numRuns: 500 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldsOf } from '../../../src/editor/folding';
import { readDraft } from '../../../src/markup/draft';
import { createInlineReader } from '../../../src/markup/inline';
import { readTree } from '../../../src/markup/readTree';
import type { Span } from '../../../src/model/range';
import { anySource } from '../../support/sources';
import { draftWith } from './samples';

const inline = createInlineReader();
const folds = (source: string): readonly Span[] => foldsOf(readTree(readDraft(source), inline), source);

/** First and last line of what is folded: `*resolves* … 2 to paint.` */
function drawn(source: string): readonly string[] {
  return folds(source).map(({ from, to }) => {
    const lines = source.slice(from, to).split('\n');
    return `${lines[0]} … ${lines.at(-1)}`;
  });
}

describe('folding', () => {
  it('folds proposals, sections, items, annexes, headings, tables, footnotes and reasons', () => {
    const body = [
      '*considering*',
      'that lamps go out,',
      '*resolves*',
      '1 to keep:',
      'i) lamps;',
      'ii) horns;',
      '2 to paint.',
      '# ANNEX TO RESOLUTION 12',
      '## Lamps',
      '1) Oil.',
      '| Lamp | Oil |\n| --- | --- |\n| Long | 3 |',
      '## Horns',
      '1) Brass.',
      '[^1]: One.',
      '[^2]: Two.',
      '**Reasons:** Fog.',
      'And rain.',
    ].join('\n\n');
    const source = draftWith(body).replace('\n\nMOD', '\n\nThanks.\n\nAnd thanks.\n\nMOD');
    assert.deepEqual(drawn(source), [
      '--- … ---',
      'Thanks. … And thanks.',
      'MOD LUM/21/1 … And rain.',
      '*considering* … that lamps go out,',
      '*resolves* … 2 to paint.',
      '1 to keep: … ii) horns;',
      '# ANNEX TO RESOLUTION 12 … 1) Brass.',
      '## Lamps … | Long | 3 |',
      '| Lamp | Oil | … | Long | 3 |',
      '## Horns … 1) Brass.',
      '[^1]: One. … [^2]: Two.',
      '**Reasons:** Fog. … And rain.',
    ]);
  });

  it('folds nothing that is one line', () => {
    assert.deepEqual(drawn('NOC LUM/21/1\n\nSUP LUM/21/2\n'), []);
  });

  it('nests whatever the source, each more than a line, no two beginning in one', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const open: Span[] = [];
        let line = -1;
        for (const fold of folds(source)) {
          const first = source.slice(0, fold.from).split('\n').length;
          assert.ok(first > line && source.slice(fold.from, fold.to).includes('\n'));
          line = first;
          while (open.length > 0 && open.at(-1)!.to <= fold.from) open.pop();
          assert.ok(open.length === 0 || fold.to <= open.at(-1)!.to);
          open.push(fold);
        }
      }),
      { numRuns: 300 },
    );
  });
});

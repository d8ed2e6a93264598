import assert from 'node:assert/strict';
import { resolved } from './edits';
import { blocksOf, BUOYS, FERRY, LAMPS, merge, OPEN, toldOf } from './texts';

const PARENT = '2 to paint the buoys of the northern harbours:';
const COLOURS = ['i) red in spring;', 'ii) green in autumn;'];
const WITHOUT = [OPEN, LAMPS, FERRY.replace('3', '2')];

/** What stays of a merge whose conflicts are all settled for one side. */
function settled(result: { readonly text: string }, side: 'draft' | 'newer'): readonly string[] {
  return blocksOf({ text: resolved(result.text, side) });
}

describe('revise: what one side deleted and the other put something into', () => {
  it('asks about a provision with all that was put under it, and about what went with it', () => {
    const base = [OPEN, LAMPS, PARENT, ...COLOURS, FERRY];
    const draft = [OPEN, LAMPS, PARENT, ...COLOURS, 'iii) white in winter;', FERRY];
    const result = merge(base, draft, WITHOUT);
    assert.equal(result.conflicts, 1);
    assert.deepEqual(toldOf(result).slice(2, 4), ['resolves 2: conflict, changed', 'resolves 2 i): conflict, changed']);
    assert.deepEqual(settled(result, 'newer'), WITHOUT);
    assert.deepEqual(settled(result, 'draft').slice(2, 6), [PARENT, ...COLOURS, 'iii) white in winter;']);
    const reversed = merge(base, WITHOUT, draft);
    assert.deepEqual(settled(reversed, 'draft'), WITHOUT);
    assert.deepEqual(settled(reversed, 'newer').slice(2, 6), [PARENT, ...COLOURS, 'iii) white in winter;']);
  });

  it('asks about a provision that the other side made a list of', () => {
    const result = merge([OPEN, LAMPS, BUOYS, FERRY], [OPEN, LAMPS, PARENT, ...COLOURS, FERRY], WITHOUT);
    assert.deepEqual([result.conflicts, settled(result, 'newer')], [1, WITHOUT]);
    assert.deepEqual(settled(result, 'draft').slice(2, 5), [PARENT, ...COLOURS]);
  });

  it('keeps a section whole where the drafter changed a word in it or its lead-in', () => {
    const section = ['*urges the harbours*', '1 to keep their piers in good order;', '2 to sweep them after every storm.'];
    for (const [words, by] of [
      ['every storm', 'every gale'],
      ['urges the', 'urges all the'],
    ] as const) {
      const changed = section.map((block) => block.replace(words, by));
      const result = merge([OPEN, LAMPS, ...section], [OPEN, LAMPS, ...changed], [OPEN, LAMPS]);
      assert.deepEqual([result.conflicts, settled(result, 'newer')], [1, [OPEN, LAMPS]]);
      assert.deepEqual(settled(result, 'draft'), [OPEN, LAMPS, ...changed]);
    }
  });

  it('keeps an annex whole, with its table', () => {
    const annex = [
      '# ANNEX TO RESOLUTION 12 (HAVENPORT, 2032)',
      'Piers',
      '1 Piers are old.',
      '| a | b |\n| --- | --- |\n| c | d |',
    ];
    const changed = annex.map((block) => block.replace('old', 'new'));
    const result = merge([OPEN, LAMPS, ...annex], [OPEN, LAMPS, ...changed], [OPEN, LAMPS]);
    assert.deepEqual(settled(result, 'draft'), [OPEN, LAMPS, ...changed]);
    assert.deepEqual(settled(result, 'newer'), [OPEN, LAMPS]);
  });

  it('keeps the footnote of what may stay', () => {
    const [marked, note] = [BUOYS.replace('buoys', 'buoys[^1]'), '[^1]: Wooden ones too.'];
    const result = merge([OPEN, LAMPS, marked, FERRY, note], [OPEN, LAMPS, marked.replace('red', 'blue'), FERRY, note], WITHOUT);
    assert.equal(result.conflicts, 2);
    assert.equal(settled(result, 'draft').at(-1), note);
    assert.deepEqual(settled(result, 'newer'), WITHOUT);
  });

  it('asks about a provision that was moved into a section that is gone', () => {
    const section = ['*urges the harbours*', '1 to keep their piers in good order all the year;'];
    const moved = '2 to paint the buoys of the northern harbours red.';
    const result = merge(
      [OPEN, LAMPS, BUOYS, FERRY, ...section],
      [OPEN, LAMPS, FERRY.replace('3', '2'), ...section, moved],
      [OPEN, LAMPS, BUOYS, FERRY],
    );
    assert.match(result.text, /\n<<<<<<< [^\n]*\n\*urges the harbours\*\n/);
    for (const side of ['draft', 'newer'] as const) assert.match(settled(result, side).join(), /buoys of the northern/);
  });
});

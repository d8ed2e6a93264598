import assert from 'node:assert/strict';
import { actsWith, blocksOf, warningsOf } from './fixtures';

/** The blocks of an annex below its heading. */
function annexOf(...lines: readonly string[]): readonly string[] {
  return blocksOf('resolves', 'to do so.', 'ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)', ...lines).slice(3);
}

describe('import: annexes', () => {
  it('reads headings of annexes and appendices, with titles on the same line and below', () => {
    const blocks = blocksOf(
      'resolves',
      'to do so.',
      'ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)**Lamps and\nbells**',
      '1 A lamp.',
      'ANNEX 2 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      'A title so long that the printer set it\nover two lines',
      '1 A bell.',
      'APPENDIX A',
      'Forms',
      'See Appendix A – Forms.',
      'ANNEX',
      'CHF(000)',
    );
    assert.deepEqual(blocks.slice(2), [
      '# ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '## Lamps and bells',
      '1 A lamp.',
      '# ANNEX 2 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '## A title so long that the printer set it over two lines',
      '1 A bell.',
      '# APPENDIX A',
      '## Forms',
      'See Appendix A – Forms.',
      '# ANNEX',
      'CHF(000)',
    ]);
  });

  it('gives headings their level, and keeps their numbers', () => {
    assert.deepEqual(
      annexOf(
        'Plan',
        '1 Aims',
        '1 To see.',
        '2 Means',
        '2.1 Lamps',
        '2 To light.',
        'Oil',
        '3 To burn.',
        '2.2 Bells',
        'A Brass',
        '4 To ring.',
      ),
      [
        '## Plan',
        '## 1 Aims',
        '1 To see.',
        '## 2 Means',
        '### 2.1 Lamps',
        '2 To light.',
        '#### Oil',
        '3 To burn.',
        '### 2.2 Bells',
        '#### A Brass',
        '4 To ring.',
      ],
    );
    assert.deepEqual(annexOf('Plan', 'Purpose', '1 To see.', 'Means of lighting', 'Lamps burn.'), [
      '## Plan',
      '### Purpose',
      '1 To see.',
      '### Means of lighting',
      'Lamps burn.',
    ]);
  });

  it('never takes a first numbered heading for the title', () => {
    assert.deepEqual(annexOf('1 Aims', 'Lamps shine.'), ['### 1 Aims', 'Lamps shine.']);
  });

  it('leaves captions, units and fields of a form as paragraphs', () => {
    assert.deepEqual(
      annexOf(
        'TABLE 1',
        'Money for lamps',
        'CHF (000)',
        '\tLamps\nOil\t3',
        'Payments',
        'Signature',
        'Name _____',
        '<hr/> Date',
        '[illegible]',
      ),
      [
        'TABLE 1',
        'Money for lamps',
        'CHF (000)',
        '|  | Lamps |\n| --- | --- |\n| Oil | 3 |',
        '### Payments',
        'Signature',
        'Name _____',
        'Date',
        '[illegible]',
      ],
    );
  });

  it('writes labels without italics, and bullets as dashes', () => {
    assert.deepEqual(
      annexOf('Plan', '- 1) Lamps.', '- 2) Bells.', '- *a)* small;', 'b) large;', 'i) brass;', '- 3 Ropes', '- Nets'),
      ['## Plan', '1) Lamps.', '2) Bells.', 'a) small;', 'b) large;', 'i) brass;', '3 Ropes', '– Nets'],
    );
  });

  it('writes tables, keeps the pages of one apart, and pads short rows', () => {
    assert.deepEqual(annexOf('Plan', 'Lamp\tOil\tBars |\nA\t1\n\tB', 'Lamp\tOil\nC\t2', '_____ Name\t_____ Date\n-----\t-----'), [
      '## Plan',
      '| Lamp | Oil | Bars \\| |\n| --- | --- | --- |\n| A | 1 |  |\n|  | B |  |',
      '| Lamp | Oil |\n| --- | --- |\n| C | 2 |',
      '| _____ Name | _____ Date |\n| --- | --- |',
    ]);
    assert.deepEqual(annexOf('Plan', '| Lamp | a\\|b |\n|---|:-:|\n| A | |').slice(1), [
      '| Lamp | a\\|b |\n| --- | --- |\n| A |  |',
    ]);
  });

  it('makes no table of tabs that indent a line or trail after it', () => {
    const acts = actsWith(
      '\tnoting',
      '\ta) lamps\u00b9,\t',
      '\t\u00b9 Red ones.',
      '\tresolves\t',
      '\tto light.',
      '\tANNEX 1',
      '\tPlan',
      '\t1 Light.',
    );
    assert.deepEqual(acts.documents[0]!.markup.trimEnd().split('\n\n').slice(3), [
      '*noting*',
      '*a)* lamps[^1],',
      '*resolves*',
      'to light.',
      '# ANNEX 1',
      '## Plan',
      '1 Light.',
      '[^1]: Red ones.',
    ]);
    assert.deepEqual(warningsOf(acts), []);
  });

  it('takes a tab after a label for a blank', () => {
    assert.deepEqual(blocksOf('noting', 'a)\tthe lamps;\nb)\tthe bells,'), ['*noting*', '*a)* the lamps;', '*b)* the bells,']);
  });

  it('turns HTML into text, and leaves alone what is none', () => {
    assert.deepEqual(
      annexOf(
        'Plan',
        '<i>a</i> Lamps\t<ul style="list-style-type: none"> – <i>Oil</i> , wax\t<p>One.</p> <p>Two <b>strong</b>.</p>\n(<15, 15-24) and (>75)\tsee <http://example.org/a_b>\tA&amp;B <br/>C',
        '<input type="checkbox"/> I have no boat.',
        '<div style="width: 30%;"> <hr/> Name </div> <div> <hr/> Date </div>',
        'See [the chart](#) and [the list](https://example.org/list).',
      ),
      [
        '## Plan',
        '| *a* Lamps | – *Oil*, wax | One. Two **strong**. |\n| --- | --- | --- |\n| (<15, 15-24) and (>75) | see <http://example.org/a_b> | A&B C |',
        '☐ I have no boat.',
        'Name Date',
        'See the chart and [the list](https://example.org/list).',
      ],
    );
  });

  it('warns of words that the page may have lost', () => {
    const acts = actsWith('ANNEX', 'Plan', '[illegible]');
    assert.deepEqual(warningsOf(acts), [
      '11: [illegible] stands alone in square brackets: words of the page may be missing here',
    ]);
  });

  it('loses no word of an annex', () => {
    const acts = actsWith(
      'ANNEX 1',
      'Plan',
      '1 Aims',
      '195 Lamps are out.',
      '<i>a</i>\tb',
      '* star and family members* (tick)',
      '- * x',
    );
    assert.equal(acts.unplacedCharacters, 0);
  });
});

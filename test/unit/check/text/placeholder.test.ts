import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { LIBRARY, added, adopted, draft, findings, only, revision, summary, text } from '../sample';

const CODE = 'text/placeholder';
const found = (words: string): readonly string[] =>
  summary(added(words), LIBRARY, CODE).map((line) => line.replace(`${CODE} warning `, ''));
const isQuiet = (words: string): void => assert.deepEqual(found(words), [], words);

describe('text/placeholder', () => {
  it('finds what holds the place of words, numbers and dates', () => {
    assert.deepEqual(found('to act on Resolution XX (Saltmere, 2036);'), ['«XX»']);
    assert.deepEqual(found('to meet on XX.XX.20XX, at WTX-XX, by 203X and in YYYY;'), [
      '«XX.XX»',
      '«20XX»',
      '«XX»',
      '«203X»',
      '«YYYY»',
    ]);
    assert.deepEqual(found('to spend xx crowns, TBD, on ?? lamps;'), ['«xx»', '«TBD»', '«??»']);
    assert.deepEqual(found('to light [ ] lamps and […] bells;'), ['«[ ]»', '«[…]»']);
    assert.deepEqual(found('to light [to be completed by the meeting], (To be confirmed);'), [
      '«[to be completed by the meeting]»',
      '«(To be confirmed)»',
    ]);
    assert.deepEqual(found('to …'), ['«…»']);
    assert.deepEqual(found('... to look;'), ['«...»']);
  });

  it('finds the title that new texts are begun with', () => {
    const source = added('to look.').replace('## Wakes', '## Title of the new resolution');
    assert.match(only(source, LIBRARY, CODE).message, /^The title is still to come/);
  });

  it('leaves identifiers, labels, names of drafts, code, quotations and plain sentences alone', () => {
    isQuiet('to look at NOR/XX/1, https://example.org/XX and `XX`;');
    isQuiet('to look at *considering* xx) above, and at draft new Resolution [NOR-XX];');
    isQuiet('to hold lists, to be completed by the Bureau (to be decided by the Council);');
    isQuiet('to say that "… the lamp shall be lit […]";');
    isQuiet('to look at lamps, bells … and horns (of brass, iron …), in Xylo, XXI and 2036;');
    isQuiet('to look.\n\n| A | B |\n| --- | --- |\n| … | 1 |');
    const source = added('to look.').replace('ADD LUM/21/1', 'ADD LUM/XX/1');
    assert.deepEqual(findings(source, LIBRARY, CODE), []);
  });

  it('reads additions, introduction and reasons, and sums up what the base has', () => {
    assert.deepEqual(
      summary(
        revision((markup) => markup.replace('sunrise;', 'sunrise{++ on XX days++}{--TBD--};')),
        LIBRARY,
        CODE,
      ),
      [`${CODE} warning «XX»`],
    );
    const prose = added('to look.').replace('It is dark.', 'It is dark (TBC).').replace('is glad', 'is XXX');
    assert.equal(summary(prose, LIBRARY, CODE).length, 2);
    const base = text('RESOLUTION 7 (REV. HAVENPORT, 2032)', '*resolves*\n\nto look XX times.');
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(base)] }]);
    const source = draft('MOD LUM/21/1', base.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
    const finding = only(source, library, CODE);
    assert.equal(finding.severity, 'info');
    assert.match(finding.message, /^1 placeholder carried over/);
  });

  it('reads anything', () => {
    for (const words of ['', '[', '[]', '…', 'XX', '????????????', '{++XX', '(((to be'])
      assert.doesNotThrow(() => findings(words, LIBRARY, CODE));
  });
});

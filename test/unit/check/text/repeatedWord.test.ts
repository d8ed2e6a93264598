import assert from 'node:assert/strict';
import { rejectDraft } from '../../../../src/revise/resolveDraft';
import { LIBRARY, added, findings, mended, only, revision, summary } from '../sample';

const CODE = 'text/repeated-word';
const found = (words: string): readonly string[] =>
  summary(added(words), LIBRARY, CODE).map((line) => line.replace(`${CODE} `, ''));
const isQuiet = (words: string): void => assert.deepEqual(found(words), [], words);
const isMended = (words: string, into: string): void => {
  const source = added(words);
  assert.equal(mended(source, only(source, LIBRARY, CODE), 'Keep one'), added(into));
};

describe('text/repeated-word', () => {
  it('finds a word that stands twice, across lines, emphasis and footnote marks', () => {
    assert.deepEqual(found('to light the the lamps;'), ['warning «the the»']);
    assert.deepEqual(found('to light the\nthe lamps;'), ['warning «the\nthe»']);
    assert.deepEqual(found('to look at *lamps* lamps and bells[^1] bells;\n\n[^1]: The the note.'), [
      'warning «lamps* lamps»',
      'warning «bells[^1] bells»',
      'warning «The the»',
    ]);
    assert.deepEqual(found('to light a a a lamp;'), ['warning «a a a»']);
  });

  it('asks where the sentence may be right', () => {
    assert.deepEqual(found('to note that that lamp had had oil in Pago Pago;'), [
      'info «that that»',
      'info «had had»',
      'info «Pago Pago»',
    ]);
  });

  it('leaves figures, compounds, other cases and other words alone', () => {
    isQuiet('to light 5 5 lamps, side by side, of class A A, on-on and off-off, the-the, then the other and and/or;');
    isQuiet('to use IT it has, in May may it please, and to go on one by one, the theatre;');
    isQuiet('to light lamps; lamps, lamps: `lamps` lamps/lamps;');
  });

  it('takes one away; where one of them was added, that one', () => {
    isMended('to light the the lamps;', 'to light the lamps;');
    isMended('to light the\nthe lamps;', 'to light the lamps;'.replace('the lamps', 'the lamps'));
    isMended('to light a a a lamp;', 'to light a lamp;');
    const first = revision((markup) => markup.replace('from sunset', '{++from ++}from sunset'));
    assert.equal(mended(first, only(first, LIBRARY, CODE), 'Keep one'), revision());
    const second = revision((markup) => markup.replace('from sunset', 'from{++ from dusk or++} sunset'));
    assert.match(mended(second, only(second, LIBRARY, CODE), 'Keep one'), /from\{\+\+ dusk or\+\+\} sunset/);
    const ofBase = revision((markup) => markup.replace('be lit from sunset', 'be lit from {--the --}from sunset'));
    const after = mended(ofBase, only(ofBase, LIBRARY, CODE), 'Keep one');
    assert.deepEqual(summary(after, LIBRARY, CODE), []);
    assert.equal(rejectDraft(after), rejectDraft(ofBase));
  });

  it('offers nothing where signs stand between, and reads anything', () => {
    assert.deepEqual(only(added('to look at *lamps* lamps;'), LIBRARY, CODE).fixes, []);
    for (const words of ['', 'a', 'a a', '* *', '{++a a', 'ß ß ß']) assert.doesNotThrow(() => findings(words, LIBRARY, CODE));
  });

  it('reads introduction and reasons', () => {
    assert.equal(summary(added('to look.').replace('It is dark.', 'It is is dark.'), LIBRARY, CODE).length, 1);
  });
});

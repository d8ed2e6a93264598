import assert from 'node:assert/strict';
import { backspace } from '../../../../src/editor/lists/backspace';
import { readDraft } from '../../../../src/markup/draft';
import { applyEdits } from '../../../../src/markup/edits';
import { acceptChanges, rejectChanges } from '../../../../src/markup/format';
import { drawn, seen } from '../../../support/cursor';
import { draftWith } from '../samples';

/** The body of a marked draft after Backspace; undefined where it is left to the editor. */
function pressed(body: string): string | undefined {
  const { source, selections } = seen(draftWith(body, 'marked'));
  const answer = backspace(readDraft(source), selections);
  return answer && drawn(source, answer).slice(draftWith('', 'marked').length);
}

describe('Backspace in an addition that says nothing yet', () => {
  it('takes back what Enter has begun: the label, then the addition', () => {
    for (const item of ['{++2 ‸++}', '{++*b)* ‸++}', '{++– ‸++}'])
      assert.equal(pressed(`*resolves*\n\n1 keep;\n\n${item}\n\n3 paint.`), '*resolves*\n\n1 keep;\n\n{++‸++}\n\n3 paint.');
    assert.equal(pressed('*resolves*\n\n1 keep;\n\n{++‸++}\n\n3 paint.'), '*resolves*\n\n1 keep;\n\n‸\n\n3 paint.');
  });

  it('takes the signs of an empty mark together, and no word that is struck', () => {
    assert.equal(pressed('to {++‸++}keep'), 'to ‸keep');
    assert.equal(pressed('to {~~keep~>‸~~} lamps'), 'to {--keep--}‸ lamps');
    assert.equal(pressed('# {++‸++}'), '# ‸');
  });

  it('leaves a new row its marks', () => {
    const table = (row: string): string => `| a | b |\n| --- | --- |\n${row}`;
    assert.equal(pressed(table('| {++‸++} | {++++} |')), table('| {++‸++} | {++++} |'));
    assert.equal(pressed(table('| one{++‸++} | two |')), table('| one‸ | two |'));
  });

  it('erases as anywhere else wherever there are words', () => {
    for (const body of ['{++2 a‸++}', '{++‸a++}', '2 ‸', '{++2‸ ++}', '{++a++}‸', 'to keep‸', '{++1 ++}‸to keep', '1 {++ ‸++}'])
      assert.equal(pressed(`*resolves*\n\n1 keep;\n\n${body}`), undefined, body);
    assert.equal(pressed('to {++⟦a‸⟧++} keep'), undefined);
    assert.equal(pressed('to {++‸++} keep {++‸++}'), undefined);
  });

  it('never changes what is rejected, nor any word', () => {
    const body = [
      '*resolves*{++++}',
      '{++1 ++}{>>why?<<}',
      '{~~2~>3~~} to {~~keep~>~~} {++++}lamps{----}:',
      '{++– ++}',
      '# {++++}',
      '| {++++} | {++b++} |\n| --- | --- |\n| {~~d~>~~} |  |',
      '[^1]: {++++}',
    ].join('\n\n');
    const source = draftWith(body, 'marked');
    const words = (text: string): string => acceptChanges(text).replace(/[^a-z]/gi, '');
    let done = 0;
    for (let at = source.length - body.length; at <= source.length; at++) {
      const answer = backspace(readDraft(source), [{ anchor: at, active: at }]);
      if (!answer) continue;
      const after = applyEdits(source, answer.edits);
      assert.equal(rejectChanges(after), rejectChanges(source), `${at}: ${after}`);
      assert.equal(words(after), words(source), `${at}: ${after}`);
      done++;
    }
    assert.ok(done > 5);
  });
});

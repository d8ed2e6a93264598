import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sameWord } from '../../../src/editor/sameWord';
import { readDraft } from '../../../src/markup/draft';
import { seen } from '../../support/cursor';
import { editedText } from '../../support/sources';
import { mark } from '../../../src/revise/mark';
import { cleanText } from '../../../src/revise/cleanText';
import { english } from '../../../src/lexicon/lexicon';

/** Where the caret of one draft is found in another. */
function found(before: string, after: string): string {
  const { source, selections } = seen(before);
  const at = sameWord(readDraft(source), readDraft(after), selections[0]!.active);
  return `${after.slice(0, at)}‸${after.slice(at)}`;
}

describe('the same word before and after a conversion', () => {
  it('is found whatever marks and remarks stand before it', () => {
    const [clean, marked] = [
      '1 to mend the lamps;\n\n2 to rest.',
      '1 to {~~keep~>mend~~}{>>why<<} the lamps;\n\n{--2 to sleep;--}\n\n{~~3~>2~~} to rest.',
    ];
    assert.equal(found('1 to mend the la‸mps;\n\n2 to rest.', marked), marked.replace('mps', '‸mps'));
    assert.equal(found('1 to mend the lamps;\n\n2 to‸ rest.', marked), marked.replace(' rest', '‸ rest'));
    assert.equal(found('1 to me‸nd the lamps;\n\n2 to rest.', marked), marked.replace('nd~~', '‸nd~~'));
    assert.equal(found('1 to mend the lamps;\n\n2 to rest.‸', marked), `${marked}‸`);
    assert.equal(found(marked.replace('rest', 're‸st'), clean), clean.replace('rest', 're‸st'));
  });

  it('goes to what follows from what only one of them has', () => {
    const clean = '1 to mend the lamps;\n\n2 to rest.';
    assert.equal(found('1 to {~~ke‸ep~>mend~~} the lamps;\n\n2 to rest.', clean), clean.replace('mend', '‸mend'));
    assert.equal(found('1 to mend the lamps;\n\n{--2 to sl‸eep;--}\n\n2 to rest.', clean), clean.replace('2 to', '‸2 to'));
    assert.equal(found('1 to mend the lamps;\n\n2 to rest.\n\n{--3 to sl‸eep;--}', clean), `${clean}‸`);
  });

  it('is found in the same cell of a table, and in the front matter', () => {
    const [before, after] = [
      '| a | b |\n| --- | --- |\n| c | {++do++} |',
      '| a | b |\n| --- | --- |\n| {--e--} | {--f--} |\n| c | do |',
    ];
    assert.equal(found(before.replace('do', 'd‸o'), after), after.replace('do', 'd‸o'));
    assert.equal(found('---\nform: cl‸ean\n---\n\nx', '---\nform: marked\n---\n\nx'), '---\nform: ma‸rked\n---\n\nx');
  });

  it('has the same letters before it in the accepted text', () => {
    fc.assert(
      fc.property(editedText, fc.nat(), ({ base, revised }, place) => {
        const marked = mark(base, revised);
        const clean = cleanText(marked, english);
        const letters = [...clean.matchAll(/[a-z]/g)];
        if (letters.length === 0) return;
        const { index } = letters[place % letters.length]!;
        const there = sameWord(readDraft(clean), readDraft(marked), index);
        assert.equal(marked[there], clean[index]);
        assert.equal(sameWord(readDraft(marked), readDraft(clean), there), index);
      }),
    );
  });
});

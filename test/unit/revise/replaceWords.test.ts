import assert from 'node:assert/strict';
import { readDraft } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { passagesOf } from '../../../src/markup/passage';
import { readPieces } from '../../../src/markup/piece';
import { replaceWords } from '../../../src/revise/replaceWords';

/** A draft of one paragraph, with `old` in its accepted words replaced. */
function replaced(source: string, old: string, text: string, asMark = true): string {
  const passage = passagesOf(readPieces(readDraft(source).proposals[0]!.text, 'accepted'), 'accepted')[0]!;
  const from = passage.words.indexOf(old);
  assert.ok(from >= 0, passage.words);
  return applyEdits(source, [replaceWords(passage, { from, to: from + old.length }, text, asMark)]);
}

describe('replacing words of a draft', () => {
  it('writes a mark, or only the words where nothing is marked', () => {
    assert.equal(replaced('keep the lamps lit', 'lamps', 'buoys'), 'keep the {~~lamps~>buoys~~} lit');
    assert.equal(replaced('keep the lamps lit', 'lamps', 'buoys', false), 'keep the buoys lit');
  });

  it('changes what is itself added, and not the remarks beside it', () => {
    assert.equal(replaced('keep {++the lamps ++}lit', 'lamps', 'buoys'), 'keep {++the buoys ++}lit');
    assert.equal(replaced('keep {++the{>>why<<} lamps ++}lit', 'lamps', 'buoys'), 'keep {++the{>>why<<} buoys ++}lit');
    assert.equal(replaced('keep {++the lamps{>>why<<} ++}lit', 'lamps', 'buoys'), 'keep {++the buoys{>>why<<} ++}lit');
  });

  it('writes marks anew that the words begin or end in, with their remarks behind', () => {
    assert.equal(replaced('keep the {~~lamps~>buoys~~} lit', 'the buoys', 'a bell'), 'keep {~~the lamps~>a bell~~} lit');
    assert.equal(replaced('keep the {--old --}lamps lit', 'the lamps', 'a bell'), 'keep {~~the old lamps~>a bell~~} lit');
    assert.equal(replaced('keep the {>>why<<}lamps lit', 'the lamps', 'a bell'), 'keep {~~the lamps~>a bell~~}{>>why<<} lit');
    assert.equal(replaced('keep {++the la{>>why<<}mps ++}lit', 'lamps', 'bells'), 'keep {++the bells ++}{>>why<<}lit');
  });
});

import assert from 'node:assert/strict';
import { indentItems, outdentItems } from '../../../../src/editor/lists/levels';
import { readDraft } from '../../../../src/markup/draft';
import { drawn, seen } from '../../../support/cursor';
import { draftWith } from '../samples';

/** The body of a draft after Tab or Shift+Tab: undefined where the key is left to the editor, or why it is refused. */
function pressed(key: typeof indentItems, body: string, form: 'clean' | 'marked' = 'clean'): string | undefined {
  const { source, selections } = seen(draftWith(`*resolves*\n\n${body}`, form));
  const answer = key(readDraft(source), selections);
  if (!answer) return undefined;
  return 'refusal' in answer ? answer.refusal : drawn(source, answer).slice(draftWith('*resolves*\n\n', form).length);
}

const tab = (body: string, form: 'clean' | 'marked' = 'clean'): string | undefined => pressed(indentItems, body, form);
const back = (body: string, form: 'clean' | 'marked' = 'clean'): string | undefined => pressed(outdentItems, body, form);

describe('Tab', () => {
  it('makes an item that was just begun a sub-item of the one above', () => {
    assert.equal(tab('1 to keep:\n\n2 ‸'), '1 to keep:\n\ni) ‸');
    assert.equal(tab('1 to keep:\n\ni) lamps;\n\n2 ‸'), '1 to keep:\n\ni) lamps;\n\nii) ‸');
    assert.equal(tab('1 to keep:\n\n{++2 ‸++}', 'marked'), '1 to keep:\n\n{++i) ‸++}');
  });

  it('works with the caret anywhere before the words, and repairs what refers to the item', () => {
    for (const item of ['‸2 to paint;', '2 ‸to paint;']) {
      assert.equal(
        tab(`1 to keep:\n\n${item}\n\n3 as in *resolves* 2 above.`)?.replace('‸', ''),
        '1 to keep:\n\ni) to paint;\n\n2 as in *resolves* 1 i) above.',
      );
    }
  });

  it('tracks the label of an item of the base', () => {
    assert.equal(tab('1 to keep:\n\n2 ‸to paint.', 'marked'), '1 to keep:\n\n{~~2~>i)~~} ‸to paint.');
  });

  it('moves all the items of a selection, and those nested in them with them', () => {
    assert.equal(
      tab('1 to keep:\n\n⟦2 lamps;\n\n3 hor‸⟧ns;\n\n4 to paint.'),
      '1 to keep:\n\n⟦i) lamps;\n\nii) hor‸⟧ns;\n\n2 to paint.',
    );
    assert.equal(
      tab('1 to keep:\n\n⟦2 lamps:\n\ni) lit;\n\nii) dark;\n\n3 horns.‸⟧'),
      '1 to keep:\n\n⟦i) lamps:\n\n– lit;\n\n– dark;\n\nii) horns.‸⟧',
    );
  });

  it('is a key like others in the words, in a paragraph and over words', () => {
    assert.equal(tab('1 to keep;\n\n2 to ‸paint.'), undefined);
    assert.equal(tab('1 to keep;\n\n2 to ⟦paint‸⟧.'), undefined);
    assert.equal(tab('1 to keep;\n\n‸'), undefined);
    assert.equal(tab('‸to keep.'), undefined);
  });

  it('says why the first item of a list stays', () => {
    assert.match(tab('1 ‸to keep.') ?? '', /no provision above/);
  });
});

describe('Shift+Tab', () => {
  it('makes a sub-item an item of the list above', () => {
    assert.equal(back('1 to keep:\n\ni) lamps;\n\nii) ‸'), '1 to keep:\n\ni) lamps;\n\n2 ‸');
    assert.equal(
      back('1 to keep:\n\ni) ‸lamps;\n\n2 to paint.', 'marked'),
      '1 to keep:\n\n{~~i)~>2~~} ‸lamps;\n\n{~~2~>3~~} to paint.',
    );
  });

  it('moves all the items of a selection', () => {
    assert.equal(back('1 to:\n\n⟦i) keep;\n\nii) paint.‸⟧'), '1 to:\n\n⟦2 keep;\n\n3 paint.‸⟧');
    assert.equal(back('1 to:\n\n⟦i) keep:\n\n– lamps;\n\n– horns.‸⟧'), '1 to:\n\n⟦2 keep:\n\ni) lamps;\n\nii) horns.‸⟧');
  });

  it('is a key like others where no item is nested', () => {
    assert.equal(back('1 ‸to keep.'), undefined);
    assert.equal(back('1 to keep:\n\ni) la‸mps.'), undefined);
  });
});

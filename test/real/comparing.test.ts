import assert from 'node:assert/strict';
import type { Library } from '../../src/corpus/library';
import { changedProvisions } from '../../src/editor/comparing/changedProvisions';
import { editionsOf } from '../../src/editor/comparing/choices';
import { adoptedText, markedText, type Reading } from '../../src/editor/comparing/cleanText';
import { acceptChanges, rejectChanges } from '../../src/markup/format';
import { realLibrary } from '../support/realTexts';

describe('real texts: the changed provisions between two editions', function () {
  this.timeout(120_000);
  let library: Library;

  before(async function () {
    const real = await realLibrary();
    if (!real) return this.skip();
    library = real;
  });

  it('stand where they are in both texts and in the marked one', () => {
    const clean = (name: string): Exclude<Reading, { missing: string }> => {
      const read = adoptedText({ name }, library, '');
      assert.ok(!('missing' in read));
      return read;
    };
    let compared = 0;
    for (const document of library.list({ place: 'Bucharest', year: 2022 })) {
      const [earlier, later] = editionsOf(document, library);
      if (!earlier || !later || document.action === 'SUP') continue;
      const [left, right] = [clean(earlier.label), clean(later.label)];
      const marked = markedText(left, right);
      assert.ok('text' in marked, later.label);
      const texts = { left: left.text, right: right.text, marked: marked.text };
      for (const { kind, name, part, places } of changedProvisions(texts, library.lexicon)) {
        const [inLeft, inRight, inMarked] = (['left', 'right', 'marked'] as const).map((reading) =>
          texts[reading].slice(places[reading].from, places[reading].to),
        );
        const where: string = `${later.label}, ${name}, ${kind}`;
        assert.equal(inLeft !== '', kind !== 'added' && kind !== 'split', where);
        assert.equal(inRight !== '', kind !== 'deleted' && kind !== 'merged', where);
        assert.ok(inMarked !== '' && part !== '', where);
        if (kind === 'added') assert.equal(rejectChanges(inMarked!), '', where);
        if (kind === 'deleted') assert.equal(acceptChanges(inMarked!), '', where);
      }
      compared++;
    }
    assert.ok(compared > 3, `${compared} pairs`);
  });
});

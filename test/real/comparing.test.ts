import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary, type Library } from '../../src/corpus/library';
import { mergeIntoLibrary } from '../../src/corpus/merge';
import { changedProvisions } from '../../src/editor/comparing/changedProvisions';
import { editionsOf } from '../../src/editor/comparing/choices';
import { adoptedText, markedText, type Reading } from '../../src/editor/comparing/cleanText';
import { readActsFile } from '../../src/import/readFile';
import { acceptChanges, rejectChanges } from '../../src/markup/format';
import { memoryStore } from '../support/memoryStore';

const folder = process.env['PLENARY_TEXTS'] ?? '../shared/texts';
const FILES = ['dubai-2018-extract.akn.xml', 'bucharest-2022-final-acts.txt'];

describe('real texts: the changed provisions between two editions', function () {
  this.timeout(120_000);
  let library: Library;

  before(async function () {
    const missing = FILES.find((name) => !existsSync(join(folder, name)));
    if (missing !== undefined) {
      console.log(`      skipped: ${missing} is not in ${folder} (set PLENARY_TEXTS to the folder of the real texts)`);
      return this.skip();
    }
    const store = memoryStore();
    for (const name of FILES) await mergeIntoLibrary(store, await readActsFile(new Uint8Array(readFileSync(join(folder, name)))));
    library = await openLibrary(store);
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

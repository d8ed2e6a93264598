import assert from 'node:assert/strict';
import { readFinalActs } from '../../../../src/import/text/finalActs';
import {
  b,
  blocksOf as wordBlocks,
  centred,
  DESIGNATION,
  FORMULA,
  i,
  importWord,
  note,
  noteMark,
  p,
  r,
  resolution,
  TITLE,
} from '../../../support/word';
import { actsWith, blocksOf, SMALL_ACTS, warningsOf } from './fixtures';

describe('import: headings as files have them', () => {
  it('finds a designation that carries footnotes, which become those of the title', async () => {
    const [name, revision] = [DESIGNATION.slice(0, 13), DESIGNATION.slice(13)];
    for (const opening of [r(name) + noteMark(1) + r(revision), r(DESIGNATION) + noteMark(1)]) {
      const acts = await importWord({
        body: centred(opening) + centred(b(TITLE) + noteMark(2)) + p(FORMULA) + p(i('resolves')) + p('1 to keep the lamps lit.'),
        footnotes: note(1, 'Of the number.') + note(2, 'Of the title.'),
      });
      assert.equal(acts.unplacedCharacters, 0);
      const [document] = acts.documents;
      assert.equal(document?.designation, DESIGNATION);
      assert.equal(document?.title, TITLE);
      assert.deepEqual(
        document?.markup.split('\n\n').filter((block) => block.includes('[^')),
        [`## ${TITLE}[^1] [^2]`, '[^1]: Of the title.', '[^2]: Of the number.\n'],
      );
    }
    const extracted = readFinalActs(
      `RESOLUTION 12¹ (REV. HAVENPORT, 2032)\n\nSeals\n\n${FORMULA}\n\nresolves\n\n1 to wait.\n\n¹ Of the number.\n`,
    );
    assert.equal(extracted.documents[0]?.markup.split('\n\n')[1], '## Seals[^1]');
    assert.equal(extracted.unplacedCharacters, 0);
  });

  it('reads the place of a formula that calls itself a revision', () => {
    const acts = readFinalActs(
      'RESOLUTION 12 (REV. HAVENPORT, 2032)\n\nSeals\n\nThe General Conference of the Example Union (Rev. Havenport, 2032),\n\nresolves\n\n1 to wait.\n',
    );
    assert.deepEqual(acts.edition, { place: 'Havenport', year: 2032 });
    assert.deepEqual(warningsOf(acts), []);
  });

  it('opens an annex under its full name in small letters, and under no mention of it', () => {
    const blocks = blocksOf(
      'resolves',
      '1 to pay the tariffs of Annex 1 to Resolution 12 (Rev. Havenport, 2032);',
      'Annex 1 to Resolution 12 (Rev. Havenport, 2032) shall be printed.',
      'Annex 1 to Resolution 12 (Rev. Havenport, 2032)',
      'Tariffs',
      '1 Lamps cost ten crowns.',
    );
    assert.deepEqual(
      blocks.filter((block) => block.startsWith('#')),
      ['# Annex 1 to Resolution 12 (Rev. Havenport, 2032)', '## Tariffs'],
    );
  });

  it('leaves out where a text was adopted before, and no other line in brackets', () => {
    const acts = readFinalActs(
      `${DESIGNATION}\n\nSeals\n\n(Lightburg, 2028; Havenport, 2032)\n\n${FORMULA}\n\nresolves\n\n(Lightburg, 2028)\n\n1 to wait.\n`,
    );
    assert.equal(acts.documents[0]?.title, 'Seals');
    assert.equal(acts.furniture['history'], '(Lightburg,2028;Havenport,2032)'.length);
    assert.match(acts.documents[0]?.markup ?? '', /\n\(Lightburg, 2028\)\n/);
    assert.equal(acts.unplacedCharacters, 0);
  });

  it('stays in the contents at an entry without dots before its page number', () => {
    const crowded = SMALL_ACTS.replace('(HAVENPORT, 2032).....\t8', '(HAVENPORT, 2032) 8');
    assert.notEqual(crowded, SMALL_ACTS);
    const acts = readFinalActs(crowded);
    assert.equal(acts.documents.length, 4);
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(
      warningsOf(acts).filter((warning) => /contents|belongs to no/.test(warning)),
      warningsOf(readFinalActs(SMALL_ACTS)).filter((warning) => /contents|belongs to no/.test(warning)),
    );
  });

  it('finds an abrogated text whose designation is in small letters', () => {
    const small = SMALL_ACTS.replace('\nRESOLUTION 5 (REV. LIGHTBURG, 2028)\n', '\nResolution 5 (Rev. Lightburg, 2028)\n');
    assert.notEqual(small, SMALL_ACTS);
    assert.equal(readFinalActs(small).documents[3]?.action, 'SUP');
  });

  it('reads a lead-in with upright words in it as one, and an item that opens with italics as none', async () => {
    const acts = await importWord({
      body: resolution(
        p(i('resolves')),
        p('1 to keep the lamps lit;'),
        p(`${i('instructs the Director of the')}${r(' Bureau ')}${i('of Lights')}`),
        p('1 to buy oil;'),
        p(`${i('resolves')}${r(' 1 above, and ')}${i('noting')}${r(' above, apply to buoys.')}`),
      ),
    });
    assert.deepEqual(wordBlocks(acts).slice(2), [
      '*instructs the Director of the Bureau of Lights*',
      '1 to buy oil;',
      '*resolves* 1 above, and *noting* above, apply to buoys.',
    ]);
  });

  it('takes the bullets of symbol fonts for dashes', () => {
    const acts = actsWith('resolves', '1 to keep:', '\uf0b7 lamps;', '\uf0a7\tbuoys;', '○ bells.');
    assert.deepEqual(acts.documents[0]?.markup.trimEnd().split('\n\n').slice(-3), ['– lamps;', '– buoys;', '– bells.']);
    assert.equal(acts.unplacedCharacters, 0);
  });
});

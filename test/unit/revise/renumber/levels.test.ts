import assert from 'node:assert/strict';
import { turnIntoItem, turnIntoSubItem } from '../../../../src/editor/provisions/commands';
import { does, refusal } from '../../editor/provisionCases';

describe('levels of provisions, by what is nested in them', () => {
  it('counts 2.1 anew under the number that its parent gets', () => {
    does(
      turnIntoSubItem,
      ['*resolves*', '1 lamps:', '1.1 red;', '2 bu‸oys:', '2.1 long;', '3 *resolves* 2.1.'],
      ['*resolves*', '1 lamps:', '1.1 red;', '1.2 bu‸oys:', '1.2.1 long;', '2 *resolves* 1.2.1.'],
    );
  });

  it('leaves the kinds below as they are where they can stay, and paragraphs without labels', () => {
    does(
      turnIntoSubItem,
      ['*resolves*', '1 lamps;', '2 bu‸oys:', '– red;', '– green.'],
      ['*resolves*', '1 lamps;', 'i) bu‸oys:', '– red;', '– green.'],
    );
    does(
      turnIntoSubItem,
      ['*considering*', '*a)* lamps;', '*b)* bu‸oys:', 'in fog,'],
      ['*considering*', '*a)* lamps;', 'i) bu‸oys:', 'in fog,'],
    );
    does(
      turnIntoItem,
      ['*resolves*', '1 lamps:', 'i) re‸d:', 'as they are;', '2 buoys.'],
      ['*resolves*', '1 lamps:', '2 re‸d:', 'as they are;', '3 buoys.'],
    );
  });

  it('keeps to its list in an annex', () => {
    does(
      turnIntoSubItem,
      ['# ANNEX 1', '1 lamps;', '2 bu‸oys;', '3 piers under Annex 1, § 2.'],
      ['# ANNEX 1', '1 lamps;', 'i) bu‸oys;', '2 piers under Annex 1, § 1 i).'],
    );
  });

  it('goes by the lists above, those under a paragraph without label among them', () => {
    does(
      turnIntoSubItem,
      ['*resolves*', 'to keep:', 'i) lamps;', 'ii) bu‸oys.'],
      ['*resolves*', 'to keep:', 'i) lamps;', '– bu‸oys.'],
    );
  });

  it('refuses what would run out of kinds below', () => {
    assert.match(refusal(turnIntoSubItem, '*resolves*', '1 lamps:', 'i) red;', 'ii) gr‸een:', '– dark.')!, /lowest level/);
    assert.match(refusal(turnIntoSubItem, '*considering*', '*a)* lamps;', '*b)* bu‸oys:', 'i) red:', '– dark.')!, /lowest level/);
  });

  it('refuses a first roman number that would be read as the next letter', () => {
    const letters = [...'abcdefgh'].map((letter) => `*${letter})* fog;`);
    assert.match(refusal(turnIntoSubItem, '*considering*', ...letters, '*i)* i‸ce.')!, /with a colon/);
  });

  it('needs a provision with a label', () => {
    for (const command of [turnIntoItem, turnIntoSubItem]) {
      assert.match(refusal(command, '*resolves*', '1 lamps.', '# ANNEX 1', '## Bu‸oys')!, /no provision here/);
      assert.match(refusal(command, '*resolves*', '1 lamps;', 'buo‸ys.')!, /no label/);
    }
  });
});

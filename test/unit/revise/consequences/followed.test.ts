import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { applyEdits } from '../../../../src/markup/edits';
import { sayQuestion } from '../../../../src/revise/consequences/sentences';
import { draftOf, followsFrom, libraryWith, modOf, type Adopted } from './world';

const BODY = [
  '*considering*',
  'that fog hides the lamps of the coast,',
  '*resolves*',
  '1 that every lamp on the northern pier shall be lit one hour before dusk;',
  '2 that keepers shall count the ships which pass between the two piers each night;',
  '3 that the harbour masters shall keep lists of all lanterns on ferries, and that pilots shall learn the colours of the buoys,',
  '*instructs the Council*',
  'to buy oil for the lamps of all the islands.',
  '# ANNEX 1 TO RESOLUTION 4 (REV. HAVENPORT, 2032)',
  '## Colours',
  '1) A lamp at sea is white.',
  '2) A lamp on a ferry is green and shines to both sides.',
  '# ANNEX 2 TO RESOLUTION 4 (REV. HAVENPORT, 2032)',
  'Sounds of the bells.',
];
const LAMPS: Adopted = { designation: 'RESOLUTION 4 (REV. HAVENPORT, 2032)', body: BODY.join('\n\n') };
const OF = 'of Resolution 4 (Rev. Havenport, 2032)';

/** What becomes of citations when the body is revised so: the words anew, or what has to be decided. */
function follow(revised: string, ...sentences: readonly string[]): readonly string[] {
  const body = ['*recalling*', ...sentences.map((sentence, index) => `*${'abcdefgh'[index]})* ${sentence};`)].join('\n\n');
  const draft = draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', revised.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036')));
  const [text] = followsFrom(draft, libraryWith(LAMPS, { designation: 'RESOLUTION 7 (HAVENPORT, 2032)', body })).texts;
  return text!.places.map(({ action, questions, event, span }) => {
    const asked = questions.map((question) => sayQuestion(question, event, english)).join('; ');
    if (action === 'look') return asked;
    const line = applyEdits(text!.document.markup, text!.edits)
      .split('\n')
      .filter((each) => each !== '' && each.startsWith('*'));
    const at = text!.document.markup
      .slice(0, span.from)
      .split('\n')
      .filter((each) => each !== '' && each.startsWith('*')).length;
    return line[at - 1]!.replace(/^\*\w\)\* |;$/g, '') + asked;
  });
}

const NOW = 'Resolution 4 (Rev. Saltmere, 2036)';

describe('what became of the provisions that a citation names', () => {
  it('follows whole sections and annexes, and asks where they are gone', () => {
    const same = BODY.join('\n\n');
    assert.deepEqual(
      follow(same, `*instructs the Council* ${OF}`, `Annex 2 to Resolution 4 (Rev. Havenport, 2032)`, `Annex 1, 2) ${OF}`),
      [`*instructs the Council* of ${NOW}`, `Annex 2 to ${NOW}`, `Annex 1, 2) of ${NOW}`],
    );
    const less = [...BODY.slice(0, 6), ...BODY.slice(12)].join('\n\n').replace('ANNEX 2', 'ANNEX 1');
    const annex = (number: number): string => `Annex ${number} to Resolution 4 (Rev. Havenport, 2032)`;
    // The second has got the number of the first.
    assert.deepEqual(follow(less, `*instructs the Council* ${OF}`, annex(1), annex(2), annex(9)), [
      `${NOW} no longer has instructs the Council: reword this, or keep the earlier revision`,
      `whether Annex 1 still stands in ${NOW} could not be told: look it up`,
      `Annex 2 is Annex 1 in ${NOW}: reword this, or keep the earlier revision`,
      `whether Annex 9 still stands in ${NOW} could not be told: look it up`,
    ]);
    assert.deepEqual(follow(BODY.slice(0, -2).join('\n\n'), annex(2)), [
      `${NOW} no longer has Annex 2: reword this, or keep the earlier revision`,
    ]);
    const more = [
      ...BODY.slice(0, 12),
      '# ANNEX 2 TO RESOLUTION 4 (REV. HAVENPORT, 2032)',
      'Ropes are white and forty metres long.',
      ...BODY.slice(12),
    ];
    more[14] = more[14]!.replace('ANNEX 2', 'ANNEX 3');
    assert.deepEqual(follow(more.join('\n\n'), annex(2)), [
      `Annex 2 is Annex 3 in ${NOW}: reword this, or keep the earlier revision`,
    ]);
  });

  it('asks where a provision was split, and where it became part of another', () => {
    const parted = BODY.join('\n\n').replace('ferries, and that pilots', 'ferries;\n\n4 that pilots');
    assert.deepEqual(follow(parted, `*resolves* 3 ${OF}`, `*resolves* 2 ${OF}`), [
      `resolves 3 was split in ${NOW}, and part of it is resolves 4 now: see which is meant`,
      `*resolves* 2 of ${NOW}`,
    ]);
    const joined = BODY.join('\n\n')
      .replace('each night;\n\n3 that', 'each night, that')
      .replace('ferries, and that', 'ferries, and that');
    assert.deepEqual(follow(joined, `*resolves* 2 ${OF}`), [
      `resolves 2 became part of resolves 2 in ${NOW}: see which words are meant`,
    ]);
  });

  it('follows a range past what was put in, and over what was taken out', () => {
    const less = BODY.join('\n\n').replace(
      /2 that keepers[^\n]*\n\n3 that/,
      '2 that the bells of all chapels ring at noon;\n\n3 that',
    );
    assert.deepEqual(follow(less, `*resolves* 1 to 3 ${OF}`), [`*resolves* 1 to 3 of ${NOW}`]);
  });
});

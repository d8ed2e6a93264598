import assert from 'node:assert/strict';
import { parseCitationQuery, parseDesignation, parseEdition } from '../../../src/citations/designation';
import { findCitations } from '../../../src/citations/find';
import { findReferences } from '../../../src/citations/references';

/** Long ones for the forms that are most at risk; the others are shorter, so that the suite stays quick. */
const LONG = 60_000;
const SHORT = 10_000;
const LONG_PIECES = [
  'Resolution ',
  'Resolution 1 (Rev. ',
  'Resolutions 1, ',
  '((((( ',
  '1',
  '1.',
  '*',
  '[^',
  'resolves 1, ',
  'Annex 1 to ',
];
const PIECES = [
  'Resolution ',
  'Resolutions 1, ',
  'Resolution 1 (Rev. ',
  'Resolution 12 (Rev. Havenport, 2032), ',
  'Resolution 12\n',
  'Council ',
  'United Nations ',
  'World Telecommunication ',
  'World Telecommunication Resolution 4 ',
  'the Council, in its ',
  'Resolution A/RES/',
  'Resolution ITU-R 1-',
  'Resolution (',
  'Resolution 4 (Aa ',
  'Resolution [A',
  '(',
  '((((( ',
  '1',
  '1 ',
  '1.',
  'a) ',
  '*',
  '* ',
  '*a',
  '*resolves* ',
  '*resolves* 1, ',
  '*resolves* 1 and ',
  '*resolves* a) i) ',
  'resolves ',
  'resolves 1, ',
  'considering the ',
  'further ',
  'instructs the Secretary-General ',
  'see instructs the Secretary-General 1 and ',
  'Annex ',
  'Annex 1 to ',
  'Annexes 1, ',
  '§ 1 of Annex 1 ',
  '[^',
  '[^1]',
  '\n',
  '\n \n',
  ' ',
  '\u0000',
  '\\*',
  'é',
  '😀',
];

describe('hostile input', () => {
  const leadIns = [
    'resolves',
    'considering',
    'instructs the Secretary-General',
    ...Array.from({ length: 500 }, (_, n) => `instructs the pilot of boat ${n}`),
  ];

  for (const piece of PIECES) {
    const size = LONG_PIECES.includes(piece) ? LONG : SHORT;
    it(`takes linear time: ${JSON.stringify(piece)}, ${size / 1000} KB`, () => {
      const text = `Resolution 1 *resolves* ${piece.repeat(size / piece.length)}`;
      const citations = findCitations(text);
      findReferences(text, { leadIns, citations });
      parseDesignation(text);
      parseEdition(text);
      parseCitationQuery(text);
      // What is not linear takes minutes for the long ones: that the test ends at all is what it shows.
      assert.ok(citations.every(({ span }) => span.to <= text.length));
    });
  }

  it('never fails on noise', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 12 }, () => PIECES[random(PIECES.length)] ?? '').join('');
      for (const { span, designationSpan } of findCitations(text)) {
        assert.ok(0 <= span.from && span.from <= designationSpan.from && designationSpan.to <= span.to && span.to <= text.length);
      }
      for (const { span, labels } of findReferences(text, { leadIns: leadIns.slice(0, 3) })) {
        assert.ok(0 <= span.from && span.from < span.to && span.to <= text.length, JSON.stringify(text));
        for (const label of labels) assert.ok(span.from <= label.span.from && label.span.to <= span.to, JSON.stringify(text));
      }
    }
  });
});

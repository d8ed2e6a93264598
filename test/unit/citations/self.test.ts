import assert from 'node:assert/strict';
import { parseDesignation } from '../../../src/citations/designation';
import { bringOwnCitations, citesItself } from '../../../src/citations/self';
import type { Designation } from '../../../src/model/designation';
import type { TextEdit } from '../../../src/model/problem';

const havenport = { place: 'Havenport', year: 2032 };

function designation(text: string): Designation {
  const read = parseDesignation(text);
  assert.ok(read);
  return read;
}

const own = designation('RESOLUTION 12 (REV. LIGHTBURG, 2028)');

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((result, { span, text: written }) => result.slice(0, span.from) + written + result.slice(span.to), text);
}

describe('citesItself', () => {
  it('finds the designation itself, also in the headings of annexes', () => {
    const text =
      '# ANNEX 1 TO RESOLUTION 12 (REV. LIGHTBURG, 2028)\n\nwith *resolves* 5 of Resolution 12 (Rev. Lightburg, 2028), lamps';
    assert.deepEqual(
      citesItself(text, own).map(({ from, to }) => text.slice(from, to)),
      ['RESOLUTION 12 (REV. LIGHTBURG, 2028)', 'Resolution 12 (Rev. Lightburg, 2028)'],
    );
  });

  it('finds no other text and no other revision of it', () => {
    for (const text of [
      'Resolution 12 (Lightburg, 2028)',
      'Resolution 12 (Rev. Kyoto, 1994)',
      'Resolution 12',
      'Resolution 13 (Rev. Lightburg, 2028)',
      'Decision 12 (Rev. Lightburg, 2028)',
      'Resolution 12 (Rev. Lightburg, 2028) of WTSA',
    ]) {
      assert.deepEqual(citesItself(text, own), [], text);
    }
  });
});

describe('bringOwnCitations', () => {
  const cases: [string, string][] = [
    ['ANNEX TO RESOLUTION 12 (REV. LIGHTBURG, 2028)', 'ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)'],
    ['of Resolution 12 (Rev. Lightburg, 2028) of this conference', 'of Resolution 12 (Rev. Havenport, 2032) of this conference'],
    [
      'Resolution 12 (Rev. Kyoto, 1994) and Resolution 4 (Rev. Lightburg, 2028)',
      'Resolution 12 (Rev. Kyoto, 1994) and Resolution 4 (Rev. Lightburg, 2028)',
    ],
    [
      'Resolutions 4 (Rev. Lightburg, 2028) and 12 (Rev. Lightburg, 2028)',
      'Resolutions 4 (Rev. Lightburg, 2028) and 12 (Rev. Havenport, 2032)',
    ],
    ['Resolutions 12 and 14 (Rev. Lightburg, 2028)', 'Resolutions 12 (Rev. Havenport, 2032) and 14 (Rev. Lightburg, 2028)'],
    ['Resolutions 4, 9 and 12 (Rev. Lightburg, 2028)', 'Resolutions 4, 9 (Rev. Lightburg, 2028) and 12 (Rev. Havenport, 2032)'],
    [
      'Resolutions 4, 12 and 14 (Rev. Lightburg, 2028)',
      'Resolutions 4 (Rev. Lightburg, 2028), 12 (Rev. Havenport, 2032) and 14 (Rev. Lightburg, 2028)',
    ],
  ];

  it('brings them, and nothing else, to the conference', () => {
    for (const [before, after] of cases) assert.equal(apply(before, bringOwnCitations(before, own, havenport)), after);
  });

  it('makes a new text a revised one', () => {
    const text = 'ANNEX TO RESOLUTION 14 (LIGHTBURG, 2028)';
    const edits = bringOwnCitations(text, designation('RESOLUTION 14 (LIGHTBURG, 2028)'), havenport);
    assert.equal(apply(text, edits), 'ANNEX TO RESOLUTION 14 (REV. HAVENPORT, 2032)');
  });

  it('has nothing to do for a text without a revision', () => {
    assert.deepEqual(bringOwnCitations('Resolution 12', designation('RESOLUTION 12'), havenport), []);
  });
});

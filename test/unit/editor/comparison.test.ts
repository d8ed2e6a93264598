import assert from 'node:assert/strict';
import { countChanges } from '../../../src/editor/changes/count';
import { acceptedText, comparablesIn } from '../../../src/editor/comparison';
import { draftWith, libraryOf, sampleDraft } from './samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');

describe('what can be compared', () => {
  it('is each revision of a text that the library holds', () => {
    const source = `${draftWith('*resolves*\n\nto wait.')}\n\nNOC LUM/21/2\n\n# RESOLUTION 20 (HAVENPORT, 2032)\n\nMOD LUM/21/3\n\n# RESOLUTION 77 (REV. SALTMERE, 2036)\n`;
    const { found, missing } = comparablesIn(source, both);
    assert.deepEqual(
      found.map(({ index, name, identifier, base }) => [index, name, identifier, base.designation]),
      [[0, 'Resolution 12 (Rev. Saltmere, 2036)', 'LUM/21/1', 'RESOLUTION 12 (REV. HAVENPORT, 2032)']],
    );
    assert.deepEqual(missing, [{ name: 'Resolution 77 (Rev. Saltmere, 2036)', reason: 'the library has no Resolution 77' }]);
  });

  it('says why nothing is, when the library is empty', () => {
    const { found, missing } = comparablesIn(sampleDraft('lighthouses-clean'), libraryOf());
    assert.deepEqual(found, []);
    assert.match(missing[0]?.reason ?? '', /the library is empty/);
  });

  it('is the accepted text, without symbol and reasons', () => {
    const text = acceptedText(sampleDraft('tide-tables-marked'), 0);
    assert.match(text, /^# RESOLUTION 4 \(REV\. SALTMERE, 2036\)\n/);
    assert.doesNotMatch(text, /\{\+\+|\{~~|\{--|\{>>|\*\*Reasons/);
    assert.equal(acceptedText('', 0), '');
    assert.equal(acceptedText(sampleDraft('tide-tables-marked'), 5), '');
  });
});

describe('countChanges', () => {
  it('counts additions, deletions and substitutions, also in tables', () => {
    assert.equal(countChanges('1 to {++add++}, {--delete--} and {~~a~>b~~}{>>remark<<} a {==light==}'), 3);
    assert.equal(countChanges('| a | b |\n| --- | --- |\n| {++c++} | {--d--} |\n'), 2);
    assert.equal(countChanges(sampleDraft('lighthouses-clean')), 0);
  });
});

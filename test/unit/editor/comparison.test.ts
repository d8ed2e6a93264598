import assert from 'node:assert/strict';
import { countChanges } from '../../../src/editor/changes/count';
import { sampleDraft } from './samples';

describe('countChanges', () => {
  it('counts additions, deletions and substitutions, also in tables', () => {
    assert.equal(countChanges('1 to {++add++}, {--delete--} and {~~a~>b~~}{>>remark<<} a {==light==}'), 3);
    assert.equal(countChanges('| a | b |\n| --- | --- |\n| {++c++} | {--d--} |\n'), 2);
    assert.equal(countChanges(sampleDraft('lighthouses-clean')), 0);
  });
});

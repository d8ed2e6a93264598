import assert from 'node:assert/strict';
import { resolved } from './edits';
import { blocksOf, merge, OPEN } from './texts';

const LAMPS = 'to keep the lamps of every lighthouse along the coast lit at night';
const BUOYS = 'to paint the buoys of all northern harbours red before the end of each winter';
const QUAYS = 'to sweep the quays of every island after the great storms of autumn';
const APART = [OPEN, `1 ${LAMPS};`, `2 ${BUOYS};`, `3 ${QUAYS}.`];
const TOGETHER = [OPEN, `1 ${LAMPS} and ${BUOYS};`, `2 ${QUAYS}.`];

function changed(blocks: readonly string[], words: string, by: string): readonly string[] {
  return blocks.map((block) => block.replace(words, by));
}

/** A merge in one conflict, with each side taken in turn; labels after it are not looked at. */
function sidesOf(base: readonly string[], draft: readonly string[], newer: readonly string[]): readonly (readonly string[])[] {
  const result = merge(base, draft, newer);
  assert.equal(result.conflicts, 1, result.text);
  return (['draft', 'newer'] as const).map((side) => blocksOf({ text: resolved(result.text, side) }).slice(0, -1));
}

describe('revise: provisions that one side split or merged', () => {
  it('lets a change follow the words into the part that they went to', () => {
    const green = ['red', 'green'] as const;
    assert.deepEqual(blocksOf(merge(TOGETHER, APART, changed(TOGETHER, ...green))), changed(APART, ...green));
    assert.deepEqual(blocksOf(merge(APART, TOGETHER, changed(APART, ...green))), changed(TOGETHER, ...green));
  });

  it('asks about all parts at once where the other side changed the rest', () => {
    const bells = changed(TOGETHER, 'lamps', 'bells');
    const [mine, theirs] = sidesOf(TOGETHER, APART, bells);
    assert.deepEqual([mine, theirs], [APART.slice(0, -1), bells.slice(0, -1)]);
    assert.deepEqual(sidesOf(TOGETHER, bells, APART), [theirs, mine]);
  });

  it('asks about the whole where the other side changed what was merged into it', () => {
    const dusk = changed(APART, 'at night', 'from dusk');
    const [mine, theirs] = sidesOf(APART, TOGETHER, dusk);
    assert.deepEqual([mine, theirs], [TOGETHER.slice(0, -1), dusk.slice(0, -1)]);
    assert.deepEqual(sidesOf(APART, dusk, TOGETHER), [theirs, mine]);
  });

  it('takes the same split or merging by both once', () => {
    assert.deepEqual(blocksOf(merge(TOGETHER, APART, APART)), APART);
    assert.deepEqual(blocksOf(merge(APART, TOGETHER, TOGETHER)), TOGETHER);
  });
});

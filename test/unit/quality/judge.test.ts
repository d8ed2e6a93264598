import assert from 'node:assert/strict';
import { newFindings, outcomeOf, plantIn } from '../../../quality/mutants/judge';
import { compareWithSlips, type Slip } from '../../../quality/slips';
import type { Audited } from '../../../quality/audit';
import { createRandom } from '../../../quality/random';
import type { Finding, Severity } from '../../../src/model/problem';

const SOURCE = 'one\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n';
const at = (words: string, source = SOURCE): number => source.indexOf(words);
/** “three” has become “tree”. */
const MISTAKE = { edits: [{ span: { from: at('three'), to: at('three') + 5 }, text: 'tree' }] };
const PLANTED = plantIn(SOURCE, MISTAKE);

function finding(words: string, code = 'text/odd', severity: Severity = 'warning', source = PLANTED.source): Finding {
  return { code, severity, message: 'odd', span: { from: at(words, source), to: at(words, source) + words.length }, fixes: [] };
}

describe('quality: what counts as telling a mistake', () => {
  const outcome = (after: readonly Finding[], before: readonly Finding[] = [], right = ['text/']): string =>
    outcomeOf(PLANTED, right, newFindings(MISTAKE, before, after));

  it('is a warning or an error on its line, of a right code', () => {
    assert.deepEqual(PLANTED.lines, [4]);
    assert.equal(outcome([finding('tree')]), 'found');
    assert.equal(outcome([finding('tree', 'text/odd', 'error')]), 'found');
    assert.equal(outcome([finding('tree', 'text/odd', 'info')]), 'hinted');
    assert.equal(outcome([finding('four')]), 'missed');
    assert.equal(outcome([finding('tree', 'citation/odd')]), 'missed');
    assert.equal(outcome([finding('tree')], [], ['text/odd']), 'found');
    assert.equal(outcome([finding('tree')], [], ['text/od']), 'missed');
    assert.equal(outcome([]), 'missed');
  });

  it('is nothing that the right draft had, wherever that stands now', () => {
    const before = [finding('three', 'text/odd', 'warning', SOURCE), finding('four', 'text/odd', 'warning', SOURCE)];
    assert.equal(outcome([finding('four')], before), 'missed');
    // That the same rule has the mistake in its message now tells nobody of it.
    assert.equal(outcome([{ ...finding('tree'), message: 'another' }], before), 'missed');
    assert.equal(outcome([{ ...finding('tree'), code: 'text/other' }], before), 'found');
    assert.equal(outcome([finding('five')], before), 'missed');
    assert.deepEqual(
      newFindings(MISTAKE, before, [finding('tree'), finding('five'), { ...finding('six'), carried: true }]).map(
        ({ span }) => span.from,
      ),
      [at('five', PLANTED.source)],
    );
  });

  it('is not what sums up a text in force, and not what is shown over half a text', () => {
    assert.equal(outcome([{ ...finding('tree'), carried: true }]), 'missed');
    assert.equal(outcome([{ ...finding('two'), span: { from: at('two'), to: at('tree', PLANTED.source) + 2 } }]), 'found');
    assert.equal(outcome([{ ...finding('one'), span: { from: 0, to: PLANTED.source.length } }]), 'missed');
  });

  it('may stand at the other places of the mistake', () => {
    const planted = plantIn(SOURCE, { ...MISTAKE, also: [at('six')] });
    assert.deepEqual(planted.lines, [4, 10]);
    assert.equal(outcomeOf(planted, ['text/'], newFindings(MISTAKE, [], [finding('six')])), 'found');
    assert.deepEqual(plantIn(SOURCE, { edits: [{ span: { from: 5, to: 10 }, text: '' }] }).lines, [2]);
  });
});

describe('quality: slips of adopted texts', () => {
  const slip: Slip = { code: 'text/odd', text: 'Resolution 1', at: 'resolves 1', reason: 'odd' };
  const found = (change: Partial<Audited> = {}, severity: Severity = 'warning'): Audited => ({
    text: 'Resolution 1',
    edition: 'Lightburg, 2028',
    at: 'resolves 1',
    words: '',
    finding: finding('tree', 'text/odd', severity),
    ...change,
  });

  it('are all that may be told', () => {
    assert.deepEqual(compareWithSlips([found(), found()], [slip]), { unlisted: [], stale: [] });
    assert.equal(compareWithSlips([found({ at: 'resolves 2' })], [slip]).unlisted.length, 1);
    assert.equal(compareWithSlips([found({ text: 'Resolution 2' })], [slip]).unlisted.length, 1);
    assert.equal(compareWithSlips([found({ finding: finding('tree', 'text/other') })], [slip]).unlisted.length, 1);
    assert.deepEqual(compareWithSlips([found({}, 'info')], []), { unlisted: [], stale: [] });
  });

  it('have to be found still', () => {
    assert.deepEqual(compareWithSlips([], [slip]).stale, [slip]);
    assert.deepEqual(compareWithSlips([found({}, 'info')], [slip]).stale, [slip]);
  });
});

describe('quality: chance', () => {
  it('is the same again for the same words, and spreads', () => {
    const draw = (seed: string): readonly number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 2000 }, () => random.below(10));
    };
    assert.deepEqual(draw('one'), draw('one'));
    assert.notDeepEqual(draw('one'), draw('other'));
    for (let value = 0; value < 10; value++) {
      const count = draw('one').filter((each) => each === value).length;
      assert.ok(count > 140 && count < 260, `${value}: ${count}`);
    }
    const things = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = createRandom('one').shuffled(things);
    assert.notDeepEqual(shuffled, things);
    assert.deepEqual([...shuffled].sort(), things);
    assert.equal(createRandom('one').one([]), undefined);
  });
});

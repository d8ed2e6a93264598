import assert from 'node:assert/strict';
import { moved, typedTwice } from '../../../src/editor/typedOver';
import { readDraft } from '../../../src/markup/draft';
import { seen } from '../../support/cursor';

/** What is left when the sign that stands twice has gone. */
function left(drawn: string): string {
  const { source, selections } = seen(drawn);
  const at = selections[0]!.active;
  const span = typedTwice(readDraft(source), at);
  return span ? `${source.slice(0, span.from)}‸${source.slice(span.to)}` : drawn;
}

describe('typing over what the editor closed', () => {
  it('takes away the closer that stands there already', () => {
    for (const mark of ['{++fog++}', '{--fog--}', '{==fog==}', '{>>fog<<}', '{~~fog~>ice~~}']) {
      const closer = mark.slice(-3);
      assert.equal(left(`1 to see ${mark}‸${closer} now`), `1 to see ${mark}‸ now`);
      assert.equal(left(`| a | b |\n| --- | --- |\n| ${mark}‸${closer} | c |`), `| a | b |\n| --- | --- |\n| ${mark}‸ | c |`);
    }
    assert.equal(left('see {++fog {>>why<<}‸<<}++} now'), 'see {++fog {>>why<<}‸++} now');
  });

  it('takes away the arrow of a substitution, and its closer with an arrow', () => {
    assert.equal(left('see {~~fog~>‸~>~~} now'), 'see {~~fog~>‸~~} now');
    assert.equal(left('see {~~fog~>ice~~}‸~>~~} now'), 'see {~~fog~>ice~~}‸ now');
  });

  it('looks past what is about to go', () => {
    const source = 'see {++fog {>>why<<}++}<<}++} now';
    const typed = source.indexOf('<<}++} now');
    assert.deepEqual(typedTwice(readDraft(source), typed, typed + 3), { from: typed + 3, to: typed + 6 });
    assert.equal(typedTwice(readDraft(source), typed), undefined);
  });

  it('follows what is typed on meanwhile', () => {
    const change = (from: number, to: number, text: string) => moved([{ from: 5, to: 8 }], { span: { from, to }, text });
    assert.deepEqual(change(5, 5, 'ab'), [{ from: 7, to: 10 }]);
    assert.deepEqual(change(1, 3, ''), [{ from: 3, to: 6 }]);
    assert.deepEqual(change(8, 8, 'a'), [{ from: 5, to: 8 }]);
    assert.deepEqual(change(6, 6, 'a'), []);
    assert.deepEqual(change(4, 9, ''), []);
  });

  it('leaves everything else', () => {
    for (const text of [
      'see {++fog++}‸ now',
      'see {++fog++}‸{++ice++}',
      'see {++fog {>>why<<}‸++}',
      'see {++fog++}‸--}',
      'see fog++}‸++}',
      'see `{++fog++}‸++}`',
      'see a ~>‸~>~~}',
      'see {~~fog~>‸ice~~}',
    ])
      assert.equal(left(text), text);
  });
});

import assert from 'node:assert/strict';
import type { Editing } from '../../../src/editor/editing';
import { enter } from '../../../src/editor/lists/enter';
import { indentItems } from '../../../src/editor/lists/levels';
import { deleteTracked } from '../../../src/editor/marking/deleteTracked';
import { markAsReplaced } from '../../../src/editor/marking/replace';
import { rebased, replay, type Pressed } from '../../../src/editor/replay';
import { readDraft } from '../../../src/markup/draft';
import { applyEdits } from '../../../src/markup/edits';
import { drawn, seen } from '../../support/cursor';

/** Enter, pressed in a draft. */
function pressed(body: string): Pressed {
  const { source, selections } = seen(body);
  return { draft: readDraft(source), selections, command: enter, typed: '\n' };
}

/** What Enter, pressed in these drafts in turn, makes of the draft as it is now. */
function late(now: string, ...before: readonly string[]): string | undefined {
  const editing = replay(before.map(pressed), now);
  return editing && drawn(now, editing);
}

describe('keys that are done late', () => {
  it('come before what was typed since', () => {
    assert.equal(late('*resolves*\n\n1 keepto p', '*resolves*\n\n1 keep‸'), '*resolves*\n\n1 keep\n\n2 to p‸');
    assert.equal(late('1 keep, toopaint', '1 keep, ‸paint'), '1 keep,\n\n2 too‸paint');
    assert.equal(late('1 keep', '1 keep‸'), '1 keep\n\n2 ‸');
  });

  it('come one behind the other', () => {
    assert.equal(late('1 ab', '1 ‸', '1 a‸'), 'a\n\nb‸');
    assert.equal(late('1 keeppaintlight', '1 keep‸', '1 keeppaint‸'), '1 keep\n\n2 paint\n\n3 light‸');
    assert.equal(late('1 keep', '1 keep‸', '1 keep‸'), '1 keep\n\n‸');
    assert.equal(late('1 keepa', '1 keep‸', '1 keep‸', '1 keep‸'), '1 keep\n\n\na‸');
  });

  it('are each done in their own way', () => {
    const base = '# RESOLUTION 1\n\n## T\n\nThe Conference,\n\n*resolves*\n\n1 keep;\n\n2 paint;';
    const down: Pressed['command'] = (draft, selections) => indentItems(draft, selections) as Editing | undefined;
    const keys = [pressed(`${base}‸`), { ...pressed(`${base}‸`), command: down, typed: '' }];
    const editing = replay(keys, `${base}lamps`);
    assert.equal(editing && drawn(`${base}lamps`, editing), `${base}\n\ni) lamps‸`);
  });

  it('mark the words that were selected, though others were typed over them', () => {
    const replaced: Pressed['command'] = (draft, selections) => markAsReplaced(draft, selections) as Editing;
    const key = (body: string): Pressed => ({ ...pressed(body), command: replaced, typed: '' });
    const now = 'to hold lamps';
    const editing = replay([key('to ⟦keep‸⟧ lamps')], now);
    assert.equal(editing && drawn(now, editing), 'to {~~keep~>hold‸~~} lamps');
    const twice = replay([key('to ⟦keep‸⟧ lamps'), key('to ⟦keep‸⟧ lamps')], 'to keep lamps');
    assert.equal(twice && drawn('to keep lamps', twice), 'to ⟦keep‸⟧ lamps');
    assert.equal(replay([key('to ⟦keep‸⟧ lamps')], 'to hold lanterns'), undefined);
  });

  it('strike what they were pressed for, and leave what was typed then', () => {
    const strike: Pressed['command'] = (draft, selections) => deleteTracked(draft, selections, 'left') as Editing;
    const key = (body: string): Pressed => ({ ...pressed(body), command: strike, typed: '' });
    const editing = replay([key('to keep‸'), key('to keep‸')], 'to keepxy');
    assert.equal(editing && drawn('to keepxy', editing), 'to kexy‸{--ep--}');
  });

  it('go on from what was done while they were pressed', () => {
    const first = pressed('1 keep‸');
    const editing = replay([first], '1 keep')!;
    const after = applyEdits('1 keep', editing.edits);
    const [again, later] = rebased([pressed('1 keep‸'), pressed('1 keep\n\n2 paint‸')], '1 keep', editing);
    assert.equal(drawn(after, replay([again!], after)!), '1 keep\n\n‸');
    assert.equal(drawn('1 keep\n\n2 paint', replay([later!], '1 keep\n\n2 paint')!), '1 keep\n\n2 paint\n\n3 ‸');
  });

  it('are not done where something else has changed', () => {
    assert.equal(late('1 kept', '1 keep‸'), undefined);
    assert.equal(late('1 kept it', '1 keep‸'), undefined);
    assert.equal(late('1 keepit', '1 keep‸', '1 keep‸it'), undefined);
    assert.equal(late('1 keepa\n\n2 paint', '1 keep‸\n\n2 paint‸'), undefined);
  });
});

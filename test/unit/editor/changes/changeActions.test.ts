import assert from 'node:assert/strict';
import { changeActionsAt, changeLenses } from '../../../../src/editor/changes/changeActions';
import { relocate } from '../../../../src/editor/changes/relocate';
import { resolveChanges } from '../../../../src/editor/changes/resolveChanges';
import { readDraft, type Draft } from '../../../../src/markup/draft';
import { applyEdits } from '../../../../src/markup/edits';
import { createInlineReader } from '../../../../src/markup/inline';
import { readTree } from '../../../../src/markup/readTree';
import type { Root } from '../../../../src/markup/tree';
import { draftWith } from '../samples';

const BODY = [
  '*{~~considering~>recalling~~}*',
  '*a)* that lamps go out;',
  '*resolves*',
  '1 to {++always ++}keep:',
  'i) lamps {~~lit~>alight~~};',
  '[^1]: {--note--}',
  'ii) piers dry;',
  '{++2 to report:++}',
  '{++i) yearly.++}',
  '| a | b |\n| --- | --- |\n| {++c++} | {++d++} |\n| e{++f++} | g |',
  '**Reasons:** {++None.++}',
].join('\n\n');

function read(source: string): { readonly draft: Draft; readonly tree: () => Root } {
  const draft = readDraft(source);
  return { draft, tree: () => readTree(draft, createInlineReader()) };
}

function actionsAt(source: string, words: string): readonly string[] {
  const { draft, tree } = read(source);
  const from = source.indexOf(words);
  assert.ok(from >= 0, words);
  return changeActionsAt(draft, tree, { from: from + 1, to: from + 1 }).map(({ title }) => title);
}

describe('what is offered for changes', () => {
  const source = draftWith(BODY, 'marked');

  it('shows above each part how many changes it holds with its sub-items', () => {
    const { draft, tree } = read(source);
    const shown = changeLenses(draft, tree).map(({ at, title }) => `${source.slice(at, at + 8)}: ${title}`);
    assert.deepEqual(shown, [
      '*{~~cons: 1 change',
      '1 to {++: 2 changes with sub-items',
      'i) lamps: 1 change',
      '[^1]: {-: 1 change',
      '{++2 to : 2 changes with sub-items',
      '{++i) ye: 1 change',
      '| a | b : 2 changes',
      '**Reason: 1 change',
    ]);
    const clean = read(draftWith('*resolves*\n\nto keep'));
    assert.deepEqual(changeLenses(clean.draft, clean.tree), []);
  });

  it('resolves what it is shown above, and nothing else', () => {
    const { draft, tree } = read(source);
    const [, item] = changeLenses(draft, tree);
    const answer = resolveChanges(draft, item!.actions[0]!.spans, 'accept');
    assert.ok(answer && !('refusal' in answer));
    assert.equal(
      applyEdits(source, answer.edits),
      source.replace('{++always ++}', 'always ').replace('{~~lit~>alight~~}', 'alight'),
    );
  });

  it('offers the change at the caret, and those of the provision where there are more', () => {
    assert.deepEqual(actionsAt(source, '{++always'), [
      'Accept this change',
      'Reject this change',
      'Accept 2 changes in this provision',
      'Reject 2 changes in this provision',
    ]);
    assert.deepEqual(actionsAt(source, 'keep'), ['Accept 2 changes in this provision', 'Reject 2 changes in this provision']);
    assert.deepEqual(actionsAt(source, '{--note'), ['Accept this change', 'Reject this change']);
    assert.deepEqual(actionsAt(source, '| a'), ['Accept 2 changes in this table', 'Reject 2 changes in this table']);
    assert.deepEqual(actionsAt(source, 'that lamps'), []);
  });

  it('still means the same stretches when the text has changed elsewhere', () => {
    const before = 'one\n\ntwo\n\nthree\n\nfour\n';
    const spans = ['two', 'three', 'four'].map((word) => ({
      from: before.indexOf(word),
      to: before.indexOf(word) + word.length,
    }));
    const now = 'zero\n\ntwo\n\nthr!ee\n\nfour\n';
    assert.deepEqual(
      relocate(spans, before, now).map(({ from, to }) => now.slice(from, to)),
      ['two', 'four'],
    );
    assert.deepEqual(relocate(spans, before, before), spans);
    assert.deepEqual(relocate(spans, before, before.replace('two\n\n', '')), [
      { from: 5, to: 10 },
      { from: 12, to: 16 },
    ]);
  });
});

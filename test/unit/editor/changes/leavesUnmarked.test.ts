import assert from 'node:assert/strict';
import { leavesUnmarked } from '../../../../src/editor/changes/leavesUnmarked';
import { resolveChanges, type Resolving } from '../../../../src/editor/changes/resolveChanges';
import { readDraft } from '../../../../src/markup/draft';
import { applyEdits } from '../../../../src/markup/edits';
import { EMPTY, findings, LIBRARY, revision } from '../../check/sample';

describe('words that were accepted in a marked revision', () => {
  const source = revision((text) => text.replace('from sunset', 'from {~~sunset~>dusk~~}'));
  const accepting = (
    all: string,
    words: string,
  ): { readonly said: boolean; readonly unknown: boolean; readonly found: boolean } => {
    const draft = readDraft(all);
    const at = all.indexOf(words);
    const answer = resolveChanges(draft, [{ from: at, to: at + words.length }], 'accept') as Resolving;
    return {
      said: leavesUnmarked(draft, answer, LIBRARY),
      unknown: leavesUnmarked(draft, answer, EMPTY),
      found: findings(applyEdits(all, answer.edits)).some(({ code }) => code === 'base/unmarked-change'),
    };
  };

  it('are told to be unmarked where the check will say so, and nowhere else', () => {
    assert.deepEqual(accepting(source, '{~~sunset~>dusk~~}'), { said: true, unknown: false, found: true });
    const outside = source.replace('It is dark', 'It is {++very ++}dark');
    assert.deepEqual(accepting(outside, '{++very ++}'), { said: false, unknown: false, found: false });
    assert.deepEqual(accepting(source, source), { said: false, unknown: false, found: false }, 'the draft is clean then');
    const added = source.replace('**Reasons', 'ADD LUM/21/2\n\n# DRAFT NEW RESOLUTION [LUM-2]\n\n## {++Buoys++}\n\n**Reasons');
    assert.deepEqual(accepting(added, '{++Buoys++}'), { said: false, unknown: false, found: false });
  });
});

import assert from 'node:assert/strict';
import { readDraft } from '../../../../src/markup/draft';
import { applyEdits } from '../../../../src/markup/edits';
import { renamableAt, rename } from '../../../../src/revise/renumber/rename';
import { seen } from '../../../support/cursor';

const HEAD = 'Thanks.\n\nMOD LUM/21/1\n\n# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n';

/** The blocks of a text with another name for what the caret is on, or why there is none. */
function renamed(name: string, ...body: readonly string[]): readonly string[] | string {
  const { source, selections } = seen(`${HEAD}${body.join('\n\n')}\n`);
  const draft = readDraft(source);
  const at = selections[0]!.active;
  const answer = rename(draft, at, name);
  assert.equal('refusal' in renamableAt(draft, at), 'refusal' in answer);
  return 'refusal' in answer ? answer.refusal : applyEdits(source, answer.edits).slice(HEAD.length).trimEnd().split('\n\n');
}

describe('renaming, by where the caret is', () => {
  it('goes by the label that the caret is on, of this text or cited with its number', () => {
    assert.deepEqual(renamed('4', '*resolves*', '1 lamps;', '2 see *resolves* 1 and 2‸.'), [
      '*resolves*',
      '1 lamps;',
      '4 see *resolves* 1 and 4.',
    ]);
    assert.deepEqual(renamed('3', '*resolves*', '1 lamps;', '2 Resolution 9, *resolves* 1, and *resolves* 1‸.'), [
      '*resolves*',
      '3 lamps;',
      '2 Resolution 9, *resolves* 1, and *resolves* 3.',
    ]);
    assert.deepEqual(renamed('3', '*resolves*', '1 lamps;', '2 see Resolution 12, *resolves* 1‸.'), [
      '*resolves*',
      '3 lamps;',
      '2 see Resolution 12, *resolves* 3.',
    ]);
  });

  it('finds nothing in a reference to another text, in what is deleted, and outside of paragraphs', () => {
    assert.match(renamed('3', '*resolves*', '1 lamps;', '2 Resolution 9, *resolves* 1‸.') as string, /nothing to rename/);
    assert.match(renamed('3', '*resolves*', '{--1 the IL‸A;--}', '2 the ILA.') as string, /nothing to rename/);
    assert.match(renamed('3', '*resolves*', '1 the ILA;\n\n‸\n', '2 the ILA.') as string, /nothing to rename/);
    assert.ok('refusal' in rename(readDraft(HEAD), 2, 'LAU'));
  });

  it('leaves what is deleted as it is', () => {
    assert.deepEqual(renamed('LAU', '*resolves*', '{--1 the ILA;--}', '2 the IL‸A.'), [
      '*resolves*',
      '{--1 the ILA;--}',
      '2 the {~~ILA~>LAU~~}.',
    ]);
  });

  it('takes an acronym beside a reference', () => {
    assert.deepEqual(renamed('LAU', '*resolves*', '1 lamps;', '2 see *resolves* 1 of the IL‸A.'), [
      '*resolves*',
      '1 lamps;',
      '2 see *resolves* 1 of the LAU.',
    ]);
  });

  it('does nothing where the name stays', () => {
    const body = ['*resolves*', '1 the ILA.'];
    assert.deepEqual(renamed('ILA', '*resolves*', '1 the IL‸A.'), body);
    assert.deepEqual(renamed('1', '*resolves*', '1‸ the ILA.'), body);
  });
});

import assert from 'node:assert/strict';
import { insertProvision } from '../../../../src/editor/provisions/commands';
import { changeInWords, referencesAfter } from '../../../../src/editor/provisions/elsewhere';
import { readDraft } from '../../../../src/markup/draft';
import { applyEdits } from '../../../../src/markup/edits';
import { seen } from '../../../support/cursor';

/** What a draft says otherwise once a provision was put in behind the first one of a text. */
function changed(designation: string, other: string): readonly string[] {
  const { source, selections } = seen(`ADD LUM/1/1\n\n# ${designation}\n\n*resolves*\n\n1 lam‸ps;\n\n2 buoys.\n`);
  const editing = insertProvision(readDraft(source), selections);
  assert.ok(editing && !('refusal' in editing));
  const edited = { name: 'this', draft: readDraft(applyEdits(source, editing.edits)) };
  return referencesAfter(editing, edited, [{ name: 'other', draft: readDraft(other) }]).map(changeInWords);
}

describe('references from elsewhere, by what the text is called', () => {
  it('are those to a text of the same kind and number', () => {
    assert.deepEqual(
      changed(
        'RESOLUTION 12 (LIGHTBURG, 2028)',
        'Noting Decision 12, *resolves* 2, Resolution 12, *resolves* 1, and Resolution 12, *resolves* 2.\n',
      ),
      ['resolves 2 → resolves 3'],
    );
  });

  it('are those to the placeholder of a new text', () => {
    assert.deepEqual(
      changed('DRAFT NEW RESOLUTION [LUM-1]', 'Noting Resolution [LUM-1], *resolves* 2, and Resolution 12, *resolves* 2.\n'),
      ['resolves 2 → resolves 3'],
    );
  });

  it('are none where the text has no number', () => {
    assert.deepEqual(changed('Lamps', 'Noting Resolution 12, *resolves* 2.\n'), []);
  });
});

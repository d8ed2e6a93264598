import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { person } from './person';
import { closeAll, importSamples, openSample, putCaret } from './workspace';

/** What the README shows: `media/plenary.png` is the picture that this test leaves. */
describe('a marked draft at work', () => {
  before(() => importSamples());
  afterEach(closeAll);

  it('shows revisions in colour, a cited text and what is wrong, all at once', async function () {
    const reader = person();
    if (!reader) return this.skip();
    const editor = await openSample('drafts/with-mistakes.itu.md');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.actions.view.problems');
    await reader.see('.markers-panel', 'does not exist');
    await putCaret(editor, 'Resolution 14 (Rev. Lightburg, 2028)');
    await reader.hoverOver('Lightburg, 2028');
    assert.match(await reader.see('.monaco-hover', 'Later revision'), /The coastal radio watch/);
    await reader.picture('overview');
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('workbench.action.toggleSidebarVisibility');
  });
});

import assert from 'node:assert/strict';
import { commands, extensions, languages, window, workspace } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';

describe('the extension', () => {
  it('is there and wakes up without an error', async () => {
    const extension = extensions.getExtension('plenary.plenary');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('brings its language', async () => {
    assert.ok((await languages.getLanguages()).includes('itu-resolution'));
    const document = await workspace.openTextDocument({
      language: 'itu-resolution',
      content: '# RESOLUTION 12 (LIGHTBURG, 2028)\n',
    });
    await window.showTextDocument(document);
    assert.equal(document.languageId, 'itu-resolution');
  });

  it('is used by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await someone.clickOn('RESOLUTION 12');
    await someone.press('Control+End');
    await someone.type('## Lighthouses');
    await eventually('the words are in the draft', () =>
      /^## Lighthouses$/m.test(window.activeTextEditor?.document.getText() ?? ''),
    );
    await someone.press('F1');
    await someone.type('Plenary: New');
    assert.match(await someone.see('.quick-input-widget', 'New Proposal…'), /New Proposal…/);
    await someone.picture('smoke');
    await someone.press('Escape');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

import assert from 'node:assert/strict';
import { commands, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { clearMessages, closeAll, importSamples, openSample, replace, sample, seeMessage } from './workspace';

interface Rebased {
  readonly conflicts: number;
  readonly form: string;
}

/** A MOD of Resolution 7 as Lightburg adopted it, with these words replaced, in a file of its own. */
async function draftAgainstLightburg(...replacements: readonly (readonly [string, string])[]): Promise<TextEditor> {
  const adopted = await commands.executeCommand<TextEditor>('plenary.openText', { name: 'Resolution 7 (Rev. Lightburg, 2028)' });
  const text = adopted.document
    .getText()
    .replace('LIGHTBURG, 2028', 'SALTMERE, 2036')
    .replace('(Lightburg, 2028)', '(Saltmere, 2036)');
  await commands.executeCommand('workbench.action.closeActiveEditor');
  const front = '---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\nform: clean\nbase: Lightburg, 2028\n---';
  const draft = [front, 'MOD LUM/21/1', text.trimEnd(), '**Reasons:** Harbours have grown.\n'].join('\n\n');
  const file = sample('mod-carried.itu.md');
  await workspace.fs.writeFile(file, new TextEncoder().encode(draft));
  const editor = await openSample('mod-carried.itu.md');
  for (const [words, by] of replacements) await replace(editor, words, by);
  return editor;
}

describe('carrying a draft to a newer edition', () => {
  before(() => importSamples());
  afterEach(async () => {
    await closeAll();
    for (const uri of await workspace.findFiles('**/mod-*.itu.md')) await workspace.fs.delete(uri);
  });

  it('carries a marked draft over in one step, marked against the newer edition', async () => {
    const { document } = await draftAgainstLightburg(['*resolves*', '*resolves with the harbours*']);
    await commands.executeCommand('plenary.generateMarked');
    await clearMessages();
    const before = document.getText();
    assert.match(before, /\{~~LIGHTBURG, 2028~>SALTMERE, 2036~~\}/);
    const done = await commands.executeCommand<Rebased>('plenary.rebase');
    assert.deepEqual([done.conflicts, done.form], [0, 'marked']);
    const text = document.getText();
    assert.match(text, /\{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}/);
    assert.match(text, /\*resolves\{\+\+ with the harbours\+\+\}\*/);
    await seeMessage('is carried to Havenport, 2032');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('says that there is nothing newer', async () => {
    const editor = await commands.executeCommand<TextEditor>('plenary.newProposal', {
      symbol: 'MOD',
      text: 'Resolution 7',
      source: 'LUM',
      document: '21',
    });
    const before = editor.document.getText();
    await commands.executeCommand('plenary.rebase');
    assert.equal(editor.document.getText(), before);
    await seeMessage('nothing newer than Havenport, 2032');
  });

  it('is used by a person, who takes the newer wording of a conflict', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await draftAgainstLightburg(['open in summer', 'open in spring'], ['link with', 'good link with']);
    const { document } = editor;
    await clearMessages();
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await someone.press('F1');
    await someone.type('Carry to Newer');
    await someone.see('.quick-input-widget', 'Carry to Newer Edition…');
    await someone.press('Enter');
    await eventually('the draft has a conflict', () => document.getText().includes('<<<<<<< LUM/21/1 (this draft)'));
    await seeMessage('1 in conflict');
    await someone.click('.notifications-center .monaco-button', 'Go to First Conflict');
    await commands.executeCommand('notifications.hideList');
    await someone.see('.codelens-decoration', 'Accept Incoming Change');
    await someone.picture('rebase-conflict');
    await someone.click('.codelens-decoration a', 'Accept Incoming Change');
    await eventually('the conflict is gone', () => !/^(?:<{7}|\|{7}|={7}|>{7})/m.test(document.getText()));
    const text = document.getText();
    assert.match(text, /\n\n1 [^\n]*open all the year round;\n\n2 [^\n]*good link with/);
    assert.doesNotMatch(text, /\n\n\n/);
    await clearMessages();
    await commands.executeCommand('plenary.generateMarked');
    assert.match(document.getText(), /\{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}/);
    assert.match(document.getText(), /\{\+\+good \+\+\}link with/);
    await someone.picture('rebase-resolved');
  });
});

import assert from 'node:assert/strict';
import { commands, TabInputTextDiff, window, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { closeAll, importSamples, openDraft, openSample, replace, useCrlf, seeMessage, clearMessages } from './workspace';

async function adopted(name: string): Promise<string> {
  const editor = await commands.executeCommand<TextEditor>('plenary.openText', { name });
  const text = editor.document.getText();
  await commands.executeCommand('workbench.action.closeActiveEditor');
  return text;
}

/** The text of the draft's first proposal, from its designation to the reasons. */
function textOf(source: string): string {
  return source
    .replace(/\r\n/g, '\n')
    .replace(/^[^]*?(?=^# )/m, '')
    .replace(/\n\*\*Reasons:\*\*[^]*$/, '');
}

/** A MOD of Resolution 7, edited the way the samples' README suggests. */
async function editedDraft(): Promise<TextEditor> {
  const editor = await commands.executeCommand<TextEditor>('plenary.newProposal', {
    symbol: 'MOD',
    text: 'Resolution 7',
    source: 'LUM',
    document: '21',
  });
  await replace(editor, 'sixty metres', 'eighty metres');
  await replace(editor, '**Reasons:**', '**Reasons:** Harbours have grown.');
  return editor;
}

describe('revising', () => {
  before(() => importSamples());
  afterEach(async () => {
    await closeAll();
    for (const uri of await workspace.findFiles('**/mod-*.itu.md')) await workspace.fs.delete(uri);
  });

  it('marks the revision against the text in force, and gives both texts back', async () => {
    const editor = await editedDraft();
    const clean = editor.document.getText();
    const marked = await commands.executeCommand<{ marked: number; skipped: unknown[] }>('plenary.generateMarked');
    assert.deepEqual({ marked: marked.marked, skipped: marked.skipped }, { marked: 1, skipped: [] });
    const text = editor.document.getText();
    assert.match(text, /form: marked/);
    assert.match(text, /# RESOLUTION 7 \(REV\. \{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}\)/);
    assert.match(text, /\{~~sixty~>eighty~~\} metres/);

    await commands.executeCommand('plenary.acceptAll');
    assert.equal(editor.document.getText(), clean);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text, 'one undo brings the marks back');

    await commands.executeCommand('plenary.rejectAll');
    assert.equal(textOf(editor.document.getText()), await adopted('Resolution 7 (Rev. Havenport, 2032)'));
  });

  it('undoes the marking in one step', async () => {
    const editor = await editedDraft();
    const clean = editor.document.getText();
    await commands.executeCommand('plenary.generateMarked');
    assert.notEqual(editor.document.getText(), clean);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), clean);
  });

  it('keeps Windows line ends', async () => {
    const editor = await editedDraft();
    await useCrlf(editor);
    const clean = editor.document.getText();
    await commands.executeCommand('plenary.generateMarked');
    const text = editor.document.getText();
    assert.match(text, /\{~~sixty~>eighty~~\}/);
    assert.doesNotMatch(text, /[^\r]\n/);
    await commands.executeCommand('plenary.acceptAll');
    assert.equal(editor.document.getText(), clean);
  });

  it('leaves a draft alone that has nothing to mark', async () => {
    for (const name of ['wake-new', 'wrecks-and-ice']) {
      const { document } = await openSample(`drafts/${name}.itu.md`);
      const text = document.getText();
      assert.equal(await commands.executeCommand('plenary.generateMarked'), undefined, name);
      assert.equal(document.getText(), text, name);
      await seeMessage('no MOD proposal');
      await clearMessages();
    }
  });

  it('says why a proposal has no base', async () => {
    const editor = await openDraft(
      '---\nconference: General Conference (Saltmere, 2036)\n---\n\nMOD LUM/21/9\n\n# RESOLUTION 99 (REV. SALTMERE, 2036)\n\n## Nothing\n',
    );
    const text = editor.document.getText();
    await commands.executeCommand('plenary.generateMarked');
    assert.equal(editor.document.getText(), text);
    await seeMessage('the library has no Resolution 99');
  });

  it('has nothing to accept in a clean draft', async () => {
    const { document } = await openSample('drafts/wake-new.itu.md');
    assert.equal(await commands.executeCommand('plenary.acceptAll'), false);
    assert.equal(await commands.executeCommand('plenary.rejectAll'), false);
    assert.equal(document.isDirty, false);
  });

  it('lays the text in force beside the revision, which follows the draft', async () => {
    const inForce = await adopted('Resolution 7 (Rev. Havenport, 2032)');
    const editor = await editedDraft();
    await commands.executeCommand('plenary.compareWithBase');
    const input = await eventually('a diff editor is open', () => {
      const active = window.tabGroups.activeTabGroup.activeTab?.input;
      return active instanceof TabInputTextDiff && active;
    });
    const base = await workspace.openTextDocument(input.original);
    assert.equal(base.getText(), inForce);
    const revised = (): string =>
      workspace.textDocuments.find(({ uri }) => uri.toString() === input.modified.toString())?.getText() ?? '';
    await eventually('the revision is shown', () => revised() !== '');
    assert.equal(revised(), textOf(editor.document.getText()));
    assert.equal(
      window.tabGroups.activeTabGroup.activeTab?.label,
      'Resolution 7 (Rev. Havenport, 2032) ↔ Resolution 7 (Rev. Saltmere, 2036)',
    );

    const draft = await window.showTextDocument(editor.document, { preview: false });
    await replace(draft, 'eighty metres', 'ninety metres');
    await eventually('the comparison follows', () => revised().includes('ninety metres'));
  });

  it('compares a marked draft as it will be', async () => {
    await openSample('drafts/tide-tables-marked.itu.md');
    await commands.executeCommand('plenary.compareWithBase');
    const input = await eventually('a diff editor is open', () => {
      const active = window.tabGroups.activeTabGroup.activeTab?.input;
      return active instanceof TabInputTextDiff && active;
    });
    const text = (await workspace.openTextDocument(input.modified)).getText();
    assert.match(text, /^# RESOLUTION 4 \(REV\. SALTMERE, 2036\)/);
    assert.doesNotMatch(text, /\{\+\+|\{~~|\{--/);
  });

  it('compares nothing without a MOD', async () => {
    await openSample('drafts/wake-new.itu.md');
    assert.equal(await commands.executeCommand('plenary.compareWithBase'), undefined);
    await seeMessage('There is nothing to compare');
  });

  it('formats a draft without touching its words', async () => {
    const editor = await openDraft(
      '#   RESOLUTION 12 (REV. SALTMERE, 2036)\n##  Lighthouses\n\n*resolves*\n1   to keep\nthe lamps {++lit++};\n',
    );
    await commands.executeCommand('editor.action.formatDocument');
    assert.equal(
      editor.document.getText(),
      '# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lighthouses\n\n*resolves*\n\n1 to keep the lamps {++lit++};\n',
    );
  });

  it('is used by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await editedDraft();
    await replace(
      editor,
      '*resolves*\n',
      '*convinced*\n\nthat harbours with sand are better than harbours with rocks,\n\n*resolves*\n',
    );
    await window.showTextDocument(editor.document);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await someone.press('F1');
    await someone.type('Plenary: Generate');
    await someone.see('.quick-input-widget', 'Generate Marked Revision');
    await someone.press('Enter');
    assert.match((await seeMessage('The proposal is marked')) ?? '', /Compare with Base/);
    await someone.picture('marked');
    await someone.click('.notifications-center .monaco-button', 'Compare with Base');
    await someone.see('.monaco-diff-editor', 'Saltmere, 2036');
    await eventually('the diff is drawn', async () => (await someone.read('.monaco-diff-editor .char-insert')).length > 0);
    await someone.picture('compare');
  });
});

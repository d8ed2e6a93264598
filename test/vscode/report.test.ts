import assert from 'node:assert/strict';
import { commands, window, type TextEditor } from 'vscode';
import { person } from './person';
import { closeAll, importSamples, openSample, removeLibrary, seeMessage } from './workspace';

const editions = { from: 'Lightburg, 2028', to: 'Havenport, 2032' };

function report(...args: readonly unknown[]): Thenable<TextEditor | undefined> {
  return commands.executeCommand<TextEditor | undefined>('plenary.report', ...args);
}

describe('the report of changes', () => {
  before(() => importSamples());
  afterEach(closeAll);

  it('of a draft is a document in Markdown, with its preview beside it', async () => {
    const draft = await openSample('drafts/tide-tables-marked.itu.md');
    const editor = await report(draft.document.uri, { marked: true });
    assert.ok(editor?.document.isUntitled);
    assert.equal(editor.document.languageId, 'markdown');
    const text = editor.document.getText();
    assert.match(text, /^# Report of changes\n\n\*\*tide-tables-marked\.itu\.md\*\*\n/);
    assert.match(text, /\n### 1\.1 Resolution 4 \(Rev\. Saltmere, 2036\), “Exchange/);
    assert.match(text, /\n1 that each .* by <del>30 June<\/del><ins>15 May<\/ins>;\n/);
    const someone = person();
    if (!someone) return;
    await commands.executeCommand('workbench.action.closeSidebar');
    await new Promise((wake) => setTimeout(wake, 6000));
    await someone.picture('report-draft');
  });

  it('of two editions is limited to an addressee', async () => {
    const editor = await report({ ...editions, addressee: 'director of charts' });
    const text = editor?.document.getText() ?? '';
    assert.match(text, /^# What is new: Director of the Charts Bureau\n\n\*\*Lightburg, 2028 → Havenport, 2032\*\*\n/);
    assert.match(text, /\n\*instructs the Director of the Charts Bureau\*\n/);
    assert.doesNotMatch(text, /\n\*considering\*\n/);
    const someone = person();
    if (!someone) return;
    await new Promise((wake) => setTimeout(wake, 6000));
    await someone.picture('report-editions');
  });

  it('asks a person what about, for whom and in what form', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await openSample('drafts/lighthouses-clean.itu.md');
    const reporting = report();
    await someone.see('.quick-input-widget', 'what this draft changes');
    await someone.see('.quick-input-list .monaco-list-row', 'Lightburg, 2028 → Havenport, 2032');
    await someone.picture('report-subject');
    await someone.press('Enter');
    await someone.see('.quick-input-list .monaco-list-row', 'whomever they are addressed to');
    await someone.see('.quick-input-list .monaco-list-row', 'Member States');
    await someone.picture('report-addressee');
    await someone.press('Enter');
    await someone.see('.quick-input-list .monaco-list-row', 'In full');
    await someone.press('Enter');
    const editor = await reporting;
    assert.match(editor?.document.getText() ?? '', /\n## 1 Revised texts\n\n### 1\.1 Resolution 12/);
  });

  it('says who is known where nobody goes by a name, and what to do while there is nothing to report on', async () => {
    assert.equal(await report({ ...editions, addressee: 'Grand Vizier' }), undefined);
    await seeMessage('Nobody is known as "Grand Vizier"');
    await removeLibrary();
    try {
      assert.equal(window.activeTextEditor, undefined);
      assert.equal(await report(), undefined);
      await seeMessage('There is nothing to report on');
    } finally {
      await importSamples();
    }
  });
});

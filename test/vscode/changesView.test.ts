import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, env, window, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person, type Person } from './person';
import { closeAll, importSamples, openDraft, openSample, putCaret, useCrlf } from './workspace';

const ROWS = '.pane:has([aria-label^="Changes"]) .monaco-list-row';
const STATUS = '#plenary\\.plenary\\.plenary\\.changes';

describe('the list of changes', () => {
  let reader: Person;

  before(async function () {
    const someone = person();
    if (!someone) return this.skip();
    reader = someone;
    await importSamples();
    await commands.executeCommand('plenary.changes.focus');
    await showOther(false);
    await commands.executeCommand('plenary.readiness.removeView');
  });
  beforeEach(() => commands.executeCommand('plenary.changes.focus'));
  afterEach(async () => {
    await reader.press('Escape');
    await commands.executeCommand('plenary.clearChangesFilter');
    await closeAll();
  });
  after(async () => {
    if (!reader) return;
    await commands.executeCommand('plenary.readiness.focus');
    await showOther(true);
    await commands.executeCommand('workbench.view.explorer');
  });

  /** The view below takes half of the height. */
  const showOther = (wanted: boolean): Promise<unknown> =>
    eventually(`the other view is ${wanted ? 'open' : 'closed'}`, async () => {
      const open = await reader.read('.pane-header[aria-expanded="true"]');
      if (open.some((name) => name.includes('Compared Provisions')) === wanted) return true;
      await reader.click('.pane-header', 'Compared Provisions');
      return false;
    });

  const selected = ({ document, selection }: TextEditor): string => document.getText(selection);

  it('says what to do where there is nothing to list', async () => {
    assert.match(await reader.see('.welcome-view-content', 'Open a draft'), /New Proposal/);
    await openSample('drafts/lighthouses-clean.itu.md');
    assert.match(await reader.see('.welcome-view-content', 'This draft is clean'), /Generate Marked Revision/);
    await openDraft('---\nform: marked\n---\n\nMOD NOR/1/1\n\n# RESOLUTION 12 (LIGHTBURG, 2028)\n');
    await reader.see('.welcome-view-content', 'marks no changes yet');
    await reader.see(STATUS, 'No changes');
    await reader.picture('changes-welcome');
  });

  it('lists changes by provision with their remarks, and goes to what is clicked', async () => {
    const editor = await openSample('drafts/tide-tables-marked.itu.md');
    await reader.see(ROWS, 'Resolution 4 (Rev. Saltmere, 2036)');
    await reader.see(ROWS, 'the offices asked for six more weeks');
    await reader.see(STATUS, '17 changes');
    await reader.picture('changes');
    await useCrlf(editor);
    await reader.see(ROWS, '5 | Remark');
    await reader.click(ROWS, '30 June → 15 May');
    await eventually('the change is selected', () => selected(editor) === '{~~30 June~>15 May~~}');
    await reader.see(STATUS, '7 of 17 changes');
    await reader.press('ArrowUp', 'Enter');
    await eventually('the caret is at the provision', () => {
      const { document, selection } = editor;
      return selection.isEmpty && document.lineAt(selection.active).text.startsWith('1 that each Member State');
    });
  });

  it('follows the caret', async () => {
    const editor = await openSample('drafts/tide-tables-marked.itu.md');
    await reader.see(ROWS, 'fifty → eighty');
    await putCaret(editor, 'fifty');
    await reader.see(`${ROWS}.selected`, 'fifty → eighty');
    assert.equal(window.activeTextEditor, editor);
  });

  it('filters by kind and by words', async () => {
    await openSample('drafts/tide-tables-marked.itu.md');
    await reader.see(ROWS, '30 June → 15 May');
    void commands.executeCommand('plenary.filterChanges');
    await reader.see('.quick-input-list .monaco-list-row', 'Moved');
    await reader.type('datum');
    await reader.seeGone(ROWS, '30 September');
    await reader.see(ROWS, 'moved to Annex, 4');
    await reader.picture('changes-filter');
    await reader.press('Enter');
    await reader.see('.pane .message', 'Filter: “datum”');
    assert.equal((await reader.read(ROWS)).filter((row) => row.includes('→')).length, 1);
    await workspace.getConfiguration('workbench').update('colorTheme', 'Default Dark Modern', ConfigurationTarget.Global);
    await reader.picture('changes-filtered-dark');
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Global);
    await commands.executeCommand('plenary.clearChangesFilter');
    await reader.see(ROWS, '30 September');
  });

  it('accepts what is selected, in one step that can be undone', async () => {
    const editor = await openSample('drafts/tide-tables-marked.itu.md');
    const before = editor.document.getText();
    // Wherever the list was scrolled to, both lines are in view then.
    await putCaret(editor, '30 June');
    await reader.see(`${ROWS}.selected`, '30 June → 15 May');
    // The list follows the caret a moment later; then it leaves alone what is selected in it.
    await putCaret(editor, 'fifty');
    await reader.see(`${ROWS}.selected`, 'fifty → eighty');
    await reader.click(ROWS, '30 June → 15 May');
    await eventually('the change is selected', () => selected(editor) === '{~~30 June~>15 May~~}');
    await reader.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await reader.press('Control+C');
    await eventually('the clipboard holds them', async () => /15 May[^]*above/.test(await env.clipboard.readText()));
    await reader.press('Shift+F10');
    await reader.picture('changes-menu');
    await reader.see('.monaco-menu .action-label', 'Accept');
    await reader.click('.monaco-menu .action-label', 'Accept');
    await eventually('they are accepted', () => {
      const text = editor.document.getText();
      return text.includes('by 15 May;') && /above,\r?\n/.test(text) && text.includes('{~~fifty~>eighty~~}');
    });
    await reader.see(STATUS, '15 changes');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await reader.press('Control+Z');
    await eventually('one undo brings them back', () => editor.document.getText() === before);
    await reader.see(STATUS, '17 changes');
  });
});

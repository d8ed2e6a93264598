import assert from 'node:assert/strict';
import { commands, Selection, window, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import {
  clearMessages,
  closeAll,
  importSamples,
  openSample,
  placeOf,
  putCaret,
  removeLibrary,
  replace,
  sample,
  seeMessage,
  useCrlf,
} from './workspace';

/** A MOD of Resolution 7, as it is begun. */
async function begun(): Promise<TextEditor> {
  return commands.executeCommand<TextEditor>('plenary.newProposal', {
    symbol: 'MOD',
    text: 'Resolution 7',
    source: 'LUM',
    document: '21',
  });
}

/** What the editor is given as the original of a draft. */
async function baseOf({ document }: TextEditor): Promise<string> {
  const uri = await eventually('the editor has asked for the base', () =>
    workspace.textDocuments.find(
      ({ uri: { scheme, query } }) => scheme === 'plenary-base' && query.includes(document.uri.toString()),
    ),
  );
  return uri.getText();
}

const coloured = (kind: string): string => `.monaco-editor .dirty-diff-${kind}`;

describe('a clean draft beside its base', () => {
  before(() => importSamples());
  afterEach(async () => {
    await closeAll();
    for (const uri of await workspace.findFiles('**/mod-*.itu.md')) await workspace.fs.delete(uri);
  });

  it('gives the editor the base, which follows the rest of the draft', async () => {
    const editor = await begun();
    const at = (text: string): string => text.slice(text.indexOf('# RES'), text.indexOf('**Reasons'));
    const base = await baseOf(editor);
    assert.match(at(base), /^# RESOLUTION 7 \(REV\. HAVENPORT, 2032\)/);
    assert.match(at(base), /sixty metres/);
    await replace(editor, 'sixty metres', 'eighty metres');
    await replace(editor, '**Reasons:**', '**Reasons:** Harbours have grown.');
    await eventually('the base has the new reasons', async () => (await baseOf(editor)).includes('Harbours have grown.'));
    assert.equal(at(await baseOf(editor)), at(base));
  });

  it('colours what was typed, shows the base of it, and takes it back', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await begun();
    const started = editor.document.getText();
    await eventually('designation and formula are coloured', async () => (await someone.read(coloured('modified'))).length >= 2);
    await putCaret(editor, 'sixty metres');
    const before = (await someone.read(coloured('modified'))).length;
    await someone.type('broad ');
    // The keys are pressed in the window: the document has the last of them a moment later.
    await eventually('what was typed is there', () => editor.document.getText().length === started.length + 'broad '.length);
    const typed = editor.document.getText();
    await someone.picture('gutter');
    await eventually('the line is coloured', async () => (await someone.read(coloured('modified'))).length > before);
    await someone.picture('gutter');
    await commands.executeCommand('editor.action.dirtydiff.next');
    await someone.see('.peekview-title', 'Text in Force');
    await someone.picture('gutter-peek');
    const { line } = placeOf(editor.document, 'metres');
    await commands.executeCommand('closeQuickDiff');
    editor.selection = new Selection(line - 1, 0, line - 1, 0);
    await commands.executeCommand('editor.action.dirtydiff.next');
    await someone.see('.peekview-title', 'Text in Force');
    await someone.click('.peekview-actions .action-label[aria-label^="Revert Change"]');
    await eventually('the words are as they were', () => editor.document.getText() === started);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), typed, 'one undo brings the change back');
    await commands.executeCommand('workbench.view.scm');
    await new Promise((wake) => setTimeout(wake, 1000));
    await someone.picture('gutter-source-control');
    await commands.executeCommand('workbench.view.explorer');
  });

  it('goes back to the base by command, provision by provision', async () => {
    const editor = await begun();
    const started = editor.document.getText();
    await replace(editor, 'sixty metres', 'eighty metres');
    await putCaret(editor, 'eighty');
    await commands.executeCommand('plenary.restoreProvision');
    assert.equal(editor.document.getText(), started);
    await commands.executeCommand('plenary.restoreProvision');
    await seeMessage('says what the base says');
    await replace(editor, '*resolves*\n', '*resolves*\n\n0 to be quite new;\n');
    await putCaret(editor, 'quite new');
    await commands.executeCommand('plenary.revertChangeAtCursor');
    assert.equal(editor.document.getText(), started);
    await commands.executeCommand('undo');
    assert.match(editor.document.getText(), /quite new/);
  });

  it('has no gutter for a marked draft, and one again when it is clean', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await begun();
    const started = editor.document.getText();
    await eventually('lines are coloured', async () => (await someone.read(coloured('modified'))).length > 0);
    await commands.executeCommand('plenary.generateMarked');
    await eventually('no line is coloured', async () => (await someone.read(coloured('modified'))).length === 0);
    await commands.executeCommand('plenary.turnIntoClean');
    assert.equal(editor.document.getText(), started);
    await eventually('lines are coloured again', async () => (await someone.read(coloured('modified'))).length > 0);
  });

  it('shows nothing in the gutter where that is switched off', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await begun();
    const set = (value: boolean | undefined): Thenable<void> =>
      workspace.getConfiguration('plenary').update('baseInGutter', value, true);
    const isColoured = async (): Promise<boolean> => (await someone.read(coloured('modified'))).length > 0;
    await eventually('lines are coloured', isColoured);
    await set(false);
    await eventually('no line is coloured', async () => !(await isColoured()));
    await set(undefined);
    await eventually('lines are coloured again', isColoured);
  });

  it('colours a draft as soon as the library holds its base', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const text = (await begun()).document.getText();
    await closeAll();
    await removeLibrary();
    // The editor colours files only, not what was never saved.
    const file = sample('mod-from-elsewhere.itu.md');
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const editor = await openSample('mod-from-elsewhere.itu.md');
    await putCaret(editor, 'REV. SALTMERE');
    await new Promise((wake) => setTimeout(wake, 700));
    assert.equal((await someone.read(coloured('modified'))).length, 0);
    await importSamples();
    await window.showTextDocument(editor.document);
    await eventually('lines are coloured', async () => (await someone.read(coloured('modified'))).length > 0);
  });
});

describe('from clean to marked and back', () => {
  before(() => importSamples());
  afterEach(async () => {
    await closeAll();
    for (const uri of await workspace.findFiles('**/mod-*.itu.md')) await workspace.fs.delete(uri);
  });

  for (const ends of ['\n', '\r\n']) {
    it(`keeps words, remarks and caret, one undo each (${JSON.stringify(ends)})`, async () => {
      const editor = await begun();
      await replace(editor, 'sixty metres', 'eighty metres{>>@LUM 2036-01-02 enough?<<}');
      if (ends === '\r\n') await useCrlf(editor);
      const clean = editor.document.getText();
      await putCaret(editor, 'metres');
      const line = (): string =>
        editor.document.lineAt(editor.selection.active.line).text.slice(editor.selection.active.character);
      const words = line().slice(0, 3);
      await commands.executeCommand('plenary.toggleForm');
      const marked = editor.document.getText();
      assert.match(marked, /\{~~sixty~>eighty~~\} metres/);
      assert.match(marked, /\{>>@LUM 2036-01-02 enough\?<<\}/);
      assert.equal(line().slice(0, 3), words);
      await replace(editor, 'harbour', 'haven');
      const changed = editor.document.getText();
      await commands.executeCommand('plenary.generateMarked');
      assert.match(editor.document.getText(), /\{~~harbour~>haven~~\}|\{~~[^}]*harbour[^}]*~>[^}]*haven/);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), changed);
      await replace(editor, 'haven', 'harbour');
      assert.equal(editor.document.getText(), marked);
      await commands.executeCommand('plenary.toggleForm');
      assert.equal(editor.document.getText().replace(/\{>>[^}]*\}/, ''), clean.replace(/\{>>[^}]*\}/, ''));
      assert.match(editor.document.getText(), /\{>>@LUM 2036-01-02 enough\?<<\}/);
      assert.equal(line().slice(0, 3), words);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), marked);
    });
  }

  it('says in the title bar what the draft is, and turns it into the other', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await begun();
    const button = (name: string): string => `.editor-actions .action-label[aria-label^="${name}"]`;
    await someone.see(button('Clean Text'));
    await someone.picture('clean-title');
    await someone.click(button('Clean Text'));
    await eventually('the draft is marked', () => editor.document.getText().includes('form: marked'));
    await clearMessages();
    await someone.see(button('Marked Revision'));
    await someone.picture('marked-title');
    await someone.click(button('Marked Revision'));
    await eventually('the draft is clean', () => editor.document.getText().includes('form: clean'));
  });
});

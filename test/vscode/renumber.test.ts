import assert from 'node:assert/strict';
import { commands, Position, Selection, window, workspace, type Range, type TextEditor, type WorkspaceEdit } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { closeAll, draftWith, openDraft, placeOf, putCaret, sample, seeMessage, useCrlf } from './workspace';

const BODY = [
  '*considering*',
  '*a)* that lamps go out;',
  '*b)* that fog is frequent,',
  '*resolves*',
  '1 to keep lamps lit;',
  '2 to sound a horn in fog, see *considering b)*;',
  '3 to report on *resolves* 1 and 2.',
].join('\n\n');

const OTHER = 'Resolution 12 (Rev. Saltmere, 2036), *resolves* 2 and 3, is welcome.\n';

async function draft(marked = false): Promise<TextEditor> {
  const source = draftWith(BODY);
  return openDraft(marked ? source.replace('form: clean', 'form: marked') : source);
}

function bodyOf({ document }: TextEditor): readonly string[] {
  const text = document.getText().replace(/\r\n/g, '\n');
  return text.slice(text.indexOf('*resolves*\n')).trimEnd().split('\n\n');
}

describe('renumbering', () => {
  afterEach(async () => {
    await closeAll();
    await workspace.fs.delete(sample('drafts/other.itu.md')).then(undefined, () => undefined);
  });

  it('puts a provision in, repairs references, and is undone in one step', async () => {
    const editor = await draft();
    const before = editor.document.getText();
    await putCaret(editor, 'lamps lit');
    assert.equal(await commands.executeCommand('plenary.insertProvision'), true);
    assert.deepEqual(bodyOf(editor), [
      '*resolves*',
      '1 to keep lamps lit;',
      '2 ;',
      '3 to sound a horn in fog, see *considering b)*;',
      '4 to report on *resolves* 1 and 3.',
    ]);
    assert.equal(editor.document.lineAt(editor.selection.active).text, '2 ;');
    assert.equal(editor.selection.active.character, 2);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('keeps Windows line ends', async () => {
    const editor = await draft();
    await useCrlf(editor);
    await putCaret(editor, 'report on');
    await commands.executeCommand('plenary.moveProvisionUp');
    assert.deepEqual(bodyOf(editor).slice(2), [
      '2 to report on *resolves* 1 and 3;',
      '3 to sound a horn in fog, see *considering b)*.',
    ]);
    assert.doesNotMatch(editor.document.getText(), /[^\r]\n/);
    assert.match(editor.document.lineAt(editor.selection.active).text, /report on/);
  });

  it('moves lines where there is no provision', async () => {
    const editor = await draft();
    editor.selection = new Selection(new Position(2, 0), new Position(2, 0));
    const line = editor.document.lineAt(2).text;
    await commands.executeCommand('plenary.moveProvisionDown');
    assert.equal(editor.document.lineAt(3).text, line);
  });

  it('tells of references in other drafts', async () => {
    await workspace.fs.writeFile(sample('drafts/other.itu.md'), new TextEncoder().encode(OTHER));
    const editor = await draft();
    await putCaret(editor, 'lamps lit');
    await commands.executeCommand('plenary.moveProvisionDown');
    await seeMessage('1 reference from elsewhere names a provision that was renumbered.');
  });

  it('renames a label with its references, and says why it does not', async () => {
    const editor = await draft();
    const at = placeOf(editor.document, '2 to sound').translate(0, -5);
    const prepared = await commands.executeCommand<{ range: Range; placeholder: string }>(
      'vscode.prepareRename',
      editor.document.uri,
      at,
    );
    assert.equal(prepared.placeholder, '2');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      at,
      '2bis',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.deepEqual(bodyOf(editor).slice(2), [
      '2bis to sound a horn in fog, see *considering b)*;',
      '3 to report on *resolves* 1 and 2bis.',
    ]);
    await assert.rejects(
      Promise.resolve(commands.executeCommand('vscode.executeDocumentRenameProvider', editor.document.uri, at, '3')),
      /3 is taken/,
    );
  });

  it('is used by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await workspace.fs.writeFile(sample('drafts/other.itu.md'), new TextEncoder().encode(OTHER));
    const editor = await draft(true);
    await putCaret(editor, 'lamps lit');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await someone.press('Alt+ArrowDown');
    await eventually('the provision has moved', () => /moved from resolves 1/.test(editor.document.getText()));
    await someone.press('Control+Enter');
    await eventually(
      'the caret is in the new provision',
      () => editor.document.lineAt(editor.selection.active).text === '{++3 ;++}',
    );
    await someone.type('to paint buoys');
    await someone.picture('renumber');
    await eventually('it is typed where the caret is', () => editor.document.getText().includes('{++3 to paint buoys;++}'));
    assert.deepEqual(bodyOf(editor), [
      '*resolves*',
      '{--1 to keep lamps lit;--}{>>moved to resolves 2<<}',
      '{~~2~>1~~} to sound a horn in fog, see *considering b)*;',
      '{++2 to keep lamps lit;++}{>>moved from resolves 1<<}',
      '{++3 to paint buoys;++}',
      '{~~3~>4~~} to report on *resolves* {~~1~>2~~} and {~~2~>1~~}.',
    ]);
    await someone.press('Control+BracketRight');
    await eventually('it is a sub-item', () => editor.document.getText().includes('{++i) to paint buoys;++}'));
    await someone.press('Control+BracketLeft');
    await eventually('it is an item again', () => editor.document.getText().includes('{++3 to paint buoys;++}'));

    await seeMessage('from elsewhere');
    await someone.click('.notifications-center .monaco-button', 'Show');
    assert.match(await someone.see('.quick-input-widget', 'other.itu.md'), /resolves \d.* → resolves \d/);
    await someone.picture('renumber-elsewhere');
    await someone.press('Enter');
    await eventually('the reference is shown', () => window.activeTextEditor?.document.uri.path.includes('/drafts/') === true);
    await window.showTextDocument(editor.document);
  });

  it('renames by a person at F2', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await draft();
    await putCaret(editor, '1 and 2.');
    const at = placeOf(editor.document, 'and 2.').translate(0, 2);
    editor.selection = new Selection(at, at);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await someone.press('F2');
    await someone.see('.rename-box');
    await someone.picture('rename');
    await someone.press('Control+A');
    await someone.type('1bis');
    await someone.press('Enter');
    await eventually('the label has another name', () => editor.document.getText().includes('1bis to sound'));
    assert.match(editor.document.getText(), /\*resolves\* 1 and 1bis\./);
  });
});

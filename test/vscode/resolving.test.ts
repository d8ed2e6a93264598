import assert from 'node:assert/strict';
import { commands, Selection, workspace, type CodeAction, type CodeLens, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person, type Person } from './person';
import {
  clearMessages,
  closeAll,
  draftWith,
  importSamples,
  openDraft,
  openSample,
  putCaret,
  removeLibrary,
  seeMessage,
  useCrlf,
} from './workspace';

const TEXT = [
  '*considering*',
  '*a)* that {~~lamps~>lights~~} are seen from {--very --}afar;',
  '{++*b)* that fog is frequent,++}{>>@LUM 2036-01-02<<}',
  '*resolves*',
  '1 to keep {~~the lamps~>every lamp~~} lit;',
  '2 to report {++every year++}.',
].join('\n\n');

/** A marked draft of the invented union with this text. */
async function open(text = TEXT): Promise<TextEditor> {
  return openDraft(draftWith(text).replace('form: clean', 'form: marked'));
}

function textOf({ document }: TextEditor): string {
  return document.getText().replaceAll('\r\n', '\n');
}

async function holds(editor: TextEditor, words: string): Promise<void> {
  await eventually(`the draft holds ${words}`, () => textOf(editor).includes(words));
}

async function select(editor: TextEditor, words: string): Promise<void> {
  const from = editor.document.getText().indexOf(words);
  assert.ok(from >= 0, `the document does not hold: ${words}`);
  editor.selection = new Selection(editor.document.positionAt(from), editor.document.positionAt(from + words.length));
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

describe('accepting and rejecting changes', () => {
  afterEach(async () => {
    await closeAll();
    await workspace.getConfiguration('plenary').update('changeLenses', undefined, true);
  });

  it('resolves the change at each caret, keeps the others and the line ends, and is undone in one step', async () => {
    const editor = await open();
    await useCrlf(editor);
    const before = editor.document.getText();
    await putCaret(editor, 'lights');
    assert.equal(await commands.executeCommand('plenary.acceptChange'), true);
    assert.equal(editor.document.getText(), before.replace('{~~lamps~>lights~~}', 'lights'));
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);

    await select(editor, 'every year');
    const [one] = editor.selections;
    await select(editor, 'very --}afar');
    editor.selections = [editor.selection, one!];
    assert.equal(await commands.executeCommand('plenary.rejectChange'), true);
    assert.match(textOf(editor), /from very afar;/);
    assert.match(textOf(editor), /2 to report \./);
    assert.doesNotMatch(editor.document.getText(), /[^\r]\n/);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('takes stretches of a document as arguments, also those of a moment ago', async () => {
    const editor = await open();
    const before = textOf(editor);
    const { uri } = editor.document;
    const stretch = (words: string): { from: number; to: number } => ({
      from: before.indexOf(words),
      to: before.indexOf(words) + words.length,
    });
    const [first, second] = [stretch('{~~lamps~>lights~~}'), stretch('{++*b)* that fog is frequent,++}')];
    assert.equal(await commands.executeCommand('plenary.acceptChange', uri, [first], before), true);
    assert.equal(await commands.executeCommand('plenary.rejectChange', uri, [second], before), true);
    const after = before
      .replace('{~~lamps~>lights~~}', 'lights')
      .replace('{++*b)* that fog is frequent,++}{>>@LUM 2036-01-02<<}\n\n', '');
    assert.equal(textOf(editor), after);
    assert.equal(await commands.executeCommand('plenary.rejectChange', uri, [first], before), false);
    await seeMessage('has changed since that was offered');
    assert.equal(textOf(editor), after);
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    assert.equal(textOf(editor), before);
  });

  it('resolves both halves of a move', async () => {
    const editor = await openSample('drafts/tide-tables-marked.itu.md');
    const before = textOf(editor);
    await putCaret(editor, 'that heights shall be given');
    assert.equal(await commands.executeCommand('plenary.acceptProvision'), true);
    const after = textOf(editor);
    assert.ok(!after.includes('{--4 that heights') && !after.includes('{>>moved'));
    assert.ok(after.includes('\n\n4 Heights are given in metres above the datum of the chart'));
    assert.ok(after.includes('{~~4~>5~~} Remarks'));
    await commands.executeCommand('undo');
    assert.equal(textOf(editor), before);
  });

  it('says what to do where there is no change', async () => {
    const editor = await open();
    await putCaret(editor, '*resolves*');
    assert.equal(await commands.executeCommand('plenary.acceptChange'), false);
    assert.equal(await commands.executeCommand('plenary.acceptProvision'), false);
    await seeMessage('There is no change here');
    await clearMessages();
  });

  it('says once why words that were accepted are listed as unmarked changes', async () => {
    await importSamples();
    await clearMessages();
    const editor = await open();
    await putCaret(editor, 'every lamp');
    assert.equal(await commands.executeCommand('plenary.rejectChange'), true);
    await commands.executeCommand('notifications.showList');
    // The samples are imported with a message of progress, which may still be there.
    const said = async (): Promise<readonly string[]> =>
      ((await person()?.read('.notifications-center .notification-list-item')) ?? []).filter(
        (text) => !text.includes('Importing'),
      );
    assert.deepEqual(await said(), []);
    await putCaret(editor, 'every year');
    assert.equal(await commands.executeCommand('plenary.acceptChange'), true);
    await seeMessage('Accepted words lose their mark');
    await clearMessages();
    await putCaret(editor, 'fog is');
    assert.equal(await commands.executeCommand('plenary.acceptChange'), true);
    await commands.executeCommand('notifications.showList');
    assert.deepEqual(await said(), []);
    await removeLibrary();
  });

  it('offers the changes at the caret, in the selection and in the provision', async () => {
    const editor = await open();
    const titles = async (): Promise<readonly string[]> => {
      const found = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
        'refactor.rewrite',
      );
      return found.map(({ title }) => title);
    };
    await putCaret(editor, 'lights');
    assert.deepEqual(await titles(), [
      'Accept this change',
      'Reject this change',
      'Accept 2 changes in this provision',
      'Reject 2 changes in this provision',
    ]);
    await select(editor, '{~~lamps~>lights~~} are seen from {--very --}afar');
    assert.deepEqual(await titles(), ['Accept 2 changes in the selection', 'Reject 2 changes in the selection']);
    await select(editor, '*resolves*');
    assert.deepEqual(await titles(), []);
  });

  it('shows the changes of each provision above it, unless the setting is off', async () => {
    const editor = await open();
    const shown = async (): Promise<readonly string[]> => {
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri);
      return lenses.map(({ command, range }) => `${range.start.line} ${command?.title}`);
    };
    const lines = textOf(editor).split('\n');
    const at = (words: string): number => lines.findIndex((line) => line.includes(words));
    const above = ['{~~lamps', '{++*b)*', '1 to keep', '2 to report'];
    assert.deepEqual(
      await shown(),
      above.flatMap((words, index) =>
        [index === 0 ? '2 changes' : '1 change', 'Accept', 'Reject'].map((title) => `${at(words)} ${title}`),
      ),
    );
    await workspace.getConfiguration('plenary').update('changeLenses', false, true);
    await eventually('the lenses are gone', async () => (await shown()).length === 0);
  });

  describe('by hand', () => {
    let hands: Person;

    before(function () {
      const someone = person();
      if (!someone) return this.skip();
      hands = someone;
    });

    it('walks through the changes with one key for yes and one for no', async () => {
      const editor = await open();
      await select(editor, '*considering*');
      await hands.press('Control+F9');
      const selected = (): string => editor.document.getText(editor.selection);
      await eventually('the first change is selected', () => selected() === '{~~lamps~>lights~~}');
      await hands.press('Control+F9');
      await eventually('it is accepted, and the next selected', () => selected() === '{--very --}');
      await hands.press('Control+Shift+F9', 'Control+F9', 'Control+Shift+F9');
      await eventually('the last is selected', () => selected() === '{++every year++}');
      await holds(
        editor,
        'that lights are seen from very afar;\n\n*b)* that fog is frequent,\n\n*resolves*\n\n1 to keep the lamps lit;',
      );
      await hands.press('Control+F9');
      await holds(editor, '2 to report every year.');
      await holds(editor, 'form: clean');
      await hands.see('.statusbar-item', 'no change is left');
      await hands.picture('resolving-walked');
      await hands.press('Control+Z');
      await holds(editor, '2 to report {++every year++}.');
      await holds(editor, 'form: marked');
    });

    it('accepts with a lens, rejects with the lightbulb, and with keys', async () => {
      const editor = await open();
      const before = textOf(editor);
      await putCaret(editor, 'every year');
      await hands.see('.codelens-decoration', '2 changes');
      await hands.picture('resolving-lenses');
      await hands.click('.codelens-decoration a', 'Accept');
      await holds(editor, '*a)* that lights are seen from afar;');
      await hands.press('Control+Z');
      await eventually('one undo gives the text back', () => textOf(editor) === before);

      await putCaret(editor, 'lights');
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await hands.press('Control+.');
      await hands.see('.action-widget', 'Reject 2 changes in this provision');
      await hands.picture('resolving-lightbulb');
      await hands.click('.action-widget .monaco-list-row', 'Reject 2 changes in this provision');
      await holds(editor, '*a)* that lamps are seen from very afar;');

      await putCaret(editor, 'fog is');
      await hands.press('Alt+M', 'y');
      await holds(editor, '\n\n*b)* that fog is frequent,\n\n');
      await putCaret(editor, 'every lamp');
      await hands.press('Alt+M', 'Shift+N');
      await holds(editor, '1 to keep the lamps lit;');
    });

    it('stands in the menu of the editor', async () => {
      const editor = await open();
      await select(editor, 'lights');
      await hands.press('Shift+F10');
      await hands.see('.monaco-menu .action-label', 'Accept or Reject');
      await hands.click('.monaco-menu .action-label', 'Accept or Reject');
      await hands.see('.monaco-menu .action-label', 'Accept Changes in Provision');
      await hands.picture('resolving-menu');
      await hands.click('.monaco-menu .action-label', 'Reject Change');
      await holds(editor, 'that lamps are seen');
    });
  });
});

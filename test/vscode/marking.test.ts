import assert from 'node:assert/strict';
import { commands, Selection, window, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person, type Person } from './person';
import { clearMessages, closeAll, draftWith, importSamples, openDraft, openSample, seeMessage, useCrlf } from './workspace';

const TEXT = [
  '*considering*',
  '*a)* that lamps are seen from afar;',
  '*b)* that fog is frequent,',
  '*resolves*',
  '1 to keep {~~the lamps~>every lamp~~} lit [at night];',
].join('\n\n');

/** A marked draft of the invented union with this text. */
async function open(form = 'marked'): Promise<TextEditor> {
  return openDraft(draftWith(TEXT).replace('form: clean', `form: ${form}`));
}

/** Selects words, or puts the caret behind them. */
async function select(editor: TextEditor, words: string, caret = false): Promise<void> {
  const from = editor.document.getText().indexOf(words);
  assert.ok(from >= 0, `the document does not hold: ${words}`);
  const end = editor.document.positionAt(from + words.length);
  editor.selection = new Selection(caret ? end : editor.document.positionAt(from), end);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

async function holds({ document }: TextEditor, words: string): Promise<void> {
  await eventually(`the draft holds ${words}`, () => document.getText().replaceAll('\r\n', '\n').includes(words));
}

describe('marking by hand', () => {
  let hands: Person;

  before(async function () {
    const someone = person();
    if (!someone) return this.skip();
    hands = someone;
    await importSamples();
  });
  afterEach(closeAll);

  it('marks a selection and takes it back with the same keys; undo is one step', async () => {
    const editor = await open();
    const before = editor.document.getText();
    await select(editor, 'are seen');
    await hands.press('Alt+M', 'd');
    await holds(editor, 'that lamps {--are seen--} from afar;');
    await hands.press('Alt+M', 'd');
    await eventually('the mark is gone', () => editor.document.getText() === before);

    await select(editor, 'seen from afar;\n\n*b)* that fog');
    await hands.press('Alt+M', 'd');
    await holds(editor, 'are {--seen from afar;--}\n\n{--*b)* that fog--} is frequent,');
    await hands.press('Control+Z');
    await eventually('one undo gives the text back', () => editor.document.getText() === before);
  });

  it('strikes with a key, character by character and word by word', async () => {
    const editor = await open();
    const before = editor.document.getText();
    await select(editor, 'from afar', true);
    await hands.press('Alt+Backspace', 'Alt+Backspace', 'Shift+Alt+Backspace');
    await holds(editor, 'seen from {--afar--};');
    await hands.press('Alt+Backspace');
    await holds(editor, 'seen from{-- afar--};');
    await select(editor, 'that fog', true);
    await hands.press('Alt+Delete', 'Shift+Alt+Delete');
    await holds(editor, 'that fog{-- is--} frequent,');
    for (let undone = 0; undone < 10 && editor.document.getText() !== before; undone++) await hands.press('Control+Z');
    await eventually('undo gives the text back', () => editor.document.getText() === before);
  });

  it('lets the new words of a replacement be typed, adds a remark, and takes the change back', async () => {
    const editor = await open();
    await useCrlf(editor);
    await select(editor, 'frequent');
    await hands.press('Alt+M', 'r');
    await holds(editor, 'fog is {~~frequent~>~~},');
    await hands.type('common');
    await holds(editor, 'fog is {~~frequent~>common~~},');
    await hands.press('Alt+M', 'k');
    await eventually('the remark is there', () => editor.document.getText().includes('common~~}{>>@LUM 20'));
    await hands.type('shorter');
    const signed = /\{~~frequent~>common~~\}\{>>@LUM \d{4}-\d{2}-\d{2} shorter<<\},/;
    await eventually('the remark is written', () => signed.test(editor.document.getText()));
    await select(editor, 'are seen');
    await hands.press('Alt+M', 'd');
    await holds(editor, 'lamps {--are seen--} from');
    await select(editor, 'to keep', true);
    await hands.press('Shift+Alt+Backspace');
    await holds(editor, '1 to {--keep--} {~~');
    await hands.picture('marking');
    await select(editor, 'common', true);
    await hands.press('Alt+M', 'u');
    await holds(editor, 'fog is frequent{>>@LUM');
  });

  it('keeps up with quick hands: what is typed at once stands where it is meant to', async () => {
    const editor = await open();
    // The editor asks for each command once before it knows that it is there.
    await select(editor, 'are seen');
    await hands.press('Alt+M', 'r');
    await holds(editor, '{~~are seen~>~~}');
    await select(editor, 'afar', true);
    await hands.press('Alt+Backspace');
    await holds(editor, 'afa{--r--}');
    await select(editor, 'frequent');
    await hands.press('Alt+M', 'r', 'd', 'e', 'n', 's', 'e');
    await holds(editor, 'fog is {~~frequent~>dense~~},');
    await select(editor, 'at night', true);
    await hands.press('Alt+Backspace', 'Alt+Backspace', 'Alt+Backspace', 'x', 'y');
    await holds(editor, 'lit [at nixy{--ght--}];');
    await select(editor, 'from afa');
    await hands.press('Alt+Backspace', 'x', 'y');
    await holds(editor, '~~} xy{--from afar--};');
  });

  it('says what to do in a clean draft', async () => {
    const editor = await open('clean');
    const before = editor.document.getText();
    await select(editor, 'are seen');
    assert.equal(await commands.executeCommand('plenary.markDeleted'), false);
    await seeMessage('This draft is clean');
    await clearMessages();
    assert.equal(editor.document.getText(), before);
  });

  it('does not believe that words in force are new', async () => {
    const editor = await openSample('drafts/tide-tables-marked.itu.md');
    const before = editor.document.getText();
    await select(editor, 'a tide does not stop');
    assert.equal(await commands.executeCommand('plenary.markAdded'), false);
    await seeMessage('These words stand in the text in force');
    await clearMessages();
    assert.equal(editor.document.getText(), before);
  });

  it('goes from change to change, and from bracket to bracket', async () => {
    const editor = await open();
    await select(editor, '*considering*');
    const selected = (): string => editor.document.getText(editor.selection);
    await hands.press('Control+F6');
    await eventually('the change is selected', () => selected() === '{~~the lamps~>every lamp~~}');
    await hands.press('Control+F6');
    await eventually('there is only one', () => selected() === '{~~the lamps~>every lamp~~}');
    await hands.press('Control+F7');
    await eventually('the bracket is selected', () => selected() === '[at night]');
    await hands.press('Control+Shift+F6');
    await eventually('the change is selected', () => selected() === '{~~the lamps~>every lamp~~}');
    assert.equal(window.activeTextEditor, editor);
  });

  it('offers the marks in the menu of the editor', async () => {
    const editor = await open();
    await select(editor, 'fog');
    await hands.press('Shift+F10');
    await hands.see('.monaco-menu .action-label', 'Mark');
    await hands.picture('marking-menu');
    await hands.press('Escape');
  });
});

import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Selection, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person, type Person } from './person';
import { closeAll, draftWith, openDraft, useCrlf } from './workspace';

const FORMULA_END = '2036),\n\n';

/** Opens a draft with this text after its formula, and puts the caret after some of its words. */
async function open(body: string, after: string, form = 'clean'): Promise<TextEditor> {
  const editor = await openDraft(draftWith(body).replace('form: clean', `form: ${form}`));
  await putCaretAfter(editor, after);
  return editor;
}

async function putCaretAfter(editor: TextEditor, words: string): Promise<void> {
  const text = editor.document.getText();
  const at = editor.document.positionAt(text.indexOf(words) + words.length);
  editor.selection = new Selection(at, at);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Waits until a draft reads so, from its formula on. */
async function reads({ document }: TextEditor, body: string): Promise<void> {
  const text = (): string => document.getText().replaceAll('\r\n', '\n').split(FORMULA_END)[1]!.trim();
  await eventually(`the draft reads ${body}`, () => text() === body).catch(() => assert.equal(text(), body));
}

/**
 * Waits until the caret is behind these words, and the editor knows what the extension has told it of the place: what Backspace is
 * depends on that.
 */
async function caretRests(editor: TextEditor, words: string): Promise<void> {
  const { document } = editor;
  await eventually(`the caret is behind ${words}`, () => {
    const { active } = editor.selection;
    return document.lineAt(active.line).text.slice(0, active.character).endsWith(words);
  });
  // What the extension said before is heard before this.
  await commands.executeCommand('setContext', 'plenary.heard', true);
}

describe('the keys of lists', () => {
  let hands: Person;

  before(function () {
    const someone = person();
    if (!someone) return this.skip();
    hands = someone;
  });
  afterEach(closeAll);

  it('make a list as it is typed: items, a list in an item, its end, and the end of all', async () => {
    const editor = await open('*resolves*', '*resolves*');
    await hands.press('Enter');
    await reads(editor, '*resolves*\n\n1');
    await hands.type('to keep:');
    await hands.press('Enter');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni)');
    await hands.type('lamps;');
    await hands.press('Enter');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) lamps;\n\nii)');
    await hands.press('Enter');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) lamps;\n\n2');
    await hands.press('Tab');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) lamps;\n\nii)');
    await hands.press('Shift+Tab');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) lamps;\n\n2');
    await hands.type('to paint.');
    await hands.press('Enter');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) lamps;\n\n2 to paint.\n\n3');
    await hands.press('Enter');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) lamps;\n\n2 to paint.');
    await hands.type('*urges*');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) lamps;\n\n2 to paint.\n\n*urges*');
  });

  it('keep up with quick hands', async () => {
    const editor = await open('*resolves*', '*resolves*');
    const lines = ['to keep a lamp', 'to paint it', 'to light it', 'to put it out', 'to go home'];
    for (const line of lines) {
      await hands.press('Enter');
      await hands.type(line);
    }
    await reads(editor, `*resolves*\n\n${lines.map((line, index) => `${index + 1} ${line}`).join('\n\n')}`);
  });

  it('are undone in one step each, and leave line ends as they are', async () => {
    const editor = await open('*resolves*\n\n1 to keep:\n\n2 to paint;\n\n3 as in *resolves* 2 above.', 'keep:');
    await useCrlf(editor);
    await putCaretAfter(editor, 'keep:\r\n\r\n2 ');
    await hands.press('Tab');
    await reads(editor, '*resolves*\n\n1 to keep:\n\ni) to paint;\n\n2 as in *resolves* 1 i) above.');
    await hands.press('Control+z');
    await reads(editor, '*resolves*\n\n1 to keep:\n\n2 to paint;\n\n3 as in *resolves* 2 above.');
    await putCaretAfter(editor, 'paint;');
    await hands.press('Enter');
    await hands.type('to light;');
    await reads(editor, '*resolves*\n\n1 to keep:\n\n2 to paint;\n\n3 to light;\n\n3 as in *resolves* 2 above.');
    assert.ok(!/[^\r]\n/.test(editor.document.getText()));
  });

  it('write additions in a marked draft', async () => {
    const editor = await open('*considering*\n\n*a)* that lamps go out.', 'go out.', 'marked');
    await hands.press('Enter');
    await reads(editor, '*considering*\n\n*a)* that lamps go out.\n\n{++*b)* ++}');
    await hands.type('that fog is frequent.');
    await reads(editor, '*considering*\n\n*a)* that lamps go out.\n\n{++*b)* that fog is frequent.++}');
    await hands.press('Enter');
    await reads(editor, '*considering*\n\n*a)* that lamps go out.\n\n{++*b)* that fog is frequent.++}\n\n{++*c)* ++}');
    await hands.picture('list-in-marked-draft');
  });

  it('take back what they have begun in a marked draft, and leave no sign of it', async () => {
    const editor = await open('*resolves*\n\n1 to keep;\n\n2 to paint.', 'keep;', 'marked');
    const before = editor.document.getText();
    await hands.press('Enter');
    await reads(editor, '*resolves*\n\n1 to keep;\n\n{++2 ++}\n\n2 to paint.');
    await hands.press('Control+z');
    await eventually('undo gives the text back', () => editor.document.getText() === before);
    await hands.press('Control+y');
    await reads(editor, '*resolves*\n\n1 to keep;\n\n{++2 ++}\n\n2 to paint.');
    await caretRests(editor, '{++2 ');
    await hands.press('Backspace');
    await reads(editor, '*resolves*\n\n1 to keep;\n\n{++++}\n\n2 to paint.');
    await caretRests(editor, '{++');
    await hands.type('*urges*');
    await reads(editor, '*resolves*\n\n1 to keep;\n\n{++*urges*++}\n\n2 to paint.');
    for (let sign = 0; sign < 7; sign++) await hands.press('Backspace');
    await reads(editor, '*resolves*\n\n1 to keep;\n\n{++++}\n\n2 to paint.');
    await caretRests(editor, '{++');
    await hands.press('Backspace');
    await eventually('nothing is left of it', () => !editor.document.getText().split(FORMULA_END)[1]!.includes('{'));
  });

  it('are the keys of the editor where that is wished', async () => {
    const settings = workspace.getConfiguration('plenary');
    await settings.update('listEditing', false, ConfigurationTarget.Global);
    try {
      const editor = await open('*resolves*\n\n1 to keep;\n\n2 to paint.', 'keep;');
      await hands.press('Enter', 'x');
      await reads(editor, '*resolves*\n\n1 to keep;\nx\n\n2 to paint.');
    } finally {
      await settings.update('listEditing', undefined, ConfigurationTarget.Global);
    }
  });

  it('do elsewhere what they always do', async () => {
    const editor = await open('*resolves*\n\n1 to keep.', 'to keep.');
    await hands.press('Home', 'Enter');
    await reads(editor, '*resolves*\n\n\n1 to keep.');
    await putCaretAfter(editor, 'to ');
    await hands.press('Tab');
    await eventually('there is a blank more', () => /to {2,}keep|to \tkeep/.test(editor.document.getText()));
    await putCaretAfter(editor, 'source: LUM');
    await hands.press('Enter');
    await eventually('there is a line more', () => /source: LUM\r?\n\r?\n/.test(editor.document.getText()));
  });
});

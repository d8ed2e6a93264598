import assert from 'node:assert/strict';
import { commands, Selection, type CompletionItem, type CompletionList, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person, type Person } from './person';
import { closeAll, draftWith, importSamples, openDraft, putCaret, useCrlf } from './workspace';

const BODY =
  '*considering*\n\n*a)* that fog is frequent,\n\n‸\n\n*resolves*\n\n1 to light lamps[^1].\n\n[^1]: Of all kinds.\n\n**Reasons:** Fog.';

/** Opens a draft with this body, and puts the caret where `‸` stands. */
async function open(body: string): Promise<TextEditor> {
  const content = draftWith(body);
  const editor = await openDraft(content.replace('‸', ''));
  const at = editor.document.positionAt(content.indexOf('‸'));
  editor.selection = new Selection(at, at);
  return editor;
}

/** Puts the keyboard into the editor, and the caret back to where it was. */
async function begin(editor: TextEditor, someone: Person): Promise<void> {
  const { selection } = editor;
  await putCaret(editor, 'that fog is frequent');
  await someone.clickOn('that fog is frequent');
  await new Promise((wake) => setTimeout(wake, 300));
  editor.selection = selection;
  await eventually('the caret is back', async () => {
    await new Promise((wake) => setTimeout(wake, 200));
    return editor.selection.active.isEqual(selection.active);
  });
}

async function suggested({ document, selection }: TextEditor, sign?: string): Promise<readonly CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    sign,
    20,
  );
  // The editor adds the snippets of the language.
  return items.filter(({ sortText }) => /^\d{5}$/.test(sortText ?? ''));
}

function nameOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('completion', () => {
  before(() => importSamples());
  afterEach(closeAll);

  it('suggests lead-ins from the library, and tells which texts use them', async () => {
    const items = await suggested(await open(BODY));
    assert.equal(nameOf(items[0]!), 'recognizing');
    assert.equal(items[0]!.insertText, '*recognizing*');
    const words = items[0]!.documentation;
    assert.match(typeof words === 'object' ? words.value : '', /adopted texts[^]*Resolution \d+/);
  });

  it('makes the place for the words of a new footnote, whatever ends the lines', async () => {
    const editor = await open(BODY.replace('‸\n\n', '').replace('lamps[^1]', 'lamps[^1] and buoys[^‸]'));
    await useCrlf(editor);
    const [item] = await suggested(editor, '^');
    assert.equal(item!.insertText, '[^2]');
    const [edit] = item!.additionalTextEdits ?? [];
    assert.equal(edit?.newText.trim(), '[^2]: …');
    assert.match(editor.document.lineAt(edit.range.start.line).text, /^\[\^1\]: Of all kinds\.$/);
  });

  it('takes the next identifier from all drafts of the document that are open', async () => {
    await openDraft(draftWith('to wait.').replace('LUM/21/1', 'LUM/21/6'));
    const [item] = await suggested(await open(`${BODY.replace('‸\n\n', '')}\n\nMOD ‸`), ' ');
    assert.equal(item!.insertText, 'MOD LUM/21/7');
  });

  it('is taken with the keyboard', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await open(BODY);
    const { document } = editor;
    const holds = (words: string): Promise<true> =>
      eventually(`the draft holds ${words}`, () => document.getText().includes(words) || undefined);
    await begin(editor, someone);
    await someone.type('*');
    await someone.see('.suggest-widget', 'recognizing');
    await someone.picture('completion-lead-ins');
    await someone.type('recogn');
    await someone.see('.suggest-widget', 'recognizing');
    await someone.press('Enter');
    await holds('\n\n*recognizing*\n\n*resolves*');
    // Enter begins the first item.
    await someone.press('Enter');
    await holds('\n*recognizing*\n\n*a)* ');
    await someone.type('that Resolution ');
    await someone.see('.suggest-widget', 'Fog signals in narrow waters');
    await someone.type('wreck');
    await someone.see('.suggest-widget', 'Marking of wrecks');
    await someone.picture('completion-citations');
    await someone.press('Enter');
    await holds('that Resolution 15 (Rev. Havenport, 2032), on marking of wrecks');
    await someone.type(' and *');
    await someone.see('.suggest-widget', 'considering a)');
    await someone.picture('completion-references');
    await someone.type('considering a');
    await someone.press('Tab');
    await holds('on marking of wrecks and *considering a)*');
  });

  it('lets marks and footnotes be typed by hand, over what closed itself', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await open(BODY);
    await begin(editor, someone);
    const line = 'to see {++fog[^1]++}{--ice--} {==and==} {~~rain~>snow~~}, {++once {>>why<<}++} more';
    await someone.type(line);
    await eventually('the line stands as it was typed', () => editor.document.getText().includes(`\n${line}\n`) || undefined);
    await someone.press('Control+Z');
    await eventually('nothing of it is left twice', () => !/([+=~<-]{2}\})\1/.test(editor.document.getText()) || undefined);
  });

  it('leaves Enter alone in prose', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await open(BODY);
    await begin(editor, someone);
    const words = ['as in Resolution 15 (Rev. Havenport, 2032)', 'as *considering* a)', 'as the *lamp* of the harbour'];
    for (const line of words) {
      await someone.type(line);
      await new Promise((wake) => setTimeout(wake, 300));
      await someone.press('Enter');
      await eventually(`there is a new line after ${line}`, () => editor.document.getText().includes(`\n${line}\n`));
    }
  });
});

import assert from 'node:assert/strict';
import { commands, window, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { closeAll, importSamples, openDraft, openSample, placeOf, putCaret, removeLibrary, seeMessage } from './workspace';

/** Runs the command and says yes to whatever it asks first, until something is open that fulfils a condition. */
async function accepting(argument: unknown, holds: (editor: TextEditor) => boolean): Promise<TextEditor> {
  const running = commands.executeCommand('plenary.consequences', argument);
  const again = setInterval(() => void commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 400);
  try {
    const editor = await eventually('what was chosen is open', () => {
      const active = window.activeTextEditor;
      return active && holds(active) ? active : undefined;
    });
    await running;
    return editor;
  } finally {
    clearInterval(again);
  }
}

const isUntitled = ({ document }: TextEditor): boolean => document.isUntitled && document.getText().includes('Consequential');

describe('consequential changes', () => {
  before(() => importSamples());
  afterEach(closeAll);

  it('writes the proposals that follow from a draft, with what the draft says of itself', async () => {
    await openSample('drafts/lighthouses-clean.itu.md');
    const { document } = await accepting(undefined, isUntitled);
    assert.equal(document.languageId, 'itu-resolution');
    const text = document.getText();
    // Two proposals of this document are among the samples.
    assert.match(
      text,
      /^---\nconference: General Conference \(Saltmere, 2036\)\nsource: LUM\n[^]*form: marked\n---\n\nMOD LUM\/21\/3\n/,
    );
    assert.match(text, /\*resolves\* 3 of Resolution 12 \(Rev\. \{~~Havenport, 2032~>Saltmere, 2036~~\}\) of this conference/);
    assert.match(text, /\*\*Reasons:\*\* Consequential to MOD LUM\/21\/1: Resolution 12 is now \(Rev\. Saltmere, 2036\)\.\n$/);
    await seeMessage('1 proposal written');
  });

  it('says why there is nothing to show', async () => {
    await openSample('drafts/wake-new.itu.md');
    assert.equal(await commands.executeCommand('plenary.consequences'), undefined);
    await seeMessage('revises or abrogates no text');
    await commands.executeCommand('plenary.consequences', 'Resolution 20');
    await seeMessage('it was new at Havenport, 2032');
    await removeLibrary();
    try {
      await commands.executeCommand('plenary.consequences', 'Resolution 12');
      await seeMessage('Nothing is known that could cite a text.');
    } finally {
      await importSamples();
    }
  });

  it('is done by a person, with the keyboard alone', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await openSample('drafts/lighthouses-clean.itu.md');
    await someone.press('F1');
    await someone.type('Plenary: Consequential Changes');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Consequential Changes: Resolution 12');
    await someone.see('.quick-input-list', 'Write the proposals');
    await someone.picture('consequences-list');
    await someone.type('Lightburg');
    await someone.seeGone('.quick-input-list .monaco-list-row', 'Write the proposals');
    await someone.press('Enter');
    const editor = await eventually('the text is open', () =>
      window.activeTextEditor?.document.uri.scheme === 'plenary-text' ? window.activeTextEditor : undefined,
    );
    assert.equal(editor.selection.active.line, placeOf(editor.document, 'Resolution 12 (Rev. Lightburg').line);
    await someone.picture('consequences-citation');
    // On an adopted text it is about what is cited at the caret.
    await putCaret(editor, 'Resolution 12 (Rev');
    await someone.press('F1');
    await someone.type('Plenary: Consequential Changes');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Consequential Changes: Resolution 12');
    await someone.press('Escape');
    await openSample('drafts/lighthouses-clean.itu.md');
    await someone.press('F1');
    await someone.type('Plenary: Consequential Changes');
    await someone.press('Enter');
    await someone.see('.quick-input-list', 'Write them also');
    await someone.type('also');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Who proposes?');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'In which document?');
    await someone.press('Enter');
    await eventually('the draft is open', () =>
      window.activeTextEditor && isUntitled(window.activeTextEditor) ? true : undefined,
    );
    await putCaret(window.activeTextEditor!, 'Lightburg, 2028');
    await someone.picture('consequences-proposals');
  });

  it('offers what the draft at hand still has to update', async () => {
    const draft = await openDraft(
      [
        '---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\n---',
        'SUP LUM/21/1',
        '# RESOLUTION 19 (HAVENPORT, 2032)',
        'ADD LUM/21/2',
        '# DRAFT NEW RESOLUTION [LUM-1]',
        '## Quiet berths',
        'The General Conference of the Example Union (Saltmere, 2036),',
        '*recalling*',
        'Resolution 19 (Havenport, 2032),\n',
      ].join('\n\n'),
    );
    const editor = await accepting(
      undefined,
      ({ document, selection }) => document === draft.document && selection.active.line > 10,
    );
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^Resolution 19 \(Havenport, 2032\),/);
  });
});

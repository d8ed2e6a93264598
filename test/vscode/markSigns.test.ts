import assert from 'node:assert/strict';
import { commands, type DocumentHighlight, Position, Selection, window } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { closeAll, openDraft } from './workspace';

/** Types as a person does, sign by sign. */
async function type(text: string): Promise<void> {
  for (const sign of text) await commands.executeCommand('type', { text: sign });
}

describe('the signs of marks', () => {
  afterEach(closeAll);

  for (const [typed, made] of [
    ['{++', '{++++}'],
    ['{--', '{----}'],
    ['{~~', '{~~~>~~}'],
    ['{==', '{====}'],
    ['{>>', '{>><<}'],
  ] as const) {
    it(`close themselves when ${typed} is typed`, async () => {
      const editor = await openDraft('help ferries');
      editor.selection = new Selection(0, 5, 0, 5);
      await type(typed);
      assert.equal(editor.document.getText(), `help ${made}ferries`);
      assert.deepEqual(editor.selection.active, new Position(0, 5 + typed.length));
    });
  }

  it('leave a footnote mark that is typed by hand as it is typed', async () => {
    const editor = await openDraft('help ferries');
    editor.selection = new Selection(0, 4, 0, 4);
    await type('[^1]');
    assert.equal(editor.document.getText(), 'help[^1] ferries');
  });

  it('make a mark of a selection that they are typed over', async () => {
    const editor = await openDraft('help all ferries');
    editor.selection = new Selection(0, 5, 0, 9);
    await type('{++');
    assert.equal(editor.document.getText(), 'help {++all ++}ferries');
  });

  it('are shown together', async () => {
    const { document } = await openDraft('help {~~all~>many~~} ferries');
    const at = (character: number) =>
      commands.executeCommand<DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        new Position(0, character),
      );
    assert.deepEqual(
      (await at(12))?.map(({ range }) => document.getText(range)),
      ['{~~', '~>', '~~}'],
    );
  });

  it('are seen together by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await openDraft('help {~~all~>many~~} ferries, {++lamps {>>which?<<}and buoys++} {--alike--}');
    await window.showTextDocument(editor.document);
    await someone.clickOn('all');
    await someone.press('Home', ...Array.from({ length: 6 }, () => 'ArrowRight'));
    await eventually(
      'opener, arrow and closer are lit',
      async () => (await someone.read('.view-overlays .wordHighlightText')).length === 3,
    );
    await someone.picture('mark-signs');
  });
});

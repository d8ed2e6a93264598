import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, TextDocument } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { codeOf, codes, problem, problems } from './problemsIn';
import { closeAll, draftWith, importSamples, openDraft, openSample, putCaret, replace } from './workspace';

async function fixesFor(document: TextDocument, { range }: Diagnostic): Promise<readonly CodeAction[]> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'quickfix',
  );
  return actions.filter(({ edit }) => edit);
}

/** Every fix makes its problem vanish, and undo brings both back. */
async function mend(document: TextDocument, code: string): Promise<void> {
  const found = await problem(document, code);
  const before = document.getText();
  const [fix] = await fixesFor(document, found);
  assert.ok(fix?.edit, `there is no quick fix for ${code}`);
  assert.ok(await workspace.applyEdit(fix.edit));
  assert.notEqual(document.getText(), before);
  await eventually(`"${fix.title}" mends ${code}`, () =>
    problems(document).every((each) => codeOf(each) !== code || each.message !== found.message),
  );
  await window.showTextDocument(document);
  await commands.executeCommand('undo');
  assert.equal(document.getText(), before);
  await problem(document, code);
}

describe('problems', () => {
  before(() => importSamples());
  afterEach(closeAll);

  it('are found in the draft with mistakes, each with a quick fix', async () => {
    const { document } = await openSample('drafts/with-mistakes.itu.md');
    await problem(document, 'citation/unknown');
    for (const code of ['citation/unknown', 'citation/outdated', 'base/unmarked-change', 'reference/unresolved'])
      await mend(document, code);
  });

  it('are not found in the other samples', async () => {
    const mistaken = (await openSample('drafts/with-mistakes.itu.md')).document;
    for (const name of ['lighthouses-clean', 'tide-tables-marked', 'wake-new', 'wrecks-and-ice']) {
      const { document } = await openSample(`drafts/${name}.itu.md`);
      await eventually('the drafts were checked', () => problems(mistaken).length > 0);
      const serious = problems(document).filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
      assert.deepEqual(
        serious.map((each) => `${codeOf(each)} ${each.message}`),
        [],
        name,
      );
    }
  });

  it('appear and go as one types', async () => {
    const editor = await openDraft(draftWith('*recalling*\n\nResolution 17 (Rev. Havenport, 2032),'));
    const { document } = editor;
    await new Promise((wake) => setTimeout(wake, 500));
    assert.ok(!codes(document).includes('citation/unknown'));
    await replace(editor, 'Resolution 17', 'Resolution 97');
    const found = await problem(document, 'citation/unknown');
    assert.match(document.getText(found.range), /97/);
    await replace(editor, 'Resolution 97', 'Resolution 17');
    await eventually('the problem is gone', () => !codes(document).includes('citation/unknown'));
  });

  it('belong to one document each, and go with it', async () => {
    const first = (await openDraft(draftWith('see Resolution 98 (Rev. Havenport, 2032)'))).document;
    const second = await openDraft(draftWith('see Resolution 97 (Rev. Havenport, 2032)'));
    await problem(first, 'citation/unknown');
    await problem(second.document, 'citation/unknown');
    await languages.setTextDocumentLanguage(first, 'plaintext');
    await eventually('the problems of the first are gone', () => problems(first).length === 0);
    assert.ok(problems(second.document).length > 0);
    const { uri } = second.document;
    await window.showTextDocument(second.document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the problems of the second are gone', () => languages.getDiagnostics(uri).length === 0);
  });

  it('are not looked for in adopted texts', async () => {
    await commands.executeCommand('plenary.openText', { name: 'Resolution 12 (Rev. Lightburg, 2028)' });
    await new Promise((wake) => setTimeout(wake, 500));
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.deepEqual(problems(document), []);
  });

  it('are mended by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const editor = await openSample('drafts/with-mistakes.itu.md');
    await problem(editor.document, 'citation/unknown');
    await commands.executeCommand('workbench.actions.view.problems');
    await someone.see('.markers-panel', 'Resolution 99');
    await someone.picture('problems');
    await window.showTextDocument(editor.document);
    await putCaret(editor, 'Resolution 14 (Rev. Lightburg, 2028)');
    await someone.clickOn('Resolution 14 (Rev');
    // The editor looks for fixes by itself when the caret has moved, and may close a list that was asked for meanwhile.
    await eventually(
      'the fixes are offered',
      async () => {
        await someone.press('Control+.');
        // The keys would close a list that is about to open: a slow editor is waited for before they are pressed again.
        const offered = async (): Promise<boolean> =>
          (await someone.read('.action-widget')).some((text) => text.includes('Havenport, 2032'));
        return eventually('the list opens', offered, 4_000).then(
          () => true,
          () => false,
        );
      },
      15_000,
    );
    await someone.picture('quick-fix');
    await someone.press('Enter');
    await eventually('the citation is up to date', () => !codes(editor.document).includes('citation/outdated'));
  });
});

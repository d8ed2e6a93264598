import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  Range,
  TabInputCustom,
  TabInputWebview,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
  type CodeAction,
  type TextEditor,
} from 'vscode';
import { eventually } from './eventually';
import { person, type Person } from './person';
import { codeOf, codes, problem, problems } from './problemsIn';
import {
  clearMessages,
  closeAll,
  draftWith,
  importSamples,
  openDraft,
  openSample,
  putCaret,
  replace,
  sample,
  seeMessage,
} from './workspace';

const OUTDATED = 'citation/outdated';
const OLD = 'Resolution 14 (Rev. Lightburg, 2028)';
const NEW = 'Resolution 14 (Rev. Havenport, 2032)';

/** A draft with two citations of an earlier revision. */
const twice = (): Promise<TextEditor> =>
  openDraft(
    draftWith(`*recalling*\n\n*a)* ${OLD}, on the coastal radio watch;\n\n*b)* ${OLD}, again,\n\n*resolves*\n\nto look.`),
  );

/** Whether the preview of a rule's page has a tab. */
function pageIsOpen(name: string): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ label, input }) => (input instanceof TabInputWebview || input instanceof TabInputCustom) && label.includes(name));
}

describe('validation', () => {
  before(() => importSamples());
  afterEach(async () => {
    await setChecks(undefined);
    await closeAll();
  });

  const setChecks = async (checks: object | undefined): Promise<void> =>
    workspace.getConfiguration('plenary').update('checks', checks, ConfigurationTarget.Workspace);

  const actions = async ({ document }: TextEditor, kind: string, words: string): Promise<readonly CodeAction[]> => {
    const from = document.positionAt(document.getText().indexOf(words) + 1);
    return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new Range(from, from), kind);
  };

  const run = async ({ command }: CodeAction): Promise<void> => {
    assert.ok(command);
    await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  };

  it('points at the words of the text that it is about', async () => {
    const { document } = await openSample('drafts/with-mistakes.itu.md');
    const found = await problem(document, OUTDATED);
    const related = await eventually('it says what is newer', () => found.relatedInformation?.[0]);
    const text = await workspace.openTextDocument(related.location.uri);
    assert.match(text.uri.path, /Resolution 14 \(Rev\. Havenport, 2032\)/);
    assert.equal(text.getText(related.location.range), 'The coastal radio watch');
    assert.ok(found.code && typeof found.code === 'object');
    assert.equal(found.code.target.path, `/${OUTDATED}.md`);
  });

  it('takes levels from the settings, and follows them', async () => {
    const { document } = await openSample('drafts/with-mistakes.itu.md');
    assert.equal((await problem(document, OUTDATED)).severity, DiagnosticSeverity.Information);
    await setChecks({ citation: 'warning' });
    await eventually('they are warnings', () =>
      problems(document).some((one) => codeOf(one) === OUTDATED && one.severity === DiagnosticSeverity.Warning),
    );
    await setChecks({ [OUTDATED]: 'off' });
    await eventually('they are gone', () => !codes(document).includes(OUTDATED));
  });

  it('goes with a document that is renamed', async () => {
    const [from, to] = [sample('drafts/renamed-before.itu.md'), sample('drafts/renamed-after.itu.md')];
    await workspace.fs.writeFile(from, new TextEncoder().encode(draftWith(`see ${OLD}`).replace('LUM/21/1', 'LUM/21/71')));
    const before = await window.showTextDocument(await workspace.openTextDocument(from));
    await problem(before.document, OUTDATED);
    const edit = new WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await workspace.applyEdit(edit));
    await eventually('its problems are where it is', () => problems({ uri: to }).length > 0);
    await eventually('and not where it was', () => problems({ uri: from }).length === 0);
    await closeAll();
    await workspace.fs.delete(to);
    await eventually('they go with the file', () => problems({ uri: to }).length === 0);
  });

  it('fixes all of a kind as one step', async () => {
    const editor = await twice();
    await problem(editor.document, OUTDATED);
    const before = editor.document.getText();
    const all = (await actions(editor, 'quickfix', OLD)).find(
      ({ title }) => title.startsWith('Fix all 2') && title.endsWith(OUTDATED),
    );
    assert.ok(all);
    await run(all);
    assert.ok(!editor.document.getText().includes(OLD));
    assert.equal(editor.document.getText().split(NEW).length, 3);
    await seeMessage('Fixed 2 problems');
    await clearMessages();
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('offers no fix that would leave more problems than there are', async () => {
    const titlesIn = async (text: string): Promise<readonly string[]> => {
      const heading = /^# (RESOLUTION .*)$/m;
      const editor = await openDraft(text.replace(heading, '$1'));
      await problem(editor.document, 'structure/designation');
      return (await actions(editor, 'quickfix', heading.exec(text)![1]!)).map(({ title }) => title);
    };
    const draft = draftWith('*resolves*\n\nto look.');
    assert.ok((await titlesIn(draft)).includes('Make it the designation'));
    // Once this one is read as a revision, its unmarked words are found.
    const mistaken = (await openSample('drafts/with-mistakes.itu.md')).document.getText();
    const titles = await titlesIn(mistaken);
    assert.ok(!titles.includes('Make it the designation'), titles.join());
    assert.ok(titles.includes('Explain this problem: structure/designation'), titles.join());
  });

  it('fixes all that is safe, as a command and when the draft is saved', async () => {
    const words = 'recalling Resolution 14 (Rev Havenport, 2032), on the coastal radio watch';
    const file = sample('drafts/safe.itu.md');
    await workspace.fs.writeFile(file, new TextEncoder().encode(draftWith(words).replace('21/1', '21/73')));
    const editor = await window.showTextDocument(await workspace.openTextDocument(file));
    await problem(editor.document, 'citation/malformed');
    assert.equal(await commands.executeCommand('plenary.fixAllSafe'), true);
    assert.match(editor.document.getText(), /14 \(Rev\. Havenport, 2032\)/);
    await seeMessage('Fixed 1 problem');
    await commands.executeCommand('undo');
    assert.ok(editor.document.getText().includes(words));
    const editing = workspace.getConfiguration('editor', editor.document);
    const setting = { 'source.fixAll.plenary': 'explicit' };
    await editing.update('codeActionsOnSave', setting, ConfigurationTarget.Workspace);
    await replace(editor, 'recalling', 'recalling also');
    await commands.executeCommand('workbench.action.files.save');
    assert.match(editor.document.getText(), /also Resolution 14 \(Rev\. Havenport, 2032\)/);
    assert.ok(!editor.document.isDirty);
    await editing.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace);
    await closeAll();
    await workspace.fs.delete(file);
  });

  it('puts a remark beside a problem that is meant, and hears it', async () => {
    const editor = await twice();
    await problem(editor.document, OUTDATED);
    const ignore = (await actions(editor, 'quickfix', OLD)).find(
      ({ title }) => title.startsWith('Ignore here') && title.endsWith(OUTDATED),
    );
    assert.ok(ignore);
    await run(ignore);
    await commands.executeCommand('type', { text: 'on purpose' });
    assert.match(editor.document.getText(), /watch;\{>>plenary-ignore citation\/outdated: on purpose<<\}\n/);
    await eventually('one of them is ignored', () => codes(editor.document).filter((code) => code === OUTDATED).length === 1);
  });

  it('switches a rule off in the front matter', async () => {
    const editor = await twice();
    await problem(editor.document, OUTDATED);
    const off = (await actions(editor, 'quickfix', OLD)).find(
      ({ title }) => title.startsWith('Switch off') && title.endsWith(OUTDATED),
    );
    assert.ok(off?.edit);
    assert.ok(await workspace.applyEdit(off.edit));
    assert.match(editor.document.getText(), /form: clean\nchecks:\n {2}citation\/outdated: off\n---\n/);
    await eventually('there are none any more', () => !codes(editor.document).includes(OUTDATED));
  });

  it('opens the page about a rule', async () => {
    assert.equal(await commands.executeCommand('plenary.explainProblem', OUTDATED), true);
    await eventually('the preview is open', () => pageIsOpen('outdated'));
    const page = async (path: string): Promise<string> =>
      (await workspace.openTextDocument(Uri.from({ scheme: 'plenary-rules', path }))).getText();
    assert.match(await page(`/${OUTDATED}.md`), /^# citation\/outdated\n[^]*\*\*This is found:\*\*/);
    // Some pages link to it.
    assert.match(await page('/language.md'), /^# /);
    await assert.rejects(page('/../package.json'));
    assert.equal(await commands.executeCommand('plenary.explainProblem', 'no/rule'), false);
    assert.equal(await commands.executeCommand('plenary.explainProblem', '../../README'), false);
  });

  it('knows the other drafts of the workspace', async function () {
    const file = sample('drafts/same-identifier.itu.md');
    const editor = await openDraft(
      draftWith('*resolves*\n\nto look.').replace('document: 21', 'document: 77').replace('LUM/21/', 'LUM/77/'),
    );
    await eventually('it was checked', () => problems(editor.document).length > 0);
    const clashes = (): boolean => problems(editor.document).some(({ message }) => message.includes('same-identifier'));
    assert.ok(!clashes());
    await workspace.fs.writeFile(file, new TextEncoder().encode(editor.document.getText()));
    await eventually('another draft has the same identifier', clashes);
    await workspace.fs.delete(file);
    await eventually('it has gone again', () => !clashes());
    const kept = sample('drafts/old/kept/same-identifier.itu.md');
    await workspace.fs.writeFile(kept, new TextEncoder().encode(editor.document.getText()));
    await eventually('it is in a folder now', clashes);
    await workspace.fs.delete(sample('drafts/old'), { recursive: true });
    await eventually('it has gone with its folder', () => !clashes());
    const other = await openDraft(editor.document.getText());
    const isUsed = (): boolean => problems(editor.document).some(({ message }) => message.includes('Untitled'));
    await eventually('a draft that is only open has it too', isUsed);
    await replace(other, 'LUM/77/1', 'LUM/77/2');
    await eventually('it has another one now', () => !isUsed());
  });
});

describe('readiness', () => {
  const ROWS = '.pane:has([aria-label^="Readiness"]) .monaco-list-row';
  let reader: Person;

  before(async function () {
    const someone = person();
    if (!someone) return this.skip();
    reader = someone;
    await importSamples();
    await closeAll();
    await commands.executeCommand('plenary.readiness.focus');
  });
  afterEach(closeAll);
  after(async () => {
    if (reader) await commands.executeCommand('workbench.view.explorer');
  });

  const inDark = async (picture: string): Promise<void> => {
    await workspace.getConfiguration('workbench').update('colorTheme', 'Default Dark Modern', ConfigurationTarget.Global);
    await new Promise((wake) => setTimeout(wake, 500));
    await reader.picture(picture);
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Global);
  };

  it('says what to do where there is no draft', async () => {
    assert.match(await reader.see('.welcome-view-content', 'handing it in'), /New Proposal/);
    await reader.picture('readiness-welcome');
  });

  it('says what stands before handing in, and goes there', async () => {
    const editor = await openSample('drafts/with-mistakes.itu.md');
    await reader.see(ROWS, 'Must be mended');
    await reader.see(ROWS, 'Unmarked change');
    await reader.see('.pane-header', 'before handing in');
    await reader.picture('readiness');
    await inDark('readiness-dark');
    await reader.click(ROWS, 'Unmarked change');
    await eventually('the words are selected', () => editor.document.getText(editor.selection) === 'twelve');
    await reader.press('ArrowUp', 'Enter');
    await eventually('those above are', () => editor.document.getText(editor.selection).startsWith('Resolution 99'));
  });

  it('follows what is mended, down to being ready', async () => {
    const editor = await openSample('drafts/wake-new.itu.md');
    await reader.see('.pane-header', 'Ready to hand in');
    await reader.see(ROWS, 'Symbols and identifiers');
    await reader.picture('readiness-ready');
    await openDraft(draftWith(`see Resolution 97 (Rev. Havenport, 2032)`));
    await reader.see(ROWS, 'Resolution 97');
    await replace(window.activeTextEditor!, 'Resolution 97', 'Resolution 17');
    await reader.seeGone(ROWS, 'Resolution 97');
    await window.showTextDocument(editor.document);
    await reader.see('.pane-header', 'Ready to hand in');
  });

  it('mends what is chosen in it, and all that is safe, whatever is in front', async () => {
    const words = 'Resolution 14 (Rev Havenport, 2032)';
    const { document } = await openDraft(draftWith(`recalling ${words}, on the coastal radio watch`));
    const { message } = await problem(document, 'citation/malformed');
    await openText('Something else.');
    await reader.click(ROWS, message.slice(0, 30));
    await eventually('the draft is in front', () => window.activeTextEditor?.document === document);
    await commands.executeCommand('plenary.readiness.fix');
    await eventually('it is mended', () => document.getText().includes(NEW));
    await commands.executeCommand('undo');
    await problem(document, 'citation/malformed');
    await openText('Something else again.');
    await commands.executeCommand('plenary.readiness.fixSafe');
    await eventually('it is mended again', () => document.getText().includes(NEW));
  });

  const openText = async (content: string): Promise<TextEditor> =>
    window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }), { preview: false });

  it('is seen in the Problems panel and in the list of fixes', async () => {
    const editor = await openSample('drafts/with-mistakes.itu.md');
    await problem(editor.document, 'base/unmarked-change');
    await commands.executeCommand('workbench.actions.view.problems');
    await reader.see('.markers-panel', 'Resolution 99');
    await reader.picture('validation-panel');
    await commands.executeCommand('workbench.action.closePanel');
    await window.showTextDocument(editor.document);
    await putCaret(editor, 'twelve');
    await reader.clickOn('twelve');
    await eventually(
      'the fixes are offered',
      async () => {
        await reader.press('Control+.');
        return soon('the list opens', '.action-widget', 'Explain this problem');
      },
      15_000,
    );
    await reader.picture('validation-fixes');
    await reader.press('Escape');
  });

  it('is told where the mouse rests, with a link to the page about the rule', async () => {
    const editor = await openSample('drafts/with-mistakes.itu.md');
    await problem(editor.document, OUTDATED);
    await putCaret(editor, OLD);
    await eventually(
      'the problem is told',
      async () => {
        await reader.hoverOver('of the General Conference');
        await reader.hoverOver('Lightburg, 2028');
        return soon('the hover opens', '.monaco-hover', OUTDATED);
      },
      20_000,
    );
    await reader.picture('validation-hover');
    await reader.click('.monaco-hover a.code-link', OUTDATED);
    await new Promise((wake) => setTimeout(wake, 1500));
    await eventually('the page is open', () => pageIsOpen('outdated'));
    await new Promise((wake) => setTimeout(wake, 1500));
    await reader.picture('validation-explained');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await window.showTextDocument(editor.document);
    await commands.executeCommand('plenary.explainProblem');
    await new Promise((wake) => setTimeout(wake, 1500));
    await reader.picture('validation-explained-beside');
  });

  /** Whether words are to be seen within a moment. */
  const soon = (what: string, selector: string, words: string): Promise<boolean> =>
    eventually(what, async () => (await reader.read(selector)).some((text) => text.includes(words)), 4_000).then(
      () => true,
      () => false,
    );
});

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commands, extensions, TabInputText, TabInputTextDiff, Uri, window, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { clearMessages, closeAll, importSamples, openSample, putCaret, replace, seeMessage } from './workspace';

/** What the commands give of a comparison and of a provision. */
interface Compared {
  readonly title: string;
  readonly texts: Record<'left' | 'right' | 'marked', string>;
  readonly changes: readonly Provision[];
}
interface Provision {
  readonly name: string;
  readonly words: string;
  readonly kind: string;
  readonly places: Record<'left' | 'right' | 'marked', { from: number; to: number }>;
}

const compareVersions = (name: string, as: string): Thenable<Compared | undefined> =>
  commands.executeCommand<Compared | undefined>('plenary.compareVersions', { name }, as);

const activeInput = (): unknown => window.tabGroups.activeTabGroup.activeTab?.input;

function activeDiff(): TabInputTextDiff | undefined {
  const input = activeInput();
  return input instanceof TabInputTextDiff ? input : undefined;
}

/** The editor that shows an address, once it does. */
function editorOf(uri: Uri): Promise<TextEditor> {
  return eventually(`${uri.path} is shown`, () =>
    window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString()),
  );
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

describe('comparing', () => {
  before(() => importSamples());
  afterEach(async () => {
    await closeAll();
    for (const uri of await workspace.findFiles('drafts/compared-*.itu.md')) await workspace.fs.delete(uri);
  });

  it('lays two editions of a text side by side, without marks', async () => {
    const compared = await compareVersions('Resolution 7', 'sideBySide');
    assert.equal(compared?.title, 'Resolution 7 (Rev. Lightburg, 2028) ↔ Resolution 7 (Rev. Havenport, 2032)');
    const input = await eventually('a diff editor is open', activeDiff);
    assert.deepEqual(
      [input.original.path, input.modified.path],
      ['/Resolution 7 (Rev. Lightburg, 2028)', '/Resolution 7 (Rev. Havenport, 2032)'],
    );
    const right = await editorOf(input.modified);
    assert.equal(right.document.getText(), compared.texts.right);
    assert.match(right.document.getText(), /^# RESOLUTION 7 \(REV\. HAVENPORT, 2032\)/);
  });

  it('walks through the changed provisions, in both texts at once', async () => {
    const compared = await compareVersions('Resolution 7', 'sideBySide');
    assert.ok(compared && compared.changes.length > 3);
    const input = await eventually('a diff editor is open', activeDiff);
    const [left, right] = [await editorOf(input.original), await editorOf(input.modified)];
    const isAt = ({ document: { uri } }: TextEditor, line: number): boolean =>
      window.visibleTextEditors.some(
        ({ document, selection }) => document.uri.toString() === uri.toString() && selection.active.line === line,
      );
    for (const expected of compared.changes.slice(0, 3)) {
      const found = await commands.executeCommand<Provision>('plenary.nextProvision');
      assert.equal(found.name, expected.name);
      const { places } = expected;
      await eventually(
        `both sides show ${expected.name}`,
        () =>
          isAt(left, lineAt(compared.texts.left, places.left.from)) &&
          isAt(right, lineAt(compared.texts.right, places.right.from)),
      );
    }
    const back = await commands.executeCommand<Provision>('plenary.previousProvision');
    assert.equal(back.name, compared.changes[1]?.name);
  });

  it('shows a comparison as one marked text, and changes between the two ways', async () => {
    const compared = await compareVersions('Resolution 7', 'marked');
    const input = await eventually('the marked text is open', () => {
      const active = activeInput();
      return active instanceof TabInputText && active;
    });
    const editor = await editorOf(input.uri);
    assert.equal(editor.document.getText(), compared?.texts.marked);
    assert.match(editor.document.getText(), /^# RESOLUTION 7 \(REV\. \{~~LIGHTBURG, 2028~>HAVENPORT, 2032~~\}\)/);
    await eventually('it is read as a resolution', () =>
      workspace.textDocuments.some(
        ({ uri, languageId }) => uri.toString() === input.uri.toString() && languageId === 'itu-resolution',
      ),
    );
    await commands.executeCommand('plenary.showSideBySide');
    await eventually('a diff editor is open', activeDiff);
    await commands.executeCommand('plenary.showAsMarked');
    await eventually('the marked text is open again', () => activeInput() instanceof TabInputText);
    await commands.executeCommand('plenary.showSideBySide');
  });

  it('compares a draft with any edition, and follows what is typed', async () => {
    const bytes = await workspace.fs.readFile((await openSample('drafts/tide-tables-marked.itu.md')).document.uri);
    const copy = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'drafts/compared-tides.itu.md');
    await workspace.fs.writeFile(copy, bytes);
    const edition = { kind: 'adopted', name: 'Resolution 4 (Rev. Lightburg, 2028)' };
    const draft = { kind: 'file', file: copy.toString(), part: { index: 0, of: 'Resolution 4' } };
    const compared = await commands.executeCommand<Compared>('plenary.compareWith', draft, edition, 'sideBySide');
    assert.equal(compared.title, 'Resolution 4 (Rev. Lightburg, 2028) ↔ Resolution 4 (Rev. Saltmere, 2036)');
    const input = await eventually('a diff editor is open', activeDiff);
    const right = await editorOf(input.modified);
    assert.doesNotMatch(right.document.getText(), /\{\+\+|\{~~|\{--/);

    const editor = await window.showTextDocument(await workspace.openTextDocument(copy), { preview: false });
    await replace(editor, '*resolves*', '*noting*\n\nthat ferries wait for the tide,\n\n*resolves*');
    await eventually('the clean text follows', () =>
      workspace.textDocuments.some(
        (document) => document.uri.toString() === input.modified.toString() && document.getText().includes('ferries wait'),
      ),
    );
    await eventually('the list follows', async () => {
      const again = await commands.executeCommand<Compared>('plenary.compareWith', draft, edition, 'sideBySide');
      return again.changes.length > compared.changes.length && again.changes.some(({ name }) => name.startsWith('noting'));
    });
  });

  it('takes nothing for a text that is none, and says why', async () => {
    const side = (name: string): object => ({ kind: 'adopted', name });
    const here = side('Resolution 7 (Rev. Havenport, 2032)');
    assert.equal(await commands.executeCommand('plenary.compareWith', here, side('Resolution 99 (Havenport, 2032)')), undefined);
    await seeMessage('Resolution 99 (Havenport, 2032) is not in the library');
    await clearMessages();
    assert.equal(await commands.executeCommand('plenary.compareWith', here, here), undefined);
    await seeMessage('cannot be compared with itself');
    await clearMessages();
    const word = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'drafts/compared-word.itu.md');
    await workspace.fs.writeFile(word, new Uint8Array([0x50, 0x4b, 3, 4, 0]));
    assert.equal(await commands.executeCommand('plenary.compareWith', here, word), undefined);
    await seeMessage('only drafts (files whose names end in .itu.md) and texts of the library can be compared');
    await clearMessages();
    assert.equal(await compareVersions('Resolution 20', 'sideBySide'), undefined);
    await seeMessage('There are no two versions of Resolution 20');
  });

  it('compares a draft with what git has of it', async function () {
    if (!extensions.getExtension('vscode.git')) return this.skip();
    const run = promisify(execFile);
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'plenary-git-')));
    const path = join(folder, 'lamps.itu.md');
    const git = (...args: string[]): Promise<unknown> =>
      run('git', ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', ...args], { cwd: folder });
    const text = (colour: string): string =>
      `# RESOLUTION 30 (REV. SALTMERE, 2036)\n\n## Lamps\n\n*resolves*\n\nthat the lamp is ${colour}.\n`;
    try {
      await git('init', '-q').catch(() => this.skip());
      await writeFile(path, text('green'));
      await git('add', '.');
      await git('commit', '-q', '-m', 'Green lamps');
      const api = extensions.getExtension<{ getAPI(version: 1): { openRepository(root: Uri): Promise<unknown> } }>('vscode.git');
      await (await api!.activate()).getAPI(1).openRepository(Uri.file(folder));
      await writeFile(path, text('blue'));
      await git('add', '.');
      await writeFile(path, text('yellow'));

      const part = { index: 0, of: 'Resolution 30' };
      const draft = { kind: 'file', file: Uri.file(path).toString(), part };
      const at = (commit: string): object => ({ ...draft, kind: 'revision', commit });
      const committed = await commands.executeCommand<Compared>('plenary.compareWith', draft, at('HEAD'), 'marked');
      assert.match(committed.texts.marked, /that the lamp is \{~~green~>yellow~~\}/);
      assert.equal(committed.title, 'Resolution 30 (Rev. Saltmere, 2036): lamps.itu.md at HEAD ↔ lamps.itu.md');
      const staged = await commands.executeCommand<Compared>('plenary.compareWith', at(''), at('HEAD'), 'sideBySide');
      assert.match(staged.texts.marked, /\{~~green~>blue~~\}/);
      assert.match(staged.title, /lamps\.itu\.md at HEAD ↔ lamps\.itu\.md, staged$/);

      const someone = person();
      if (!someone) return;
      await window.showTextDocument(Uri.file(path), { preview: false });
      await someone.press('F1');
      await someone.type('Plenary: Compare with…');
      await someone.press('Enter');
      await someone.see('.quick-input-widget', 'Green lamps');
      await someone.see('.quick-input-widget', 'last commit (HEAD)');
      await someone.see('.quick-input-widget', 'Staged');
      await someone.picture('compare-with-git');
      await someone.type('Green');
      await someone.press('Enter');
      await eventually('the comparison with the commit is open', () => activeDiff()?.original.query.includes('"commit"'));
    } finally {
      await closeAll();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is used by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await putCaret(await openSample('drafts/lighthouses-clean.itu.md'), 'Resolution 17 (Rev. Havenport, 2032)');
    await someone.press('F1');
    await someone.type('Plenary: Compare Rev');
    await someone.press('Enter');
    await someone.see('.monaco-diff-editor', 'without resident keepers');
    await someone.see('.pane-header', 'Compared Provisions');
    await someone.see('.tree-explorer-viewlet-tree-view', 'considering c)');
    await someone.picture('compared-provisions');
    await someone.click('.tree-explorer-viewlet-tree-view .monaco-list-row', 'considering c)');
    await someone.picture('compared-provision-shown');
    await someone.click('.editor-actions .action-label[aria-label^="Show Comparison as One Marked Text"]');
    await eventually('the marked text is open', () => activeInput() instanceof TabInputText);
    await someone.see('.monaco-editor', '{~~');
    await someone.press('Control+F8');
    await someone.picture('compared-marked');
    await someone.click('.editor-actions .action-label[aria-label^="Show Comparison Side by Side"]');
    await eventually('a diff editor is open', activeDiff);

    await openSample('drafts/lighthouses-clean.itu.md');
    await someone.press('F1');
    await someone.type('Plenary: Compare with…');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Base of this draft');
    await someone.picture('compare-with');
    await someone.type('File…');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Browse…');
    await someone.see('.quick-input-widget', 'tide-tables-marked.itu.md');
    await someone.picture('compare-with-file');
    await someone.press('Escape');
  });
});

import assert from 'node:assert/strict';
import { commands, window, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { clearMessages, closeAll, importSamples, libraryFolder, removeLibrary, seeMessage } from './workspace';

async function documentsHeld(): Promise<number> {
  const names = (await workspace.fs.readDirectory(libraryFolder()))
    .map(([name]) => name)
    .filter((name) => name.endsWith('.json'));
  const files = await Promise.all(
    names.map((name) => workspace.fs.readFile(libraryFolder().with({ path: `${libraryFolder().path}/${name}` }))),
  );
  const contents = files.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as { documents: unknown[] });
  return contents.reduce((sum, { documents }) => sum + documents.length, 0);
}

const lineOfCaret = ({ document, selection }: TextEditor): string => document.lineAt(selection.active.line).text;

describe('searching the texts', () => {
  before(() => importSamples());
  afterEach(closeAll);

  it('opens the text that is found at the provision', async () => {
    const searching = commands.executeCommand<TextEditor | undefined>(
      'plenary.searchTexts',
      'shore power taxes to:"Member States"',
    );
    // Until the list is there, there is nothing to accept.
    const again = setInterval(() => void commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 300);
    try {
      const editor = await eventually('the text is open', () =>
        window.activeTextEditor?.document.uri.scheme === 'plenary-text' ? window.activeTextEditor : undefined,
      );
      assert.match(editor.document.uri.path, /^\/Resolution 19 \(Havenport, 2032\)$/);
      assert.notEqual(editor.selection.active.line, 0);
      assert.equal((await searching)?.document.uri.path, editor.document.uri.path);
    } finally {
      clearInterval(again);
    }
  });

  it('is done by a person, with the keyboard alone', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await someone.press('F1');
    await someone.type('Plenary: Search Texts');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Search Texts');
    await someone.picture('search-empty');
    await someone.type('xylophone');
    await someone.see('.quick-input-widget', 'Nothing found');
    await someone.press('Control+a');
    await someone.type('fog signals');
    await someone.see('.quick-input-list .monaco-list-row', 'Fog signals in narrow waters');
    await someone.picture('search-words');
    await someone.type(' edition:2028 role:operative');
    await someone.seeGone('.quick-input-list .monaco-list-row', 'Havenport');
    await someone.see('.quick-input-list .monaco-list-row', 'Lightburg, 2028');
    await someone.picture('search-filters');
    await someone.press('Enter');
    const editor = await eventually('the text is open', () =>
      window.activeTextEditor?.document.uri.scheme === 'plenary-text' ? window.activeTextEditor : undefined,
    );
    assert.match(editor.document.uri.path, /Lightburg, 2028/);
    assert.match(lineOfCaret(editor), /fog signal/);
    await someone.picture('search-opened');
  });

  it('says what to do while there is nothing to search', async () => {
    await removeLibrary();
    try {
      assert.equal(await commands.executeCommand('plenary.searchTexts'), undefined);
      assert.match((await seeMessage('There is nothing to search.')) ?? 'Import Final Acts', /Import Final Acts/);
    } finally {
      await importSamples();
    }
  });
});

describe('removing from the library', () => {
  before(() => importSamples());
  afterEach(closeAll);
  after(async () => {
    await removeLibrary();
    await importSamples();
  });

  it('takes out a document and an edition', async () => {
    const before = await documentsHeld();
    assert.deepEqual(
      await commands.executeCommand('plenary.removeFromLibrary', { name: 'Resolution 20 (Havenport, 2032)', confirmed: true }),
      ['Resolution 20 (Havenport, 2032)'],
    );
    await seeMessage('Removed from the library: Resolution 20 (Havenport, 2032).');
    assert.equal(await documentsHeld(), before - 1);
    const gone = await commands.executeCommand<string[]>('plenary.removeFromLibrary', {
      edition: 'Lightburg, 2028',
      confirmed: true,
    });
    assert.equal(gone.length, 11);
    assert.equal(await documentsHeld(), before - 12);
    await clearMessages();
    await importSamples();
    assert.equal(await documentsHeld(), before);
  });

  it('removes nothing that is not there, or could mean several', async () => {
    const before = await documentsHeld();
    for (const name of ['Resolution 99', 'Resolution 12']) {
      assert.deepEqual(await commands.executeCommand('plenary.removeFromLibrary', { name, confirmed: true }), []);
    }
    await seeMessage('The library has no Resolution 99.');
    await seeMessage('"Resolution 12" means several documents');
    assert.equal(await documentsHeld(), before);
  });

  it('lets a person choose, and goes no further when they think better of it', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const before = await documentsHeld();
    const removing = commands.executeCommand<string[]>('plenary.removeFromLibrary');
    await someone.see('.quick-input-widget', 'the edition, 17 documents');
    await someone.picture('remove');
    await someone.type('ferries');
    await someone.see('.quick-input-widget', 'Safety of passengers on ferries');
    await someone.press('Escape');
    assert.deepEqual(await removing, []);
    assert.equal(await documentsHeld(), before);
  });

  it('says so while there is nothing to remove', async () => {
    await removeLibrary();
    assert.deepEqual(await commands.executeCommand('plenary.removeFromLibrary'), []);
    await seeMessage('There is nothing to remove.');
  });
});

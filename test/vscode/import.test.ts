import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import {
  closeAll,
  importSamples,
  libraryFolder,
  openDraft,
  draftWith,
  placeOf,
  removeLibrary,
  sample,
  seeMessage,
  clearMessages,
} from './workspace';

/** The editions; the indexes of the search beside them come when the editor has time. */
async function libraryFiles(): Promise<string[]> {
  const files = await workspace.fs.readDirectory(libraryFolder());
  return files.flatMap(([name]) => (name.endsWith('.json') ? [name] : [])).sort();
}

async function hoverText(words: string): Promise<string> {
  const document = window.activeTextEditor?.document;
  assert.ok(document);
  const hovers = await commands.executeCommand<{ contents: { value: string }[] }[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words),
  );
  return hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join('\n');
}

describe('importing Final Acts', () => {
  before(removeLibrary);
  afterEach(closeAll);
  after(async () => {
    await removeLibrary();
    await importSamples();
  });

  it('reads both conferences into the library on disk', async () => {
    const done = await importSamples('lightburg-2028', 'havenport-2032');
    assert.deepEqual(
      done.map(({ edition, added, same, different }) => ({ edition, added, same, different })),
      [
        { edition: 'Lightburg, 2028', added: 11, same: 0, different: 0 },
        { edition: 'Havenport, 2032', added: 17, same: 0, different: 0 },
      ],
    );
    assert.deepEqual(await libraryFiles(), ['havenport-2032.json', 'lightburg-2028.json']);
  });

  it('adds nothing the second time', async () => {
    const [again] = await importSamples('havenport-2032');
    assert.deepEqual({ added: again?.added, same: again?.same }, { added: 0, same: 17 });
  });

  it('tells a person what happened, and offers the texts', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await removeLibrary();
    await importSamples('havenport-2032');
    assert.match((await seeMessage('Havenport, 2032: 17 documents added.')) ?? '', /Open a Text…/);
    await someone.picture('import');
    await someone.click('.notifications-center .monaco-button', 'Open a Text…');
    await someone.see('.quick-input-widget', 'Decision 1 (Rev. Havenport, 2032)');
    await someone.type('ferries');
    await someone.see('.quick-input-widget', 'Safety of passengers on ferries');
    await someone.picture('open-text');
    await someone.press('Enter');
    await eventually('the text is open', () => window.activeTextEditor?.document.uri.scheme === 'plenary-text');
    await importSamples();
  });

  it('keeps texts that differ unless it is told to replace them', async () => {
    const content = new TextDecoder().decode(await workspace.fs.readFile(sample('final-acts/havenport-2032.txt')));
    const changed = sample('changed.txt');
    const other = content.replace('that a registered lamp shall be lit', 'that each registered lamp shall be lit');
    assert.notEqual(other, content);
    await workspace.fs.writeFile(changed, new TextEncoder().encode(other));
    const [kept] = await commands.executeCommand<{ different: number; replaced: number }[]>(
      'plenary.importFinalActs',
      [changed],
      { replace: false },
    );
    assert.deepEqual({ different: kept?.different, replaced: kept?.replaced }, { different: 1, replaced: 0 });
    const [replaced] = await commands.executeCommand<{ different: number; replaced: number }[]>(
      'plenary.importFinalActs',
      [changed],
      { replace: true },
    );
    assert.deepEqual({ different: replaced?.different, replaced: replaced?.replaced }, { different: 1, replaced: 1 });
    await workspace.fs.delete(changed);
    await removeLibrary();
    await importSamples();
  });

  it('lets a person decide about texts that differ', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const content = new TextDecoder().decode(await workspace.fs.readFile(sample('final-acts/havenport-2032.txt')));
    const changed = sample('changed.txt');
    const other = content.replace('a registered lamp shall', 'each registered lamp shall');
    await workspace.fs.writeFile(changed, new TextEncoder().encode(other));
    await commands.executeCommand('plenary.importFinalActs', [changed]);
    await workspace.fs.delete(changed);
    const message = await seeMessage('1 text of Havenport, 2032 in another wording');
    assert.match(message ?? '', /RESOLUTION 12 \(REV\. HAVENPORT, 2032\)/);
    await someone.picture('import-differs');
    assert.equal((await importSamples('havenport-2032'))[0]?.same, 17, 'the library was changed before anybody decided');
    await clearMessages();
    await workspace.fs.writeFile(changed, new TextEncoder().encode(other));
    await commands.executeCommand('plenary.importFinalActs', [changed]);
    await workspace.fs.delete(changed);
    await seeMessage('in another wording');
    await someone.click('.notifications-center .monaco-button', 'Replace It');
    await seeMessage('Havenport, 2032: 1 replaced.');
    await removeLibrary();
    await importSamples();
  });

  it('refuses what is no Final Acts, and leaves the library as it is', async () => {
    const before = await libraryFiles();
    const bad = {
      'empty.txt': '',
      'letter.txt': 'Dear colleague,\n\nthank you for the fish.\n',
      'binary.txt': 'PK\0\0\u0001\u0002',
    };
    for (const [name, content] of Object.entries(bad)) {
      const file = sample(name);
      await workspace.fs.writeFile(file, new TextEncoder().encode(content));
      assert.deepEqual(await commands.executeCommand('plenary.importFinalActs', [file]), [], name);
      await seeMessage(name);
      await clearMessages();
      await workspace.fs.delete(file);
    }
    assert.deepEqual(await commands.executeCommand('plenary.importFinalActs', [sample('nowhere.txt')]), []);
    assert.deepEqual(await libraryFiles(), before);
  });

  it('imports the good files among bad ones', async () => {
    await removeLibrary();
    const done = await commands.executeCommand<{ edition: string }[]>('plenary.importFinalActs', [
      sample('README.md'),
      sample('final-acts/havenport-2032.txt'),
    ]);
    assert.deepEqual(
      done.map(({ edition }) => edition),
      ['Havenport, 2032'],
    );
  });

  it('says what is wrong with the folder of the library', async () => {
    const settings = workspace.getConfiguration('plenary');
    await settings.update('library', 'README.md', ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await importSamples('havenport-2032'), []);
      assert.match((await seeMessage('README.md')) ?? 'a file stands', /a file stands where a folder should be/);
      await openDraft(draftWith('see Resolution 12 (Rev. Lightburg, 2028) of this conference'));
      assert.match(await hoverText('12 (Rev. Lightburg'), /The library is empty/);
    } finally {
      await settings.update('library', '.plenary', ConfigurationTarget.Workspace);
    }
    assert.doesNotMatch(await hoverText('12 (Rev. Lightburg'), /The library is empty/);
  });

  it('sees what others do to the folder', async () => {
    await importSamples();
    await openDraft(draftWith('see Resolution 12 (Rev. Lightburg, 2028) of this conference'));
    assert.match(await hoverText('12 (Rev. Lightburg'), /revised at Lightburg, 2028/);
    const file = Uri.joinPath(libraryFolder(), 'lightburg-2028.json');
    const content = await workspace.fs.readFile(file);
    await workspace.fs.delete(file);
    assert.match(await hoverText('12 (Rev. Lightburg'), /Not in the library, which holds Havenport, 2032/);
    await workspace.fs.writeFile(file, new TextEncoder().encode('{ "plenary": 1, "doc'));
    assert.match(await hoverText('12 (Rev. Lightburg'), /Not in the library/);
    assert.match((await seeMessage('lightburg-2028.json')) ?? 'damaged', /damaged/);
    await workspace.fs.writeFile(file, content);
    assert.match(await hoverText('12 (Rev. Lightburg'), /revised at Lightburg, 2028/);
  });
});

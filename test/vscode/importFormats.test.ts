import assert from 'node:assert/strict';
import { commands, workspace, type Uri } from 'vscode';
import { akn, section, statement } from '../support/akn';
import { OFFICE, typesetPdf, type Copy } from '../support/pdf';
import { del, i, ins, p, r, resolution, wordFile } from '../support/word';
import { person } from './person';
import {
  clearMessages,
  closeAll,
  importSamples,
  openDraft,
  putCaret,
  removeLibrary,
  sample,
  seeMessage,
  type Imported,
} from './workspace';

/** A resolution with one provision a page. */
const pages = (number: number): readonly Copy[] => [
  { as: 'designation', text: 'RESOLUTION 71 (REV. NEWHAVEN, 2040)' },
  { as: 'title', text: 'Bells on buoys' },
  { as: 'formula', text: 'The General Conference of the Example Union (Newhaven, 2040),' },
  { as: 'leadIn', text: 'resolves' },
  ...Array.from({ length: number }, (_, at): readonly Copy[] => [
    { as: 'item', label: String(at + 1), text: `to ring bell number ${at + 1} in fog${at + 1 === number ? '.' : ';'}` },
    ...(at + 1 === number ? [] : [{ as: 'page' } as const]),
  ]).flat(),
];

async function write(name: string, bytes: Uint8Array): Promise<Uri> {
  await workspace.fs.writeFile(sample(name), bytes);
  return sample(name);
}

function importFiles(...files: readonly Uri[]): Thenable<readonly Imported[]> {
  return commands.executeCommand('plenary.importFinalActs', files);
}

describe('importing other formats', () => {
  const written: Uri[] = [];
  const keep = async (name: string, bytes: Uint8Array): Promise<Uri> => {
    const file = await write(name, bytes);
    written.push(file);
    return file;
  };
  beforeEach(removeLibrary);
  afterEach(async () => {
    for (const file of written.splice(0)) await workspace.fs.delete(file);
    await closeAll();
  });
  after(async () => {
    await removeLibrary();
    await importSamples();
  });

  it('reads PDF, Word and Akoma Ntoso side by side', async () => {
    const word = wordFile({ body: resolution(p(i('resolves')), p('to light lamps.')) });
    const xml = akn(statement({ designation: 'RESOLUTION 59 (REV. HAVENPORT, 2032)', body: section('resolves', 'to listen.') }));
    const done = await importFiles(
      await keep('bells.pdf', await typesetPdf({ copy: pages(3) }, OFFICE)),
      await keep('lamps.docx', word),
      await keep('listen.xml', new TextEncoder().encode(xml)),
    );
    assert.deepEqual(
      done.map(({ edition, added }) => [edition, added]),
      [
        ['Newhaven, 2040', 1],
        ['Havenport, 2032', 1],
        ['Havenport, 2032', 1],
      ],
    );
    await seeMessage('Newhaven, 2040: 1 document added');
  });

  it('is offered on such files in the explorer', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await keep('bells.pdf', await typesetPdf({ copy: pages(1) }, OFFICE));
    await commands.executeCommand('revealInExplorer', sample('bells.pdf'));
    await commands.executeCommand('workbench.files.action.focusFilesExplorer');
    await someone.press('Shift+F10');
    assert.match(await someone.see('.monaco-menu', 'Open to the Side'), /Import Final Acts/);
    await someone.press('Escape');
  });

  it('asks which text of a Word document with tracked changes belongs into the library', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const body = resolution(p(i('resolves')), p(`${r('to keep ')}${del('some lamps')}${ins(r('all lamps'))}${r(' lit.')}`));
    const file = await keep('tracked.docx', wordFile({ body }));
    const importing = importFiles(file);
    await someone.see('.quick-input-widget', 'tracked.docx holds 2 tracked changes');
    await someone.picture('import-tracked-changes');
    await someone.click('.quick-input-widget .monaco-list-row', 'Without the changes');
    assert.equal((await importing)[0]?.added, 1);
    const text = new TextDecoder().decode(await workspace.fs.readFile(sample('.plenary/havenport-2032.json')));
    assert.match(text, /to keep some lamps lit/);
    await clearMessages();
    const again = importFiles(file);
    await someone.see('.quick-input-widget', 'tracked.docx holds 2 tracked changes');
    await someone.click('.quick-input-widget input');
    await someone.press('Escape');
    assert.deepEqual(await again, []);
  });

  it('shows the pages of a long PDF as they are read, and stops when told to', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const file = await keep('long.pdf', await typesetPdf({ copy: pages(900) }, OFFICE));
    await commands.executeCommand('notifications.showList');
    const importing = importFiles(file);
    await someone.see('.notifications-center .notification-list-item', 'of 900 pages');
    await someone.picture('import-progress');
    await someone.click('.notifications-center .monaco-button', 'Cancel');
    assert.deepEqual(await importing, []);
    assert.deepEqual(await workspace.fs.readDirectory(sample('.plenary')).then(undefined, () => []), []);
    // Nothing is left of it that would stand in the way of the next one.
    const [done] = await importFiles(await keep('short.pdf', await typesetPdf({ copy: pages(2) }, OFFICE)));
    assert.equal(done?.added, 1);
  });
});

describe('without any import', () => {
  before(removeLibrary);
  afterEach(closeAll);
  after(() => importSamples());

  it('shows what the catalogue knows of a cited text', async function () {
    const someone = person();
    if (!someone) return this.skip();
    const words = 'Resolution 71 (Rev. Bucharest, 2022)';
    const editor = await openDraft(
      [
        '---\nconference: Plenipotentiary Conference (Doha, 2026)\nsource: LUM\ndocument: 21\nform: clean\n---',
        'ADD LUM/21/1',
        '# DRAFT NEW RESOLUTION [LUM-1]',
        '## Lighthouses',
        'The Plenipotentiary Conference of the International Telecommunication Union (Doha, 2026),',
        '*recalling*',
        `${words} of this conference,`,
        '*resolves*',
        'to wait.\n',
      ].join('\n\n'),
    );
    await putCaret(editor, words);
    await someone.hoverOver('71 (Rev. Bucharest');
    const shown = await someone.see('.monaco-hover', 'Strategic plan');
    assert.match(shown, /Import Final Acts/);
    await someone.picture('hover-catalogue');
  });
});

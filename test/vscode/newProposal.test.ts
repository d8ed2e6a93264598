import assert from 'node:assert/strict';
import { commands, window, workspace, type TextEditor } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { closeAll, importSamples, openSample, removeLibrary, sample, seeMessage } from './workspace';

function start(wish: object): Thenable<TextEditor | undefined> {
  return commands.executeCommand('plenary.newProposal', wish);
}

async function removeDrafts(): Promise<void> {
  for (const uri of await workspace.findFiles('**/{mod,add,sup,noc}-*.itu.md')) await workspace.fs.delete(uri);
}

describe('starting a proposal', () => {
  before(() => importSamples());
  afterEach(async () => {
    await closeAll();
    await removeDrafts();
  });

  it('writes a MOD with the whole text, brought to the coming conference', async () => {
    const editor = await start({ symbol: 'MOD', text: 'Resolution 7', source: 'LUM', document: '21' });
    assert.ok(editor);
    // The editor may still hold a file of that name which another suite wrote and deleted: then the name is counted on.
    assert.match(editor.document.uri.path, /\/examples\/mod-resolution-7(?:-\d+)?\.itu\.md$/);
    assert.equal(editor.document.languageId, 'itu-resolution');
    const text = editor.document.getText();
    assert.match(
      text,
      /^---\nconference: General Conference \(Saltmere, 2036\)\nsource: LUM\n[^]*form: clean\n---\n\nMOD LUM\/21\/\d+\n\n# RESOLUTION 7 \(REV\. SALTMERE, 2036\)\n\n## Small harbours/,
    );
    assert.match(text, /^The General Conference of the Example Union \(Saltmere, 2036\),$/m);
    assert.match(text, /^\*resolves\*$/m);
    assert.match(text, /\*\*Reasons:\*\* ?\n$/);
    assert.equal(editor.document.isDirty, false);
  });

  it('numbers proposals on and takes no name twice', async () => {
    const first = await start({ symbol: 'MOD', text: 'Resolution 9', source: 'LUM', document: '21' });
    const second = await start({ symbol: 'MOD', text: 'Resolution 9', source: 'LUM', document: '21' });
    const identifier = (editor: TextEditor | undefined): string =>
      /^MOD (.*)$/m.exec(editor?.document.getText() ?? '')?.[1] ?? '';
    // Two proposals of this document are among the samples.
    assert.deepEqual([identifier(first), identifier(second)], ['LUM/21/3', 'LUM/21/4']);
    assert.equal(second?.document.uri.path.endsWith('/mod-resolution-9-2.itu.md'), true);
  });

  it('stands beside the draft at hand', async () => {
    await openSample('drafts/wake-new.itu.md');
    const editor = await start({ symbol: 'NOC', text: 'Resolution 20', source: 'LUM', document: '22' });
    assert.equal(editor?.document.uri.toString(), sample('drafts/noc-resolution-20.itu.md').toString());
  });

  it('begins at the reasons when a text is to go', async () => {
    const editor = await start({ symbol: 'SUP', text: 'Resolution 15', source: 'COV', document: '40' });
    assert.ok(editor);
    const { document, selection } = editor;
    assert.match(
      document.getText(),
      /SUP COV\/40\/4\n\n# RESOLUTION 15 \(REV\. HAVENPORT, 2032\)\n\n## Marking of wrecks\n\n\*\*Reasons:\*\* ?\n$/,
    );
    assert.match(document.lineAt(selection.active.line).text, /^\*\*Reasons:\*\*/);
    assert.ok(selection.active.isEqual(document.lineAt(selection.active.line).range.end));
  });

  it('outlines a new resolution', async () => {
    const editor = await start({ symbol: 'ADD', title: 'Quiet harbours', source: 'B/CAN', document: '12' });
    const text = editor?.document.getText() ?? '';
    assert.equal(editor?.document.uri.path.endsWith('/add-quiet-harbours.itu.md'), true);
    assert.match(
      text,
      /source: \[B, CAN\][^]*ADD B\/CAN\/12\/1\n\n# DRAFT NEW RESOLUTION \[[^\]]+\]\n\n## Quiet harbours\n\nThe General Conference of the Example Union \(Saltmere, 2036\),/,
    );
  });

  it('writes nothing when there is no such text, or no library', async () => {
    assert.equal(await start({ symbol: 'MOD', text: 'Resolution 99', source: 'LUM', document: '21' }), undefined);
    await seeMessage('no text in force called "Resolution 99"');
    await removeLibrary();
    assert.equal(await start({ symbol: 'MOD', text: 'Resolution 7', source: 'LUM', document: '21' }), undefined);
    await seeMessage('import the Final Acts of a conference first');
    await person()?.picture('empty-library');
    assert.equal((await workspace.findFiles('**/mod-*.itu.md')).length, 0);
    await importSamples();
  });

  it('is used by a person', async function () {
    const someone = person();
    if (!someone) return this.skip();
    await openSample('drafts/wake-new.itu.md');
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await someone.press('F1');
    await someone.type('Plenary: New Proposal');
    await someone.see('.quick-input-widget', 'New Proposal…');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Revise a text');
    await someone.picture('new-proposal-symbol');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'New Proposal: MOD');
    await someone.see('.quick-input-widget', 'Decision 1 (Rev. Havenport, 2032)');
    await someone.type('harbours');
    await someone.see('.quick-input-widget', 'Small harbours');
    await someone.picture('new-proposal-text');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'Who proposes?');
    await someone.press('Control+a');
    await someone.type('n_r');
    await someone.see('.quick-input-widget', 'is not a code');
    await someone.picture('new-proposal-source');
    await someone.press('Control+a');
    await someone.type('LUM');
    await someone.press('Enter');
    await someone.see('.quick-input-widget', 'In which document?');
    await someone.press('Control+a');
    await someone.type('21A1');
    await someone.press('Enter');
    const text = await eventually('the draft is open', () => {
      const document = window.activeTextEditor?.document;
      return /\/drafts\/mod-resolution-7(?:-\d+)?\.itu\.md$/.test(document?.uri.path ?? '') && document?.getText();
    });
    assert.match(text, /MOD LUM\/21A1\/1\n\n# RESOLUTION 7 \(REV\. SALTMERE, 2036\)/);
    await someone.picture('new-proposal-draft');
  });
});

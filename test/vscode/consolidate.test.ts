import assert from 'node:assert/strict';
import { commands, window, workspace, type TextEditor, type Uri } from 'vscode';
import { eventually } from './eventually';
import { person } from './person';
import { clearMessages, closeAll, importSamples, sample, seeMessage } from './workspace';

/** A clean revision of Resolution 7, on the quays of small harbours. */
async function writeDraft(source: string, metres: string): Promise<Uri> {
  const wish = { symbol: 'MOD', text: 'Resolution 7', source, document: '9' };
  const editor = await commands.executeCommand<TextEditor>('plenary.newProposal', wish);
  const text = editor.document.getText().replace('sixty metres', `${metres} metres`);
  const uri = sample(`drafts/quays-${source.toLowerCase()}.itu.md`);
  await workspace.fs.delete(editor.document.uri);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(`${text.trimEnd()} ${source} has longer ships.\n`));
  return uri;
}

describe('consolidating', () => {
  let drafts: Uri[];
  before(async () => {
    await importSamples();
    drafts = [await writeDraft('LUM', 'eighty'), await writeDraft('NOR', 'ninety')];
    await closeAll();
  });
  afterEach(closeAll);
  after(async () => {
    for (const uri of drafts) await workspace.fs.delete(uri);
  });

  it('puts the files that are selected in the explorer together, and counts the collisions', async () => {
    await clearMessages();
    const editor = await commands.executeCommand<TextEditor>('plenary.consolidate', drafts[0], drafts);
    assert.equal(editor.document.isUntitled, true);
    assert.equal(editor.document.languageId, 'itu-resolution');
    const text = editor.document.getText();
    assert.match(text, /\nMOD LUM\/9\/1\n\nMOD NOR\/9\/1\n\n# RESOLUTION 7 \(REV\. \{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}\)\n/);
    assert.match(text, /\{>>Collision: LUM\/9\/1 and NOR\/9\/1 differ on footnote 1<<\}\n\nMOD LUM\/9\/1\n/);
    await seeMessage('2 proposals on 1 text: joined in 1 place, 1 collision');
    await person()?.picture('consolidated');
  });

  it('offers the proposals of the workspace by text, those on one text chosen', async () => {
    const running = commands.executeCommand('plenary.consolidate');
    const again = setInterval(() => void commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 800);
    try {
      const text = await eventually('the document is open', () => {
        const active = window.activeTextEditor?.document;
        return active?.isUntitled ? active.getText() : undefined;
      });
      assert.match(text, /\nMOD LUM\/9\/1\n\nMOD NOR\/9\/1\n/);
      assert.doesNotMatch(text, /DRAFT NEW RESOLUTION/, 'a text that one alone proposes was not chosen');
    } finally {
      clearInterval(again);
    }
    await running;
  });
});

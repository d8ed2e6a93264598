import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Selection, window, workspace } from 'vscode';
import { eventually } from './eventually';
import { closeAll, draftWith, sample, useCrlf } from './workspace';

const TYPED =
  '*considering*\n\n*a)* that lamps go out;\n\n*b)*   that fog is frequent,\n\n*resolves*\n\n1 to keep:\n– horns;\n\n2    to\nreport.';
const CANONICAL =
  '*considering*\n\n*a)* that lamps go out;\n\n*b)* that fog is frequent,\n\n*resolves*\n\n1 to keep:\n\n– horns;\n\n2 to report.\n';

describe('formatting a draft', () => {
  const setting = workspace.getConfiguration('editor', { languageId: 'itu-resolution' });

  beforeEach(() => setting.update('formatOnSave', true, ConfigurationTarget.Global, true));
  afterEach(async () => {
    await setting.update('formatOnSave', undefined, ConfigurationTarget.Global, true);
    await closeAll();
  });

  for (const ends of ['LF', 'CRLF']) {
    it(`on save keeps the caret and what is folded, with lines that end in ${ends}`, async () => {
      const uri = sample(`drafts/formatted-${ends}.itu.md`);
      await workspace.fs.writeFile(uri, Buffer.from(draftWith(TYPED)));
      const document = await workspace.openTextDocument(uri);
      const editor = await window.showTextDocument(document);
      if (ends === 'CRLF') await useCrlf(editor);
      const place = (words: string) => document.positionAt(document.getText().indexOf(words));
      editor.selection = new Selection(place('*considering*'), place('*considering*'));
      await commands.executeCommand('editor.fold');
      await eventually('the section is folded', () => editor.visibleRanges.length > 1);
      editor.selection = new Selection(place('orns'), place('orns'));
      await editor.edit((edit) => edit.insert(place('MOD'), '\n'));
      assert.ok(await document.save());
      const text = document.getText();
      assert.equal(text.replaceAll('\r\n', '\n'), draftWith(CANONICAL.trimEnd()));
      assert.equal(text.includes('\r\n'), ends === 'CRLF');
      assert.ok(editor.selection.active.isEqual(place('orns')));
      assert.ok(editor.visibleRanges.length > 1, 'the section is open');
      await closeAll();
      await workspace.fs.delete(uri);
    });
  }
});

import { Uri, window, workspace } from 'vscode';
import { createBaseReader } from '../../editor/baseSource';
import { restoreProvisions, revertChanges, revertLines, type LineChange } from '../../editor/restore';
import { baseBeside } from '../baseTexts';
import { isDraft } from '../documents';
import { IMPORT } from '../messages';
import { applyEditing, selectionsOf } from './editing';
import type { Command } from './tools';

/** Puts a change that the gutter shows back to the base. The editor says which: the draft, its changes, and the place among them. */
export const revertChange: Command = async ({ drafts, messages }, uri, changes, index) => {
  const change = Array.isArray(changes) && typeof index === 'number' ? (changes[index] as LineChange | undefined) : undefined;
  const base = uri instanceof Uri ? baseBeside(uri) : undefined;
  if (!(uri instanceof Uri) || !change || !base) {
    messages.inform('Open a change in the gutter first, or run Revert Change at Cursor.');
    return false;
  }
  const open = drafts.of(await workspace.openTextDocument(uri));
  const edit = revertLines(base.getText().replace(/\r\n/g, '\n'), open.draft.source, change);
  return workspace.applyEdit(open.editOf([edit]));
};

export const revertChangeAtCursor = goingBack(revertChanges);
export const restoreProvision = goingBack(restoreProvisions);

function goingBack(back: typeof revertChanges): Command {
  return async (tools) => {
    const library = await tools.libraries.library();
    const editor = window.activeTextEditor;
    if (!editor || !isDraft(editor.document)) return false;
    const { draft } = tools.drafts.of(editor.document);
    const answer = back(draft, selectionsOf(tools, editor), createBaseReader().read(draft, library));
    if ('refusal' in answer) {
      tools.messages.inform(answer.refusal, ...(library.isEmpty ? [IMPORT] : []));
      return false;
    }
    return applyEditing(tools, editor, answer);
  };
}

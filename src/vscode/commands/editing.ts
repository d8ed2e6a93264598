import { Selection, window, type TextEditor } from 'vscode';
import type { Draft } from '../../markup/draft';
import { applyEdits } from '../../markup/edits';
import { indexLines } from '../../markup/lines';
import type { Editing, Refusal, Selection as Selected } from '../../editor/editing';
import { draftInHand } from '../draftInHand';
import type { Command, Tools } from './tools';

/** What a key or a command would do to a draft with these selections; undefined where there is nothing to do. */
export type EditingCommand = (draft: Draft, selections: readonly Selected[]) => Editing | Refusal | undefined;

/** A command of the extension that edits the draft in the active editor, in one step that can be undone. */
export function editingCommand(command: EditingCommand): Command {
  return async (tools) => {
    const document = await draftInHand(undefined, tools.messages);
    const editor = window.activeTextEditor;
    if (!document || editor?.document !== document) return false;
    const { draft } = tools.drafts.of(document);
    const answer = command(draft, selectionsOf(tools, editor));
    if (!answer) return false;
    if ('refusal' in answer) {
      tools.messages.inform(answer.refusal);
      return false;
    }
    return applyEditing(tools, editor, answer);
  };
}

/** The selections of an editor, as offsets. */
export function selectionsOf({ drafts }: Tools, { document, selections }: TextEditor): readonly Selected[] {
  const open = drafts.of(document);
  return selections.map(({ anchor, active }) => ({ anchor: open.offsetAt(anchor), active: open.offsetAt(active) }));
}

/** Does an editing in an editor; false when the document changed meanwhile or cannot be written. */
export async function applyEditing({ drafts }: Tools, editor: TextEditor, { edits, selections }: Editing): Promise<boolean> {
  const open = drafts.of(editor.document);
  const lines = indexLines(applyEdits(open.draft.source, edits));
  if (edits.length > 0) {
    const done = await editor.edit((builder) => {
      for (const { span, text } of edits) builder.replace(open.rangeOf(span), text);
    });
    if (!done) return false;
  }
  editor.selections = selections.map(({ anchor, active }) => {
    const [from, to] = [lines.positionAt(anchor), lines.positionAt(active)];
    return new Selection(from.line, from.character, to.line, to.character);
  });
  editor.revealRange(editor.selection);
  return true;
}

import { Range, Selection, SnippetString, type TextEditor } from 'vscode';
import type { Draft } from '../../markup/draft';
import { applyEdits } from '../../markup/edits';
import { indexLines } from '../../markup/lines';
import type { Editing, Refusal, Selection as Selected } from '../../editor/editing';
import type { TextEdit } from '../../model/problem';
import type { Tools } from './tools';

/** What a key or a command would do to a draft with these selections; undefined where there is nothing to do. */
export type EditingCommand = (draft: Draft, selections: readonly Selected[]) => Editing | Refusal | undefined;

/** The selections of an editor, as offsets. */
export function selectionsOf({ drafts }: Tools, { document, selections }: TextEditor): readonly Selected[] {
  const open = drafts.of(document);
  return selections.map(({ anchor, active }) => ({ anchor: open.offsetAt(anchor), active: open.offsetAt(active) }));
}

/**
 * Does an editing in an editor; false when the document changed meanwhile or cannot be written. Where it leaves a bare caret, edit
 * and caret go in one breath: between an edit and a caret that is put somewhere later, quick hands type in the wrong place.
 */
export async function applyEditing(tools: Tools, editor: TextEditor, editing: Editing): Promise<boolean> {
  const [selection, ...others] = editing.selections;
  const isBare = selection && others.length === 0 && selection.anchor === selection.active;
  const edit = isBare ? asOne(editing.edits, tools.drafts.of(editor.document).draft.source) : undefined;
  const done = edit && applyAtOnce(tools, editor, edit, selection!.active);
  return done ?? applyInTwo(tools, editor, editing);
}

/** How far apart edits may be that are done as one. */
const NEAR = 5_000;

/** Edits that are near each other, with what stands between them, as one edit. */
function asOne(edits: readonly TextEdit[], source: string): TextEdit | undefined {
  if (edits.length < 2) return edits[0];
  const from = Math.min(...edits.map(({ span }) => span.from));
  const to = Math.max(...edits.map(({ span }) => span.to));
  if (to - from > NEAR) return undefined;
  const moved = edits.map(({ span, text }) => ({ span: { from: span.from - from, to: span.to - from }, text }));
  return { span: { from, to }, text: applyEdits(source.slice(from, to), moved) };
}

/** Undefined where the editor would not put the caret there by itself. */
function applyAtOnce(tools: Tools, editor: TextEditor, { span, text }: TextEdit, active: number): Promise<boolean> | undefined {
  const range = tools.drafts.of(editor.document).rangeOf(span);
  const caret = active - span.from;
  const [before] = selectionsOf(tools, editor);
  const moves = before && before.anchor === before.active && before.active > span.to;
  if (moves && before.active - span.to === caret - text.length) return edit(editor, [[range, text]]);
  // Snippets are indented as the line that they are put into, and their own indentation is made to fit.
  const isIndented =
    /\n[ \t]/.test(text) || (text.includes('\n') && /^[ \t]/.test(editor.document.lineAt(range.start.line).text));
  if (isIndented || caret < 0 || caret > text.length) return undefined;
  return insertWithCaret(editor, range, text, caret);
}

async function insertWithCaret(editor: TextEditor, range: Range, text: string, caret: number): Promise<boolean> {
  const snippet = new SnippetString().appendText(text.slice(0, caret));
  snippet.appendTabstop(0).appendText(text.slice(caret));
  const done = await editor.insertSnippet(snippet, range);
  if (done) editor.revealRange(new Range(editor.selection.active, editor.selection.active));
  return done;
}

async function applyInTwo({ drafts }: Tools, editor: TextEditor, { edits, selections }: Editing): Promise<boolean> {
  const open = drafts.of(editor.document);
  const lines = indexLines(applyEdits(open.draft.source, edits));
  if (
    edits.length > 0 &&
    !(await edit(
      editor,
      edits.map(({ span, text }) => [open.rangeOf(span), text] as const),
    ))
  )
    return false;
  editor.selections = selections.map(({ anchor, active }) => {
    const [from, to] = [lines.positionAt(anchor), lines.positionAt(active)];
    return new Selection(from.line, from.character, to.line, to.character);
  });
  editor.revealRange(editor.selection);
  return true;
}

async function edit(editor: TextEditor, edits: readonly (readonly [Range, string])[]): Promise<boolean> {
  return editor.edit((builder) => {
    for (const [range, text] of edits) builder.replace(range, text);
  });
}

import type { Range } from 'vscode';
import { Selection, TextEditorRevealType, window, type TextDocument, type TextEditor } from 'vscode';
import type { OpenDraft } from '../drafts';
import { tabOf } from './tabs';

/**
 * Selects a stretch of a document, or puts the caret before it, and shows it. The focus stays where it is; an editor that shows
 * the document already is used, also where it is one side of a comparison.
 */
export async function showIn(document: TextDocument, range: Range, isSelected: boolean): Promise<TextEditor> {
  const editor = window.visibleTextEditors.find((one) => one.document === document) ?? (await opened(document));
  editor.selection = new Selection(range.start, isSelected ? range.end : range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** A selection as offsets. */
export function selectionIn(
  { offsetAt }: OpenDraft,
  { anchor, active }: Selection,
): { readonly anchor: number; readonly active: number } {
  return { anchor: offsetAt(anchor), active: offsetAt(active) };
}

function opened(document: TextDocument): Thenable<TextEditor> {
  const viewColumn = tabOf(document)?.group.viewColumn;
  return window.showTextDocument(document, { preserveFocus: true, preview: false, ...(viewColumn ? { viewColumn } : {}) });
}

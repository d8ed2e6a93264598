import { Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { changeAt } from '../../editor/changes/changeAt';
import { countsTooltip } from '../../editor/changes/changeTooltip';
import { countInWords } from '../../editor/changes/changeWords';
import type { ChangesInHand } from './inHand';
import { selectionIn } from './show';

/**
 * Tells in the status bar how many changes the draft in the active editor marks, and which of them the caret is in. Of a draft
 * without changes it speaks only where there should be some.
 */
export function showChangesStatus(inHand: ChangesInHand): Disposable {
  const item = window.createStatusBarItem('plenary.changes', StatusBarAlignment.Right, 101);
  item.name = 'Changes of the Draft';
  item.command = { command: 'plenary.changes.focus', title: 'Show Changes' };
  const show = (): void => {
    const editor = window.activeTextEditor;
    if (!editor || editor.document !== inHand.document) return item.hide();
    const { changes, entries, open } = inHand.now()!;
    if (changes.length === 0 && open.draft.form === 'clean') return item.hide();
    const index = changeAt(changes, selectionIn(open, editor.selection));
    const count = countInWords(changes.length);
    item.text = `$(diff) ${changes.length === 0 ? 'No changes' : index < 0 ? count : `${index + 1} of ${count}`}`;
    item.tooltip = new MarkdownString(changes.length === 0 ? 'This draft marks no changes.' : countsTooltip(entries));
    item.show();
  };
  show();
  return Disposable.from(
    item,
    inHand.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor && inHand.known()) show();
    }),
  );
}

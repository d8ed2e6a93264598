import { Selection, TextEditorRevealType, window, type TextEditor } from 'vscode';
import { nextBracket, nextChange, previousBracket, previousChange, type Stop } from '../../editor/stops';
import type { Draft } from '../../markup/draft';
import { LANGUAGE } from '../documents';
import type { Command, Tools } from './tools';

const CHANGES = 'There is no change in this draft.';
const BRACKETS = 'There are no square brackets in this text.';

export const goToNextChange = going(nextChange, 'forwards', CHANGES);
export const goToPreviousChange = going(previousChange, 'backwards', CHANGES);
export const goToNextBracket = going(nextBracket, 'forwards', BRACKETS);
export const goToPreviousBracket = going(previousBracket, 'backwards', BRACKETS);

/** Selects the next stop and shows it; beyond the last one it goes on with the first, and says so. */
function going(step: (draft: Draft, offset: number) => Stop | undefined, way: 'forwards' | 'backwards', none: string): Command {
  return async (tools) => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== LANGUAGE) return false;
    const open = tools.drafts.of(editor.document);
    const stop = step(open.draft, placeIn(editor, tools, way));
    if (!stop) {
      tools.messages.inform(none);
      return false;
    }
    const range = open.rangeOf(stop.span);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    if (stop.wrapped) {
      const from = way === 'forwards' ? 'beginning' : 'end';
      window.setStatusBarMessage(`Plenary: went on from the ${from} of the text`, 4000);
    }
    return true;
  };
}

/**
 * Where the search begins: a bracket may hold others, so what is selected counts from its beginning, but is not found again.
 */
function placeIn({ selection, document }: TextEditor, { drafts }: Tools, way: 'forwards' | 'backwards'): number {
  const { start, end } = selection;
  const open = drafts.of(document);
  if (way === 'backwards' || selection.isEmpty) return open.offsetAt(start);
  return Math.min(open.offsetAt(start) + 1, open.offsetAt(end));
}

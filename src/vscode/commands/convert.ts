import { Selection, TextEditorRevealType, window, workspace, type TextDocument } from 'vscode';
import { findBase } from '../../corpus/base';
import type { Library } from '../../corpus/library';
import { countChanges } from '../../editor/changes/count';
import { sameWord } from '../../editor/sameWord';
import { indexLines } from '../../markup/lines';
import { readDraft } from '../../markup/draft';
import { turnIntoClean as cleaned, turnIntoMarked as marked } from '../../revise/convertDraft';
import { MarkRefusal } from '../../revise/mark';
import type { BaseFinder, MarkedDraft } from '../../revise/markDraft';
import { editOf, editsTo } from '../convert';
import { draftInHand } from '../draftInHand';
import { choose, IMPORT } from '../messages';
import type { Tools } from './tools';

/** Marks a draft's MOD proposals against the texts in force, as one change that can be undone; those of a marked draft, afresh. */
export async function generateMarked(tools: Tools, ...args: readonly unknown[]): Promise<MarkedDraft | undefined> {
  const { libraries, messages } = tools;
  const document = await draftInHand(args[0], messages);
  if (!document) return undefined;
  const library = await libraries.library();
  const { source, form } = tools.drafts.of(document).draft;
  const result = refusable(tools, () => marked(source, baseIn(library)));
  if (!result) return undefined;
  const unmarked = result.skipped.map(({ designation, reason }) => `${designation} was left as it is: ${reason}.`);
  if (result.marked === 0) {
    messages.warn(`Nothing was marked. ${unmarked.join(' ')}`, ...(library.isEmpty ? [IMPORT] : []));
    return result;
  }
  if (!(await write(tools, document, result.source))) return undefined;
  const changes = countChanges(result.source);
  const what = result.marked === 1 ? 'The proposal is marked' : `${result.marked} proposals are marked`;
  const anew = form === 'marked' ? (result.source === source ? ' as before' : ' anew') : '';
  const told =
    changes === 0 ? `${what}${anew}: nothing differs from the text in force.` : `${what}${anew}: ${plural(changes, 'change')}.`;
  messages.inform([told, ...unmarked].join(' '), choose('Compare with Base', 'plenary.compareWithBase', document.uri));
  return result;
}

/** Takes the marks away and keeps the revised text, with its remarks and highlights. */
export async function turnIntoClean(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  const { libraries, messages } = tools;
  const document = await draftInHand(args[0], messages);
  if (!document) return false;
  const library = await libraries.library();
  const { source, form } = tools.drafts.of(document).draft;
  const changes = countChanges(source);
  if (form === 'clean' && changes === 0) {
    messages.inform('This draft is clean text already: it holds no marks.');
    return false;
  }
  const result = refusable(tools, () => cleaned(source, baseIn(library)));
  if (!result || !(await write(tools, document, result.source))) return false;
  const told = `The draft is clean text now: ${plural(changes, 'mark')} taken away, remarks kept. Generate Marked Revision brings the marks back.`;
  if (result.warnings.length > 0) messages.warn(`${told} ${result.warnings.join('. ')}.`);
  else messages.inform(told);
  return true;
}

/** From clean to marked, and from marked to clean. */
export async function toggleForm(tools: Tools, ...args: readonly unknown[]): Promise<unknown> {
  const document = await draftInHand(args[0], tools.messages);
  if (!document) return false;
  const convert = tools.drafts.of(document).draft.form === 'marked' ? turnIntoClean : generateMarked;
  return convert(tools, document.uri);
}

function baseIn(library: Library): BaseFinder {
  return (draft, proposal) => {
    const base = findBase(library, draft, proposal);
    return 'document' in base ? base.document : base;
  };
}

/** The refusals of the core are written for the drafter. */
function refusable<T>({ messages }: Tools, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof MarkRefusal)) throw error;
    messages.warn(error.message);
    return undefined;
  }
}

/** Writes a converted draft as one step; carets stay before the words that they were before. */
async function write({ drafts, messages }: Tools, document: TextDocument, text: string): Promise<boolean> {
  const edits = editsTo(document, text);
  if (edits.length === 0) return true;
  const open = drafts.of(document);
  const [after, lines] = [readDraft(text), indexLines(text)];
  const editors = window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .map((editor) => ({
      editor,
      selections: editor.selections.map(({ anchor, active }) => [anchor, active].map(open.offsetAt)),
    }));
  if (!(await workspace.applyEdit(editOf(document, edits)))) {
    messages.fail(`${document.fileName} could not be changed: it is read-only or was changed meanwhile.`);
    return false;
  }
  for (const { editor, selections } of editors) {
    editor.selections = selections.map((places) => {
      const [anchor, active] = places.map((place) => lines.positionAt(sameWord(open.draft, after, place)));
      return new Selection(anchor!.line, anchor!.character, active!.line, active!.character);
    });
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return true;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

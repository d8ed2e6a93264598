import { Selection, TextEditorRevealType, window, workspace, type TextDocument } from 'vscode';
import { parseEdition } from '../../citations/designation';
import { editionOf, type Carriage } from '../../corpus/newer';
import { editionsToCarryTo, rebaseInLibrary, type Rebasing } from '../../editor/rebasing';
import { describeNotices, describeOutcome } from '../../editor/rebasingWords';
import { readDraft } from '../../markup/draft';
import { conflictsIn } from '../../revise/rebase/conflict';
import { MarkRefusal } from '../../revise/mark';
import { RebaseRefusal } from '../../revise/rebase/rebaseDraft';
import { editOf, editsTo } from '../convert';
import { draftInHand } from '../draftInHand';
import type { Choice } from '../messages';
import type { Tools } from './tools';

/**
 * Carries the draft at hand to a newer edition, as one change that can be undone. Which edition is asked only where there are
 * several; a second argument `{ onto: 'Havenport, 2032' }` says it.
 */
export async function rebase(tools: Tools, ...args: readonly unknown[]): Promise<Rebasing | undefined> {
  const { libraries, messages } = tools;
  const draft = await draftInHand(args[0], messages);
  if (!draft) return undefined;
  const library = await libraries.library();
  if (library.isEmpty) {
    messages.libraryIsEmpty('There is no newer edition to carry this draft to.');
    return undefined;
  }
  const carriage = wished(args[1]) ?? (await pick(editionsToCarryTo(library, readDraft(draft.getText())).map(editionOf)));
  if (!carriage) return undefined;
  const rebased = refusable(tools, () => rebaseInLibrary(library, draft.getText(), carriage));
  if (!rebased) return undefined;
  const left = rebased.skipped.map(({ designation, reason }) => `${designation} was left as it is: ${reason}.`);
  if (rebased.proposals.length === 0) {
    messages.inform(`Nothing was carried over. ${left.join(' ')}`);
    return rebased;
  }
  if (!(await write(tools, draft, rebased.source))) return undefined;
  tell(tools, draft, rebased, left);
  return rebased;
}

function wished(argument: unknown): Carriage | undefined {
  const onto = typeof argument === 'object' && argument !== null && 'onto' in argument ? argument.onto : undefined;
  const edition = typeof onto === 'string' ? parseEdition(onto) : undefined;
  return edition ? { onto: edition } : undefined;
}

/** The newest comes first; where there is one or none, nobody is asked. */
async function pick(editions: readonly string[]): Promise<Carriage | undefined> {
  if (editions.length < 2) return {};
  const picked = await window.showQuickPick([...editions].reverse(), {
    title: 'Carry to Newer Edition',
    placeHolder: 'The edition that the draft is to be written against',
  });
  const edition = picked === undefined ? undefined : parseEdition(picked);
  return edition ? { onto: edition } : undefined;
}

/** What has to be looked at, provision by provision, stands in the output; the message says how much it is. */
function tell({ messages }: Tools, draft: TextDocument, rebased: Rebasing, left: readonly string[]): void {
  const { proposals, conflicts, notes } = rebased;
  const notices = proposals.flatMap((proposal) => describeNotices(proposal));
  for (const line of [...proposals.map(describeOutcome), ...notices]) messages.output.appendLine(line);
  const told = [...proposals.map((proposal) => `${describeOutcome(proposal)}.`), ...notes, ...left];
  const details: Choice = { title: 'Show Details', run: () => messages.output.show(true) };
  const choices = notices.length > 0 ? [details] : [];
  if (notices.length > 0) told.push(`${notices.length} ${notices.length === 1 ? 'thing' : 'things'} to look at.`);
  if (conflicts === 0) return messages.inform(told.join(' '), ...choices);
  told.push('Resolve the conflicts, then generate the marked revision.');
  messages.warn(told.join(' '), { title: 'Go to First Conflict', run: () => goToFirstConflict(draft) }, ...choices);
}

async function goToFirstConflict(draft: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(draft);
  const [first] = conflictsIn(draft.getText());
  if (first === undefined) return;
  const at = draft.positionAt(first);
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}

async function write({ messages }: Tools, draft: TextDocument, text: string): Promise<boolean> {
  if (await workspace.applyEdit(editOf(draft, editsTo(draft, text)))) return true;
  messages.fail(`${draft.fileName} could not be changed: it is read-only or was changed meanwhile.`);
  return false;
}

/** The refusals of the core are written for the drafter. */
function refusable<T>({ messages }: Tools, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof RebaseRefusal || error instanceof MarkRefusal)) throw error;
    messages.warn(error.message);
    return undefined;
  }
}

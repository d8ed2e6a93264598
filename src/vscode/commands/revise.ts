import { workspace, type TextDocument } from 'vscode';
import { findBase } from '../../corpus/base';
import { countChanges } from '../../editor/changes/count';
import { inWords } from '../../editor/names';
import { hasChanges } from '../../markup/format';
import { MarkRefusal } from '../../revise/mark';
import { markDraft, type MarkedDraft } from '../../revise/markDraft';
import { acceptDraft, rejectDraft } from '../../revise/resolveDraft';
import { editOf, editsTo } from '../convert';
import { draftInHand } from '../draftInHand';
import { choose, IMPORT } from '../messages';
import type { Tools } from './tools';

/** Writes the marks of a clean draft's MOD proposals against the texts in force, as one change that can be undone. */
export async function generateMarked(tools: Tools, ...args: readonly unknown[]): Promise<MarkedDraft | undefined> {
  const { libraries, messages } = tools;
  const draft = await draftInHand(args[0], messages);
  if (!draft) return undefined;
  if (hasChanges(draft.getText())) {
    const next = 'Accept its changes first, edit the clean text, and generate the marks again; or mark the new changes by hand.';
    messages.inform(`This draft is already marked. ${next}`, choose('Accept All Changes', 'plenary.acceptAll', draft.uri));
    return undefined;
  }
  const library = await libraries.library();
  const marked = refusable(tools, () =>
    markDraft(draft.getText(), (read, proposal) => {
      const base = findBase(library, read, proposal);
      return 'document' in base ? base.document : base;
    }),
  );
  if (!marked) return undefined;
  const unmarked = marked.skipped.map(({ designation, reason }) => `${designation} was left as it is: ${reason}.`);
  if (marked.marked === 0) {
    messages.warn(`Nothing was marked. ${unmarked.join(' ')}`, ...(library.isEmpty ? [IMPORT] : []));
    return marked;
  }
  if (!(await write(tools, draft, marked.source))) return undefined;
  const changes = countChanges(marked.source);
  const what = marked.marked === 1 ? 'The proposal is marked' : `${marked.marked} proposals are marked`;
  const told = changes === 0 ? `${what}: nothing differs from the text in force.` : `${what}: ${plural(changes, 'change')}.`;
  messages.inform([told, ...unmarked].join(' '), choose('Compare with Base', 'plenary.compareWithBase', draft.uri));
  return marked;
}

/** Takes all additions in and all deletions out; remarks go. */
export function acceptAll(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  return resolveAll(tools, args[0], acceptDraft, 'accept');
}

/** Puts the base text back; remarks go. */
export function rejectAll(tools: Tools, ...args: readonly unknown[]): Promise<boolean> {
  return resolveAll(tools, args[0], rejectDraft, 'reject');
}

async function resolveAll(tools: Tools, argument: unknown, resolve: (source: string) => string, verb: string): Promise<boolean> {
  const draft = await draftInHand(argument, tools.messages);
  if (!draft) return false;
  const source = draft.getText();
  if (!hasChanges(source)) {
    tools.messages.inform(`There is nothing to ${verb}: this draft marks no changes.`);
    return false;
  }
  if (!(await write(tools, draft, resolve(source)))) return false;
  const done = [`${plural(countChanges(source), 'change')} ${verb}ed`, ...(source.includes('{>>') ? ['remarks removed'] : [])];
  tools.messages.inform(`${inWords(done)}. Undo brings the marks back.`);
  return true;
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

async function write({ messages }: Tools, draft: TextDocument, text: string): Promise<boolean> {
  const edits = editsTo(draft, text);
  if (edits.length === 0 || (await workspace.applyEdit(editOf(draft, edits)))) return true;
  messages.fail(`${draft.fileName} could not be changed: it is read-only or was changed meanwhile.`);
  return false;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

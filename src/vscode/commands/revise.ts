import { workspace, type TextDocument } from 'vscode';
import { countChanges } from '../../editor/changes/count';
import { inWords } from '../../editor/names';
import { hasChanges } from '../../markup/format';
import { acceptDraft, rejectDraft } from '../../revise/resolveDraft';
import { editOf, editsTo } from '../convert';
import { draftInHand } from '../draftInHand';
import type { Tools } from './tools';

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

async function write({ messages }: Tools, draft: TextDocument, text: string): Promise<boolean> {
  const edits = editsTo(draft, text);
  if (edits.length === 0 || (await workspace.applyEdit(editOf(draft, edits)))) return true;
  messages.fail(`${draft.fileName} could not be changed: it is read-only or was changed meanwhile.`);
  return false;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

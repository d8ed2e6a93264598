import { commands, window, type TextEditor } from 'vscode';
import type { Editing } from '../../editor/editing';
import { indentItems, outdentItems } from '../../editor/lists/levels';
import { enter } from '../../editor/lists/enter';
import { replay, type Pressed } from '../../editor/replay';
import { isDraft } from '../documents';
import { applyEditing, selectionsOf, type EditingCommand } from './editing';
import type { Command, Tools } from './tools';

/** The commands of Enter, Tab and Shift+Tab in a draft. */
export function listKeys(): { readonly enter: Command; readonly indent: Command; readonly outdent: Command } {
  const waiting: Waiting = { keys: [], done: Promise.resolve(true) };
  return {
    enter: listKey(waiting, enter, '\n', () => commands.executeCommand('type', { source: 'keyboard', text: '\n' })),
    indent: listKey(waiting, indentItems, '', () => commands.executeCommand('tab')),
    outdent: listKey(waiting, outdentItems, '', () => commands.executeCommand('outdent')),
  };
}

/** Keys that were pressed and are not done yet, in one editor. */
interface Waiting {
  keys: Pressed[];
  editor?: TextEditor;
  done: Promise<boolean>;
}

/**
 * A key that does something of its own in some places and, in all others, what it always does. Quick hands go on typing while the
 * editor asks us what the key does, so a key is remembered with the draft that it was pressed in, and keys are done in their turn.
 */
function listKey(waiting: Waiting, command: EditingCommand, typed: string, otherwise: () => Thenable<unknown>): Command {
  return async (tools) => {
    const editor = window.activeTextEditor;
    const isFirst = waiting.keys.length === 0 || waiting.editor !== editor;
    if (!editor || !isDraft(editor.document)) return leave(otherwise);
    const { draft } = tools.drafts.of(editor.document);
    const selections = selectionsOf(tools, editor);
    const answer = isFirst ? command(draft, selections) : undefined;
    if (isFirst && !answer) return leave(otherwise);
    if (answer && 'refusal' in answer) {
      tools.messages.inform(answer.refusal);
      return false;
    }
    const known = (now: typeof draft, at: typeof selections): Editing | undefined => {
      const editing = now === draft ? answer : command(now, at);
      return editing && 'refusal' in editing ? undefined : editing;
    };
    const key: Pressed = { draft, selections, command: known, typed };
    if (!isFirst) {
      waiting.keys.push(key);
      return waiting.done;
    }
    waiting.keys = [key];
    waiting.editor = editor;
    waiting.done = doAll(tools, waiting.keys, editor, otherwise);
    return waiting.done;
  };
}

/** More than anybody types before the editor has answered. */
const MOST_TRIES = 30;

async function doAll(tools: Tools, keys: Pressed[], editor: TextEditor, otherwise: () => Thenable<unknown>): Promise<boolean> {
  for (let tries = 0; keys.length > 0 && tries < MOST_TRIES; tries++) {
    const batch = [...keys];
    const editing = replay(batch, tools.drafts.of(editor.document).draft.source);
    // Where a later key has nothing to do, those before it are done all the same.
    if (!editing && batch.length > 1) keys.splice(batch.length - 1, 1);
    else if (!editing) break;
    else if (await applyEditing(tools, editor, editing)) keys.splice(0, batch.length);
  }
  const isDone = keys.length === 0;
  keys.length = 0;
  return isDone || leave(otherwise);
}

async function leave(otherwise: () => Thenable<unknown>): Promise<false> {
  await otherwise();
  return false;
}

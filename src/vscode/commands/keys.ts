import { window, type TextEditor } from 'vscode';
import type { Editing } from '../../editor/editing';
import { rebased, replay, type Pressed } from '../../editor/replay';
import { isDraft } from '../documents';
import { applyEditing, selectionsOf, type EditingCommand } from './editing';
import type { Command, Tools } from './tools';

/** What becomes of a key where it does nothing of its own. */
export interface Elsewhere {
  /** What the key types there. */
  readonly typed: string;
  /** Leaves the key to the editor. */
  readonly leave: () => Thenable<unknown>;
}

/** More than anybody types before the editor has answered. */
const MOST_TRIES = 30;

/**
 * The keys that do something of their own in drafts. Quick hands go on typing while the editor asks us what a key does, and a key
 * that is held down is pressed again: so each key is remembered with the draft that it was pressed in, and keys are done in turn.
 */
export class Keys {
  #waiting: Pressed[] = [];
  #editor?: TextEditor;
  #done: Promise<boolean> = Promise.resolve(true);

  /** The command of a key. */
  of(command: EditingCommand, { typed, leave }: Elsewhere): Command {
    const left = async (): Promise<false> => {
      await leave();
      return false;
    };
    return async (tools) => {
      const editor = window.activeTextEditor;
      if (!editor || !isDraft(editor.document)) return left();
      const { draft } = tools.drafts.of(editor.document);
      const selections = selectionsOf(tools, editor);
      const isFirst = this.#waiting.length === 0 || this.#editor !== editor;
      const answer = isFirst ? command(draft, selections) : undefined;
      if (isFirst && !answer) return left();
      if (answer && 'refusal' in answer) {
        tools.messages.inform(answer.refusal);
        return false;
      }
      const known: Pressed['command'] = (now, at) => {
        const editing = answer && now === draft ? answer : command(now, at);
        return editing && 'refusal' in editing ? undefined : editing;
      };
      const key: Pressed = { draft, selections, command: known, typed };
      if (isFirst) {
        this.#waiting = [key];
        this.#editor = editor;
        this.#done = this.#doAll(tools, this.#waiting, editor, left);
      } else this.#waiting.push(key);
      return this.#done;
    };
  }

  async #doAll(tools: Tools, keys: Pressed[], editor: TextEditor, left: () => Promise<false>): Promise<boolean> {
    for (let tries = 0; keys.length > 0 && tries < MOST_TRIES; tries++) {
      const batch = [...keys];
      const { source } = tools.drafts.of(editor.document).draft;
      const editing: Editing | undefined = replay(batch, source);
      // Where a later key has nothing to do, those before it are done all the same.
      if (!editing && batch.length > 1) keys.splice(batch.length - 1, 1);
      else if (!editing) break;
      else if (await applyEditing(tools, editor, editing)) {
        tries = 0;
        keys.splice(0, keys.length, ...rebased(keys.slice(batch.length), source, editing));
      }
    }
    const isDone = keys.length === 0;
    keys.length = 0;
    return isDone || left();
  }
}

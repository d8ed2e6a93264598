import { workspace } from 'vscode';
import { findBase } from '../../corpus/base';
import { addRemark as remark, authorOf } from '../../editor/marking/addRemark';
import { deleteTracked } from '../../editor/marking/deleteTracked';
import type { TextInForce } from '../../editor/marking/claims';
import { markAsReplaced } from '../../editor/marking/replace';
import { markAsAdded, markAsDeleted, unmark } from '../../editor/marking/toggles';
import type { Draft } from '../../markup/draft';
import type { Library } from '../../corpus/library';
import { editingCommand } from './editing';
import type { Command } from './tools';

/** The commands that mark by hand, by the names that package.json gives them. */
export function markingCommands(): Readonly<Record<string, Command>> {
  // A key that is held down is pressed again before the editor has done what it said last: each stroke waits for its turn.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (command: Command): Command => {
    return (tools, ...args) => {
      const mine = last.then(() => command(tools, ...args));
      last = mine.catch(() => undefined);
      return mine;
    };
  };
  return Object.fromEntries(Object.entries(COMMANDS).map(([name, command]) => [name, inTurn(command)]));
}

/** The library tells words that are new from words in force; without it the drafter is believed. */
const markAdded: Command = async (tools) => {
  const library = await tools.libraries.library();
  return editingCommand((draft, selections) => markAsAdded(draft, selections, inForce(library, draft)))(tools);
};

/** Signed by the draft's author, or by those who propose; else by whom the settings name. */
const addRemark = editingCommand((draft, selections) => {
  const author = authorOf(draft) ?? workspace.getConfiguration('plenary').get('source', '').trim();
  if (author === '') return { refusal: NOBODY };
  return remark(draft, selections, { author, date: today() });
});

const COMMANDS: Readonly<Record<string, Command>> = {
  'plenary.markAdded': markAdded,
  'plenary.markDeleted': editingCommand(markAsDeleted),
  'plenary.markReplaced': editingCommand(markAsReplaced),
  'plenary.unmark': editingCommand(unmark),
  'plenary.addRemark': addRemark,
  'plenary.deleteTrackedLeft': editingCommand((draft, selections) => deleteTracked(draft, selections, 'left')),
  'plenary.deleteTrackedRight': editingCommand((draft, selections) => deleteTracked(draft, selections, 'right')),
  'plenary.deleteTrackedWordLeft': editingCommand((draft, selections) => deleteTracked(draft, selections, 'left', 'word')),
  'plenary.deleteTrackedWordRight': editingCommand((draft, selections) => deleteTracked(draft, selections, 'right', 'word')),
};

const NOBODY =
  'Nobody signs the remark: write "author: …" into the front matter, or your code into the setting "plenary.source".';

function inForce(library: Library, draft: Draft): TextInForce {
  return (proposal) => {
    const base = findBase(library, draft, proposal);
    return 'document' in base ? base.document.markup : undefined;
  };
}

/** The day that it is for the person at the editor: `2031-03-01`. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

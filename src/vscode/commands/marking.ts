import { workspace } from 'vscode';
import { findBase } from '../../corpus/base';
import { addRemark as remark, authorOf } from '../../editor/marking/addRemark';
import { deleteTracked } from '../../editor/marking/deleteTracked';
import type { TextInForce } from '../../editor/marking/claims';
import { markAsReplaced } from '../../editor/marking/replace';
import { markAsAdded, markAsDeleted, unmark } from '../../editor/marking/toggles';
import type { Draft } from '../../markup/draft';
import type { Library } from '../../corpus/library';
import { draftInHand } from '../draftInHand';
import type { EditingCommand } from './editing';
import type { Keys } from './keys';
import type { Command } from './tools';

/** The commands that mark by hand, by the names that package.json gives them. */
export function markingCommands(keys: Keys): Readonly<Record<string, Command>> {
  const marking = Object.entries(COMMANDS).map(([name, command]) => [name, markKey(keys, command)] as const);
  return { ...Object.fromEntries<Command>(marking), 'plenary.markAdded': markAdded(keys) };
}

/** Where no draft is in hand, that is said; where a key has nothing to do, nothing. */
function markKey(keys: Keys, command: EditingCommand): Command {
  return (tools) => keys.of(command, { typed: '', leave: () => draftInHand(undefined, tools.messages) })(tools);
}

/** The library tells words that are new from words in force; without it the drafter is believed. */
function markAdded(keys: Keys): Command {
  return async (tools) => {
    const library = await tools.libraries.library();
    return markKey(keys, (draft, selections) => markAsAdded(draft, selections, inForce(library, draft)))(tools);
  };
}

/** Signed by the draft's author, or by those who propose; else by whom the settings name. */
const addRemark: EditingCommand = (draft, selections) => {
  const author = authorOf(draft) ?? workspace.getConfiguration('plenary').get('source', '').trim();
  if (author === '') return { refusal: NOBODY };
  return remark(draft, selections, { author, date: today() });
};

const COMMANDS: Readonly<Record<string, EditingCommand>> = {
  'plenary.markDeleted': markAsDeleted,
  'plenary.markReplaced': markAsReplaced,
  'plenary.unmark': unmark,
  'plenary.addRemark': addRemark,
  'plenary.deleteTrackedLeft': (draft, selections) => deleteTracked(draft, selections, 'left'),
  'plenary.deleteTrackedRight': (draft, selections) => deleteTracked(draft, selections, 'right'),
  'plenary.deleteTrackedWordLeft': (draft, selections) => deleteTracked(draft, selections, 'left', 'word'),
  'plenary.deleteTrackedWordRight': (draft, selections) => deleteTracked(draft, selections, 'right', 'word'),
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

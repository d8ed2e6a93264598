import { commands } from 'vscode';
import { backspace } from '../../editor/lists/backspace';
import { enter } from '../../editor/lists/enter';
import { indentItems, outdentItems } from '../../editor/lists/levels';
import type { Keys } from './keys';
import type { Command } from './tools';

/** The commands of the keys of lists, by the names that package.json gives them: elsewhere these keys do what they always do. */
export function listCommands(keys: Keys): Readonly<Record<string, Command>> {
  const type = (): Thenable<unknown> => commands.executeCommand('type', { source: 'keyboard', text: '\n' });
  return {
    'plenary.listEnter': keys.of(enter, { typed: '\n', leave: type }),
    'plenary.listIndent': keys.of(indentItems, { typed: '', leave: () => commands.executeCommand('tab') }),
    'plenary.listOutdent': keys.of(outdentItems, { typed: '', leave: () => commands.executeCommand('outdent') }),
    'plenary.listBackspace': keys.of(backspace, { typed: '', leave: () => commands.executeCommand('deleteLeft') }),
  };
}

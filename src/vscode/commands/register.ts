import { commands, Disposable } from 'vscode';
import { compareWithBase } from './compareWithBase';
import { importFinalActs } from './importFinalActs';
import { Keys } from './keys';
import { listCommands } from './lists';
import { markingCommands } from './marking';
import { newProposal } from './newProposal';
import { openText } from './openText';
import { removeFromLibrary } from './removeFromLibrary';
import {
  insertProvision,
  moveProvisionDown,
  moveProvisionUp,
  renumberSection,
  renumberText,
  turnIntoItem,
  turnIntoSubItem,
} from './renumber';
import { acceptAll, generateMarked, rejectAll } from './revise';
import { searchTexts } from './searchTexts';
import { goToNextBracket, goToNextChange, goToPreviousBracket, goToPreviousChange } from './stops';
import type { Command, Tools } from './tools';

/** Every command of the extension, by the name that package.json gives it. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'plenary.importFinalActs': importFinalActs,
  'plenary.newProposal': newProposal,
  'plenary.openText': openText,
  'plenary.searchTexts': searchTexts,
  'plenary.removeFromLibrary': removeFromLibrary,
  'plenary.generateMarked': generateMarked,
  'plenary.acceptAll': acceptAll,
  'plenary.rejectAll': rejectAll,
  'plenary.compareWithBase': compareWithBase,
  'plenary.nextChange': goToNextChange,
  'plenary.previousChange': goToPreviousChange,
  'plenary.nextBracket': goToNextBracket,
  'plenary.previousBracket': goToPreviousBracket,
  'plenary.renumberSection': renumberSection,
  'plenary.renumberText': renumberText,
  'plenary.moveProvisionUp': moveProvisionUp,
  'plenary.moveProvisionDown': moveProvisionDown,
  'plenary.insertProvision': insertProvision,
  'plenary.turnIntoSubItem': turnIntoSubItem,
  'plenary.turnIntoItem': turnIntoItem,
};

export function registerCommands(tools: Tools): Disposable {
  const keys = new Keys();
  const all: Readonly<Record<string, Command>> = { ...COMMANDS, ...markingCommands(keys), ...listCommands(keys) };
  const registered = Object.entries(all).map(([name, command]) =>
    commands.registerCommand(name, (...args: unknown[]) => command(tools, ...args)),
  );
  return Disposable.from(...registered);
}

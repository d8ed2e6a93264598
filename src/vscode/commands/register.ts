import { commands, Disposable } from 'vscode';
import { compareWithBase } from './compareWithBase';
import { importFinalActs } from './importFinalActs';
import { newProposal } from './newProposal';
import { openText } from './openText';
import { removeFromLibrary } from './removeFromLibrary';
import { acceptAll, generateMarked, rejectAll } from './revise';
import { searchTexts } from './searchTexts';
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
};

export function registerCommands(tools: Tools): Disposable {
  const registered = Object.entries(COMMANDS).map(([name, command]) =>
    commands.registerCommand(name, (...args: unknown[]) => command(tools, ...args)),
  );
  return Disposable.from(...registered);
}

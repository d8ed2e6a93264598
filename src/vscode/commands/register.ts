import { commands, Disposable } from 'vscode';
import { compareVersions } from './compareVersions';
import { compareWith } from './compareWith';
import { compareWithBase } from './compareWithBase';
import { generateMarked, toggleForm, turnIntoClean } from './convert';
import { goToNextProvision, goToPreviousProvision, showAsMarked, showProvision, showSideBySide } from './comparison';
import { consequences } from './consequences';
import { consolidateProposals } from './consolidate';
import { fixAllOfKind, fixAllSafe } from './fixProblems';
import { importFinalActs } from './importFinalActs';
import { Keys } from './keys';
import { listCommands } from './lists';
import { markingCommands } from './marking';
import { newProposal } from './newProposal';
import { openText } from './openText';
import { explainProblem, ignoreProblem, switchRuleOff } from './problems';
import { report } from './report';
import { rebase } from './rebase';
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
import { restoreProvision, revertChange, revertChangeAtCursor } from './revertChange';
import { resolvingCommands } from './resolving';
import { acceptAll, rejectAll } from './revise';
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
  'plenary.turnIntoClean': turnIntoClean,
  'plenary.toggleForm': toggleForm,
  // The same, under names that say in the title bar what the draft is now.
  'plenary.draftIsClean': toggleForm,
  'plenary.draftIsMarked': toggleForm,
  'plenary.revertChange': revertChange,
  'plenary.revertChangeAtCursor': revertChangeAtCursor,
  'plenary.restoreProvision': restoreProvision,
  'plenary.acceptAll': acceptAll,
  'plenary.rejectAll': rejectAll,
  'plenary.compareWithBase': compareWithBase,
  'plenary.consequences': consequences,
  'plenary.consolidate': consolidateProposals,
  'plenary.compareWith': compareWith,
  'plenary.compareVersions': compareVersions,
  'plenary.showAsMarked': showAsMarked,
  'plenary.showSideBySide': showSideBySide,
  'plenary.showProvision': showProvision,
  'plenary.nextProvision': goToNextProvision,
  'plenary.previousProvision': goToPreviousProvision,
  'plenary.explainProblem': explainProblem,
  'plenary.fixAllSafe': fixAllSafe,
  'plenary.fixAllOfKind': fixAllOfKind,
  'plenary.ignoreProblem': ignoreProblem,
  'plenary.switchRuleOff': switchRuleOff,
  'plenary.report': report,
  'plenary.rebase': rebase,
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
  const all: Readonly<Record<string, Command>> = {
    ...COMMANDS,
    ...markingCommands(keys),
    ...resolvingCommands(),
    ...listCommands(keys),
  };
  const registered = Object.entries(all).map(([name, command]) =>
    commands.registerCommand(name, (...args: unknown[]) => command(tools, ...args)),
  );
  return Disposable.from(...registered);
}

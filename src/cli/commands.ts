import { checkCommand } from './check';
import { citedByCommand } from './citedBy';
import type { Command } from './command';
import { diffCommand } from './diff';
import { importCommand } from './importActs';
import { lineageCommand } from './lineage';
import { listCommand } from './list';
import { markCommand } from './mark';
import { newCommand } from './newDraft';
import { removeCommand } from './remove';
import { acceptCommand, formatCommand, rejectCommand } from './resolve';
import { searchCommand } from './search';
import { showCommand } from './show';
import { textCommand } from './text';

/** The whole command line, in the order in which a delegate needs it. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  textCommand,
  searchCommand,
  citedByCommand,
  lineageCommand,
  removeCommand,
  newCommand,
  markCommand,
  acceptCommand,
  rejectCommand,
  formatCommand,
  diffCommand,
  checkCommand,
];

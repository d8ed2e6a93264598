import { checkCommand } from './check';
import type { Command } from './command';
import { diffCommand } from './diff';
import { importCommand } from './importActs';
import { listCommand } from './list';
import { markCommand } from './mark';
import { newCommand } from './newDraft';
import { acceptCommand, formatCommand, rejectCommand } from './resolve';
import { showCommand } from './show';
import { textCommand } from './text';

/** The whole command line, in the order in which a delegate needs it. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  textCommand,
  newCommand,
  markCommand,
  acceptCommand,
  rejectCommand,
  formatCommand,
  diffCommand,
  checkCommand,
];

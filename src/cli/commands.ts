import { auditCommand } from './auditTexts';
import { checkCommand } from './check';
import { citedByCommand } from './citedBy';
import { cleanCommand } from './clean';
import type { Command } from './command';
import { consequencesCommand } from './consequences';
import { consolidateCommand } from './consolidate';
import { diffCommand } from './diff';
import { importCommand } from './importActs';
import { lineageCommand } from './lineage';
import { listCommand } from './list';
import { markCommand } from './mark';
import { newCommand } from './newDraft';
import { rebaseCommand } from './rebase';
import { removeCommand } from './remove';
import { acceptCommand, formatCommand, rejectCommand } from './resolve';
import { reportCommand } from './report';
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
  cleanCommand,
  acceptCommand,
  rejectCommand,
  formatCommand,
  diffCommand,
  reportCommand,
  rebaseCommand,
  checkCommand,
  auditCommand,
  consequencesCommand,
  consolidateCommand,
];

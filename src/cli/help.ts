import { COMMON } from './arguments';
import type { Command, OptionSpec } from './command';

/** All commands, one a line. */
export function helpOfAll(commands: readonly Command[], version: string): string {
  const rows = commands.map((command): Row => [`${command.name} ${command.usage}`, command.summary]);
  return [
    `plenary ${version}: drafting of ITU resolutions from the command line`,
    'Usage: plenary COMMAND …',
    table('Commands', rows),
    table('Options of every command', [...COMMON.map(rowOf), ['-v, --version', 'show the version']]),
    'plenary COMMAND --help shows the options of a command and an example.\n' +
      'Exit codes: 0 done; 1 problems were found, or a text is not in the library; 2 wrong usage, or unreadable input.',
  ]
    .join('\n\n')
    .concat('\n');
}

/** One command with its options and examples. */
export function helpOf(command: Command): string {
  return [
    `Usage: plenary ${command.name} ${command.usage}`,
    capitalised(command.summary),
    table('Options', [...command.options, ...COMMON].map(rowOf)),
    ['Examples:', ...command.examples.map((example) => `  ${example}`)].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

type Row = readonly [string, string];

function rowOf({ flag, summary }: OptionSpec): Row {
  return [flag.replace(/[<>]/g, ''), summary];
}

function table(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}

function capitalised(line: string): string {
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

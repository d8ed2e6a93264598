import { cac, type Command as CacCommand } from 'cac';
import type { Command, OptionSpec } from './command';
import { Failure } from './failure';
import { closest } from './suggest';

/** A command line, understood. */
export interface Parsed {
  /** Absent when none was named. */
  readonly command?: Command;
  readonly args: readonly string[];
  /** By the options' long names; a list where an option was given several times. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Options that every command takes. */
export const COMMON: readonly OptionSpec[] = [
  { flag: '--library <DIR>', summary: 'the folder of the library (else PLENARY_LIBRARY, else the one in your data directory)' },
  { flag: '--json', summary: 'print JSON' },
  { flag: '-o, --output <FILE>', summary: 'write to FILE instead of standard output' },
  { flag: '-h, --help', summary: 'show this help' },
];

/**
 * Reads the arguments of the process.
 * @throws Failure for an unknown command or option, a missing value, too few or too many arguments.
 */
export function parseArguments(given: readonly string[], commands: readonly Command[]): Parsed {
  const parser = cac('plenary');
  for (const option of [...COMMON, { flag: '-v, --version', summary: '' }]) parser.option(option.flag, option.summary);
  for (const command of commands) {
    const defined = parser.command(command.name, command.summary);
    for (const option of command.options) defined.option(option.flag, option.summary);
  }
  parser.parse(['node', 'plenary', ...guard(given)], { run: false });
  const { '--': rest, ...camelCased } = unguard(parser.options) as Record<string, unknown> & { '--': string[] };
  const options = Object.fromEntries(Object.entries(camelCased).map(([name, value]) => [dashed(name), value]));
  const command = commands.find(({ name }) => name === parser.matchedCommandName);
  const args = [...(unguard(parser.args) as string[]), ...rest];
  if (!command && args[0] !== undefined && args[0] !== 'help') throw unknownCommand(args[0], commands);
  refuseOptions(options, parser.matchedCommand ?? parser.globalCommand, parser.globalCommand, command?.name);
  return { ...(command ? { command } : {}), args, options };
}

/** @throws Failure when a command was given too few arguments or too many. */
export function refuseCount({ command, args }: Parsed): void {
  if (!command) return;
  if (args.length < command.least) throw usage(command.name, `${command.usage} is missing`);
  if (args.length > (command.most ?? Infinity))
    throw usage(command.name, `too many arguments: ${args.slice(command.most).join(' ')}`);
}

/** A fault in how a command was called; the line says where to read on. */
export function usage(name: string | undefined, message: string): Failure {
  const help = name === undefined ? 'plenary --help' : `plenary ${name} --help`;
  return new Failure(`${message} (${help} tells more)`);
}

/**
 * The parser makes numbers of what looks like one (`044` would become 44), takes `true` and `false` for itself and a
 * lone dash for an option without a name. A sign that no argument can hold keeps it from doing so.
 */
function guard(given: readonly string[]): readonly string[] {
  const end = given.indexOf('--');
  return given.map((argument, index) => {
    if (end >= 0 && index >= end) return argument;
    const assigned = /^(--[^=]+=)([^]*)$/.exec(argument);
    if (assigned) return `${assigned[1]}${GUARD}${assigned[2]}`;
    return argument === '-' || !argument.startsWith('-') ? guardPlain(argument) : argument;
  });
}

const GUARD = '\0';

function guardPlain(argument: string): string {
  return argument === '-' || /^(?:true|false)$/.test(argument) || !Number.isNaN(Number(argument)) ? GUARD + argument : argument;
}

function unguard(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(GUARD) ? value.slice(1) : value;
  if (Array.isArray(value)) return value.map(unguard);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unguard(inner)]));
}

function unknownCommand(word: string, commands: readonly Command[]): Failure {
  const near = closest(
    word,
    commands.map(({ name }) => name),
  );
  const hint = near === undefined ? 'plenary --help lists the commands' : `did you mean ${near}?`;
  return new Failure(`there is no command "${word}": ${hint}`);
}

function refuseOptions(
  options: Readonly<Record<string, unknown>>,
  command: CacCommand,
  common: CacCommand,
  name: string | undefined,
): void {
  const known = [...common.options, ...(command === common ? [] : command.options)];
  const names = known.flatMap((option) => option.names.map(dashed));
  for (const option of Object.keys(options)) {
    if (names.includes(option)) continue;
    const near = closest(
      option,
      names.filter((each) => each.length > 1),
    );
    throw usage(name, `there is no option ${flag(option)}${near === undefined ? '' : `; did you mean ${flag(near)}?`}`);
  }
  for (const option of known) {
    const value = options[dashed(option.name)] ?? [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (option.required && values.some((each) => typeof each !== 'string'))
      throw usage(name, `${flag(dashed(option.name))} needs a value`);
    if (!option.required && values.some((each) => typeof each !== 'boolean'))
      throw usage(name, `${flag(dashed(option.name))} takes no value`);
  }
}

/** `fail-on` for `failOn`. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function flag(name: string): string {
  return `${name.length === 1 ? '-' : '--'}${name}`;
}

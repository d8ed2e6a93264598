import { openLibrary, type Library } from '../corpus/library';
import { LibraryError } from '../corpus/store';
import { defaultLibraryFolder } from '../node/diskStore';
import { ProposalRefusal } from '../revise/newProposal';
import { MarkRefusal } from '../revise/mark';
import { parseArguments, refuseCount, usage, type Parsed } from './arguments';
import type { Call, Command, Result } from './command';
import { Failure, type ExitCode } from './failure';
import { helpOf, helpOfAll } from './help';
import type { World } from './world';

/** Runs one command line and returns its exit code. Nothing is thrown: whatever goes wrong becomes one line on standard error. */
export async function run(given: readonly string[], world: World, commands: readonly Command[]): Promise<ExitCode> {
  try {
    const parsed = parseArguments(given, commands);
    return printHelp(parsed, world, commands) ?? (await execute(parsed, world));
  } catch (error) {
    return complainOf(error, world);
  }
}

function printHelp(parsed: Parsed, world: World, commands: readonly Command[]): ExitCode | undefined {
  const { command, args, options } = parsed;
  if (command) {
    if (options['help']) world.print(helpOf(command));
    return options['help'] ? 0 : undefined;
  }
  if (options['version']) {
    world.print(`${world.product.version}\n`);
    return 0;
  }
  const topic = args[0] === 'help' ? parseArguments(args.slice(1), commands).command : undefined;
  world.print(topic ? helpOf(topic) : helpOfAll(commands, world.product.version));
  if (options['help'] || args[0] === 'help') return 0;
  throw new Failure('no command was given');
}

async function execute(parsed: Parsed, world: World): Promise<ExitCode> {
  refuseCount(parsed);
  const { command } = parsed;
  if (!command) return 0;
  const call = createCall(parsed, world);
  const exitCode = await command
    .run(call)
    .then((result) => give(result, call))
    .catch((error: unknown) => complainOf(error, world));
  // A file of the library that cannot be read may hold just what was asked for: the answer cannot be relied on.
  for (const fault of call.faults()) complain(fault, world);
  return call.faults().length > 0 ? 2 : exitCode;
}

async function give(result: Result, call: Call): Promise<ExitCode> {
  for (const note of result.notes ?? []) complain(note, call.world);
  const output = call.flag('json') ? `${JSON.stringify(result.json, null, 2)}\n` : result.text;
  const file = call.option('output');
  if (file === undefined || file === '-') call.world.print(output);
  else await call.world.files.write(file, output);
  return result.exitCode ?? 0;
}

function createCall({ command, args, options }: Parsed, world: World): Call & { faults(): readonly string[] } {
  const values = (name: string): readonly string[] => {
    const value = options[name] ?? [];
    return (Array.isArray(value) ? value : [value]) as readonly string[];
  };
  const option = (name: string): string | undefined => {
    const given = values(name);
    if (given.length > 1) throw usage(command?.name, `--${name} is given twice`);
    return given[0];
  };
  const store = world.files.store(option('library') ?? defaultLibraryFolder({ ...world.environment }));
  let opened: Library | undefined;
  return {
    world,
    name: command?.name ?? '',
    args,
    store,
    flag: (name) => values(name).some(Boolean),
    option,
    values,
    library: async () => (opened ??= await openLibrary(store)),
    catalogue: async () => world.catalogue?.(),
    faults: () => opened?.faults ?? [],
  };
}

function complainOf(error: unknown, world: World): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  const expected = [Failure, LibraryError, MarkRefusal, ProposalRefusal].some((kind) => error instanceof kind);
  if (!expected) complain(`this is a fault of Plenary itself, please report it: ${message.replace(/\s*\n\s*/g, ' ')}`, world);
  else for (const line of message.split('\n')) complain(line, world);
  return error instanceof Failure ? error.exitCode : 2;
}

function complain(message: string, world: World): void {
  world.complain(`plenary: ${message}`);
}

import { LEVELS, type Checks, type Level } from '../check/circumstances';
import { RULES } from '../check/rules';
import type { Severity } from '../model/problem';
import { usage } from './arguments';
import type { Call, OptionSpec } from './command';
import { closest } from './suggest';

/** From what is worst. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** How problems are printed, from which on the exit code is 1, and how much each rule matters. */
export const PROBLEM_OPTIONS: readonly OptionSpec[] = [
  { flag: '--format <FORMAT>', summary: 'text (the default), json, or sarif' },
  { flag: '--fail-on <SEVERITY>', summary: 'exit with 1 from which severity on: error (the default), warning, info' },
  {
    flag: '--rule <CODE=LEVEL>',
    summary: 'how much a rule or a group matters: error, warning, info, off; any number of times',
  },
];

const FORMATS = ['text', 'json', 'sarif'] as const;

/** What `PROBLEM_OPTIONS` were given as. */
export interface ProblemOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: Severity;
  readonly checks: Checks;
}

/**
 * Reads the options on problems; before any work is done, so that nothing is written when they are wrong.
 * @throws Failure for a value, a rule or a level that does not exist.
 */
export function problemOptions(call: Call): ProblemOptions {
  return {
    format: choice('format', FORMATS, 'text', call),
    failOn: choice('fail-on', SEVERITIES, 'error', call),
    checks: ruleLevels(call),
  };
}

function choice<T extends string>(option: string, values: readonly T[], usual: T, call: Call): T {
  const given = call.option(option) ?? usual;
  const found = values.find((value) => value === given);
  if (found === undefined) throw usage(call.name, `--${option} is ${values.join(', ')}; not "${given}"`);
  return found;
}

/** What `--rule CODE=LEVEL` says of rules and of groups of rules; of two for the same one, the last counts. */
function ruleLevels(call: Call): Checks {
  return Object.fromEntries(call.values('rule').map((given) => readLevel(given, call)));
}

function readLevel(given: string, call: Call): [string, Level] {
  const [code = '', named = '', ...rest] = given.split('=');
  const level = LEVELS.find((one) => one === named);
  if (level === undefined || rest.length > 0)
    throw usage(call.name, `--rule is CODE=LEVEL, with one of ${LEVELS.join(', ')}; not "${given}"`);
  const codes = RULES.map((rule) => rule.code);
  const known = [...codes, ...new Set(codes.map((one) => one.slice(0, one.indexOf('/'))))];
  if (known.includes(code)) return [code, level];
  const near = closest(code, known);
  throw usage(call.name, `there is no rule "${code}"${near === undefined ? '' : `; did you mean ${near}?`}`);
}

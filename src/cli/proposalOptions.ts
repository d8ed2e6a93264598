import { usage } from './arguments';
import type { Call } from './command';

/** What proposals are called by: sources, document and running number, as the options of a command give them. */
export interface ProposalOptions {
  readonly source: readonly string[];
  readonly document: string;
  readonly number: number;
}

/**
 * Reads `--source`, `--document` and `--number`; what is not given is as in `defaults`.
 * @throws Failure when one is missing, or cannot be part of an identifier.
 */
export function readProposalOptions(command: string, call: Call, defaults: Partial<ProposalOptions> = {}): ProposalOptions {
  return {
    source: readSources(command, call, defaults.source ?? []),
    document: readDocument(command, call, defaults.document),
    number: readNumber(command, call, defaults.number),
  };
}

function readSources(command: string, call: Call, known: readonly string[]): readonly string[] {
  const given = call
    .values('source')
    .flatMap((value) => value.split(','))
    .map((code) => code.trim());
  const codes = given.length > 0 ? given : known;
  if (codes.length === 0) throw usage(command, '--source is missing');
  return codes.map((code) => readIdentifierPart(command, code, 'source'));
}

function readDocument(command: string, call: Call, known: string | undefined): string {
  const value = call.option('document') ?? known;
  if (value === undefined) throw usage(command, '--document is missing');
  return readIdentifierPart(command, value, 'document');
}

/** These parts are joined by strokes to the identifier, and stand in the front matter: a sign in them would break either. */
function readIdentifierPart(command: string, value: string, option: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}*-]*$/u.test(value)) return value;
  throw usage(command, `"${value}" cannot be part of an identifier such as EUR/44A1/1: see --${option}`);
}

function readNumber(command: string, call: Call, known: number | undefined): number {
  const value = call.option('number') ?? known?.toString();
  if (value === undefined) throw usage(command, '--number is missing');
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value);
  throw usage(command, `--number is a number from 1, not "${value}"`);
}

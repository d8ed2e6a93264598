import { formatDesignation, parseCitationQuery } from '../citations/designation';
import { matchingPart, partsOf, type Part } from '../corpus/parts';
import type { Call } from './command';
import { Failure } from './failure';
import { lookUp } from './lookup';
import { nameOf, readSource } from './read';

/** A text in the markup that an argument names. */
export interface NamedSource {
  /** The path as it was given, or the designation of a text of the library. */
  readonly name: string;
  readonly source: string;
}

/**
 * Reads a file, or, where there is none of that name, the text of the library that is cited so.
 * @throws Failure when it is neither.
 */
export async function readNamed(argument: string, call: Call): Promise<NamedSource> {
  const { files } = call.world;
  if (argument === '-' || (await files.kind(argument)))
    return { name: nameOf(argument), source: await readSource(files, argument) };
  if (!parseCitationQuery(argument))
    throw new Failure(`${argument} cannot be read: there is no such file, and no text is named so`);
  const { document, provision } = await lookUp(argument, call);
  if (provision) throw new Failure(`"${argument}" names a provision; only whole texts are compared`);
  return { name: document.designation, source: document.markup };
}

/**
 * The text of a file that is to be compared: its only one, or the one of the same number as the other.
 * @throws Failure when that does not decide it.
 */
export function choosePart(named: NamedSource, other: NamedSource): Part {
  const parts = partsOf(named.source);
  if (parts.length === 0) throw new Failure(`${named.name} holds no text`);
  const part = matchingPart(parts, partsOf(other.source));
  if (part) return part;
  const names = parts.map(({ designation }) => (designation ? formatDesignation(designation) : 'one without a designation'));
  throw new Failure(`${named.name} holds several texts (${names.join(', ')}), and it is not clear which to compare`);
}

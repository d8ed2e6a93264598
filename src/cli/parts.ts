import { formatDesignation, parseCitationQuery } from '../citations/designation';
import { designationOf } from '../corpus/base';
import type { Lexicon } from '../lexicon/lexicon';
import { readDraft } from '../markup/draft';
import type { Designation } from '../model/designation';
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

/** One text of a file, from its designation to its reasons. */
export interface Part {
  readonly source: string;
  readonly designation?: Designation;
  /** The words of the file's language. */
  readonly lexicon: Lexicon;
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

/** The texts that a file holds: those of its proposals, or, where it has no proposals, its only one. */
export function partsOf({ source }: NamedSource): readonly Part[] {
  const { proposals, lexicon } = readDraft(source);
  return proposals.flatMap((proposal): readonly Part[] => {
    const first = proposal.text[0];
    const last = proposal.text[proposal.text.length - 1];
    if (!first || !last) return [];
    const designation = designationOf(proposal, 'accepted', lexicon);
    return [{ source: source.slice(first.span.from, last.span.to), lexicon, ...(designation ? { designation } : {}) }];
  });
}

/**
 * The text of a file that is to be compared: its only one, or the one of the same number as the other.
 * @throws Failure when that does not decide it.
 */
export function choosePart(named: NamedSource, other: NamedSource): Part {
  const parts = partsOf(named);
  const only = parts[0];
  if (!only) throw new Failure(`${named.name} holds no text`);
  if (parts.length === 1) return only;
  const others = partsOf(other);
  const matching = parts.filter((part) => others.some((candidate) => isSameText(part.designation, candidate.designation)));
  if (matching.length === 1 && matching[0]) return matching[0];
  const names = parts.map(({ designation }) => (designation ? formatDesignation(designation) : 'one without a designation'));
  throw new Failure(`${named.name} holds several texts (${names.join(', ')}), and it is not clear which to compare`);
}

/** Whether two designations have one kind and number, whatever the revision. */
export function isSameText(one: Designation | undefined, other: Designation | undefined): boolean {
  return (
    one !== undefined && other !== undefined && one.number !== null && one.kind === other.kind && one.number === other.number
  );
}

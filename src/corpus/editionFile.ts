import type { Edition } from '../model/designation';
import type { Action, Entry, StoredDocument } from '../model/library';

/** One edition as it is kept on disk. */
export interface EditionFile {
  readonly edition: Edition;
  readonly documents: readonly StoredDocument[];
}

/** The version of the files that this version of Plenary writes. A file of a later version is not touched. */
export const FILE_VERSION = 1;

/** `havenport-2032.json`. */
export function fileNameOf(edition: Edition): string {
  const place = edition.place
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${place}-${edition.year}.json`;
}

export function writeEditionFile(file: EditionFile): string {
  return `${JSON.stringify({ plenary: FILE_VERSION, edition: file.edition, documents: file.documents }, null, 1)}\n`;
}

/** A file that nothing is wrong with, but that this version of Plenary does not know how to read. */
class NewerFileError extends Error {}

/** What is wrong with an edition's file that could not be read, and what to do about it, without a full stop. */
export function describeFileFault(error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error);
  const step = error instanceof NewerFileError ? 'Update Plenary' : 'Move that file away, then import its Final Acts again';
  return `${cause}. ${step}`;
}

/** Reads an edition's file; throws an Error that says in a few words what is wrong with it. */
export function readEditionFile(content: string): EditionFile {
  const value = parse(content);
  if (!isRecord(value) || typeof value['plenary'] !== 'number') throw new Error('it is not a library file of Plenary');
  if (value['plenary'] > FILE_VERSION) throw new NewerFileError('a newer version of Plenary wrote it');
  const { edition, documents } = value;
  if (!isRecord(edition) || typeof edition['place'] !== 'string' || typeof edition['year'] !== 'number')
    throw new Error('it names no edition');
  if (!Array.isArray(documents) || !documents.every(isDocument)) throw new Error('a document in it is incomplete');
  return { edition: { place: edition['place'], year: edition['year'] }, documents };
}

/**
 * What tells the documents of an edition apart. A stub of an abrogated text stands beside the text itself, should the edition
 * hold both.
 */
export function keyOfDocument({ designation, action }: Entry): string {
  return `${designation.toUpperCase()} ${action === 'SUP' ? 'SUP' : ''}`;
}

const ACTIONS: ReadonlySet<unknown> = new Set<Action>(['ADD', 'MOD', 'SUP']);

function isDocument(value: unknown): value is StoredDocument {
  if (!isRecord(value)) return false;
  const texts = ['designation', 'kind', 'place', 'title', 'edition', 'markup'];
  const numbers = ['number', 'year'];
  return (
    texts.every((key) => typeof value[key] === 'string') &&
    numbers.every((key) => typeof value[key] === 'number') &&
    ACTIONS.has(value['action'])
  );
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Error('it is damaged (not valid JSON)');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

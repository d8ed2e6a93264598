import { identifierOf } from './newProposal';

/** What an identifier says: `B/CAN/12A1/3` is proposal 3 of document 12, addendum 1, by B and CAN. */
export interface Identifier {
  readonly source: readonly string[];
  /** `12A1`; `XX` while the document has no number. */
  readonly document: string;
  readonly number: number;
}

/** Reads an identifier; undefined where it does not have the form of one. */
export function readIdentifier(written: string): Identifier | undefined {
  const parts = written.split('/');
  const source = parts.slice(0, -2);
  const [document, number] = parts.slice(-2);
  if (source.length === 0 || !source.every(isSourceCode)) return undefined;
  if (!isDocumentNumber(document!) || !/^[1-9]\d{0,3}$/.test(number!)) return undefined;
  return { source, document: document!, number: Number(number) };
}

/** The running number that follows the last one used in a document. */
export function nextNumber(taken: readonly string[], source: readonly string[], document: string): number {
  const start = identifierOf({ source, document, number: 0 }).slice(0, -1).toLowerCase();
  const used = taken
    .filter((identifier) => identifier.toLowerCase().startsWith(start))
    .map((identifier) => identifier.slice(start.length))
    .filter((rest) => /^\d{1,6}$/.test(rest));
  return Math.max(0, ...used.map(Number)) + 1;
}

/** `NOR`, `EUR`: the code of a delegation or group. */
export function isSourceCode(written: string): boolean {
  return /^[A-Z][A-Z0-9-]{0,11}$/.test(written);
}

/** `44`, with its addenda `44A1`, or `XX` while there is none. */
export function isDocumentNumber(written: string): boolean {
  return /^(?:\d{1,4}|XX)(?:A\d{1,3})*$/.test(written);
}

/** True for `XX`, the document that has no number yet. */
export function isPlaceholder(document: string): boolean {
  return document.startsWith('XX');
}

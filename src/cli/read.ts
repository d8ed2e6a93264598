import { Failure } from './failure';
import type { Files } from './world';

/**
 * Reads a draft or another text in the markup.
 * @throws Failure that names the file when it cannot be read or is no text.
 */
export async function readSource(files: Files, path: string): Promise<string> {
  const bytes = await files.read(path);
  const other = formatOf(bytes);
  if (other !== undefined) throw new Failure(`${nameOf(path)} is ${other}, not a text in the drafting markup`);
  if (bytes.includes(0)) throw new Failure(`${nameOf(path)} is not text (binary)`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${nameOf(path)} is not text in UTF-8`);
  }
}

/** What a person calls a file: `-` stands for standard input. */
export function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** What a file is, told by its first bytes, when it is something else than plain text: `a PDF file`. */
export function formatOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const known = SIGNATURES.find(([, ...starts]) => starts.some((start) => head.startsWith(start)));
  if (known) return known[0];
  // UTF-16 has a zero beside each letter.
  return MARKUP.test(head.replaceAll('\0', '')) ? 'an XML or HTML file' : undefined;
}

const SIGNATURES: readonly (readonly [name: string, ...starts: string[]])[] = [
  ['a PDF file', '%PDF-'],
  ['a Word document or another ZIP file', 'PK\x03\x04', 'PK\x05\x06'],
  ['a Word document in the old format', '\xd0\xcf\x11\xe0'],
  ['an RTF file', '{\\rtf'],
];
const MARKUP = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml\b|!doctype\b|html\b|(?:\w+:)?akomantoso\b)/i;

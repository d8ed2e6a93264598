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

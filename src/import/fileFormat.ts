/** The formats that Final Acts come in. */
export type ActsFormat = 'text' | 'pdf' | 'word' | 'akn';

/** What a file is, when it is something else than plain text. */
export interface FileFormat {
  /** With its article: `a PDF file`. */
  readonly name: string;
  /** The front end that may read it; none for formats that are only known by name. */
  readonly reader?: Exclude<ActsFormat, 'text'>;
}

/** Tells a file's format by its first bytes, never by its name; undefined for what may be plain text. */
export function formatOf(bytes: Uint8Array): FileFormat | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const known = SIGNATURES.find(({ starts }) => starts.some((start) => head.startsWith(start)));
  if (known) return known;
  // Bytes before the signature do not keep a PDF from being one. UTF-16 has a zero beside each letter.
  if (head.includes('%PDF-')) return PDF;
  return MARKUP.test(head.replaceAll('\0', '')) ? { name: 'an XML or HTML file', reader: 'akn' } : undefined;
}

const PDF: FileFormat = { name: 'a PDF file', reader: 'pdf' };

const SIGNATURES: readonly (FileFormat & { readonly starts: readonly string[] })[] = [
  { ...PDF, starts: ['%PDF-'] },
  { name: 'a Word document or another ZIP file', reader: 'word', starts: ['PK\x03\x04', 'PK\x05\x06'] },
  { name: 'a Word document in the old format, or one with a password', starts: ['\xd0\xcf\x11\xe0'] },
  { name: 'an RTF file', starts: ['{\\rtf'] },
];

const MARKUP = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml\b|!doctype\b|!--|html\b|(?:\w+:)?akomantoso\b)/i;

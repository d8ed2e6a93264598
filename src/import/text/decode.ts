import { ImportError, refuseSize } from '../importError';

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * @throws ImportError when the file is too large or no text.
 */
export function decodeInput(bytes: Uint8Array): string {
  refuseSize(bytes.length);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes below a blank that no text holds tell a binary file from a text in an older encoding.
    const signs = bytes.subarray(0, SAMPLE);
    if (signs.some((byte) => byte < 0x08 || (byte > 0x0d && byte < 0x1b))) throw new ImportError('is not text (binary)');
    throw new ImportError('is not text in UTF-8 or UTF-16: save it as UTF-8 and import it again');
  }
  refuseBinary(text);
  return text;
}

/** Enough of a file to tell what it is. */
const SAMPLE = 100_000;

/**
 * A few control characters come out of PDF files; a zero, or many of them, do not.
 * @throws ImportError
 */
export function refuseBinary(text: string): void {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\x01-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  if (sample.includes('\0') || controls > sample.length / 100) throw new ImportError('is not text (binary)');
}

import { ImportError } from '../importError';

type Decoder = InstanceType<typeof TextDecoder>;

/** Bytes that the declaration at the top of a document fits into. */
const DECLARATION = 256;

/** Decodes the bytes of an XML document, which may come in pieces: UTF-8 or UTF-16, told by its first bytes. */
export class XmlDecoder {
  private decoder: Decoder | undefined;
  private start: Uint8Array = new Uint8Array(0);

  /** `fault`: how a message begins. */
  constructor(private readonly fault: string) {}

  /** @throws ImportError when the encoding is another one, or the bytes do not keep to it. */
  decode(bytes: Uint8Array): string {
    if (this.decoder) return this.read(this.decoder, bytes);
    const start = new Uint8Array(this.start.length + bytes.length);
    start.set(this.start);
    start.set(bytes, this.start.length);
    this.start = start;
    return start.length < DECLARATION ? '' : this.begin();
  }

  /** What is left at the end of the document. */
  end(): string {
    return (this.decoder ? '' : this.begin()) + this.read(this.decoder!);
  }

  private begin(): string {
    this.decoder = new TextDecoder(this.encoding(), { fatal: true });
    return this.read(this.decoder, this.start);
  }

  private encoding(): string {
    const [first, second] = this.start;
    if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
    const head = new TextDecoder('latin1').decode(this.start.subarray(0, DECLARATION));
    const declared = /^(?:\xef\xbb\xbf)?<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
    // What declares UTF-16 in single bytes was converted by a program that left the declaration as it was.
    if (declared === undefined || /^(?:utf-?8|utf-?16(?:[lb]e)?|us-ascii|ascii)$/i.test(declared)) return 'utf-8';
    throw new ImportError(`${this.fault}: it is in ${declared}, and only UTF-8 and UTF-16 are read; save it as UTF-8`);
  }

  private read(decoder: Decoder, bytes?: Uint8Array): string {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new ImportError(`${this.fault}: its bytes are not text in ${decoder.encoding.toUpperCase()}, which it should be in`);
    }
  }
}

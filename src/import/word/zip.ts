import { Inflate } from 'fflate';
import { ImportError } from '../importError';

/** How many bytes may come out of one archive, whatever its headers say. */
const MOST_INFLATED = 100_000_000;
/** Packed bytes that are inflated at once: at the worst they become a thousand times as many. */
const PORTION = 4096;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * A ZIP archive, of which only the files that are asked for are inflated, piece by piece. The table at its end says
 * where they are; the sizes that it names bound what is read and are believed in nothing else.
 */
export class ZipArchive {
  private readonly entries: ReadonlyMap<string, Entry>;
  private inflated = 0;

  /** @throws ImportError when the table of contents is missing or damaged. */
  constructor(private readonly bytes: Uint8Array) {
    this.entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * Gives a file in pieces.
   * @throws ImportError when it is missing, encrypted or damaged, or when the archive holds too much.
   */
  *read(name: string): Iterable<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new ImportError(`is a damaged Word document: its part ${name} is missing`);
    const refuse = (cause: string): ImportError => new ImportError(`is a damaged Word document: its part ${name} ${cause}`);
    if (entry.flags & 1) throw new ImportError('is encrypted: save it without a password and import it again');
    if (entry.method !== STORED && entry.method !== DEFLATED) throw refuse('is packed in a way that Word does not use');
    const packed = this.packedBytes(entry);
    if (!packed) throw refuse('lies beyond the end of the file');
    const checksum = new Checksum();
    for (const piece of entry.method === STORED ? portions(packed) : inflate(packed, refuse)) {
      this.inflated += piece.length;
      if (this.inflated > MOST_INFLATED) {
        throw new ImportError(`holds more than ${MOST_INFLATED / 1_000_000} MB of text when unpacked, more than an import takes`);
      }
      checksum.add(piece);
      yield piece;
    }
    if (checksum.value !== entry.checksum) throw refuse('does not match its checksum');
  }

  private packedBytes({ offset, packed }: Entry): Uint8Array | undefined {
    const header = view(this.bytes);
    if (offset + 30 > this.bytes.length || header.getUint32(offset, true) !== LOCAL_HEADER) return undefined;
    const start = offset + 30 + header.getUint16(offset + 26, true) + header.getUint16(offset + 28, true);
    return start + packed > this.bytes.length ? undefined : this.bytes.subarray(start, start + packed);
  }
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const data = view(bytes);
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= lowest && data.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < lowest) throw new ImportError('is a ZIP file that is cut off or damaged: its table of contents is missing');
  const entries = new Map<string, Entry>();
  let at = data.getUint32(end + 16, true);
  for (let count = data.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== DIRECTORY_HEADER) {
      throw new ImportError('is a ZIP file that is damaged: its table of contents cannot be read');
    }
    const nameLength = data.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.toLowerCase(), {
      flags: data.getUint16(at + 8, true),
      method: data.getUint16(at + 10, true),
      checksum: data.getUint32(at + 16, true),
      packed: data.getUint32(at + 20, true),
      offset: data.getUint32(at + 42, true),
    });
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
}

function* portions(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PORTION) yield bytes.subarray(at, at + PORTION);
}

function* inflate(packed: Uint8Array, refuse: (cause: string) => ImportError): Iterable<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let done = false;
  const stream = new Inflate((piece, final) => {
    if (piece.length > 0) pieces.push(piece);
    done ||= final;
  });
  for (let at = 0; at < packed.length && !done; at += PORTION) {
    try {
      stream.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
    } catch {
      throw refuse('cannot be unpacked');
    }
    yield* pieces;
    pieces = [];
  }
  if (!done) throw refuse('is cut off');
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The CRC-32 that ZIP files keep of each file. */
class Checksum {
  private crc = 0xffffffff;

  add(bytes: Uint8Array): void {
    let { crc } = this;
    for (let at = 0; at < bytes.length; at++) crc = CRC_TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
    this.crc = crc;
  }

  get value(): number {
    return ~this.crc >>> 0;
  }
}

const CRC_TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

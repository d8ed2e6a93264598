import { SaxesParser } from 'saxes';
import { ImportError } from '../importError';
import { XmlDecoder } from './decode';
import { NameTable, type PrefixOf } from './names';

/** Is told of an XML document as it is read. */
export interface XmlHandler {
  /** An element begins, at a 0-based line of the file. `attributes` has no prototype; each call gets its own. */
  open(name: string, attributes: XmlAttributes, line: number): void;
  close(name: string): void;
  /** Text or a CDATA section, references resolved; one stretch between two tags may come in pieces. */
  text(text: string): void;
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

export interface XmlOptions {
  /** How a message about a fault begins: `is a damaged Word document (word/document.xml)`. */
  readonly fault: string;
  /**
   * The prefix under which the names of a namespace are told, whatever prefix the file uses: `w`, or nothing between
   * quotes for names without a prefix. Names of namespaces for which it gives nothing come as `{namespace}local`.
   * Without it, names come as they are written.
   */
  readonly prefixOf?: PrefixOf;
  /** How deep elements may be nested. */
  readonly depth?: number;
  /** How many elements there may be. */
  readonly elements?: number;
}

const DEEPEST = 256;
const MOST_ELEMENTS = 5_000_000;
/** Bytes without an event (one text, comment or tag), above which a document is refused: they are all in memory. */
const LONGEST_TOKEN = 8_000_000;
const MOST_ATTRIBUTES = 256;
/** Bytes that are decoded at once. */
const PORTION = 64 * 1024;

/**
 * Reads XML piece by piece, in UTF-8 or UTF-16, within bounds: no document type (so no entities of its own and none
 * from elsewhere), nesting, elements, attributes and single tokens limited. Memory does not grow with the document.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly decoder: XmlDecoder;
  private readonly names: NameTable | undefined;
  private readonly path: string[] = [];
  private elements = 0;
  private attributes = 0;
  private declares = false;
  private silence = 0;

  constructor(
    private readonly handler: XmlHandler,
    private readonly options: XmlOptions,
  ) {
    this.decoder = new XmlDecoder(options.fault);
    this.names = options.prefixOf && new NameTable(options.prefixOf);
    this.listen();
  }

  /** @throws ImportError as soon as the bytes are no XML that is read here. */
  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PORTION) {
      const portion = bytes.subarray(at, at + PORTION);
      this.silence += portion.length;
      this.parser.write(this.decoder.decode(portion));
      if (this.silence > LONGEST_TOKEN) this.refuse('it has a piece of more than 8 MB without a tag');
    }
  }

  /** @throws ImportError when the document is not complete. */
  end(): void {
    this.parser.write(this.decoder.end());
    this.parser.close();
  }

  private listen(): void {
    const { parser, handler, path } = this;
    parser.on('error', (error) => this.refuse(`line ${parser.line} is not well-formed XML (${reasonOf(error)})`));
    parser.on('doctype', () => this.refuse('it declares a document type, and files with one are not read'));
    parser.on('attribute', ({ name }) => {
      if (++this.attributes > MOST_ATTRIBUTES) this.refuse(`an element has more than ${MOST_ATTRIBUTES} attributes`);
      if (name.startsWith('xmlns')) this.declares = true;
    });
    parser.on('opentag', (tag) => {
      this.silence = 0;
      const deepest = this.options.depth ?? DEEPEST;
      if (path.length >= deepest) this.refuse(`its elements are nested more than ${deepest} deep`);
      if (++this.elements > (this.options.elements ?? MOST_ELEMENTS)) this.refuse('it has too many elements');
      const attributes = tag.attributes;
      const name = this.names ? this.names.enter(tag.name, attributes, this.declares) : tag.name;
      path.push(name);
      handler.open(name, this.names ? this.names.attributes(attributes) : attributes, parser.line - 1);
      this.attributes = 0;
      this.declares = false;
    });
    parser.on('closetag', () => {
      this.silence = 0;
      this.names?.leave();
      handler.close(path.pop()!);
    });
    const text = (piece: string): void => {
      this.silence = 0;
      if (path.length > 0) handler.text(piece);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    // No more handlers than these: the eighth makes the parser an object of slow properties, and four times as slow.
  }

  private refuse(cause: string): never {
    throw new ImportError(`${this.options.fault}: ${cause}`);
  }
}

/**
 * Reads a whole XML document.
 * @throws ImportError when it is none, or goes beyond the bounds.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler, options: XmlOptions): void {
  const reader = new XmlReader(handler, options);
  reader.write(bytes);
  reader.end();
}

/** What the parser says, without the place that it puts before and the sign after it. */
function reasonOf(error: Error): string {
  return error.message.replace(/^(?:\d+:\d+:\s*)+/, '').replace(/\.$/, '');
}

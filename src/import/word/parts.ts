import { ImportError } from '../importError';
import { XmlReader, type XmlHandler } from '../xml/reader';
import { elements, TreeReader, wordPrefixOf, type XmlElement } from './xmlTree';
import { ZipArchive } from './zip';

/** The parts of a Word document that belong to its main part, by the kind of their relation to it. */
export type PartKind = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'header' | 'footer';

/** A Word document as a package of parts. */
export class WordPackage {
  private readonly archive: ZipArchive;
  /** The name of the part that holds the text. */
  readonly main: string;
  private readonly related: readonly { readonly kind: string; readonly name: string }[];

  /** @throws ImportError when the bytes are no Word document. */
  constructor(bytes: Uint8Array) {
    this.archive = new ZipArchive(bytes);
    const main = this.relations('').find(({ kind }) => kind === 'officeDocument')?.name;
    if (main === undefined || !this.isWord(main)) throw new ImportError('is a ZIP file, but no Word document');
    this.main = main;
    this.related = this.relations(main);
  }

  /** The names of the parts of a kind; those that are missing from the file are left out. */
  parts(kind: PartKind): readonly string[] {
    const names = this.related.filter((each) => each.kind === kind).map(({ name }) => name);
    return [...new Set(names)].filter((name) => this.archive.has(name));
  }

  /** Gives the bytes of a part in pieces. */
  bytes(name: string): Iterable<Uint8Array> {
    return this.archive.read(name);
  }

  /** The whole of a part as a tree; undefined where the document has no such part. */
  tree(kind: PartKind): XmlElement | undefined {
    const name = this.parts(kind)[0];
    return name === undefined ? undefined : this.treeOf(name);
  }

  private isWord(main: string): boolean {
    if (!this.archive.has(CONTENT_TYPES)) return false;
    const types = this.treeOf(CONTENT_TYPES);
    const extension = main.slice(main.lastIndexOf('.') + 1).toLowerCase();
    const named = elements(types).find(({ attributes }) => sameName(attributes['PartName']?.slice(1), main));
    const type = named ?? elements(types).find(({ attributes }) => sameName(attributes['Extension'], extension));
    return /word\S*main\+xml$/i.test(type?.attributes['ContentType'] ?? '');
  }

  /** What a part is related to; the package itself has no name. */
  private relations(name: string): readonly { readonly kind: string; readonly name: string }[] {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const file = `${folder}_rels/${name.slice(folder.length)}.rels`;
    if (!this.archive.has(file)) return [];
    return elements(this.treeOf(file)).flatMap(({ attributes }) => {
      const { Type: type, Target: target, TargetMode: mode } = attributes;
      if (type === undefined || target === undefined || mode === 'External') return [];
      return [{ kind: type.slice(type.lastIndexOf('/') + 1), name: resolve(folder, target) }];
    });
  }

  private treeOf(name: string): XmlElement {
    let tree: XmlElement | undefined;
    const isRoot = (): boolean => true;
    const reader = partReader(
      name,
      new TreeReader(isRoot, (element) => {
        tree ??= element;
      }),
    );
    for (const piece of this.archive.read(name)) reader.write(piece);
    reader.end();
    return tree!;
  }
}

/** Elements of one part: several times what Word needs for all texts of a conference with their changes. */
const MOST_ELEMENTS = 2_000_000;

const CONTENT_TYPES = '[Content_Types].xml';

/** Reads the XML of a part of a Word document. */
export function partReader(name: string, handler: XmlHandler, elements = MOST_ELEMENTS): XmlReader {
  const fault = `is a damaged Word document (${name})`;
  return new XmlReader(handler, { fault, prefixOf: wordPrefixOf, elements });
}

function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/** The name of a part from a target that is relative to a folder, or absolute. */
function resolve(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

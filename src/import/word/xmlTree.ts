import { ImportError } from '../importError';
import type { XmlAttributes, XmlHandler } from '../xml/reader';

/** An element of a part that was read. Its names have Word's own prefixes, whatever the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

export function elements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((each): each is XmlElement => typeof each !== 'string');
}

/** The `w:val` of a child element: what most properties consist of. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** The text that stands directly in an element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((each) => typeof each === 'string').join('');
}

/** The prefixes of the namespaces that are read, in their transitional and their strict form. */
export function wordPrefixOf(namespace: string): string | undefined {
  return PREFIXES.get(namespace);
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${TRANSITIONAL}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${TRANSITIONAL}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}/package/2006/relationships`, ''],
  [`${TRANSITIONAL}/package/2006/content-types`, ''],
]);

/** Elements of one tree: a paragraph or table, or a part with definitions. They are in memory together. */
const LARGEST_TREE = 200_000;
/** Signs of attributes that weigh as much as an element. */
const SIGNS_PER_ELEMENT = 64;

/** An element for which a tree is made, and the open elements around it, outermost first. */
export type TreeTaker = (tree: XmlElement, around: readonly string[]) => void;

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Makes trees of some elements while XML is read: the outermost ones with certain names. Of content that is written
 * twice for older and newer programs (`mc:AlternateContent`) only the first form is taken.
 */
export class TreeReader implements XmlHandler {
  private readonly around: string[] = [];
  private readonly tree: OpenElement[] = [];
  /** For each `mc:AlternateContent` that is open: whether one of its forms was taken. */
  private readonly alternatives: boolean[] = [];
  /** Elements that are open within a form that is not taken. */
  private skipped = 0;
  private size = 0;

  /**
   * @param isRoot whether an element of that name becomes a tree
   * @param watch is told the name of every element that is taken, and the text within it
   */
  constructor(
    private readonly isRoot: (name: string) => boolean,
    private readonly take: TreeTaker,
    private readonly watch?: { element(name: string): void; text(name: string, text: string): void },
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipped > 0 || this.isOtherForm(name)) {
      this.skipped++;
      return;
    }
    if (name === 'mc:AlternateContent') this.alternatives.push(false);
    this.watch?.element(name);
    if (this.tree.length === 0 && !this.isRoot(name)) {
      this.around.push(name);
      return;
    }
    this.size++;
    for (const key in attributes) this.size += attributes[key]!.length / SIGNS_PER_ELEMENT;
    if (this.size > LARGEST_TREE) throw new ImportError('holds a paragraph or table that is too large to import');
    this.tree.push({ name, attributes, children: [] });
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (name === 'mc:AlternateContent') this.alternatives.pop();
    const element = this.tree.pop();
    const parent = this.tree[this.tree.length - 1];
    if (!element) this.around.pop();
    else if (parent) parent.children.push(element);
    else {
      this.size = 0;
      this.take(element, this.around);
    }
  }

  text(text: string): void {
    const element = this.tree[this.tree.length - 1];
    if (this.skipped > 0) return;
    this.watch?.text(element?.name ?? this.around[this.around.length - 1] ?? '', text);
    // Only leaves hold text; white space between elements is layout of the file.
    if (element && TEXT_ELEMENTS.has(element.name)) element.children.push(text);
  }

  private isOtherForm(name: string): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const last = this.alternatives.length - 1;
    if (last < 0) return false;
    if (this.alternatives[last]) return true;
    this.alternatives[last] = true;
    return false;
  }
}

/** Elements whose text is text of the document. */
export const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);

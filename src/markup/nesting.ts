import { insertedOf } from '../lexicon/labels';
import { english, type Lexicon } from '../lexicon/lexicon';
import type { LexiconData } from '../lexicon/schema';
import type { Span } from '../model/range';
import type { Item } from '../model/text';
import { chooseReading, readingsOf, type LabelContext, type LabelReading, type LabelStyle } from './labels';

/** A paragraph to be put in its place: labelled, or with an empty label. */
export interface Entry {
  readonly label: string;
  readonly text: string;
  readonly span: Span;
}

/** Joins a container's path (`resolves`, `Annex 2`) to a label. */
export type PathOf = (label: string) => string;

/**
 * Nests the paragraphs of a section by their labels; indentation says nothing. Letters and numbers stand at the
 * top, `2.1` under `2`, any other new style under what precedes it. A paragraph that ends in a colon opens a list, of
 * labelled or unlabelled paragraphs; an unlabelled one that follows nested items closes their parent.
 */
export function nest(entries: readonly Entry[], container: string, pathOf: PathOf, lexicon: Lexicon = english): readonly Item[] {
  const root: Placing[] = [];
  let open: Level[] = [];
  let colon = false;
  entries.forEach((entry, index) => {
    const node: Placing = { entry, items: [] };
    const afterColon = colon;
    colon = endsInColon(entry.text);
    if (entry.label === '') {
      const top = open[open.length - 1];
      if (top && (top.style === UNLABELLED || (afterColon && top.label !== ''))) {
        if (top.style === UNLABELLED) open.pop();
        open[open.length - 1]!.node.items.push(node);
        open.push({ style: UNLABELLED, value: 0, label: '', node });
        return;
      }
      const closes = open.length > 1 && !(colon && open[0]!.style === PARAGRAPH);
      if (closes) open.pop();
      (closes ? open[open.length - 1]!.node.items : root).push(node);
      if (!closes) open = [];
      if (colon) open.push({ style: PARAGRAPH, value: 0, label: '', node });
      return;
    }
    const readings = readingsOf(entry.label, lexicon);
    // Nearly every label has but one reading.
    const reading =
      readings.length === 1
        ? readings[0]!
        : chooseReading(entry.label, contextOf(open, labelAfter(entries, index), afterColon), lexicon);
    // A label of a new kind belongs to a list of unlabelled paragraphs only where the last of them opens it.
    if (open[open.length - 1]?.style === UNLABELLED && !afterColon) open.pop();
    open.length = Math.min(depthFor(open, reading, entry.label, afterColon, lexicon), DEEPEST);
    const parent = open[open.length - 1];
    (parent ? parent.node.items : root).push(node);
    open.push({ style: reading.style, value: reading.value, label: entry.label, node });
  });
  return withPaths(root, container, pathOf);
}

/** A paragraph in its place, with what is nested in it. */
export interface Placed {
  readonly entry: Entry;
  readonly items: readonly Placed[];
}

/** Writes the paths: a nested label follows its parent's, `2.1` stands for itself, a paragraph has its parent's. */
export function withPaths(nodes: readonly Placed[], container: string, pathOf: PathOf): readonly Item[] {
  return finish(nodes, container, container, pathOf);
}

/** Lists stand in so many others at most: no text needs more, and who walks the tree must not run out of room. */
const DEEPEST = 8;
const PARAGRAPH: LabelStyle = 'paragraph';
/** A list of paragraphs without labels, under a labelled one that ends in a colon. */
const UNLABELLED: LabelStyle = 'unlabelled';

interface Placing extends Placed {
  readonly items: Placing[];
}

/** An open list: the style of its labels and the item that was added last. */
interface Level {
  readonly style: LabelStyle;
  readonly value: number;
  readonly label: string;
  readonly node: Placing;
}

function contextOf(open: readonly Level[], next: string | undefined, afterColon: boolean): LabelContext {
  return { openValue: (style) => open.findLast((level) => level.style === style)?.value, next, afterColon };
}

function endsInColon(text: string): boolean {
  return text.endsWith(':') || (text.includes(':') && text.trimEnd().endsWith(':'));
}

/** The label of the next entry that has one. */
function labelAfter(entries: readonly Entry[], index: number): string | undefined {
  for (let at = index + 1; at < entries.length; at++) if (entries[at]!.label !== '') return entries[at]!.label;
  return undefined;
}

/**
 * How many open levels a label leaves open: those above the list it belongs to. A list of the same kind within another
 * begins after a colon, with its first label: after `17 …:` and `1`, `2`, `3` comes 18.
 */
function depthFor(open: readonly Level[], reading: LabelReading, label: string, afterColon: boolean, lexicon: Lexicon): number {
  const prefix = lexicon.compiled(subNumber).exec(label);
  const parent = prefix ? open.findIndex((level) => level.label === `${prefix[1]}${prefix[2]}`) : -1;
  if (parent >= 0) return parent + 1;
  const same = open.map((level) => level.style).lastIndexOf(reading.style);
  if (same < 0 || (afterColon && reading.value === 1 && open[same]!.value > 0)) return open.length;
  const before = open.findLastIndex((level) => level.style === reading.style && level.value === reading.value - 1);
  return before >= 0 ? before : same;
}

/** A number that stands under another: `2.1` under `2`. */
function subNumber(data: LexiconData): RegExp {
  return new RegExp(String.raw`^(\d.*)\.\d{1,3}${insertedOf(data)}?([.)]?)$`, 'u');
}

function finish(nodes: readonly Placed[], parent: string, container: string, pathOf: PathOf): readonly Item[] {
  if (nodes.length === 0) return [];
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const { label, text, span } = node.entry;
    const plain = label === '' ? parent : joinPath(parent, label, container, pathOf);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    // Dashes all look alike; the second one in a list says so.
    const path = label !== '' && count > 1 ? `${plain} (${count})` : plain;
    return { path, label, text, span, items: finish(node.items, path, container, pathOf) };
  });
}

function joinPath(parent: string, label: string, container: string, pathOf: PathOf): string {
  if (parent === container || /^\d+\./.test(label)) return pathOf(label);
  return `${parent} ${label}`;
}

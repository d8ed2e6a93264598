import type { Span } from '../model/range';
import type { Item } from '../model/text';
import { chooseReading, type LabelReading, type LabelStyle } from './labels';

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
 * top, `2.1` under `2`, any other new style under what precedes it. An unlabelled paragraph that ends in a colon
 * opens a list; one that follows nested items closes their parent.
 */
export function nest(entries: readonly Entry[], container: string, pathOf: PathOf): readonly Item[] {
  const root: Node[] = [];
  const nextLabels = labelsAfter(entries);
  let open: Level[] = [];
  entries.forEach((entry, index) => {
    const node: Node = { entry, items: [] };
    const colon = /:\s*$/.test(entry.text);
    if (entry.label === '') {
      const closes = open.length > 1 && !(colon && open[0]!.style === PARAGRAPH);
      if (closes) open = open.slice(0, -1);
      (closes ? open[open.length - 1]!.node.items : root).push(node);
      if (!closes) open = [];
      if (colon) open = [...open, { style: PARAGRAPH, value: 0, label: '', node }];
      return;
    }
    const reading = chooseReading(entry.label, {
      openValue: (style) => [...open].reverse().find((level) => level.style === style)?.value,
      next: nextLabels[index],
      afterColon: /:\s*$/.test(entries[index - 1]?.text ?? ''),
    });
    open = open.slice(0, depthFor(open, reading, entry.label));
    const parent = open[open.length - 1];
    (parent ? parent.node.items : root).push(node);
    open = [...open, { style: reading.style, value: reading.value, label: entry.label, node }];
  });
  return finish(root, container, container, pathOf);
}

const PARAGRAPH: LabelStyle = 'paragraph';

interface Node {
  readonly entry: Entry;
  readonly items: Node[];
}

/** An open list: the style of its labels and the item that was added last. */
interface Level {
  readonly style: LabelStyle;
  readonly value: number;
  readonly label: string;
  readonly node: Node;
}

/** For each entry, the label of the next labelled one. */
function labelsAfter(entries: readonly Entry[]): readonly (string | undefined)[] {
  const labels = new Array<string | undefined>(entries.length);
  let next: string | undefined;
  for (let at = entries.length - 1; at >= 0; at--) {
    labels[at] = next;
    if (entries[at]!.label !== '') next = entries[at]!.label;
  }
  return labels;
}

/** How many open levels a label leaves open: those above the list it belongs to. */
function depthFor(open: readonly Level[], reading: LabelReading, label: string): number {
  const prefix = /^(\d.*)\.\d{1,3}(?:bis|ter|quater)?([.)]?)$/.exec(label);
  const parent = prefix ? open.findIndex((level) => level.label === `${prefix[1]}${prefix[2]}`) : -1;
  if (parent >= 0) return parent + 1;
  const same = open.map((level) => level.style).lastIndexOf(reading.style);
  return same >= 0 ? same : open.length;
}

/** Writes the paths: a nested label follows its parent's, `2.1` stands for itself, a paragraph has its parent's. */
function finish(nodes: readonly Node[], parent: string, container: string, pathOf: PathOf): readonly Item[] {
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

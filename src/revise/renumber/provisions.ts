import { plainLeadIn } from '../../citations/phrases';
import type { Item, Text } from '../../model/text';

/** The provisions of a text, as references name them. */
export interface Provisions {
  /** The id of the provision that a label names in a section or an annex; undefined where there is none. */
  find(container: string, type: 'section' | 'annex', label: string): number | undefined;
  /** How a provision is named within its section or annex, part by part: `c)`, `ii)`; `3.1`. */
  partsOf(id: number): readonly string[] | undefined;
  /** `resolves 2`, `Annex 1, 4)`; an unlabelled paragraph has the path of what it belongs to. */
  pathOf(id: number): string | undefined;
  /** The ids of the labelled provisions of the list that a labelled one stands in. */
  listOf(id: number): readonly number[];
  /** The ids of the labelled provisions that one is nested in, outermost first. */
  above(id: number): readonly number[];
  /** The ids of the provisions between two labelled ones of the same list, both included; empty where they are not of one list. */
  between(first: number, last: number): readonly number[];
}

/**
 * Lists the provisions of a text by the starts of their spans. Where two have the same label, the one that `isOlder` says was
 * there before is meant, else the later one: who puts an item in takes the next label, which the one after it has still.
 */
export function readProvisions(text: Text, isOlder: (id: number) => boolean = () => false): Provisions {
  const containers: Container[] = [];
  const parts = new Map<number, readonly string[]>();
  const paths = new Map<number, string>();
  const lists = new Map<number, readonly number[]>();
  const parents = new Map<number, readonly number[]>();
  const add = (container: Container, siblings: readonly Item[], above: readonly string[], ids: readonly number[]): void => {
    const list = siblings.filter(({ label }) => label !== '').map(({ span }) => span.from);
    for (const item of siblings) {
      const id = item.span.from;
      const own = /^\d+\./.test(item.label) ? [bare(item.label)] : [...above, bare(item.label)];
      paths.set(id, item.path);
      if (item.label !== '') {
        parts.set(id, own);
        lists.set(id, list);
        parents.set(id, ids);
        put(container.labels, own.join(' '), id, isOlder);
        if (!container.lasts.has(bare(item.label))) container.lasts.set(bare(item.label), id);
      }
      add(container, item.items, ...(item.label === '' ? ([above, ids] as const) : ([own, [...ids, id]] as const)));
    }
  };
  for (const { leadIn, items } of text.sections) {
    const container = open('section', plainLeadIn(leadIn));
    containers.push(container);
    add(container, items, [], []);
  }
  for (const { path, blocks } of text.annexes) {
    const container = open('annex', path);
    containers.push(container);
    add(
      container,
      blocks.filter((block) => block.type === 'item'),
      [],
      [],
    );
    for (const block of blocks) {
      // A numbered heading can be referred to like a paragraph, and has its own number.
      const number = block.type === 'heading' ? /^(?:\d+(?:\.\d+)*|[A-Z])(?=[\s.)])/.exec(block.text)?.[0] : undefined;
      if (number !== undefined) container.headings.add(number.toLowerCase());
    }
  }
  return {
    partsOf: (id) => parts.get(id),
    pathOf: (id) => paths.get(id),
    above: (id) => parents.get(id) ?? [],
    listOf: (id) => lists.get(id)!,
    between(first, last) {
      const list = lists.get(first)!;
      const [from, to] = [list.indexOf(first), list.indexOf(last)];
      return to < from ? [] : list.slice(from, to + 1);
    },
    find(container, type, label) {
      const wanted = label.toLowerCase().split(' ').map(bare).join(' ');
      const named = containersNamed(containers, container, type);
      const exact = named.map(({ labels }) => labels.get(wanted)).find((id) => id !== undefined);
      if (exact !== undefined || named.some(({ headings }) => headings.has(wanted))) return exact;
      // Where headings begin the count anew, and for what may be read as a letter or a number, the last part is enough.
      if (type !== 'annex' && !/^[ivx]+\)$/.test(wanted)) return undefined;
      return named.map(({ lasts }) => lasts.get(wanted)).find((id) => id !== undefined);
    },
  };
}

interface Container {
  readonly type: 'section' | 'annex';
  readonly name: string;
  readonly labels: Map<string, number>;
  readonly lasts: Map<string, number>;
  readonly headings: Set<string>;
}

function open(type: 'section' | 'annex', name: string): Container {
  return { type, name: fold(name), labels: new Map(), lasts: new Map(), headings: new Set() };
}

function put(labels: Map<string, number>, label: string, id: number, isOlder: (id: number) => boolean): void {
  const before = labels.get(label);
  if (before === undefined || isOlder(before) === isOlder(id) || isOlder(id)) labels.set(label, id);
}

/** Sections or annexes of that name; where none has it, those whose name goes on after it: adopted texts shorten long lead-ins. */
function containersNamed(containers: readonly Container[], name: string, type: 'section' | 'annex'): readonly Container[] {
  const wanted = fold(plainLeadIn(name));
  const all = containers.filter((one) => one.type === type);
  const same = all.filter((one) => one.name === wanted);
  if (same.length > 0 || (type === 'annex' && /\s/.test(wanted))) return same;
  return all.filter((one) => one.name.startsWith(wanted) && /^[,\s]/.test(one.name.slice(wanted.length)));
}

/** A number without the sign that closes it: `4)` is referred to as 4. */
function bare(label: string): string {
  return /^\d/.test(label) ? label.replace(/[.)]$/, '') : label;
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
}

import type { Lexicon } from '../../lexicon/lexicon';
import { DASH, LETTER, readingsOf, type LabelStyle } from '../../markup/labels';
import type { Item, Text } from '../../model/text';
import { numberOf } from '../../revise/renumber/labels';

/** A list of provisions as its labels count: siblings, what stands between them, and what only a wrong label has nested elsewhere. */
export interface List extends Where {
  readonly places: readonly Place[];
  /** True where it counts from its first label to its last, with nothing between: nearly all do, and need no closer look. */
  readonly isInOrder: boolean;
}

/** Where a list stands. */
interface Where {
  /** The labelled provision that the list stands under. */
  readonly parent?: Item;
  /** False at the top of a section or an annex. */
  readonly isNested: boolean;
  /** `considering`, `Annex 2`. */
  readonly container: string;
  /** In an annex, paragraphs without labels stand where they like, and counts may begin anew after them. */
  readonly isInAnnex: boolean;
}

/** One paragraph of a list, or something that parts it. */
export type Place =
  | {
      readonly kind: 'labelled';
      readonly item: Item;
      /** The item that it is nested under, wrongly as it seems. */ readonly under?: Item;
    }
  | { readonly kind: 'unlabelled'; readonly item: Item }
  /** A paragraph at the end of what is nested in the item before: closing words, or a provision that lost its label. */
  | { readonly kind: 'closing'; readonly item: Item }
  | { readonly kind: 'break' };

/** The lists of a text, each before those that are nested in it. */
export function listsOf({ designation, sections, annexes }: Text, lexicon: Lexicon): readonly List[] {
  const lists: List[] = [];
  for (const { items, path } of sections) {
    // A scrap of a text may begin anywhere.
    if (path === '' && designation === '') continue;
    collect(items, { container: path, isNested: false, isInAnnex: false }, lists, lexicon);
  }
  for (const { blocks, path } of annexes) {
    const siblings = blocks.map((block) =>
      block.type === 'item' ? block : block.type === 'paragraph' ? paragraph(block) : BREAK,
    );
    collect(siblings, { container: path, isNested: false, isInAnnex: true }, lists, lexicon);
  }
  return lists;
}

const BREAK = 'break';

type Sibling = Item | typeof BREAK;

function paragraph({ text, span }: Pick<Item, 'text' | 'span'>): Item {
  return { path: '', label: '', text, span, items: [] };
}

function collect(siblings: readonly Sibling[], where: Where, lists: List[], lexicon: Lexicon): void {
  const below: Item[] = [];
  if (isInOrder(siblings, lexicon)) {
    lists.push(new OrderedList(siblings, where));
    for (const item of siblings) if (item.items.length > 0) below.push(item);
  } else {
    const places = placesOf(siblings, below, lexicon);
    if (places.some(({ kind }) => kind === 'labelled')) lists.push({ ...where, places, isInOrder: false });
  }
  const { container, isInAnnex } = where;
  for (const item of below) {
    const nested = { container, isInAnnex, isNested: true, ...(item.label === '' ? {} : { parent: item }) };
    if (item.items.length > 0) collect(item.items, nested, lists, lexicon);
  }
}

/** The places of a list in order are looked at only where what it stands under has another label. */
class OrderedList implements List {
  readonly isInOrder = true;
  readonly parent?: Item;
  readonly isNested: boolean;
  readonly container: string;
  readonly isInAnnex: boolean;
  readonly #items: readonly Item[];

  constructor(items: readonly Item[], { parent, isNested, container, isInAnnex }: Where) {
    this.#items = items;
    if (parent) this.parent = parent;
    this.isNested = isNested;
    this.container = container;
    this.isInAnnex = isInAnnex;
  }

  get places(): readonly Place[] {
    return this.#items.map((item) => ({ kind: 'labelled', item }));
  }
}

function isInOrder(siblings: readonly Sibling[], lexicon: Lexicon): siblings is readonly Item[] {
  let style: LabelStyle | undefined;
  return (
    siblings.length > 0 &&
    siblings.every((item, index) => {
      if (item === BREAK || item.label === '' || /\d\.\d/.test(item.label)) return false;
      const due = readingsOf(item.label, lexicon).find(
        (one) => (style ?? one.style) === one.style && (one.style === DASH || one.value === index + 1),
      );
      style = due?.style;
      return due !== undefined && (item.items.length === 0 || isWhole(item, lexicon));
    })
  );
}

/** What is nested under it belongs there, and ends with a label. */
function isWhole(item: Item, lexicon: Lexicon): boolean {
  return !isNestedByMistake(item, lexicon) && lastOf(item).label !== '';
}

/** The places of a list; `below` is given the items that open lists of their own. */
function placesOf(siblings: readonly Sibling[], below: Item[], lexicon: Lexicon, under?: Item): readonly Place[] {
  return siblings.flatMap((item): readonly Place[] => {
    if (item === BREAK) return [{ kind: 'break' }];
    if (item.label === '') {
      below.push(item);
      return [{ kind: 'unlabelled', item }];
    }
    const own: Place = { kind: 'labelled', item, ...(under ? { under } : {}) };
    if (item.items.length === 0) return [own];
    if (isNestedByMistake(item, lexicon)) return [own, ...placesOf(item.items, below, lexicon, item)];
    below.push(item);
    const last = lastOf(item);
    return last.label === '' ? [own, { kind: 'closing', item: last }] : [own];
  });
}

/**
 * A list opens after a colon, and with a first label. A single label of another kind without one, or one that goes on where the
 * item above it is, is a label of the list above that was written wrongly.
 */
function isNestedByMistake({ text, label, items }: Item, lexicon: Lexicon): boolean {
  if (/:\s*$/.test(text)) return false;
  const labelled = items.filter((item) => item.label !== '');
  const [first] = labelled;
  if (!first || (numberOf(label) !== '' && first.label.startsWith(`${numberOf(label)}.`))) return false;
  if (labelled.length === 1) return true;
  if (kindOf(first.label) !== kindOf(label)) return false;
  // Letters under `i)` make that a letter too.
  const isLetter =
    isAmbiguous(label, lexicon) &&
    labelled.some((item) => readingsOf(item.label, lexicon).every(({ style }) => style === LETTER));
  return isLetter || readingsOf(first.label, lexicon).every(({ value }) => value > 1);
}

function isAmbiguous(label: string, lexicon: Lexicon): boolean {
  return readingsOf(label, lexicon).length > 1;
}

/** What a label is written with, by its form alone. */
function kindOf(label: string): string {
  return label.replace(/\d+/g, '1').replace(/\p{L}+/u, 'a');
}

function lastOf(item: Item): Item {
  const last = item.items.at(-1);
  return last ? lastOf(last) : item;
}

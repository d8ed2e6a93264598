import type { Lexicon } from '../../lexicon/lexicon';
import { readShape } from '../../markup/adopted';
import type { Item, Text } from '../../model/text';
import type { Span } from '../../model/range';
import { readProvisions, type Provisions } from '../renumber/provisions';

/** A text made of the blocks of an alignment, read. Its provisions are known by the places that they have in the alignment. */
export interface Reading {
  readonly text: Text;
  readonly provisions: Provisions;
  /** The place of the block that begins at an offset of the text. */
  readonly placeAt: ReadonlyMap<number, number>;
  /** The place of the lead-in, or of the heading of the annex, that a provision stands under. */
  readonly partOf: ReadonlyMap<number, number | undefined>;
}

/** One block of a text, and the place that it has. */
export interface Placed {
  readonly place: number;
  readonly text: string;
}

/** Reads a text whose blocks are given in its own order. */
export function readPlaces(blocks: readonly Placed[], lexicon: Lexicon): Reading {
  const placeAt = new Map<number, number>();
  const startOf = new Map<number, number>();
  let source = '';
  for (const { place, text } of blocks) {
    if (text === '') continue;
    placeAt.set(source.length, place);
    startOf.set(place, source.length);
    source += `${text}\n\n`;
  }
  const text = readShape(source, lexicon);
  return { text, placeAt, partOf: partsIn(text, placeAt), provisions: byPlace(readProvisions(text), placeAt, startOf) };
}

function partsIn(text: Text, placeAt: ReadonlyMap<number, number>): ReadonlyMap<number, number | undefined> {
  const parts = new Map<number, number | undefined>();
  const walk = (items: readonly Item[], part: number | undefined): void => {
    for (const { span, items: below } of items) {
      const place = placeAt.get(span.from);
      if (place !== undefined) parts.set(place, part);
      walk(below, part);
    }
  };
  for (const { span, items } of listsIn(text)) walk(items, placeAt.get(span.from));
  return parts;
}

/** The lists of provisions that sections and annexes open with. */
export function topLists(text: Text): readonly (readonly Item[])[] {
  return listsIn(text).map(({ items }) => items);
}

function listsIn({ sections, annexes }: Text): readonly { readonly span: Span; readonly items: readonly Item[] }[] {
  return [...sections, ...annexes.map(({ span, blocks }) => ({ span, items: blocks.filter((block) => block.type === 'item') }))];
}

function byPlace(provisions: Provisions, placeAt: ReadonlyMap<number, number>, startOf: ReadonlyMap<number, number>): Provisions {
  const ask = <T>(place: number, question: (id: number) => T): T | undefined => {
    const id = startOf.get(place);
    return id === undefined ? undefined : question(id);
  };
  const places = (ids: readonly number[] | undefined): readonly number[] =>
    (ids ?? []).flatMap((id) => (placeAt.has(id) ? [placeAt.get(id)!] : []));
  return {
    find: (container, type, label) => places([provisions.find(container, type, label) ?? -1])[0],
    partsOf: (place) => ask(place, (id) => provisions.partsOf(id)),
    pathOf: (place) => ask(place, (id) => provisions.pathOf(id)),
    listOf: (place) => places(ask(place, (id) => provisions.listOf(id))),
    above: (place) => places(ask(place, (id) => provisions.above(id))),
    between: (first, last) => places(provisions.between(startOf.get(first)!, startOf.get(last)!)),
  };
}

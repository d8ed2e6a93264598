import type { Lexicon } from '../../lexicon/lexicon';
import { readShape } from '../../markup/adopted';
import type { Text } from '../../model/text';
import { readProvisions, type Provisions } from '../renumber/provisions';

/** A text made of some of the places of an alignment, read. Its provisions are known by the places that they stand in. */
export interface Reading {
  readonly text: Text;
  readonly provisions: Provisions;
  /** The place of the block that begins at an offset of the text. */
  readonly placeAt: ReadonlyMap<number, number>;
}

/** Reads a text; places that it does not have are `undefined` or empty. */
export function readPlaces(blocks: readonly (string | undefined)[], lexicon: Lexicon): Reading {
  const placeAt = new Map<number, number>();
  const startOf = new Map<number, number>();
  let source = '';
  blocks.forEach((block, place) => {
    if (block === undefined || block === '') return;
    placeAt.set(source.length, place);
    startOf.set(place, source.length);
    source += `${block}\n\n`;
  });
  const text = readShape(source, lexicon);
  return { text, placeAt, provisions: byPlace(readProvisions(text), placeAt, startOf) };
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
    between: (first, last) => {
      const [from, to] = [startOf.get(first), startOf.get(last)];
      return from === undefined || to === undefined ? [] : places(provisions.between(from, to));
    },
  };
}

import type { Lexicon } from '../../lexicon/lexicon';
import { readBlocks } from '../../markup/blocks';
import { formatBlock, resolveBlock } from '../../markup/format';
import type { InlineReader } from '../../markup/inline';
import type { Span } from '../../model/range';
import { pathsOf } from '../../revise/paths';
import { readUnits, type Unit } from '../../revise/unit';

/** A block of a text, with where it stands. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly span: Span;
}

/** What can be asked for by a key, each once: of those with one key, the first that is left. */
export interface Places<K, T> {
  take(key: K): T | undefined;
}

/**
 * The blocks of a clean text, to be asked for by their paths. Paragraphs without labels may share one: then by what is said as well,
 * for what moved is asked for out of its order.
 */
export function blocksOfText(
  source: string,
  lexicon: Lexicon,
  inline: InlineReader,
): { take(path: string, said: string): PlacedUnit | undefined } {
  const spans = readBlocks(source, lexicon)
    .filter((block) => formatBlock(block, lexicon).text !== '')
    .map(({ span }) => span);
  const units = readUnits(source, lexicon);
  const paths = pathsOf(units, inline, lexicon);
  const left = new Map<string, PlacedUnit[]>();
  units.forEach((unit, index) => {
    const span = spans[index];
    const path = paths.get(unit) ?? '';
    if (span) left.set(path, [...(left.get(path) ?? []), { unit, span }]);
  });
  return {
    take(path, said) {
      const same = left.get(path) ?? [];
      const wanted = unnamed(said.trim());
      const index = same.length > 1 ? same.findIndex(({ unit }) => unnamed(unit.text.trim()) === wanted) : 0;
      return same.splice(Math.max(index, 0), 1)[0];
    },
  };
}

/**
 * The blocks of a marked text, to be asked for by what they are with the changes accepted, and what they are with them
 * rejected. Footnotes may be named and ordered otherwise in the clean texts, so their names do not count.
 */
export function blocksOfMarked(source: string, lexicon: Lexicon): Record<'accepted' | 'rejected', Places<Unit, Span>> {
  const blocks = readBlocks(source, lexicon);
  const by = (reading: 'accepted' | 'rejected'): Places<Unit, Span> => {
    const read = blocks.map((block) => ({ span: block.span, key: unnamed(resolveBlock(block, reading, lexicon).text) }));
    const places = placesBy(
      read.filter(({ key }) => key !== ''),
      ({ key }) => key,
      (unit: Unit) => unnamed(unit.text),
    );
    return { take: (unit) => places.take(unit)?.span };
  };
  return { accepted: by('accepted'), rejected: by('rejected') };
}

function placesBy<K, T>(all: readonly T[], keyOf: (one: T) => string, asked: (key: K) => string): Places<K, T> {
  const left = new Map<string, T[]>();
  for (const one of all) {
    const same = left.get(keyOf(one));
    if (same) same.push(one);
    else left.set(keyOf(one), [one]);
  }
  return { take: (key) => left.get(asked(key))?.shift() };
}

function unnamed(text: string): string {
  return text.replace(/\[\^[^\][\s]+\]/g, '[^]');
}

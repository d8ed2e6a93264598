import type { Lexicon } from '../lexicon/lexicon';
import { createInlineReader } from '../markup/inline';
import { pathsOf } from './paths';
import { relate, type Relation } from './relations';
import type { Unit, UnitPair } from './unit';

/** The remarks that say of provisions where they went or came from, by the index of the pair; a place without a path is not told. */
export function relationRemarks(pairs: readonly UnitPair[], lexicon: Lexicon): ReadonlyMap<number, string> {
  const relations = relate(pairs, lexicon);
  const remarks = new Map<number, string>();
  if (relations.size === 0) return remarks;
  const { base, revised } = pathsOfPairs(pairs, lexicon);
  for (const [index, { kind, other }] of relations) {
    const path =
      kind === 'movedFrom' || kind === 'splitFrom' ? base.get(pairs[other]!.base!) : revised.get(pairs[other]!.revised!);
    if (path) remarks.set(index, `${sayingOf(kind, lexicon)} ${path}`);
  }
  return remarks;
}

/** The paths of the units of either side. */
export function pathsOfPairs(
  pairs: readonly UnitPair[],
  lexicon: Lexicon,
): { readonly base: ReadonlyMap<Unit, string>; readonly revised: ReadonlyMap<Unit, string> } {
  const inline = createInlineReader();
  const side = (read: (pair: UnitPair) => Unit | undefined): ReadonlyMap<Unit, string> =>
    pathsOf(
      pairs.flatMap((pair) => read(pair) ?? []),
      inline,
      lexicon,
    );
  return { base: side(({ base }) => base), revised: side(({ revised }) => revised) };
}

function sayingOf(kind: Relation['kind'], { data: { forms } }: Lexicon): string {
  switch (kind) {
    case 'movedTo':
      return forms.moved.to;
    case 'movedFrom':
      return forms.moved.from;
    case 'splitFrom':
      return forms.divided.from;
    case 'mergedInto':
      return forms.divided.into;
  }
}

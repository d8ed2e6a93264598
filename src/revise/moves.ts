import type { Lexicon } from '../lexicon/lexicon';
import { anyOf } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import { createInlineReader } from '../markup/inline';
import { pathsOf } from './paths';
import type { Unit, UnitPair } from './unit';

/** Fewer letters than this may well stand in two places by chance. */
const LEAST_LENGTH = 24;

/**
 * Finds the provisions that moved: deleted in one place and added in another with the same words. Gives the
 * remark for each of the two, by the index of the pair.
 */
export function moves(pairs: readonly UnitPair[], lexicon: Lexicon): ReadonlyMap<number, string> {
  const { moved } = lexicon.data.forms;
  const saying = sayingOf(lexicon.compiled(endOf));
  const remarks = new Map<number, string>();
  const deleted = new Map<string, number[]>();
  pairs.forEach(({ base, revised }, index) => {
    if (base && !revised && canMove(base)) deleted.set(saying(base), [...(deleted.get(saying(base)) ?? []), index]);
  });
  const found = pairs.flatMap(({ base, revised }, index) => {
    const from = revised && !base && canMove(revised) ? deleted.get(saying(revised))?.shift() : undefined;
    return from === undefined ? [] : [{ from, to: index }];
  });
  if (found.length === 0) return remarks;
  const inline = createInlineReader();
  const basePaths = pathsOf(
    pairs.flatMap((pair) => (pair.base ? [pair.base] : [])),
    inline,
    lexicon,
  );
  const revisedPaths = pathsOf(
    pairs.flatMap((pair) => (pair.revised ? [pair.revised] : [])),
    inline,
    lexicon,
  );
  for (const { from, to } of found) {
    const origin = basePaths.get(pairs[from]!.base!);
    const target = revisedPaths.get(pairs[to]!.revised!);
    if (!origin || !target) continue;
    remarks.set(from, `${moved.to} ${target}`);
    remarks.set(to, `${moved.from} ${origin}`);
  }
  return remarks;
}

function canMove(unit: Unit): boolean {
  return (unit.kind === 'item' || unit.kind === 'paragraph') && unit.words.length >= LEAST_LENGTH;
}

/** What a provision says; the sign at its end goes by its place in the list. */
function sayingOf(end: RegExp): (unit: Unit) => string {
  return ({ key }) => key.replace(end, '');
}

/** What stands at the end of an item, with the word that joins the last two of a list. */
function endOf({ citations: { and, or } }: LexiconData): RegExp {
  return new RegExp(`[;,.](?: ${anyOf([...and, ...or])})?$`, 'u');
}

import { plainWords, type Passage } from '../markup/passage';
import type { PassageMemory } from './memory';

/** Something found in a passage: a citation, a reference, a fault; without one, in the text as a whole. */
export interface Hit {
  readonly passage?: Passage;
}

/**
 * Which of a draft's hits its base has too, and are therefore not the drafter's. A passage that says what one of the
 * base says has its hits from there; what is left of the base is given to the passages that were changed, each hit
 * once, so that a second mention of the same text is the drafter's own.
 */
export function carriedOver<H extends Hit>(
  draft: readonly H[],
  base: readonly H[],
  keyOf: (hit: H) => string,
  memory: PassageMemory,
): ReadonlySet<H> {
  const carried = new Set<H>();
  if (draft.length === 0 || base.length === 0) return carried;
  const unclaimed = new Map<string, Tally[]>();
  for (const group of byPassage(base)) {
    const words = wordsOf(group[0]!, memory);
    const tallies = unclaimed.get(words);
    if (tallies) tallies.push(tallyOf(group, keyOf));
    else unclaimed.set(words, [tallyOf(group, keyOf)]);
  }
  const claim = (hit: H, tally: Tally): boolean => {
    const key = keyOf(hit);
    const count = tally.get(key) ?? 0;
    if (count === 0) return false;
    tally.set(key, count - 1);
    carried.add(hit);
    return true;
  };
  const left: H[] = [];
  for (const group of byPassage(draft)) {
    const tally = unclaimed.get(wordsOf(group[0]!, memory))?.shift();
    for (const hit of group) if (!tally || !claim(hit, tally)) left.push(hit);
  }
  if (left.length === 0) return carried;
  const rest: Tally = new Map();
  for (const tally of [...unclaimed.values()].flat())
    for (const [key, count] of tally) rest.set(key, (rest.get(key) ?? 0) + count);
  for (const hit of left) claim(hit, rest);
  return carried;
}

function wordsOf({ passage }: Hit, memory: PassageMemory): string {
  return passage ? memory.of('carried over', passage, () => plainWords(passage.words)) : '';
}

/** How often each key occurs. */
type Tally = Map<string, number>;

function tallyOf<H>(hits: readonly H[], keyOf: (hit: H) => string): Tally {
  const tally: Tally = new Map();
  for (const hit of hits) {
    const key = keyOf(hit);
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  return tally;
}

function byPassage<H extends Hit>(hits: readonly H[]): readonly (readonly H[])[] {
  const groups = new Map<Passage | undefined, H[]>();
  for (const hit of hits) {
    const group = groups.get(hit.passage);
    if (group) group.push(hit);
    else groups.set(hit.passage, [hit]);
  }
  return [...groups.values()];
}

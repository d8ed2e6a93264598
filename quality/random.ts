/** Chance that is the same at every run: a generator that is told by words where to begin. */
export interface Random {
  /** A whole number from 0 to below `most`. */
  below(most: number): number;
  /** One of some things; undefined of none. */
  one<T>(things: readonly T[]): T | undefined;
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[];
}

export function createRandom(seed: string): Random {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193), 0x811c9dc5 | 0);
  const below = (most: number): number => {
    // A step of the generator known as mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
  return {
    below,
    one: (things) => things[below(things.length)],
    shuffled(things) {
      const all = [...things];
      for (let last = all.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [all[last], all[other]] = [all[other]!, all[last]!];
      }
      return all;
    },
  };
}

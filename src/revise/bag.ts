import { isLetter } from './letters';

/**
 * The words of a unit, however they are ordered: how often each occurs. A word is known by a number that is made of its letters and
 * ends in its length; words of equal numbers are hardly ever met, and a likeness bears one.
 */
export interface Bag {
  readonly counts: ReadonlyMap<number, number>;
  /** The weight of all words together. A word weighs its length: short words are common ones. */
  readonly weight: number;
}

export function bagOf(text: string): Bag {
  const counts = new Map<number, number>();
  const words = text.toLowerCase();
  let weight = 0;
  let length = 0;
  let hash = 0;
  for (let at = 0; at <= words.length; at++) {
    const code = at < words.length ? words.charCodeAt(at) : 0;
    if (isLetter(code)) {
      hash = (hash * 31 + code) & HASH;
      length++;
    } else if (length > 0) {
      const word = hash * LENGTHS + Math.min(length, LENGTHS - 1);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      weight += weightOf(word);
      length = hash = 0;
    }
  }
  return { counts, weight };
}

export function weightOf(word: number): number {
  return word % LENGTHS;
}

/** The weight that two bags have in common. */
export function sharedWeight(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0) * weightOf(word);
  return shared;
}

/** How much two bags have in common, by weight: 0 to 1. Two without words are alike. */
export function likeness(one: Bag, other: Bag): number {
  const total = one.weight + other.weight;
  return total === 0 ? 1 : (2 * sharedWeight(one, other)) / total;
}

/** What is in the one bag and not in the other. */
export function difference(one: Bag, other: Bag): Bag {
  const counts = new Map<number, number>();
  let weight = 0;
  for (const [word, count] of one.counts) {
    const rest = count - (other.counts.get(word) ?? 0);
    if (rest <= 0) continue;
    counts.set(word, rest);
    weight += rest * weightOf(word);
  }
  return { counts, weight };
}

/**
 * The weight that each bag of the one has in common with each of the other, row by row. The time goes by the words that they share, not
 * by the pairs.
 */
export function sharedWeights(one: readonly Bag[], other: readonly Bag[]): Float64Array {
  const weights = new Float64Array(one.length * other.length);
  const holders = new Map<number, number[]>();
  other.forEach(({ counts }, at) => {
    for (const [word, count] of counts) {
      const known = holders.get(word);
      if (known) known.push(at, count);
      else holders.set(word, [at, count]);
    }
  });
  one.forEach(({ counts }, row) => {
    for (const [word, count] of counts) {
      const found = holders.get(word) ?? [];
      for (let at = 0; at < found.length; at += 2)
        weights[row * other.length + found[at]!]! += Math.min(count, found[at + 1]!) * weightOf(word);
    }
  });
  return weights;
}

/** 24 bits for the letters and 6 for the length: together a small integer, which maps are fastest with. */
const HASH = 0xff_ff_ff;
const LENGTHS = 64;

import { diffArrays } from 'diff';
import type { Fingerprinted } from './provisions';

/** How a text's passages relate to those of the official one. Every official passage and every given one is counted once. */
export interface PassageComparison<G extends Fingerprinted = Fingerprinted> {
  /** Pairs with the same words. */
  readonly verbatim: readonly Pair<G>[];
  /** Pairs that stand in each other's place and differ in words. */
  readonly differing: readonly Pair<G>[];
  /** Official passages that the text lacks, each with the passage of the text after which it should stand, if any. */
  readonly missing: readonly { readonly official: Fingerprinted; readonly after?: G }[];
  /** Passages of the text that the official one has not. */
  readonly added: readonly G[];
}

export interface Pair<G extends Fingerprinted = Fingerprinted> {
  readonly official: Fingerprinted;
  readonly given: G;
}

/**
 * Compares a text with the official one by the fingerprints of their passages. Passages with the same words are found in their
 * order; what lies between two of them belongs together by its path, or, where as many of a kind are left, by its order.
 * Whatever is left over and has the same words as something left over elsewhere was only moved, and is verbatim.
 */
export function comparePassages<G extends Fingerprinted>(
  official: readonly Fingerprinted[],
  given: readonly G[],
): PassageComparison<G> {
  const verbatim: Pair<G>[] = [];
  const differing: Pair<G>[] = [];
  const missing: { official: Fingerprinted; after?: G }[] = [];
  const added: G[] = [];
  let gap: { official: Fingerprinted[]; given: G[] } = { official: [], given: [] };
  let last: G | undefined;
  const close = (): void => {
    const { pairs, lost, extra } = pairInGap(gap.official, gap.given);
    differing.push(...pairs);
    missing.push(...lost.map((one) => ({ official: one, ...afterOf(one, gap.official, pairs, last) })));
    added.push(...extra);
    last = gap.given[gap.given.length - 1] ?? last;
    gap = { official: [], given: [] };
  };
  let [o, g] = [0, 0];
  for (const part of diffArrays(official.map(keyOf), given.map(keyOf))) {
    const { length } = part.value;
    if (part.removed) gap.official.push(...official.slice(o, o + length));
    else if (part.added) gap.given.push(...given.slice(g, g + length));
    else {
      close();
      for (let step = 0; step < length; step++) verbatim.push({ official: official[o + step]!, given: given[g + step]! });
      last = given[g + length - 1] ?? last;
    }
    if (!part.added) o += length;
    if (!part.removed) g += length;
  }
  close();
  return withoutMoves({ verbatim, differing, missing, added });
}

/** Footnotes may say what a paragraph says: they are never taken for each other. */
function keyOf({ kind, print }: Fingerprinted): string {
  return `${kind === 'paragraph' ? 'item' : kind} ${print}`;
}

function pairInGap<G extends Fingerprinted>(
  official: readonly Fingerprinted[],
  given: readonly G[],
): { pairs: readonly Pair<G>[]; lost: readonly Fingerprinted[]; extra: readonly G[] } {
  const pairs: Pair<G>[] = [];
  const open = new Set(given);
  const pair = (one: Fingerprinted, other: G | undefined): boolean => {
    if (!other) return false;
    open.delete(other);
    pairs.push({ official: one, given: other });
    return true;
  };
  const unpaired = official.filter(
    (one) =>
      !pair(
        one,
        [...open].find(({ kind, path }) => kind === one.kind && path === one.path),
      ),
  );
  const lost = unpaired.filter((one) => {
    const left = [...open].filter(({ kind }) => kind === one.kind);
    const wanted = unpaired.filter((other) => other.kind === one.kind && !pairs.some((done) => done.official === other));
    return !(left.length === wanted.length && pair(one, left[0]));
  });
  return { pairs, lost, extra: [...open] };
}

/** The passage of the text that stands for the official one before a missing one. */
function afterOf<G extends Fingerprinted>(
  lost: Fingerprinted,
  official: readonly Fingerprinted[],
  pairs: readonly Pair<G>[],
  last: G | undefined,
): { after?: G } {
  const before = official.slice(0, official.indexOf(lost));
  const after = before.flatMap((one) => pairs.find((pair) => pair.official === one)?.given ?? []).at(-1) ?? last;
  return after ? { after } : {};
}

function withoutMoves<G extends Fingerprinted>(comparison: PassageComparison<G>): PassageComparison<G> {
  const { verbatim, missing, added } = comparison;
  if (missing.length === 0 || added.length === 0) return comparison;
  const open = new Set(added);
  const moved = missing.flatMap(({ official }): Pair<G>[] => {
    const given = [...open].find((one) => keyOf(one) === keyOf(official));
    if (!given) return [];
    open.delete(given);
    return [{ official, given }];
  });
  return {
    ...comparison,
    verbatim: [...verbatim, ...moved],
    missing: missing.filter(({ official }) => !moved.some((pair) => pair.official === official)),
    added: [...open],
  };
}

import { sharedWeights, type Bag } from './bag';
import { commonRuns, type Run } from './script';

/** A place in an alignment: a pair, or a unit that only one side has. Indices into the two sequences. */
export interface Match {
  readonly base?: number;
  readonly revised?: number;
}

/** What the aligner must know of the two sequences. */
export interface Alignable {
  readonly key: string;
  /** Units of different groups are never paired. */
  readonly group: string;
  /** The words, with their counts, for likeness: most units stand in both texts, and their words are never weighed. */
  readonly bag: () => Bag;
  /** The label, or undefined where labels say nothing. */
  readonly label?: string;
}

/** Edits that the search for equal units may take before it gives up and likeness alone decides. */
const MOST_EDITS = 4000;
/** Pairs that may be weighed in one stretch without equal units; a longer stretch is taken as replaced. */
const MOST_PAIRS = 400_000;
/** An equal run between changes that is longer than this holds its place. */
const LONGEST_ISLAND = 3;
/** Two units less alike than this are not the same unit changed, … */
const LEAST_LIKENESS = 0.5;
/** … unless both carry the same label (or both none): then less will do, for a reader looks for it there. */
const LEAST_LIKENESS_IN_PLACE = 0.3;

/**
 * Aligns two sequences in order: first the units that say the same, then, in the stretches between, those
 * that are alike. In a stretch, what only the base has comes before what only the revised text has.
 */
export function align(base: readonly Alignable[], revised: readonly Alignable[]): readonly Match[] {
  const matches: Match[] = [];
  let b = 0;
  let r = 0;
  for (const run of withoutIslands(equalRuns(base, revised))) {
    matches.push(...alignByLikeness(base, revised, { b, bEnd: run.base, r, rEnd: run.revised }));
    for (let at = 0; at < run.length; at++) matches.push({ base: run.base + at, revised: run.revised + at });
    b = run.base + run.length;
    r = run.revised + run.length;
  }
  return matches;
}

/** The longest common subsequence of equal units; nothing but the ends where the two are too different to search. */
function equalRuns(base: readonly Alignable[], revised: readonly Alignable[]): readonly Run[] {
  const keysOf = (units: readonly Alignable[]): readonly string[] => units.map(({ key }) => key);
  const runs = commonRuns(keysOf(base), keysOf(revised), MOST_EDITS);
  return runs ?? [{ base: base.length, revised: revised.length, length: 0 }];
}

/**
 * Leaves out the short runs that stand between changes: a single equal provision may have moved past others
 * that were only touched, and likeness, which weighs all of them together, decides better what was moved.
 */
function withoutIslands(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  runs.forEach((run, index) => {
    const before = kept[kept.length - 1];
    const next = runs[index + 1];
    const island =
      next !== undefined &&
      run.length <= LONGEST_ISLAND &&
      differs(run.base - end(before, 'base'), run.revised - end(before, 'revised')) &&
      differs(next.base - run.base - run.length, next.revised - run.revised - run.length);
    if (!island) kept.push(run);
  });
  return kept;
}

function differs(deleted: number, added: number): boolean {
  return deleted > 0 && added > 0 ? true : deleted + added > 1;
}

function end(run: Run | undefined, side: 'base' | 'revised'): number {
  return run ? run[side] + run.length : 0;
}

interface Stretch {
  readonly b: number;
  readonly bEnd: number;
  readonly r: number;
  readonly rEnd: number;
}

/** Pairs what is alike in a stretch so that the sum of likeness is greatest and no two pairs cross. */
function alignByLikeness(base: readonly Alignable[], revised: readonly Alignable[], stretch: Stretch): readonly Match[] {
  const height = stretch.bEnd - stretch.b;
  const width = stretch.rEnd - stretch.r;
  const only = height === 1 && width === 1 && isSurelyAlike(base[stretch.b]!, revised[stretch.r]!);
  const pairs = only
    ? [{ base: stretch.b, revised: stretch.r }]
    : height > 0 && width > 0 && height * width <= MOST_PAIRS
      ? bestPairs(base, revised, stretch)
      : [];
  const matches: Match[] = [];
  let { b, r } = stretch;
  for (const pair of [...pairs, { base: stretch.bEnd, revised: stretch.rEnd }]) {
    while (b < pair.base) matches.push({ base: b++ });
    while (r < pair.revised) matches.push({ revised: r++ });
    if (b < stretch.bEnd && r < stretch.rEnd) matches.push({ base: b++, revised: r++ });
  }
  return matches;
}

/** True where one unit stands for one, and most of it at its ends is the same: nothing has to be weighed. */
function isSurelyAlike(base: Alignable, revised: Alignable): boolean {
  const [one, other] = [base.key, revised.key];
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return base.group === revised.group && (head + tail) * 4 > Math.max(one.length, other.length) * 3;
}

function bestPairs(
  base: readonly Alignable[],
  revised: readonly Alignable[],
  stretch: Stretch,
): readonly { base: number; revised: number }[] {
  const height = stretch.bEnd - stretch.b;
  const width = stretch.rEnd - stretch.r;
  const scores = new Float64Array((height + 1) * (width + 1));
  const row = width + 1;
  const gains = gainsIn(base.slice(stretch.b, stretch.bEnd), revised.slice(stretch.r, stretch.rEnd));
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const gain = gains[i * width + j]!;
      const skip = Math.max(scores[(i + 1) * row + j]!, scores[i * row + j + 1]!);
      scores[i * row + j] = gain > 0 ? Math.max(skip, gain + scores[(i + 1) * row + j + 1]!) : skip;
    }
  }
  const pairs: { base: number; revised: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < height && j < width) {
    const gain = gains[i * width + j]!;
    if (gain > 0 && scores[i * row + j] === gain + scores[(i + 1) * row + j + 1]!) {
      pairs.push({ base: stretch.b + i, revised: stretch.r + j });
      i++;
      j++;
    } else if (scores[(i + 1) * row + j]! >= scores[i * row + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** What each pair of a stretch is worth, row by row. */
function gainsIn(base: readonly Alignable[], revised: readonly Alignable[]): Float64Array {
  const one = bagsOf(base, revised);
  const other = bagsOf(revised, base);
  const shared = sharedWeights(one, other);
  base.forEach((before, i) =>
    revised.forEach((after, j) => {
      const at = i * revised.length + j;
      const total = one[i]!.weight + other[j]!.weight;
      // Two without a word are alike; what is not weighed at all is like nothing.
      const alike = one[i] === UNWEIGHED || other[j] === UNWEIGHED ? 0 : total === 0 ? 1 : (2 * shared[at]!) / total;
      shared[at] = gainOf(before, after, alike);
    }),
  );
  return shared;
}

/** The words of units. What says the same somewhere on the other side is not weighed: it stays there, or it moved there. */
function bagsOf(units: readonly Alignable[], others: readonly Alignable[]): readonly Bag[] {
  const keys = new Set(others.map(({ key }) => key));
  return units.map((unit) => (keys.has(unit.key) ? UNWEIGHED : unit.bag()));
}

const UNWEIGHED: Bag = { counts: new Map(), weight: 0 };

/** What pairing two units is worth: the more of their words stay, the more. */
function gainOf(base: Alignable, revised: Alignable, likeness: number): number {
  if (base.group !== revised.group) return 0;
  const worth = LEAST_WORTH + base.key.length + revised.key.length;
  // Of two that are equally alike, the one with the same label is the one.
  const inPlace = base.label !== undefined && base.label === revised.label;
  const bonus = inPlace ? 1.02 : 1;
  if (base.key === revised.key) return worth * bonus;
  return likeness < (inPlace ? LEAST_LIKENESS_IN_PLACE : LEAST_LIKENESS) ? 0 : likeness * worth * bonus;
}

/** Even a unit with hardly a word is worth keeping in its place. */
const LEAST_WORTH = 10;

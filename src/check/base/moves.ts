import type { Block } from '../../markup/block';
import type { Compared, Pair, Pairing } from './pairing';
import { renamed, type NameOf } from './strand';

/** Blocks that stand together in the base and, with the very same words, together at another place of the draft, outside the marks. */
export interface Move {
  readonly base: readonly Compared[];
  readonly draft: readonly Compared[];
  /** The block of the base that they stand after; absent for its first. */
  readonly follows?: Compared;
  /** The block of the draft that they stood after; absent where that was the beginning. */
  readonly after?: Block;
  /**
   * What they moved past, where the labels stayed as they are and only the words under them went up or down: each has another
   * label now for that reason alone.
   */
  readonly relabelled: readonly Pair[];
}

/** What moved of a text, and what follows from it. */
export interface Moves {
  readonly all: readonly Move[];
  /** True for a block of the base that moved: it is not missing. */
  isGone(base: Compared): boolean;
  /** The move that a block of the draft begins, goes along with, or was given another label by. */
  of(draft: Compared): Move | undefined;
}

/**
 * What is missing at one place and stands at another was moved: one slip, however much went along. Labels do not count: who moves
 * a provision gives it another one. Of several that say the same, those move together that stood together.
 */
export function movesIn({ pairs, toBase }: Pick<Pairing, 'pairs' | 'toBase'>): Moves {
  const lost = pairs.some(({ draft }) => !draft) && pairs.some(({ base }) => !base) ? lostIn(pairs) : new Map<string, number[]>();
  const runs = lost.size === 0 ? [] : runsIn(pairs, lost, toBase);
  if (runs.length === 0) return NO_MOVES;
  const passed = passedIn(pairs, runs, toBase);
  const all = runs.map((run): Move => moveOf(run, pairs, passed.get(run) ?? []));
  const gone = new Set(all.flatMap(({ base }) => base));
  const moves = new Map(
    all.flatMap((move) => [...move.draft, ...move.relabelled.map(({ draft }) => draft!)].map((draft) => [draft, move] as const)),
  );
  return { all, isGone: (base) => gone.has(base), of: (draft) => moves.get(draft) };
}

const NO_MOVES: Moves = { all: [], isGone: () => false, of: () => undefined };

/** So many pairs that the draft lacks, and as many that the base lacks: where they begin. */
interface Run {
  readonly lost: number;
  readonly added: number;
  readonly length: number;
}

/** What the draft lacks, by what it says. Footnotes are the same wherever they are defined: they do not move. */
function lostIn(pairs: readonly Pair[]): Map<string, number[]> {
  const lost = new Map<string, number[]>();
  pairs.forEach(({ base, draft }, index) => {
    if (!base || draft || base.footnote !== undefined) return;
    const { key } = base.alignable;
    const known = lost.get(key);
    if (known) known.push(index);
    else lost.set(key, [index]);
  });
  return lost;
}

/** In the order of the draft: what is added there takes the longest run of what is lost, of equal ones that with its own label. */
function runsIn(pairs: readonly Pair[], lost: ReadonlyMap<string, readonly number[]>, toBase: NameOf): readonly Run[] {
  const runs: Run[] = [];
  const taken = new Set<number>();
  const meets = (from: number, to: number): boolean => {
    const [one, other] = [pairs[from], pairs[to]];
    return (
      !!one?.base && !one.draft && !!other?.draft && !other.base && !taken.has(from) && saysSame(one.base, other.draft, toBase)
    );
  };
  const lengthOf = (from: number, to: number): number => {
    let length = 0;
    while (meets(from + length, to + length)) length++;
    return length;
  };
  for (let added = 0; added < pairs.length; added++) {
    const { base, draft } = pairs[added]!;
    if (base || !draft) continue;
    let best: Run | undefined;
    let worth = 0;
    for (const from of lost.get(draft.alignable.key) ?? []) {
      const length = lengthOf(from, added);
      const own = length > 0 && pairs[from]!.base!.label === draft.label ? 0.5 : 0;
      if (length + own <= worth) continue;
      worth = length + own;
      best = { lost: from, added, length };
    }
    if (!best) continue;
    for (let step = 0; step < best.length; step++) taken.add(best.lost + step);
    runs.push(best);
    added += best.length - 1;
  }
  return runs;
}

/** The same words under whatever label, footnotes by the base's names. */
function saysSame(base: Compared, draft: Compared, toBase: NameOf): boolean {
  return base.group === draft.group && unlabelled(base, base.words) === unlabelled(draft, renamed(draft.words, toBase));
}

function unlabelled({ label }: Compared, words: string): string {
  return label === '' ? words : words.replace(/^\S+\s*/, '');
}

/** What was given another label because something moved past it: as many labels are there as in the base, in the same order. */
function passedIn(pairs: readonly Pair[], runs: readonly Run[], toBase: NameOf): ReadonlyMap<Run, readonly Pair[]> {
  const passed = new Map<Run, Pair[]>();
  const stretches = runs.map((run) => ({
    run,
    from: Math.min(run.lost, run.added),
    to: Math.max(run.lost, run.added) + run.length,
  }));
  // What moved past each other is looked at together.
  const groups: (typeof stretches)[] = [];
  let end = 0;
  for (const stretch of stretches.sort((one, other) => one.from - other.from)) {
    if (groups.length > 0 && stretch.from < end) groups.at(-1)!.push(stretch);
    else groups.push([stretch]);
    end = Math.max(end, stretch.to);
  }
  for (const group of groups) {
    const between = pairs.slice(group[0]!.from, Math.max(...group.map(({ to }) => to)));
    const labels = (side: 'base' | 'draft'): string => between.flatMap((pair) => pair[side]?.label ?? []).join('\n');
    if (labels('base') !== labels('draft')) continue;
    between.forEach((pair, index) => {
      const { base, draft } = pair;
      if (!base || !draft || base.label === draft.label || !saysSame(base, draft, toBase)) return;
      const at = group[0]!.from + index;
      const { run } = group.find(({ from, to }) => from <= at && at < to)!;
      passed.set(run, [...(passed.get(run) ?? []), pair]);
    });
  }
  return passed;
}

function moveOf({ lost, added, length }: Run, pairs: readonly Pair[], relabelled: readonly Pair[]): Move {
  const before = pairs.slice(0, lost);
  const follows = before.findLast(({ base }) => base)?.base;
  const after = before.findLast(({ draft }) => draft)?.draft?.block;
  return {
    base: pairs.slice(lost, lost + length).map(({ base }) => base!),
    draft: pairs.slice(added, added + length).map(({ draft }) => draft!),
    ...(follows ? { follows } : {}),
    ...(after ? { after } : {}),
    relabelled,
  };
}

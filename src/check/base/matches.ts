import type { Alignable, Match } from '../../revise/align';

/**
 * An alignment as a drafter sees it: what says the very same at another place was moved there, however alike something else is that
 * stands in its place now; and as many blocks in place of others are those with other words.
 */
export function inPlace(matches: readonly Match[], base: readonly Alignable[], revised: readonly Alignable[]): readonly Match[] {
  const apart = withoutMoved(matches, base, revised);
  const isElsewhere = movedAmong(apart.filter(isOpen), base, revised);
  return pairReplaced(apart, (b, r) => base[b]!.group === revised[r]!.group, isElsewhere);
}

/**
 * As many units of the same kinds in place of others are those units with other words, however unlike they are; but not what says the
 * same elsewhere.
 */
export function pairReplaced(
  matches: readonly Match[],
  mayPair: (base: number, revised: number) => boolean,
  isElsewhere: (match: Match) => boolean = () => false,
): readonly Match[] {
  const out: Match[] = [];
  let at = 0;
  while (at < matches.length) {
    const lost = runFrom(matches, at, ({ revised }) => revised === undefined);
    const added = runFrom(matches, at + lost.length, ({ base }) => base === undefined);
    const [gone, come] = [lost, added].map((run) => run.filter((match) => !isElsewhere(match))) as [Match[], Match[]];
    const run = gone.map(({ base }, index): Match => ({ base: base!, revised: come[index]?.revised ?? -1 }));
    const isReplaced = gone.length === come.length && run.every(({ base, revised }) => mayPair(base!, revised!));
    out.push(...woven(lost, added, isReplaced ? run : []));
    at += lost.length + added.length;
    if (at < matches.length && !isOpen(matches[at]!)) out.push(matches[at++]!);
  }
  return out;
}

/** What is lost and added between pairs that were made of them, each before the pair that comes next in its text. */
function woven(lost: readonly Match[], added: readonly Match[], pairs: readonly Match[]): readonly Match[] {
  const out: Match[] = [];
  let [l, a] = [0, 0];
  for (const pair of pairs) {
    while (lost[l]!.base !== pair.base) out.push(lost[l++]!);
    while (added[a]!.revised !== pair.revised) out.push(added[a++]!);
    out.push(pair);
    l++;
    a++;
  }
  return [...out, ...lost.slice(l), ...added.slice(a)];
}

/** Takes the pairs apart whose halves each say the same as something else: both were moved. */
function withoutMoved(matches: readonly Match[], base: readonly Alignable[], revised: readonly Alignable[]): readonly Match[] {
  const changed = matches.filter((match) => isOpen(match) || base[match.base!]!.key !== revised[match.revised!]!.key);
  if (changed.every(isOpen)) return matches;
  const isElsewhere = movedAmong(changed, base, revised);
  const moved = new Set(changed.filter((match) => !isOpen(match) && isElsewhere(match)));
  if (moved.size === 0) return matches;
  const out: Match[] = [];
  // In a stretch, what is lost comes before what is added.
  let added: Match[] = [];
  for (const match of matches) {
    const isApart = isOpen(match) || moved.has(match);
    if (isApart && match.base !== undefined) out.push({ base: match.base });
    if (isApart && match.revised !== undefined) added.push({ revised: match.revised });
    if (isApart) continue;
    out.push(...added, match);
    added = [];
  }
  return [...out, ...added];
}

/** Whether what a match has, on one side or on both, says the same as something of the other side among these matches. */
function movedAmong(
  matches: readonly Match[],
  base: readonly Alignable[],
  revised: readonly Alignable[],
): (match: Match) => boolean {
  const lost = new Set(matches.flatMap((match) => (match.base === undefined ? [] : [base[match.base]!.key])));
  const added = new Set(matches.flatMap((match) => (match.revised === undefined ? [] : [revised[match.revised]!.key])));
  return (match) =>
    (match.base === undefined || added.has(base[match.base]!.key)) &&
    (match.revised === undefined || lost.has(revised[match.revised]!.key));
}

function isOpen({ base, revised }: Match): boolean {
  return base === undefined || revised === undefined;
}

function runFrom(matches: readonly Match[], from: number, belongs: (match: Match) => boolean): readonly Match[] {
  let to = from;
  while (to < matches.length && belongs(matches[to]!)) to++;
  return matches.slice(from, to);
}

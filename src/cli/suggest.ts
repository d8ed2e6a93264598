/** The word that somebody probably meant, out of those there are; undefined when none is near. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const begun = words.find((candidate) => wanted.length > 1 && candidate.startsWith(wanted));
  if (begun !== undefined) return begun;
  const ranked = words.map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate) }));
  const best = ranked.sort((one, other) => one.distance - other.distance)[0];
  return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** How many letters must be added, dropped, replaced, or swapped with their neighbour. */
function distanceOf(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const cost = one[row - 1] === other[at - 1] ? 0 : 1;
      let least = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + cost);
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) least = Math.min(least, (beforeLast[at - 2] ?? 0) + 1);
      next.push(least);
    }
    beforeLast = last;
    last = next;
  }
  return last[other.length] ?? 0;
}

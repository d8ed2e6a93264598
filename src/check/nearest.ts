/** How many letters must be added, dropped, replaced or swapped with their neighbour to turn one word into another. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[other.length]!;
}

/** The numbers nearest to one that was meant: a slip of one key first, then those that are close in value. */
export function nearestNumbers(wanted: number, numbers: Iterable<number>, most: number): readonly number[] {
  const slips = (value: number): number => distance(String(wanted), String(value));
  return [...new Set(numbers)]
    .map((value) => ({ value, slips: slips(value), gap: Math.abs(value - wanted) }))
    .sort((one, other) => one.slips - other.slips || one.gap - other.gap || one.value - other.value)
    .slice(0, most)
    .map(({ value }) => value);
}

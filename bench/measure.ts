/** Times in milliseconds: ours and the other's, one after the other in each round, so that a slow machine slows both. */
export interface Comparison {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

export function compare(ours: () => unknown, theirs: () => unknown, rounds: number): Comparison {
  ours();
  theirs();
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(time(ours));
    times.theirs.push(time(theirs));
  }
  return times;
}

/** As `compare`, of work that is waited for. */
export async function compareAsync(
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
  rounds: number,
): Promise<Comparison> {
  await ours();
  await theirs();
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timeAsync(ours));
    times.theirs.push(await timeAsync(theirs));
  }
  return times;
}

/** One line: medians, and the median of the ratios round by round. */
export function print(what: string, other: string, { ours, theirs }: Comparison): void {
  const ratio = median(ours.map((value, index) => value / theirs[index]!));
  console.log(`${what}: ${median(ours).toFixed(1)} ms; ${other}: ${median(theirs).toFixed(1)} ms; ratio ${ratio.toFixed(3)}`);
}

/** One line: the time that 95 of 100 rounds do not exceed. */
export function printHigh(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((one, other) => one - other);
  console.log(`${what}: 95th percentile ${sorted[Math.floor(sorted.length * 0.95)]!.toFixed(1)} ms`);
}

export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function timeAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

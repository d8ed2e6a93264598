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

/**
 * Ours some times in a row, then the other some times, again and again, so that a machine that is slow for a while is slow for both.
 * In long turns each side pays for its own garbage. (To sweep it up between them would throw away compiled code as well.)
 */
export function compareInTurns(
  ours: () => unknown,
  theirs: () => unknown,
  { turns, each }: { readonly turns: number; readonly each: { readonly ours: number; readonly theirs: number } },
): Comparison {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    for (let count = 0; count < each.ours; count++) times.ours.push(time(ours));
    for (let count = 0; count < each.theirs; count++) times.theirs.push(time(theirs));
  }
  return times;
}

/** One line: medians, and the median of the ratios round by round. */
export function print(what: string, other: string, { ours, theirs }: Comparison): void {
  const ratio = median(ours.map((value, index) => value / theirs[index]!));
  console.log(`${what}: ${median(ours).toFixed(1)} ms; ${other}: ${median(theirs).toFixed(1)} ms; ratio ${ratio.toFixed(3)}`);
}

/** One line: medians, and the times that 95 of 100 do not exceed, each with its ratio. */
export function printHigh(what: string, other: string, { ours, theirs }: Comparison): void {
  const told = [0.5, 0.95].map((part) => {
    const [our, their] = [quantile(ours, part), quantile(theirs, part)];
    return `${our.toFixed(1)} ms; ${other}: ${their.toFixed(1)} ms; ratio ${(our / their).toFixed(3)}`;
  });
  console.log(`${what}: ${told[0]}; 95th percentile ${told[1]}`);
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length * part)]!;
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

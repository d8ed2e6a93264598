/** A stretch that two sequences have in common: where it begins in either, and how long it is. */
export interface Run {
  readonly base: number;
  readonly revised: number;
  readonly length: number;
}

/**
 * The longest common subsequence of two sequences, as runs in order, the last of which is empty and stands at their ends. Undefined
 * when telling them apart takes more than `most` edits. This is Myers' greedy algorithm ("An O(ND) difference algorithm and its
 * variations", 1986) over numbers. What only one side has is set aside first: it is in no common subsequence, and most edits are such.
 */
export function commonRuns(base: readonly string[], revised: readonly string[], most: number): readonly Run[] | undefined {
  const head = commonHead(base, revised);
  const tail = commonTail(base, revised, head);
  const [one, other] = numbered(base, revised, head, tail);
  const pairs = greedy(one.values, other.values, most);
  if (!pairs) return undefined;
  const runs: Run[] = [];
  let open = { base: 0, revised: 0, length: head };
  const add = (b: number, r: number, length: number): void => {
    if (b === open.base + open.length && r === open.revised + open.length) open.length += length;
    else {
      if (open.length > 0) runs.push(open);
      open = { base: b, revised: r, length };
    }
  };
  for (let at = 0; at < pairs.length; at += 2) add(one.places[pairs[at]!]!, other.places[pairs[at + 1]!]!, 1);
  add(base.length - tail, revised.length - tail, tail);
  if (open.length > 0) runs.push(open);
  return [...runs, { base: base.length, revised: revised.length, length: 0 }];
}

function commonHead(base: readonly string[], revised: readonly string[]): number {
  const shorter = Math.min(base.length, revised.length);
  let at = 0;
  while (at < shorter && base[at] === revised[at]) at++;
  return at;
}

function commonTail(base: readonly string[], revised: readonly string[], head: number): number {
  const shorter = Math.min(base.length, revised.length) - head;
  let count = 0;
  while (count < shorter && base[base.length - 1 - count] === revised[revised.length - 1 - count]) count++;
  return count;
}

/** What of a sequence the other has too: a number for each thing, and where it stands. */
interface Numbered {
  readonly values: readonly number[];
  readonly places: readonly number[];
}

function numbered(
  base: readonly string[],
  revised: readonly string[],
  head: number,
  tail: number,
): readonly [Numbered, Numbered] {
  const numbers = new Map<string, number>();
  for (let at = head; at < base.length - tail; at++) if (!numbers.has(base[at]!)) numbers.set(base[at]!, numbers.size);
  const shared = new Uint8Array(numbers.size);
  const other: { values: number[]; places: number[] } = { values: [], places: [] };
  for (let at = head; at < revised.length - tail; at++) {
    const number = numbers.get(revised[at]!);
    if (number === undefined) continue;
    shared[number] = 1;
    other.values.push(number);
    other.places.push(at);
  }
  const one: { values: number[]; places: number[] } = { values: [], places: [] };
  for (let at = head; at < base.length - tail; at++) {
    const number = numbers.get(base[at]!)!;
    if (shared[number] === 0) continue;
    one.values.push(number);
    one.places.push(at);
  }
  return [one, other];
}

/** The pairs of equal numbers, one after the other: index in the one, index in the other. */
function greedy(one: readonly number[], other: readonly number[], most: number): readonly number[] | undefined {
  const width = one.length + other.length;
  // How far along each diagonal one gets, for each number of edits: kept to find the way back.
  const traces: Int32Array[] = [];
  let reach = new Int32Array([0]);
  for (let edits = 0; edits <= Math.min(most, width); edits++) {
    const next = new Int32Array(edits + 1);
    for (let step = 0; step <= edits; step++) {
      const diagonal = 2 * step - edits;
      let x = edits === 0 ? 0 : furthest(reach, step, edits);
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x++;
      next[step] = x;
      if (x >= one.length && x - diagonal >= other.length) return wayBack([...traces, next], step, one.length, other.length);
    }
    traces.push(next);
    reach = next;
  }
  return undefined;
}

/** Where a diagonal is entered with one edit more: by a deletion from the one below it, or by an addition from the one above. */
function furthest(reach: Int32Array, step: number, edits: number): number {
  return isDeletion(reach, step, edits) ? reach[step - 1]! + 1 : reach[step]!;
}

function isDeletion(reach: Int32Array, step: number, edits: number): boolean {
  return step === edits || (step > 0 && reach[step - 1]! >= reach[step]!);
}

function wayBack(traces: readonly Int32Array[], last: number, one: number, other: number): readonly number[] {
  const pairs: number[] = [];
  let step = last;
  let x = one;
  let y = other;
  for (let edits = traces.length - 1; edits > 0; edits--) {
    const reach = traces[edits - 1]!;
    const deletion = isDeletion(reach, step, edits);
    const from = furthest(reach, step, edits);
    const diagonal = 2 * step - edits;
    for (; x > from; x--, y--) pairs.push(y - 1, x - 1);
    x = deletion ? from - 1 : from;
    y = from - diagonal - (deletion ? 0 : 1);
    step = deletion ? step - 1 : step;
  }
  for (; x > 0; x--, y--) pairs.push(y - 1, x - 1);
  return pairs.reverse();
}

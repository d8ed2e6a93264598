import type { Run } from './script';

/**
 * Moves what was only added, or only deleted, along the words that stay, where the same words stand on either side of it: it reads the
 * same wherever it is said to begin. It goes where it meets another change, so that two scraps become one change; otherwise where a
 * reader would see it begin: behind a sign, not between a word and its number, with both brackets or none, as early as can be.
 */
export function slideRuns(runs: readonly Run[], base: readonly string[], revised: readonly string[]): readonly Run[] {
  const out: Run[] = [];
  let before: Run | undefined;
  for (const run of runs) {
    const followsChange = before !== undefined && (out.length > 0 || before.base + before.revised > 0);
    const [one, other] = before ? slideBetween(before, run, followsChange, base, revised) : [undefined, run];
    if (one && one.length > 0) out.push(one);
    before = other;
  }
  if (!before) return out;
  // Behind the last change there is a run again, though it be empty.
  const end = { base: base.length, revised: revised.length, length: 0 };
  return before.length > 0 ? [...out, before, end] : [...out, before];
}

/** Two runs with the change between them moved to its best place. */
function slideBetween(
  before: Run,
  after: Run,
  followsChange: boolean,
  base: readonly string[],
  revised: readonly string[],
): readonly [Run, Run] {
  const [b, r] = [before.base + before.length, before.revised + before.length];
  if ((b === after.base) === (r === after.revised)) return [before, after];
  const [words, from, to] = b === after.base ? [revised, r, after.revised] : [base, b, after.base];
  let left = 0;
  while (left < Math.min(before.length, FARTHEST) && words[from - 1 - left] === words[to - 1 - left]) left++;
  let right = 0;
  while (right < Math.min(after.length, FARTHEST) && words[from + right] === words[to + right]) right++;
  let best = -left;
  let most = -Infinity;
  for (let by = -left; left + right > 0 && by <= right; by++) {
    const isMet = by === -before.length && followsChange;
    const worth = worthOf(words, from + by, to + by) + (isMet ? MEETING : 0);
    if (worth > most) [best, most] = [by, worth];
  }
  return [
    { ...before, length: before.length + best },
    { base: after.base + best, revised: after.revised + best, length: after.length - best },
  ];
}

const MEETING = 10;
/** Words that a change is moved along at most. */
const FARTHEST = 200;

/** How well a change is told when it is said to lie between two places of a text. */
function worthOf(words: readonly string[], from: number, to: number): number {
  const first = words[from]!;
  let worth = isBalanced(words.slice(from, to)) ? 0 : -6;
  if (BLANK.test(first)) {
    const next = words[to];
    const isBracket = words[from + 1] === '(' && words[to - 1] === ')';
    const isAttached = isBracket || next === undefined || !/^[\p{L}\p{N}\s]/u.test(next);
    worth += isAttached ? 1 : -2;
  }
  if (/^[,;:.]$/.test(first)) worth += 1;
  // The word that a provision begins with is where its reader looks for it.
  if (from === 0) return worth - 1;
  const before = from > 1 && BLANK.test(words[from - 1]!) ? words[from - 2]! : '';
  if (/^[;:.]$/.test(before)) worth += 2;
  if (/^\p{L}/u.test(before) && /^\d/.test(first)) worth -= 3;
  return worth;
}

const BLANK = /^[ \t\u00a0]+$/;

function isBalanced(words: readonly string[]): boolean {
  let open = 0;
  for (const word of words) {
    if (word === '(') open++;
    else if (word === ')' && --open < 0) return false;
  }
  return open === 0;
}

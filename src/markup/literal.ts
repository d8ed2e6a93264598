/**
 * What stands for itself in the markup: escaped characters and code spans. The scanner of marks and that of
 * footnotes both step over them with these functions, so that they never disagree.
 */

export const BACKSLASH = 0x5c;
export const BACKTICK = 0x60;

/** The next place to look at: past an escaped character, past a code span, or one on. */
export function skip(text: string, at: number, code: ReadonlyMap<number, number>): number {
  const sign = text.charCodeAt(at);
  if (sign === BACKSLASH) return Math.min(at + 2, text.length);
  if (sign === BACKTICK) return code.get(at) ?? at + 1;
  return at + 1;
}

/**
 * Where each run of backticks leads: to the end of the code span that it opens, or just past itself when
 * no run of the same length follows.
 */
export function codeSpanEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  if (!text.includes('`')) return ends;
  const runs = [...text.matchAll(/`+/g)].map((run) => ({ from: run.index, length: run[0].length }));
  const later = new Map<number, number[]>();
  for (const run of [...runs].reverse()) {
    const same = later.get(run.length);
    if (same) same.push(run.from);
    else later.set(run.length, [run.from]);
  }
  let clear = 0;
  for (const run of runs) {
    const same = later.get(run.length);
    same?.pop();
    if (run.from < clear) continue;
    const escaped = backslashesBefore(text, run.from) % 2 === 1;
    const close = escaped ? undefined : same?.[same.length - 1];
    const end = close === undefined ? run.from + run.length : close + run.length;
    ends.set(run.from, end);
    if (close !== undefined) clear = end;
  }
  return ends;
}

function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (at - count > 0 && text.charCodeAt(at - count - 1) === BACKSLASH) count++;
  return count;
}

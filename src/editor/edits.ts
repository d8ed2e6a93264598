import { diffArrays } from 'diff';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';

/**
 * The edits that turn one text into another: none when they are the same, else one for each stretch of lines that differs, in
 * order. What the two have in common is left alone, so that an editor's caret and folded parts there stay as they are.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const hunks = hunksBetween(linesOf(before), linesOf(after));
  return hunks.map(({ from, to, text }) => trimmed(before, { from, to }, text));
}

interface Hunk extends Span {
  readonly text: string;
}

/** Lines that a search for equal ones may differ by before it gives up: then one edit takes in all that lies between. */
const MOST_EDITS = 1500;

function hunksBetween(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const runs = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!runs) return [{ from: 0, to: lengthOf(before), text: after.join('') }];
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | undefined;
  for (const { value, added, removed } of runs) {
    if (!added && !removed) {
      if (open) hunks.push(open);
      open = undefined;
      at += lengthOf(value);
      continue;
    }
    open ??= { from: at, to: at, text: '' };
    if (removed) at += lengthOf(value);
    open = { from: open.from, to: at, text: added ? open.text + value.join('') : open.text };
  }
  return open ? [...hunks, open] : hunks;
}

/** An edit without what its two sides have in common at their ends. */
function trimmed(source: string, { from, to }: Span, after: string): TextEdit {
  const before = source.slice(from, to);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Editors move an edit that begins or ends inside a line end or inside a character of two units.
  if (isInside(before, head) || isInside(after, head)) head--;
  if (isInside(before, before.length - tail) || isInside(after, after.length - tail)) tail--;
  return { span: { from: from + head, to: to - tail }, text: after.slice(head, after.length - tail) };
}

/** Each line with its end. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function isInside(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (first === 0x0d && second === 0x0a) || (first >> 10 === 0x36 && second >> 10 === 0x37);
}

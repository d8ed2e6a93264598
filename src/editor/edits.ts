import type { TextEdit } from '../model/problem';

/**
 * The edits that turn one text into another: none when they are the same, else one. What the two have in common at their ends
 * is left alone, so that an editor's caret and folded parts there stay as they are.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Editors move an edit that begins or ends inside a line end or inside a character of two units.
  if (isInside(before, head) || isInside(after, head)) head--;
  if (isInside(before, before.length - tail) || isInside(after, after.length - tail)) tail--;
  return [{ span: { from: head, to: before.length - tail }, text: after.slice(head, after.length - tail) }];
}

function isInside(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (first === 0x0d && second === 0x0a) || (first >> 10 === 0x36 && second >> 10 === 0x37);
}

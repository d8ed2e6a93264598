/**
 * Runs a sticky pattern (flag `y`) at one offset of a text. Patterns are kept as constants; the offset is set at every call,
 * so nothing is carried from one call to the next.
 */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Where a pattern (flag `g`) fits a text at the start of a word. The start is looked at afterwards: a pattern that begins with
 * letters is found several times faster than one that first looks behind.
 */
export function* wordsAt(pattern: RegExp, text: string): Generator<RegExpExecArray, void> {
  for (const match of text.matchAll(pattern)) if (!LETTER.test(text[match.index - 1] ?? '')) yield match;
}

const LETTER = /[\p{L}\p{N}_]/u;

/**
 * Runs a sticky pattern (flag `y`) at one offset of a text. Patterns are kept as constants; the offset is set at every call,
 * so nothing is carried from one call to the next.
 */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u;

/** True for text in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Text in the order in which it is read. A PDF shows glyphs from left to right whatever the language, so a piece in Arabic or Hebrew
 * is turned around, but for the words and numbers within it that run from left to right. A glyph may stand for several letters,
 * which are in order.
 */
export function logicalOrder(glyphs: readonly string[]): string {
  const shown = glyphs.join('');
  if (!isRightToLeft(shown)) return shown;
  const out: string[] = [];
  let run: string[] = [];
  for (const glyph of [...glyphs].reverse()) {
    if (LEFT_TO_RIGHT.test(glyph) && !isRightToLeft(glyph)) run.unshift(glyph);
    else {
      out.push(...run, MIRRORED[glyph] ?? glyph);
      run = [];
    }
  }
  return [...out, ...run].join('');
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** Chinese and Japanese are written without blanks: a gap between their signs is none, nor is the end of a line. */
export function isJoined(before: string, after: string): boolean {
  return UNSPACED_AT_END.test(before) && UNSPACED_AT_START.test(after);
}

const UNSPACED_AT_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff5e]$/u;
const UNSPACED_AT_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff5e]/u;

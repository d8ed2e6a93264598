/**
 * Blanks out what Markdown adds to a text (emphasis, footnote marks, raised figures), character for character, so that one
 * pattern reads `*resolves* 2`, `*resolves 2*` and `resolves[^1] 2` alike and its offsets are those of the text. Paragraph
 * breaks become `BREAK`, which is no white space: nothing that is looked for reaches across one.
 */
export function maskMarks(text: string): string {
  return text.replace(MARKS, (mark) => (mark.startsWith('\n') ? BREAK : ' ').repeat(mark.length));
}

/** Stands for every character of a paragraph break in a masked text. */
export const BREAK = '\u0000';

// Lengths are bounded so that unclosed brackets cost no more than their own characters.
const MARKS = /\n\s*\n|\*+|\[\^[^\][\s]{1,40}\]|[¹²³⁰⁴-⁹]+/g;

/** What stands between two single asterisks, without them, in the text that is not masked. */
export interface Emphasis {
  readonly from: number;
  readonly to: number;
  /** True where the emphasis is all that its line holds: that is a lead-in, not a reference to one. */
  readonly alone: boolean;
}

/** The italic stretches of a text. Longer ones than a lead-in can be are left out, and so is strong emphasis. */
export function findEmphasis(text: string): Emphasis[] {
  return [...text.matchAll(EMPHASIS)].map((match) => {
    const from = match.index + 1;
    const to = match.index + match[0].length - 1;
    return { from, to, alone: opensLine(text, from - 1) && closesLine(text, to + 1) };
  });
}

const EMPHASIS = /(?<![*\\])\*(?![*\s])(?:[^*\\]|\\.){0,400}?(?<!\s)\*(?!\*)/gs;

function opensLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || text[before] === '\n';
}

function closesLine(text: string, at: number): boolean {
  let after = at;
  while (after < text.length && /[^\S\n]/.test(text[after] ?? '')) after++;
  return after >= text.length || text[after] === '\n';
}

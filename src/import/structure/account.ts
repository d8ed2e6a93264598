import type { Line } from './source';
import { WordBalance } from './wordBalance';

/** What became of the words of some lines in the markup that was made from them. */
export interface WordAccount {
  /** Letters and digits of words that the lines hold and the markup does not. */
  readonly missing: number;
  /** Letters and digits of words that only the markup holds. */
  readonly added: number;
}

/**
 * Compares the words of input lines with those of the markup, however it was made: this knows nothing of blocks,
 * labels or footnotes. Order does not count, since footnotes move; nor does the number of a footnote mark, since
 * notes are numbered anew.
 */
export function accountOfWords(lines: readonly string[], markup: string): WordAccount {
  // Most words of a text stand in it more than once.
  const balance = new WordBalance(markup.length / 32);
  const marks =
    addWords(balance, sourceText(withoutRepeatedNotes(lines).join('\n')), 1) -
    addWords(balance, markup.replace(/\[\^\d+\]/g, '¹'), -1);
  let missing = 0;
  let added = 0;
  for (const characters of balance.values()) {
    if (characters > 0) missing += characters;
    else added -= characters;
  }
  if (marks <= 0) return { missing, added: added - marks };
  // A raised digit that turned out to be the label of a paragraph stands among the words that were added.
  return { missing: missing + Math.max(0, marks - added), added: Math.max(0, added - marks) };
}

/** The characters of lines that are not white space. */
export function countCharacters(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.replace(/\s+/g, '').length, 0);
}

/** A footnote that is printed on several pages is one footnote. */
function withoutRepeatedNotes(lines: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return lines.filter((line) => !/^\s*[⁰¹²³⁴-⁹]/.test(line) || (!seen.has(line.trim()) && seen.add(line.trim())));
}

/** The source without what is only form: HTML tags, links that lead nowhere, character references. */
function sourceText(source: string): string {
  return source
    .replace(/<\/?[a-z][a-z0-9]{0,9}(?:\s+[a-z-]{1,30}="[^"\n]{0,300}")*\s*\/?>/gi, ' ')
    .replace(/\[([^[\]]*)\]\(#\)/g, '$1')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, ' ')
    .replace(/\[\^\d{1,3}\]/g, '¹');
}

/**
 * Adds the length of each word (a run of letters and digits), or takes it away, under a hash of the word: words
 * themselves would be a hundred thousand small strings. Returns the number of runs of raised digits: footnote marks,
 * whatever their numbers, and powers.
 */
function addWords(balance: WordBalance, text: string, sign: 1 | -1): number {
  let raised = 0;
  let hash = 0;
  let length = 0;
  let before = OTHER;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < PLAIN.length ? PLAIN[code]! : kindOf(String.fromCharCode(code));
    if (kind === LETTER) {
      hash = Math.imul(hash ^ code, 0x01000193) & 0x3fffffff;
      length++;
    } else if (length > 0) {
      balance.add(hash, sign * length);
      hash = length = 0;
    }
    if (kind === RAISED && before !== RAISED) raised++;
    before = kind;
  }
  if (length > 0) balance.add(hash, sign * length);
  return raised;
}

const OTHER = 0;
const LETTER = 1;
const RAISED = 2;

function kindOf(character: string): number {
  if (/[⁰¹²³⁴-⁹]/.test(character)) return RAISED;
  // Half of a character beyond the first plane counts as a letter, so that none is overlooked.
  return /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(character) ? LETTER : OTHER;
}

/** The kinds of the plain characters, looked up at once: every character of the file is read twice. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

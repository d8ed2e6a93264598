import { isJoined } from './bidi';
import type { Piece } from './pieces';
import { textOf, type Page, type Row } from './rows';

/** How the lines of a file's text are put together where one ends in a word that may be broken. */
export type Joint = 'blank' | 'nothing' | 'without hyphen';

/** The words of a file, as they stand within its lines: what tells a hyphen of a word from one of the line break. */
export class Vocabulary {
  private readonly words = new Set<string>();
  /** Words that follow an open hyphen: `to` in `medium- to long-term`. */
  private readonly afterOpen = new Set<string>();

  constructor(pages: readonly Page[]) {
    for (const page of pages) for (const row of page.rows) for (const pieces of apart(row)) this.add(textOf(pieces));
  }

  private add(line: string): void {
    const words = line.toLowerCase().match(WORD) ?? [];
    // The last word of a line may be half a word.
    for (const word of words.slice(0, -1)) this.words.add(word);
    for (const [, word] of line.matchAll(OPEN_HYPHEN)) this.afterOpen.add(word!.toLowerCase());
  }

  has(word: string): boolean {
    return this.words.has(word.toLowerCase());
  }

  /** How two lines of a paragraph join. */
  joint(before: string, after: string): Joint {
    if (isJoined(before, after)) return 'nothing';
    if (before.endsWith('\u00ad')) return 'without hyphen';
    if (/(?:^|[^\s/])\/$/.test(before)) return 'nothing';
    if (/\d[–-]$/.test(before) && /^\d/.test(after)) return 'nothing';
    const left = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]+(?:[-‐'’][\p{L}\p{N}]+)*)[-‐]$/u.exec(before)?.[1];
    if (left === undefined) return 'blank';
    const right = /^[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/u.exec(after)?.[0];
    if (right === undefined) return 'blank';
    if (/^[\p{Lu}\p{N}]/u.test(right)) return 'nothing';
    if (this.has(`${left}-${right}`)) return 'nothing';
    if (this.afterOpen.has(right.toLowerCase())) return 'blank';
    return this.has(left + right) ? 'without hyphen' : 'nothing';
  }

  /** Whether a word was cut in two without a hyphen, as narrow cells of tables do. */
  isCut(before: string, after: string): boolean {
    const left = /\p{L}+$/u.exec(before)?.[0];
    const right = /^\p{L}+/u.exec(after)?.[0];
    if (left === undefined || right === undefined || !/^\p{Ll}/u.test(right)) return false;
    return this.has(left + right) && !(this.has(left) && right.length > 1 && this.has(right));
  }
}

/** What stands together in a row: each cell of a table by itself. */
function apart({ pieces }: Row): readonly (readonly Piece[])[] {
  const out: Piece[][] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before && piece.left - before.right < 0.5 * piece.size) out[out.length - 1]!.push(piece);
    else out.push([piece]);
  });
  return out;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const OPEN_HYPHEN = /\p{L}-\s+(\p{L}+)/gu;

import type { Passage } from '../markup/passage';
import type { Span } from '../model/range';
import type { SemanticToken, TokenModifier, TokenType } from './token';

/**
 * Gathers the tokens of a draft. A token never lies over the signs of a mark, over what a mark deletes, over a remark or over
 * another token: what was added first stays.
 */
export class Paint {
  readonly #source: string;
  /** By the place of the block or cell that they stand in. */
  readonly #tokens = new Map<number, SemanticToken[]>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Paints a stretch of a passage's words. */
  add(passage: Passage, span: Span, type: TokenType, modifier?: TokenModifier): void {
    const there = this.#tokens.get(passage.at) ?? [];
    this.#tokens.set(passage.at, there);
    const free = stretchesOf(passage, span).flatMap((stretch) => withoutTaken(stretch, there));
    for (const line of free.flatMap((stretch) => linesOf(this.#source, stretch)))
      there.push({ span: line, type, ...(modifier ? { modifier } : {}) });
  }

  /** All that was painted, in order of place. */
  tokens(): readonly SemanticToken[] {
    return [...this.#tokens.values()].flat().sort((one, other) => one.span.from - other.span.from);
  }
}

/** Where words stand in the draft, piece by piece: between the pieces is what their reading leaves out. */
function stretchesOf({ projection, shift, at }: Passage, span: Span): readonly Span[] {
  const stretches: Span[] = [];
  const [from, to] = [span.from + shift, span.to + shift];
  let before = 0;
  for (const kept of projection.kept) {
    const length = kept.to - kept.from;
    const start = Math.max(from - before, 0);
    const end = Math.min(to - before, length);
    if (start < end) stretches.push({ from: at + kept.from + start, to: at + kept.from + end });
    before += length;
    if (before >= to) break;
  }
  return stretches;
}

/** The lines of a stretch, without the blanks that they begin and end with. */
function linesOf(source: string, { from, to }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (const { index, 0: words } of source.slice(from, to).matchAll(/[^\s](?:[^\n]*[^\s])?/g))
    lines.push({ from: from + index, to: from + index + words.length });
  return lines;
}

/** What is left of a stretch beside the tokens that are there. */
function withoutTaken(stretch: Span, taken: readonly SemanticToken[]): readonly Span[] {
  let free: readonly Span[] = [stretch];
  for (const { span } of taken)
    free = free.flatMap((piece) => {
      if (span.to <= piece.from || piece.to <= span.from) return [piece];
      return [
        { from: piece.from, to: span.from },
        { from: span.to, to: piece.to },
      ].filter(({ from, to }) => from < to);
    });
  return free;
}

import type { Conferences } from '../../src/citations/conferences';
import { leadInsOf, type LeadIns } from '../../src/check/finder';
import { isChange } from '../../src/markup/marks';
import { readDraft, type Draft, type Proposal } from '../../src/markup/draft';
import { createInlineReader } from '../../src/markup/inline';
import { passagesOf, spanInDraft, type Passage } from '../../src/markup/passage';
import { readPieces, type Piece, type TextPiece } from '../../src/markup/piece';
import { readText } from '../../src/markup/structure';
import type { TextEdit } from '../../src/model/problem';
import type { Span } from '../../src/model/range';
import type { Text } from '../../src/model/text';
import type { Random } from '../random';

/** A draft without a mistake, read for those who plant one: its first proposal, with its changes accepted. */
export interface Field {
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly pieces: readonly Piece[];
  readonly passages: readonly Passage[];
  readonly text: Text;
  readonly leadIns: LeadIns;
  readonly conferences: Conferences;
}

/** One mistake that can be planted. */
export interface Mistake {
  /** What is done to the draft. */
  readonly edits: readonly TextEdit[];
  /** Other places of the draft that the mistake shows at as well: the note of a mark that is gone. */
  readonly also?: readonly number[];
}

/** All the mistakes of one kind that a draft has room for, in any order. */
export type Planter = (field: Field, random: Random) => readonly Mistake[];

export function readField(source: string, conferences: Conferences): Field {
  const draft = readDraft(source);
  const proposal = draft.proposals[0]!;
  const pieces = readPieces(proposal.text, 'accepted');
  const text = readText(pieces, createInlineReader(), draft.lexicon);
  return {
    draft,
    proposal,
    pieces,
    passages: passagesOf(pieces, 'accepted', draft.lexicon),
    text,
    leadIns: leadInsOf(text),
    conferences,
  };
}

/** Where words of a passage stand in the draft; undefined where a mark touches them, which has mistakes of its own. */
export function unmarked(passage: Passage, words: Span): Span | undefined {
  const span = spanInDraft(passage, words);
  const from = span.from - passage.at;
  const to = span.to - passage.at;
  return passage.scan.marks.some((mark) => mark.from <= to && mark.to >= from) ? undefined : span;
}

/** One edit, as all the edits of a mistake. */
export function edit(span: Span, text: string): { readonly edits: readonly TextEdit[] } {
  return { edits: [{ span, text }] };
}

/** The texts of a draft's blocks, without tables. */
export function textPieces(pieces: readonly Piece[]): readonly TextPiece[] {
  return pieces.filter((piece): piece is TextPiece => piece.kind !== 'table');
}

/** The changes of a block, where they stand in the draft. */
export function changesIn({ block }: TextPiece): readonly Span[] {
  return block.scan.marks.filter(isChange).map(({ from, to }) => ({ from: from + block.span.from, to: to + block.span.from }));
}

/** A word with one slip of the hand in its inside: a letter dropped, doubled, or changed places with the next. */
export function misspelt(word: string, random: Random): string {
  const letters = [...word];
  for (let tries = 0; tries < 8; tries++) {
    const at = 1 + random.below(Math.max(1, letters.length - 2));
    const slips = [
      [...letters.slice(0, at), ...letters.slice(at + 1)],
      [...letters.slice(0, at), letters[at]!, ...letters.slice(at)],
      [...letters.slice(0, at), letters[at + 1] ?? '', letters[at]!, ...letters.slice(at + 2)],
    ];
    const bent = random.one(slips)!.join('');
    if (bent !== word) return bent;
  }
  return letters.slice(0, -1).join('');
}

/** A number with one slip of the hand in it: another figure, one too few, one too many. */
export function misnumbered(number: string, random: Random): string {
  const at = random.below(number.length);
  const figure = String((Number(number[at]) + 1 + random.below(9)) % 10);
  const bent = random.one([
    number.slice(0, at) + figure + number.slice(at + 1),
    number.slice(0, at) + number.slice(at + 1),
    number.slice(0, at) + number[at]! + number.slice(at),
  ])!;
  return bent === number || bent === '' || bent.startsWith('0') ? `${number}1` : bent;
}

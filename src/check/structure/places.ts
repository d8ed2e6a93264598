import { spanInDraft } from '../../markup/passage';
import { pieceAt, type TextPiece } from '../../markup/piece';
import type { Span } from '../../model/range';
import type { Item } from '../../model/text';
import { blockPassage } from '../../revise/renumber/relabel';
import type { CheckedText } from '../rule';

/** The paragraph of a provision. */
export function pieceOf({ span }: Pick<Item, 'span'>, { pieces }: CheckedText): TextPiece | undefined {
  const piece = pieceAt(pieces, span.from);
  return piece?.kind === 'table' ? undefined : piece;
}

/** The label of a paragraph; of one without, its first word. */
export function labelSpan(piece: TextPiece): Span {
  const { form, words } = piece;
  const passage = blockPassage(piece);
  if (form.label !== undefined && form.labelFrom !== undefined)
    return spanInDraft(passage, { from: form.labelFrom, to: form.labelFrom + form.label.length });
  const first = /^\S*/.exec(words)![0].length;
  return spanInDraft(passage, { from: form.textFrom, to: form.textFrom + first });
}

import { replaceWords } from '../replaceWords';
import type { Passage } from '../../markup/passage';
import type { TextPiece } from '../../markup/piece';
import type { TextEdit } from '../../model/problem';
import { edited, pieceOf, type Sheet } from './sheet';

/**
 * A sheet with other labels, by the ids of its blocks. In a tracked text a label that changes is marked, unless it is itself an
 * addition. The labels of the `restyled` are of another kind than before: they are written with emphasis where that says so, or without.
 */
export function relabelled(sheet: Sheet, labels: ReadonlyMap<number, string>, restyled?: ReadonlyMap<number, boolean>): Sheet {
  const edits = new Map<number, readonly TextEdit[]>();
  for (const leaf of sheet.leaves) {
    const label = labels.get(leaf.id);
    const piece = label === undefined ? undefined : pieceOf(leaf);
    if (label === undefined || !piece || piece.kind === 'table' || piece.form.label === label) continue;
    const edit = labelEdit(piece, label, sheet.tracked, restyled?.get(leaf.id));
    edits.set(leaf.id, [fromBlock(edit, leaf.id)]);
  }
  return edited(sheet, edits);
}

/** An edit of a block, counted from the block's own start. */
export function fromBlock({ span, text }: TextEdit, id: number): TextEdit {
  return { span: { from: span.from - id, to: span.to - id }, text };
}

/** The words of a block in its accepted reading, label included. */
export function blockPassage({ kind, block, projection }: TextPiece): Passage {
  const { source, scan, span } = block;
  return { kind, words: projection.text, isDesignation: false, source, at: span.from, scan, projection, shift: 0 };
}

/** A label as it is written, with emphasis or without. */
export function withEmphasis(label: string, emphasised: boolean): string {
  return emphasised ? `*${label}*` : label;
}

/** Whether the label of a paragraph stands in emphasis. */
export function isEmphasised({ projection, form }: TextPiece): boolean {
  return form.labelFrom !== undefined && /[*_]/.test(projection.text[form.labelFrom - 1] ?? '');
}

/** The edit that gives a paragraph a label, counted as the piece's span is. A paragraph without one becomes an item. */
export function labelEdit(piece: TextPiece, label: string, tracked: boolean, emphasised?: boolean): TextEdit {
  const { form, wordsSpan } = piece;
  const passage = blockPassage(piece);
  const { label: old, labelFrom: from = 0 } = form;
  if (old === undefined) {
    // A paragraph that becomes an item: its label is new.
    const text = `${withEmphasis(label, emphasised === true)} `;
    if (!tracked) return { span: { from: wordsSpan.from, to: wordsSpan.from }, text };
    return replaceWords(passage, { from: form.textFrom, to: form.textFrom }, text, true);
  }
  const emphasis = isEmphasised(piece) ? 1 : 0;
  if (emphasised !== undefined)
    return replaceWords(
      passage,
      { from: from - emphasis, to: from + old.length + emphasis },
      withEmphasis(label, emphasised),
      tracked,
    );
  if (old.slice(counting(old).length) !== label.slice(counting(label).length))
    return replaceWords(passage, { from, to: from + old.length }, label, tracked);
  // Only what counts is marked: the sign and the emphasis stay.
  return replaceWords(passage, { from, to: from + counting(old).length }, counting(label), tracked);
}

function counting(label: string): string {
  return label.replace(/[.)]$/, '');
}

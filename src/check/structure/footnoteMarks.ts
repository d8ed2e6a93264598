import { findFootnoteMarks, type FootnoteMark } from '../../markup/footnoteMarks';
import type { Passage } from '../../markup/passage';
import { readPieces, type TextPiece } from '../../markup/piece';
import type { Side } from '../../model/text';
import type { Span } from '../../model/range';
import { detect } from '../detection';
import type { CheckedText, Detector, World } from '../rule';
import { isProposal } from './head';

/** A footnote's mark, where it stands in a passage's words. */
export interface PlacedMark {
  readonly id: string;
  readonly passage: Passage;
  readonly span: Span;
}

/** A footnote with its words. */
export interface PlacedNote {
  readonly id: string;
  readonly piece: TextPiece;
  readonly passage: Passage;
}

export interface Footnotes {
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly PlacedNote[];
  /** The names of marks and notes that stand beside the text, in the reasons: they belong to it, and are not judged. */
  readonly beside: { readonly marks: ReadonlySet<string>; readonly notes: ReadonlySet<string> };
}

/** The footnotes of one reading of a text. A mark may be used again, and may stand in another note. */
export function footnotesOf(text: CheckedText, side: Side, world: World): Footnotes {
  const notesAt = new Map(text.pieces.flatMap((piece) => (piece.kind === 'footnote' ? [[piece.span.from, piece] as const] : [])));
  const marks = detect(footnoteMarks, text, world).flatMap(({ passage, facts }) =>
    facts.map(({ id, from, to }) => ({ id, passage, span: { from, to } })),
  );
  const notes =
    notesAt.size === 0
      ? []
      : text.passages.flatMap((passage): readonly PlacedNote[] => {
          const piece = passage.kind === 'footnote' ? notesAt.get(passage.at) : undefined;
          return piece?.form.id === undefined ? [] : [{ id: piece.form.id, piece, passage }];
        });
  const reasons = isProposal(text)
    ? readPieces(text.proposal.reasons, side).filter((piece): piece is TextPiece => piece.kind !== 'table')
    : [];
  return {
    marks,
    notes,
    beside: {
      marks: new Set(reasons.flatMap(({ reading }) => reading.footnoteMarks.map(({ id }) => id))),
      notes: new Set(reasons.flatMap(({ form }) => (form.kind === 'footnote' ? [form.id!] : []))),
    },
  };
}

const footnoteMarks: Detector<FootnoteMark> = { find: ({ words }) => findFootnoteMarks(words) };

/** Marks that no note explains: all marks of one name together, in order. */
export function marksAlone({ marks, notes, beside }: Footnotes): ReadonlyMap<string, readonly PlacedMark[]> {
  const known = new Set([...notes.map(({ id }) => id), ...beside.notes]);
  const alone = new Map<string, PlacedMark[]>();
  for (const mark of marks) {
    if (known.has(mark.id)) continue;
    const same = alone.get(mark.id);
    if (same) same.push(mark);
    else alone.set(mark.id, [mark]);
  }
  return alone;
}

/** Notes that no mark leads to. Of two with one name the first is meant. */
export function notesAlone({ marks, notes, beside }: Footnotes): readonly PlacedNote[] {
  const marked = new Set([...marks.map(({ id }) => id), ...beside.marks]);
  return notes.filter(({ id }, index) => !marked.has(id) && notes.findIndex((note) => note.id === id) === index);
}

import { isChange, wrapMark } from '../../markup/marks';
import { plainWords, spanInDraft } from '../../markup/passage';
import type { Fix, TextEdit } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import type { CheckedText, Fault, TextRule, World } from '../rule';
import { footnotesOf, marksAlone, notesAlone, type Footnotes, type PlacedMark, type PlacedNote } from './footnoteMarks';
import { isProposal } from './head';

/**
 * A footnote mark without its note, a note without its mark, a note that is there twice, notes in another order than their marks,
 * and a mark in the designation. In a marked revision without its base, the text as it was has to hold as well. A mark may be
 * used again.
 */
export const footnote: TextRule = {
  code: 'structure/footnote',
  severity: 'warning',
  reads: 'both texts',
  counted: (count) =>
    count === 1 ? '1 footnote that has no mark or no note' : `${count} footnotes that have no mark or no note`,
  judge(text, world) {
    // Where a text goes on under other symbols, its notes may stand there.
    if (text.kind === 'prose' || text.isSplit) return [];
    const footnotes = footnotesOf(text, 'accepted', world);
    const alone = { marks: marksAlone(footnotes), notes: notesAlone(footnotes) };
    const isAnyAlone = alone.marks.size + alone.notes.length > 0;
    const before = isAnyAlone || (isProposal(text) && !text.base) ? footnotesBefore(text, world) : undefined;
    const was = { marks: before && marksAlone(before), notes: new Set(before && notesAlone(before).map(({ id }) => id)) };
    return [
      ...[...alone.marks].map(([id, marks]) => markFault(marks, footnotes, was.marks?.has(id) ?? false, text)),
      ...alone.notes.map((note) => noteFault(note, was.notes.has(note.id), text, world)),
      ...doubled(footnotes, text),
      ...outOfOrder(footnotes, text),
      ...inDesignation(footnotes, text),
      ...(before ? faultsBefore(before, footnotes, text) : []),
    ];
  },
};

/** The footnotes of a marked revision without its changes. */
function footnotesBefore(text: CheckedText, world: World): Footnotes | undefined {
  const rejected = isProposal(text) ? text.rejected() : undefined;
  return rejected && footnotesOf(rejected, 'rejected', world);
}

function faultOf({ id, passage, span }: PlacedMark, kind: string, message: string, fixes: readonly Fix[]): Fault {
  const before = plainWords(passage.words.slice(Math.max(0, span.from - 30), span.from));
  return { message, span: spanInDraft(passage, span), key: `${kind} ${before}`, name: `[^${id}]`, passage, fixes };
}

/** What the text as it was lacks too (`isOld`) was lost without a mark: then only the words of the text in force mend it. */
function markFault(marks: readonly PlacedMark[], footnotes: Footnotes, isOld: boolean, text: CheckedText): Fault {
  const { id } = marks[0]!;
  const base = isProposal(text) ? text.base : undefined;
  const before = base?.pieces.find((piece) => piece.kind === 'footnote' && piece.form.id === id);
  const title = 'Restore the note of the text in force';
  const restore = before && { title, edits: [insertNote(id, before.block.source, footnotes, text)], preferred: true };
  const begun = `[^${id}]: ${text.asMark ? wrapMark('…', 'addition') : '…'}`;
  const begin = { title: 'Begin its note', edits: [insertNote(id, begun, footnotes, text)] };
  const remove = marks.map(({ passage, span }) => replaceWords(passage, span, '', text.asMark));
  const removal = { title: marks.length > 1 ? 'Delete its marks' : 'Delete the mark', edits: remove };
  const message = isOld
    ? `No note explains the footnote mark [^${id}], with the changes or without them: put back the note that was lost.`
    : `No note explains the footnote mark [^${id}]: write one, [^${id}]: …, or delete the mark.`;
  return faultOf(marks[0]!, 'mark', message, [...(restore ? [restore] : isOld ? [] : [begin]), ...(isOld ? [] : [removal])]);
}

/** Where the order of the marks puts it: before the note of the next one, else after the last note, or at the end. */
function insertNote(id: string, source: string, { marks, notes }: Footnotes, { text }: CheckedText): TextEdit {
  const later = marks.slice(marks.findIndex((mark) => mark.id === id)).map((mark) => mark.id);
  const next = notes.find((note) => later.includes(note.id));
  const at = next?.piece.span.from ?? notes.at(-1)?.piece.span.to ?? text.span.to;
  return { span: { from: at, to: at }, text: next ? `${source}\n\n` : `\n\n${source}` };
}

function noteFault({ id, piece, passage }: PlacedNote, isOld: boolean, text: CheckedText, world: World): Fault {
  const base = isProposal(text) ? text.base : undefined;
  const was = base && footnotesOf(base, 'accepted', world).marks.find((mark) => mark.id === id);
  const message = isOld
    ? `No mark [^${id}] leads to this footnote, with the changes or without them: put back the mark that was lost.`
    : text.asMark && !piece.block.reading('rejected').isEmpty
      ? `The mark [^${id}] of this footnote is deleted and the note is not: delete it as well, or keep the mark.`
      : `No mark [^${id}] leads to this footnote: set it where the note belongs, or delete the note.`;
  return {
    message,
    span: piece.span,
    key: `note ${plainWords(passage.words).slice(0, 60)}`,
    name: `[^${id}]`,
    passage,
    fixes: isOld ? [] : [deleteNote({ id, piece, passage }, text.asMark)],
    ...(was && base?.own
      ? { related: [{ message: 'its mark in the text in force', text: base.own, span: spanInDraft(was.passage, was.span) }] }
      : {}),
  };
}

function deleteNote({ piece, passage }: PlacedNote, asMark: boolean): Fix {
  const isNew = piece.block.reading('rejected').isEmpty;
  const edit =
    asMark && !isNew ? replaceWords(passage, { from: 0, to: passage.words.length }, '', true) : { span: piece.span, text: '' };
  return { title: 'Delete the note', edits: [edit] };
}

function doubled({ notes }: Footnotes, { asMark }: CheckedText): readonly Fault[] {
  return notes.flatMap((note, index): readonly Fault[] => {
    const first = notes.findIndex(({ id }) => id === note.id);
    if (first === index) return [];
    const isSame = plainWords(notes[first]!.passage.words) === plainWords(note.passage.words);
    return [
      {
        message: isSame
          ? `The footnote [^${note.id}] is here twice: delete one.`
          : `Two footnotes have the name [^${note.id}]: give one another name, in its mark too.`,
        span: note.piece.span,
        key: `twice ${plainWords(note.passage.words).slice(0, 60)}`,
        name: `[^${note.id}]`,
        passage: note.passage,
        related: [{ message: 'the first', span: notes[first]!.piece.span }],
        fixes: isSame ? [{ ...deleteNote(note, asMark), preferred: true }] : [],
      },
    ];
  });
}

/** Only the form: formatting puts them in order. In a marked revision the order is that of the text in force. */
function outOfOrder({ marks, notes }: Footnotes, { asMark, kind }: CheckedText): readonly Fault[] {
  const first = new Map([...marks].reverse().map(({ id, passage, span }) => [id, spanInDraft(passage, span).from] as const));
  const placed = notes.filter(({ id }, index) => first.has(id) && notes.findIndex((note) => note.id === id) === index);
  const order = [...placed].sort((one, other) => first.get(one.id)! - first.get(other.id)!);
  const wrong = placed.findIndex((note, index) => note !== order[index]);
  if (asMark || kind !== 'proposed' || wrong < 0) return [];
  const edits = placed.flatMap(({ piece }, index): readonly TextEdit[] =>
    order[index]!.piece === piece ? [] : [{ span: piece.span, text: order[index]!.piece.block.source }],
  );
  const note = placed[wrong]!;
  return [
    {
      message: `The footnotes stand in another order than their marks: the next one is [^${order[wrong]!.id}].`,
      span: note.piece.span,
      key: 'order',
      name: `[^${note.id}]`,
      passage: note.passage,
      severity: 'info',
      fixes: [{ title: 'Put the footnotes in the order of their marks', edits, preferred: true, safe: true }],
    },
  ];
}

/** A designation is a name: what is to be said of the text stands at its title. */
function inDesignation({ marks }: Footnotes, { passages, asMark, text }: CheckedText): readonly Fault[] {
  const { titleSpan } = text;
  const title = passages.find(({ at, source }) => titleSpan && at <= titleSpan.from && titleSpan.to <= at + source.length);
  return marks
    .filter(({ passage }) => passage.isDesignation)
    .map((mark) => {
      const { passage, span } = mark;
      const end = title?.words.trimEnd().length ?? 0;
      const move = title && [
        replaceWords(passage, span, '', asMark),
        replaceWords(title, { from: end, to: end }, passage.words.slice(span.from, span.to), asMark),
      ];
      const message = 'A footnote mark is no part of a designation: set it at the title.';
      return faultOf(mark, 'designation', message, move ? [{ title: 'Move it to the title', edits: move, preferred: true }] : []);
    });
}

/** What the text in force could not have had; with that text at hand, the comparison with it knows better. */
function faultsBefore(before: Footnotes, accepted: Footnotes, text: CheckedText): readonly Fault[] {
  if (isProposal(text) && text.base) return [];
  const told = { marks: marksAlone(accepted), notes: new Set(notesAlone(accepted).map(({ id }) => id)) };
  return [
    ...[...marksAlone(before)].flatMap(([id, [mark]]) =>
      told.marks.has(id) || !mark
        ? []
        : [
            faultOf(
              mark,
              'mark',
              `The note of [^${id}] is marked as added and its mark is not: mark it as well.`,
              markAdded(mark),
            ),
          ],
    ),
    ...notesAlone(before).flatMap((note) => (told.notes.has(note.id) ? [] : [addedFault(note, accepted)])),
  ];
}

function markAdded({ passage, span }: PlacedMark): readonly Fix[] {
  const { from, to } = spanInDraft(passage, span);
  const isMarked = passage.scan.marks.some(
    (mark) => isChange(mark) && mark.from + passage.at < to && mark.to + passage.at > from,
  );
  const text = wrapMark(passage.words.slice(span.from, span.to), 'addition');
  return isMarked ? [] : [{ title: 'Mark it as added', edits: [{ span: { from, to }, text }], preferred: true }];
}

function addedFault({ id, piece, passage }: PlacedNote, accepted: Footnotes): Fault {
  const note = accepted.notes.find((one) => one.id === id);
  const edit = note && { span: note.piece.wordsSpan, text: wrapMark(note.passage.words, 'addition') };
  return {
    message: `The mark of [^${id}] is added and its note is not marked as added: mark it as well.`,
    span: piece.span,
    key: `note ${plainWords(passage.words).slice(0, 60)}`,
    name: `[^${id}]`,
    passage,
    fixes: edit ? [{ title: 'Mark the note as added', edits: [edit], preferred: true }] : [],
  };
}

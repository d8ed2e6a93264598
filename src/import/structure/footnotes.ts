import type { Lexicon } from '../../lexicon/lexicon';
import { isNumber, readLabel } from './labels';
import { joinBroken } from './join';
import type { Line, Reading } from './source';
import type { Report } from './report';

/** The footnotes of one document, taken out of its lines. */
export interface FootnoteLines {
  readonly notes: readonly Note[];
  /** The lines of the document without those of its footnotes. */
  readonly lines: readonly Line[];
}

export interface Note {
  /** As printed. Numbers may start anew in an annex, so two notes of one document may share one. */
  readonly number: number;
  readonly line: Line;
  readonly text: string;
}

/**
 * Takes the footnotes out. They were printed at the foot of a page, so they stand between any two lines of the text. A note printed again with the same number is the same note.
 */
export function readFootnotes(lines: readonly Line[], reading: Reading, report: Report): FootnoteLines {
  const notes: Note[] = [];
  const printed = new Set<string>();
  const rest: Line[] = [];
  let open: Note | undefined;
  lines.forEach((line, index) => {
    const read = reading.footnote(line);
    if (
      read &&
      line.note === undefined &&
      isRaisedLabel(rest, lines.slice(index + 1, index + 1 + NEAR), read.number, reading.lexicon)
    ) {
      report.warn(line, `the raised ${read.number} that opens this paragraph is read as its number`);
      rest.push({ ...line, text: `${read.number} ${read.text}` });
      open = undefined;
    } else if (read) {
      const note: Note = { ...read, line };
      const isRepeat = printed.has(`${note.number} ${note.text}`);
      printed.add(`${note.number} ${note.text}`);
      if (!isRepeat) notes.push(note);
      open = isRepeat ? undefined : note;
    } else if (open && reading.continuesFootnote(open.text, line)) {
      open = { ...open, text: joinBroken(open.text, line.text) };
      notes[notes.length - 1] = open;
    } else {
      rest.push(line);
      open = undefined;
    }
  });
  return { notes, lines: rest };
}

/**
 * Gives the notes of a document their identifiers, in the order in which their marks are read, and says which
 * marks and notes found no partner.
 */
export class FootnoteBook {
  private readonly order: Note[] = [];
  private readonly identifiers = new Map<Note, number>();
  private readonly byNumber = new Map<number, Note[]>();

  constructor(
    private readonly notes: readonly Note[],
    private readonly report: Report,
  ) {
    for (const note of notes) {
      const same = this.byNumber.get(note.number);
      if (same) same.push(note);
      else this.byNumber.set(note.number, [note]);
    }
  }

  /** The mark for a printed number at a line, or nothing when no note has that number. */
  mark(number: number, line: Line): string | undefined {
    const same = this.byNumber.get(number);
    if (!same) {
      this.report.warn(line, `the footnote mark ${number} has no footnote`);
      return undefined;
    }
    // A note stands at the foot of the page of its mark: of several with one number it is the next.
    return `[^${this.identify(same[firstFrom(same, line.first)] ?? same[same.length - 1]!)}]`;
  }

  /** All notes in the order of their first marks; those without a mark come last. */
  *inOrder(): Iterable<Note> {
    let written = 0;
    for (let at = 0; at <= this.notes.length; at++) {
      // A note may itself hold marks: reading it adds to the notes that are still to come.
      while (written < this.order.length) yield this.order[written++]!;
      const note = this.notes[at];
      if (!note || this.identifiers.has(note)) continue;
      this.report.warn(note.line, `no mark was found for footnote ${note.number}`);
      this.identify(note);
    }
  }

  private identify(note: Note): number {
    const known = this.identifiers.get(note);
    if (known !== undefined) return known;
    this.identifiers.set(note, this.order.push(note));
    return this.order.length;
  }
}

/** The index of the first note that stands at a line or below it. */
function firstFrom(notes: readonly Note[], line: number): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle]!.line.first < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Extraction may raise the number of a paragraph. It shows in the paragraphs around it: the one before has the
 * number before, the next one has the number after, and this one is missing.
 */
function isRaisedLabel(before: readonly Line[], after: readonly Line[], number: number, lexicon: Lexicon): boolean {
  return firstNumber(before.slice(-NEAR).reverse(), lexicon) === number - 1 && firstNumber(after, lexicon) === number + 1;
}

/** Lines among which the neighbours of a paragraph are looked for. */
const NEAR = 40;

function firstNumber(lines: readonly Line[], lexicon: Lexicon): number | undefined {
  for (const line of lines) {
    const label = readLabel(line.text, lexicon)?.label ?? '';
    if (isNumber(label) && !label.includes('.')) return Number.parseInt(label, 10);
  }
  return undefined;
}

import { RAISED, raisedNumber } from './inline';
import { isLeadIn } from './leadIn';
import { isNumber, readLabel } from './labels';
import { joinBroken, type Line } from './lines';
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
 * Takes the footnotes out: lines that open with raised digits, printed at the foot of a page, so that they stand
 * between any two lines of the text. A note printed again with the same number is the same note.
 */
export function readFootnotes(lines: readonly Line[], report: Report): FootnoteLines {
  const notes: Note[] = [];
  const printed = new Set<string>();
  const rest: Line[] = [];
  let open: Note | undefined;
  lines.forEach((line, index) => {
    const match = NOTE.exec(line.text);
    const number = match ? raisedNumber(match[1] ?? match[2]!) : 0;
    if (match && isRaisedLabel(rest, lines.slice(index + 1, index + 1 + NEAR), number)) {
      report.warn(line, `the raised ${number} that opens this paragraph is read as its number`);
      rest.push({ ...line, text: `${number} ${line.text.slice(match[0].length)}` });
      open = undefined;
    } else if (match) {
      const note: Note = { number, line, text: line.text.slice(match[0].length) };
      const isRepeat = printed.has(`${number} ${note.text}`);
      printed.add(`${number} ${note.text}`);
      if (!isRepeat) notes.push(note);
      open = isRepeat ? undefined : note;
    } else if (open && continues(open, line)) {
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

const NOTE = new RegExp(String.raw`^\s*(?:(${RAISED}{1,3})|\[\^(\d{1,3})\]:)\s+(?=\S)`);

/** A line broken off the note above it goes on in lower case and opens nothing. */
function continues(note: Note, line: Line): boolean {
  return line.adjoins && /^\p{Ll}/u.test(line.text) && !/[.;]$/.test(note.text) && !readLabel(line.text) && !isLeadIn(line.text);
}

/**
 * Extraction may raise the number of a paragraph. It shows in the paragraphs around it: the one before has the
 * number before, the next one has the number after, and this one is missing.
 */
function isRaisedLabel(before: readonly Line[], after: readonly Line[], number: number): boolean {
  return firstNumber(before.slice(-NEAR).reverse()) === number - 1 && firstNumber(after) === number + 1;
}

/** Lines among which the neighbours of a paragraph are looked for. */
const NEAR = 40;

function firstNumber(lines: readonly Line[]): number | undefined {
  for (const line of lines) {
    const label = readLabel(line.text)?.label ?? '';
    if (isNumber(label) && !label.includes('.')) return Number.parseInt(label, 10);
  }
  return undefined;
}

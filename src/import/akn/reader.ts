import type { Lexicon } from '../../lexicon/lexicon';
import { writeRuns, type Run } from '../structure/runs';
import { raise } from '../structure/raised';
import type { XmlAttributes, XmlHandler } from '../xml/reader';
import type { CharacterAccount } from './account';
import { FURNITURE, INLINE, ITALIC, WITHOUT_TEXT } from './elements';
import { kindOf, type Place } from './kinds';
import type { Paragraph } from './paragraph';
import { TableRows } from './tableRows';

/** Where text goes: into paragraphs, or together into one footnote, cell or label. */
type Sink = 'paragraph' | 'note' | 'cell' | 'num';

interface Frame {
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** The element opened a sink of its own; what came before it goes on when it closes. */
  readonly before: { readonly sink: Sink; readonly runs: Run[] } | undefined;
  /** Only form: the text in it is the text around it. */
  readonly inline: boolean;
  // What it and the elements around it make of text:
  readonly silent: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly furniture: string | undefined;
}

/**
 * Turns the elements of an Akoma Ntoso file into paragraphs, in the order of the file. It goes by few elements: what
 * it does not know parts paragraphs and keeps its text.
 */
export class AknReader implements XmlHandler {
  readonly paragraphs: Paragraph[] = [];
  /** Characters that stand around the documents, by kind. */
  readonly furniture = new Map<string, number>();
  private readonly frames: Frame[] = [];
  private top: Frame | undefined;
  private readonly notes: Paragraph[] = [];
  private readonly tables: TableRows[] = [];
  private sink: Sink = 'paragraph';
  private runs: Run[] = [];
  private label: string | undefined;
  private hasNumber = false;
  private attachmentOpens = false;
  private noteCount = 0;

  constructor(
    private readonly account: CharacterAccount,
    private readonly lexicon: Lexicon,
  ) {}

  open(written: string, attributes: XmlAttributes): void {
    const name = localName(written);
    const inline = INLINE.has(name);
    const inMain = this.sink === 'paragraph';
    let before: Frame['before'];
    if (name === 'authorialNote') before = this.enter('note');
    else if (!inline) {
      if (inMain || name !== 'num') this.endParagraph();
      if (inMain && (name === 'td' || name === 'th')) before = this.enter('cell');
      else if (inMain && name === 'num') before = this.enter('num');
    }
    const above = this.top;
    // The digits in a reference to a note are its mark.
    const isMark = name === 'noteRef' && attributes.marker !== undefined;
    this.top = {
      name,
      attributes,
      before,
      inline,
      silent: above?.silent === true || WITHOUT_TEXT.has(name),
      italic: above?.italic === true || ITALIC.has(name),
      raised: above?.raised === true || name === 'sup',
      furniture: above?.furniture ?? (isMark ? 'footnote marks' : FURNITURE.get(name)),
    };
    this.frames.push(this.top);
    if (isMark) this.mark(attributes.marker);
    else if (name === 'docNumber') this.hasNumber = true;
    else if (name === 'attachment') this.attachmentOpens = true;
    else if (inMain && name === 'table') this.tables.push(new TableRows());
    else if (inMain && name === 'tr') this.tables[this.tables.length - 1]?.startRow();
  }

  close(): void {
    const { name, attributes, before, inline } = this.top!;
    if (before) this.leave(name, attributes, before);
    else if (!inline) this.endParagraph();
    this.frames.pop();
    this.top = this.frames[this.frames.length - 1];
    if (this.sink !== 'paragraph') return;
    if (name === 'tr') this.endRow();
    else if (name === 'table') this.tables.pop();
    else if (name === 'component') this.noteCount = 0;
  }

  text(text: string): void {
    const { silent, furniture, raised, italic } = this.top!;
    if (silent) return;
    if (!/\S/.test(text)) {
      // Between elements it is the layout of the file, within a paragraph it is a blank.
      if (this.runs.length > 0) this.runs.push({ text: ' ', italic: false, bold: false });
      return;
    }
    this.account.give(text);
    if (furniture !== undefined) {
      this.account.take(text);
      this.furniture.set(furniture, (this.furniture.get(furniture) ?? 0) + text.replace(/\s+/g, '').length);
    } else if (raised && /^\s*\d{1,3}\s*$/.test(text)) this.runs.push({ text: raise(text.trim()), italic, bold: false });
    else this.runs.push({ text: text.replace(/[ \t\r\n]+/g, ' '), italic, bold: false });
  }

  private enter(sink: Sink): Frame['before'] {
    const before = { sink: this.sink, runs: this.runs };
    this.sink = sink;
    this.runs = [];
    return before;
  }

  private leave(name: string, attributes: XmlAttributes, { sink, runs }: NonNullable<Frame['before']>): void {
    const text = this.written();
    this.sink = sink;
    this.runs = runs;
    if (name === 'authorialNote') {
      const digits = /\d{1,3}/.exec(attributes.marker ?? '')?.[0] ?? String(this.noteCount + 1);
      this.noteCount = Number(digits);
      this.mark(digits);
      this.notes.push({ kind: 'note', text, note: this.noteCount });
    } else if (name === 'num') this.setLabel(text);
    else this.tables[this.tables.length - 1]?.add(text, attributes);
  }

  /** What the runs say, in the inline form of the markup; they are empty then. */
  private written(): string {
    const text = writeRuns(this.runs, this.lexicon).replace(/ {2,}/g, ' ').trim();
    this.runs = [];
    return text;
  }

  private mark(digits: string | undefined): void {
    const number = /^\D*(\d{1,3})\D*$/.exec(digits ?? '')?.[1];
    if (number === undefined) return;
    this.account.give(number);
    this.runs.push({ text: '', italic: false, bold: false, mark: Number(number) });
  }

  private setLabel(text: string): void {
    const plain = text.replace(/\*/g, '');
    if (this.lexicon.annex.test(plain)) {
      this.push({ kind: 'annex', text: plain });
      return;
    }
    if (this.label !== undefined) this.push({ kind: 'text', text: '' });
    // `(a)` is written `a)` here.
    const bracketed = /^\(([^()]{1,8})\)$/.exec(plain)?.[1];
    if (bracketed !== undefined) {
      this.account.take('(');
      this.furniture.set('label brackets', (this.furniture.get('label brackets') ?? 0) + 1);
    }
    this.label = bracketed === undefined ? plain : `${bracketed})`;
  }

  private endParagraph(): void {
    if (this.sink !== 'paragraph') {
      // Paragraphs of a note or a cell go on in one line.
      this.runs.push({ text: ' ', italic: false, bold: false });
      return;
    }
    const text = this.written();
    if (text === '') return;
    const place: Place = {
      within: (name) => this.isWithin(name),
      named: (value) => this.frames.some(({ attributes }) => attributes.name === value),
      hasNumber: this.hasNumber,
      attachmentOpens: this.attachmentOpens,
    };
    this.push({ kind: kindOf(text, place, this.label, this.lexicon), text });
  }

  private endRow(): void {
    const cells = this.tables[this.tables.length - 1]?.endRow() ?? [];
    if (cells.some((cell) => cell !== '')) this.push({ kind: 'row', text: cells.filter((cell) => cell !== '').join(' '), cells });
    else this.flushNotes();
  }

  private push(paragraph: Paragraph): void {
    const label = paragraph.kind === 'row' ? undefined : this.label;
    if (paragraph.kind !== 'row') this.label = undefined;
    const attached = this.isWithin('attachment') || this.isWithin('attachments');
    this.paragraphs.push({ ...paragraph, ...(label ? { label } : {}), ...(attached ? { attached } : {}) });
    this.hasNumber = false;
    this.attachmentOpens = false;
    this.flushNotes();
  }

  private flushNotes(): void {
    for (const note of this.notes.splice(0)) this.paragraphs.push(note);
  }

  private isWithin(name: string): boolean {
    return this.frames.some((frame) => frame.name === name);
  }
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

import type { Run } from '../structure/runs';
import { countCharacters, type Account } from './account';
import type { Notes } from './notes';
import type { NoteMark, Paragraph, TextBox } from './paragraph';
import { isLeftOut, marksLeftOut, readParagraphProperties, readRunProperties, type ChangesSide } from './properties';
import { raisedText, signOf, trimXml, typedText } from './signs';
import type { Look, ParagraphStyle, Styles } from './styles';
import { child, elements, TEXT_ELEMENTS, textOf, type XmlElement } from './xmlTree';

/** What reading a paragraph needs to know of its document. */
export interface DocumentContext {
  readonly styles: Styles;
  readonly side: ChangesSide;
  readonly notes: Notes;
  readonly account: Account;
}

/** Reads the paragraphs of one story (the body, a note, a cell): fields may run over several of them. */
export class ContentReader {
  private readonly fields = new Fields();

  constructor(private readonly context: DocumentContext) {}

  /** `leftOut`: the whole paragraph stands in a change that is no part of the reading. */
  read(element: XmlElement, leftOut: boolean): Paragraph {
    const { styles, side } = this.context;
    const properties = child(element, 'w:pPr');
    const direct = readParagraphProperties(properties, side);
    const style = styles.paragraphStyle(direct.style);
    const content = new Content(this.context, this.fields, style);
    content.read(element, leftOut);
    const ends = !leftOut && !marksLeftOut(child(properties, 'w:rPr'), side);
    return {
      style,
      direct,
      ends,
      runs: content.runs,
      characters: content.characters,
      notes: content.notes,
      boxes: content.boxes,
    };
  }
}

/** Elements that hold no text of the paragraph. */
const PROPERTIES: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:instrText', 'w:delInstrText']);

/** One paragraph while it is read. */
class Content {
  readonly runs: Run[] = [];
  readonly notes: NoteMark[] = [];
  readonly boxes: TextBox[] = [];
  characters = 0;

  constructor(
    private readonly context: DocumentContext,
    private readonly fields: Fields,
    private readonly style: ParagraphStyle,
  ) {}

  /** Goes through whatever wraps runs: links, content controls, changes, fields, formulas. */
  read(element: XmlElement, leftOut: boolean): void {
    for (const each of elements(element)) {
      if (PROPERTIES.has(each.name)) continue;
      if (each.name === 'w:r' || each.name === 'm:r') this.readRun(each, leftOut);
      else if (each.name === 'w:txbxContent') this.boxes.push({ content: each, leftOut });
      else this.read(each, leftOut || isLeftOut(each.name, this.context.side));
    }
  }

  private readRun(run: XmlElement, leftOut: boolean): void {
    const look = this.context.styles.look(this.style, readRunProperties(child(run, 'w:rPr'), this.context.side));
    let custom: NoteMark | undefined;
    for (const each of elements(run)) {
      const sign = signOf(each);
      if (PROPERTIES.has(each.name)) continue;
      if (TEXT_ELEMENTS.has(each.name) && each.name !== 'a:t') {
        if (custom) custom = this.addCustomMark(custom, textOf(each));
        else this.addText(each, look, leftOut);
      } else if (sign !== undefined) {
        if (!this.isHidden(look, leftOut)) this.runs.push({ text: sign, italic: look.italic, bold: look.bold });
      } else if (each.name === 'w:fldChar') this.fields.turn(each.attributes['w:fldCharType']);
      else if (each.name === 'w:footnoteReference' || each.name === 'w:endnoteReference') {
        custom = this.addMark(each, this.isHidden(look, leftOut)) ?? custom;
      } else if (each.name === 'w:txbxContent') this.boxes.push({ content: each, leftOut });
      // Drawings may hold text boxes, however deep.
      else this.read(each, leftOut);
    }
  }

  private addText(element: XmlElement, look: Look, leftOut: boolean): void {
    const written = textOf(element);
    const isKept = element.attributes['xml:space'] === 'preserve' || element.name === 'm:t';
    const given = typedText(isKept ? written : trimXml(written));
    const count = countCharacters(written);
    const { account, side } = this.context;
    if (leftOut || (element.name === 'w:delText' && side === 'accepted')) account.leaveOut('tracked changes', count);
    else if (this.fields.inCode) account.leaveOut('field codes', count);
    else if (look.hidden) account.leaveOut('hidden text', count);
    else {
      const text = look.raised ? raisedText(given) : given;
      this.characters += count;
      this.runs.push({ text: look.capitals ? text.toUpperCase() : text, italic: look.italic, bold: look.bold });
    }
  }

  private isHidden(look: Look, leftOut: boolean): boolean {
    return leftOut || look.hidden || this.fields.inCode;
  }

  /** Returns the mark when it is printed as the text that follows it in the run. */
  private addMark(element: XmlElement, isHidden: boolean): NoteMark | undefined {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const key = `${kind} ${element.attributes['w:id'] ?? ''}`;
    if (isHidden) {
      this.context.notes.leaveOut(key);
      return undefined;
    }
    const mark: NoteMark = { key, number: this.context.notes.number(key) };
    this.notes.push(mark);
    this.runs.push({ text: '', italic: false, bold: false, mark: mark.number });
    return /^(?:1|true|on)$/.test(element.attributes['w:customMarkFollows'] ?? '') ? mark : undefined;
  }

  private addCustomMark(mark: NoteMark, text: string): undefined {
    this.context.account.leaveOut('footnote marks', countCharacters(text));
    this.notes[this.notes.length - 1] = { ...mark, custom: text.trim() };
    return undefined;
  }
}

/** The fields that are open. Of a field only the result is shown, not the code before it. */
class Fields {
  /** Outermost first: true while the code of the field is read. */
  private readonly open: boolean[] = [];
  private codes = 0;

  get inCode(): boolean {
    return this.codes > 0;
  }

  turn(type: string | undefined): void {
    if (type === 'begin') {
      this.open.push(true);
      this.codes++;
    } else if (type === 'separate' || type === 'end') {
      if (this.open.pop()) this.codes--;
      if (type === 'separate') this.open.push(false);
    }
  }
}

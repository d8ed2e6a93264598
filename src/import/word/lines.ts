import type { Lexicon } from '../../lexicon/lexicon';
import { ImportError } from '../importError';
import { plainRuns, writeRuns, type Run } from '../structure/runs';
import type { Line } from '../structure/source';
import { countCharacters } from './account';
import { LayoutReader, type LaidOut } from './layout';
import { joined, labelled, type NoteMark, type Paragraph, type Row, type TextBox } from './paragraph';
import { blocksOf, Story, type Flow, type StoryContext } from './story';
import { goesOn, symbolOf } from './openings';
import type { XmlElement } from './xmlTree';

/** Paragraphs, rows and notes of one document that are read. */
const MOST_LINES = 100_000;

/** Makes lines of what a document holds: each paragraph, row and note is one. */
export class LineWriter {
  private readonly lines: Line[] = [];
  private readonly written: string[] = [];
  private readonly layout: LayoutReader;
  /** The paragraph that was read last, while the next one may go on with it. */
  private open: Paragraph | undefined;
  /** The last line was a paragraph in the middle, or one of a title, directly above. */
  private titleAbove: 'title' | 'centred' | undefined;

  constructor(
    private readonly context: StoryContext,
    private readonly lexicon: Lexicon,
  ) {
    this.layout = new LayoutReader(lexicon);
  }

  add(flow: Flow): void {
    if (flow.type === 'table') {
      this.flush();
      this.addTable(flow.rows);
      this.addNotes(flow.notes);
      this.addBoxes(flow.boxes);
      return;
    }
    const { paragraph } = flow;
    if (this.open && goesOn(this.open, paragraph, this.lexicon)) {
      this.open = joined(this.open, paragraph, ' ');
    } else {
      this.flush();
      this.open = paragraph;
    }
  }

  /** The lines, once everything was added, and what the file says at each. */
  end(): { readonly lines: readonly Line[]; readonly sources: readonly string[] } {
    this.flush();
    return { lines: this.layout.styled(this.lines), sources: this.written };
  }

  private flush(): void {
    const paragraph = this.open;
    this.open = undefined;
    if (!paragraph) return;
    this.addParagraph(paragraph);
    this.addNotes(paragraph.notes);
    this.addBoxes(paragraph.boxes);
  }

  private addParagraph(paragraph: Paragraph): void {
    const { account, styles } = this.context;
    const { meaning } = paragraph.style;
    const runs = labelled(paragraph);
    if (!paragraph.runs.some((run) => run.mark !== undefined || run.text.trim() !== '')) {
      account.place(paragraph.characters);
      this.titleAbove = undefined;
      return;
    }
    if (meaning === 'history' || meaning === 'reasons') {
      account.leaveOut(meaning, paragraph.characters);
      return;
    }
    if (meaning === 'proposal') {
      this.addSymbol(paragraph);
      return;
    }
    const centred = styles.isCentred(paragraph.style, paragraph.direct);
    const title = meaning === 'title' || meaning === 'annexTitle' ? 'title' : centred ? 'centred' : undefined;
    const adjoins = title !== undefined && title === this.titleAbove;
    // The whole of a lead-in is emphasis, whatever its runs say.
    const set = meaning === 'leadIn' ? runs.map((run) => ({ ...run, italic: false, bold: false })) : runs;
    const source = tidy(plainRuns(runs));
    this.push({ text: tidy(writeRuns(set, this.lexicon)), adjoins }, source, { runs, meaning, centred });
    account.place(paragraph.characters);
    this.titleAbove = title;
  }

  /** The symbol above a proposal says what is done to the text; the identifier is that of the proposal. */
  private addSymbol({ runs, characters }: Paragraph): void {
    const symbol = symbolOf(plainRuns(runs));
    const kept = symbol === undefined ? 0 : countCharacters(symbol);
    if (symbol !== undefined) this.push({ text: symbol, adjoins: false }, symbol);
    this.context.account.place(kept);
    this.context.account.leaveOut('proposals', characters - kept);
  }

  private addTable(rows: readonly Row[]): void {
    this.titleAbove = undefined;
    const { account } = this.context;
    let adjoins = false;
    for (const row of rows) {
      const plain = row.map(({ runs }) => tidy(plainRuns(runs)));
      const characters = row.reduce((sum, cell) => sum + cell.characters, 0);
      if (plain.every((cell) => cell === '')) account.place(characters);
      // What a converter from Markdown left of the line under a table's head.
      else if (plain.every((cell) => /^:?-{3,}:?$/.test(cell))) account.leaveOut('rules of tables', characters);
      else {
        const cells = row.map(({ runs }) => tidy(writeRuns(runs, this.lexicon)));
        // A frame around a paragraph is no table, however many columns it spans.
        const said = cells.filter((cell) => cell !== '');
        const isFrame = rows.length === 1 && said.length === 1;
        this.push(isFrame ? { text: said[0]!, adjoins } : { text: cells.join('\t'), cells, adjoins }, plain.join('\t'));
        account.place(characters);
        adjoins = true;
      }
    }
  }

  private addNotes(marks: readonly NoteMark[]): void {
    for (const mark of marks) {
      const note = this.context.notes.take(mark.key);
      if (note) this.addNote(note, mark);
    }
  }

  private addNote(note: XmlElement, { number, custom }: NoteMark): void {
    const runs: Run[] = [];
    const append = (more: readonly Run[]): void => {
      if (more.length > 0) runs.push(...(runs.length > 0 ? [BLANK] : []), ...more);
    };
    let characters = 0;
    const boxes: TextBox[] = [];
    const story = new Story(this.context, (flow) => {
      if (flow.type === 'table') {
        for (const cell of flow.rows.flat()) append(cell.runs);
        characters += flow.rows.flat().reduce((sum, cell) => sum + cell.characters, 0);
        boxes.push(...flow.boxes);
      } else {
        append(flow.paragraph.runs.length > 0 ? labelled(flow.paragraph) : []);
        characters += flow.paragraph.characters;
        boxes.push(...flow.paragraph.boxes);
      }
    });
    for (const [block, leftOut] of blocksOf(note, this.context)) story.add(block, leftOut);
    story.end();
    const first = runs.findIndex((run) => run.text.trim() !== '');
    const opening = runs[first]?.text.trimStart() ?? '';
    if (custom !== undefined && custom !== '' && opening.startsWith(custom)) {
      // The note's own mark, typed where a number would be.
      runs[first] = { ...runs[first]!, text: opening.slice(custom.length) };
      this.context.account.leaveOut('footnote marks', countCharacters(custom));
      characters -= countCharacters(custom);
    }
    const source = tidy(plainRuns(runs));
    this.context.account.place(characters);
    const raised = plainRuns([{ text: '', italic: false, bold: false, mark: number }]);
    if (source !== '')
      this.push({ text: tidy(writeRuns(runs, this.lexicon)), note: number, adjoins: false }, `${raised} ${source}`);
    this.addBoxes(boxes);
  }

  /** Text boxes float; what they say comes after the paragraph that they are anchored in. */
  private addBoxes(boxes: readonly TextBox[]): void {
    for (const { content, leftOut } of boxes) {
      const story = new Story(this.context, (flow) => this.add(flow));
      for (const [block, blockLeftOut] of blocksOf(content, this.context, leftOut)) story.add(block, blockLeftOut);
      story.end();
      this.flush();
    }
  }

  private push(line: Omit<Line, 'first' | 'last'>, source: string, laidOut?: LaidOut): void {
    const at = this.written.push(source) - 1;
    if (at >= MOST_LINES) throw new ImportError(`holds more than ${MOST_LINES} paragraphs, more than an import takes`);
    this.lines.push({ ...line, first: at, last: at });
    this.layout.add(laidOut, line.text);
  }
}

const BLANK: Run = { text: ' ', italic: false, bold: false };

/** Signs in which a page number at the end of an entry is looked for, with the dots that lead to it. */
const LONGEST_LEADER = 64;

const UNTIDY = /[\t\r\n\u2028\u2029]| {2}/;
const BLANKS = /[ \t\r\n\u2028\u2029]+/g;

/** Tabs only indent and set off labels, but for the one before the page number in a table of contents. */
function tidy(text: string): string {
  const end = Math.max(0, text.length - LONGEST_LEADER);
  const number = /\t[\t .]*\d{1,4}\s*$/.exec(text.slice(end));
  const fold = (part: string): string => (UNTIDY.test(part) ? part.replace(BLANKS, ' ') : part).trim();
  const before = number && fold(text.slice(0, end + number.index));
  return before && /\p{L}/u.test(before) ? `${before}\t${number[0].replace(/[\t .]+/g, '').trim()}` : fold(text);
}

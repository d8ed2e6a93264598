import type { Run } from '../structure/runs';
import { ContentReader, type DocumentContext } from './content';
import type { Numbering } from './numbering';
import { joined, labelled, type Cell, type NoteMark, type Paragraph, type Row, type TextBox } from './paragraph';
import { isLeftOut, marksLeftOut } from './properties';
import { child, elements, valueOf, type XmlElement } from './xmlTree';

/** A paragraph, or a table with the marks and text boxes of all its cells. */
export type Flow =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph }
  | {
      readonly type: 'table';
      readonly rows: readonly Row[];
      readonly notes: readonly NoteMark[];
      readonly boxes: readonly TextBox[];
    };

/** What reading a story needs to know of its document. */
export interface StoryContext extends DocumentContext {
  readonly numbering: Numbering;
}

/**
 * Reads the paragraphs and tables of one story in their order: the body, a note, a cell, a text box. Paragraphs
 * whose marks are no part of the reading are joined with what follows; labels are computed.
 */
export class Story {
  private readonly content: ContentReader;
  private open: Paragraph | undefined;

  constructor(
    private readonly context: StoryContext,
    private readonly give: (flow: Flow) => void,
  ) {
    this.content = new ContentReader(context);
  }

  /** `block` is a `w:p` or `w:tbl`. */
  add(block: XmlElement, leftOut: boolean): void {
    if (block.name === 'w:tbl') {
      this.end();
      this.addTable(block, leftOut);
      return;
    }
    const paragraph = this.content.read(block, leftOut);
    this.open = this.open ? joined(this.open, paragraph) : paragraph;
    if (this.open.ends) this.end();
  }

  /** To be called after the last block. */
  end(): void {
    const paragraph = this.open;
    this.open = undefined;
    if (!paragraph || (!paragraph.ends && paragraph.runs.length === 0 && paragraph.boxes.length === 0)) return;
    const label = this.context.numbering.label(paragraph.direct, paragraph.style);
    this.give({ type: 'paragraph', paragraph: label ? { ...paragraph, label } : paragraph });
  }

  private addTable(table: XmlElement, leftOut: boolean): void {
    const { side } = this.context;
    const notes: NoteMark[] = [];
    const boxes: TextBox[] = [];
    const rows: Row[] = [];
    for (const row of within(table, 'w:tr')) {
      const properties = child(row, 'w:trPr');
      const rowLeftOut = leftOut || marksLeftOut(properties, side);
      const cells: Cell[] = [];
      addEmpty(cells, valueOf(properties, 'w:gridBefore'));
      for (const cell of within(row, 'w:tc')) {
        const cellProperties = child(cell, 'w:tcPr');
        const cellLeftOut = rowLeftOut || marksLeftOut(cellProperties, side);
        const read = readCell(cell, cellLeftOut, this.context);
        notes.push(...read.notes);
        boxes.push(...read.boxes);
        if (cellLeftOut) continue;
        cells.push(read);
        addEmpty(cells, String(Number(valueOf(cellProperties, 'w:gridSpan') ?? '1') - 1));
      }
      if (!rowLeftOut) rows.push(cells);
    }
    this.give({ type: 'table', rows, notes, boxes });
  }
}

/** The paragraphs and tables of an element, whatever wraps them; each with whether a change leaves it out. */
export function* blocksOf(
  element: XmlElement,
  context: DocumentContext,
  leftOut = false,
): Iterable<readonly [block: XmlElement, leftOut: boolean]> {
  for (const each of elements(element)) {
    if (each.name === 'w:p' || each.name === 'w:tbl') yield [each, leftOut];
    else yield* blocksOf(each, context, leftOut || isLeftOut(each.name, context.side));
  }
}

/** A cell as one paragraph. Tables within it are read cell by cell. */
function readCell(cell: XmlElement, leftOut: boolean, context: StoryContext): Cell & Pick<Paragraph, 'notes' | 'boxes'> {
  const runs: Run[] = [];
  const notes: NoteMark[] = [];
  const boxes: TextBox[] = [];
  let characters = 0;
  const append = (more: readonly Run[], count: number): void => {
    if (more.length === 0) return;
    if (runs.length > 0) runs.push(BLANK);
    runs.push(...more);
    characters += count;
  };
  const story = new Story(context, (flow) => {
    if (flow.type === 'paragraph') {
      append(flow.paragraph.runs.length > 0 ? labelled(flow.paragraph) : [], flow.paragraph.characters);
      notes.push(...flow.paragraph.notes);
      boxes.push(...flow.paragraph.boxes);
    } else {
      for (const inner of flow.rows.flat()) append(inner.runs, inner.characters);
      notes.push(...flow.notes);
      boxes.push(...flow.boxes);
    }
  });
  for (const [block, blockLeftOut] of blocksOf(cell, context, leftOut)) story.add(block, blockLeftOut);
  story.end();
  return { runs, characters, notes, boxes };
}

const BLANK: Run = { text: ' ', italic: false, bold: false };

/** The elements of that name, also within content controls and the like, but not within one another. */
function* within(element: XmlElement, name: string): Iterable<XmlElement> {
  for (const each of elements(element)) {
    if (each.name === name) yield each;
    else if (each.name !== 'w:tbl' && each.name !== 'w:p') yield* within(each, name);
  }
}

/** Columns that a table may have: a cell that claims to span more spans that many. */
const MOST_COLUMNS = 100;

function addEmpty(cells: Cell[], count: string | undefined): void {
  const empty = Math.min(Number(count ?? '0') || 0, MOST_COLUMNS);
  for (let at = 0; at < empty; at++) cells.push({ runs: [], characters: 0 });
}

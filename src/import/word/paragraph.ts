import type { Run } from '../structure/runs';
import type { Label } from './numbering';
import type { ParagraphProperties } from './properties';
import type { ParagraphStyle } from './styles';
import type { XmlElement } from './xmlTree';

/** A paragraph as it was read, in the chosen reading of its changes. */
export interface Paragraph {
  readonly style: ParagraphStyle;
  readonly direct: ParagraphProperties;
  readonly runs: Run[];
  /** Characters of the file in `runs`, without white space, notes' marks and labels that were computed. */
  readonly characters: number;
  /** The footnotes and endnotes whose marks it holds. */
  readonly notes: NoteMark[];
  /** Text boxes that are anchored in it. */
  readonly boxes: TextBox[];
  /** False when its mark is no part of the reading: it goes on with the next paragraph. */
  readonly ends: boolean;
  readonly label?: Label;
}

export interface TextBox {
  readonly content: XmlElement;
  /** It stands in a change that is no part of the reading. */
  readonly leftOut: boolean;
}

/** The mark of a note in the text. */
export interface NoteMark {
  /** `footnote 3`, `endnote 1`: which note of the file. */
  readonly key: string;
  readonly number: number;
  /** What is printed for the mark where it is no number: `*`. */
  readonly custom?: string;
}

/** A row of a table: its cells, each as one paragraph. */
export type Row = readonly Cell[];

export interface Cell {
  readonly runs: readonly Run[];
  readonly characters: number;
}

/** The runs of a paragraph with the label before them, as they would stand there had it been typed. */
export function labelled({ runs, label }: Paragraph): readonly Run[] {
  if (!label) return runs;
  const { italic = false, bold = false } = label.look;
  return [{ text: label.text, italic, bold }, { text: ' ', italic: false, bold: false }, ...runs];
}

/**
 * Two paragraphs as one, for which the lists of the first are made longer. The layout is that of the first one that
 * says something.
 */
export function joined(before: Paragraph, after: Paragraph, between = ''): Paragraph {
  const leading = before.runs.length > 0 || after.runs.length === 0 ? before : after;
  if (between !== '') before.runs.push({ text: between, italic: false, bold: false });
  for (const run of after.runs) before.runs.push(run);
  for (const note of after.notes) before.notes.push(note);
  for (const box of after.boxes) before.boxes.push(box);
  return {
    style: leading.style,
    direct: leading.direct,
    runs: before.runs,
    characters: before.characters + after.characters,
    notes: before.notes,
    boxes: before.boxes,
    ends: after.ends,
    ...(leading.label ? { label: leading.label } : {}),
  };
}

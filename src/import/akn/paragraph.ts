import type { Lexicon } from '../../lexicon/lexicon';

/** What the markup says a paragraph is. `text`: an item, a recital or any other paragraph. */
export type ParagraphKind = 'designation' | 'title' | 'formula' | 'leadIn' | 'annex' | 'heading' | 'text' | 'row' | 'note';

/** One paragraph of an Akoma Ntoso document, in the order of the file. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** As the `typeset` reading takes it: emphasis as `*…*`, literal signs escaped, footnote marks as `[^n]`. */
  readonly text: string;
  /** The label that the markup gives (`<num>`), without emphasis. Many files leave it in the text. */
  readonly label?: string;
  /** The cells of a row. */
  readonly cells?: readonly string[];
  /** The printed number of a footnote. */
  readonly note?: number;
  /** The paragraph stands in an attachment that the markup knows. */
  readonly attached?: boolean;
  /** The paragraph was part of one that held a whole annex as running text: nothing is known of its layout. */
  readonly flat?: boolean;
  /** Belongs to no document, and is of this kind. */
  readonly furniture?: string;
  /** What the file says, where `text` says more. */
  readonly given?: string;
}

/** Furniture that no reader of lines knows: headings of parts within a document, and titles of abrogated texts under them. */
export const OTHER_PARTS = 'other parts';

/** Where the mends of one document tell what they did. */
export interface MendLog {
  /** Counts what was taken out of the text, as a kind of furniture. */
  drop(kind: string, text: string): void;
  /** Counts lead-ins or items that were parted from a paragraph. */
  separated(what: 'lead-in' | 'item', count: number): void;
  /** Something that the user should look at: the rest of a sentence that begins with the designation. */
  warn(message: string): void;
}

/** Mends the paragraphs of one document: a step of the chain in `mend.ts`. */
export type Mend = (paragraphs: readonly Paragraph[], log: MendLog, lexicon: Lexicon) => readonly Paragraph[];

/** True for what stands in a section: neither heading nor note nor row. */
export function isText(paragraph: Paragraph | undefined): paragraph is Paragraph {
  return paragraph !== undefined && paragraph.kind === 'text' && paragraph.furniture === undefined;
}

/** The paragraph that follows another one in the text, past footnotes. */
export function nextOf(paragraphs: readonly Paragraph[], index: number): Paragraph | undefined {
  for (let at = index + 1; at < paragraphs.length; at++) {
    if (paragraphs[at]!.kind !== 'note') return paragraphs[at];
  }
  return undefined;
}

/** Those of the ascending places in a text where it may be divided: not within an emphasis, a bracket or a quotation. */
export function dividable(text: string, places: readonly number[], { data }: Lexicon): readonly number[] {
  const [open, close] = data.forms.quotation.outer.map((sign) => sign.trim());
  let at = 0;
  let emphasis = false;
  let quoted = false;
  let brackets = 0;
  let quotations = 0;
  return places.filter((place) => {
    for (; at < place; at++) {
      const sign = text[at]!;
      if (sign === '\\') at++;
      else if (sign === '*') emphasis = !emphasis;
      else if (sign === '"') quoted = !quoted;
      else if (sign === open) quotations++;
      else if (sign === close) quotations = Math.max(0, quotations - 1);
      else if (sign === '(') brackets++;
      // `a)` closes a bracket that nothing opened.
      else if (sign === ')' && brackets > 0 && !LABEL_END.test(text.slice(Math.max(0, at - 6), at + 2))) brackets--;
    }
    return !emphasis && !quoted && brackets === 0 && quotations === 0;
  });
}

/** The bracket of a label, which opens no bracket itself: `; b) `. */
const LABEL_END = /(?:^|[\s;:,])(?:[\p{Ll}\p{Lo}]{1,2}|[ivx]{1,4}|\d{1,2})\)\s?$/u;

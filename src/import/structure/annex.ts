import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import { quotationSigns } from '../../lexicon/quotation';
import type { LexiconData } from '../../lexicon/schema';
import type { Block } from './blocks';
import { annexHeadingOf, withoutEmphasis } from './headings';
import { isNumber, LabelSequence, readLabel } from './labels';
import { joinBroken } from './join';
import type { Line } from './source';
import type { Report } from './report';
import type { Unit } from './tables';

/**
 * Reads one annex or appendix: its heading, its title, and below it headings, provisions, paragraphs and tables.
 * `units` opens with the heading. A heading is told by its form: a capital, no final sign, a line of its own.
 */
export function readAnnex(units: readonly Unit[], lexicon: Lexicon, report: Report): readonly Block[] {
  const first = units[0];
  const opening = first?.type === 'line' ? annexHeadingOf(first.line, lexicon) : undefined;
  if (first?.type !== 'line' || !opening) return [];
  const blocks: Block[] = [{ type: 'heading', level: 1, text: opening.heading, line: first.line }];
  let at = 1;
  let title = opening.title;
  if (title === '') {
    // The title follows, on as many lines as stand together.
    for (let unit = units[at]; unit?.type === 'line' && isTitleLine(unit.line, title, lexicon); unit = units[++at]) {
      title = title === '' ? withoutEmphasis(unit.line.text) : joinBroken(title, withoutEmphasis(unit.line.text));
    }
  }
  if (title !== '') blocks.push({ type: 'heading', level: 2, text: title, line: first.line });
  const content = new AnnexContent(title !== '', lexicon, report);
  for (; at < units.length; at++) {
    const unit = units[at]!;
    blocks.push(unit.type === 'table' ? content.table(unit.rows) : content.read(unit.line, units[at + 1]));
  }
  return blocks;
}

/** Longer lines without a final sign are paragraphs whose sign was lost; the title of an annex may be long. */
const LONGEST_HEADING = 160;
const LONGEST_TITLE = 400;

/** `TABLE 1`, `Figure A`: what follows up to the table is its caption. */
function captionIn({ finalActs }: LexiconData): RegExp {
  return new RegExp(String.raw`^${anyOf(finalActs.captions)}\s+[\p{L}\d.]{1,5}$`, 'iu');
}

/** A blank to fill in, or the rule above one. */
const FIELD = /_{3}|<hr\b|^\W*\[/;

class AnnexContent {
  private readonly sequence: LabelSequence;
  /** Levels of a number's parts: `2` and `2.1`. Without a title above, `##` would be read as one. */
  private readonly numberedLevel: number;
  private depth: number;
  private inCaption = false;

  constructor(
    hasTitle: boolean,
    private readonly lexicon: Lexicon,
    private readonly report: Report,
  ) {
    this.numberedLevel = hasTitle ? 1 : 2;
    this.depth = 2;
    this.sequence = new LabelSequence(lexicon);
  }

  table(rows: readonly Line[]): Block {
    this.inCaption = false;
    return { type: 'table', rows, line: rows[0]! };
  }

  read(line: Line, next: Unit | undefined): Block {
    const labelled = readLabel(line.text, this.lexicon);
    if (labelled) this.inCaption = false;
    if (labelled && !labelled.bulleted && isNumber(labelled.label) && stylesHeading(line, labelled.text, this.lexicon)) {
      const parts = labelled.label.split('.').filter((part) => part !== '').length;
      this.depth = Math.min(4, this.numberedLevel + parts);
      return { type: 'heading', level: this.depth, text: `${labelled.label} ${withoutEmphasis(labelled.text)}`, line };
    }
    if (labelled) {
      if (!isNumber(labelled.label) || this.sequence.takesNumber(labelled.label)) {
        return { type: 'item', label: labelled.label, emphasised: false, text: labelled.text, line };
      }
      this.report.warn(line, `"${labelled.label}" does not go on from ${this.sequence.last.number}; it is read as text`);
    } else {
      if (this.lexicon.compiled(captionIn).test(line.text)) this.inCaption = true;
      const isField = FIELD.test(line.text) || (next?.type === 'line' && FIELD.test(next.line.text));
      if (line.style === 'heading' || (!this.inCaption && !isField && stylesHeading(line, line.text, this.lexicon))) {
        return { type: 'heading', level: Math.min(4, this.depth + 1), text: withoutEmphasis(line.text), line };
      }
    }
    return { type: 'paragraph', text: line.text, line };
  }
}

/** What the layout says of a line, or else what its text looks like. */
function stylesHeading({ style }: Line, text: string, lexicon: Lexicon): boolean {
  return style === undefined ? isHeading(text, lexicon) : style === 'heading';
}

function isHeading(text: string, lexicon: Lexicon, longest = LONGEST_HEADING): boolean {
  const bare = withoutEmphasis(text);
  if (bare.length > longest || !/^\p{Lu}/u.test(bare) || !/\p{Ll}/u.test(bare)) return false;
  return !lexicon.compiled(finalSignIn).test(bare);
}

/** A sign that ends a sentence or an item, with whatever closes after it. */
function finalSignIn(data: LexiconData): RegExp {
  return new RegExp(`[.,;:!?][${quotationSigns(data).closeAny}')*]*$`);
}

/** The first line of a title, or one that goes on directly below it. */
function isTitleLine(line: Line, before: string, lexicon: Lexicon): boolean {
  if (before !== '') return line.adjoins && !readLabel(line.text, lexicon) && !/[.:;]$/.test(line.text);
  if (line.style !== undefined) return line.style === 'heading' && !readLabel(line.text, lexicon);
  return (
    !readLabel(line.text, lexicon) &&
    !lexicon.compiled(captionIn).test(line.text) &&
    !FIELD.test(line.text) &&
    isHeading(line.text, lexicon, LONGEST_TITLE)
  );
}

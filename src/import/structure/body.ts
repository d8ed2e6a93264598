import type { Lexicon } from '../../lexicon/lexicon';
import type { Role } from '../../model/text';
import type { Block } from './blocks';
import { isNumber, LabelSequence, nextLetter, readLabel, type LabelledLine } from './labels';
import type { Line, Reading } from './source';
import type { Report } from './report';
import type { Unit } from './tables';

/** Reads what stands between the enacting formula and the first annex: lead-ins and their provisions. */
export function readBody(units: readonly Unit[], reading: Reading, report: Report): readonly Block[] {
  const blocks: Block[] = [];
  let section = new Section('operative', reading.lexicon, report);
  units.forEach((unit, index) => {
    if (unit.type === 'table') {
      blocks.push({ type: 'table', rows: unit.rows, line: unit.rows[0]! });
      return;
    }
    const { line } = unit;
    const leadIn = reading.leadIn(line);
    if (leadIn !== undefined) {
      section = new Section(reading.lexicon.roleOf(leadIn), reading.lexicon, report);
      blocks.push({ type: 'leadIn', text: leadIn, line });
      return;
    }
    const next = units[index + 1];
    const block = section.read(line, next?.type === 'line' ? (readLabel(next.line.text, reading.lexicon)?.label ?? '') : '');
    if (block.type === 'paragraph' && reading.standsLikeLeadIn(line)) {
      report.warn(
        line,
        'this line stands like a lead-in, but opens with no word that lead-ins open with; it is read as a paragraph',
      );
    }
    blocks.push(block);
  });
  return blocks;
}

/** One section while its provisions are read. */
class Section {
  private readonly sequence: LabelSequence;
  /** True after a provision that ends in a colon. */
  private opensList = false;

  constructor(
    private readonly role: Role,
    private readonly lexicon: Lexicon,
    private readonly report: Report,
  ) {
    this.sequence = new LabelSequence(lexicon);
  }

  read(line: Line, nextLabel: string): Block {
    const labelled = readLabel(line.text, this.lexicon);
    const item = labelled && this.item(labelled, line, nextLabel);
    this.opensList = line.text.endsWith(':');
    return item ?? { type: 'paragraph', text: line.text, line };
  }

  private item(labelled: LabelledLine, line: Line, nextLabel: string): Block | undefined {
    const { label, text } = labelled;
    let emphasised = false;
    if (/^\p{L}+\)$/u.test(label)) {
      const { letter } = this.sequence.last;
      const isLetter = this.sequence.takesLetter(label, {
        emphasised: labelled.emphasised,
        opensList: this.opensList,
        next: nextLabel,
      });
      if (this.role === 'preambular' && isLetter && label !== `${nextLetter(letter, this.lexicon)})`) {
        this.report.warn(line, `${label} follows ${letter === '' ? 'the lead-in' : `${letter})`}`);
      }
      // Drafters set letters in italics in the preamble, and nothing else.
      emphasised = isLetter && (this.role === 'preambular' || labelled.emphasised);
    } else if (isNumber(label)) {
      const { number } = this.sequence.last;
      if (!this.sequence.takesNumber(label)) {
        this.report.warn(line, `"${label}" does not go on from ${number}; it is read as text`);
        return undefined;
      }
      if (/^\d+$/.test(label) && Number(label) !== number + 1) {
        this.report.warn(line, `${label} follows ${number === 0 ? 'the lead-in' : number}`);
      }
    }
    return { type: 'item', label, emphasised, text, line };
  }
}

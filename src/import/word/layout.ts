import type { Lexicon } from '../../lexicon/lexicon';
import { opensAnnex } from '../structure/headings';
import type { Run } from '../structure/runs';
import { readLabel } from '../structure/labels';
import type { Line, LineStyle } from '../structure/source';
import { isLeadIn } from '../structure/leadIn';
import type { Meaning } from './meaning';

/** How a paragraph is laid out. */
export interface LaidOut {
  readonly runs: readonly Run[];
  readonly meaning: Meaning | undefined;
  readonly centred: boolean;
}

type Kind = Meaning | 'italic' | 'bold' | 'plain' | 'centred' | 'other';

/** Longer paragraphs in bold are text. */
const LONGEST_HEADING = 160;

/**
 * Says of each line what its style or layout makes it. Whether lead-ins and headings have styles in a document, or
 * are italic, or neither, is known only when all of it was read.
 */
export class LayoutReader {
  private readonly kinds: Kind[] = [];

  constructor(private readonly lexicon: Lexicon) {}

  /** Told of each line in order; rows of tables, notes and symbols have no layout that counts. */
  add(laidOut: LaidOut | undefined, text: string): void {
    this.kinds.push(laidOut ? kindOf(laidOut, text, this.lexicon) : 'other');
  }

  styled(lines: readonly Line[]): readonly Line[] {
    const has = new Set(this.kinds);
    const document: DocumentLayout = {
      lexicon: this.lexicon,
      hasStyles: has.has('leadIn') && (has.has('designation') || has.has('title')),
      hasLeadIns:
        has.has('leadIn') || lines.some((line, at) => this.kinds[at] === 'italic' && isLeadIn(line.text.slice(1), this.lexicon)),
    };
    return lines.map((line, at) => {
      const style = styleOf(this.kinds[at]!, line.text, document);
      return style ? { ...line, style } : line;
    });
  }
}

interface DocumentLayout {
  readonly hasStyles: boolean;
  readonly hasLeadIns: boolean;
  readonly lexicon: Lexicon;
}

function kindOf({ runs, meaning, centred }: LaidOut, text: string, lexicon: Lexicon): Kind {
  const said = runs.filter((run) => run.mark === undefined && run.text.trim() !== '');
  const isItalic = said.length > 0 && said.every((run) => run.italic);
  // A heading style says less than italics do: lead-ins are sometimes given one, for the list of headings.
  if (meaning === 'heading')
    return isItalic && !readLabel(text, lexicon) ? 'italic' : opensAnnex(text, lexicon) ? 'other' : 'heading';
  if (meaning) return meaning;
  if (isItalic) return 'italic';
  if (opensAnnex(text, lexicon)) return 'other';
  if (said.length > 0 && said.every((run) => run.bold) && text.length <= LONGEST_HEADING && !/[.,;:]$/.test(text)) return 'bold';
  return centred ? 'centred' : 'plain';
}

function styleOf(kind: Kind, text: string, document: DocumentLayout): LineStyle | undefined {
  switch (kind) {
    case 'leadIn':
    case 'annex':
      return kind;
    case 'annexTitle':
    case 'heading':
    case 'bold':
      return 'heading';
    case 'body':
    case 'caption':
      return 'body';
    case 'plain':
      if (document.hasStyles) return 'body';
      // Without a single lead-in in italics the words have to do.
      return !document.hasLeadIns && isLeadIn(text, document.lexicon) ? 'leadIn' : undefined;
    default:
      return undefined;
  }
}

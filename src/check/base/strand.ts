import type { PieceKind } from '../../markup/form';
import type { MarkScan } from '../../markup/marks';
import type { TextPiece } from '../../markup/piece';
import { project, spanToSource, type Projection } from '../../markup/projection';
import type { Span } from '../../model/range';

/** Gives a footnote the name that it has in the other text. */
export type NameOf = (id: string) => string;

/**
 * The words of a paragraph, a heading or a cell as they are compared: with their label, without what is only form, that is
 * heading signs, bullets, line ends, runs of blanks and the names of footnotes. The way back to the source is kept.
 */
export interface Strand {
  readonly text: string;
  /** Where a place in `text` stands in the words as they were typed. */
  typedAt(offset: number): number;
}

/** Where a strand's words were read: a block or a cell. */
export interface Ground {
  readonly source: string;
  readonly scan: MarkScan;
  readonly projection: Projection;
  /** Where `source` begins in the draft. */
  readonly at: number;
  /** The stretch of the projection that is compared. */
  readonly from: number;
  readonly to: number;
  /** True where a bullet opens it: it stands for a dash. */
  readonly bullet: boolean;
}

export function groundOf({ block, form, projection }: TextPiece): Ground {
  const isBullet = form.kind === 'item' && form.label === '–' && projection.text[form.labelFrom!] !== '–';
  return {
    source: block.source,
    scan: block.scan,
    projection,
    at: block.span.from,
    ...stretchOf(projection.text, form),
    bullet: isBullet,
  };
}

/** A cell of a table in one reading. */
export function groundOfCell(
  cell: { readonly source: string; readonly scan: MarkScan },
  at: number,
  side: 'accepted' | 'rejected',
): Ground {
  const projection = project(cell.source, cell.scan, side);
  return { source: cell.source, scan: cell.scan, projection, at, from: 0, to: projection.text.length, bullet: false };
}

export function strandOf(ground: Ground, nameOf: NameOf = (id) => id): Strand {
  const typed = ground.projection.text.slice(ground.from, ground.to);
  return fold(ground.bullet ? `–${typed.slice(1)}` : typed, nameOf);
}

/** Where a stretch of a strand stands, from the start of the ground's source. */
export function inSource(ground: Ground, strand: Strand, span: Span): Span {
  return spanToSource(ground.projection, {
    from: ground.from + strand.typedAt(span.from),
    to: ground.from + strand.typedAt(span.to),
  });
}

/** Blocks of one group may be the same block changed; of others, never. A lead-in's emphasis is part of its words, a label too. */
export function groupOf(kind: PieceKind, level?: number): string {
  if (kind === 'heading') return `heading ${level}`;
  return kind === 'item' || kind === 'leadIn' ? 'paragraph' : kind;
}

/** The label, the words, and a lead-in's emphasis, which is part of what is compared. */
function stretchOf(text: string, form: TextPiece['form']): { from: number; to: number } {
  if (form.kind === 'leadIn') return { from: form.textFrom - 1, to: form.textTo + 1 };
  if (form.labelFrom === undefined) return { from: form.textFrom, to: form.textTo };
  const isEmphasized = form.label !== '–' && /[*_]/.test(text[form.labelFrom - 1] ?? '');
  return { from: form.labelFrom - (isEmphasized ? 1 : 0), to: form.textTo };
}

/** White space counts as one blank, whatever it is. */
const FORM = /\s+|\[\^([^\][\s]+)\]/g;

/** Most words are typed as they are compared. */
const FORMED = /[^\S ]| {2}|^ | $|\[\^/;

function fold(typed: string, nameOf: NameOf): Strand {
  if (!FORMED.test(typed)) return { text: typed, typedAt: (offset) => Math.min(offset, typed.length) };
  const steps = [{ at: 0, typed: 0 }];
  let text = '';
  let last = 0;
  for (const match of typed.matchAll(FORM)) {
    const written = match[1] === undefined ? ' ' : `[^${nameOf(match[1])}]`;
    const end = match.index + match[0].length;
    const isEdge = match[1] === undefined && (match.index === 0 || end === typed.length);
    text += typed.slice(last, match.index) + (isEdge ? '' : written);
    last = end;
    if (written.length !== match[0].length || isEdge) steps.push({ at: text.length, typed: end });
  }
  text += typed.slice(last);
  return {
    text,
    typedAt(offset) {
      let low = 0;
      let high = steps.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (steps[middle]!.at <= offset) low = middle;
        else high = middle - 1;
      }
      const next = steps[low + 1];
      // A place inside what was folded is where that begins.
      return Math.min(steps[low]!.typed + offset - steps[low]!.at, next ? next.typed : typed.length);
    },
  };
}

/** Words with their footnotes called otherwise. */
export function renamed(words: string, nameOf: NameOf): string {
  return words.includes('[^') ? words.replace(/\[\^([^\][\s]+)\]/g, (_, id: string) => `[^${nameOf(id)}]`) : words;
}

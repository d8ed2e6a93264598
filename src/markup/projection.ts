import type { Span } from '../model/range';
import { isChange, type Mark, type MarkScan } from './marks';

/** Which reading: with the changes, without them, or with the marks left as they are but remarks and highlights gone. */
export type Reading = 'accepted' | 'rejected' | 'plain';

/** A reading of a block's source, and the way back from its offsets to the source's. */
export interface Projection {
  readonly text: string;
  /** The stretches of the source that were kept, in order; together they are `text`. */
  readonly kept: readonly Span[];
}

/** Reads one block with its changes accepted or rejected. Remarks are dropped and highlights unwrapped in every reading. */
export function project(source: string, scan: MarkScan, reading: Reading): Projection {
  if (scan.marks.length === 0) return { text: source, kept: source === '' ? [] : [{ from: 0, to: source.length }] };
  const kept: Span[] = [];
  const keep = (from: number, to: number): void => {
    if (to > from) kept.push({ from, to });
  };
  let at = 0;
  for (const mark of scan.marks) {
    keep(at, mark.kind === 'remark' ? withoutBlank(source, at, mark) : mark.from);
    const content = contentFor(mark, reading);
    if (content) {
      let from = content.from;
      for (const remark of mark.remarks) {
        if (remark.from < content.from || remark.to > content.to) continue;
        keep(from, withoutBlank(source, from, remark));
        from = remark.to;
      }
      keep(from, content.to);
    }
    at = mark.to;
  }
  keep(at, source.length);
  const whole = dropHollowEmphasis(source, kept);
  return { text: whole.map((span) => source.slice(span.from, span.to)).join(''), kept: whole };
}

/** The place in the source of an offset into a projection's text. The end of the text maps to the end of the last kept stretch. */
export function toSource(projection: Projection, offset: number): number {
  let left = offset;
  for (const span of projection.kept) {
    if (left < span.to - span.from) return span.from + left;
    left -= span.to - span.from;
  }
  return projection.kept[projection.kept.length - 1]?.to ?? 0;
}

/** The stretch of the source that a stretch of the projection comes from; marks between its ends are inside it. */
export function spanToSource(projection: Projection, span: Span): Span {
  const from = toSource(projection, span.from);
  // The end belongs to the last character included, so that a mark which follows it is not taken in.
  return { from, to: span.to > span.from ? toSource(projection, span.to - 1) + 1 : from };
}

/** The place in a projection's text of an offset into its source; an offset that was left out maps to where it would stand. */
export function fromSource(projection: Projection, offset: number): number {
  let before = 0;
  for (const span of projection.kept) {
    if (offset <= span.from) return before;
    if (offset < span.to) return before + offset - span.from;
    before += span.to - span.from;
  }
  return before;
}

/** Where to stop before a remark: a remark set off by blanks on both sides takes one of them with it. */
function withoutBlank(source: string, from: number, remark: Span): number {
  const between = remark.from > from && source[remark.from - 1] === ' ' && source[remark.to] === ' ';
  return between ? remark.from - 1 : remark.from;
}

function contentFor(mark: Mark, reading: Reading): Span | undefined {
  if (!isChange(mark)) return mark.kind === 'highlight' ? mark.content : undefined;
  if (reading === 'plain') return mark;
  return reading === 'accepted' ? mark.added : mark.deleted;
}

/**
 * When all that an emphasis held is gone (`*{++new++}*` rejected), its signs would be left behind as text.
 * They go too.
 */
function dropHollowEmphasis(source: string, kept: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of kept) {
    const last = out[out.length - 1];
    const open =
      last && last.to < span.from
        ? /(\*{1,3}|_{1,3})$/.exec(source.slice(Math.max(last.from, last.to - 4), last.to))?.[1]
        : undefined;
    if (!last || !open || !source.startsWith(open, span.from) || source[span.from + open.length] === open[0]) {
      out.push(span);
      continue;
    }
    out.pop();
    if (last.to - open.length > last.from) out.push({ from: last.from, to: last.to - open.length });
    if (span.from + open.length < span.to) out.push({ from: span.from + open.length, to: span.to });
  }
  return out;
}

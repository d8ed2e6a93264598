import type { TextEdit } from '../model/problem';

/** A source with edits done, which are counted in the source before any of them and do not overlap. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    out += source.slice(at, edit.span.from) + edit.text;
    at = edit.span.to;
  }
  return out + source.slice(at);
}

/**
 * Where an offset of the source stands once edits are done. An offset inside what is replaced moves to the end of what
 * replaces it; one where something is inserted goes with `affinity`: before it, or after it.
 */
export function offsetAfter(offset: number, edits: readonly TextEdit[], affinity: 'before' | 'after' = 'after'): number {
  let shift = 0;
  for (const { span, text } of inOrder(edits)) {
    if (span.from > offset || (span.from === offset && affinity === 'before')) break;
    if (offset < span.to) return span.from + shift + text.length;
    shift += text.length - (span.to - span.from);
  }
  return offset + shift;
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, other) => one.span.from - other.span.from || one.span.to - other.span.to);
}

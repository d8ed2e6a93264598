import type { Span } from '../../model/range';
import { editsBetween } from '../edits';

/**
 * Where stretches of a text stand once it has changed. One in which something changed is left out: what was offered for it is not
 * what it says any more.
 */
export function relocate(spans: readonly Span[], before: string, now: string): readonly Span[] {
  if (before === now) return spans;
  const edits = editsBetween(before, now);
  return spans
    .filter(({ from, to }) => edits.every(({ span }) => span.to <= from || to <= span.from))
    .map(({ from, to }) => {
      const shift = edits
        .filter(({ span }) => span.to <= from)
        .reduce((sum, { span, text }) => sum + text.length - (span.to - span.from), 0);
      return { from: from + shift, to: to + shift };
    });
}

import type { Span } from '../../model/range';
import type { DraftChange } from './change';

/**
 * The index of the change that a selection is in or touches, its remarks included: of several the one where its caret is, else the
 * first. -1 where there is none.
 */
export function changeAt(
  changes: readonly DraftChange[],
  { anchor, active }: { readonly anchor: number; readonly active: number },
): number {
  const atCaret = changes.findIndex((change) => holds(change, active));
  if (atCaret >= 0 || anchor === active) return atCaret;
  const [from, to] = [Math.min(anchor, active), Math.max(anchor, active)];
  return changes.findIndex((change) => change.span.from < to && endOf(change) > from);
}

function holds(change: DraftChange, offset: number): boolean {
  return change.span.from <= offset && offset <= endOf(change);
}

/** Where a change ends with the remarks behind it. */
function endOf({ span, remarks }: DraftChange): number {
  return Math.max(span.to, ...remarks.map((remark: { readonly span: Span }) => remark.span.to));
}

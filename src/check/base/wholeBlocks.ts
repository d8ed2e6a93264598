import type { Finding } from '../../model/problem';
import { quote } from '../wording';
import {
  asAddition,
  asDeletion,
  endOf,
  inForceSource,
  insertion,
  nameOf,
  plainText,
  removal,
  trimmed,
  type Gap,
} from './blockEdits';
import type { Compared } from './pairing';
import { inBase, markFix, MISSING_PROVISION, reading, restoreFix, unmarked, type Comparison } from './report';

/** Blocks of the base, one after the other, that the draft neither has nor deletes. They are shown at the end of the block before them. */
export function missingBlocks(base: readonly Compared[], gap: Gap, comparison: Comparison): Finding {
  const more = base.length > 1 ? ` and ${base.length - 1} more ${base.length > 2 ? 'paragraphs' : 'paragraph'}` : '';
  const message = `Unmarked deletion: ${comparison.baseName} has ${quote(plainText(base[0]!))}${more} after this.`;
  const deleted = base.map((compared) => asDeletion(compared, comparison));
  const inForce = base.map((compared) => inForceSource(compared, comparison));
  const fixes = [markFix(insertion(gap, deleted), 'Mark this deletion'), restoreFix(insertion(gap, inForce))];
  const lost = { from: base[0]!.block.span.from, to: base[base.length - 1]!.block.span.to };
  // What footnotes say is paired apart from the rest, so several of them need not stand together.
  const isTogether = base.every(({ block }, index) => index === 0 || block.span.from > base[index - 1]!.block.span.from);
  return unmarked(message, endOf(gap), fixes, inBase(isTogether ? lost : base[0]!.block.span, comparison), MISSING_PROVISION);
}

/** A block that the base does not have, outside the marks. */
export function addedBlock(draft: Compared, comparison: Comparison): Finding {
  const { block } = draft;
  const holdsMarks =
    block.type === 'text'
      ? block.scan.marks.length > 0
      : block.type === 'table' && block.rows.some((row) => row.cells.some((cell) => cell.scan.marks.length > 0));
  const isAccepted = reading(block.source, 'accepted', comparison) !== '';
  return unmarked(`Unmarked addition: ${comparison.baseName} does not have this ${nameOf(draft)}.`, trimmed(block), [
    markFix(asAddition(draft, comparison), 'Mark this addition'),
    // What the drafter wrote in marks is not thrown away with it.
    holdsMarks && isAccepted ? undefined : restoreFix(removal(draft, comparison), 'Remove it, as in the text in force'),
  ]);
}

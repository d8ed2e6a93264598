import { formatBlock, format } from '../markup/format';
import type { Block } from '../markup/block';
import type { Draft } from '../markup/draft';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';
import { editsBetween } from './edits';

/** The edits that bring a draft into canonical form: none where it is already. Words, numbers and punctuation stay as they are. */
export function formatEdits(draft: Draft): readonly TextEdit[] {
  return editsBetween(draft.source, format(draft.source, draft.lexicon));
}

/**
 * The same for the blocks that a selection touches, and the space between them. Footnotes keep their names: to number them
 * needs the whole text.
 */
export function formatSelectionEdits({ source, blocks, lexicon }: Draft, selection: Span): readonly TextEdit[] {
  const isTouched = ({ span }: Block): boolean => span.from <= selection.to && selection.from <= span.to;
  const first = blocks.findIndex(isTouched);
  const last = blocks.findLastIndex(isTouched);
  if (first < 0) return [];
  const texts = blocks.slice(first, last + 1).map((block) => formatBlock(block, lexicon).text);
  const before = gapAfter(source, blocks[first - 1], blocks[first]);
  const after = gapAfter(source, blocks[last], blocks[last + 1]);
  const span = { from: blocks[first]!.span.from - before, to: blocks[last]!.span.to + after };
  const written = texts.filter((text) => text !== '').join(GAP);
  const text = (before > 0 ? GAP : '') + written + (after > 0 && (written !== '' || before === 0) ? GAP : '');
  return editsBetween(source.slice(span.from, span.to), text).map((edit) => ({
    span: { from: edit.span.from + span.from, to: edit.span.to + span.from },
    text: edit.text,
  }));
}

const GAP = '\n\n';

/**
 * How much of the space between two blocks has to be written anew: all of it where there is no blank line. In another form the
 * second might not be told from the first any more.
 */
function gapAfter(source: string, one: Block | undefined, other: Block | undefined): number {
  if (!one || !other) return 0;
  const gap = source.slice(one.span.to, other.span.from);
  return /\n[ \t\r]*\n/.test(gap) ? 0 : gap.length;
}

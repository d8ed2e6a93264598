import { formatBlock, format } from '../markup/format';
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
export function formatSelectionEdits({ source, blocks }: Draft, selection: Span): readonly TextEdit[] {
  const touched = blocks.filter(({ span }) => span.from <= selection.to && selection.from <= span.to);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return [];
  const texts = touched.map((block) => formatBlock(block).text).filter((text) => text !== '');
  const span = { from: first.span.from, to: last.span.to };
  return editsBetween(source.slice(span.from, span.to), texts.join('\n\n')).map((edit) => ({
    span: { from: edit.span.from + span.from, to: edit.span.to + span.from },
    text: edit.text,
  }));
}

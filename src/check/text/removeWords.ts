import type { Passage } from '../../markup/passage';
import { isChange } from '../../markup/marks';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import { replaceWords } from '../../revise/replaceWords';

/** The edit that takes a stretch out of a passage's accepted words. An addition of which nothing is left goes with its signs. */
export function removeWords(passage: Passage, span: Span, asMark: boolean): TextEdit {
  const edit = replaceWords(passage, span, '', asMark);
  const from = edit.span.from - passage.at;
  const to = edit.span.to - passage.at;
  const whole = passage.scan.marks.find(
    (mark) => isChange(mark) && mark.added?.from === from && mark.added.to === to && mark.remarks.length === 0,
  );
  if (edit.text !== '' || !whole) return edit;
  const deleted = whole.deleted ? `{--${passage.source.slice(whole.deleted.from, whole.deleted.to)}--}` : '';
  return { span: { from: whole.from + passage.at, to: whole.to + passage.at }, text: deleted };
}

import { isChange, type Mark } from '../markup/marks';
import { project } from '../markup/projection';
import { markWords } from './words';
import type { TextEdit } from '../model/problem';
import type { Span } from '../model/range';
import { spanInDraft, type Passage } from '../markup/passage';

/**
 * The edit of the draft that gives a stretch of a passage's accepted words another wording. In the text of a marked
 * revision (`asMark`) what is rejected stays as it is: the edit writes a mark, unless the stretch is itself an addition.
 */
export function replaceWords(passage: Passage, span: Span, text: string, asMark: boolean): TextEdit {
  const inDraft = spanInDraft(passage, span);
  const inBlock = { from: inDraft.from - passage.at, to: inDraft.to - passage.at };
  const touched = passage.scan.marks.filter((mark) => mark.from < inBlock.to && mark.to > inBlock.from);
  const old = passage.source.slice(inBlock.from, inBlock.to);
  if (touched.length === 0) return { span: inDraft, text: asMark ? markWords(old, text) : text };
  if (touched.length === 1 && isInside(inBlock, touched[0]!)) return { span: inDraft, text };
  return rewriteMarks(passage, inBlock, touched, text);
}

/** True where a stretch lies in what a mark adds, clear of the remarks in it. */
function isInside(span: Span, mark: Mark): boolean {
  if (!isChange(mark) || !mark.added) return false;
  const clear = mark.remarks.every((remark) => remark.to <= span.from || remark.from >= span.to);
  return clear && mark.added.from <= span.from && span.to <= mark.added.to;
}

/** A stretch that marks begin or end in is written anew, from the first of them to the last. */
function rewriteMarks(passage: Passage, span: Span, touched: readonly Mark[], text: string): TextEdit {
  const from = Math.min(span.from, touched[0]!.from);
  const to = Math.max(span.to, touched[touched.length - 1]!.to);
  const read = (start: number, end: number, reading: 'accepted' | 'rejected'): string => {
    const marks = passage.scan.marks.filter((mark) => mark.from < to && mark.to > from);
    const kept = project(passage.source, { marks, unmatched: [] }, reading).kept;
    return kept.map((part) => passage.source.slice(Math.max(part.from, start), Math.min(part.to, end))).join('');
  };
  const accepted = read(from, span.from, 'accepted') + text + read(span.to, to, 'accepted');
  const remarks = touched.flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks));
  const kept = remarks.map((remark) => passage.source.slice(remark.from, remark.to)).join('');
  return { span: { from: from + passage.at, to: to + passage.at }, text: markWords(read(from, to, 'rejected'), accepted) + kept };
}

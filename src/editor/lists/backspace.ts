import type { TextBlock } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import { trimBlanks } from '../../markup/form';
import { wrapMark, type Mark } from '../../markup/marks';
import { readPiece } from '../../markup/piece';
import type { TextEdit } from '../../model/problem';
import type { Editing, Selection } from '../editing';

/**
 * What Backspace does in an addition that was begun and says nothing yet: the label goes that Enter has put there, then the
 * addition. An editor would erase the signs of the mark one by one, and what is left of them would pass for text. Undefined
 * elsewhere: there Backspace erases as it does anywhere.
 */
export function backspace(draft: Draft, selections: readonly Selection[]): Editing | undefined {
  const [selection] = selections;
  if (!selection || selections.length > 1 || selection.anchor !== selection.active) return undefined;
  const offset = selection.active;
  const block = draft.blocks.find(({ span }) => span.from <= offset && offset <= span.to);
  if (block?.type === 'table') return inCell(offset, block.span.from, block.rows);
  return block?.type === 'text' ? inText(block, offset) : undefined;
}

function inText(block: TextBlock, offset: number): Editing | undefined {
  const { source, scan, span } = block;
  const mark = emptyAt(scan.marks, offset - span.from);
  if (mark) {
    const isAll = mark.kind === 'addition' && trimBlanks(source) === source.slice(mark.from, mark.to);
    return isAll ? done(span, '', 0) : taken(mark, source, span.from);
  }
  const whole = scan.marks.find(({ from, to, added }) => added && from < offset - span.from && offset - span.from < to);
  const isWhole = whole?.kind === 'addition' && trimBlanks(source) === source.slice(whole.from, whole.to);
  const piece = isWhole ? readPiece(block, 'accepted') : undefined;
  if (piece?.kind !== 'item' || piece.form.textFrom < piece.form.textTo || !whole?.added) return undefined;
  if (offset - span.from < whole.added.to) return undefined;
  return done({ from: span.from + whole.from, to: span.from + whole.to }, wrapMark('', 'addition'), 3);
}

type Rows = readonly { readonly cells: readonly Cell[] }[];
type Cell = Pick<TextBlock, 'source' | 'scan' | 'span'>;

/** In a cell of a row that is new the mark stays, or the row would be in force. */
function inCell(offset: number, from: number, rows: Rows): Editing | undefined {
  for (const { cells } of rows) {
    const cell = cells.find(({ span }) => from + span.from <= offset && offset <= from + span.to);
    const mark = cell && emptyAt(cell.scan.marks, offset - from - cell.span.from);
    if (!mark) continue;
    const isNew = cells.every(({ scan }) => scan.marks.some(({ kind }) => kind === 'addition'));
    return isNew
      ? { edits: [], selections: [{ anchor: offset, active: offset }] }
      : taken(mark, cell.source, from + cell.span.from);
  }
  return undefined;
}

/** The mark whose empty new side a place is in. */
function emptyAt(marks: readonly Mark[], at: number): Mark | undefined {
  return marks.find(({ added }) => added?.from === at && added.to === at);
}

/** A mark without its empty new side. */
function taken({ from, to, deleted }: Mark, source: string, start: number): Editing {
  const text = deleted ? wrapMark(source.slice(deleted.from, deleted.to), 'deletion') : '';
  return done({ from: start + from, to: start + to }, text, text.length);
}

function done(span: TextEdit['span'], text: string, caret: number): Editing {
  const at = span.from + caret;
  return { edits: [{ span, text }], selections: [{ anchor: at, active: at }] };
}

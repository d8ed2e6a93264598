import type { Block } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import { findFootnoteMarks } from '../../markup/footnoteMarks';
import { opensText } from '../../markup/footnotes';
import { isChange } from '../../markup/marks';
import type { Side } from '../../model/text';
import { textsOf, type MarkedChange } from './markedChanges';

/** A footnote that comes or goes whole, all of whose marks come or go too. */
export interface BoundFootnote {
  readonly comes: boolean;
  /** Those that make the footnote itself. */
  readonly changes: readonly MarkedChange[];
  /** Those that its marks stand in. */
  readonly marks: readonly MarkedChange[];
}

/** The footnotes of a draft that are new or struck as a whole, and whose marks all are, too. */
export function boundFootnotes({ blocks, lexicon }: Draft, all: readonly MarkedChange[]): readonly BoundFootnote[] {
  const notes: BoundFootnote[] = [];
  const byBlock = new Map<number, MarkedChange[]>();
  for (const change of all) byBlock.set(change.block, [...(byBlock.get(change.block) ?? []), change]);
  let scope: number[] = [];
  const readScope = (): void => {
    for (const index of scope) {
      const note = footnoteIn(blocks[index]!);
      const changes = byBlock.get(index) ?? [];
      if (!note || changes.length === 0) continue;
      const marks = scope.map((other) =>
        other === index ? [] : changesWithMark(blocks[other]!, byBlock.get(other) ?? [], note),
      );
      if (marks.includes('stays') || marks.flat().length === 0) continue;
      notes.push({ comes: note.side === 'accepted', changes, marks: marks.flat() as MarkedChange[] });
    }
  };
  for (const [index, block] of blocks.entries()) {
    if (opensText({ type: block.type, text: block.source.trimStart() }, lexicon)) {
      readScope();
      scope = [];
    }
    scope.push(index);
  }
  readScope();
  return notes;
}

interface Footnote {
  readonly id: string;
  /** The one reading that it stands in. */
  readonly side: Side;
}

function footnoteIn(block: Block): Footnote | undefined {
  if (block.type !== 'text' || !block.source.includes('[^')) return undefined;
  const empty = SIDES.filter((side) => block.reading(side).isEmpty);
  if (empty.length !== 1) return undefined;
  const side: Side = empty[0] === 'accepted' ? 'rejected' : 'accepted';
  const { form } = block.reading(side);
  return form.kind === 'footnote' ? { id: form.id!, side } : undefined;
}

const SIDES: readonly Side[] = ['accepted', 'rejected'];

/** The changes of a block that hold marks of a footnote; `stays` where one stands in what is in force and stays. */
function changesWithMark(
  block: Block,
  changes: readonly MarkedChange[],
  { id, side }: Footnote,
): readonly MarkedChange[] | 'stays' {
  if (!block.source.includes(`[^${id}]`)) return [];
  const found: MarkedChange[] = [];
  const part = side === 'accepted' ? 'added' : 'deleted';
  const isOwn = (at: number): boolean => at === 0 && isDefinition(block);
  for (const { from, source, scan } of textsOf(block)) {
    const places = findFootnoteMarks(source).filter((mark) => mark.id === id && !isOwn(mark.from));
    for (const { from: at } of places) {
      const mark = scan.marks.find((one) => one.from <= at && at < one.to);
      if (mark?.kind === 'remark' || mark?.remarks.some((remark) => remark.from <= at && at < remark.to)) continue;
      if (!mark || !isChange(mark)) return 'stays';
      const content = mark[part];
      const change = changes.find(({ span }) => span.from <= from + mark.from && from + mark.to <= span.to);
      if (content && content.from <= at && at < content.to && change && !found.includes(change)) found.push(change);
    }
  }
  return found;
}

function isDefinition(block: Block): boolean {
  return block.type === 'text' && SIDES.some((side) => block.reading(side).form.kind === 'footnote');
}

/** Whether the footnote is there, or is not, because of the marks that are resolved. */
export function follows({ comes, marks }: BoundFootnote, changes: ReadonlySet<MarkedChange>, side: Side): boolean {
  const isKept = comes === (side === 'accepted');
  return isKept ? marks.some((change) => changes.has(change)) : marks.every((change) => changes.has(change));
}

/** The changes to resolve with a footnote, so that it can be: those that are nothing but its marks, where that is enough. */
export function marksToTake(
  { comes, marks }: BoundFootnote,
  changes: ReadonlySet<MarkedChange>,
  side: Side,
): readonly MarkedChange[] {
  const open = marks.filter((change) => !changes.has(change));
  const bare = open.filter(isBareMark);
  const isKept = comes === (side === 'accepted');
  return isKept || bare.length === open.length ? bare : [];
}

function isBareMark({ parts }: MarkedChange): boolean {
  return parts.every(({ text, marks }) =>
    marks.filter(isChange).every(({ added, deleted }) =>
      [added, deleted].every(
        (side) =>
          !side ||
          text.source
            .slice(side.from, side.to)
            .replace(/\[\^[^\][\s]+\]/g, '')
            .trim() === '',
      ),
    ),
  );
}

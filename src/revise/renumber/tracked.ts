import { resolveBlock } from '../../markup/format';
import { wrapMark } from '../../markup/marks';
import type { TextBlock } from '../../markup/block';
import type { Reading } from '../../markup/projection';
import { markPair } from '../mark';
import { readUnits } from '../unit';
import { readProvisions, type Provisions } from './provisions';
import { arranged, freshId, newLeaf, pieceOf, replaced, type Leaf, type Sheet } from './sheet';

/** Whether nothing of a block stands in the base. */
export function isAddition(sheet: Sheet, id: number): boolean {
  const leaf = sheet.leaves.find((one) => one.id === id);
  return leaf !== undefined && pieceOf(leaf, 'rejected') === undefined;
}

/**
 * Moves blocks as a marked draft shows it: deleted where they stood and added where they go, with a remark where they came from.
 * The added ones keep their ids. `origins` names the deleted ones, for a remark that says where they went. What was an addition
 * already moves as it is.
 */
export function moveTracked(
  sheet: Sheet,
  ids: readonly number[],
  placeIn: (rest: Sheet) => number,
  base: Provisions,
): { readonly sheet: Sheet; readonly origins: ReadonlyMap<number, number> } {
  const { lexicon } = sheet.draft;
  const { moved } = lexicon.data.forms;
  const unit = new Set(ids);
  const origins = new Map<number, number>();
  const copies: Leaf[] = [];
  let fresh = freshId(sheet);
  const rest = sheet.leaves.flatMap((leaf) => {
    if (!unit.has(leaf.id)) return [leaf];
    const deleted = textIn(leaf, 'rejected', sheet);
    if (deleted === '') {
      copies.push(leaf);
      return [];
    }
    const path = base.pathOf(leaf.id);
    const remarks = path === undefined ? remarksOf(leaf) : [`{>>${moved.from} ${path}<<}`, ...remarksOf(leaf)];
    const added = wrapMark(textIn(leaf, 'accepted', sheet), 'addition');
    copies.push(replaced(leaf, added + remarks.join(''), lexicon));
    const origin = newLeaf(fresh++, wrapMark(deleted, 'deletion'), lexicon);
    origins.set(origin.id, leaf.id);
    return [origin];
  });
  const without = arranged(sheet, rest);
  return { sheet: arranged(sheet, rest.toSpliced(placeIn(without), 0, ...copies)), origins };
}

/** A sheet in which blocks that came back to where they were deleted are one with what was deleted there. */
export function rejoined(sheet: Sheet, ids: readonly number[]): Sheet {
  if (!sheet.tracked || !ids.every((id) => isAddition(sheet, id))) return sheet;
  const at = sheet.leaves.findIndex(({ id }) => id === ids[0]);
  const copies = sheet.leaves.slice(at, at + ids.length);
  if (!copies.every(({ id }, index) => id === ids[index])) return sheet;
  const base = readProvisions(sheet.text('rejected'));
  for (const from of [at - ids.length, at + ids.length]) {
    const origins = from < 0 ? [] : sheet.leaves.slice(from, from + ids.length);
    const whole = copies.map((copy, index) => joinOne(sheet, origins[index], copy, base));
    if (whole.length !== ids.length || !whole.every((leaf) => leaf !== undefined)) continue;
    return arranged(sheet, sheet.leaves.toSpliced(Math.min(at, from), 2 * ids.length, ...whole));
  }
  return sheet;
}

function joinOne(sheet: Sheet, origin: Leaf | undefined, copy: Leaf, base: Provisions): Leaf | undefined {
  const { lexicon } = sheet.draft;
  const { moved } = lexicon.data.forms;
  const path = origin && !pieceOf(origin) ? base.pathOf(origin.id) : undefined;
  const remarks = remarksOf(copy);
  const came = path === undefined ? undefined : `{>>${moved.from} ${path}<<}`;
  if (!origin || came === undefined || !remarks.includes(came)) return undefined;
  // Neither is empty: the one is a provision of the base, the other of the accepted text.
  const before = readUnits(textIn(origin, 'rejected', sheet), lexicon)[0]!;
  const after = readUnits(textIn(copy, 'accepted', sheet), lexicon)[0]!;
  const blocks = markPair({ base: before, revised: after }, undefined, lexicon);
  if (blocks.length !== 1) return undefined;
  const others = [
    ...remarksOf(origin).filter((remark) => !remark.startsWith(`{>>${moved.to} `)),
    ...remarks.filter((one) => one !== came),
  ];
  return replaced(copy, blocks[0]!.text + others.join(''), lexicon);
}

function textIn({ block }: Leaf, reading: Reading, { draft }: Sheet): string {
  return resolveBlock(block, reading, draft.lexicon).text;
}

/** The remarks in the paragraph of a provision: that is never a table. */
function remarksOf({ block }: Leaf): readonly string[] {
  const { scan, source } = block as TextBlock;
  const remarks = scan.marks.flatMap((mark) => (mark.kind === 'remark' ? [mark] : mark.remarks));
  return remarks.map(({ from, to }) => source.slice(from, to));
}

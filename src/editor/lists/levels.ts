import { readDraft, type Draft } from '../../markup/draft';
import { applyEdits, offsetAfter } from '../../markup/edits';
import { readPiece } from '../../markup/piece';
import type { Block } from '../../markup/block';
import { turnIntoItem, turnIntoSubItem } from '../../revise/renumber/levels';
import { provisionAt } from '../../revise/renumber/place';
import type { Editing, Refusal, Selection } from '../editing';
import { editsBetween } from '../edits';

/**
 * What Tab does at the beginning of an item: it becomes a sub-item of the one above it (`2` → `i)`), and references to it and to
 * what moves up are repaired. With a selection over items, all of them. Undefined elsewhere, where Tab is a key like others.
 */
export function indentItems(draft: Draft, selections: readonly Selection[]): Editing | Refusal | undefined {
  return moved(draft, selections, turnIntoSubItem);
}

/** What Shift+Tab does there: a sub-item becomes an item of the list above (`ii)` → `2`). Undefined where no item is nested. */
export function outdentItems(draft: Draft, selections: readonly Selection[]): Editing | Refusal | undefined {
  const nested = tops(draft, selections).some((block) => parentsOf(draft, block).length > 0);
  return nested ? moved(draft, selections, turnIntoItem) : undefined;
}

type Turn = typeof turnIntoItem;

/** Items are turned one after the other, each in the draft that the one before has left. */
function moved(draft: Draft, selections: readonly Selection[], turn: Turn): Editing | Refusal | undefined {
  const blocks = tops(draft, selections);
  if (blocks.length === 0) return undefined;
  let now = draft;
  let refused: Refusal | undefined;
  let starts = blocks.map(({ span }) => span.from);
  let carets = selections;
  for (let index = 0; index < starts.length; index++) {
    const answer = turn(now, starts[index]!);
    if ('refusal' in answer) {
      refused ??= answer;
      continue;
    }
    const { edits } = answer;
    now = readDraft(applyEdits(now.source, edits));
    starts = starts.map((start) => offsetAfter(start, edits, 'before'));
    const after = (offset: number): number => offsetAfter(offset, edits, 'before');
    carets = carets.map(({ anchor, active }) => ({ anchor: after(anchor), active: after(active) }));
  }
  if (now === draft) return refused;
  return { edits: editsBetween(draft.source, now.source), selections: carets };
}

/** The items that the selections are at, without those that are nested in others of them; none where any selection is not at items. */
function tops(draft: Draft, selections: readonly Selection[]): readonly Block[] {
  const found = selections.map((selection) => itemsAt(draft, selection));
  if (found.some((items) => items.length === 0)) return [];
  const all = new Set(found.flat());
  return draft.blocks.filter((block) => all.has(block) && !parentsOf(draft, block).some((parent) => all.has(parent)));
}

/** The blocks of the items that an item is nested in. */
function parentsOf(draft: Draft, block: Block): readonly Block[] {
  const place = provisionAt(draft, block.span.from);
  if ('refusal' in place) return [];
  return place.parents.filter(({ label }) => label !== '').map(({ span }) => place.sheet.proposal.blocks[span.from]!);
}

/** The item whose label a caret is at, up to its first word; of a selection the items that it covers, from the label of the first. */
function itemsAt({ blocks }: Draft, { anchor, active }: Selection): readonly Block[] {
  const [from, to] = [Math.min(anchor, active), Math.max(anchor, active)];
  const touched = blocks.filter(({ span }) => span.from <= to && from <= span.to && (to === from || to > span.from));
  const items = touched.filter((block) => {
    const piece = readPiece(block, 'accepted');
    if (piece?.kind !== 'item') return false;
    const isHollow = piece.form.textFrom === piece.form.textTo;
    return touched.length > 1 || isHollow || from <= piece.wordsSpan.from;
  });
  const first = touched[0] && readPiece(touched[0], 'accepted');
  const isInWords =
    touched.length === 1 && to > from && first?.kind === 'item' && from > first.span.from + (first.form.labelFrom ?? 0);
  return isInWords ? [] : items;
}

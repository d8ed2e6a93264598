import type { TextEdit } from '../../model/problem';
import type { Item, Text } from '../../model/text';
import { withFootnotesInOrder } from './footnotes';
import { labelsInSequence, type Inserted } from './labels';
import { writeSheet, type Outcome, type Renamed } from './outcome';
import { designationIn } from './own';
import { readProvisions, type Provisions } from './provisions';
import { repairReferences } from './references';
import { relabelled } from './relabel';
import { isAddition } from './tracked';
import { edited, type Leaf, type Sheet } from './sheet';

/** How a sheet is settled after its provisions were moved, or as it stands. */
export interface Settling {
  /** Which labels are counted anew: these provisions', or those of the lists in which a count has changed. */
  readonly relabel: ReadonlySet<number> | 'changed' | 'all';
  readonly inserted: Inserted;
  readonly footnotes: boolean;
  /** Where labels become labels of another kind, the text as it is to be read. */
  readonly wanted?: Text;
  /** The provisions whose labels are of another kind than before, and whether that is written with emphasis. */
  readonly restyled?: ReadonlyMap<number, boolean>;
  /** Blocks that were deleted because their provision, which has this id, moved. */
  readonly origins?: ReadonlyMap<number, number>;
}

export interface Settled extends Outcome {
  readonly sheet: Sheet;
  /** Where each block begins after the edits. */
  readonly starts: ReadonlyMap<number, number>;
  /** The text as it is read after the edits. */
  readonly text: Text;
}

/** Counts labels, repairs references, and writes what has become of a sheet. */
export function settle(before: Sheet, changed: Sheet, settling: Settling): Settled {
  const oldText = before.text('accepted');
  const own = designationIn(oldText.designation, before.draft.lexicon);
  const old = readProvisions(oldText, (id) => before.tracked && !isAddition(before, id));
  const labelled = withLabels(changed, oldText, settling);
  const text = labelled.text('accepted');
  const now = readProvisions(text);
  const base = before.tracked ? () => readProvisions(before.text('rejected')) : undefined;
  // What was gone before is told by whoever renumbers, not with every move.
  const { sheet: repaired, left } = repairReferences(labelled, text, old, now, settling.relabel === 'changed' ? undefined : base);
  const remarked = withRemarks(repaired, old, now, settling.origins);
  const sheet = settling.footnotes ? withFootnotesInOrder(remarked) : remarked;
  const { edits, starts, after } = writeSheet(before, sheet);
  return {
    sheet,
    text,
    edits,
    starts,
    after,
    renamed: renamedIn(oldText, text, old, now),
    names: { before: old, after: now, ...(base ? { base } : {}), ...(own ? { own } : {}) },
    left: left.map(({ id, span, names, why }) => {
      const start = starts.get(id)!;
      return { span: { from: start + span.from, to: start + span.to }, names, why };
    }),
  };
}

/** Counting may change how an ambiguous label is read; that settles in a round or two. */
const MOST_ROUNDS = 4;

function withLabels(changed: Sheet, oldText: Text, { relabel, inserted, wanted, restyled }: Settling): Sheet {
  const { lexicon } = changed.draft;
  let sheet = changed;
  let isSettled = false;
  for (let round = 0; round < MOST_ROUNDS && !isSettled; round++) {
    const text = (round === 0 ? wanted : undefined) ?? sheet.text('accepted');
    const labels = labelsInSequence(text, inserted, lexicon);
    const counted = relabel === 'changed' ? touched(text, labels, labelsInSequence(oldText, inserted, lexicon)) : relabel;
    const next = relabelled(sheet, counted === 'all' ? labels : only(labels, counted), round === 0 ? restyled : undefined);
    isSettled = next === sheet;
    sheet = next;
  }
  return sheet;
}

function only(labels: ReadonlyMap<number, string>, ids: ReadonlySet<number>): ReadonlyMap<number, string> {
  return new Map([...labels].filter(([id]) => ids.has(id)));
}

/** The provisions of all lists that hold one with another count than before. A list that somebody began elsewhere on purpose stays, unless it was touched. */
function touched(text: Text, labels: ReadonlyMap<number, string>, before: ReadonlyMap<number, string>): ReadonlySet<number> {
  const ids = new Set<number>();
  const walk = (siblings: readonly Item[]): void => {
    const list = siblings.map(({ span }) => span.from);
    if (list.some((id) => labels.get(id) !== before.get(id))) list.forEach((id) => ids.add(id));
    siblings.forEach(({ items }) => walk(items));
  };
  text.sections.forEach(({ items }) => walk(items));
  text.annexes.forEach(({ blocks }) => walk(blocks.filter((block) => block.type === 'item')));
  return ids;
}

/** Says where provisions were moved to, and says it anew where that has another label now. */
function withRemarks(sheet: Sheet, old: Provisions, now: Provisions, origins: Settling['origins']): Sheet {
  const { moved } = sheet.draft.lexicon.data.forms;
  const edits = new Map<number, readonly TextEdit[]>();
  const byPath = new Map<string, number>();
  for (const { id } of sheet.leaves) {
    const path = old.pathOf(id);
    if (path !== undefined && !byPath.has(path)) byPath.set(path, id);
  }
  for (const leaf of sheet.leaves) {
    const origin = origins?.get(leaf.id);
    const path = origin === undefined ? undefined : now.pathOf(origin);
    const end = leaf.block.source.length;
    if (path !== undefined) edits.set(leaf.id, [{ span: { from: end, to: end }, text: `{>>${moved.to} ${path}<<}` }]);
    else if (leaf.block.source.includes(moved.to)) edits.set(leaf.id, remarksAnew(leaf, moved.to, byPath, now));
  }
  return edited(sheet, edits);
}

function remarksAnew(
  { block }: Leaf,
  opening: string,
  byPath: ReadonlyMap<string, number>,
  now: Provisions,
): readonly TextEdit[] {
  if (block.type !== 'text') return [];
  return block.scan.marks.flatMap((mark) => {
    const content = mark.kind === 'remark' && mark.content ? block.source.slice(mark.content.from, mark.content.to) : '';
    if (!content.startsWith(`${opening} `) || !mark.content) return [];
    const path = content.slice(opening.length + 1);
    const id = byPath.get(path);
    const to = id === undefined ? undefined : now.pathOf(id);
    if (to === undefined || to === path) return [];
    return [{ span: { from: mark.content.from + opening.length + 1, to: mark.content.to }, text: to }];
  });
}

function renamedIn(oldText: Text, text: Text, old: Provisions, now: Provisions): readonly Renamed[] {
  const renamed: Renamed[] = [];
  const seen = new Set<string>();
  const note = (from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined || from === to || seen.has(from)) return;
    seen.add(from);
    renamed.push({ from, to });
  };
  const walk = (items: readonly Item[]): void => {
    for (const { span, items: below } of items) {
      note(old.pathOf(span.from), now.pathOf(span.from));
      walk(below);
    }
  };
  oldText.sections.forEach(({ items }) => walk(items));
  oldText.annexes.forEach(({ blocks }) => walk(blocks.filter((block) => block.type === 'item')));
  const numbers = new Map(text.footnotes.map(({ number, span }) => [span.from, number]));
  for (const { number, span } of oldText.footnotes) {
    note(`footnote ${number}`, `footnote ${numbers.get(span.from)!}`);
  }
  return renamed;
}

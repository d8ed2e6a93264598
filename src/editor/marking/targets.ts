import type { TableBlock } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import type { Span } from '../../model/range';
import type { Selection } from '../editing';
import { isBlank, type Atom, type State } from './atoms';
import type { Changing } from './changing';
import type { Part } from './states';
import { stretchesIn, stretchesOf } from './stretch';

/** What one selection means to a command. A part without atoms is an empty cell. */
export interface Target {
  readonly selection: Selection;
  readonly parts: readonly Part[];
}

/**
 * What each selection means: of a selection each block's part, widened to what cannot be cut; of a bare caret the mark that it is
 * in or at, preferably one that says `state`, or else the whole provision, which in a table is the row.
 */
export function targetsOf(changing: Changing, selections: readonly Selection[], state?: State): readonly Target[] {
  return selections.map((selection) => {
    const span = spanOf(selection);
    const parts = span.from === span.to ? atCaret(changing, span.from, state) : selected(changing, span);
    return { selection, parts: parts.filter(({ atoms, model }) => atoms.length > 0 || model.stretch.row !== undefined) };
  });
}

export function spanOf({ anchor, active }: Selection): Span {
  return { from: Math.min(anchor, active), to: Math.max(anchor, active) };
}

/** The part of each stretch that a span covers. */
export function selected(changing: Changing, { from, to }: Span): readonly Part[] {
  return stretchesIn(changing.draft, { from, to }).map((stretch) => {
    const model = changing.modelOf(stretch);
    const [start, end] = [from - stretch.from, to - stretch.from];
    const isIn = (atom: Atom): boolean =>
      atom.kind === 'empty' ? start <= atom.from && atom.to <= end : atom.from < end && atom.to > start;
    const words = model.atoms.filter((atom) => atom.kind === 'words' && isIn(atom));
    // A selection within the label means these signs; one that goes beyond it means the whole label.
    const takesLabel = words.some(({ isLabel }) => isLabel) && words.some(({ isLabel }) => !isLabel);
    const atoms = model.atoms.filter((atom) => isIn(atom) || (takesLabel && atom.isLabel));
    return { model, atoms: atoms.every(({ kind }) => kind === 'sign') ? [] : atoms };
  });
}

/** The mark at a place, as its atoms; a remark directly after it counts as the mark. */
export function markAt(changing: Changing, offset: number, state?: State): Part | undefined {
  for (const stretch of stretchesIn(changing.draft, { from: offset, to: offset })) {
    const model = changing.modelOf(stretch);
    const at = offset - stretch.from;
    const remark = model.atoms.find((atom) => atom.kind === 'remark' && !atom.mark && atom.from < at && at <= atom.to);
    const reaches = ({ from, to }: Span): boolean => (from <= at && at <= to) || (remark !== undefined && to === remark.from);
    const found = model.atoms.filter(({ mark }) => mark && reaches(mark));
    const isInside = ({ mark }: Atom): boolean => mark!.from < at && at < mark!.to;
    const best = found.find(isInside) ?? found.find((atom) => atom.state === state) ?? found[0];
    if (best) return { model, atoms: model.atoms.filter(({ mark }) => mark?.from === best.mark!.from) };
  }
  return undefined;
}

function atCaret(changing: Changing, offset: number, state?: State): readonly Part[] {
  const mark = markAt(changing, offset, state);
  const provision = provisionAt(changing, offset);
  if (!mark) return provision;
  // The mark of a row that comes or goes is the marks of its cells.
  const { was } = mark.atoms[0]!;
  const isRow = mark.model.stretch.row !== undefined && (was === 'added' || was === 'deleted');
  return isRow && provision.every(({ model }) => isAll(model.atoms, was)) ? provision : [mark];
}

function isAll(atoms: readonly Atom[], state: State): boolean {
  return atoms.length > 0 && atoms.every((atom) => atom.was === state || (atom.kind === 'remark' && !atom.mark));
}

/** The whole block at a place, or the row of its table. */
function provisionAt(changing: Changing, offset: number): readonly Part[] {
  const block = blockAt(changing.draft, offset);
  if (!block) return [];
  const row = block.type === 'table' ? rowAt(block, offset - block.span.from) : undefined;
  return stretchesOf(block)
    .filter((stretch) => stretch.row === row)
    .map((stretch) => {
      const model = changing.modelOf(stretch);
      const first = model.atoms.findIndex((atom) => !isBlank(atom) || atom.kind === 'empty');
      const last = model.atoms.findLastIndex((atom) => !isBlank(atom) || atom.kind === 'empty');
      return { model, atoms: first < 0 ? [] : model.atoms.slice(first, last + 1) };
    });
}

function blockAt(draft: Draft, offset: number): Draft['blocks'][number] | undefined {
  return draft.blocks.find(({ span }) => span.from <= offset && offset <= span.to);
}

function rowAt(table: TableBlock, at: number): number {
  const index = table.rows.findIndex(({ span }) => at <= span.to);
  // The delimiter row belongs to the heading.
  return index === 1 && at < table.rows[1]!.span.from ? 0 : index;
}

/** The rows of tables that parts cover whole, empty cells included: the parts of each. */
export function wholeRows(parts: readonly Part[]): readonly (readonly Part[])[] {
  const rows = new Map<string, Part[]>();
  for (const part of parts) {
    const { block, row } = part.model.stretch;
    if (row === undefined || part.atoms.length < part.model.atoms.length) continue;
    const key = `${block.span.from} ${row}`;
    rows.set(key, [...(rows.get(key) ?? []), part]);
  }
  return [...rows.values()].filter((row) => {
    const { block, row: index } = row[0]!.model.stretch;
    return block.type === 'table' && block.rows[index!]!.cells.length === row.length;
  });
}

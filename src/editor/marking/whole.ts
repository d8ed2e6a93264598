import type { Changing } from './changing';
import { emptyAtom, type Model } from './atoms';
import type { Change, Part } from './states';
import { wholeRows } from './targets';

/**
 * What is marked whole. A row comes or goes only when every cell holds a mark, so empty cells get an empty one; a row or a block
 * that was new and of which nothing is left goes with its line.
 */
export function settleWhole(changing: Changing, parts: readonly Part[], change: Change): void {
  for (const row of wholeRows(parts)) settleRow(changing, row, change);
  for (const { model } of parts) keepRow(model);
  for (const { model } of parts) if (isLeftEmpty(model)) removeBlock(changing, model);
}

function settleRow(changing: Changing, row: readonly Part[], change: Change): void {
  const models = row.map(({ model }) => model);
  const { block, row: index } = models[0]!.stretch;
  const isEmptied = models.every(({ atoms }) => atoms.every(({ state }) => state === 'erased'));
  const wasAdded = models.every(({ atoms }) => atoms.some(({ was }) => was === 'added'));
  if (isEmptied && wasAdded && block.type === 'table' && index! > 0) {
    const { from, to } = block.rows[index!]!.span;
    changing.remove({ from: block.span.from + from - 1, to: block.span.from + to });
    return;
  }
  const state = change === 'strike' ? 'deleted' : change === 'add' ? 'added' : undefined;
  if (!state || wasAdded) return;
  const isWhole = models.every(({ atoms }) =>
    atoms.every((atom) => atom.kind !== 'words' || atom.state === state || atom.state === 'erased'),
  );
  if (!isWhole) return;
  for (const { atoms, stretch } of models)
    if (!atoms.some((atom) => atom.state === state)) atoms.push(emptyAtom(stretch.source.length, state));
}

/** A cell of a new row stays marked when nothing is left in it: without the mark, the row would be in force. */
function keepRow({ stretch, atoms }: Model): void {
  const { block, row } = stretch;
  if (block.type !== 'table' || row === undefined || atoms.some(({ state }) => state === 'added')) return;
  const isNew = block.rows[row]!.cells.every(({ scan }) => scan.marks.some(({ kind }) => kind === 'addition'));
  const isTouched = atoms.some(({ was, state }) => was === 'added' && state === 'erased');
  if (isNew && isTouched) atoms.push(emptyAtom(stretch.source.length, 'added'));
}

function isLeftEmpty({ stretch: { block }, atoms }: Model): boolean {
  return (
    block.type === 'text' &&
    atoms.length > 0 &&
    atoms.every(({ state }) => state === 'erased') &&
    block.reading('rejected').isEmpty
  );
}

function removeBlock(changing: Changing, { stretch: { block } }: Model): void {
  const { blocks } = changing.draft;
  const next = blocks[blocks.indexOf(block) + 1];
  changing.remove({ from: block.span.from, to: next?.span.from ?? block.span.to });
}

import { isStamp, type Atom, type Model, type Pair } from './atoms';

/**
 * Brings the signs, remarks and empty sides of a stretch in line with its words, once their states are set. `held` are the pairs
 * of signs that stay as they are: a replacement is typed inside its emphasis.
 */
export function settle(model: Model, held: ReadonlySet<Pair> = new Set()): void {
  const { atoms, pairs } = model;
  for (const pair of pairs) if (!held.has(pair)) settleSigns(atoms, pair);
  dropEmptySides(atoms);
  dropStamps(atoms);
  freeRemarks(atoms);
}

/** A mark holds an emphasis with its signs or stays inside it: the signs go with the words where these are all of one state. */
function settleSigns(atoms: readonly Atom[], { open, close }: Pair): void {
  const inside = atoms.slice(open + 1, close);
  if (inside.every(({ state, was }) => state === was)) return;
  const signs = [atoms[open]!, atoms[close]!];
  const words = inside.filter(({ kind }) => kind === 'words');
  const live = words.filter(({ state }) => state !== 'erased');
  const keepsEmpty = inside.some(({ kind, state }) => kind === 'empty' && state !== 'erased');
  if (live.length === 0 && keepsEmpty) return;
  const state = live[0]?.state ?? 'erased';
  const isUniform = live.every((atom) => atom.state === state && atom.mark === live[0]!.mark) || isChange(live, state);
  for (const sign of signs) sign.state = isUniform && (state !== 'highlight' || sign.was === 'highlight') ? state : 'plain';
  if (!isUniform) return;
  // What is enclosed by signs inside a mark is inside it too.
  for (const atom of inside) if (atom.kind === 'remark' && state !== 'erased') atom.state = state;
}

function isChange(live: readonly Atom[], state: Atom['state']): boolean {
  return (state === 'added' || state === 'deleted' || state === 'plain') && live.every((atom) => atom.state === state);
}

/** An empty side goes when its mark was touched and the other side does not need it. */
function dropEmptySides(atoms: readonly Atom[]): void {
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind !== 'empty' || !atom.mark || atom.isNew || atom.state === 'erased') continue;
    const others = atoms.filter(({ mark }, other) => mark?.from === atom.mark!.from && other !== index);
    if (others.length > 0 && others.every(({ state }) => state === 'erased' || state === 'plain')) atom.state = 'erased';
  }
}

/** Who made a change, and when, goes with the change. */
function dropStamps(atoms: readonly Atom[]): void {
  for (const [index, atom] of atoms.entries()) {
    const of = atoms[index - 1]?.mark;
    if (!isStamp(atom) || atom.mark || !of || of.to !== atom.from) continue;
    const isGone = atoms.every(({ mark, state }) => mark?.from !== of.from || (state !== 'added' && state !== 'deleted'));
    if (isGone) atom.state = 'erased';
  }
}

/** A remark whose mark is gone stands for itself. */
function freeRemarks(atoms: readonly Atom[]): void {
  for (const remark of atoms) {
    if (remark.kind !== 'remark' || !remark.mark || remark.state === 'erased') continue;
    const holds = atoms.some(
      (atom) => atom.kind !== 'remark' && atom.mark?.from === remark.mark!.from && atom.state === remark.state,
    );
    if (!holds) remark.state = 'plain';
  }
}

import type { Atom, Model, State } from './atoms';

/** What a command does to words. */
export type Change = 'strike' | 'unstrike' | 'add' | 'unadd' | 'takeBack';

/** Some atoms of one stretch, in order. */
export interface Part {
  readonly model: Model;
  readonly atoms: readonly Atom[];
}

/** What becomes of each state; the others stay. New words that are struck were never in force: they go altogether. */
const BECOMES: Readonly<Record<Change, Readonly<Partial<Record<State, State>>>>> = {
  strike: { plain: 'deleted', highlight: 'deleted', added: 'erased' },
  unstrike: { deleted: 'plain' },
  add: { plain: 'added', highlight: 'added' },
  unadd: { added: 'plain' },
  takeBack: { deleted: 'plain', added: 'erased', highlight: 'plain' },
};

/** Does a change to the words of a part. Signs follow when the stretch is settled. */
export function changeWords(part: Part, change: Change): void {
  for (const atom of [...labelToo(part, change), ...part.atoms]) {
    const becomes = BECOMES[change][atom.state];
    if (becomes === undefined) continue;
    if (atom.kind === 'words') atom.state = becomes;
    else if (atom.kind === 'empty') atom.state = change === 'add' ? becomes : 'erased';
    else if (atom.kind === 'remark' && atom.mark && change !== 'strike') atom.state = becomes;
  }
  if (change === 'strike' || change === 'add') takeRemarksIn(part.atoms);
}

/** The words of a part, without the blanks at its ends where it has others. */
export function wordsOf({ atoms }: Part): readonly Atom[] {
  const words = atoms.filter(({ kind, state }) => kind === 'words' && state !== 'erased');
  const from = words.findIndex(({ text }) => text.trim() !== '');
  return from < 0 ? words : words.slice(from, words.findLastIndex(({ text }) => text.trim() !== '') + 1);
}

/** When words of an item that came or went whole are freed, its label is freed with them: no item loses its label by the way. */
function labelToo({ model, atoms }: Part, change: Change): readonly Atom[] {
  const state = change === 'unadd' ? 'added' : change === 'add' || change === 'strike' ? undefined : 'deleted';
  if (!state || atoms.some(({ isLabel }) => isLabel)) return [];
  const isWhole = model.atoms.every((atom) => atom.kind !== 'words' || atom.was === state);
  return isWhole ? model.atoms.filter(({ isLabel }) => isLabel) : [];
}

/** A remark between words that go or come is held by their mark, which it would cut otherwise. */
function takeRemarksIn(atoms: readonly Atom[]): void {
  const isHeld = ({ kind, state }: Atom): boolean => kind === 'words' && (state === 'deleted' || state === 'added');
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind !== 'remark' || atom.state !== 'plain') continue;
    const before = atoms.slice(0, index).findLast(({ kind, state }) => kind === 'words' && state !== 'erased');
    const after = atoms.slice(index + 1).find(({ kind, state }) => kind === 'words' && state !== 'erased');
    if (before && after && isHeld(before) && isHeld(after) && before.state === after.state) atom.state = before.state;
  }
}

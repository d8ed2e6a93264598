import type { Draft } from '../../markup/draft';
import type { Editing, Refusal, Selection } from '../editing';
import { emptyAtom, type Atom } from './atoms';
import { beside, Changing, type Place } from './changing';
import { NOTHING, refusalFor } from './guard';
import { changeWords, type Part } from './states';
import { targetsOf, type Target } from './targets';

/**
 * Says that words are replaced, and puts the caret where the new ones are to be typed. New words among them go, for others are to
 * take their place. What cuts an emphasis is widened to all of it; inside an emphasis, and behind a label, the mark stays inside.
 * Of several blocks all are struck, and what replaces them is typed in the first. Where all of it is replaced already, that is
 * taken back: the old words stand again. The text in force stays the same.
 */
export function markAsReplaced(draft: Draft, selections: readonly Selection[]): Editing | Refusal {
  const changing = new Changing(draft);
  const targets = targetsOf(changing, selections, 'deleted').map(withoutFrame);
  const parts = targets.flatMap((target) => target.parts);
  const refusal = refusalFor(draft) ?? (parts.every(({ atoms }) => atoms.length === 0) ? NOTHING : undefined);
  if (refusal) return refusal;
  if (parts.every(isReplaced)) return takeBack(changing, targets);
  const widened = targets.map((target) => ({ ...target, parts: target.parts.map((part) => widen(changing, part)) }));
  const first = widened.map((target) => target.parts.find(isOfBase));
  if (first.every((part) => part === undefined)) return { refusal: NEW };
  for (const { parts: wide } of widened) for (const part of wide) changeWords(part, 'strike');
  changing.settle();
  const places = first.map((part, index) => {
    const place = part ? openNewSide(part) : { offset: selections[index]!.active };
    return { anchor: place, active: place };
  });
  return changing.finish(places, 'rejected');
}

const NEW = 'These words are new: type over them. Only words of the text in force can be replaced.';

/** A bare caret means what a provision says: its words without the label, or without the signs of a lead-in; in a table one cell. */
function withoutFrame(target: Target): Target {
  const { anchor, active } = target.selection;
  if (anchor !== active) return target;
  const parts = target.parts.filter(
    ({ model: { stretch } }) => stretch.from <= active && active <= stretch.from + stretch.source.length,
  );
  return { ...target, parts: parts.map(({ model, atoms }) => ({ model, atoms: unframed(atoms, model) })) };
}

function unframed(atoms: readonly Atom[], model: Part['model']): readonly Atom[] {
  if (atoms.every(({ mark }) => mark)) return atoms;
  const words = atoms.filter(({ isLabel }) => !isLabel);
  const frame = model.pairs.find(({ open, close }) => model.atoms[open] === words[0] && model.atoms[close] === words.at(-1));
  return frame ? words.slice(1, -1) : words;
}

/** True for words of substitutions, and of nothing else. */
function isReplaced({ model, atoms }: Part): boolean {
  const words = atoms.filter(({ kind, text }) => kind === 'words' && text.trim() !== '');
  const isOne = ({ mark }: Atom): boolean =>
    mark !== undefined &&
    (['deleted', 'added'] as const).every((side) =>
      model.atoms.some((atom) => atom.mark?.from === mark.from && atom.was === side),
    );
  return words.length > 0 && words.every(isOne);
}

/** The whole of each substitution, though only some of it was selected. */
function takeBack(changing: Changing, targets: readonly Target[]): Editing | Refusal {
  for (const { parts } of targets) {
    for (const { model, atoms } of parts) {
      const marks = new Set(atoms.flatMap(({ mark }) => (mark ? [mark.from] : [])));
      changeWords({ model, atoms: model.atoms.filter(({ mark }) => mark && marks.has(mark.from)) }, 'takeBack');
    }
  }
  changing.settle();
  const places = targets.map(({ parts, selection }) => {
    const restored = parts.flatMap(({ model, atoms }) =>
      model.atoms
        .filter(({ mark, state }) => mark && state === 'plain' && atoms.some((atom) => atom.mark?.from === mark.from))
        .map((atom) => ({ model, atom })),
    );
    const [from, to] = [restored[0], restored.at(-1)];
    if (!from || !to) return { anchor: { offset: selection.active }, active: { offset: selection.active } };
    return { anchor: { ...from, edge: 'start' as const }, active: { ...to, edge: 'end' as const } };
  });
  return changing.finish(places, 'rejected');
}

/** Takes in whole every pair of signs that a part cuts, and keeps outside those that it lies within. */
function widen(changing: Changing, { model, atoms }: Part): Part {
  if (atoms.length === 0) return { model, atoms };
  let from = model.atoms.indexOf(atoms[0]!);
  let to = model.atoms.indexOf(atoms.at(-1)!);
  for (let before = -1; before !== to - from;) {
    before = to - from;
    for (const { open, close } of model.pairs) {
      const isCut = (from <= open && open <= to) !== (from <= close && close <= to);
      if (!isCut) continue;
      from = Math.min(from, open);
      to = Math.max(to, close);
    }
  }
  for (const pair of model.pairs) if (pair.open < from && to < pair.close) changing.hold(pair);
  return { model, atoms: model.atoms.slice(from, to + 1) };
}

function isOfBase({ atoms }: Part): boolean {
  return atoms.some(({ kind, state }) => kind === 'words' && state !== 'added' && state !== 'erased');
}

/** Puts an empty side behind the struck words, unless what is new already stands there. */
function openNewSide({ model, atoms }: Part): Place {
  const last = atoms.findLast(({ state, kind }) => state === 'deleted' && kind !== 'remark');
  if (!last) return beside(model, model.atoms.indexOf(atoms[0]!), 'left');
  const index = model.atoms.indexOf(last);
  const empty = emptyAtom(last.to, 'added');
  model.atoms.splice(index + 1, 0, empty);
  return { model, atom: empty, edge: 'start' };
}

import type { Draft } from '../../markup/draft';
import type { Span } from '../../model/range';
import type { Editing, Refusal, Selection } from '../editing';
import { rewritten, type Atom, type Model } from './atoms';
import { beside, boundsOf, Changing, type Place } from './changing';
import { NOTHING, refusalFor } from './guard';
import { changeWords, type Part } from './states';
import { neighbour, stretchesIn } from './stretch';
import { selected, spanOf } from './targets';
import { unitAt, type Direction, type Reach } from './units';
import { settleWhole } from './whole';

/**
 * What Backspace and Delete do where changes are tracked. The selection, or else the character or word next to the caret, is
 * struck; what is new goes altogether; over what is struck already the caret only moves, as it does over the border of a
 * paragraph, which no mark can hold. So the text in force never changes. Words of a remark are erased: they are in no text.
 * An addition that lost its last word stays, empty, so that what is typed next is an addition too; the next stroke takes it away.
 */
export function deleteTracked(
  draft: Draft,
  selections: readonly Selection[],
  direction: Direction,
  reach: Reach = 'character',
): Editing | Refusal | undefined {
  const refusal = refusalFor(draft);
  if (refusal) return refusal;
  const changing = new Changing(draft);
  const strokes = selections.map((selection) =>
    selection.anchor === selection.active
      ? strokeAt(changing, selection.active, direction, reach)
      : strokeOver(changing, selection, direction),
  );
  if (strokes.every((stroke) => stroke === undefined)) return isOutside(draft, selections) ? NOTHING : undefined;
  const parts = strokes.flatMap((stroke) => stroke?.parts ?? []);
  for (const stroke of strokes) for (const part of stroke?.parts ?? []) strike(part, stroke!.span);
  changing.settle();
  settleWhole(changing, parts, 'strike');
  const places = strokes.map((stroke, index) => {
    const place = stroke?.caret() ?? { offset: selections[index]!.active };
    return { anchor: place, active: place };
  });
  return changing.finish(places, 'rejected');
}

/** What is struck for one selection, and where the caret is afterwards. */
interface Stroke {
  readonly parts: readonly Part[];
  /** Of a selection, what it covers of the draft. */
  readonly span?: Span;
  caret(): Place;
}

function strokeOver(changing: Changing, selection: Selection, direction: Direction): Stroke | undefined {
  const parts = selected(changing, spanOf(selection)).filter(({ atoms }) => atoms.length > 0);
  const end = direction === 'left' ? parts[0] : parts.at(-1);
  const atom = direction === 'left' ? end?.atoms[0] : end?.atoms.at(-1);
  return end && atom && { parts, span: spanOf(selection), caret: () => caretAfter(end.model, [atom], direction) };
}

function strokeAt(changing: Changing, offset: number, direction: Direction, reach: Reach): Stroke | undefined {
  const { draft } = changing;
  const stretch = stretchesIn(draft, { from: offset, to: offset })[0];
  if (!stretch) return strokeOut(changing, offset, direction);
  const model = changing.modelOf(stretch);
  const at = offset - stretch.from;
  const special = inRemark(model, at, direction) ?? inEmptyMark(model, at);
  if (special) return special;
  const unit = unitAt(model, at, direction, reach);
  const far = direction === 'left' ? unit[0] : unit.at(-1);
  if (!far) return strokeOut(changing, offset, direction);
  if (unit.every(({ kind, was }) => kind !== 'words' || was === 'deleted')) {
    return { parts: [], caret: () => ({ model, atom: far, edge: direction === 'left' ? 'start' : 'end' }) };
  }
  return { parts: [{ model, atoms: unit }], caret: () => caretAfter(model, unit, direction) };
}

/** Over the border of a paragraph or a cell the caret goes on. */
function strokeOut(changing: Changing, offset: number, direction: Direction): Stroke | undefined {
  const next = neighbour(changing.draft, offset, direction);
  if (!next) return undefined;
  const { from, to } = boundsOf(changing.modelOf(next));
  return { parts: [], caret: () => ({ offset: direction === 'left' ? to : from }) };
}

/** Inside a remark characters are erased; at its ends the caret leaves it. */
function inRemark(model: Model, at: number, direction: Direction): Stroke | undefined {
  const index = model.atoms.findIndex(({ kind, from, to }) => kind === 'remark' && from < at && at < to);
  const remark = model.atoms[index];
  if (!remark || remark.isNew) return undefined;
  const opener = remark.text.indexOf('{>>') + 3;
  const closer = remark.text.length - 3;
  const inText = Math.min(Math.max(at - remark.from, opener), closer);
  const isLeft = direction === 'left';
  const segments = [
    ...new Intl.Segmenter('und').segment(isLeft ? remark.text.slice(opener, inText) : remark.text.slice(inText, closer)),
  ];
  const length = (isLeft ? segments.at(-1) : segments[0])?.segment.length ?? 0;
  if (length === 0) return { parts: [], caret: () => ({ model, atom: remark, edge: isLeft ? 'start' : 'end' }) };
  const from = isLeft ? inText - length : inText;
  const shorter = rewritten(remark, remark.text.slice(0, from) + remark.text.slice(from + length));
  model.atoms[index] = shorter;
  return { parts: [], caret: () => ({ model, atom: shorter, edge: 'end', plus: from - shorter.text.length }) };
}

/** An addition or a deletion that holds nothing is taken away. */
function inEmptyMark(model: Model, at: number): Stroke | undefined {
  const index = model.atoms.findIndex(({ kind, mark }) => kind === 'empty' && mark && mark.from < at && at < mark.to);
  const empty = model.atoms[index];
  if (!empty || model.atoms.some((atom) => atom !== empty && atom.mark?.from === empty.mark!.from)) return undefined;
  empty.state = 'erased';
  return { parts: [{ model, atoms: [empty] }], caret: () => beside(model, index, 'left') };
}

/** Strikes a part; the side of a mark that loses its last word, but is not covered with its signs, is kept for what is typed next. */
function strike(part: Part, span: Span | undefined): void {
  const { atoms, stretch } = part.model;
  changeWords(part, 'strike');
  for (const atom of part.atoms) {
    const index = atoms.indexOf(atom);
    if (atom.state !== 'erased' || atom.kind !== 'words' || !atom.mark || index < 0) continue;
    if (span && span.from <= atom.mark.from + stretch.from && atom.mark.to + stretch.from <= span.to) continue;
    const left = atoms.some(
      ({ kind, mark, was, state }) => kind !== 'remark' && mark?.from === atom.mark!.from && was === 'added' && state === 'added',
    );
    if (!left) atoms[index] = { ...rewritten(atom, ''), state: 'added' };
  }
}

function caretAfter(model: Model, unit: readonly Atom[], direction: Direction): Place {
  const empty = model.atoms.find(({ kind, isNew, from }) => kind === 'empty' && isNew && unit.some((atom) => atom.from === from));
  if (empty) return { model, atom: empty, edge: 'start' };
  const far = direction === 'left' ? unit[0]! : unit.at(-1)!;
  const index = model.atoms.indexOf(far);
  const place = beside(model, index, direction);
  // What is typed where new words were erased is to be new too.
  const other = beside(model, index, direction === 'left' ? 'right' : 'left');
  const isInMark = (each: Place): boolean =>
    'atom' in each && each.atom.mark?.from === far.mark?.from && each.atom.state === 'added';
  return far.state === 'erased' && !isInMark(place) && isInMark(other) ? other : place;
}

function isOutside(draft: Draft, selections: readonly Selection[]): boolean {
  return selections.every((selection) => {
    const { from, to } = spanOf(selection);
    return draft.blocks.some(({ span }) => span.from <= from && to <= span.to) && stretchesIn(draft, { from, to }).length === 0;
  });
}

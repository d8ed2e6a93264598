import type { Draft } from '../../markup/draft';
import { offsetAfter } from '../../markup/edits';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import type { Side } from '../../model/text';
import type { Editing, Refusal } from '../editing';
import { editsBetween } from '../edits';
import { isTouched, readAtoms, type Atom, type Model, type Pair } from './atoms';
import { settle } from './settle';
import { endOf, type Stretch } from './stretch';
import { holds } from './verify';
import { writeStretch, type Written } from './write';

/** A place that is found again after the change: an end of an atom, an end of a stretch, or an offset in what stays as it is. */
export type Place =
  | { readonly model: Model; readonly atom: Atom; readonly edge: 'start' | 'end'; readonly plus?: number }
  | { readonly model: Model; readonly edge: 'start' | 'end' }
  | { readonly offset: number };

/** Where a selection stands after the change. */
export interface PlacedSelection {
  readonly anchor: Place;
  readonly active: Place;
}

/** A draft while a command works on it: each stretch is taken apart once, however many selections are in it. */
export class Changing {
  readonly #models = new Map<number, Model>();
  readonly #gone: Span[] = [];
  readonly #held = new Set<Pair>();

  constructor(readonly draft: Draft) {}

  modelOf(stretch: Stretch): Model {
    const known = this.#models.get(stretch.from);
    if (known) return known;
    const model = readAtoms(stretch);
    this.#models.set(stretch.from, model);
    return model;
  }

  /** Takes a row or a block out of the draft, with its line. */
  remove(span: Span): void {
    if (!this.#gone.some(({ from }) => from === span.from)) this.#gone.push(span);
  }

  /** Keeps the signs of an emphasis outside of the mark that is written within them. */
  hold(pair: Pair): void {
    this.#held.add(pair);
  }

  /** Brings signs, remarks and stamps in line with the words: once, when all states are set. */
  settle(): void {
    for (const model of this.#models.values()) settle(model, this.#held);
  }

  /** Writes what changed. `kept` is the reading that may not change by it, which is looked into. */
  finish(places: readonly PlacedSelection[], kept: Side): Editing | Refusal {
    const written = new Map<Model, Written>();
    const edits: { readonly edit: TextEdit; readonly model?: Model }[] = this.#gone.map((span) => ({ edit: { span, text: '' } }));
    for (const model of this.#models.values()) {
      const { stretch, atoms } = model;
      if (!atoms.some(isTouched) || this.#isGone(stretch)) continue;
      const result = this.#write(model, kept);
      if (!result) return { refusal: CANNOT };
      written.set(model, result);
      for (const { span, text } of editsBetween(stretch.source, result.text))
        edits.push({ edit: { span: { from: span.from + stretch.from, to: span.to + stretch.from }, text }, model });
    }
    const all = edits.map(({ edit }) => edit);
    const offsetOf = (place: Place): number => {
      if ('offset' in place) return offsetAfter(place.offset, all, 'before');
      const { stretch } = place.model;
      if (this.#isGone(stretch)) return offsetAfter(stretch.from, all, 'before');
      const others = edits.filter(({ edit, model }) => model !== place.model && edit.span.from < stretch.from);
      const from = others.reduce((at, { edit }) => at + edit.text.length - (edit.span.to - edit.span.from), stretch.from);
      const result = written.get(place.model);
      return from + localOffset(place, result, result?.text ?? stretch.source);
    };
    return {
      edits: all,
      selections: places.map(({ anchor, active }) => ({ anchor: offsetOf(anchor), active: offsetOf(active) })),
    };
  }

  #isGone({ from }: Stretch): boolean {
    return this.#gone.some((span) => span.from <= from && from < span.to);
  }

  /** Where a line end within a mark would let the next line open a block, the block is written on one line, as formatting does. */
  #write(model: Model, kept: Side): Written | undefined {
    const result = writeStretch(model);
    if (holds(this.draft, model, result.text, kept)) return result;
    const onOneLine = { ...result, text: result.text.replace(/\n/g, ' ') };
    return holds(this.draft, model, onOneLine.text, kept) ? onOneLine : undefined;
  }
}

/** The place before or after an atom that is still there, on the side of it that the atom is looked for from. */
export function beside(model: Model, index: number, direction: 'left' | 'right'): Place {
  const step = direction === 'left' ? -1 : 1;
  for (let at = index + step; at >= 0 && at < model.atoms.length; at += step) {
    const atom = model.atoms[at]!;
    const isHeld = atom.kind === 'sign' && (atom.state === 'deleted' || atom.state === 'added');
    if (atom.state !== 'erased' && !isHeld) return { model, atom, edge: direction === 'left' ? 'end' : 'start' };
  }
  return { model, edge: direction === 'left' ? 'start' : 'end' };
}

/** Where a stretch's words begin and end in the draft. */
export function boundsOf({ stretch }: Model): Span {
  return { from: stretch.from + stretch.wordsFrom, to: endOf(stretch) };
}

const CANNOT =
  'This cannot be marked: the text holds signs that could not be told from marks. Put a backslash before them first.';

function localOffset(place: Exclude<Place, { readonly offset: number }>, written: Written | undefined, text: string): number {
  const { stretch } = place.model;
  if (!('atom' in place)) return place.edge === 'start' ? stretch.wordsFrom : text.length;
  const span = written ? written.placeOf(place.atom) : place.atom;
  if (!span) return stretch.wordsFrom;
  const at = (place.edge === 'end' ? span.to : span.from) + (place.plus ?? 0);
  return Math.max(span.from, Math.min(at, span.to));
}

import type { Draft } from '../../markup/draft';
import type { Editing, Refusal, Selection } from '../editing';
import { isStamp, type State } from './atoms';
import { beside, Changing, type Place, type PlacedSelection } from './changing';
import { fartherFromBase, type TextInForce } from './claims';
import { NOTHING, refusalFor } from './guard';
import { changeWords, wordsOf, type Change } from './states';
import { targetsOf, type Target } from './targets';
import { settleWhole } from './whole';

/**
 * Says that words are new; where all of them are said to be new already, takes that back, and they stand there as words in
 * force. So this is a claim about the text in force, for words typed outside of marks. Where `inForce` knows that text, a claim
 * that takes the draft farther from it is refused: words in force are not new, and new words without a mark would pass for words
 * in force. Words that are struck stay struck.
 */
export function markAsAdded(draft: Draft, selections: readonly Selection[], inForce?: TextInForce): Editing | Refusal {
  const changing = new Changing(draft);
  const targets = targetsOf(changing, selections, 'added');
  const states = statesIn(targets);
  const refusal = refusalFor(draft) ?? (states.size === 0 ? NOTHING : undefined);
  if (refusal) return refusal;
  if (only(states, 'deleted')) return { refusal: STRUCK };
  const change = only(states, 'added') ? 'unadd' : 'add';
  const answer = toggle(changing, targets, change);
  if ('refusal' in answer || !inForce || !fartherFromBase(draft, answer, inForce)) return answer;
  return { refusal: change === 'add' ? IN_FORCE : NOT_IN_FORCE };
}

/**
 * Strikes words; where all of them are struck already, takes that back. The text in force stays the same: new words were never
 * part of it, so they go altogether.
 */
export function markAsDeleted(draft: Draft, selections: readonly Selection[]): Editing | Refusal {
  const changing = new Changing(draft);
  const targets = targetsOf(changing, selections, 'deleted');
  const states = statesIn(targets);
  const refusal = refusalFor(draft) ?? (states.size === 0 ? NOTHING : undefined);
  return refusal ?? toggle(changing, targets, only(states, 'deleted') ? 'unstrike' : 'strike');
}

/**
 * Takes changes back: struck words stand again, new words go, of a replacement the old words come back, a highlight leaves its
 * words; where nothing but remarks is selected, they go. Thus the text in force stays what it is: words left behind without their mark would pass for it, and
 * nothing would show that they do not belong there. Whoever wants that, says it with *Mark as added* once more. Of a selection
 * only what it covers is taken back; a bare caret means the mark that it is in, else all those of its provision.
 */
export function unmark(draft: Draft, selections: readonly Selection[]): Editing | Refusal {
  const changing = new Changing(draft);
  const targets = targetsOf(changing, selections).map(onlyMarks);
  const atoms = targets.flatMap(({ parts }) => parts.flatMap((part) => part.atoms));
  const remarks = atoms.filter(({ kind, mark }) => kind === 'remark' && !mark);
  if (atoms.some(({ mark }) => mark)) return toggle(changing, targets, 'takeBack');
  if (remarks.length === 0) return { refusal: UNMARKED };
  for (const remark of remarks) remark.state = 'erased';
  return toggle(changing, targets, 'takeBack');
}

const STRUCK = 'These words are struck from the text in force, so they are not new. Unmark brings them back.';
const IN_FORCE = 'These words stand in the text in force, so they are not new. To take them out, mark them as deleted.';
const NOT_IN_FORCE =
  'These words are not in the text in force: without their mark they would pass for it. Unmark takes them out of the draft.';
const UNMARKED = 'There is no mark here: put the caret into one, or into a provision that has some, or select some.';

/** Does one change to all that the selections mean. The same words stay selected. */
function toggle(changing: Changing, targets: readonly Target[], change: Change): Editing | Refusal {
  const parts = targets.flatMap((target) => target.parts);
  for (const part of parts) changeWords(part, change);
  changing.settle();
  settleWhole(changing, parts, change);
  return changing.finish(targets.map(placesAfter), change === 'add' || change === 'unadd' ? 'accepted' : 'rejected');
}

/** A caret means the remark that it is in, unless that only signs a mark, or the mark, or else the marks of its provision. */
function onlyMarks(target: Target): Target {
  const { anchor, active } = target.selection;
  if (anchor !== active) return target;
  const parts = target.parts.map(({ model, atoms }) => {
    const at = active - model.stretch.from;
    const remark = model.atoms.find((atom) => atom.kind === 'remark' && !atom.mark && atom.from < at && at < atom.to);
    const isMark = atoms.every(({ mark }) => mark && mark.from === atoms[0]!.mark?.from);
    if (remark && !(isMark && isStamp(remark))) return { model, atoms: [remark] };
    return { model, atoms: isMark ? atoms : atoms.filter(({ mark }) => mark) };
  });
  return { ...target, parts };
}

function statesIn(targets: readonly Target[]): ReadonlySet<State> {
  return new Set(targets.flatMap(({ parts }) => parts.flatMap((part) => statesOf(part))));
}

function statesOf(part: Target['parts'][number]): readonly State[] {
  const words = wordsOf(part);
  return (words.length > 0 ? words : part.atoms.filter(({ kind }) => kind === 'empty')).map(({ state }) => state);
}

function only(states: ReadonlySet<State>, state: State): boolean {
  return states.size === 1 && states.has(state);
}

function placesAfter({ selection, parts }: Target): PlacedSelection {
  const { anchor, active } = selection;
  if (anchor === active) return bare(placeOfCaret(parts, active));
  const covered = parts.flatMap(({ model, atoms }) => atoms.map((atom) => ({ model, atom })));
  const live = covered.filter(({ atom }) => atom.state !== 'erased' && atom.kind !== 'sign');
  const [first, last] = [live[0], live.at(-1)];
  const gone = covered[0];
  if (!gone) return { anchor: { offset: anchor }, active: { offset: active } };
  if (!first || !last) return bare(beside(gone.model, gone.model.atoms.indexOf(gone.atom), 'left'));
  const [from, to]: [Place, Place] = [
    { ...first, edge: 'start' },
    { ...last, edge: 'end' },
  ];
  return anchor < active ? { anchor: from, active: to } : { anchor: to, active: from };
}

/** A caret stays at the words that it stood at. */
function placeOfCaret(parts: Target['parts'], offset: number): Place {
  const model = parts.find(
    ({ model: { stretch } }) => stretch.from <= offset && offset <= stretch.from + stretch.source.length,
  )?.model;
  if (!model) return { offset };
  const at = offset - model.stretch.from;
  const index = model.atoms.findIndex((atom) => at < atom.to);
  const atom = model.atoms[index];
  if (!atom) return beside(model, model.atoms.length, 'left');
  if (atom.state === 'erased') return beside(model, index, 'left');
  return { model, atom, edge: 'start', plus: Math.max(at - atom.from, 0) };
}

function bare(place: Place): PlacedSelection {
  return { anchor: place, active: place };
}

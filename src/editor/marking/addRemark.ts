import type { Draft } from '../../markup/draft';
import type { Editing, Refusal, Selection } from '../editing';
import { remarkAtom, type Model } from './atoms';
import { Changing, type PlacedSelection } from './changing';
import { stretchesIn } from './stretch';
import { spanOf } from './targets';

/** Who remarks, and when: `2031-03-01`. */
export interface Signature {
  readonly author: string;
  readonly date: string;
}

/** The name that remarks in a draft are signed with: its author, or else who proposes; undefined where it does not say. */
export function authorOf({ front }: Draft): string | undefined {
  return front.author ?? (front.source.length > 0 ? front.source.join('/') : undefined);
}

/**
 * Puts a signed remark behind the selection, or behind the word or the mark at the caret, and the caret where its text is to be
 * typed. A remark on a change stands directly after its mark, behind those that are there already. Remarks are in no reading of
 * a text, so clean drafts take them too.
 */
export function addRemark(draft: Draft, selections: readonly Selection[], { author, date }: Signature): Editing | Refusal {
  const changing = new Changing(draft);
  const text = `{>>@${author.trim().replace(/\s+/g, '-')} ${date} <<}`;
  const inserted = selections.map((selection) => {
    const { from, to } = spanOf(selection);
    const stretch = stretchesIn(draft, { from, to }).findLast((each) => from === to || each.from < to);
    if (!stretch) return undefined;
    const model = changing.modelOf(stretch);
    const atom = remarkAtom(0, text);
    model.atoms.splice(indexFor(model, to - stretch.from, from === to), 0, atom);
    return { model, atom };
  });
  if (inserted.every((remark) => remark === undefined)) return { refusal: NOWHERE };
  const places = inserted.map((remark, index): PlacedSelection => {
    if (!remark) return { anchor: { offset: selections[index]!.anchor }, active: { offset: selections[index]!.active } };
    const place = { ...remark, edge: 'end', plus: -3 } as const;
    return { anchor: place, active: place };
  });
  return changing.finish(places, 'rejected');
}

const NOWHERE = 'A remark has no place here: put the caret into a provision. Front matter and symbols take no remarks.';

/** Where among the atoms a remark goes: not inside a mark, a label or a word, and behind the remarks that are attached there. */
function indexFor({ atoms, stretch }: Model, at: number, isCaret: boolean): number {
  const mark = stretch.scan.marks.find(({ from, to }) => from < at && (at < to || (isCaret && at === to)));
  const beyond = mark?.to ?? at;
  const found = atoms.findIndex(({ to }) => to > beyond);
  let index = found < 0 ? atoms.length : found;
  const isLetter = (each: number): boolean => /^[\p{L}\p{N}\p{M}]/u.test(atoms[each]?.text ?? '');
  // An atom that the place is inside of is not cut.
  if (atoms[index] && atoms[index]!.from < beyond) index++;
  else if (isCaret && !mark) while (isLetter(index)) index++;
  while (atoms[index]?.isLabel || (index > 0 && atoms[index]?.kind === 'remark' && !atoms[index]!.eatsBlank)) index++;
  return index;
}

import type { Item } from '../../model/text';
import type { LabelMark, Mark } from './counting';

/** What is wrong with one paragraph of a list. */
export type Verdict =
  /** Another label is due here, and it alone is wrong. */
  | { readonly kind: 'wrong'; readonly item: Item; readonly due: number }
  /** A paragraph without a label where the labels leave room for it. */
  | { readonly kind: 'dropped'; readonly item: Item; readonly due: number }
  /** A paragraph without a label where they do not. */
  | { readonly kind: 'bare'; readonly item: Item; /** Set at the end of the list. */ readonly due?: number }
  /** Labels are missing before this one. */
  | { readonly kind: 'skipped'; readonly item: Item; readonly due: number }
  /** The same label stood before, in `first`. */
  | { readonly kind: 'repeated'; readonly item: Item; readonly first?: Item }
  /** A label that stands elsewhere than it counts. */
  | { readonly kind: 'misplaced'; readonly item: Item }
  /** Two neighbours that have changed places. */
  | { readonly kind: 'swapped'; readonly item: Item; readonly other: Item };

/**
 * Follows a count from its first label and explains each break by the least that may have happened: one label is wrong, one was
 * lost, two are swapped, one was moved; only then that labels are missing or come twice. `isStrict` where every paragraph has a label.
 */
export function judgeSequence(marks: readonly Mark[], isStrict: boolean, mayClose: boolean, isDash: boolean): readonly Verdict[] {
  const labels = marks.filter((mark): mark is LabelMark => mark.kind === 'labelled');
  const verdicts: Verdict[] = [];
  const seen = new Map<number, Item>();
  const strays = new Set<number>();
  let last = 0;
  let at = -1;
  let isBroken = false;
  let bare: Item[] = [];
  let closing: Item[] = [];
  let swappedWith: Item | undefined;
  for (const mark of marks) {
    if (mark.kind === 'break') isBroken = true;
    if (mark.kind === 'unlabelled') bare.push(mark.item);
    if (mark.kind === 'closing') closing.push(mark.item);
    if (mark.kind !== 'labelled') continue;
    at++;
    const { item } = mark;
    const value = isDash && mark.value !== undefined ? last + 1 : mark.value;
    const due = last + 1;
    const next = labels[at + 1]?.value;
    const mayBeginAnew = isBroken || bare.length > 0;
    const lost = value === undefined ? [] : lostLabels(value - due, bare, closing);
    const accept = (count: number): void => {
      last = count;
      seen.set(count, item);
    };
    // Two that have changed places are told once.
    if (item === swappedWith) swappedWith = undefined;
    else if (value === due || (mark.isInserted && value === last)) {
      if (isStrict) verdicts.push(...bare.map((one) => ({ kind: 'bare' as const, item: one })));
      accept(value);
    } else if (value === 1 && mayBeginAnew && !isStrict && next !== due + 1) accept(1);
    else if (next === due + 1) {
      verdicts.push({ kind: 'wrong', item, due });
      accept(due);
    } else if (lost.length > 0) {
      verdicts.push(...lost.map((one, index) => ({ kind: 'dropped' as const, item: one, due: due + index })));
      accept(value!);
    } else if (value === undefined) {
      verdicts.push({ kind: 'wrong', item, due });
      if (next !== due) accept(due);
    } else if (value === due + 1 && next === due && [undefined, due + 2].includes(labels[at + 2]?.value)) {
      verdicts.push({ kind: 'swapped', item, other: labels[at + 1]!.item });
      swappedWith = labels[at + 1]!.item;
      accept(value);
    } else if (value > due && next === due) {
      verdicts.push({ kind: 'misplaced', item });
      strays.add(value);
    } else if (value > due && range(due, value).every((one) => strays.has(one) || isMovedDown(one, at, labels))) accept(value);
    else if (value < due && !seen.has(value)) verdicts.push({ kind: 'misplaced', item });
    else if (next === undefined) {
      verdicts.push({ kind: 'wrong', item, due });
      accept(value > due ? value : due);
    } else if (value > due) {
      verdicts.push({ kind: 'skipped', item, due });
      accept(value);
    } else {
      const first = seen.get(value);
      verdicts.push({ kind: 'repeated', item, ...(first ? { first } : {}) });
      if (next !== due) accept(value);
    }
    isBroken = false;
    bare = [];
    closing = [];
  }
  const belongs = mayClose ? bare.length === 1 && beginsLikeOthers(bare[0]!, labels) : isStrict;
  if (belongs && last > 0) verdicts.push(...bare.map((item, index) => ({ kind: 'bare' as const, item, due: last + 1 + index })));
  return verdicts;
}

/** The paragraphs that have lost the labels which are missing: as many as these, before all those on the level of the list. */
function lostLabels(missing: number, bare: readonly Item[], closing: readonly Item[]): readonly Item[] {
  if (missing < 1) return [];
  if (bare.length === missing) return bare;
  return bare.length + closing.length === missing ? [...closing, ...bare] : [];
}

/**
 * Closing words go on with the sentence that opened the list, after a comma; a provision begins with the word that the others
 * begin with.
 */
function beginsLikeOthers({ text }: Item, labels: readonly LabelMark[]): boolean {
  const first = firstWord(text);
  if (/,\s*$/.test(labels.at(-1)?.item.text ?? '')) return false;
  return labels.length > 1 && labels.slice(-2).every(({ item }) => firstWord(item.text) === first);
}

function firstWord(text: string): string {
  return /^\S*/.exec(text)![0].toLowerCase();
}

/** Whether a label stands further down, alone: it was moved there. */
function isMovedDown(value: number, at: number, labels: readonly LabelMark[]): boolean {
  return labels.some(
    (one, index) =>
      index > at && one.value === value && labels[index - 1]?.value !== value - 1 && labels[index + 1]?.value !== value + 1,
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(to - from, 1000) }, (_, index) => from + index);
}

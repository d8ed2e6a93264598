import { isChange, scanMarks, type Mark } from '../../markup/marks';
import { project } from '../../markup/projection';
import { markLabel, markWords } from '../../revise/words';
import type { Span } from '../../model/range';

/** Where a text differs from its base: a stretch of it, perhaps empty, and what the base has instead, perhaps nothing. */
export interface Difference extends Span {
  readonly base: string;
  /** Where that stands in the base's words. */
  readonly baseFrom: number;
}

/**
 * Compares words as the marked revision does, so that what is reported is what a mark would hold. Where both begin with
 * a label, the labels are compared by themselves.
 */
export function differencesOf(base: string, draft: string, isLabelled = false): readonly Difference[] {
  const [label, words] = isLabelled ? divide(base) : ['', base];
  const [otherLabel, otherWords] = isLabelled ? divide(draft) : ['', draft];
  const marked = markLabel(label, otherLabel) + markWords(words, otherWords);
  const scan = scanMarks(marked);
  const isRead = project(marked, scan, 'rejected').text === base && project(marked, scan, 'accepted').text === draft;
  // Signs of the markup in the text itself can mislead: then all of it differs.
  if (!isRead) return [{ from: 0, to: draft.length, base, baseFrom: 0 }];
  const differences: Difference[] = [];
  let at = 0;
  let atBase = 0;
  let last = 0;
  const lengthOf = (mark: Mark, part: Span | undefined): number => {
    const { from, to } = isChange(mark) ? (part ?? { from: 0, to: 0 }) : mark;
    return to - from;
  };
  for (const mark of scan.marks) {
    const from = at + (mark.from - last);
    const baseFrom = atBase + (mark.from - last);
    const length = lengthOf(mark, mark.added);
    const base = mark.deleted ? marked.slice(mark.deleted.from, mark.deleted.to) : '';
    if (isChange(mark)) differences.push({ from, to: from + length, base, baseFrom });
    at = from + length;
    atBase = baseFrom + lengthOf(mark, mark.deleted);
    last = mark.to;
  }
  return differences;
}

/** Over so few words one sees where something was and where it is at one glance. */
const MOST_BETWEEN = 3;

/**
 * Words that changed places are one change: where one difference takes away what the next brings, or the other way round, with hardly
 * a word between, both are joined. `mayJoin` is asked about the stretch that would hold them. What is farther apart stays apart: a
 * short word may well be missing here and be one too many there.
 */
export function joinSwapped(
  differences: readonly Difference[],
  base: string,
  draft: string,
  mayJoin: (stretch: Span) => boolean,
): readonly Difference[] {
  const out: Difference[] = [];
  for (const next of differences) {
    const last = out.at(-1);
    const joined = last && isSwapped(last, next, draft) ? between(last, next, base, draft) : undefined;
    if (joined && mayJoin(joined)) out[out.length - 1] = joined;
    else out.push(next);
  }
  return out;
}

function isSwapped(one: Difference, other: Difference, draft: string): boolean {
  const [brought, broughtThen] = [one, other].map(({ from, to }) => draft.slice(from, to).trim());
  const takesThenBrings = brought === '' && other.base.trim() === '' && one.base.trim() === broughtThen;
  const bringsThenTakes = broughtThen === '' && one.base.trim() === '' && other.base.trim() === brought;
  if (!takesThenBrings && !bringsThenTakes) return false;
  return draft.slice(one.to, other.from).trim().split(/\s+/).length <= MOST_BETWEEN;
}

/** Two differences and what stands between them, without the blanks around all of it. */
function between(one: Difference, other: Difference, base: string, draft: string): Difference {
  const words = base.slice(one.baseFrom, other.baseFrom + other.base.length);
  const typed = draft.slice(one.from, other.to);
  const before = words.startsWith(' ') && typed.startsWith(' ') ? 1 : 0;
  const after = words.endsWith(' ') && typed.endsWith(' ') ? 1 : 0;
  return {
    from: one.from + before,
    to: other.to - after,
    base: words.slice(before, words.length - after),
    baseFrom: one.baseFrom + before,
  };
}

/** The stretch to show for a difference: the words themselves, or, where words are missing, the word before the gap. */
export function shownSpan(text: string, { from, to }: Span): Span {
  const words = text.slice(from, to);
  if (words.trim() !== '') return { from: from + words.length - words.trimStart().length, to: from + words.trimEnd().length };
  const before = lastWord(text.slice(0, from));
  if (before) return before;
  const rest = text.slice(to);
  const start = to + rest.length - rest.trimStart().length;
  const blank = text.slice(start).search(/\s/);
  return { from: start, to: blank < 0 ? text.length : start + blank };
}

function divide(text: string): readonly [label: string, words: string] {
  const end = text.indexOf(' ') + 1;
  return [text.slice(0, end), text.slice(end)];
}

/** The last word of a text, undefined where there is none. */
export function lastWord(text: string): Span | undefined {
  const to = text.trimEnd().length;
  let from = to;
  while (from > 0 && !/\s/.test(text[from - 1]!)) from--;
  return to > from ? { from, to } : undefined;
}

import type { Lexicon } from '../../lexicon/lexicon';
import type { Span } from '../../model/range';
import { distance } from '../nearest';
import { abbreviated, titleWords, type TitleWord } from './titleWords';

/** How words that are said to be a title relate to that title. */
export interface TitleComparison {
  /**
   * `same`: the title, or an opening part of it, as far as customary shortening goes. `slip`: otherwise the title, but for a
   * word or two. `other`: something else, be it a description of the text or another's title.
   */
  readonly relation: 'same' | 'slip' | 'other';
  /** What would make the said words the title's: stretches of the text and what stands there in the title. */
  readonly repairs: readonly TitleRepair[];
  /** True where the whole title is said, not only how it opens. */
  readonly isWhole: boolean;
  /** How many words that say something the two have in common. */
  readonly common: number;
  /** Where the words that were taken for the title end in the text. */
  readonly end: number;
}

export interface TitleRepair {
  /** A stretch of the said words, from its first to its last word; empty where a word is missing. */
  readonly span: Span;
  readonly text: string;
}

/** What is said to be a title: where it stands in the text, and whether it ends there for certain, as in quotation marks. */
export interface SaidTitle extends Span {
  readonly isClosed: boolean;
  /** True where it cannot be the opening of a title. */
  readonly isWhole?: true;
}

/** The end of a title of which a source gave only the beginning; its last word may be cut as well. */
const CUT = /\s+\S*\s*…$/;
/** How many words more than the title has are looked at; what follows a title may be long. */
const MOST_MORE = 12;

/** Compares what a text says with a title. */
export function compareTitles(text: string, said: SaidTitle, title: string, lexicon: Lexicon): TitleComparison {
  const whole = title.replace(CUT, '');
  const wanted = titleWords(whole, 0, whole.length, lexicon);
  const given = titleWords(text, said.from, said.to, lexicon).slice(0, wanted.length + MOST_MORE);
  const [ours, theirs] = [abbreviated(wanted, given), abbreviated(given, wanted)];
  const isCut = whole !== title;
  const all = align(ours, theirs, said.isClosed && !isCut);
  const best = bestOf(said.isWhole ? all.filter(({ isWhole }) => isWhole) : all);
  if (!best) return { relation: 'other', repairs: [], isWhole: false, common: 0, end: said.from };
  const steps = stepsOf(best);
  const sites = sitesOf(steps);
  const repairs = sites.map((site) => repairOf(site, whole, text, said.from));
  const judged = relationOf(best, sites, isCut);
  // What goes on in words of its own after the opening of the title has said it.
  const relation = judged === 'other' && all.some((one) => one.cost === 0 && one.common > 1) ? 'same' : judged;
  const { isWhole, common } = best;
  return { relation, repairs, isWhole, common, end: steps.findLast(({ theirs }) => theirs)?.theirs?.span.to ?? said.from };
}

/** One word of the title beside one of the text, or beside none. */
interface Step {
  readonly ours?: TitleWord;
  readonly theirs?: TitleWord;
  readonly isSame: boolean;
}

interface Alignment extends Cell {
  /** True where the whole title was compared, not only how it opens. */
  readonly isWhole: boolean;
}

interface Cell {
  readonly cost: number;
  readonly same: number;
  /** How many of the same words say something. */
  readonly common: number;
  readonly from?: Cell;
  readonly step?: Step;
}

/** Every way in which the text may hold the title: all of it and anything after it, or a part that both may well end with. */
function align(ours: readonly TitleWord[], theirs: readonly TitleWord[], isClosed: boolean): readonly Alignment[] {
  const found: Alignment[] = [];
  let row: Cell[] = [];
  for (let i = 0; i <= ours.length; i++) {
    const last = row;
    row = [];
    for (let j = 0; j <= theirs.length; j++) {
      row.push(cellOf(ours[i - 1], theirs[j - 1], last[j], row[j - 1], last[j - 1]));
      const isEnd = j === theirs.length || theirs[j]!.afterBreak;
      const isWhole = i === ours.length && (!isClosed || j === theirs.length);
      const isOpening = i > 0 && i < ours.length && isEnd && (ours[i]!.afterBreak || ours[i]!.isSmall) && !ours[i - 1]!.isSmall;
      if (isWhole || isOpening) found.push({ ...row[j]!, isWhole });
    }
  }
  return found;
}

function cellOf(
  ours: TitleWord | undefined,
  theirs: TitleWord | undefined,
  above: Cell | undefined,
  left: Cell | undefined,
  diagonal: Cell | undefined,
): Cell {
  let best = ours && theirs && diagonal ? beside(ours, theirs, diagonal) : undefined;
  // What can only be worse is not written out: there are as many cells as words times words.
  if (ours && above && mayBeBetter(above, best)) best = { ...alone(above), step: { ours, isSame: false } };
  if (theirs && left && mayBeBetter(left, best)) best = { ...alone(left), step: { theirs, isSame: false } };
  return best ?? START_CELL;
}

/** A word of the title beside one of the text. */
function beside(ours: TitleWord, theirs: TitleWord, from: Cell): Cell {
  const isSame = ours.word === theirs.word;
  return {
    cost: from.cost + (isSame ? 0 : isMisspelt(ours.word, theirs.word) ? 0.5 : 1),
    same: from.same + Number(isSame),
    common: from.common + Number(isSame && !ours.isSmall),
    from,
    step: { ours, theirs, isSame },
  };
}

/** A word beside none. */
function alone(from: Cell): Cell {
  return { cost: from.cost + 1, same: from.same, common: from.common, from };
}

/** Whether a word beside none, after what came before it, is better than what was found. */
function mayBeBetter({ cost, same }: Cell, best: Cell | undefined): boolean {
  return !best || isBetter({ cost: cost + 1, same }, best);
}

const START_CELL: Cell = { cost: 0, same: 0, common: 0 };

function isBetter(one: Pick<Cell, 'cost' | 'same'>, other: Pick<Cell, 'cost' | 'same'>): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.same > other.same);
}

/** Whether one word looks like the other with a key or two hit wrongly. */
export function isMisspelt(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  // Most words have neither end in common, and need no counting.
  if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return false;
  return longest > 3 && Math.abs(one.length - other.length) <= 2 && distance(one, other) <= (longest > 6 ? 2 : 1);
}

function stepsOf(cell: Cell): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Cell | undefined = cell; at?.step; at = at.from) steps.push(at.step);
  return steps.reverse();
}

function bestOf(all: readonly Alignment[]): Alignment | undefined {
  const telling = all.filter(({ same }) => same > 0);
  return telling.reduce<Alignment | undefined>((best, one) => (best && valueOf(one) <= valueOf(best) ? best : one), undefined);
}

/** A title is said as far as it goes on being the title: a word that differs has to be made good by those that follow, or by its end. */
function valueOf({ same, cost, isWhole }: Alignment): number {
  return same - cost + (isWhole ? 1 : 0);
}

/** Where the two differ: steps that differ, together with a single word between two of them. */
function sitesOf(steps: readonly Step[]): readonly Site[] {
  const sites: { from: number; to: number }[] = [];
  for (const [index, { isSame }] of steps.entries()) {
    if (isSame) continue;
    const last = sites.at(-1);
    if (last && index - last.to <= 1) last.to = index + 1;
    else sites.push({ from: index, to: index + 1 });
  }
  return sites.map(({ from, to }) => ({
    steps: steps.slice(from, to),
    before: steps.slice(0, from).findLast(({ theirs }) => theirs)?.theirs,
    after: steps.slice(to).find(({ theirs }) => theirs)?.theirs,
    isFirst: from === 0,
    rest: steps.length - to,
  }));
}

interface Site {
  readonly steps: readonly Step[];
  readonly before: TitleWord | undefined;
  readonly after: TitleWord | undefined;
  readonly isFirst: boolean;
  /** How many steps come after it. */
  readonly rest: number;
}

/** A change of more words than this is a wording of one's own. */
const MOST_IN_SLIP = 2;
/** As long may a stretch be that has the same words in another order. */
const MOST_REORDERED = 4;
/** How much of a title that is not said to its end must be there for the rest to be a slip. */
const LEAST_OPENING = 2;

function relationOf({ cost, common, isWhole }: Alignment, sites: readonly Site[], isCut: boolean): TitleComparison['relation'] {
  if (cost === 0) return isWhole || common > 1 ? 'same' : 'other';
  const [site, ...more] = sites;
  if (!site || more.length > 0 || (isCut && site.rest < 2)) return 'other';
  const ours = site.steps.flatMap((step) => step.ours ?? []);
  const theirs = site.steps.flatMap((step) => step.theirs ?? []);
  // Who writes an acronym shortens, and is free to put the words around it in another order.
  if (theirs.some(({ isAcronym }) => isAcronym) && ours.every(({ isAcronym }) => !isAcronym)) return 'other';
  const changed = Math.max(ours.length, theirs.length);
  const isReordered = changed <= MOST_REORDERED && sorted(ours) === sorted(theirs);
  if (changed > (site.isFirst ? 1 : MOST_IN_SLIP) && !isReordered) return 'other';
  const least = isWhole ? Math.min(2, changed) : LEAST_OPENING;
  return common >= Math.max(1, least, isReordered ? 0 : changed) || isMisspeltOnce(ours, theirs, common) ? 'slip' : 'other';
}

function isMisspeltOnce([one, ...more]: readonly TitleWord[], [other, ...others]: readonly TitleWord[], common: number): boolean {
  return one && other && more.length + others.length === 0 ? common > 0 && isMisspelt(one.word, other.word) : false;
}

function sorted(words: readonly TitleWord[]): string {
  return words
    .map(({ word }) => word)
    .sort()
    .join(' ');
}

/** The stretch of the text between the words that are right, and what the title has between the same words. */
function repairOf({ steps, before, after, isFirst }: Site, title: string, text: string, from: number): TitleRepair {
  const ours = steps.flatMap((step) => step.ours ?? []);
  const theirs = steps.flatMap((step) => step.theirs ?? []);
  const [first, last] = [ours[0], ours.at(-1)];
  const raw = first && last ? title.slice(first.span.from, last.span.to) : '';
  const [start, stop] = [theirs[0], theirs.at(-1)];
  if (start && stop) {
    if (raw !== '') {
      const opens = isFirst && first!.span.from === 0;
      return {
        span: { from: start.span.from, to: stop.span.to },
        text: opens ? inPlaceOf(text.slice(start.span.from), raw) : raw,
      };
    }
    // A word too many goes with the blank that sets it off.
    return before
      ? { span: { from: before.span.to, to: stop.span.to }, text: '' }
      : { span: { from: start.span.from, to: after?.span.from ?? stop.span.to }, text: '' };
  }
  if (before) return { span: { from: before.span.to, to: before.span.to }, text: ` ${raw}` };
  const at = after?.span.from ?? from;
  return { span: { from: at, to: at }, text: `${lowered(raw)} ` };
}

/** A title as it stands in place of other words: it begins with a small letter where they did, unless its first word is all capitals. */
export function inPlaceOf(words: string, title: string): string {
  return /^\p{Ll}/u.test(words) ? lowered(title) : title;
}

/** Titles begin with a capital; inside a sentence they do not. */
export function lowered(title: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

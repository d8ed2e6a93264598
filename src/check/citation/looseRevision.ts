import { foldPlace, type Conferences } from '../../citations/conferences';
import { execAt } from '../../citations/sticky';
import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, END } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Edition, Revision } from '../../model/designation';
import type { Span } from '../../model/range';
import { distance } from '../nearest';

/** A revision as people write it. */
export interface LooseRevision extends Span {
  readonly revision: Revision;
  /**
   * Empty for a year that is plain. Where a figure of it is missing or too many, all years that may be meant, each that of a
   * meeting at that place; the revision has the first.
   */
  readonly guessed: readonly number[];
}

/**
 * Reads what follows the number of a text and says which revision is meant, however it is written: without brackets, point or
 * comma, with the year before the place, with two figures for the year, or one too few or too many. A place has to be one where somebody met, so that
 * nothing else is taken for a revision.
 */
export function readLooseRevision(
  words: string,
  at: number,
  conferences: Conferences,
  coming: Edition | undefined,
  lexicon: Lexicon,
): LooseRevision | undefined {
  const { token } = lexicon.compiled(patternsOf);
  let end = at;
  let isRevised = false;
  let place: string | undefined;
  let year: string | undefined;
  for (let match = execAt(token, words, end); match; match = execAt(token, words, end)) {
    const { rev, figures, name } = match.groups ?? {};
    const known = name === undefined ? undefined : knownPlace(name, conferences, coming);
    if (rev !== undefined && !isRevised) isRevised = true;
    else if (figures !== undefined && year === undefined) year = figures;
    else if (known && place === undefined) place = known.spelling;
    else break;
    end += match[0].length - (known && name !== undefined ? name.length - known.length : 0);
    if (isRevised && place !== undefined && year !== undefined) break;
  }
  if (place === undefined || year === undefined) return undefined;
  const years = yearsOf(year, place, conferences, coming);
  const [meant] = years;
  if (meant === undefined) return undefined;
  const guessed = isPlain(year) ? [] : years;
  const inside = words.slice(at, end);
  const isBare = !/[([]/.test(inside);
  // In running words a comma begins something else: `Resolution 4, Geneva 2022`; and only a conference makes it a revision.
  const isMeeting = coming?.year === meant || conferences.bodiesAt({ place, year: meant }).length > 0;
  if (isBare && !isRevised && (!isMeeting || guessed.length > 0 || /^\s*,/.test(inside))) return undefined;
  const to = end + closing(words, at, end);
  const from = at + (/^\s*/.exec(words.slice(at, end))?.[0].length ?? 0);
  return { from, to, revision: { revised: isRevised, place, year: meant }, guessed };
}

/** The known place that a name is, or begins with: without brackets, what follows looks like a part of the name. */
function knownPlace(
  name: string,
  conferences: Conferences,
  coming: Edition | undefined,
): { readonly spelling: string; readonly length: number } | undefined {
  for (let length = name.length; length > 0; length = name.lastIndexOf(' ', length - 1)) {
    const candidate = name.slice(0, length).replace(/[.,\s]+$/, '');
    const isComing = coming !== undefined && foldPlace(coming.place) === foldPlace(candidate);
    const spelling = conferences.spelling(candidate) ?? (isComing ? coming.place : undefined);
    if (spelling !== undefined) return { spelling, length: candidate.length };
  }
  return undefined;
}

/**
 * The years that figures may stand for, latest first: two are a year in which somebody met there, three or five such a year with
 * a figure too few or too many.
 */
function yearsOf(figures: string, place: string, conferences: Conferences, coming: Edition | undefined): readonly number[] {
  const written = figuresOf(figures);
  if (written.length === 4) return [Number(written)];
  const isThere = coming !== undefined && foldPlace(coming.place) === foldPlace(place);
  const years = [...new Set([...conferences.yearsAt(place), ...(isThere ? [coming.year] : [])])].sort((a, b) => b - a);
  if (isPlain(figures)) return years.filter((year) => year % 100 === Number(written));
  return years.filter((year) => distance(written, String(year)) === 1);
}

function isPlain(figures: string): boolean {
  return figuresOf(figures).length % 2 === 0;
}

function figuresOf(year: string): string {
  return /\d+/.exec(year)?.[0] ?? '';
}

/** How far before a number a bracket is looked for that is still open. */
const NEAR = 500;

/** The brackets that close what was opened since the number; one more where nothing before the number is open. */
function closing(words: string, at: number, end: number): number {
  const inside = words.slice(at, end);
  const open = count(inside, /[([]/g) - count(inside, /[)\]]/g);
  const near = words.slice(Math.max(0, at - NEAR), at);
  const before = count(near, /[([]/g) - count(near, /[)\]]/g);
  const wanted = open > 0 ? open : before > 0 ? 0 : 1;
  const found = /^(?:\.?\s{0,4}[)\]]){0,2}/.exec(words.slice(end, end + 12))?.[0] ?? '';
  let length = 0;
  let left = wanted;
  for (let index = 0; index < found.length && left > 0; index++)
    if (/[)\]]/.test(found[index]!)) {
      left--;
      length = index + 1;
    }
  return length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function patternsOf({ forms }: LexiconData) {
  const name = String.raw`\p{L}[\p{L}\p{M}'’-]{1,30}(?: {1,4}\p{L}[\p{L}\p{M}'’-]{0,30}){0,3}`;
  return {
    token: new RegExp(
      String.raw`[\s.,;:]{0,4}[([]?[\s.,;:]{0,2}(?:(?<rev>${anyOf(forms.revised.read)}(?:ised)?${END}(?:\.\)?)?)|` +
        String.raw`(?<figures>\d{3,5}|['’]?\d{2})(?![\p{L}\d/])|(?<name>${name}))`,
      'iuy',
    ),
  };
}

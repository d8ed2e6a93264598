import { english, type Lexicon } from '../lexicon/lexicon';
import { wrapMark } from '../markup/marks';
import { isLetter } from './letters';
import { joinRelated, type Change } from './near';
import { commonRuns } from './script';
import { slideRuns } from './slide';
import { tokensOf } from './tokens';

/** Edits that a comparison of words may take; beyond, the words are replaced as a whole. */
const MOST_EDITS = 3000;
/** A paragraph of which less than this part stays is replaced whole. */
const LEAST_KEPT = 0.2;

/**
 * Writes the difference of two paragraphs as marks on whole words, dates and designations. An emphasis is
 * compared inside when only its words changed, so that no mark cuts one.
 */
export function markWords(base: string, revised: string, lexicon: Lexicon = english): string {
  if (base === revised) return base;
  const inside = markEmphasis(base, revised, lexicon);
  if (inside !== undefined) return inside;
  const changes = joinRelated(changesBetween(tokensOf(base, lexicon), tokensOf(revised, lexicon)), lexicon);
  // Scraps of a sentence that was rewritten are harder to read than the sentence replaced.
  if (isRewritten(changes, base, revised)) return replaceAll(base, revised);
  return changes.map((change) => writeChange(change, lexicon)).join('');
}

/** A label as typed, with its blank, which is never marked where both have one: only what counts is, `*{~~d~>e~~})* `. */
export function markLabel(base: string, revised: string): string {
  if (base === revised) return base;
  const one = LABEL.exec(base);
  const other = LABEL.exec(revised);
  if (one && other && one[1] === other[1] && one[3] === other[3]) {
    return `${one[1]}{~~${one[2]}~>${other[2]}~~}${one[3]}`;
  }
  return base === '' || revised === '' ? writeMarks(base, revised) : `${writeMarks(base.slice(0, -1), revised.slice(0, -1))} `;
}

/** Marks one stretch: replaced, deleted or added. */
export function writeMarks(deleted: string, added: string): string {
  if (deleted === added) return deleted;
  if (deleted === '') return wrapMark(added, 'addition');
  if (added === '') return wrapMark(deleted, 'deletion');
  const simple = !/~~\}|~>/.test(deleted) && !/~~\}/.test(added);
  return simple ? `{~~${deleted}~>${added}~~}` : wrapMark(deleted, 'deletion') + wrapMark(added, 'addition');
}

const LABEL = /^([*_]?)(\p{L}{1,6}|\d{1,3}(?:\.\d{1,3})*\p{L}{0,6})([.)]?[*_]?[ ])$/u;

function isRewritten(changes: readonly Change[], base: string, revised: string): boolean {
  const stays = changes.map(({ equal }) => equal).join('');
  // Where half of it stays nothing has to be counted.
  if (stays.length * 2 > Math.max(base.length, revised.length)) return false;
  return lettersIn(stays) < LEAST_KEPT * Math.max(lettersIn(base), lettersIn(revised));
}

/** All the words replaced at once, but for a sign that both end with. */
function replaceAll(base: string, revised: string): string {
  const end = /[;:,.]$/.exec(base)?.[0] ?? '';
  const shared = revised.endsWith(end) ? end : '';
  return writeMarks(base.slice(0, base.length - shared.length), revised.slice(0, revised.length - shared.length)) + shared;
}

/** Signs and blanks aside. */
function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) count++;
  return count;
}

/** What changed between two sequences of tokens; nothing where they are too different. */
function changesBetween(base: readonly string[], revised: readonly string[]): readonly Change[] {
  let equal = '';
  let b = 0;
  let r = 0;
  return slideRuns(commonRuns(base, revised, MOST_EDITS) ?? [], base, revised).map((run) => {
    const change = { equal, deleted: base.slice(b, run.base).join(''), added: revised.slice(r, run.revised).join('') };
    b = run.base + run.length;
    r = run.revised + run.length;
    equal = base.slice(run.base, b).join('');
    return change;
  });
}

function writeChange(change: Change, lexicon: Lexicon): string {
  return change.equal + (markEmphasis(change.deleted, change.added, lexicon) ?? writeMarks(change.deleted, change.added));
}

/** Two emphases of one kind are compared inside; nothing for anything else. */
function markEmphasis(base: string, revised: string, lexicon: Lexicon): string | undefined {
  const one = EMPHASIS.exec(base);
  const other = EMPHASIS.exec(revised);
  return one && other && one[1] === other[1] && base !== revised
    ? `${one[1]}${markWords(one[2]!, other[2]!, lexicon)}${one[1]}`
    : undefined;
}

const EMPHASIS = /^(\*{1,2})([^*]+)\1$/;

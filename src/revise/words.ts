import { english, type Lexicon } from '../lexicon/lexicon';
import { wrapMark } from '../markup/marks';
import { isLetter } from './letters';
import { commonRuns } from './script';
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
  const changes = joinNear(changesBetween(tokensOf(base, lexicon), tokensOf(revised, lexicon)));
  // Scraps of a sentence that was rewritten are harder to read than the sentence replaced.
  const stays = changes.reduce((sum, { equal }) => sum + lettersIn(equal), 0);
  if (stays < LEAST_KEPT * Math.max(lettersIn(base), lettersIn(revised))) return replaceAll(base, revised);
  return changes.map((change) => writeChange(change, lexicon)).join('');
}

/** A label as typed, with its blank: only what counts is marked, `*{~~d~>e~~})* `. */
export function markLabel(base: string, revised: string): string {
  if (base === revised) return base;
  const one = LABEL.exec(base);
  const other = LABEL.exec(revised);
  if (one && other && one[1] === other[1] && one[3] === other[3]) {
    return `${one[1]}{~~${one[2]}~>${other[2]}~~}${one[3]}`;
  }
  return writeMarks(base, revised);
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

/** All the words replaced at once, but for a sign that both end with. */
function replaceAll(base: string, revised: string): string {
  const end = /[;:,.]$/.exec(base)?.[0] ?? '';
  const shared = end !== '' && revised.endsWith(end) && base !== end && revised !== end ? end : '';
  return writeMarks(base.slice(0, base.length - shared.length), revised.slice(0, revised.length - shared.length)) + shared;
}

/** Signs and blanks aside. */
function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) count++;
  return count;
}

/** A stretch that stays, and then one that changes. */
interface Change {
  readonly equal: string;
  readonly deleted: string;
  readonly added: string;
}

/** What changed between two sequences of tokens; nothing where they are too different. */
function changesBetween(base: readonly string[], revised: readonly string[]): readonly Change[] {
  let equal = '';
  let b = 0;
  let r = 0;
  return (commonRuns(base, revised, MOST_EDITS) ?? []).map((run) => {
    const change = { equal, deleted: base.slice(b, run.base).join(''), added: revised.slice(r, run.revised).join('') };
    b = run.base + run.length;
    r = run.revised + run.length;
    equal = base.slice(run.base, b).join('');
    return change;
  });
}

/**
 * Joins changes that only a blank keeps apart, and those that only a sign or a short word does when something was replaced on
 * both sides: a reader follows one longer change more easily than two scraps.
 */
function joinNear(changes: readonly Change[]): readonly Change[] {
  const out: Change[] = [];
  for (const change of changes) {
    const last = out[out.length - 1];
    const isNear = last && hasChange(last) && hasChange(change) && !keepsApart(last, change);
    if (isNear) out[out.length - 1] = joined(last, change);
    else out.push(change);
  }
  return withoutSharedBlanks(out);
}

function keepsApart(before: Change, { equal, ...change }: Change): boolean {
  if (/^[ \t]*$/.test(equal)) return false;
  const isShort = equal.length <= 6 && !/\p{L}{4,}|\d|[()[\]*_`]/u.test(equal);
  return !isShort || !isReplaced(before) || !isReplaced(change);
}

function joined(before: Change, { equal, deleted, added }: Change): Change {
  return { equal: before.equal, deleted: before.deleted + equal + deleted, added: before.added + equal + added };
}

function hasChange(change: Pick<Change, 'deleted' | 'added'>): boolean {
  return change.deleted !== '' || change.added !== '';
}

function isReplaced(change: Pick<Change, 'deleted' | 'added'>): boolean {
  return change.deleted !== '' && change.added !== '';
}

/** Blanks that what goes and what comes share at their ends did not change: they stand outside the mark. */
function withoutSharedBlanks(changes: readonly Change[]): readonly Change[] {
  let left = '';
  return changes.map((change, index) => {
    const { equal, deleted, added } = change;
    const before = left + equal;
    left = '';
    if (!isReplaced(change)) return { equal: before, deleted, added };
    const head = sharedHead(/^[ \t]*/.exec(deleted)![0], added);
    // Behind the last change nothing stands that could take them.
    const isLast = index === changes.length - 1;
    const tail = isLast ? 0 : sharedTail(/[ \t]*$/.exec(deleted.slice(head))![0], added.slice(head));
    left = deleted.slice(deleted.length - tail);
    return {
      equal: before + deleted.slice(0, head),
      deleted: deleted.slice(head, deleted.length - tail),
      added: added.slice(head, added.length - tail),
    };
  });
}

function sharedHead(blanks: string, text: string): number {
  return text.startsWith(blanks) ? blanks.length : 0;
}

function sharedTail(blanks: string, text: string): number {
  return text.endsWith(blanks) ? blanks.length : 0;
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

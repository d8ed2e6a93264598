import { anyOf } from '../lexicon/phrases';
import type { Lexicon } from '../lexicon/lexicon';
import type { LexiconData } from '../lexicon/schema';

/** A stretch that stays, and then one that changes. */
export interface Change {
  readonly equal: string;
  readonly deleted: string;
  readonly added: string;
}

/** Letters that may stand between two brackets of which one change holds the first and another the second. */
const WIDEST_BRACKETS = 30;

/**
 * Joins changes that belong together, for a reader follows one longer change more easily than two scraps: those that only a blank keeps
 * apart; those that only a sign or a short word does, or the opening of an edition, when something was replaced on both sides; and
 * those that an abbreviation keeps apart whose brackets go or come.
 */
export function joinRelated(changes: readonly Change[], lexicon: Lexicon): readonly Change[] {
  if (changes.length <= 2) return withoutSharedBlanks(changes);
  const opening = lexicon.compiled(editionOpening);
  const out: Change[] = [];
  for (const change of changes) {
    const last = out[out.length - 1];
    const isRelated = last && hasChange(last) && hasChange(change) && !keepsApart(last, change, opening);
    if (isRelated) out[out.length - 1] = joined(last, change);
    else out.push(change);
  }
  return withoutSharedBlanks(joinBrackets(out));
}

function keepsApart(before: Change, { equal, ...change }: Change, opening: RegExp): boolean {
  if (/^[ \t]*$/.test(equal)) return false;
  if (!isReplaced(before) || !isReplaced(change)) return true;
  const isShort = equal.length <= 6 && !/\p{L}{4,}|\d|[()[\]*_`]/u.test(equal);
  return !isShort && !(opening.test(equal) && [before.deleted, before.added].every((words) => /\d$/.test(words)));
}

/** What stands between the number of a text and its edition: another number with another edition is another text. */
function editionOpening({ forms }: LexiconData): RegExp {
  return new RegExp(String.raw`^ \((?:${anyOf(forms.revised.read)}\. ?)?$`, 'iu');
}

/**
 * Joins a change that opens a bracket with the one that closes it, where few words stay between the two. A bracket that what goes and
 * what comes both open, and the words behind close, is closed inside the mark.
 */
function joinBrackets(changes: readonly Change[]): readonly Change[] {
  if (!changes.some(({ deleted, added }) => deleted.includes('(') || added.includes('('))) return changes;
  const out: Change[] = [];
  let shut = '';
  for (let at = 0; at < changes.length; at++) {
    const until = closingOf(changes, at);
    const whole = changes.slice(at + 1, until + 1).reduce(joined, changes[at]!);
    const { equal, deleted, added } = { ...whole, equal: whole.equal.slice(shut.length) };
    const isOpen = openIn(deleted) > 0 && openIn(added) > 0;
    const meets = shut !== '' && equal === '';
    shut = isOpen && changes[until + 1]?.equal.startsWith(')') ? ')' : '';
    const change = { equal, deleted: deleted + shut, added: added + shut };
    if (meets) out[out.length - 1] = joined(out[out.length - 1]!, change);
    else out.push(change);
    at = until;
  }
  return out;
}

/** The change that closes the bracket that a change opens on one of its sides; the change itself where none does, or none is open. */
function closingOf(changes: readonly Change[], at: number): number {
  for (const side of ['deleted', 'added'] as const) {
    let open = openIn(changes[at]![side]);
    // A bracket alone was put around words that stay: that is the change.
    if (open === 0 || !/\p{L}/u.test(changes[at]![side])) continue;
    let between = 0;
    for (let next = at + 1; next < changes.length; next++) {
      const { equal } = changes[next]!;
      between += equal.length;
      if (between > WIDEST_BRACKETS || /[()]/.test(equal)) break;
      open = openIn(changes[next]![side], open);
      if (open === 0) return next;
    }
  }
  return at;
}

/** How many round brackets are open behind a stretch; those that close none count for nothing. */
function openIn(text: string, before = 0): number {
  let open = before;
  for (const sign of text) {
    if (sign === '(') open++;
    else if (sign === ')' && open > 0) open--;
  }
  return open;
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

import { diffArrays } from 'diff';
import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import { wrapMark } from '../markup/marks';

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
  const parts = diffArrays([...tokens(base, lexicon)], [...tokens(revised, lexicon)], { maxEditLength: MOST_EDITS });
  const changes = parts ? joinNear(readChanges(parts)) : [];
  const stays = changes.reduce((sum, change) => sum + lettersIn(change.equal), 0);
  // Scraps of a sentence that was rewritten are harder to read than the sentence replaced.
  if (stays < LEAST_KEPT * Math.max(lettersIn(base), lettersIn(revised))) return replaceAll(base, revised);
  return changes.map((change) => writeChange(change, lexicon)).join('');
}

/** All the words replaced at once, but for a sign that both end with. */
function replaceAll(base: string, revised: string): string {
  const end = /[;:,.]$/.exec(base)?.[0] ?? '';
  const shared = end !== '' && revised.endsWith(end) && base !== end && revised !== end ? end : '';
  return writeMarks(base.slice(0, base.length - shared.length), revised.slice(0, revised.length - shared.length)) + shared;
}

function lettersIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

/** A label as typed, with its blank: only what counts is marked, `*{~~d~>e~~})* `. */
export function markLabel(base: string, revised: string): string {
  if (base === revised) return base;
  const one = LABEL.exec(base);
  const other = LABEL.exec(revised);
  if (one && other && one[1] === other[1] && one[3] === other[3] && one[2] !== '' && other[2] !== '') {
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

/**
 * What is compared as one: footnote marks, code spans, escapes, emphases, `Place, Year` inside brackets, figures with
 * their groups of three (`7 824`), words
 * with their hyphens and strokes, stretches of blanks; any other character stands alone.
 */
function tokenPattern({ forms }: LexiconData): RegExp {
  const revised = String.raw`${anyOf(forms.revised.read)}\.`;
  const marks = String.raw`\[\^[^\][\s]+\]|(\x60+)[^\x60]*\1|\\[^]`;
  const emphasis = String.raw`\*\*[^*\x60\\{}]+\*\*|\*[^*\x60\\{}\s](?:[^*\x60\\{}]*[^*\x60\\{}\s])?\*`;
  const edition = String.raw`(?<=\((?:${revised} ?)?)(?!${revised})\p{L}[\p{L} .'’-]{0,40}, \d{4}(?=\))`;
  const words = String.raw`\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|[\p{L}\p{N}\p{M}]+(?:['’\-/.‑][\p{L}\p{N}\p{M}]+)*|[ \t\u00a0]+|[^]`;
  return new RegExp(`${marks}|${emphasis}|${edition}|${words}`, 'giu');
}

function tokens(text: string, lexicon: Lexicon): readonly string[] {
  return text.match(lexicon.compiled(tokenPattern)) ?? [];
}

/** A stretch that stays, and then one that changes. */
interface Change {
  readonly equal: string;
  readonly deleted: string;
  readonly added: string;
}

function readChanges(parts: readonly { added?: boolean; removed?: boolean; value: readonly string[] }[]): Change[] {
  const changes: Change[] = [];
  let open: Change = { equal: '', deleted: '', added: '' };
  for (const part of parts) {
    const text = part.value.join('');
    if (part.added) open = { ...open, added: open.added + text };
    else if (part.removed) open = { ...open, deleted: open.deleted + text };
    else {
      if (open.deleted !== '' || open.added !== '' || open.equal !== '') changes.push(open);
      open = { equal: text, deleted: '', added: '' };
    }
  }
  return [...changes, open];
}

/**
 * Joins changes that only a blank, a sign or one short word keeps apart, when something was replaced on both
 * sides: a reader follows one longer change more easily than two scraps.
 */
function joinNear(changes: readonly Change[]): readonly Change[] {
  const out: Change[] = [];
  for (const change of changes) {
    const last = out[out.length - 1];
    if (last && keepsApart(change.equal) === false && isReplaced(last) && isReplaced(change)) {
      out[out.length - 1] = {
        equal: last.equal,
        deleted: last.deleted + change.equal + change.deleted,
        added: last.added + change.equal + change.added,
      };
    } else if (last && /^[ \t]*$/.test(change.equal) && hasChange(last) && hasChange(change)) {
      out[out.length - 1] = {
        equal: last.equal,
        deleted: last.deleted + change.equal + change.deleted,
        added: last.added + change.equal + change.added,
      };
    } else out.push(change);
  }
  return out.map(trimShared);
}

function keepsApart(equal: string): boolean {
  return equal.length > 6 || /\p{L}{4,}|\d|[()[\]*_`]/u.test(equal);
}

function hasChange(change: Change): boolean {
  return change.deleted !== '' || change.added !== '';
}

function isReplaced(change: Change): boolean {
  return change.deleted !== '' && change.added !== '';
}

/** Joining may leave the same blanks at both ends of a replacement: they did not change. */
function trimShared(change: Change): Change {
  const shared = /^[ \t]*/.exec(change.deleted)![0];
  if (shared === '' || !change.added.startsWith(shared)) return change;
  return { equal: change.equal + shared, deleted: change.deleted.slice(shared.length), added: change.added.slice(shared.length) };
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

import { htmlEmphasis, withoutDeadLinks, withoutHtml } from '../structure/html';
import { isPower, raise, RAISED, raisedNumber } from '../structure/raised';
import type { MarkReader } from '../structure/source';

/**
 * Writes the text of one block or cell in the markup: HTML fragments become text, footnote signs become marks,
 * emphasis stays, and what the markup would take for a construct is escaped. Time is linear in the text.
 */
export function toMarkup(source: string, readMark: MarkReader): string {
  const text = fold(withoutDeadLinks(fromHtml(source)));
  return escapeStars(escapeOpeners(withMarks(text, readMark)));
}

/** Runs of white space become one blank; a no-break space is a sign that the drafter chose. */
function fold(text: string): string {
  const folded = /[\t\r\n\u2028\u2029]| {2}/.test(text) ? text.replace(/[ \t\r\n\u2028\u2029]+/g, ' ') : text;
  return folded.slice(folded.startsWith(' ') ? 1 : 0, folded.length > 1 && folded.endsWith(' ') ? -1 : undefined);
}

function fromHtml(source: string): string {
  if (!source.includes('<') && !source.includes('&')) return source;
  return withoutHtml(
    htmlEmphasis(source.replace(/<sup>\s*(\d{1,3})\s*<\/sup>/gi, (_, digits: string) => raise(digits))).replace(
      /\*[ ]([,;.:])/g,
      '*$1',
    ),
  );
}

function withMarks(text: string, readMark: MarkReader): string {
  // Footnote marks of a Markdown source and raised digits are the same thing.
  const parts = text.split(MARKS);
  for (let at = 1; at < parts.length; at += 2) {
    const sign = parts[at]!;
    const before = parts[at - 1]!;
    const digits = sign.startsWith('[') ? raise(sign.slice(2, -1)) : sign;
    const mark = isPower(before, sign) ? undefined : readMark(raisedNumber(digits));
    parts[at] = mark ?? digits;
    if (mark === undefined) continue;
    // A mark belongs to the word before it; extraction sets it off with blanks.
    if (before.endsWith(' ')) parts[at - 1] = before.slice(0, -1);
    parts[at + 1] = parts[at + 1]!.replace(/^ (?=[.,;:])/, '');
  }
  return parts.join('');
}

const MARKS = new RegExp(String.raw`(${RAISED}+|\[\^\d{1,3}\])`);

/** A backslash before what would open a mark, a code span, an escape or a footnote. */
function escapeOpeners(text: string): string {
  if (!/[\\`{]|\[\^/.test(text)) return text;
  const ticks = text.split('`').length > 2;
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/\{(?=\+\+|--|~~|>>|==)/g, '\\{')
    .replace(/`/g, ticks ? '\\`' : '`')
    .replace(/\[(?=\^(?!\d+\])[^\][\s]{1,40}\])/g, '\\[');
}

/**
 * Keeps the stars that make emphasis and escapes those that are text. One left over after the final sign of a
 * text is what remains of an emphasis that the extraction tore, and goes.
 */
function escapeStars(text: string): string {
  if (!text.includes('*')) return text;
  const runs = [...text.matchAll(/\*+/g)].map((match) => ({ from: match.index, length: match[0].length }));
  const kept = new Set<number>();
  const open: { from: number; length: number }[] = [];
  for (const run of runs) {
    const before = text[run.from - 1] ?? ' ';
    const after = text[run.from + run.length] ?? ' ';
    if (/\d/.test(before) && /\d/.test(after)) continue;
    const last = open[open.length - 1];
    if (last?.length === run.length && canClose(before, after)) {
      kept.add(last.from).add(run.from);
      open.pop();
    } else if (canOpen(before, after)) open.push(run);
  }
  let out = '';
  let at = 0;
  for (const run of runs) {
    const torn = run.from + run.length === text.length && /[.,;:]$/.test(text.slice(0, run.from));
    const stars = text.slice(run.from, run.from + run.length);
    out += text.slice(at, run.from) + (kept.has(run.from) ? stars : torn ? '' : stars.replace(/\*/g, '\\*'));
    at = run.from + run.length;
  }
  return out + text.slice(at);
}

/** CommonMark's flanking: emphasis opens before a word and closes after one. */
function canOpen(before: string, after: string): boolean {
  return !isBlank(after) && (!isSign(after) || isBlank(before) || isSign(before));
}

function canClose(before: string, after: string): boolean {
  return !isBlank(before) && (!isSign(before) || isBlank(after) || isSign(after));
}

function isBlank(character: string): boolean {
  return /\s/.test(character);
}

function isSign(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

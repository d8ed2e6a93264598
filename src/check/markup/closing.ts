import { stretchesOf, type Stretch } from '../../markup/block';
import { looseSigns, scanMarks, signsOf, type LooseSign } from '../../markup/marks';
import { project } from '../../markup/projection';
import type { Fix, TextEdit } from '../../model/problem';
import type { BaseText } from '../rule';
import { quote } from '../wording';

/**
 * Ways to close a mark: where the rest is what the text in force says. Where nobody can tell, likeliest first: where something of
 * the closer is left; within the emphasis and the brackets that it began in, before the sign that ends the paragraph; or at the
 * very end. Each is offered only when that makes it a mark.
 */
export function closingFixes(stretch: Stretch, sign: LooseSign, base: BaseText | undefined): readonly Fix[] {
  const half = readHalf(stretch, sign);
  const known = byBase(stretch, half, base);
  const places =
    known === undefined ? [leftOver(stretch.source, half), withinSentence(stretch.source, half), half.until] : [known];
  const before = looseSigns(stretch.source, stretch.scan).length;
  const fixes = [...new Set(places.filter((place) => place !== undefined))]
    .map((place) => closeAt(stretch.source, half, place))
    .filter(({ span, text }) => {
      const fixed = stretch.source.slice(0, span.from) + text + stretch.source.slice(span.to);
      return looseSigns(fixed, scanMarks(fixed)).length < before;
    })
    .map(({ span, text }) => ({
      title: `Close it with ${half.closer} ${placeName(stretch.source, span.to)}`,
      edits: [{ span: { from: span.from + stretch.at, to: span.to + stretch.at }, text }],
    }));
  return fixes.slice(0, MOST).map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

const MOST = 2;

/** A mark without its end. All places are counted from the start of the stretch. */
interface Half {
  readonly from: number;
  readonly closer: string;
  /** What it adds, or what it deletes, begins here. */
  readonly content: number;
  /** It ends here at the latest: at the end, or before the next mark. */
  readonly until: number;
  /** What it says it takes out, where that is plain. */
  readonly deleted: string | undefined;
  /** What has to be written with the closer: the arrow of a replacement that has none. */
  readonly missing: string;
}

function readHalf({ source, scan }: Stretch, { from, kind }: LooseSign): Half {
  const later = [...scan.marks, ...scan.unmatched].map((mark) => mark.from).filter((start) => start > from);
  const until = source.slice(0, Math.min(source.length, ...later)).trimEnd().length;
  const inside = from + 3;
  const { closer } = signsOf(kind);
  if (kind !== 'substitution')
    return { from, closer, content: inside, until, deleted: kind === 'addition' ? '' : undefined, missing: '' };
  const arrow = source.slice(0, until).indexOf('~>', inside);
  if (arrow < 0) return { from, closer, content: inside, until, deleted: undefined, missing: '~>' };
  return { from, closer, content: arrow + 2, until, deleted: source.slice(inside, arrow), missing: '' };
}

/** A closer is often half cut off: `{++and buoys++;`. */
function leftOver(source: string, { closer, content, until }: Half): number | undefined {
  const sign = `\\${closer[0]}`;
  const found = new RegExp(`${sign}{2}|${sign}(?=[\\s.,;:)\\]*]|$)`).exec(source.slice(content, until));
  return found && found.index > 0 ? content + found.index + found[0].length : undefined;
}

/** Where the mark has to end so that the paragraph without its changes is one of the text in force. A deletion may end anywhere. */
function byBase({ source }: Stretch, { from, content, until, deleted }: Half, base: BaseText | undefined): number | undefined {
  if (!base || deleted === undefined) return undefined;
  const before = rejected(source.slice(0, from)) + deleted;
  const after = rejected(source.slice(until)).trimEnd();
  const lengths = base.compared
    .flatMap(({ block }) => stretchesOf(block))
    .filter((one) => one.source.startsWith(before) && one.source.endsWith(after))
    .map((one) => one.source.slice(before.length, one.source.length - after.length))
    .filter((kept) => source.slice(content + 1, until).endsWith(kept))
    .map(({ length }) => length);
  return lengths.length > 0 ? until - Math.max(...lengths) : undefined;
}

function rejected(source: string): string {
  return project(source, scanMarks(source), 'rejected').text;
}

/** Before what closes the emphasis or the bracket that the mark began in, or before the sign that ends the paragraph. */
function withinSentence(source: string, { from, content, until }: Half): number | undefined {
  const before = source.slice(0, from);
  // What begins a paragraph is a whole one.
  if (/^(?:#{1,6} |\[\^[^\]]*\]: ?)?\s*$/.test(before)) return undefined;
  const end = Math.min(until, endOfEmphasis(source, before, content), endOfBracket(source, before, content));
  const shown = source.slice(content, end);
  const words = end === source.trimEnd().length ? shown.replace(/[.,;:]+$/, '') : shown;
  return words.trim() === '' ? undefined : content + words.length;
}

function endOfEmphasis(source: string, before: string, content: number): number {
  const isOpen = (before.match(/(?<!\\)\*/g)?.length ?? 0) % 2 === 1;
  const end = isOpen ? source.indexOf('*', content) : -1;
  return end < 0 ? Infinity : end;
}

/** A label closes no bracket: where none is open, a closing one is only a sign. */
function endOfBracket(source: string, before: string, content: number): number {
  let open = 0;
  for (const sign of before) open = Math.max(0, open + depthOf(sign));
  for (let at = content; open > 0 && at < source.length; at++) {
    open += depthOf(source[at]!);
    if (open === 0) return at;
  }
  return Infinity;
}

function depthOf(sign: string): number {
  return sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
}

/** With what was left of the closer, and of the brace that stands alone after it. */
function closeAt(source: string, { closer, content, missing }: Half, place: number): TextEdit {
  const left = new RegExp(`\\${closer[0]}{1,2}$`).exec(source.slice(content, place))?.[0].length ?? 0;
  const to = left === 2 && source[place] === '}' ? place + 1 : place;
  return { span: { from: place - left, to }, text: missing + closer };
}

function placeName(source: string, place: number): string {
  const rest = source.slice(place).trim();
  if (rest === '') return 'at the end of the paragraph';
  return /^\{(?:\+\+|--|~~|>>|==)/.test(rest) ? 'before the next mark' : `before ${quote(rest, 24)}`;
}

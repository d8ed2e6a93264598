import type { Span } from '../model/range';
import { codeSpanEnds, skip } from './literal';

/** What a mark does: CriticMarkup's five. */
export type MarkKind = 'addition' | 'deletion' | 'substitution' | 'remark' | 'highlight';

/** One mark. Offsets are into the text that was scanned. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** What stands in the base: the content of a deletion, the left side of a substitution. */
  readonly deleted?: Span;
  /** What stands in the revised text: the content of an addition, the right side of a substitution. */
  readonly added?: Span;
  /** The content of a remark or a highlight. */
  readonly content?: Span;
  /** Remarks that stand inside this mark. */
  readonly remarks: readonly Span[];
}

export interface MarkScan {
  readonly marks: readonly Mark[];
  /** Openers that nothing closes: they are text, and worth a word to the drafter. */
  readonly unmatched: readonly Span[];
}

const KINDS: Readonly<Record<string, { readonly kind: MarkKind; readonly closer: string }>> = {
  '{++': { kind: 'addition', closer: '++}' },
  '{--': { kind: 'deletion', closer: '--}' },
  '{~~': { kind: 'substitution', closer: '~~}' },
  '{>>': { kind: 'remark', closer: '<<}' },
  '{==': { kind: 'highlight', closer: '==}' },
};

const NOTHING: MarkScan = { marks: [], unmatched: [] };

/**
 * Finds the marks of one block (a paragraph, a heading, a table cell). This is the one place that decides
 * what is a mark: the first closer wins, marks do not nest (but remarks may stand inside one), a backslash
 * makes a sign literal, and nothing is a mark inside a code span. Time is linear in the text.
 */
export function scanMarks(text: string): MarkScan {
  if (!text.includes('{')) return NOTHING;
  const code = codeSpanEnds(text);
  const marks: Mark[] = [];
  const unmatched: Span[] = [];
  const exhausted: Exhausted = { closers: new Map(), arrowless: 0 };
  let at = 0;
  while (at < text.length) {
    at = nextSign(text, at);
    const opener = text.charCodeAt(at) === BRACE ? KINDS[text.slice(at, at + 3)] : undefined;
    if (!opener) {
      at = skip(text, at, code);
      continue;
    }
    const mark = readMark(text, at, opener, code, exhausted);
    if (mark) {
      marks.push(mark);
      at = mark.to;
    } else {
      unmatched.push({ from: at, to: at + 3 });
      at += 3;
    }
  }
  return { marks, unmatched };
}

/** True for the marks that change the text; remarks and highlights do not. */
export function isChange(mark: Mark): boolean {
  return mark.kind === 'addition' || mark.kind === 'deletion' || mark.kind === 'substitution';
}

/** A sign of a mark that is text, for it is part of no mark: where it stands, and the mark that it stands inside, if any. */
export interface LooseSign extends Span {
  readonly sign: 'opener' | 'closer' | 'arrow';
  /** Which marks are written with it. */
  readonly kind: MarkKind;
  readonly inside?: Mark;
}

/**
 * The signs in a scanned text that are text: openers inside other marks, closers that close nothing, arrows outside substitutions.
 * Openers that nothing closes are among them. What is escaped, in a code span or in a remark is meant as text.
 */
export function looseSigns(text: string, { marks, unmatched }: MarkScan): readonly LooseSign[] {
  if (!text.includes('}') && !text.includes('~>') && unmatched.length === 0) return [];
  const code = codeSpanEnds(text);
  const loose: LooseSign[] = [];
  const look = (from: number, to: number, inside?: Mark): void => {
    let at = nextSign(text, from);
    while (at < to) {
      const found = signAt(text, at);
      if (found && at + found.length <= to) {
        loose.push({ from: at, to: at + found.length, sign: found.sign, kind: found.kind, ...(inside ? { inside } : {}) });
        at += found.length;
      } else at = skip(text, at, code);
      at = nextSign(text, at);
    }
  };
  let last = 0;
  for (const mark of marks) {
    look(last, mark.from);
    for (const part of [mark.deleted, mark.added, mark.kind === 'highlight' ? mark.content : undefined]) {
      if (!part) continue;
      let from = part.from;
      for (const remark of mark.remarks) {
        if (remark.from < part.from || remark.to > part.to) continue;
        look(from, remark.from, mark);
        from = remark.to;
      }
      look(from, part.to, mark);
    }
    last = mark.to;
  }
  look(last, text.length);
  return loose;
}

/** What closes a mark of a kind, and what opens it. */
export function signsOf(kind: MarkKind): { readonly opener: string; readonly closer: string } {
  const [opener, { closer }] = Object.entries(KINDS).find(([, one]) => one.kind === kind)!;
  return { opener, closer };
}

function signAt(text: string, at: number): (Pick<LooseSign, 'sign' | 'kind'> & { readonly length: number }) | undefined {
  if (text.startsWith('~>', at)) return { sign: 'arrow', kind: 'substitution', length: 2 };
  const three = text.slice(at, at + 3);
  const opener = KINDS[three];
  if (opener) return { sign: 'opener', kind: opener.kind, length: 3 };
  const closer = three.endsWith('}') ? Object.values(KINDS).find((one) => one.closer === three) : undefined;
  return closer && { sign: 'closer', kind: closer.kind, length: 3 };
}

/**
 * Writes `text` as an addition or a deletion. A closer inside the text is split over two marks, so that
 * reading the marks gives the text back; an empty text gives an empty mark.
 */
export function wrapMark(text: string, kind: 'addition' | 'deletion'): string {
  const sign = kind === 'addition' ? '++' : '--';
  const code = codeSpanEnds(text);
  let out = '';
  let start = 0;
  let at = 0;
  while (at < text.length) {
    if (text.startsWith(`${sign}}`, at)) {
      out += `{${sign}${text.slice(start, at + 1)}${sign}}`;
      start = at + 1;
      at = start;
    } else at = skip(text, at, code);
  }
  return `${out}{${sign}${text.slice(start)}${sign}}`;
}

const BRACE = 0x7b;

/** The signs that a mark, an escape or a code span may begin with, or a mark end. */
const SIGNS: readonly boolean[] = Array.from({ length: 0x80 }, (_, code) => '{\\`~+-=<'.includes(String.fromCharCode(code)));

/** The next place, this one included, where anything but a letter of the text may stand. */
function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && SIGNS[text.charCodeAt(at)] !== true) at++;
  return at;
}

/**
 * What an earlier opener looked for in vain, so that a later one need not look again: this keeps the scan linear.
 */
interface Exhausted {
  /** For a closer, the place from which on there is none. */
  readonly closers: Map<string, number>;
  /** A substitution that opens before this place meets its closer before any arrow. */
  arrowless: number;
}

function readMark(
  text: string,
  from: number,
  opener: { kind: MarkKind; closer: string },
  code: ReadonlyMap<number, number>,
  exhausted: Exhausted,
): Mark | undefined {
  const { kind, closer } = opener;
  if (isGone(closer, from, exhausted) || (kind === 'substitution' && from < exhausted.arrowless)) return undefined;
  const start = from + 3;
  const remarks: Span[] = [];
  let arrow = -1;
  let at = nextSign(text, start);
  for (; at < text.length; at = nextSign(text, at)) {
    if (text.startsWith(closer, at) && (kind !== 'substitution' || arrow >= 0)) {
      return build(kind, { from, to: at + 3 }, { from: start, to: at }, arrow, remarks);
    }
    // A substitution that closes before its arrow is no substitution.
    if (text.startsWith(closer, at)) {
      exhausted.arrowless = at;
      return undefined;
    }
    if (kind === 'substitution' && arrow < 0 && text.startsWith('~>', at)) {
      arrow = at;
      at += 2;
    } else if (kind !== 'remark' && text.startsWith('{>>', at) && !isGone('<<}', at, exhausted)) {
      const end = text.indexOf('<<}', at + 3);
      if (end < 0) {
        exhausted.closers.set('<<}', at);
        at += 3;
      } else {
        remarks.push({ from: at, to: end + 3 });
        at = end + 3;
      }
    } else {
      at = skip(text, at, code);
    }
  }
  exhausted.closers.set(closer, from);
  return undefined;
}

/** Whether no such closer stands at this place or later. A place may be looked at that lies before the one where it was missed. */
function isGone(closer: string, at: number, exhausted: Exhausted): boolean {
  return at >= (exhausted.closers.get(closer) ?? Infinity);
}

function build(kind: MarkKind, whole: Span, content: Span, arrow: number, remarks: Span[]): Mark {
  switch (kind) {
    case 'addition':
      return { kind, ...whole, added: content, remarks };
    case 'deletion':
      return { kind, ...whole, deleted: content, remarks };
    case 'substitution':
      return { kind, ...whole, deleted: { from: content.from, to: arrow }, added: { from: arrow + 2, to: content.to }, remarks };
    default:
      return { kind, ...whole, content, remarks };
  }
}

import { readInline, type InlineNode } from '../../markup/inlineTree';
import { spanToSource } from '../../markup/projection';
import type { Span } from '../../model/range';
import type { Stretch } from './stretch';

/** What is said of a word: that it is in force and stays, that it is new, that it goes. Erased words are in no reading. */
export type State = 'plain' | 'highlight' | 'added' | 'deleted' | 'erased';

/**
 * What no mark may cut: a character as a person sees it, an escape, a code span, a footnote mark, a remark, the signs of an
 * emphasis or a link. A side of a mark that holds nothing is an empty atom.
 */
export interface Atom {
  readonly kind: 'words' | 'sign' | 'remark' | 'empty';
  /** Where it stands in the stretch, and its text there. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly was: State;
  /** The mark that it stood in. */
  readonly mark?: Span;
  /** True for what is one thing though it has several characters. */
  readonly isWhole: boolean;
  /** True in the label of an item, its emphasis and its blank included. */
  isLabel: boolean;
  /** A remark between blanks takes one of them with it; that blank is part of this atom's text. */
  readonly eatsBlank: boolean;
  /** True for what was written anew in place of another atom. */
  readonly isNew?: boolean;
  state: State;
}

/** Signs that belong together, and what they enclose: places in the list of atoms. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

/** A stretch taken apart. Commands set the states of its atoms; then it is written anew. */
export interface Model {
  readonly stretch: Stretch;
  readonly atoms: Atom[];
  /** The inner ones first. */
  readonly pairs: readonly Pair[];
}

/** Takes a stretch apart: all of it but what stands before its words, and the signs of marks. */
export function readAtoms(stretch: Stretch): Model {
  const atoms: Atom[] = [];
  const pairs: Pair[] = [];
  const { source, wordsFrom } = stretch;
  const put = (kind: Atom['kind'], from: number, to: number, inside: Inside, isWhole = kind !== 'words'): void => {
    if (from < wordsFrom) return;
    const last = atoms.at(-1);
    const eatsBlank =
      kind === 'remark' && source[to] === ' ' && last?.to === from && last.text === ' ' && last.mark === inside.mark;
    if (eatsBlank) atoms.pop();
    const start = eatsBlank ? from - 1 : from;
    const { state, mark } = inside;
    const text = source.slice(start, to);
    atoms.push({ kind, from: start, to, text, was: state, state, isWhole, isLabel: false, eatsBlank, ...(mark ? { mark } : {}) });
  };
  const read = (nodes: readonly InlineNode[], inside: Inside): void => {
    for (const { type, span, inner, children } of nodes) {
      switch (type) {
        case 'text':
          for (const { from, to } of characters(source, { from: Math.max(span.from, wordsFrom), to: span.to }))
            put('words', from, to, inside, source[from] === '\\' && to > from + 1);
          break;
        case 'inlineCode':
        case 'footnoteReference':
          put('words', span.from, span.to, inside, true);
          break;
        case 'remark':
          put('remark', span.from, span.to, inside);
          break;
        case 'emphasis':
        case 'strong':
        case 'link': {
          const open = atoms.length;
          put('sign', span.from, inner.from, inside);
          read(children, inside);
          put('sign', inner.to, span.to, inside);
          if (span.from >= wordsFrom) pairs.push({ open, close: atoms.length - 1 });
          break;
        }
        case 'substitution':
          for (const side of children) {
            if (side.type === 'deletion') readSide(side, { state: 'deleted', mark: span });
            if (side.type === 'addition') readSide(side, { state: 'added', mark: span });
          }
          break;
        default:
          readSide({ inner, children }, { state: STATES[type], mark: span });
      }
    }
  };
  const readSide = ({ inner, children }: Pick<InlineNode, 'inner' | 'children'>, inside: Inside): void => {
    if (inner.from === inner.to) put('empty', inner.from, inner.to, inside);
    else read(children, inside);
  };
  read(readInline(source, stretch.scan), { state: 'plain' });
  const model = { stretch, atoms, pairs };
  tellLabel(model);
  return model;
}

/** An empty side of a mark, where words are to be typed. */
export function emptyAtom(at: number, state: State): Atom {
  return { ...NEW, kind: 'empty', from: at, to: at, text: '', was: 'plain', state };
}

/** A remark that stands in no mark. */
export function remarkAtom(at: number, text: string): Atom {
  return { ...NEW, kind: 'remark', from: at, to: at, text, was: 'plain', state: 'plain' };
}

/** The same atom with another text; with none, it is an empty side of its mark. */
export function rewritten(atom: Atom, text: string): Atom {
  return { ...atom, kind: text === '' ? 'empty' : atom.kind, text, isNew: true };
}

/** True when a stretch has to be written anew because of this atom. */
export function isTouched({ state, was, isNew }: Atom): boolean {
  return state !== was || isNew === true;
}

/** True for a remark that only says who and when: `{>>@NOR 2031-03-01<<}`. */
export function isStamp({ kind, text }: Atom): boolean {
  return kind === 'remark' && /^ ?\{>>@\S+(?:\s+\d{4}-\d{2}-\d{2})?\s*<<\}$/.test(text);
}

export function isBlank({ text }: Atom): boolean {
  return /^[ \t\n]*$/.test(text);
}

const NEW = { isWhole: true, isLabel: false, eatsBlank: false, isNew: true } as const;

interface Inside {
  readonly state: State;
  readonly mark?: Span;
}

const STATES = { addition: 'added', deletion: 'deleted', highlight: 'highlight' } as const;

/** Latin letters, figures and signs, none of which joins its neighbour: most of what there is, and quickly taken apart. */
const SIMPLE = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** The characters of a stretch of text as a person counts them; an escape is one. */
function characters(source: string, { from, to }: Span): readonly Span[] {
  const out: Span[] = [];
  const split = (start: number, end: number): void => {
    const text = source.slice(start, end);
    if (SIMPLE.test(text)) for (let at = start; at < end; at++) out.push({ from: at, to: at + 1 });
    else
      for (const { index, segment } of new Intl.Segmenter('und').segment(text))
        out.push({ from: start + index, to: start + index + segment.length });
  };
  let at = from;
  for (let escape = source.indexOf('\\', from); escape >= 0 && escape < to; escape = source.indexOf('\\', at)) {
    split(at, escape);
    const end = Math.min(escape + 1 + (source.codePointAt(escape + 1)! > 0xffff ? 2 : 1), to);
    out.push({ from: escape, to: end });
    at = end;
  }
  if (at < to) split(at, to);
  return out;
}

/** Finds the label of an item in either reading, with the blank that sets it off. */
function tellLabel({ stretch, atoms }: Model): void {
  const { block, row } = stretch;
  if (row !== undefined || block.type !== 'text') return;
  for (const side of ['accepted', 'rejected'] as const) {
    const { form, projection } = block.reading(side);
    if (form.kind !== 'item') continue;
    const { from, to } = spanToSource(projection, { from: 0, to: form.textFrom });
    for (const atom of atoms) {
      const isRead = projection.kept.some((span) => span.from <= atom.from && atom.to <= span.to);
      if (isRead && atom.kind !== 'remark' && from <= atom.from && atom.to <= to) atom.isLabel = true;
    }
  }
}

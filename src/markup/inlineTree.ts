import type { Nodes } from 'mdast';
import type { Span } from '../model/range';
import { findFootnoteMarks } from './footnoteMarks';
import { createInlineParser, hasInlineMarkdown } from './inline';
import { scanMarks, type Mark, type MarkScan } from './marks';

/** What the inside of a block consists of. A substitution holds a deletion and an addition. */
export type InlineType =
  | 'text'
  | 'emphasis'
  | 'strong'
  | 'inlineCode'
  | 'link'
  | 'footnoteReference'
  | 'addition'
  | 'deletion'
  | 'substitution'
  | 'remark'
  | 'highlight';

/** One part of a block. Spans are counted from the start of the source that was read. */
export interface InlineNode {
  readonly type: InlineType;
  readonly span: Span;
  /** What its signs enclose: the words of an emphasis, the content of a mark. The span itself where there are no signs. */
  readonly inner: Span;
  /** Empty for text, code and footnote marks. */
  readonly children: readonly InlineNode[];
}

/**
 * Reads the inside of one block as it stands, marks and all: marks first, then the inline Markdown around and inside them. What
 * crosses a mark is no Markdown and stays text; so does all Markdown of a block that holds too much to be parsed.
 */
export function readInline(source: string, scan: MarkScan = scanMarks(source)): readonly InlineNode[] {
  const parts = [...scan.marks.flatMap(partsOfMark), ...footnoteParts(source), ...markdownParts(source, scan)];
  return fill({ from: 0, to: source.length }, nested(parts));
}

/** A frozen parser is made once: it keeps nothing of what it reads. */
const PARSER = createInlineParser();
/**
 * Stand for the signs of a mark while Markdown is read. Outside of a mark they are neither a blank nor punctuation, so that `*` next
 * to it may open and close; inside they are punctuation, so that the emphasis that a mark begins or ends with may hold brackets.
 */
const NEUTRAL = '\uE000';
const EDGE = '\u2021';

interface Part {
  readonly type: InlineType;
  readonly span: Span;
  readonly inner: Span;
}

function partsOfMark(mark: Mark): Part[] {
  const { kind, from, to, deleted, added, content, remarks } = mark;
  const span = { from, to };
  const inner = { from: from + 3, to: to - 3 };
  const within = remarks.map((remark) => remarkPart(remark));
  if (kind === 'remark') return [{ type: 'remark', span, inner: content ?? inner }];
  if (kind !== 'substitution' || !deleted || !added) return [{ type: kind, span, inner }, ...within];
  return [
    { type: kind, span, inner },
    { type: 'deletion', span: deleted, inner: deleted },
    { type: 'addition', span: added, inner: added },
    ...within,
  ];
}

function remarkPart({ from, to }: Span): Part {
  return { type: 'remark', span: { from, to }, inner: { from: from + 3, to: to - 3 } };
}

function footnoteParts(source: string): Part[] {
  return findFootnoteMarks(source).map(({ from, to }) => {
    return { type: 'footnoteReference', span: { from, to }, inner: { from: from + 2, to: to - 1 } };
  });
}

/** Emphasis, code and links, read while marks are out of the way. */
function markdownParts(source: string, scan: MarkScan): Part[] {
  if (!hasInlineMarkdown(source)) return [];
  const parts: Part[] = [];
  const collect = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from !== undefined && to !== undefined && isInlineMarkdown(node) && nests({ from, to }, scan.marks)) {
      parts.push({ type: node.type, span: { from, to }, inner: innerOf(node, from, to) });
    }
    if ('children' in node) node.children.forEach(collect);
  };
  collect(PARSER.parse(neutral(source, scan)));
  return parts;
}

function isInlineMarkdown(node: Nodes): node is Extract<Nodes, { type: 'emphasis' | 'strong' | 'inlineCode' | 'link' }> {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'inlineCode' || node.type === 'link';
}

function innerOf(node: Nodes, from: number, to: number): Span {
  if (!('children' in node)) return { from, to };
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  return first === undefined || last === undefined ? { from, to } : { from: first, to: last };
}

/** The source with the signs of its marks, and all of its remarks, as letters that mean nothing to Markdown. */
function neutral(source: string, { marks }: MarkScan): string {
  let out = '';
  let at = 0;
  const put = (from: number, signs: string): void => {
    out += source.slice(at, from) + signs;
    at = from + signs.length;
  };
  const blank = ({ from, to }: Span): void => put(from, NEUTRAL.repeat(to - from));
  for (const mark of marks) {
    if (mark.kind === 'remark') {
      blank(mark);
      continue;
    }
    put(mark.from, NEUTRAL + NEUTRAL + EDGE);
    const arrow = mark.deleted && mark.added ? mark.deleted.to : undefined;
    for (const remark of mark.remarks.filter(({ from }) => arrow === undefined || from < arrow)) blank(remark);
    if (arrow !== undefined) put(arrow, EDGE + EDGE);
    for (const remark of mark.remarks.filter(({ from }) => arrow !== undefined && from > arrow)) blank(remark);
    put(mark.to - 3, EDGE + NEUTRAL + NEUTRAL);
  }
  return out + source.slice(at);
}

/** Whether a stretch holds each mark whole or not at all, or lies within one side of one. Marks are in order and apart. */
function nests({ from, to }: Span, marks: readonly Mark[]): boolean {
  const [start, end] = [sideAt(from, marks), sideAt(to - 1, marks)];
  return start?.from === end?.from && start?.to === end?.to;
}

/** The side of a mark that an offset is in: what it deletes, adds or encloses. */
function sideAt(offset: number, marks: readonly Mark[]): Span | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  const mark = marks[low];
  if (!mark || mark.from > offset) return undefined;
  const sides = [mark.deleted, mark.added, mark.content].filter((side) => side !== undefined);
  return sides.find((side) => side.from <= offset && offset < side.to) ?? mark;
}

interface Nested extends Part {
  readonly children: Nested[];
}

/** Puts each part into the innermost one that encloses it. Parts that overlap without nesting are left out: they are text. */
function nested(parts: readonly Part[]): readonly Nested[] {
  const roots: Nested[] = [];
  const open: Nested[] = [];
  const sorted = parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => a.part.span.from - b.part.span.from || b.part.span.to - a.part.span.to || a.index - b.index);
  for (const { part } of sorted) {
    while (open.length > 0 && open.at(-1)!.span.to <= part.span.from) open.pop();
    const parent = open.at(-1);
    if (parent && (part.span.to > parent.inner.to || part.span.from < parent.inner.from)) continue;
    const node: Nested = { ...part, children: [] };
    (parent ? parent.children : roots).push(node);
    open.push(node);
  }
  return roots;
}

const LEAVES: ReadonlySet<InlineType> = new Set(['inlineCode', 'footnoteReference']);

/** Writes text between the parts, so that the children of a part cover all that it encloses; of a substitution, but for its arrow. */
function fill(inner: Span, parts: readonly Nested[], isSubstitution = false): readonly InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = inner.from;
  const text = (to: number): void => {
    if (to > at && !isSubstitution) nodes.push({ type: 'text', span: { from: at, to }, inner: { from: at, to }, children: [] });
  };
  for (const { type, span, inner: within, children } of parts) {
    text(span.from);
    nodes.push({ type, span, inner: within, children: LEAVES.has(type) ? [] : fill(within, children, type === 'substitution') });
    at = span.to;
  }
  text(inner.to);
  return nodes;
}

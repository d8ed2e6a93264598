import type { Block } from '../../markup/block';
import type { Draft, Proposal } from '../../markup/draft';
import { codeSpanEnds } from '../../markup/literal';
import type { Mark, MarkScan } from '../../markup/marks';
import { fromSource, project } from '../../markup/projection';
import type { Span } from '../../model/range';

/** A place in a draft where somebody writes. */
export interface Caret {
  readonly draft: Draft;
  readonly offset: number;
  /** The proposal that the place is part of, blank lines after its last block included; absent in the introduction. */
  readonly proposal?: Proposal;
  /** The block that the place is in; absent between blocks. */
  readonly block?: Block;
  /** The words of the paragraph or cell before and after the place, changes accepted; between blocks, of the line. */
  readonly before: string;
  readonly after: string;
  /** True inside an addition: what is written there is added already. */
  readonly inAddition: boolean;
}

/** Reads the place of an offset; undefined where nobody writes text: in remarks, deletions and code, and on the signs of a mark. */
export function readCaret(draft: Draft, offset: number): Caret | undefined {
  const block = draft.blocks.find(({ span }) => span.from <= offset && offset <= span.to);
  const proposal = draft.proposals.findLast(({ span }) => span.from <= offset);
  const place = { draft, offset, ...(proposal ? { proposal } : {}) };
  if (!block) return { ...place, ...lineAround(draft.source, offset), inAddition: false };
  const stretch = stretchAt(block, offset);
  if (!stretch) return undefined;
  const { source, scan } = stretch;
  const at = offset - stretch.from;
  const inAddition = isInAddition(scan, at, source);
  if (inAddition === undefined || isInCode(source, at)) return undefined;
  const projection = project(source, scan, 'accepted');
  const split = fromSource(projection, at);
  return { ...place, block, before: projection.text.slice(0, split), after: projection.text.slice(split), inAddition };
}

/**
 * Where words stand that end at the caret, and, with `following`, those that begin there; undefined where a mark comes between
 * them, so that writing over them would cut it.
 */
export function typed({ draft: { source }, offset }: Caret, words: string, following = ''): Span | undefined {
  const span = { from: offset - words.length, to: offset + following.length };
  return source.slice(span.from, span.to) === words + following ? span : undefined;
}

/** The caret's line, as far as it stands in the paragraph. */
export function lineBefore({ before }: Caret): string {
  return before.slice(before.lastIndexOf('\n') + 1);
}

export function lineAfter({ after }: Caret): string {
  return /^[^\n]*/.exec(after)![0];
}

/** True for a revision whose changes are marked: what is not marked there has to be the text in force. Its reasons are no part of it. */
export function needsMarks({ draft, proposal, offset, inAddition }: Caret): boolean {
  const isRevision = proposal?.symbol === 'MOD' || proposal?.symbol === '(MOD)';
  const reasons = proposal?.reasons[0];
  return draft.form === 'marked' && isRevision && !inAddition && !(reasons && reasons.span.from <= offset);
}

interface Stretch {
  readonly from: number;
  readonly source: string;
  readonly scan: MarkScan;
}

function stretchAt(block: Block, offset: number): Stretch | undefined {
  if (block.type === 'text') return { from: block.span.from, source: block.source, scan: block.scan };
  if (block.type === 'frontMatter') return { from: block.span.from, source: block.source, scan: { marks: [], unmatched: [] } };
  const at = offset - block.span.from;
  const cell = block.rows.flatMap(({ cells }) => cells).find(({ span }) => span.from <= at && at <= span.to);
  return cell && { from: block.span.from + cell.span.from, source: cell.source, scan: cell.scan };
}

/** Undefined where no text is written: see `readCaret`. A remark that is not closed yet is one all the same. */
function isInAddition({ marks, unmatched }: MarkScan, at: number, source: string): boolean | undefined {
  if (unmatched.some(({ from }) => from < at && source.startsWith('{>>', from))) return undefined;
  const mark = marks.find(({ from, to }) => from < at && at < to);
  if (!mark) return false;
  const written: Span | undefined = mark.kind === 'highlight' ? mark.content : mark.added;
  if (!written || at < written.from || written.to < at || isInRemark(mark, at)) return undefined;
  return mark.kind !== 'highlight';
}

function isInRemark({ remarks }: Mark, at: number): boolean {
  return remarks.some(({ from, to }) => from < at && at < to);
}

/** A run of backticks that opens no code leads just past itself. */
function isInCode(source: string, at: number): boolean {
  for (const [from, to] of codeSpanEnds(source)) if (from < at && at < to && /[^`]/.test(source.slice(from, to))) return true;
  return false;
}

function lineAround(source: string, offset: number): Pick<Caret, 'before' | 'after'> {
  const from = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return { before: source.slice(from, offset), after: source.slice(offset, end < 0 ? source.length : end) };
}

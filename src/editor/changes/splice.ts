import type { Block } from '../../markup/block';
import type { Draft } from '../../markup/draft';
import type { TextEdit } from '../../model/problem';
import type { Span } from '../../model/range';
import { editsBetween } from '../edits';
import type { Rewritten } from './rewrite';

/** Edits to a draft, and what each of its blocks is after them; undefined for a block that is gone. */
export interface Splice {
  readonly edits: readonly TextEdit[];
  readonly sources: readonly (string | undefined)[];
}

/**
 * Puts rewritten blocks in the place of those of a draft; the others stay as they are. A block of which nothing is left goes with
 * its blank line. With `apart`, rewritten blocks stand on one line, between blank lines: where lines were broken by hand, a line
 * might otherwise be read as part of the block before it, or as one of its own.
 */
export function splice(
  { source, blocks }: Pick<Draft, 'source' | 'blocks'>,
  rewritten: ReadonlyMap<number, Rewritten>,
  apart: boolean,
): Splice {
  const edits: TextEdit[] = [];
  const sources: (string | undefined)[] = [];
  const isGone = (index: number): boolean => rewritten.has(index) && rewritten.get(index)!.source === undefined;
  const gaps = [...blocks.keys(), blocks.length].map((index) => gapBefore(source, blocks, index));
  for (let index = 0; index < blocks.length; index++) {
    const { span, type, source: before } = blocks[index]!;
    const own = rewritten.get(index);
    if (own?.source === undefined && own) {
      const first = index;
      while (isGone(index + 1)) index++;
      for (let gone = first; gone <= index; gone++) sources.push(undefined);
      const gone = { from: span.from, to: blocks[index]!.span.to };
      edits.push(goneEdit(source, gone, gaps[first]!, gaps[index + 1]!, apart));
      continue;
    }
    const typed = own?.source ?? before;
    const text = own && apart && type === 'text' ? onOneLine(typed) : typed;
    sources.push(text);
    const inside = own && text === typed ? own.edits : editsBetween(before, text);
    edits.push(...inside.map((edit) => ({ ...edit, span: shifted(edit.span, span.from) })));
    const isTouched = own !== undefined || (rewritten.has(index + 1) && !isGone(index + 1));
    const gap = gaps[index + 1]!;
    if (apart && isTouched && index + 1 < blocks.length && !isGone(index + 1) && !isBlank(source, gap))
      edits.push({ span: gap, text: '\n\n' });
  }
  return { edits, sources };
}

/** Of the two gaps around what goes, the one stays that parts its neighbours. */
function goneEdit(source: string, gone: Span, before: Span, after: Span, apart: boolean): TextEdit {
  const isFirst = before.from === 0;
  const isLast = after.to === source.length;
  if (isFirst && isLast) return { span: gone, text: '' };
  if (isLast) return { span: { from: before.from, to: gone.to }, text: '' };
  if (isFirst) return { span: { from: gone.from, to: after.to }, text: '' };
  if (apart) return { span: { from: before.from, to: after.to }, text: '\n\n' };
  if (isBlank(source, before)) return { span: { from: gone.from, to: after.to }, text: '' };
  if (isBlank(source, after)) return { span: { from: before.from, to: gone.to }, text: '' };
  return { span: { from: before.from, to: after.to }, text: '\n\n' };
}

/** What stands between a block and the one before it. */
function gapBefore(source: string, blocks: readonly Block[], index: number): Span {
  return { from: blocks[index - 1]?.span.to ?? 0, to: blocks[index]?.span.from ?? source.length };
}

function isBlank(source: string, { from, to }: Span): boolean {
  return /\n[ \t\r]*\n/.test(source.slice(from, to));
}

function onOneLine(text: string): string {
  return text.replace(/[ \t\r]*\n[ \t]*/g, ' ').trim();
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

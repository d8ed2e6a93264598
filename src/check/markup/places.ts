import { literally } from '../../lexicon/phrases';
import type { Span } from '../../model/range';

/**
 * A key of a front matter at the start of its line, or the opening fence where it cannot be found; of one that stands `under`
 * another, on an indented line, that other key.
 */
export function keyIn(source: string, front: Span | undefined, key: string, under?: string): Span {
  const fallback = (): Span => (under === undefined ? lineAt(source, front, 0) : keyIn(source, front, under));
  return entryIn(source, front, key, under !== undefined)?.key ?? fallback();
}

/** The value that stands after a key, on its line; the key where there is none. */
export function valueIn(source: string, front: Span | undefined, key: string, under?: string): Span {
  const entry = entryIn(source, front, key, under !== undefined);
  if (!entry) return keyIn(source, front, key, under);
  return entry.value.to > entry.value.from ? entry.value : entry.key;
}

/** A line of the front matter, counted from its opening fence. */
export function lineAt(source: string, front: Span | undefined, line: number): Span {
  if (!front) return { from: 0, to: 0 };
  const lines = source.slice(front.from, front.to).split('\n');
  const index = Math.min(Math.max(line, 0), lines.length - 1);
  const from = front.from + lines.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0);
  return { from, to: from + lines[index]!.trimEnd().length };
}

interface Entry {
  readonly key: Span;
  /** Without the blanks and the comment around it. */
  readonly value: Span;
}

function entryIn(source: string, front: Span | undefined, key: string, isIndented: boolean): Entry | undefined {
  if (!front) return undefined;
  const indent = isIndented ? String.raw`[ \t]+` : '';
  const pattern = String.raw`^(${indent})(["']?)${literally(key)}\2[ \t]*:[ \t]*(.*?)[ \t]*(?:[ \t]#.*)?\r?$`;
  const found = new RegExp(pattern, 'm').exec(source.slice(front.from, front.to));
  if (!found) return undefined;
  const start = front.from + found.index;
  const from = start + found[1]!.length + found[2]!.length;
  const value = start + found[0].indexOf(':', found[1]!.length + found[2]!.length + key.length) + 1;
  const blank = /^[ \t]*/.exec(source.slice(value))![0].length;
  return { key: { from, to: from + key.length }, value: { from: value + blank, to: value + blank + found[3]!.length } };
}

import type { Change } from 'diff';
import { isChange, scanMarks } from '../../src/markup/marks';

/** How much of a text somebody would have to read as changed. */
export interface Extent {
  /** Places that are marked: what goes and what comes there count as one. */
  readonly marks: number;
  /** Words that go and words that come. */
  readonly words: number;
}

export function extentOfMarked(marked: string): Extent {
  const marks = marked.split('\n').flatMap((line) =>
    scanMarks(line)
      .marks.filter(isChange)
      .map(({ added, deleted }) =>
        [added, deleted].reduce((sum, span) => sum + (span ? wordsIn(line.slice(span.from, span.to)) : 0), 0),
      ),
  );
  return { marks: marks.length, words: sum(marks) };
}

export function extentOfParts(parts: readonly Change[]): Extent {
  const isOther = (part: Change | undefined): boolean => part !== undefined && (part.added || part.removed);
  return {
    marks: parts.filter((part, at) => isOther(part) && !isOther(parts[at - 1])).length,
    words: sum(parts.filter(isOther).map(({ value }) => wordsIn(value))),
  };
}

/** A change by the stretches that it replaces. */
export function extentOfStretches(stretches: readonly { readonly deleted: string; readonly added: string }[]): Extent {
  return { marks: stretches.length, words: sum(stretches.map(({ deleted, added }) => wordsIn(deleted) + wordsIn(added))) };
}

/** The fewest words that must be deleted and added to turn one text into the other, in order: an exact word diff needs no less. */
export function leastWords(base: string, revised: string): number {
  const one = wordsOf(base);
  const other = wordsOf(revised);
  // The length of the longest common subsequence, row by row.
  let above = new Int32Array(other.length + 1);
  for (const word of one) {
    const row = new Int32Array(other.length + 1);
    for (let at = 0; at < other.length; at++)
      row[at + 1] = word === other[at] ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!);
    above = row;
  }
  return one.length + other.length - 2 * above[other.length]!;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function wordsIn(text: string): number {
  return wordsOf(text).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

import { applyEdits, offsetAfter } from '../../src/markup/edits';
import { indexLines } from '../../src/markup/lines';
import type { Finding } from '../../src/model/problem';
import type { Mistake } from './field';

/** What became of a mistake: told as a warning or an error, told in an information only, or not told. */
export type Outcome = 'found' | 'hinted' | 'missed';

export interface PlantedSource {
  readonly source: string;
  /** The lines that the mistake is on, from 0. */
  readonly lines: readonly number[];
}

export function plantIn(source: string, { edits, also = [] }: Mistake): PlantedSource {
  const after = applyEdits(source, edits);
  const places = indexLines(after);
  const lineOf = (offset: number): number => places.positionAt(offset).line;
  const lines = edits.flatMap(({ span, text }) => {
    const from = offsetAfter(span.from, edits, 'before');
    return [lineOf(from), lineOf(from + text.length)];
  });
  return { source: after, lines: [...new Set([...lines, ...also.map((offset) => lineOf(offsetAfter(offset, edits)))])] };
}

/**
 * What the findings make of a mistake. Only what the draft did not have before counts, of a right kind, and on a line of the
 * mistake; not what sums up a text in force.
 */
export function outcomeOf(
  { source, lines }: PlantedSource,
  { edits }: Mistake,
  right: readonly string[],
  before: readonly Finding[],
  after: readonly Finding[],
): Outcome {
  const known = new Set(before.map(({ code, message, span }) => `${code} ${message} ${offsetAfter(span.from, edits)}`));
  const places = indexLines(source);
  const told = after.filter(({ code, message, span, carried }) => {
    if (carried || !right.some((one) => code === one || (one.endsWith('/') && code.startsWith(one)))) return false;
    if (known.has(`${code} ${message} ${span.from}`)) return false;
    const [from, to] = [places.positionAt(span.from).line, places.positionAt(span.to).line];
    return lines.some((line) => line === from || (from < line && line <= to && to - from <= SHORT));
  });
  if (told.length === 0) return 'missed';
  return told.some(({ severity }) => severity !== 'info') ? 'found' : 'hinted';
}

/** What is shown over more lines than this points at none of them. */
const SHORT = 3;

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
 * What has been told of a draft since a mistake was planted in it; not what sums up a text in force. What a rule said of the same
 * place before is not new because its message has the mistake in it now.
 */
export function newFindings({ edits }: Mistake, before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(
    before.flatMap(({ code, span }) =>
      (['before', 'after'] as const).map((side) => `${code} ${offsetAfter(span.from, edits, side)}`),
    ),
  );
  return after.filter(({ code, span, carried }) => !carried && !known.has(`${code} ${span.from}`));
}

/** What new findings make of a mistake. Only those of a right kind count, and on a line of the mistake. */
export function outcomeOf({ source, lines }: PlantedSource, right: readonly string[], found: readonly Finding[]): Outcome {
  const places = indexLines(source);
  const told = found.filter(({ code, span }) => {
    if (!right.some((one) => code === one || (one.endsWith('/') && code.startsWith(one)))) return false;
    const [from, to] = [places.positionAt(span.from).line, places.positionAt(span.to).line];
    return lines.some((line) => line === from || (from < line && line <= to && to - from <= SHORT));
  });
  if (told.length === 0) return 'missed';
  return told.some(({ severity }) => severity !== 'info') ? 'found' : 'hinted';
}

/** What is shown over more lines than this points at none of them. */
const SHORT = 3;

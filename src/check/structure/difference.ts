import type { Span } from '../../model/range';

/** Where two wordings differ: what stands there in the one, and what in the other. */
export interface Difference {
  readonly span: Span;
  readonly text: string;
}

/** The shortest stretch that has to be written anew, from the first sign that differs to the last. */
export function differenceIn(written: string, wanted: string): Difference {
  let from = 0;
  const most = Math.min(written.length, wanted.length);
  while (from < most && written[from] === wanted[from]) from++;
  let end = 0;
  while (end < most - from && written[written.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  return { span: { from, to: written.length - end }, text: wanted.slice(from, wanted.length - end) };
}

/** The same, in whole words, as a person sees it. */
export function differenceInWords(written: string, wanted: string): Difference {
  const { span, text } = differenceIn(written, wanted);
  const before = /\S*$/.exec(written.slice(0, span.from))![0].length;
  const after = /^\S*/.exec(written.slice(span.to))![0].length;
  return {
    span: { from: span.from - before, to: span.to + after },
    text: written.slice(span.from - before, span.from) + text + written.slice(span.to, span.to + after),
  };
}

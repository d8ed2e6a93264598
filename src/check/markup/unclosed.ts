import type { Stretch } from '../../markup/block';
import { scanMarks, signsOf } from '../../markup/marks';
import type { Finding, Fix } from '../../model/problem';
import type { DraftRule } from '../rule';
import { brokenSigns, placeOf, type Sign } from './signs';

/** A mark without its other half: an opener that nothing closes in the draft, a closer that nothing opens, an arrow outside a replacement. */
export const unclosed: DraftRule = {
  code: 'markup/unclosed',
  severity: 'error',
  reads: 'the source',
  check(subject) {
    const { unclosed: openers, unopened } = brokenSigns(subject);
    return [...few(openers).map(withoutCloser), ...few(unopened).map(withoutOpener)];
  },
};

/** In one paragraph; a drafter who mends so many sees the next ones. */
const MOST = 10;

function few(signs: readonly Sign[]): readonly Sign[] {
  const counts = new Map<Stretch, number>();
  return signs.filter(({ stretch }) => {
    const count = (counts.get(stretch) ?? 0) + 1;
    counts.set(stretch, count);
    return count <= MOST;
  });
}

function withoutCloser(found: Sign): Finding {
  const { stretch, sign } = found;
  const { opener, closer } = signsOf(sign.kind);
  const span = placeOf(found);
  return {
    code: unclosed.code,
    // What was to be marked changes the text as it stands.
    severity: 'error',
    message:
      opener === '{~~'
        ? 'This {~~ is text: a replacement is written {~~old~>new~~}, within one paragraph.'
        : `This ${opener} is text: nothing closes it. ${closer} has to stand in the same paragraph.`,
    span,
    fixes: [...closingFix(stretch, sign.from, opener, closer), keepFix(opener, span.from)],
  };
}

function withoutOpener(found: Sign): Finding {
  const { sign } = found;
  const span = placeOf(found);
  const { opener, closer } = signsOf(sign.kind);
  const written = sign.sign === 'arrow' ? '~>' : closer;
  return {
    code: unclosed.code,
    severity: sign.sign === 'arrow' ? 'warning' : 'error',
    message:
      sign.sign === 'arrow'
        ? 'This ~> is text: it has a meaning only in a replacement, {~~old~>new~~}.'
        : `This ${closer} is text: no ${opener} opens it in this paragraph.`,
    span,
    fixes: [{ title: `Delete ${written}`, edits: [{ span, text: '' }] }, keepFix(written, span.from)],
  };
}

function keepFix(sign: string, at: number): Fix {
  return { title: `Keep ${sign} as text`, edits: [{ span: { from: at, to: at }, text: '\\' }] };
}

/** Closes the mark before the next one, or at the end; offered only when that makes it a mark. */
function closingFix({ source, at, scan }: Stretch, from: number, opener: string, closer: string): readonly Fix[] {
  const later = [...scan.marks, ...scan.unmatched].map((mark) => mark.from).filter((start) => start > from);
  const until = source.slice(0, Math.min(source.length, ...later)).trimEnd().length;
  const rest = source.slice(from + 3, until);
  const missing = opener === '{~~' && !rest.includes('~>') ? `~>${closer}` : closer;
  const fixed = scanMarks(source.slice(0, until) + missing + source.slice(until));
  if (fixed.unmatched.length >= scan.unmatched.length) return [];
  const where = until < source.trimEnd().length ? 'before the next mark' : 'at the end of the paragraph';
  return [
    {
      title: `Close it with ${closer} ${where}`,
      edits: [{ span: { from: at + until, to: at + until }, text: missing }],
      preferred: true,
    },
  ];
}

import { stretchesOf, type Stretch } from '../../markup/block';
import { scanMarks } from '../../markup/marks';
import type { Finding, Fix } from '../../model/problem';
import type { DraftRule } from '../rule';

/** A mark that begins and does not end in its paragraph, heading or cell: it is read as text. */
export const unclosed: DraftRule = {
  code: 'markup/unclosed',
  severity: 'error',
  reads: 'the source',
  check: ({ draft }) =>
    draft.blocks.flatMap((block) =>
      stretchesOf(block).flatMap((stretch) => stretch.scan.unmatched.slice(0, MOST).map(({ from }) => findingOf(stretch, from))),
    ),
};

/** In one paragraph; a drafter who mends so many sees the next ones. */
const MOST = 10;

const CLOSERS: Readonly<Record<string, string>> = { '{++': '++}', '{--': '--}', '{~~': '~~}', '{>>': '<<}', '{==': '==}' };

function findingOf(stretch: Stretch, from: number): Finding {
  const opener = stretch.source.slice(from, from + 3);
  const closer = CLOSERS[opener]!;
  const at = stretch.at + from;
  return {
    code: unclosed.code,
    // What was to be marked changes the text as it stands.
    severity: 'error',
    message:
      opener === '{~~'
        ? 'This {~~ is text: a replacement is written {~~old~>new~~}, within one paragraph.'
        : `This ${opener} is text: nothing closes it. ${closer} has to stand in the same paragraph.`,
    span: { from: at, to: at + 3 },
    fixes: [
      ...closingFix(stretch, from, opener, closer),
      { title: `Keep ${opener} as text`, edits: [{ span: { from: at, to: at }, text: '\\' }] },
    ],
  };
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

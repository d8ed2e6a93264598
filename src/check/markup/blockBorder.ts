import type { Stretch } from '../../markup/block';
import { looseSigns, scanMarks, signsOf } from '../../markup/marks';
import type { Finding, Fix, TextEdit } from '../../model/problem';
import type { DraftRule } from '../rule';
import { brokenSigns, placeOf, type Border } from './signs';

/** A mark that begins in one paragraph, heading or cell and ends in another: it is none, and told once, where it begins. */
export const blockBorder: DraftRule = {
  code: 'markup/block-border',
  severity: 'error',
  reads: 'the source',
  check: (subject) => brokenSigns(subject).borders.map(findingOf),
};

function findingOf(border: Border): Finding {
  const { opener, closer } = signsOf(border.kind);
  return {
    code: blockBorder.code,
    severity: blockBorder.severity,
    message: `This ${opener} is text: its ${closer} stands in another paragraph or cell. A mark ends where its paragraph ends: write one for each.`,
    span: placeOf(border.opener),
    fixes: splitFix(border),
    related: [{ message: 'Where it ends', span: placeOf(border.closer) }],
  };
}

/** A mark for each paragraph; offered only where each becomes one. A replacement has two sides, and nobody knows which goes where. */
function splitFix({ kind, stretches }: Border): readonly Fix[] {
  const { opener, closer } = signsOf(kind);
  if (kind === 'substitution') return [];
  const last = stretches.length - 1;
  const edits = stretches.map((stretch, index): readonly TextEdit[] => [
    ...(index > 0 ? [insertion(beginningOf(stretch), opener)] : []),
    ...(index < last ? [insertion(stretch.source.trimEnd().length, closer)] : []),
  ]);
  const isWhole = stretches.every((stretch, index) => isMarked(stretch, edits[index]!, index > 0 && index < last));
  if (!isWhole) return [];
  const placed = stretches.flatMap(({ at }, index) =>
    edits[index]!.map(({ span, text }) => ({ span: { from: span.from + at, to: span.to + at }, text })),
  );
  return [{ title: `Close it here with ${closer}, and open it again in the next`, edits: placed, preferred: true }];
}

/** Whether edits leave no sign that is text; a paragraph between the two ends has to be free of marks, for they do not nest. */
function isMarked({ source, scan }: Stretch, edits: readonly TextEdit[], isBetween: boolean): boolean {
  if (isBetween && (scan.marks.length > 0 || scan.unmatched.length > 0)) return false;
  const edited = edits.reduceRight(
    (text, { span, text: written }) => text.slice(0, span.from) + written + text.slice(span.to),
    source,
  );
  return looseSigns(edited, scanMarks(edited)).length === 0;
}

/** Past what opens a block and takes no marks: `# `, `[^1]: `. */
function beginningOf({ source }: Stretch): number {
  return /^\s*(?:#{1,6}[ \t]+|\[\^[^\][\s]+\]:[ \t]*)?/.exec(source)![0].length;
}

function insertion(at: number, text: string): TextEdit {
  return { span: { from: at, to: at }, text };
}

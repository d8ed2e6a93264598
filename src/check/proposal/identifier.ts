import { isPlaceholder, readIdentifier, type Identifier } from '../../revise/identifiers';
import type { Finding, Fix, Severity } from '../../model/problem';
import type { Span } from '../../model/range';
import type { DraftRule, Subject } from '../rule';
import { gapsIn, type Gap } from './gaps';
import { identifierFor, isCollection } from './numbering';
import { symbolLineOf } from './symbolLine';
import { linesOf, type Line } from './lines';

/** An identifier that is missing, misspelt, not what the front matter says, used twice, or out of the row. */
export const identifier: DraftRule = {
  code: 'proposal/identifier',
  severity: 'warning',
  reads: 'the accepted text',
  check: (subject) => {
    const lines = linesOf(subject);
    const gaps = gapsIn(lines, subject);
    const found = lines.flatMap((line) => ofLine(line, lines, gaps, subject));
    // One document has one number: once it has it, all its identifiers change.
    const firstOpen = found.find(({ isOpen }) => isOpen);
    return found.filter((one) => !one.isOpen || one === firstOpen).map(({ finding }) => finding);
  },
};

interface Found {
  readonly finding: Finding;
  /** True for the remark that a document has no number yet. */
  readonly isOpen?: true;
}

function ofLine(line: Line, lines: readonly Line[], gaps: ReadonlyMap<Line, Gap>, subject: Subject): readonly Found[] {
  const { written, read } = line;
  const right = (title: string): readonly Fix[] => rightFix(line, lines, title, subject);
  const report = (
    message: string,
    fixes: readonly Fix[],
    severity?: Severity,
    related?: Finding['related'],
  ): readonly Found[] => [{ finding: findingAt(line, subject, message, fixes, severity, related) }];
  if (written === undefined) {
    return line.isLoose
      ? []
      : report(`An identifier follows the symbol: source, document and running number, as in NOR/44A1/1.`, right('Add'));
  }
  if (!read)
    return report(
      `${written} is no identifier: it is the source, the document and a running number, as in NOR/44A1/1.`,
      right('Change to'),
    );
  const other = differing(read, subject);
  if (other) return report(other, right('Change to'));
  const before = line.opensText ? lines.find((each) => each.opensText && sameWords(each.written, written)) : undefined;
  if (before && before !== line) {
    const place = symbolLineOf(before.proposal, subject.draft)?.identifier;
    const related = place ? [{ message: 'the proposal that has it too', span: place }] : undefined;
    return report(
      `Another proposal of this draft is ${written} too: give this one a number of its own.`,
      right('Change to'),
      undefined,
      related,
    );
  }
  const gap = gaps.get(line);
  if (gap) return report(gap.message, gap.fixes, gap.severity);
  const elsewhere = isPlaceholder(read.document) ? undefined : otherWith(written, subject);
  if (elsewhere !== undefined) {
    return report(
      `${written} is used in ${elsewhere} as well: unless that is another state of this proposal, one of the two needs another number.`,
      right('Change to'),
      'info',
    );
  }
  if (!isPlaceholder(read.document)) return [];
  const message = `${read.document} in ${written} stands for the number of the document: write it as soon as you have it.`;
  return [{ finding: findingAt(line, subject, message, [], 'info'), isOpen: true }];
}

/** In a document that collects the proposals of several, each has a source and a document of its own. */
function differing({ source, document }: Identifier, { draft: { front } }: Subject): string | undefined {
  if (front.document !== undefined && front.document !== document)
    return `The front matter says that this is document ${front.document}, and the identifier says ${document}.`;
  const strangers = source.filter((code) => !front.source.includes(code));
  const lacking = front.document === undefined ? [] : front.source.filter((code) => !source.includes(code));
  if (front.source.length === 0 || (strangers.length === 0 && lacking.length === 0)) return undefined;
  return `The front matter says that ${front.source.join('/')} proposes this, and the identifier says ${source.join('/')}.`;
}

function otherWith(written: string, { others }: Subject): string | undefined {
  return others.find(({ identifiers }) => !isCollection(identifiers) && identifiers.some((each) => sameWords(each, written)))
    ?.name;
}

function sameWords(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function rightFix(line: Line, lines: readonly Line[], title: string, subject: Subject): readonly Fix[] {
  const at = symbolLineOf(line.proposal, subject.draft);
  const taken = lines.flatMap((other) => (other === line || other.written === undefined ? [] : [other.written]));
  const right = identifierFor(subject, taken, line.written);
  // Where the front matter has the slip, what it asks for may be no identifier either.
  if (!at || !right || right === line.written || !readIdentifier(right)) return [];
  const text = line.written === undefined ? ` ${right}` : right;
  return [{ title: `${title} ${right}`, edits: [{ span: at.identifier, text }], preferred: true }];
}

function findingAt(
  { proposal }: Line,
  { draft }: Subject,
  message: string,
  fixes: readonly Fix[],
  severity: Severity = identifier.severity,
  related?: Finding['related'],
): Finding {
  const at = symbolLineOf(proposal, draft);
  const whole: Span = at?.span ?? proposal.span;
  const span = at && at.identifier.to > at.identifier.from ? at.identifier : whole;
  return { code: identifier.code, severity, message, span, fixes, ...(related ? { related } : {}) };
}

import { spanInDraft, type Passage } from '../../markup/passage';
import type { Designation } from '../../model/designation';
import type { Finding, Fix, Severity } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import type { DraftRule, ReadProposal, Subject } from '../rule';
import { quote } from '../wording';
import { freeNumbers, freePlaceholder, knownOf, nameOfNew } from './freeNumbers';
import { changeSymbol } from './symbolLine';

/** A new text with the number of another one, or with one that is not its turn, or with a placeholder that is used twice. */
export const numberTaken: DraftRule = {
  code: 'proposal/number-taken',
  severity: 'warning',
  reads: 'the accepted text',
  check: (subject) => {
    const added = subject.proposals.flatMap((read): readonly New[] => {
      const heading = read.passages.find(({ isDesignation }) => isDesignation);
      // What is marked is no new text, and that is said elsewhere.
      if (!read.proposal.symbol?.startsWith('ADD') || !read.own || !heading || heading.scan.marks.length > 0) return [];
      return [{ read, own: read.own, heading }];
    });
    return added.flatMap((one, index) => {
      const twin = added.slice(0, index).find((other) => isTwin(one, other));
      return one.own.number === null ? ofPlaceholder(one, twin, subject) : ofNumber(one, twin, added, subject);
    });
  },
};

interface New {
  readonly read: ReadProposal;
  readonly own: Designation;
  readonly heading: Passage;
}

function ofNumber(one: New, twin: New | undefined, all: readonly New[], subject: Subject): readonly Finding[] {
  const { read, own } = one;
  const { forms } = subject.draft.lexicon.data;
  const name = `${forms.kinds[own.kind].one} ${own.number}`;
  const latest = knownOf(own, subject).findLast(({ number }) => number === own.number);
  const others = all.flatMap((other) => (other === one || other.own.kind !== own.kind ? [] : [other.own.number ?? 0]));
  const free = freeNumbers(own, others, subject);
  const placeholder = freePlaceholder(read, own, subject);
  const number = !free || free.next === own.number ? [] : [numberFix(one, free.next)];
  const fixes = [...(placeholder === undefined ? [] : [placeholderFix(one, placeholder, subject)]), ...number];
  const mod = changeSymbol(read.proposal, subject.draft, 'MOD');
  const isRevised = own.revision?.revised === true;
  const isFree = free ? ` The next number that is free is ${free.next}.` : '';
  const wait = placeholder === undefined ? '' : ` Until the conference gives it a number, it is called [${placeholder}].`;
  if (isRevised) {
    const is = latest ? `${name} exists, ${quote(latest.title)}` : `“${forms.revised.written}” says that this is a revision`;
    return [
      finding(one, `${is}: to revise it, the symbol is MOD, and ${read.proposal.symbol} is for a new text.`, mod ? [mod] : []),
    ];
  }
  if (latest) {
    return [finding(one, `There is a ${name} already, ${quote(latest.title)}.${isFree}${wait}`, mod ? [...fixes, mod] : fixes)];
  }
  if (twin) return [finding(one, `Another new text of this draft is ${name} too.${isFree}${wait}`, fixes, twin)];
  if (!free || free.isInTurn(own.number!)) return [];
  return [finding(one, `${name} would leave a gap.${isFree}${wait}`, fixes)];
}

function ofPlaceholder(one: New, twin: New | undefined, subject: Subject): readonly Finding[] {
  const { placeholder } = one.own;
  if (placeholder === undefined) return [];
  const other = subject.others.find(({ placeholders }) => placeholders.some((each) => sameWords(each, placeholder)));
  if (!twin && !other) return [];
  const free = freePlaceholder(one.read, one.own, subject);
  const fixes = free === undefined ? [] : [placeholderFix(one, free, subject)];
  if (twin)
    return [
      finding(
        one,
        `Another new text of this draft is called [${placeholder}] too: give this one a name of its own.`,
        fixes,
        twin,
      ),
    ];
  const message = `[${placeholder}] is used in ${other!.name} as well: unless that is another state of this proposal, one of the two needs another name.`;
  return [finding(one, message, fixes, undefined, 'info')];
}

/** Several proposals that put forward one text under their own symbols, as in consolidated documents, are meant to have one name. */
function isTwin(one: New, { own, read }: New): boolean {
  const { kind, number, placeholder } = one.own;
  const isSame =
    own.kind === kind && own.number === number && (number !== null || sameWords(own.placeholder ?? '', placeholder ?? ''));
  return isSame && originOf(one.read) === originOf(read);
}

/** Source and document, in whatever order the source names its members. */
function originOf({ proposal: { identifier = '' } }: ReadProposal): string {
  return identifier.split('/').slice(0, -1).sort().join('/');
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function placeholderFix({ heading, read, own }: New, placeholder: string, { draft }: Subject): Fix {
  const name = nameOfNew(own, placeholder, heading.words, draft.lexicon);
  const edits = [replaceWords(heading, { from: 0, to: heading.words.length }, name, read.asMark)];
  return { title: `Call it ${name}`, edits };
}

function numberFix({ heading, read, own }: New, next: number): Fix {
  const from = heading.words.search(new RegExp(String.raw`\b${own.number}\b`));
  const edit = replaceWords(heading, { from, to: from + String(own.number).length }, String(next), read.asMark);
  return { title: `Change the number to ${next}`, edits: [edit] };
}

function finding({ heading }: New, message: string, fixes: readonly Fix[], twin?: New, severity?: Severity): Finding {
  const related = twin ? [{ message: 'the other one', span: wholeOf(twin.heading) }] : undefined;
  return {
    code: numberTaken.code,
    severity: severity ?? numberTaken.severity,
    message,
    span: wholeOf(heading),
    fixes: fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix)),
    ...(related ? { related } : {}),
  };
}

function wholeOf(passage: Passage): Finding['span'] {
  return spanInDraft(passage, { from: 0, to: passage.words.length });
}

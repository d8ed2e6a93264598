import { isPlaceholder, readIdentifier } from '../../revise/identifiers';
import { identifierOf } from '../../revise/newProposal';
import type { Fix, Severity } from '../../model/problem';
import type { Subject } from '../rule';
import type { Line } from './lines';
import { symbolLineOf } from './symbolLine';

/** A running number before which one is missing. */
export interface Gap {
  readonly message: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

/**
 * The lines whose number has no number before it, in this draft or in another one at hand: proposals of a document are numbered
 * from 1. That a draft begins later is common where a document is written in several files, so it is only told.
 */
export function gapsIn(lines: readonly Line[], subject: Subject): ReadonlyMap<Line, Gap> {
  const elsewhere = subject.others.flatMap(({ identifiers }) => identifiers.flatMap((each) => readIdentifier(each) ?? []));
  const found = new Map<Line, Gap>();
  const documents = new Map<string, Line[]>();
  for (const line of lines) {
    const { read } = line;
    if (!read) continue;
    const key = keyOf(read);
    documents.set(key, [...(documents.get(key) ?? []), line]);
  }
  for (const [key, own] of documents) {
    // Several documents have no number yet, so others say nothing about this one.
    const isOpen = isPlaceholder(own[0]!.read!.document);
    const others = isOpen ? [] : elsewhere.filter((each) => keyOf(each) === key).map(({ number }) => number);
    const here = own.map(({ read }) => read!.number);
    const known = new Set([...here, ...others]);
    for (const number of new Set(here)) {
      if (number === 1 || known.has(number - 1)) continue;
      const line = own.find(({ read }) => read!.number === number)!;
      found.set(line, gapOf(line, own, known, here, subject));
    }
  }
  return found;
}

function gapOf(line: Line, own: readonly Line[], known: ReadonlySet<number>, here: readonly number[], subject: Subject): Gap {
  const { source, document, number } = line.read!;
  const last = Math.max(0, ...[...known].filter((other) => other < number));
  const missing = identifierOf({ source, document, number: last + 1 });
  const isWithin = here.some((other) => other < number);
  const message = isWithin
    ? `The numbers of proposals go on by one, and there is no ${missing}.`
    : `There is no ${missing} in this draft, or beside it: proposals are numbered from 1, through all the files of a document.`;
  return {
    message,
    severity: isWithin ? 'warning' : 'info',
    fixes: [closeFix(line, own, number - last - 1, known, here, subject)].flat(),
  };
}

/** Moves this number and all higher ones of the draft down, unless another draft has one of those. */
function closeFix(
  line: Line,
  own: readonly Line[],
  by: number,
  known: ReadonlySet<number>,
  here: readonly number[],
  { draft }: Subject,
): readonly Fix[] {
  const { number } = line.read!;
  const moving = own.filter(({ read }) => read!.number >= number);
  const isFree = [...known].every((other) => other < number || here.includes(other));
  const edits = moving.flatMap(({ proposal, read }) => {
    const at = symbolLineOf(proposal, draft)?.identifier;
    return at ? [{ span: at, text: identifierOf({ ...read!, number: read!.number - by }) }] : [];
  });
  const to = identifierOf({ ...line.read!, number: number - by });
  const more = new Set(moving.map(({ read }) => read!.number)).size > 1 ? ', and the ones after it likewise' : '';
  return isFree ? [{ title: `Change to ${to}${more}`, edits, preferred: true }] : [];
}

/** A document has one row of numbers, whoever of its authors proposes; without a number it is told by its authors. */
function keyOf({ source, document }: { readonly source: readonly string[]; readonly document: string }): string {
  return isPlaceholder(document) ? `${source.join('/')}/${document}` : document;
}

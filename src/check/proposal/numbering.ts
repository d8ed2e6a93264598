import { isDocumentNumber, isSourceCode, nextNumber, readIdentifier } from '../../revise/identifiers';
import { identifierOf } from '../../revise/newProposal';
import type { Subject } from '../rule';

/**
 * The identifier that a proposal should have: source and document of the front matter, or, where it is silent, of what is written
 * or of the other proposals; the number that is written if it can be used, else the next. Undefined where nobody knows the source.
 */
export function identifierFor({ draft: { front }, others }: Subject, taken: readonly string[], written = ''): string | undefined {
  const parts = written.split('/').map((part) => part.trim());
  const model = [written, ...taken].map((each) => readIdentifier(each)).find((each) => each !== undefined);
  const codes = parts.slice(0, -2).filter(isSourceCode);
  const source = front.source.length > 0 ? front.source : (model?.source ?? codes);
  const document = front.document ?? model?.document ?? parts.slice(1).find(isDocumentNumber) ?? NO_NUMBER_YET;
  if (source.length === 0) return undefined;
  const used = new Set(taken.map((each) => each.toLowerCase()));
  const own = numberIn(parts, document);
  const kept = own === undefined ? undefined : identifierOf({ source, document, number: own });
  if (kept !== undefined && kept !== written && !used.has(kept.toLowerCase())) return kept;
  const all = [...taken, ...others.flatMap(({ identifiers }) => identifiers)];
  return identifierOf({ source, document, number: nextNumber(all, source, document) });
}

/** True for the identifiers of a file that collects the proposals of several documents. */
export function isCollection(identifiers: readonly string[]): boolean {
  return new Set(identifiers.map((each) => readIdentifier(each)?.document ?? '')).size > 1;
}

const NO_NUMBER_YET = 'XX';

/** The running number at the end of what is written, if it is not the document's. */
function numberIn(parts: readonly string[], document: string): number | undefined {
  const last = parts.at(-1) ?? '';
  const number = /(?:^|[^\dA-Z])([1-9]\d{0,3})$/i.exec(last)?.[1];
  return parts.length < 2 || number === undefined || last === document ? undefined : Number(number);
}

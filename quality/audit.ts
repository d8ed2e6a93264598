import { createChecker, type Checker } from '../src/check/runner';
import type { Library } from '../src/corpus/library';
import { formatDesignation } from '../src/citations/designation';
import type { StoredDocument } from '../src/model/library';
import type { Finding } from '../src/model/problem';
import { placeOf } from './place';

/** One finding in an adopted text, with its place as a list of slips names it. */
export interface Audited {
  /** `Resolution 71 (Rev. Bucharest, 2022)`. */
  readonly text: string;
  /** `resolves 2`. */
  readonly at: string;
  readonly finding: Finding;
  /** The words that it is shown at, and some around them. */
  readonly words: string;
}

/** What the rules find in adopted texts; the notes that abrogations leave are no texts. */
export function auditAll(
  documents: readonly StoredDocument[],
  library: Library,
  checker: Checker = createChecker(),
): readonly Audited[] {
  return documents
    .filter(({ action }) => action !== 'SUP')
    .flatMap((document) => {
      const { kind, number, revised, place, year, markup } = document;
      const text = formatDesignation({ kind, number, revision: { revised, place, year } });
      const read = library.text(document);
      return checker.audit(document, library).map((finding) => ({
        text,
        at: placeOf(read, finding.span.from),
        finding,
        words:
          `${markup.slice(Math.max(0, finding.span.from - 30), finding.span.from)}⟦${markup.slice(finding.span.from, finding.span.to)}⟧${markup.slice(finding.span.to, finding.span.to + 30)}`.replace(
            /\s+/g,
            ' ',
          ),
      }));
    });
}

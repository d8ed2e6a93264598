import { createChecker, type Checker } from '../src/check/runner';
import type { Library } from '../src/corpus/library';
import { formatDesignation } from '../src/citations/designation';
import type { StoredDocument } from '../src/model/library';
import type { Finding } from '../src/model/problem';
import type { Span } from '../src/model/range';
import { placeOf } from './place';

/** One finding in an adopted text, with its place as a list of slips names it. */
export interface Audited {
  /** `Resolution 71 (Rev. Bucharest, 2022)`. */
  readonly text: string;
  /** Whose Final Acts it is in: `Bucharest, 2022`. */
  readonly edition: string;
  /** `resolves 2`. */
  readonly at: string;
  readonly finding: Finding;
  /** The words that it is shown at, and some around them. */
  readonly words: string;
}

/** What the rules find in adopted texts, and in the notes that abrogations leave. */
export function auditAll(
  documents: readonly StoredDocument[],
  library: Library,
  checker: Checker = createChecker(),
): readonly Audited[] {
  return documents.flatMap((document) => {
    const { kind, number, revised, place, year, markup, edition } = document;
    const text = formatDesignation({ kind, number, revision: { revised, place, year } });
    const read = library.text(document);
    return checker.audit(document, library).map((finding) => {
      return { text, edition, at: placeOf(read, finding.span.from), finding, words: wordsAround(markup, finding.span) };
    });
  });
}

/** How many letters are shown on either side. */
const AROUND = 30;

function wordsAround(markup: string, { from, to }: Span): string {
  const before = markup.slice(Math.max(0, from - AROUND), from);
  return `${before}⟦${markup.slice(from, to)}⟧${markup.slice(to, to + AROUND)}`.replace(/\s+/g, ' ');
}

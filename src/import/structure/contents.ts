import type { Lexicon } from '../../lexicon/lexicon';
import { endsInPageNumber, readDesignationLine } from './headings';
import { toPlain } from './plain';
import type { Line, Listed } from './source';
import type { Report } from './report';

/** Reads the entries of a table of contents: `RESOLUTION 12 (REV. …) – Title ..... 17`. */
export function readContents(lines: readonly Line[], lexicon: Lexicon): readonly Listed[] {
  return lines.flatMap((line) => {
    const ends = endsInPageNumber(line.text);
    const text = ends ? line.text.replace(/[\t .]*\d{1,4}$/, '') : line.text;
    const heading = readDesignationLine(text, lexicon);
    if (!heading) return [];
    const page = ends ? { page: Number(/\d{1,4}$/.exec(line.text)![0]) } : {};
    return [{ designation: heading.text, title: heading.rest.replace(/^[–—:-]\s*/, ''), line, ...page }];
  });
}

/** A list of the texts of a file, to be compared with the texts themselves. */
export interface ContentsList {
  /** For messages: `table of contents`, `outline`. */
  readonly name: string;
  readonly entries: readonly Listed[];
  /** The page on which a text begins, as the list counts pages; undefined where the file has none. */
  readonly pageOf: (document: Listed) => number | undefined;
}

/** Warns where a list and the documents disagree. Says nothing where there is no list. */
export function compareContents({ name, entries, pageOf }: ContentsList, documents: readonly Listed[], report: Report): void {
  if (entries.length === 0) return;
  const found = new Map(documents.map((document) => [fold(document.designation), document]));
  for (const entry of entries) {
    const document = found.get(fold(entry.designation));
    if (!document) {
      report.warn(entry.line, `the ${name} lists ${entry.designation}, which was not found`);
      continue;
    }
    // An outline may name designations alone.
    if (fold(document.title) !== fold(toPlain(entry.title)) && (entry.title !== '' || name !== 'outline')) {
      report.warn(document.line, `the title of ${document.designation} differs from the ${name}: "${entry.title}"`);
    }
    const page = pageOf(document);
    if (page !== undefined && entry.page !== undefined && page !== entry.page) {
      report.warn(
        document.line,
        `the ${name} gives page ${entry.page} for ${document.designation}, which begins on page ${page}`,
      );
    }
  }
  const listed = new Set(entries.map((entry) => fold(entry.designation)));
  for (const document of documents) {
    if (!listed.has(fold(document.designation))) report.warn(document.line, `${document.designation} is not in the ${name}`);
  }
}

/** Letters and digits alone: line breaks leave blanks after strokes and hyphens that the other copy has not. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

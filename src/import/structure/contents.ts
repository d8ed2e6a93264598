import { endsInPageNumber, readDesignationLine } from './headings';
import { toPlain } from './plain';
import type { Line, Listed } from './source';
import type { Report } from './report';

/** Reads the entries of a table of contents: `RESOLUTION 12 (REV. …) – Title ..... 17`. */
export function readContents(lines: readonly Line[]): readonly Listed[] {
  return lines.flatMap((line) => {
    const text = endsInPageNumber(line.text) ? line.text.replace(/[\t .]*\d{1,4}$/, '') : line.text;
    const heading = readDesignationLine(text);
    return heading ? [{ designation: heading.text, title: heading.rest.replace(/^[–—:-]\s*/, ''), line }] : [];
  });
}

/** Warns where the table of contents and the documents disagree. Says nothing where there is no table of contents. */
export function compareContents(contents: readonly Listed[], documents: readonly Listed[], report: Report): void {
  if (contents.length === 0) return;
  const found = new Map(documents.map((document) => [fold(document.designation), document]));
  for (const entry of contents) {
    const document = found.get(fold(entry.designation));
    if (!document) report.warn(entry.line, `the table of contents lists ${entry.designation}, which was not found`);
    else if (fold(document.title) !== fold(toPlain(entry.title))) {
      report.warn(document.line, `the title of ${document.designation} differs from the table of contents: "${entry.title}"`);
    }
  }
  const listed = new Set(contents.map((entry) => fold(entry.designation)));
  for (const document of documents) {
    if (!listed.has(fold(document.designation)))
      report.warn(document.line, `${document.designation} is not in the table of contents`);
  }
}

/** Letters and digits alone: line breaks leave blanks after strokes and hyphens that the other copy has not. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

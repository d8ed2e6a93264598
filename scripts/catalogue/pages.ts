import { english } from '../../src/lexicon/lexicon';
import { endsInPageNumber, readDesignationLine } from '../../src/import/structure/headings';

/**
 * The printed pages of a table of contents, by designation as printed in capitals: its entries are the lines of the Final Acts that
 * open with a designation and end in a page number.
 */
export function readPages(text: string, lexicon = english): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const page = endsInPageNumber(line) ? /\d{1,4}$/.exec(line.trimEnd())?.[0] : undefined;
    const heading = page && readDesignationLine(line, lexicon);
    if (heading && !pages.has(heading.text.toUpperCase())) pages.set(heading.text.toUpperCase(), Number(page));
  }
  return pages;
}

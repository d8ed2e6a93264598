import type { Lexicon } from '../../lexicon/lexicon';
import { readDesignationLine } from '../structure/headings';
import type { Listed } from '../structure/source';
import type { OutlineEntry, PdfFile } from './library';

/** An outline may be nested, or run in circles. */
const MOST_ENTRIES = 5000;

/** The texts that the outline of a file lists, with the pages it leads to. */
export async function readOutline(file: PdfFile, lexicon: Lexicon): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  const waiting: OutlineEntry[] = [...((await file.getOutline()) ?? [])].reverse();
  for (let read = 0; waiting.length > 0 && read < MOST_ENTRIES; read++) {
    const { title, dest, items } = waiting.pop()!;
    waiting.push(...[...items].reverse());
    const heading = readDesignationLine(title.replace(/\s+/g, ' ').trim(), lexicon);
    if (!heading) continue;
    const page = await pageOf(file, dest);
    listed.push({
      designation: heading.text,
      title: heading.rest.replace(/^[–—:-]\s*/, ''),
      line: { first: 0, last: 0, text: title, adjoins: false, ...(page === undefined ? {} : { page }) },
      ...(page === undefined ? {} : { page }),
    });
  }
  return listed;
}

async function pageOf(file: PdfFile, dest: OutlineEntry['dest']): Promise<number | undefined> {
  try {
    const explicit = typeof dest === 'string' ? await file.getDestination(dest) : dest;
    const reference = explicit?.[0];
    if (typeof reference === 'number') return reference + 1;
    return reference === null || reference === undefined ? undefined : (await file.getPageIndex(reference as never)) + 1;
  } catch {
    // An entry that leads nowhere still names its text.
    return undefined;
  }
}

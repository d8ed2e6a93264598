import type { Lexicon } from '../../lexicon/lexicon';
import { quotationSigns } from '../../lexicon/quotation';
import type { LexiconData } from '../../lexicon/schema';
import type { Listed } from './source';

/** What is known of the document at the end of a file. */
export interface LastDocument {
  readonly designation: string;
  readonly markup: string;
  readonly abrogated: boolean;
}

/**
 * Why a file whose last lines belong to a document must be cut off, as the rest of a sentence that begins with its
 * name; undefined when nothing says so. Half a resolution in the library would be a base with words missing.
 */
export function truncationOf(
  last: LastDocument,
  contents: readonly Listed[],
  found: ReadonlySet<string>,
  lexicon: Lexicon,
): string | undefined {
  const place = contents.findIndex((entry) => fold(entry.designation) === fold(last.designation));
  const missing = place < 0 ? 0 : contents.slice(place + 1).filter((entry) => !found.has(entry.designation)).length;
  if (endsLikeText(last, missing > 0, lexicon)) return undefined;
  const cause = `is cut off: it ends in the middle of ${last.designation}`;
  return missing === 0
    ? cause
    : `${cause}, and ${missing} more of the texts that its contents list ${missing === 1 ? 'is' : 'are'} missing`;
}

/**
 * The body of a text ends with a full stop. An annex may end with anything, unless more texts should follow; an
 * abrogated text is a title alone.
 */
function endsLikeText({ markup, abrogated }: LastDocument, moreExpected: boolean, lexicon: Lexicon): boolean {
  const blocks = markup.trimEnd().split('\n\n');
  const hasAnnex = blocks.slice(1).some((block) => block.startsWith('# '));
  if (abrogated || (!moreExpected && hasAnnex)) return true;
  const body = blocks.filter((block) => !/^\[\^\d+\]:/.test(block));
  return lexicon.compiled(endIn).test(body[body.length - 1] ?? '');
}

function fold(designation: string): string {
  return designation.toUpperCase().replace(/\s+/g, ' ');
}

/** A full stop, with whatever closes after it, or the end of a table. */
function endIn(data: LexiconData): RegExp {
  return new RegExp(String.raw`(?:[.!?][\])${quotationSigns(data).closeAny}*]*(?:\[\^\d+\])?|\|)$`);
}

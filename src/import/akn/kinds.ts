import type { Lexicon } from '../../lexicon/lexicon';
import { opensAnnex, readDesignationLine } from '../structure/headings';
import { isLeadIn } from '../structure/leadIn';
import { FRONT, HEADINGS } from './elements';
import type { ParagraphKind } from './paragraph';

/** Where a paragraph stands among the elements. */
export interface Place {
  within(element: string): boolean;
  /** True in an element that says by its `name` attribute that it is such a thing. */
  named(value: string): boolean;
  /** The paragraph holds the number of a document. */
  readonly hasNumber: boolean;
  /** It is the first text of an attachment. */
  readonly attachmentOpens: boolean;
}

/** What the markup says a paragraph is; where the markup leaves it open, its words decide. */
export function kindOf(text: string, place: Place, label: string | undefined, lexicon: Lexicon): ParagraphKind {
  const plain = text.replace(/\*/g, '');
  if (place.within('formula')) return 'formula';
  const attached = place.within('attachment') || place.within('attachments');
  if (attached && place.attachmentOpens) return 'annex';
  if ([...FRONT].some((name) => place.within(name))) {
    if (attached) return place.hasNumber ? 'annex' : 'heading';
    if (place.hasNumber || readDesignationLine(plain, lexicon)) return 'designation';
    return place.within('docTitle') || place.within('shortTitle') || place.named('title') ? 'title' : 'text';
  }
  if ([...HEADINGS].some((name) => place.within(name))) {
    if (opensAnnex(plain, lexicon)) return 'annex';
    if (!attached && label === undefined && (/^\*[^*]+\*$/.test(text) || /^\p{Ll}/u.test(plain) || isLeadIn(plain, lexicon)))
      return 'leadIn';
    return 'heading';
  }
  // The words before the recitals of a section are its lead-in.
  if (place.within('intro') && place.within('recitals') && !place.within('recital') && /^\p{Ll}/u.test(plain)) return 'leadIn';
  return 'text';
}

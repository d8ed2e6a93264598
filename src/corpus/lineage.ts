import { parseEdition } from '../citations/designation';
import type { Designation } from '../model/designation';
import type { StoredDocument } from '../model/library';
import type { Library } from './library';

/** What one conference did to a text. */
export interface Stage {
  readonly document: StoredDocument;
  /** Whether the library holds the text itself or only the note of its abrogation. */
  readonly held: 'text' | 'stub';
}

/**
 * A text over the editions that the library holds, the oldest first: when it was adopted, revised, abrogated, and under which
 * title. Which revision the designation names makes no difference; empty when the library knows nothing of the number.
 */
export function lineageOf(library: Library, designation: Pick<Designation, 'kind' | 'number'>): readonly Stage[] {
  return library
    .revisionsOf(designation)
    .map((document) => ({ document, held: document.action === 'SUP' ? ('stub' as const) : ('text' as const) }))
    .sort((one, other) => yearOf(one.document) - yearOf(other.document));
}

/** The year of the conference that printed a document: a text is abrogated by a later one than it names. */
function yearOf({ edition, year }: StoredDocument): number {
  return parseEdition(edition)?.year ?? year;
}

import { parseEdition } from '../citations/designation';
import type { Designation } from '../model/designation';
import type { Entry } from '../model/library';
import type { EntryIndex } from './entryIndex';

/** What one conference did to a text. */
export interface Stage<E extends Entry> {
  readonly document: E;
  /** Whether the library holds the text itself, only the note of its abrogation, or nothing of what is known to have been done. */
  readonly held: 'text' | 'stub' | 'nothing';
}

/**
 * A text over the editions that are known, the oldest first: when it was adopted, revised, abrogated, and under which title.
 * Which revision the designation names makes no difference; empty when nobody knows anything of the number.
 */
export function lineageOf<E extends Entry>(
  texts: EntryIndex<E>,
  designation: Pick<Designation, 'kind' | 'number'>,
): readonly Stage<E>[] {
  return texts
    .revisionsOf(designation)
    .map((document) => ({ document, held: heldOf(document) }))
    .sort((one, other) => yearOf(one.document) - yearOf(other.document));
}

/** A document of the library has its words with it; what only the catalogue knows has none. */
function heldOf(document: Entry): Stage<Entry>['held'] {
  if (!('markup' in document)) return 'nothing';
  return document.action === 'SUP' ? 'stub' : 'text';
}

/** The year of the conference that printed a document: a text is abrogated by a later one than it names. */
function yearOf({ edition, year }: Entry): number {
  return parseEdition(edition)?.year ?? year;
}

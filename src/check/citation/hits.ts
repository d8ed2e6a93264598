import { sameEdition } from '../../citations/designation';
import type { Citation } from '../../model/citation';
import type { Designation } from '../../model/designation';
import type { Hit } from '../carriedOver';
import type { Passage } from '../../markup/passage';

/** A citation of a text of the conference, where it stands. */
export interface CitationHit extends Hit, CitationAmongAll {
  readonly passage: Passage;
}

/** A citation among those of its passage. */
export interface CitationAmongAll {
  readonly citation: Citation;
  /** All citations of the passage: a list shares its brackets. */
  readonly all: readonly Citation[];
}

/** The citations of a list that have their brackets in common, in order: `Resolutions 4 and 9 (Rev. Havenport, 2032)`. */
export function sharingBrackets({ citation, all }: CitationAmongAll): readonly Citation[] {
  const { revisionSpan } = citation;
  return revisionSpan ? all.filter((other) => other.revisionSpan?.from === revisionSpan.from) : [citation];
}

/** Equal for citations of the same revision of the same text. */
export function keyOfCitation({ designation: { kind, number, revision } }: Pick<Citation, 'designation'>): string {
  return `${kind} ${number} ${revision ? `${revision.revised} ${revision.place.toLowerCase()} ${revision.year}` : ''}`;
}

/** Whether a designation names a text itself, at the revision that it will have. */
export function isOwn(designation: Designation, own: Designation | undefined): boolean {
  if (!own || designation.number === null || designation.number !== own.number || designation.kind !== own.kind) return false;
  return !designation.revision || (own.revision !== undefined && sameEdition(designation.revision, own.revision));
}

import { parseDesignation, sameEdition } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Citation } from '../../model/citation';
import type { Designation } from '../../model/designation';

/** The designation that a heading gives. */
export function designationIn(heading: string, lexicon: Lexicon): Designation | undefined {
  return parseDesignation(heading, lexicon) ?? undefined;
}

/** Whether a citation names a text of that number; with a revision, only in that very revision, unless `anyRevision`. */
export function isSameText({ designation, body }: Citation, own: Designation | undefined, anyRevision = false): boolean {
  if (!own || body !== 'conference' || designation.kind !== own.kind) return false;
  if (designation.number !== own.number || designation.placeholder !== own.placeholder) return false;
  const [cited, one] = [designation.revision, own.revision];
  if (anyRevision || !cited) return true;
  return one !== undefined && cited.revised === one.revised && sameEdition(cited, one);
}

import { foldPlace, type Conferences } from '../../citations/conferences';
import { ACRONYM } from '../../citations/patterns';
import type { Body, Citation } from '../../model/citation';
import type { Designation, Edition } from '../../model/designation';
import type { Doubt } from './doubt';
import { isSlipOf } from './slip';

/** The bodies of which it is known when and where they met. */
const SECTORS: readonly Body[] = ['standardization', 'development', 'radiocommunication'];
const WELL_KNOWN: readonly Body[] = [...SECTORS, 'conference', 'other'];

/**
 * Why a text cannot exist of which it is said whose it is: that body never met at that place in that year, though it
 * did at that place or in that year. Of the numbers of other bodies nobody knows anything here.
 */
export function doubtOfBody({ designation, body, bodyFrom }: Citation, conferences: Conferences): Doubt | undefined {
  const { revision } = designation;
  if (!revision || bodyFrom !== 'words' || !WELL_KNOWN.includes(body) || ACRONYM.test(revision.place)) return undefined;
  // Recommendations and the like are numbered in ways of their own, and no conference gave them.
  if (conferences.bodiesAt(revision).length > 0 || (body === 'other' && designation.foreignNumber !== undefined))
    return undefined;
  const meant = likely(revision, conferences.editionsOf(body), true);
  return meant.length > 0 ? doubtAbout(designation, revision, meant) : undefined;
}

/** The same where nobody is named: then place and year have to be all but right, or to be two meetings' of one body. */
export function doubtAnywhere(designation: Designation, revision: Edition, conferences: Conferences): Doubt | undefined {
  const meant = SECTORS.flatMap((body) => likely(revision, conferences.editionsOf(body), false));
  return meant.length > 0 ? doubtAbout(designation, revision, meant) : undefined;
}

/** Which meetings may be meant: those that the name is a slip of, else those that it has the place or the year of. */
function likely(written: Edition, editions: readonly Edition[], isHalfEnough: boolean): readonly Edition[] {
  const near = editions.filter((edition) => isSlipOf(written, edition));
  if (near.length > 0) return near;
  const place = editions.filter((edition) => foldPlace(edition.place) === foldPlace(written.place));
  const year = editions.filter((edition) => edition.year === written.year);
  return isHalfEnough || (place.length > 0 && year.length > 0) ? [...year, ...place] : [];
}

const MOST_MEANT = 3;

function doubtAbout(designation: Designation, { place, year }: Edition, meant: readonly Edition[]): Doubt {
  return {
    reason: `no conference met at ${place} in ${year}`,
    meant: meant.slice(0, MOST_MEANT).map((edition) => ({
      ...designation,
      revision: { revised: designation.revision?.revised ?? true, ...edition },
    })),
    isOfConference: true,
  };
}

import type { Revision } from '../model/designation';
import { ordinaryPlace } from './place';

/**
 * What stands in the brackets of a designation: `Rev. Havenport, 2032`, `Havenport, 2032`, `Rev.WRC-19`. To be built into
 * patterns with the flag `u`; every repetition is bounded and no two of them compete for a character.
 */
export const REVISION = String.raw`(?<rev>[Rr](?:[eé]v|[EÉ]V)(?:\.\s{0,4}|\s{1,4}))?(?:(?<acronym>[A-Z]{2,5}-\d{2}(?:\d{2})?)(?!\d)|(?![Rr][EeÉé][Vv]\b)(?<place>\p{L}[\p{L}\p{M}'’.-]{0,30}(?:\s{1,4}\p{L}[\p{L}\p{M}'’.-]{0,30}){0,5})(?<comma>\s{0,4},)?\s{0,4}(?<year>\d{4})(?!\d))`;

/** The revision that the groups of `REVISION` hold, the place in ordinary case. */
export function revisionIn(groups: Readonly<Record<string, string | undefined>>): Revision | undefined {
  const { rev, acronym, place, year } = groups;
  const revised = rev !== undefined;
  if (acronym !== undefined) {
    const figures = Number(acronym.slice(acronym.indexOf('-') + 1));
    return { revised, place: acronym.toUpperCase(), year: figures >= 100 ? figures : figures + (figures < 80 ? 2000 : 1900) };
  }
  return place === undefined || year === undefined ? undefined : { revised, place: ordinaryPlace(place), year: Number(year) };
}

/** Places that are a conference's own short name with its year, as in `Rev.WRC-19`. */
export const ACRONYM = /^([A-Z]{2,5})-\d{2}(?:\d{2})?$/;

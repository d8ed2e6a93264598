import { foldPlace } from '../../citations/conferences';
import { formatEdition, sameEdition } from '../../citations/designation';
import { findCitations } from '../../citations/find';
import type { Library } from '../../corpus/library';
import type { Designation, Edition } from '../../model/designation';
import type { StoredDocument } from '../../model/library';
import { nearestNumbers } from '../nearest';
import { isSlipOf } from './slip';

/** Why a text that is cited cannot exist, with what may have been meant, most likely first. */
export interface Doubt {
  /** In words for the drafter, after the designation and a colon. */
  readonly reason: string;
  readonly meant: readonly Designation[];
  /** True where it is the place or the year that is wrong, whatever the number. */
  readonly isOfConference?: true;
}

/** What the library lets one say about which texts of the conference exist. */
export interface Existing {
  /**
   * Nothing for a text that exists, and for one of which nobody can tell: of a conference that was not imported, or of
   * one of which only a part was.
   */
  doubt(designation: Designation, coming: Edition | undefined): Doubt | undefined;
}

/** Reads the library when the first doubtful text turns up, not before. */
export function createExisting(library: Library): Existing {
  let facts: Facts | undefined;
  const known = (): Facts => (facts ??= readFacts(library));
  return {
    doubt(designation, coming) {
      const { revision, number } = designation;
      if (number === null || library.isEmpty) return undefined;
      if (!revision) return beyondTheLast(designation, known, library);
      if (coming && sameEdition(revision, coming)) return undefined;
      if (library.editions.some((edition) => sameEdition(edition, revision)))
        return missingFrom(designation, revision, known, library);
      if (library.conferences.bodiesAt(revision).length > 0) return undefined;
      return neverMet(designation, revision, coming, library);
    },
  };
}

/** How many designations a fix may offer. */
const MOST_MEANT = 3;
/** One in so many citations within an edition may be a slip of its own; where more lead nowhere, a part of it was imported. */
const SLIPS_IN = 8;

interface Facts {
  /** Whether all of an edition is in the library, by its name. */
  readonly complete: ReadonlyMap<string, boolean>;
  /** Which revisions the adopted texts cite, by kind and number. */
  readonly cited: ReadonlyMap<string, readonly Designation[]>;
}

function missingFrom(designation: Designation, edition: Edition, facts: () => Facts, library: Library): Doubt | undefined {
  const there = library.revisionsOf(designation).filter((document) => sameEdition(document, edition));
  const revised = designation.revision?.revised ?? false;
  if (there.some((document) => document.revised === revised)) return undefined;
  if (there.length > 0) {
    const reason = revised
      ? `it was new at ${formatEdition(edition)}, so no “Rev.” stands before the place`
      : 'it is a revision, so “Rev.” stands before the place';
    return { reason, meant: there.map(designationOf) };
  }
  if (!facts().complete.get(formatEdition(edition))) return undefined;
  const reason = `the Final Acts of ${formatEdition(edition)} have no ${designation.kind} ${designation.number}`;
  return {
    reason,
    meant: [...otherRevisions(designation, facts(), library), ...neighbours(designation, edition, library)].slice(0, MOST_MEANT),
  };
}

/** Numbers go on where the last conference stopped, so where it adopted new texts, nothing is higher than these. */
function beyondTheLast({ kind, number }: Designation, facts: () => Facts, library: Library): Doubt | undefined {
  const edition = library.editions[library.editions.length - 1];
  if (!edition || number === null) return undefined;
  const same = library.list(edition).filter((document) => document.kind === kind && document.action !== 'SUP');
  const highest = Math.max(...same.map((document) => document.number));
  if (!same.some((document) => document.action === 'ADD') || number <= highest) return undefined;
  if (!facts().complete.get(formatEdition(edition))) return undefined;
  const numbers = nearestNumbers(
    number,
    same.map((document) => document.number),
    MOST_MEANT,
  );
  return {
    reason: `the last ${kind.toLowerCase()} of ${formatEdition(edition)} is number ${highest}`,
    meant: numbers.map((near) => ({ kind, number: near })),
  };
}

/** Place and year of which one is a conference's and the other is not. */
function neverMet(designation: Designation, written: Edition, coming: Edition | undefined, library: Library): Doubt | undefined {
  const conferences = [...library.conferences.editionsOf('conference'), ...(coming ? [coming] : [])];
  const near = conferences.filter((edition) => isSlipOf(written, edition));
  // A place and a year that each belong to a conference, but to two: neither is near the other.
  const place = conferences.filter((edition) => foldPlace(edition.place) === foldPlace(written.place));
  const year = conferences.filter((edition) => edition.year === written.year);
  const meant =
    near.length > 0 ? near : place.length > 0 && year.length > 0 ? [...place, ...year] : sameYear(designation, written, library);
  if (meant.length === 0) return undefined;
  const reason = `no conference met at ${written.place} in ${written.year}`;
  return {
    reason,
    meant: meant.slice(0, MOST_MEANT).map((edition) => atConference(designation, edition, library)),
    isOfConference: true,
  };
}

/** Where the library has this very text from that year, a place at which no conference ever met cannot be another one's. */
function sameYear(designation: Designation, written: Edition, library: Library): readonly Edition[] {
  if (library.conferences.yearsAt(written.place).length > 0) return [];
  return library.revisionsOf(designation).filter((document) => document.action !== 'SUP' && document.year === written.year);
}

/** The same text at another conference, as a revision or not as the library knows it. */
function atConference(designation: Designation, { place, year }: Edition, library: Library): Designation {
  const there = library.revisionsOf(designation).find((document) => sameEdition(document, { place, year }));
  const revised = there ? there.revised : (designation.revision?.revised ?? true);
  return { kind: designation.kind, number: designation.number, revision: { revised, place, year } };
}

/** The revisions of the same number that the library holds or cites, newest first. */
function otherRevisions(designation: Designation, facts: Facts, library: Library): readonly Designation[] {
  const held = library
    .revisionsOf(designation)
    .filter((document) => document.action !== 'SUP')
    .map(designationOf);
  const all = new Map<string, Designation>();
  for (const found of [...held, ...(facts.cited.get(keyOf(designation)) ?? [])]) all.set(JSON.stringify(found.revision), found);
  return [...all.values()].sort((one, other) => (other.revision?.year ?? 0) - (one.revision?.year ?? 0));
}

/** The texts of an edition whose numbers are nearest. */
function neighbours(designation: Designation, edition: Edition, library: Library): readonly Designation[] {
  const there = library.list(edition).filter((document) => document.kind === designation.kind && document.action !== 'SUP');
  const numbers = nearestNumbers(
    designation.number ?? 0,
    there.map((document) => document.number),
    MOST_MEANT,
  );
  return numbers.flatMap((number) => there.filter((document) => document.number === number).map(designationOf));
}

/**
 * Adopted texts cite each other: where they cite many of their own edition that the library lacks, somebody imported a
 * part of it, and what is missing says nothing.
 */
function readFacts(library: Library): Facts {
  const cited = new Map<string, Designation[]>();
  const complete = new Map<string, boolean>();
  for (const edition of library.editions) {
    const own = new Map<string, boolean>();
    for (const document of library.list(edition)) {
      for (const { body, designation } of findCitations(document.markup, { conferences: library.conferences })) {
        const { revision, number } = designation;
        if (body !== 'conference' || !revision || number === null) continue;
        const known = cited.get(keyOf(designation));
        if (known) known.push(designation);
        else cited.set(keyOf(designation), [designation]);
        if (sameEdition(revision, edition))
          own.set(
            keyOf(designation),
            library.revisionsOf(designation).some((text) => sameEdition(text, edition)),
          );
      }
    }
    const missing = [...own.values()].filter((isThere) => !isThere).length;
    complete.set(formatEdition(edition), missing * SLIPS_IN <= own.size);
  }
  return { complete, cited };
}

function designationOf({ kind, number, revised, place, year }: StoredDocument): Designation {
  return { kind, number, revision: { revised, place, year } };
}

function keyOf({ kind, number }: Designation): string {
  return `${kind} ${number}`;
}

import { foldPlace } from '../../citations/conferences';
import { formatEdition, sameEdition } from '../../citations/designation';
import type { KnownTexts } from '../../corpus/knownTexts';
import { Kept } from '../../lexicon/kept';
import type { Designation, Edition } from '../../model/designation';
import type { Entry } from '../../model/library';
import { nearestNumbers } from '../nearest';
import type { Doubt } from './doubt';
import { doubtAnywhere } from './elsewhere';
import { isSlipOf } from './slip';

/** What the known texts let one say about which texts of the conference exist. */
export interface Existing {
  /**
   * Nothing for a text that exists, and for one of which nobody can tell: of a conference that is not known, or of one of
   * which only a part is.
   */
  doubt(designation: Designation, coming: Edition | undefined): Doubt | undefined;
}

/** Reads the texts when the first doubtful one turns up, not before. */
export function createExisting(texts: KnownTexts): Existing {
  let facts: Facts | undefined;
  const known = (): Facts => (facts ??= readFacts(texts));
  const find = (designation: Designation, coming: Edition | undefined): Doubt | undefined => {
    const { revision } = designation;
    if (!revision) return beyondTheLast(designation, known, texts);
    if (coming && sameEdition(revision, coming)) return undefined;
    if (texts.editions.some((edition) => sameEdition(edition, revision)))
      return missingFrom(designation, revision, known, texts) ?? beyondTheLast(designation, known, texts);
    const bodies = texts.conferences.bodiesAt(revision);
    if (bodies.length > 0)
      return bodies.every((body) => body === 'conference') ? beyondTheLast(designation, known, texts) : undefined;
    return neverMet(designation, revision, coming, texts) ?? doubtAnywhere(designation, revision, texts.conferences);
  };
  const doubts = new Kept<Doubt | null>(MOST_ASKED);
  return {
    doubt(designation, coming) {
      const { kind, number, revision } = designation;
      if (number === null || texts.isEmpty) return undefined;
      const key = [kind, number, revision?.revised, revision?.place, revision?.year, coming?.place, coming?.year].join('|');
      return doubts.get(key, () => find(designation, coming) ?? null) ?? undefined;
    },
  };
}

/** More designations than drafts and adopted texts cite. */
const MOST_ASKED = 5000;

/** How many designations a fix may offer. */
const MOST_MEANT = 3;
/** One in so many citations within an edition may be a slip of its own; where more lead nowhere, a part of it was imported. */
const SLIPS_IN = 8;

interface Facts {
  /** Whether all of an edition is known, by its name. */
  readonly complete: ReadonlyMap<string, boolean>;
  /** Which revisions the adopted texts cite, by kind and number. */
  readonly cited: ReadonlyMap<string, readonly Designation[]>;
}

function missingFrom(designation: Designation, edition: Edition, facts: () => Facts, texts: KnownTexts): Doubt | undefined {
  const there = texts.revisionsOf(designation).filter((document) => sameEdition(document, edition));
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
    meant: [...otherRevisions(designation, facts(), texts), ...neighbours(designation, edition, texts)].slice(0, MOST_MEANT),
  };
}

/** Numbers go on where the last conference stopped, so where it adopted new texts, nothing that it or an earlier one adopted is higher. */
function beyondTheLast({ kind, number, revision }: Designation, facts: () => Facts, texts: KnownTexts): Doubt | undefined {
  const edition = texts.editions[texts.editions.length - 1];
  if (!edition || number === null || (revision && revision.year > edition.year)) return undefined;
  const same = texts.list(edition).filter((document) => document.kind === kind && document.action !== 'SUP');
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
    meant: numbers.flatMap((near) => {
      if (!revision) return { kind, number: near };
      const known = [
        ...texts.revisionsOf({ kind, number: near }).map(designationOf),
        ...(facts().cited.get(`${kind} ${near}`) ?? []),
      ];
      return known.find((each) => each.revision !== undefined && sameEdition(each.revision, revision)) ?? [];
    }),
  };
}

/** Place and year of which one is a conference's and the other is not. */
function neverMet(designation: Designation, written: Edition, coming: Edition | undefined, texts: KnownTexts): Doubt | undefined {
  const conferences = [...texts.conferences.editionsOf('conference'), ...(coming ? [coming] : [])];
  const near = conferences.filter((edition) => isSlipOf(written, edition));
  // A place and a year that each belong to a conference, but to two: neither is near the other.
  const place = conferences.filter((edition) => foldPlace(edition.place) === foldPlace(written.place));
  const year = conferences.filter((edition) => edition.year === written.year);
  const meant =
    near.length > 0 ? near : place.length > 0 && year.length > 0 ? [...place, ...year] : sameYear(designation, written, texts);
  if (meant.length === 0) return undefined;
  const reason = `no conference met at ${written.place} in ${written.year}`;
  return {
    reason,
    meant: meant.slice(0, MOST_MEANT).map((edition) => atConference(designation, edition, texts)),
    isOfConference: true,
  };
}

/** Where this very text is known from that year, a place at which no conference ever met cannot be another one's. */
function sameYear(designation: Designation, written: Edition, texts: KnownTexts): readonly Edition[] {
  if (texts.conferences.yearsAt(written.place).length > 0) return [];
  return texts.revisionsOf(designation).filter((document) => document.action !== 'SUP' && document.year === written.year);
}

/** The same text at another conference, as a revision or not, as far as it is known. */
function atConference(designation: Designation, { place, year }: Edition, texts: KnownTexts): Designation {
  const there = texts.revisionsOf(designation).find((document) => sameEdition(document, { place, year }));
  const revised = there ? there.revised : (designation.revision?.revised ?? true);
  return { kind: designation.kind, number: designation.number, revision: { revised, place, year } };
}

/** The revisions of the same number that are known or cited, newest first. */
function otherRevisions(designation: Designation, facts: Facts, texts: KnownTexts): readonly Designation[] {
  const held = texts
    .revisionsOf(designation)
    .filter((document) => document.action !== 'SUP')
    .map(designationOf);
  const all = new Map<string, Designation>();
  for (const found of [...held, ...(facts.cited.get(keyOf(designation)) ?? [])]) all.set(JSON.stringify(found.revision), found);
  return [...all.values()].sort((one, other) => (other.revision?.year ?? 0) - (one.revision?.year ?? 0));
}

/** The texts of an edition whose numbers are nearest. */
function neighbours(designation: Designation, edition: Edition, texts: KnownTexts): readonly Designation[] {
  const there = texts.list(edition).filter((document) => document.kind === designation.kind && document.action !== 'SUP');
  const numbers = nearestNumbers(
    designation.number ?? 0,
    there.map((document) => document.number),
    MOST_MEANT,
  );
  return numbers.flatMap((number) => there.filter((document) => document.number === number).map(designationOf));
}

/**
 * Adopted texts cite each other: where they cite many of their own edition that are not known, only a part of it
 * is known, and what is missing says nothing.
 */
function readFacts(texts: KnownTexts): Facts {
  const cited = new Map<string, Designation[]>();
  const complete = new Map<string, boolean>();
  for (const edition of texts.editions) {
    const own = new Map<string, boolean>();
    for (const designation of texts.citedIn(edition)) {
      const { revision, number } = designation;
      if (!revision || number === null) continue;
      const known = cited.get(keyOf(designation));
      if (known) known.push(designation);
      else cited.set(keyOf(designation), [designation]);
      if (sameEdition(revision, edition))
        own.set(
          keyOf(designation),
          texts.revisionsOf(designation).some((other) => sameEdition(other, edition)),
        );
    }
    const missing = [...own.values()].filter((isThere) => !isThere).length;
    complete.set(formatEdition(edition), missing * SLIPS_IN <= own.size);
  }
  return { complete, cited };
}

function designationOf({ kind, number, revised, place, year }: Entry): Designation {
  return { kind, number, revision: { revised, place, year } };
}

function keyOf({ kind, number }: Designation): string {
  return `${kind} ${number}`;
}

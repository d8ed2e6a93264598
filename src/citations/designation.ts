import type { Designation, Edition, Revision, TextKind } from '../model/designation';
import { foldPlace } from './conferences';
import { BREAK, maskMarks } from './mask';
import { ACRONYM, REVISION, revisionIn } from './patterns';
import { writePath } from './path';

/**
 * Reads a whole heading: `RESOLUTION 12 (REV. HAVENPORT, 2032)`, `Decision 5 (Havenport, 2032)`, `RECOMMENDATION 7`,
 * `DRAFT NEW RESOLUTION [NOR-1]`, in any case, with or without heading and emphasis marks. The place is brought to ordinary
 * case. `null` when it is anything else, or goes on after the designation.
 */
export function parseDesignation(text: string): Designation | null {
  if (text.length > MAX_HEADING) return null;
  const groups = HEADING.exec(plainHeading(text))?.groups;
  if (!groups) return null;
  const revision = revisionIn(groups);
  return {
    kind: kindOf(groups.kind ?? ''),
    number: groups.number === undefined ? null : Number(groups.number),
    ...(groups.placeholder === undefined ? {} : { placeholder: groups.placeholder.trim() }),
    ...(revision ? { revision } : {}),
  };
}

/** `Resolution 12 (Rev. Havenport, 2032)`; with `upper` in capitals, as headings have it. */
export function formatDesignation(designation: Designation, options: { upper?: boolean } = {}): string {
  const { revision } = designation;
  const whole = revision ? `${nameOf(designation)} (${formatRevision(revision)})` : nameOf(designation);
  return options.upper ? whole.toUpperCase() : whole;
}

/** What stands in the brackets of a designation: `Rev. Havenport, 2032`, `Havenport, 2032`. */
export function formatRevision({ revised, place, year }: Revision): string {
  // The radiocommunication conferences name themselves instead of a place: `Rev.WRC-19`.
  if (ACRONYM.test(place)) return revised ? `Rev.${place}` : place;
  return `${revised ? 'Rev. ' : ''}${place}, ${year}`;
}

/** The designation a text gets when that conference revises it: the number stays. A draft without a number stays as it is. */
export function bringTo(designation: Designation, edition: Edition): Designation {
  if (designation.number === null) return designation;
  return { ...designation, revision: { revised: true, place: edition.place, year: edition.year } };
}

/** Reads `Havenport, 2032`, in any case, with or without brackets, `Rev.` and the comma; `null` for anything else. */
export function parseEdition(text: string): Edition | null {
  if (text.length > MAX_HEADING) return null;
  const groups = EDITION.exec(text.trim())?.groups;
  const revision = groups && revisionIn(groups);
  return revision && groups.place !== undefined ? { place: revision.place, year: revision.year } : null;
}

/** `Havenport, 2032`. */
export function formatEdition({ place, year }: Edition): string {
  return `${place}, ${year}`;
}

/** Whether two editions are one, whatever the case and accents of the place. */
export function sameEdition(a: Edition, b: Edition): boolean {
  return a.year === b.year && foldPlace(a.place) === foldPlace(b.place);
}

/** The edition of a conference that is named in full, `Plenipotentiary Conference (Doha, 2026)`, or by place and year alone. */
export function editionOfConference(conference: string): Edition | null {
  if (conference.length > MAX_HEADING) return null;
  const bracketed = /\(([^()]{1,80})\)[\s,.]*$/.exec(conference)?.[1];
  return parseEdition(bracketed ?? conference);
}

/** What somebody asks for: a text, and perhaps one of its provisions as a path. */
export interface CitationQuery {
  readonly designation: Designation;
  /** `resolves 2`, `considering c) ii)`, `Annex 2`. */
  readonly provision?: string;
}

/**
 * Reads what somebody types to find a text: `Resolution 25 (Rev. Havenport, 2032), resolves 2`, `res. 25`,
 * `resolves 2 of Decision 5`. Case, brackets and commas make no difference. `null` when it names no text.
 */
export function parseCitationQuery(text: string): CitationQuery | null {
  if (text.length > MAX_HEADING) return null;
  const groups = QUERY.exec(plainHeading(text))?.groups;
  if (!groups) return null;
  const revision = revisionIn(groups);
  const designation = { kind: kindOf(groups.kind ?? ''), number: Number(groups.number), ...(revision ? { revision } : {}) };
  const words = groups.before ?? groups.after;
  return words === undefined ? { designation } : { designation, provision: writePath(words) };
}

/** The kind that a word or its abbreviation names: `RESOLUTIONS`, `Res.`, `decision`. */
export function kindOf(word: string): TextKind {
  if (/^dec/i.test(word)) return 'Decision';
  if (/^rec/i.test(word)) return 'Recommendation';
  return /^op/i.test(word) ? 'Opinion' : 'Resolution';
}

/** Longer than any heading: what exceeds it is not looked at. */
const MAX_HEADING = 1000;

const HEADING = new RegExp(
  String.raw`^(?:#{1,6} )?(?:draft (?:(?:new|revised) )?)?(?<kind>resolution|decision|recommendation|opinion) ` +
    String.raw`(?:(?<number>\d{1,5})|\[(?<placeholder>[^[\]]{1,40})\])(?: ?\( ?${REVISION} ?\))?$`,
  'iu',
);
const EDITION = new RegExp(String.raw`^\(?\s{0,4}${REVISION}\s{0,4}\)?$`, 'iu');

const QUERY = new RegExp(
  String.raw`^(?:(?<before>\p{L}.{0,300}?) (?:of|to|in) )?(?<kind>res(?:olution)?s?\b\.?|dec(?:ision)?s?\b\.?|rec(?:ommendation)?s?\b\.?|op(?:inion)?s?\b\.?) ?` +
    String.raw`(?<number>\d{1,5})(?![\p{L}\d/])(?: ?\(? ?${REVISION} ?\)?)?(?: of this conference)?(?:[ ,:;.]+(?<after>[^\s,:;.(].*?)?)?[ ,:;.]*$`,
  'iu',
);

function plainHeading(text: string): string {
  return maskMarks(text)
    .replaceAll(BREAK, ' ')
    .replace(/\\([[\]])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function nameOf({ kind, number, placeholder, foreignNumber }: Designation): string {
  if (number !== null) return `${kind} ${number}`;
  if (foreignNumber !== undefined) return `${kind} ${foreignNumber}`;
  return `Draft new ${kind}${placeholder === undefined ? '' : ` [${placeholder}]`}`;
}

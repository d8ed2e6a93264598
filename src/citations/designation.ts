import { Kept } from '../lexicon/kept';
import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf, END, leading } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Designation, Edition, Revision, TextKind } from '../model/designation';
import { foldPlace } from './conferences';
import { BREAK, maskMarks } from './mask';
import { ACRONYM, revisionIn, revisionPattern } from './patterns';
import { writePath } from './path';

/**
 * Reads a whole heading: `RESOLUTION 12 (REV. HAVENPORT, 2032)`, `Decision 5 (Havenport, 2032)`, `RECOMMENDATION 7`,
 * `DRAFT NEW RESOLUTION [NOR-1]`, in any case, with or without heading and emphasis marks. The place is brought to ordinary
 * case. `null` when it is anything else, or goes on after the designation.
 */
export function parseDesignation(text: string, lexicon: Lexicon = english): Designation | null {
  if (text.length > MAX_HEADING) return null;
  // A draft's headings are asked for again and again while it is written.
  return lexicon.compiled(knownHeadings).get(text, (copy) => readDesignation(copy, lexicon));
}

function knownHeadings(): Kept<Designation | null> {
  return new Kept(MOST_HEADINGS);
}

/** More headings than the drafts that are open have. */
const MOST_HEADINGS = 1000;

function readDesignation(text: string, lexicon: Lexicon): Designation | null {
  const groups = lexicon.compiled(patternsOf).heading.exec(plainHeading(text))?.groups;
  if (!groups) return null;
  const revision = revisionIn(groups, lexicon);
  return {
    kind: kindOf(groups.kind ?? '', lexicon),
    number: groups.number === undefined ? null : Number(groups.number),
    ...(groups.placeholder === undefined ? {} : { placeholder: groups.placeholder.trim() }),
    ...(revision ? { revision } : {}),
  };
}

/** `Resolution 12 (Rev. Havenport, 2032)`; with `upper` in capitals, as headings have it. */
export function formatDesignation(
  designation: Designation,
  { upper = false, lexicon = english }: { upper?: boolean; lexicon?: Lexicon } = {},
): string {
  const { revision } = designation;
  const name = nameOf(designation, lexicon);
  const whole = revision ? `${name} (${formatRevision(revision, lexicon)})` : name;
  return upper ? whole.toUpperCase() : whole;
}

/** What stands in the brackets of a designation: `Rev. Havenport, 2032`, `Havenport, 2032`. */
export function formatRevision({ revised, place, year }: Revision, { data }: Lexicon = english): string {
  const { written } = data.forms.revised;
  // The radiocommunication conferences name themselves instead of a place: `Rev.WRC-19`.
  if (ACRONYM.test(place)) return revised ? `${written}${place}` : place;
  return `${revised ? `${written} ` : ''}${place}, ${year}`;
}

/** The designation a text gets when that conference revises it: the number stays. A draft without a number stays as it is. */
export function bringTo(designation: Designation, edition: Edition): Designation {
  if (designation.number === null) return designation;
  return { ...designation, revision: { revised: true, place: edition.place, year: edition.year } };
}

/** Reads `Havenport, 2032`, in any case, with or without brackets, `Rev.` and the comma; `null` for anything else. */
export function parseEdition(text: string, lexicon: Lexicon = english): Edition | null {
  return text.length > MAX_HEADING ? null : lexicon.compiled(knownEditions).get(text, (copy) => readEdition(copy, lexicon));
}

function knownEditions(): Kept<Edition | null> {
  return new Kept(MOST_HEADINGS);
}

function readEdition(text: string, lexicon: Lexicon): Edition | null {
  const groups = lexicon.compiled(patternsOf).edition.exec(text.trim())?.groups;
  const revision = groups && revisionIn(groups, lexicon);
  return revision && groups.place !== undefined ? { place: revision.place, year: revision.year } : null;
}

/** `Havenport, 2032`. */
export function formatEdition({ place, year }: Edition): string {
  return `${place}, ${year}`;
}

/** Whether two editions are one, whatever the case and accents of the place. */
export function sameEdition(a: Edition, b: Edition): boolean {
  return a.year === b.year && (a.place === b.place || foldPlace(a.place) === foldPlace(b.place));
}

/** The edition of a conference that is named in full, `Plenipotentiary Conference (Doha, 2026)`, or by place and year alone. */
export function editionOfConference(conference: string, lexicon: Lexicon = english): Edition | null {
  if (conference.length > MAX_HEADING) return null;
  const bracketed = /\(([^()]{1,80})\)[\s,.]*$/.exec(conference)?.[1];
  return parseEdition(bracketed ?? conference, lexicon);
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
export function parseCitationQuery(text: string, lexicon: Lexicon = english): CitationQuery | null {
  if (text.length > MAX_HEADING) return null;
  const groups = lexicon.compiled(patternsOf).query.exec(plainHeading(text))?.groups;
  if (!groups) return null;
  const revision = revisionIn(groups, lexicon);
  const kind = kindOf(groups.kind ?? '', lexicon);
  const designation = { kind, number: Number(groups.number), ...(revision ? { revision } : {}) };
  const words = groups.before ?? groups.after;
  return words === undefined ? { designation } : { designation, provision: writePath(words, lexicon) };
}

/** The kind that a word or its abbreviation names: `RESOLUTIONS`, `Res.`, `decision`. */
export function kindOf(word: string, lexicon: Lexicon = english): TextKind {
  return lexicon.compiled(patternsOf).kinds.get(folded(word)) ?? 'Resolution';
}

/** Longer than any heading: what exceeds it is not looked at. */
const MAX_HEADING = 1000;

function patternsOf(data: LexiconData) {
  const { forms, citations } = data;
  const revision = revisionPattern(data);
  const kinds = Object.entries(forms.kinds) as readonly (readonly [TextKind, LexiconData['forms']['kinds'][TextKind]])[];
  const ones = anyOf(kinds.map(([, { one }]) => one));
  const names = anyOf(kinds.flatMap(([, { one, many, short }]) => [many, one, ...short]));
  const ofThisConference = leading(citations.of) + anyOf(citations.thisConference);
  return {
    heading: new RegExp(
      String.raw`^(?:#{1,6} )?(?:${leading(forms.draft.read)})?(?<kind>${ones}) ` +
        String.raw`(?:(?<number>\d{1,5})|\[(?<placeholder>[^[\]]{1,40})\])(?: ?\( ?${revision} ?\))?$`,
      'iu',
    ),
    edition: new RegExp(String.raw`^\(?\s{0,4}${revision}\s{0,4}\)?$`, 'iu'),
    query: new RegExp(
      String.raw`^(?:(?<before>\p{L}.{0,300}?) ${leading(citations.of)})?(?<kind>${names}${END}\.?) ?` +
        String.raw`(?<number>\d{1,5})(?![\p{L}\d/])(?: ?\(? ?${revision} ?\)?)?(?: ${ofThisConference})?` +
        String.raw`(?:[ ,:;.]+(?<after>[^\s,:;.(].*?)?)?[ ,:;.]*$`,
      'iu',
    ),
    kinds: new Map(kinds.flatMap(([kind, { one, many, short }]) => [one, many, ...short].map((word) => [folded(word), kind]))),
  };
}

/** A word as it is looked up: in small letters, without a point or blank after it. */
function folded(word: string): string {
  return word.trim().replace(/\.$/, '').toLowerCase();
}

function plainHeading(text: string): string {
  return maskMarks(text)
    .replaceAll(BREAK, ' ')
    .replace(/\\([[\]])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function nameOf({ kind, number, placeholder, foreignNumber }: Designation, { data: { forms } }: Lexicon): string {
  const { one } = forms.kinds[kind];
  if (number !== null) return `${one} ${number}`;
  if (foreignNumber !== undefined) return `${one} ${foreignNumber}`;
  return `${forms.draft.written} ${one}${placeholder === undefined ? '' : ` [${placeholder}]`}`;
}

import { parseDesignation } from '../../citations/designation';
import type { Designation, Revision } from '../../model/designation';
import { RAISED } from './raised';
import type { Line } from './source';

/** A line that opens a document. */
export interface DesignationLine {
  /** As printed: `RESOLUTION 12 (REV. HAVENPORT, 2032)`. */
  readonly text: string;
  readonly designation: Designation & { readonly number: number; readonly revision: Revision };
  /** What stands after it on the same line, emphasis excluded: the title, or its beginning. */
  readonly rest: string;
  /** The footnote marks that it carries, which `text` leaves out. */
  readonly marks: string;
}

/** What a part of the Final Acts holds, by its heading. */
export type Part = 'texts' | 'abrogated' | 'signatories' | 'declarations';

/** Lines longer than this are text, whatever they look like. */
const LONGEST_HEADING = 1000;

/** A footnote mark, in either reading. */
const MARK = `(?:\\[\\^\\d{1,3}\\]|${RAISED}{1,3})`;
const MARKS = new RegExp(`\\s?${MARK}`, 'g');

const DESIGNATION = new RegExp(
  String.raw`^((?:RESOLUTION|DECISION|RECOMMENDATION|OPINION)\s+\d{1,4})((?:\s?${MARK})?)\s*(\([^()]{4,80}\))((?:\s?${MARK})?)[*\s]*(\S.*)?$`,
  'i',
);

/** Reads a line that opens with a whole designation, or nothing. */
export function readDesignationLine(line: string): DesignationLine | undefined {
  const match = line.length <= LONGEST_HEADING ? DESIGNATION.exec(bareHeading(line)) : null;
  if (!match) return undefined;
  const text = `${match[1]!} ${match[3]!}`.replace(/\s+/g, ' ');
  const designation = parseDesignation(text);
  if (!designation || designation.number === null || !designation.revision) return undefined;
  const { number, revision } = designation;
  return {
    text,
    designation: { ...designation, number, revision },
    rest: (match[5] ?? '').replace(/\*+$/, ''),
    marks: [match[2]!, match[4]!]
      .map((mark) => mark.trim())
      .filter(Boolean)
      .join(' '),
  };
}

/** An enacting formula, told by its shape: `The … (Place, Year),`. */
export function readFormula(line: string): { readonly place: string; readonly year: number } | undefined {
  // Every line is asked, and hardly any opens like one.
  if (line.length > LONGEST_HEADING || !/^[*\s]*The\s/.test(line)) return undefined;
  const match = FORMULA.exec(withoutEmphasis(line.replace(MARKS, '')));
  return match ? { place: match[1]!.trim(), year: Number(match[2]) } : undefined;
}

/** Some texts were printed with `(Rev. Place, Year)` here as well. */
const FORMULA = /^The\s[^.;]{3,300}\((?:[Rr][Ee][Vv]\.?\s+)?([^()\d]{2,60}),\s*(\d{4})\),?$/;

/** The heading of a part: `PART II – RESOLUTIONS`, `SIGNATORIES`. Entries of a table of contents are none. */
export function readPart(line: string): Part | undefined {
  if (line.length > LONGEST_HEADING || !/^[#*\s]*[A-Z]{4}/.test(line) || endsInPageNumber(line)) return undefined;
  const text = bareHeading(line);
  if (text !== text.toUpperCase()) return undefined;
  if (!PART.test(text)) return undefined;
  if (/\b(?:ABROGAT|SUPPRESS)/.test(text)) return 'abrogated';
  if (/\bSIGNATOR/.test(text)) return 'signatories';
  return /\b(?:DECLARATION|RESERVATION)/.test(text) ? 'declarations' : 'texts';
}

/** `PART` with its number and a word for what it holds; or such words alone, in the plural. */
const PART =
  /^PART\s+(?:[IVXLC]+|\d{1,2}|[A-Z])\b.*\b(?:ABROGAT|SUPPRESS|SIGNATOR|DECLARATION|RESERVATION|DECISION|RESOLUTION|RECOMMENDATION|OPINION)|^(?:SIGNATORIE|DECLARATION|RESERVATION|DECISION|RESOLUTION|RECOMMENDATION|OPINION)S(?: AND [A-Z]+S)?$/;

/** The heading of an annex or appendix, with the title that stands on the same line. The layout counts more than the words. */
export function annexHeadingOf({ style, text }: Line): AnnexHeading | undefined {
  if (style !== undefined && style !== 'annex') return undefined;
  return readAnnexHeading(text) ?? (style === 'annex' ? { heading: withoutEmphasis(text), title: '' } : undefined);
}

export interface AnnexHeading {
  readonly heading: string;
  readonly title: string;
}

function readAnnexHeading(line: string): AnnexHeading | undefined {
  const bare = line.length <= LONGEST_HEADING ? bareHeading(line) : '';
  const match = ANNEX_WITH_TITLE.exec(bare) ?? ANNEX.exec(bare) ?? ANNEX_IN_FULL.exec(bare);
  if (!match) return undefined;
  const [, name = '', rest = '', title = ''] = match;
  return { heading: `${name}${rest}`.trim().replace(/\s+/g, ' '), title: withoutEmphasis(title) };
}

/** In capitals, so that a sentence or a reference that opens with the word is none. */
const ANNEX = /^((?:ANNEX|APPENDIX|ATTACHMENT)(?:\s+[A-Z0-9]{1,4})?)(?![\p{L}\p{N}])(\s+TO\s[^*]*|\s*[–:(-][^*]*)?\s*(\*.*)?$/u;

/** In small letters when nothing else stands on the line than what an annex is called in full: `Annex 1 to Resolution 12 (…)`. */
const ANNEX_IN_FULL =
  /^((?:Annex|Appendix|Attachment)(?:\s+(?!to\b)[A-Z0-9]{1,4})?)(\s+to\s+(?:Resolution|Decision|Recommendation|Opinion)\s+\d{1,4}\s*\([^()]{4,80},\s*\d{4}\))$/;

/** A heading that ends with the designation of the text, and a title that runs on from it. */
const ANNEX_WITH_TITLE =
  /^((?:ANNEX|APPENDIX|ATTACHMENT)(?:\s+(?!TO\b)[A-Z0-9]{1,4})?)(\s+TO\s[^*()]{1,60}\([^*()]{4,80}\))\s+(\p{L}.*)$/u;

/** True for `… 17` after a tab or leading dots, as the entries of a table of contents end. */
export function endsInPageNumber(line: string): boolean {
  return line.length <= LONGEST_HEADING && /(?:\t|\.{2,}|[ \u00a0]{3})[\t .]*\d{1,4}$/.test(line);
}

/** A heading of a Markdown source without its signs. */
function bareHeading(line: string): string {
  return withoutEmphasis(line.trim().replace(/^#{1,6}\s+/, ''));
}

/** A text without the emphasis that surrounds the whole of it. */
export function withoutEmphasis(text: string): string {
  const trimmed = text.trim();
  return /^(\*{1,3})(?!\*)(.*[^*])\1$/.exec(trimmed)?.[2]?.trim() ?? trimmed;
}

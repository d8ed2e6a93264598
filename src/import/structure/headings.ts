import { parseDesignation } from '../../citations/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { formulaOpening } from '../../lexicon/formula';
import { anyCaseOf, anyOf, literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
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

/** Reads a line that opens with a whole designation, or nothing. */
export function readDesignationLine(line: string, lexicon: Lexicon): DesignationLine | undefined {
  const match = line.length <= LONGEST_HEADING ? lexicon.compiled(designationIn).exec(bareHeading(line)) : null;
  if (!match) return undefined;
  const text = `${match[1]!} ${match[3]!}`.replace(/\s+/g, ' ');
  const designation = parseDesignation(text, lexicon);
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

function designationIn({ forms }: LexiconData): RegExp {
  const kinds = anyOf(Object.values(forms.kinds).map(({ one }) => one));
  return new RegExp(String.raw`^(${kinds}\s+\d{1,4})((?:\s?${MARK})?)\s*(\([^()]{4,80}\))((?:\s?${MARK})?)[*\s]*(\S.*)?$`, 'i');
}

/** An enacting formula, told by its shape: `The … (Place, Year),`. */
export function readFormula(line: string, lexicon: Lexicon): { readonly place: string; readonly year: number } | undefined {
  const { opening, formula } = lexicon.compiled(formulaIn);
  // Every line is asked, and hardly any opens like one.
  if (line.length > LONGEST_HEADING || !opening.test(line)) return undefined;
  const match = formula.exec(withoutEmphasis(line.replace(MARKS, '')));
  return match ? { place: match[1]!.trim(), year: Number(match[2]) } : undefined;
}

function formulaIn(data: LexiconData): { readonly opening: RegExp; readonly formula: RegExp } {
  const first = formulaOpening(data);
  // Some texts were printed with `(Rev. Place, Year)` here as well.
  const revised = String.raw`(?:${anyCaseOf(data.forms.revised.read)}\.?\s+)?`;
  return {
    opening: new RegExp(String.raw`^[*\s]*${first}`, 'u'),
    formula: new RegExp(String.raw`^${first}[^.;]{3,300}\(${revised}([^()\d]{2,60}),\s*(\d{4})\),?$`, 'u'),
  };
}

/** The heading of a part: `PART II – RESOLUTIONS`, `SIGNATORIES`. Entries of a table of contents are none. */
export function readPart(line: string, lexicon: Lexicon): Part | undefined {
  if (line.length > LONGEST_HEADING || !/^[#*\s]*\p{Lu}{4}/u.test(line) || endsInPageNumber(line)) return undefined;
  const text = bareHeading(line);
  if (text !== text.toUpperCase()) return undefined;
  const { part, holds } = lexicon.compiled(partsIn);
  return part.test(text) ? (holds.find(([words]) => words.test(text))?.[1] ?? 'texts') : undefined;
}

/** The heading of a part: the word for it, its number and a word for what it holds; or such words alone, in the plural. */
function partsIn({ finalActs: { parts }, forms, citations }: LexiconData) {
  const kinds = Object.values(forms.kinds);
  const begins = (words: readonly string[]): string => String.raw`(?<![\p{L}\p{N}_])${anyOf(upper(words))}`;
  const { abrogated, signatories, declarations } = parts;
  const texts = kinds.map(({ one }) => one);
  const numbered =
    String.raw`^${literally(parts.part.toUpperCase())}\s+(?:[IVXLC]+|\d{1,2}|\p{Lu})(?![\p{L}\p{N}_]).*` +
    begins([...abrogated, ...signatories, ...declarations, ...texts]);
  const more = String.raw`(?: ${anyOf(upper(citations.and))} \p{Lu}+${parts.plural.toUpperCase()})?`;
  const alone = `^${anyOf(upper([...parts.alone, ...kinds.map(({ many }) => many)]))}${more}$`;
  const holds: readonly (readonly [RegExp, Part])[] = [
    [new RegExp(begins(abrogated), 'u'), 'abrogated'],
    [new RegExp(begins(signatories), 'u'), 'signatories'],
    [new RegExp(begins(declarations), 'u'), 'declarations'],
  ];
  return { part: new RegExp(`${numbered}|${alone}`, 'u'), holds };
}

/** The heading of an annex or appendix, with the title that stands on the same line. The layout counts more than the words. */
export function annexHeadingOf({ style, text }: Line, lexicon: Lexicon): AnnexHeading | undefined {
  if (style !== undefined && style !== 'annex') return undefined;
  return readAnnexHeading(text, lexicon) ?? (style === 'annex' ? { heading: withoutEmphasis(text), title: '' } : undefined);
}

export interface AnnexHeading {
  readonly heading: string;
  readonly title: string;
}

function readAnnexHeading(line: string, lexicon: Lexicon): AnnexHeading | undefined {
  const bare = line.length <= LONGEST_HEADING ? bareHeading(line) : '';
  const { withTitle, inCapitals, inFull } = lexicon.compiled(annexesIn);
  const match = withTitle.exec(bare) ?? inCapitals.exec(bare) ?? inFull.exec(bare);
  if (!match) return undefined;
  const [, name = '', rest = '', title = ''] = match;
  return { heading: `${name}${rest}`.trim().replace(/\s+/g, ' '), title: withoutEmphasis(title) };
}

/** True for text that opens like the heading of an annex, in capitals: a sentence or a reference that opens with the word is none. */
export function opensAnnex(text: string, lexicon: Lexicon): boolean {
  return lexicon.compiled(annexesIn).opening.test(text);
}

function annexesIn({ forms }: LexiconData) {
  const names = forms.annexes.map(({ one }) => one);
  const capitals = anyOf(upper(names));
  const to = anyOf(upper(forms.annexTo));
  const kinds = anyOf(Object.values(forms.kinds).map(({ one }) => one));
  return {
    opening: new RegExp(String.raw`^\**${capitals}(?![\p{L}\p{N}])`, 'u'),
    inCapitals: new RegExp(
      String.raw`^(${capitals}(?:\s+[\p{Lu}\d]{1,4})?)(?![\p{L}\p{N}])(\s+${to}\s[^*]*|\s*[–:(-][^*]*)?\s*(\*.*)?$`,
      'u',
    ),
    // In small letters when nothing else stands on the line than what an annex is called in full: `Annex 1 to Resolution 12 (…)`.
    inFull: new RegExp(
      String.raw`^(${anyOf(names)}(?:\s+[\p{Lu}\d]{1,4})?)(\s+${anyOf(forms.annexTo)}\s+${kinds}\s+\d{1,4}\s*\([^()]{4,80},\s*\d{4}\))$`,
      'u',
    ),
    // A heading that ends with the designation of the text, and a title that runs on from it.
    withTitle: new RegExp(
      String.raw`^(${capitals}(?:\s+(?!${to}(?![\p{L}\p{N}_]))[\p{Lu}\d]{1,4})?)(\s+${to}\s[^*()]{1,60}\([^*()]{4,80}\))\s+(\p{L}.*)$`,
      'u',
    ),
  };
}

function upper(words: readonly string[]): readonly string[] {
  return words.map((word) => word.toUpperCase());
}

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

import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf, leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Action } from '../../model/library';
import {
  endsInPageNumber,
  readDesignationLine,
  readFormula,
  readPart,
  withoutEmphasis,
  type DesignationLine,
  type Part,
} from './headings';
import type { Line } from './source';

/** The lines of one document, from its designation to the last line before the next one. */
export interface DocumentZone {
  readonly heading: DesignationLine;
  readonly headingLine: Line;
  /** What follows the designation. */
  readonly lines: readonly Line[];
  /** Where in `lines` the enacting formula stands, or -1. */
  readonly formula: number;
  /** True in the part that holds abrogated texts. */
  readonly abrogated: boolean;
  /** The symbol printed before the designation, if any. */
  readonly symbol?: Action;
}

export interface Zones {
  readonly documents: readonly DocumentZone[];
  /** Lines that belong to no document, by what they are. */
  readonly furniture: ReadonlyMap<string, readonly Line[]>;
  /** Lines of which nothing is known: text between the heading of a part and its first document. */
  readonly unknown: readonly Line[];
}

/**
 * Divides Final Acts into their documents and what surrounds them. A document opens where a designation stands
 * with an enacting formula soon after it; or, once the texts have begun, where a designation in capitals
 * stands alone (an abrogated text has no formula).
 */
export function readZones(lines: readonly Line[], lexicon: Lexicon): Zones {
  const frontMatter = lexicon.compiled(frontMatterIn);
  const furniture = new Map<string, Line[]>();
  const unknown: Line[] = [];
  const documents: OpenZone[] = [];
  let kind: string = 'cover';
  let part: Part = 'texts';
  let document: OpenZone | undefined;
  const give = (to: string, line: Line): void => {
    const held = furniture.get(to);
    if (held) held.push(line);
    else furniture.set(to, [line]);
  };
  lines.forEach((line, index) => {
    const began = documents.length > 0 || kind === 'parts';
    const symbol = readSymbol(lines[index - 1]);
    const mayStart = began && part !== 'signatories' && part !== 'declarations';
    const start = readStart(lines, index, lexicon, mayStart, part === 'abrogated');
    if (start) {
      document = { ...start, headingLine: line, lines: [], abrogated: part === 'abrogated', ...(symbol ? { symbol } : {}) };
      documents.push(document);
      kind = 'parts';
      return;
    }
    // An entry of the contents that fills its line has no room for dots before its page number.
    const isEntry = kind === 'contents' && !began && /\s\d{1,4}$/.test(line.text);
    const heading = isEntry ? undefined : readPart(line.text, lexicon);
    if (heading) {
      part = heading;
      kind = heading === 'texts' || heading === 'abrogated' ? 'parts' : heading;
      document = undefined;
      give('parts', line);
    } else if (readSymbol(line) && readStart(lines, index + 1, lexicon, began)) give('parts', line);
    else if (document && isHistory(document, line)) {
      give('history', line);
      document.formula--;
    } else if (document) document.lines.push(line);
    else if (kind === 'parts') unknown.push(line);
    else {
      if (!began) kind = frontMatter.find(([words]) => words.test(line.text))?.[1] ?? kind;
      give(kind, line);
    }
  });
  return { documents, furniture: withImprint(furniture), unknown };
}

interface OpenZone extends DocumentZone {
  readonly lines: Line[];
  formula: number;
}

/** Under the title, where a text was adopted before: `(Lightburg, 2028; Havenport, 2032)`. */
function isHistory({ heading, lines, formula }: OpenZone, { text }: Line): boolean {
  if (lines.length >= formula || (lines.length === 0 && heading.rest === '')) return false;
  return /^\((?:[^();\d]{3,60},\s*\d{4}(?:;\s*|(?=\)$)))+\)$/.test(withoutEmphasis(text));
}

/** Non-blank lines in which the formula must follow the designation: the lines of a long title. */
const LONGEST_TITLE = 8;

/** What heads the pages before the texts, and the kind of what follows it. */
function frontMatterIn({ finalActs: { front } }: LexiconData): readonly (readonly [RegExp, string])[] {
  const alone = (words: string): RegExp => new RegExp(String.raw`^[^\p{L}\p{N}_]*(?:${words})[^\p{L}\p{N}_]*$`, 'iu');
  return [
    [alone(`${anyOf(front.notes)}|${leading(front.notesOf)}.{1,60}`), 'notes'],
    [alone(anyOf(front.contents)), 'contents'],
  ];
}

function readStart(
  lines: readonly Line[],
  index: number,
  lexicon: Lexicon,
  began: boolean,
  amongAbrogated = false,
): { heading: DesignationLine; formula: number } | undefined {
  const line = lines[index];
  const heading = line && readDesignationLine(line.text, lexicon);
  if (!heading || endsInPageNumber(line.text)) return undefined;
  for (let ahead = 0; ahead < LONGEST_TITLE; ahead++) {
    const next = lines[index + 1 + ahead];
    if (!next || readDesignationLine(next.text, lexicon) || readPart(next.text, lexicon)) break;
    if (readFormula(next.text, lexicon)) return { heading, formula: ahead };
  }
  const alone = heading.rest === '' || line.text.includes('**');
  const isCapital = heading.text === heading.text.toUpperCase() || (amongAbrogated && heading.rest === '');
  return began && alone && isCapital ? { heading, formula: -1 } : undefined;
}

function readSymbol(line: Line | undefined): Action | undefined {
  return line && /^\s*(?:ADD|MOD|SUP)\s*$/.test(line.text) ? (line.text.trim() as Action) : undefined;
}

/** The publisher's lines at the end (an ISBN among them) are no declaration. */
function withImprint(furniture: ReadonlyMap<string, readonly Line[]>): ReadonlyMap<string, readonly Line[]> {
  const lines = furniture.get('declarations') ?? [];
  const tail = lines.findLastIndex((line) => /[.;:]$/.test(line.text)) + 1;
  if (tail === 0 || !lines.slice(tail).some((line) => /\bISBN\b/.test(line.text))) return furniture;
  return new Map([...furniture, ['declarations', lines.slice(0, tail)], ['imprint', lines.slice(tail)]]);
}

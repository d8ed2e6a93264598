import { raise } from '../structure/raised';
import type { XmlElement } from './xmlTree';

/** Text as a reader would type it: signs that only steer the breaking of lines go, hyphens that do not break are hyphens. */
export function typedText(text: string): string {
  return text.replace(STEERING, '').replaceAll('\u2011', '-');
}

const STEERING = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Text without the white space at its ends that XML does not count as text. A no-break space is a sign. */
export function trimXml(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && XML_BLANKS.includes(text[from]!)) from++;
  while (to > from && XML_BLANKS.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

const XML_BLANKS = ' \t\r\n';

/** Raised digits as such, so that they stay powers and marks: `m²`. Other raised text is plain. */
export function raisedText(text: string): string {
  return /^\s*\d+\s*$/.test(text) ? raise(text) : text;
}

/** The sign of an element that stands for one; undefined for all other elements. */
export function signOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(element);
    default:
      return undefined;
  }
}

/** Symbol fonts put their signs at numbers of their own. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  const font = (attributes['w:font'] ?? '').toLowerCase();
  const place = code & 0xff;
  if (font.startsWith('wingdings')) return WINGDINGS.get(place) ?? String.fromCharCode(code);
  if (font === 'symbol') return SYMBOL.get(place) ?? String.fromCharCode(code);
  return String.fromCharCode(code);
}

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x78, '☒'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☒'],
]);

const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '–'],
  [0x61, 'α'],
  [0x62, 'β'],
  [0x64, 'δ'],
  [0x6c, 'λ'],
  [0x6d, 'µ'],
  [0x70, 'π'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb9, '≠'],
]);

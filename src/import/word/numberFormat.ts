import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';

/** Writes a number as Word's formats do; in decimals where a format is not known. */
export function writeNumber(value: number, format: string, lexicon: Lexicon): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${lexicon.compiled(ordinalsIn)(value)}`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Letters count `a … z, aa, bb … zz, aaa`: the same letter again, as many times as the alphabet went round. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

/** What is written after a number to make it an ordinal. */
function ordinalsIn({ language, finalActs: { ordinals } }: LexiconData): (value: number) => string {
  const rules = new Intl.PluralRules(language, { type: 'ordinal' });
  return (value) => ordinals[rules.select(value)] ?? ordinals.other;
}

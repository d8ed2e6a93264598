import { insertedOf, letterOf } from '../../lexicon/labels';
import type { Lexicon } from '../../lexicon/lexicon';
import type { LexiconData } from '../../lexicon/schema';

/** A label and the text after it, as a line opens. */
export interface LabelledLine {
  /** As it is written in the markup: `a)`, `2`, `2.1`, `ii)`, `–`. */
  readonly label: string;
  readonly text: string;
  /** True when a bullet stood before the label: the sign of a list, where no heading stands. */
  readonly bulleted: boolean;
  /** True when the label carried emphasis, whole or torn (`a)* text`). */
  readonly emphasised: boolean;
}

/** Symbol fonts have their bullets at numbers of their own, which files keep (U+F0B7). */
const BULLET = /^[-*+•·▪●○◦■‣➢–—\uf020-\uf0ff]\s+/;

/** Reads the label of a line; a bullet without one is a dash. */
export function readLabel(text: string, lexicon: Lexicon): LabelledLine | undefined {
  const match = lexicon.compiled(labelsIn).label.exec(text);
  if (match) {
    const [whole, bullet, before = '', label = '', after = ''] = match;
    return { label, text: text.slice(whole.length), bulleted: bullet !== undefined, emphasised: before !== '' || after !== '' };
  }
  const bullet = BULLET.exec(text);
  return bullet ? { label: '–', text: text.slice(bullet[0].length), bulleted: true, emphasised: false } : undefined;
}

/**
 * True for what stands like a label where a layout sets it off: also `A.`, `(a)`, `IV)`, which are no labels of the markup
 * but begin a paragraph all the same.
 */
export function standsLikeLabel(text: string, lexicon: Lexicon): boolean {
  return readLabel(`${text} x`, lexicon)?.text === 'x' || lexicon.compiled(labelsIn).setOff.test(text);
}

function labelsIn(data: LexiconData): { readonly label: RegExp; readonly setOff: RegExp } {
  const bullet = String.raw`[-*+•·▪●○◦■‣➢–—\uf020-\uf0ff]`;
  const letter = letterOf(data);
  const number = String.raw`\d{1,3}(?:\.\d{1,3})*${insertedOf(data)}?[.)]?`;
  return {
    label: new RegExp(String.raw`^(?:(${bullet})\s+)?(\*{0,2})(${letter}{1,2}\)|[ivxl]+\)|${number})(\*{0,2})(?:\s+|$)`),
    setOff: new RegExp(String.raw`^\(?(?:${letter}|${letter.toUpperCase()}|[ivxl]+|[IVXL]+|\d{1,3})(?:\.\d{1,3})*[.)]$`),
  };
}

/** True for `2`, `2.1`, `4.`; false for `4)`, which no heading carries. */
export function isNumber(label: string): boolean {
  return /^\d[^)]*$/.test(label);
}

/**
 * Follows the labels of one section, to tell letters from roman numbers and numbers that are labels from
 * numbers that are text.
 */
export class LabelSequence {
  private number = 0;
  /** Where the sequences around this one stopped, when it began with 1 among them. */
  private readonly outer: number[] = [];
  private letter = '';
  private roman = 0;

  constructor(private readonly lexicon: Lexicon) {}

  /** Where the sequence was when a number came out of turn: the last number and letter, for messages. */
  get last(): { readonly number: number; readonly letter: string } {
    return { number: this.number, letter: this.letter };
  }

  /**
   * Whether a number goes on from the last one closely enough to be a label. `195 countries …` after item 3 is
   * text; a gap of two is a fault of the source.
   */
  takesNumber(label: string): boolean {
    const number = Number.parseInt(label, 10);
    if (/\.\d/.test(label)) return this.number === 0 || Math.abs(number - this.number) <= 1;
    if (number === 1 && this.number > 0) this.outer.push(this.number);
    else if (number <= this.number || number > this.number + 3) {
      // After `17 …: 1 … 2 … 3 …` comes 18.
      const level = this.outer.lastIndexOf(number - 1);
      if (level < 0) return false;
      this.outer.length = level;
    }
    this.number = number;
    this.roman = 0;
    return true;
  }

  /**
   * Whether `i)`, `v)`, `x)` and the like is a letter. The sequence around it decides: `i)` after `h)` is a letter,
   * unless a colon stands before it or `ii)` comes next.
   */
  takesLetter(
    label: string,
    around: { readonly emphasised: boolean; readonly opensList: boolean; readonly next: string },
  ): boolean {
    const sign = label.slice(0, -1);
    const value = romanNumber(sign);
    const goesOn = sign === nextLetter(this.letter, this.lexicon);
    const isLetter =
      value === 0 ||
      (sign.length === 2 && sign[0] === sign[1] && goesOn) ||
      (sign.length === 1 && (around.emphasised || this.isLetter(sign, value, goesOn, around)));
    if (isLetter) {
      this.letter = sign;
      this.roman = 0;
    } else this.roman = value;
    return isLetter;
  }

  private isLetter(
    sign: string,
    value: number,
    goesOn: boolean,
    around: { readonly opensList: boolean; readonly next: string },
  ): boolean {
    const nextSign = around.next.slice(0, -1);
    if (sign === 'i') return goesOn && !around.opensList && nextSign !== 'ii';
    if (value === this.roman + 1 && this.roman > 0) return goesOn && nextSign === nextLetter(sign, this.lexicon);
    return goesOn || !'vx'.includes(sign);
  }
}

/** The letter label after this one: `b` after `a`, `aa` after `z`; `a` at the start; nothing after what is no letter. */
export function nextLetter(sign: string, { data }: Lexicon): string {
  const { letters } = data.forms;
  if (sign === '') return letters[0]!;
  const at = letters.indexOf(sign[0]!);
  if (at < 0) return '';
  return at + 1 < letters.length ? letters[at + 1]!.repeat(sign.length) : letters[0]!.repeat(sign.length + 1);
}

/** The value of a roman number up to 89, or 0 for what is none. */
export function romanNumber(sign: string): number {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(sign)) return 0;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  return [...sign].reduce((sum, letter, index) => {
    const value = values[letter]!;
    const after = values[sign[index + 1] ?? ''] ?? 0;
    return sum + (value < after ? -value : value);
  }, 0);
}

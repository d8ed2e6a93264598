import { insertedOf } from '../lexicon/labels';
import { Kept } from '../lexicon/kept';
import { english, type Lexicon } from '../lexicon/lexicon';
import type { LexiconData } from '../lexicon/schema';

/**
 * What a label counts with. Labels of one style are neighbours in a list; a new style opens a list inside the
 * item before it.
 */
export type LabelStyle = string;

/** One way to read a label: its style, and its place in the list from 1. */
export interface LabelReading {
  readonly style: LabelStyle;
  readonly value: number;
}

export const DASH: LabelStyle = 'dash';
export const LETTER: LabelStyle = 'letter';
export const ROMAN: LabelStyle = 'roman';

/** All the ways to read a label: `i)` is the ninth letter or the first roman number. Texts have few labels, each many times. */
export function readingsOf(label: string, lexicon: Lexicon = english): readonly LabelReading[] {
  return lexicon.compiled(knownReadings).known(label) ?? readOnce(label, lexicon);
}

/** By itself: what a function hands on to another is made at each of its calls, even where nothing has to be read. */
function readOnce(label: string, lexicon: Lexicon): readonly LabelReading[] {
  return lexicon.compiled(knownReadings).get(label, (copy) => readLabel(copy, lexicon));
}

const MOST_KNOWN = 1000;

function knownReadings(): Kept<readonly LabelReading[]> {
  return new Kept(MOST_KNOWN);
}

function readLabel(label: string, lexicon: Lexicon): readonly LabelReading[] {
  if (label === '–') return [{ style: DASH, value: 0 }];
  const number = lexicon.compiled(numberPattern).exec(label);
  if (number) {
    const parts = number[1]!.split('.');
    return [{ style: `number${parts.length}${number[2]}`, value: Number(parts[parts.length - 1]) }];
  }
  const word = label.replace(/\)$/, '');
  const readings: LabelReading[] = [];
  const letter = letterValue(word, lexicon.data.forms.letters);
  if (letter !== undefined) readings.push({ style: LETTER, value: letter });
  const roman = romanValue(word);
  if (roman !== undefined) readings.push({ style: ROMAN, value: roman });
  return readings.length > 0 ? readings : [{ style: LETTER, value: 0 }];
}

/** What is known where an ambiguous label stands. */
export interface LabelContext {
  /** The value of the last label of a style in the lists that are open, innermost first. */
  openValue(style: LabelStyle): number | undefined;
  /** The label after this one, or undefined. */
  readonly next: string | undefined;
  /** Whether the paragraph before ends in a colon. */
  readonly afterColon: boolean;
}

/** Picks the reading that keeps the sequence around a label unbroken. */
export function chooseReading(label: string, context: LabelContext, lexicon: Lexicon = english): LabelReading {
  const readings = readingsOf(label, lexicon);
  const [first, second] = readings;
  if (!second) return first!;
  const fitting = readings.filter((reading) => reading.value === (context.openValue(reading.style) ?? 0) + 1);
  if (fitting.length === 1) return fitting[0]!;
  const letter = first!;
  const roman = second;
  if (fitting.length === 0) return context.openValue(LETTER) === undefined ? roman : letter;
  const after = context.next === undefined ? [] : readingsOf(context.next, lexicon);
  const continues = (reading: LabelReading): boolean =>
    after.some((next) => next.style === reading.style && next.value === reading.value + 1);
  if (continues(roman) !== continues(letter)) return continues(roman) ? roman : letter;
  return context.afterColon ? roman : letter;
}

/** A label without its sign, as the list of a style has it at a place from 1; undefined beyond the last that can be read again. */
export function labelCount(style: LabelStyle, value: number, lexicon: Lexicon = english): string | undefined {
  if (value < 1) return undefined;
  if (style === ROMAN) return value < 40 ? 'x'.repeat(Math.floor(value / 10)) + ROMAN_UNITS[value % 10]! : undefined;
  if (style !== LETTER) return value < 1000 ? String(value) : undefined;
  const { letters } = lexicon.data.forms;
  const letter = letters[(value - 1) % letters.length]!;
  return value > 2 * letters.length ? undefined : value > letters.length ? letter + letter : letter;
}

const ROMAN_UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** A number with its sign; `2bis` counts as 2. */
function numberPattern(data: LexiconData): RegExp {
  return new RegExp(String.raw`^(\d{1,3}(?:\.\d{1,3})*)${insertedOf(data)}?([.)]?)$`, 'u');
}

function letterValue(word: string, letters: string): number | undefined {
  const at = word === '' ? -1 : letters.indexOf(word[0]!);
  if (at < 0) return undefined;
  // After the last letter come aa), bb), …
  return word.length === 1 ? at + 1 : word.length === 2 && word[1] === word[0] ? at + 1 + letters.length : undefined;
}

function romanValue(word: string): number | undefined {
  if (!/^(?:x{0,3})(?:ix|iv|v?i{0,3})$/.test(word) || word === '') return undefined;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let total = 0;
  for (let at = 0; at < word.length; at++) {
    const value = values[word[at]!]!;
    total += value < (values[word[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

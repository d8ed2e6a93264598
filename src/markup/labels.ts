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
const LETTER: LabelStyle = 'letter';
const ROMAN: LabelStyle = 'roman';

/** All the ways to read a label: `i)` is the ninth letter or the first roman number. */
export function readingsOf(label: string): readonly LabelReading[] {
  if (label === '–') return [{ style: DASH, value: 0 }];
  const number = /^(\d{1,3}(?:\.\d{1,3})*)(bis|ter|quater)?([.)]?)$/.exec(label);
  if (number) {
    const parts = number[1]!.split('.');
    return [{ style: `number${parts.length}${number[3]}`, value: Number(parts[parts.length - 1]) }];
  }
  const word = label.replace(/\)$/, '');
  const readings: LabelReading[] = [];
  const letter = letterValue(word);
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
export function chooseReading(label: string, context: LabelContext): LabelReading {
  const readings = readingsOf(label);
  const [first, second] = readings;
  if (!second) return first!;
  const fitting = readings.filter((reading) => reading.value === (context.openValue(reading.style) ?? 0) + 1);
  if (fitting.length === 1) return fitting[0]!;
  const letter = first!;
  const roman = second;
  if (fitting.length === 0) return context.openValue(LETTER) === undefined ? roman : letter;
  const after = context.next === undefined ? [] : readingsOf(context.next);
  const continues = (reading: LabelReading): boolean =>
    after.some((next) => next.style === reading.style && next.value === reading.value + 1);
  if (continues(roman) !== continues(letter)) return continues(roman) ? roman : letter;
  return context.afterColon ? roman : letter;
}

function letterValue(word: string): number | undefined {
  if (/^[a-z]$/.test(word)) return word.charCodeAt(0) - 96;
  // After z) come aa), bb), …
  return /^([a-z])\1$/.test(word) ? word.charCodeAt(0) - 96 + 26 : undefined;
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

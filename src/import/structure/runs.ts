import type { Lexicon } from '../../lexicon/lexicon';
import { readLabel } from './labels';
import { raise } from './raised';

/** A piece of a paragraph in one font, as PDF and Word files divide it. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** The run is a footnote mark with this printed number; its text does not count. */
  readonly mark?: number;
}

/**
 * Writes runs in the inline form of the markup, as the `typeset` reading takes it: italics as emphasis (blanks at
 * its ends outside it), literal signs escaped, footnote marks as `[^n]`. Bold within a text is strong emphasis; bold
 * of all of it, or of its label, is layout and leaves no trace.
 */
export function writeRuns(runs: readonly Run[], lexicon: Lexicon): string {
  const pieces = piecesOf(runs, lexicon);
  let out = '';
  pieces.forEach(({ text, emphasis, mark }, at) => {
    if (mark !== undefined) out = `${out.trimEnd()}[^${mark}]`;
    else if (emphasis === '') out += escape(text);
    else out += emphasise(text, emphasis, out, pieces[at + 1]);
  });
  return out;
}

/** The same runs as plain text, footnote marks as raised digits: what `ActsSource.sources` holds. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.mark === undefined ? run.text : raise(String(run.mark)))).join('');
}

type Emphasis = '' | '*' | '**';

/** What stands together in one form. */
interface Piece {
  readonly text: string;
  readonly emphasis: Emphasis;
  readonly mark?: number;
}

/** Neighbours of one form become one piece, so that what a font change hid is escaped as a whole. */
function piecesOf(runs: readonly Run[], lexicon: Lexicon): readonly Piece[] {
  const isLayout = runs.every((run) => run.bold || run.text.trim() === '');
  const pieces: Piece[] = [];
  for (const { text, italic, bold, mark } of runs) {
    if (mark === undefined && text === '') continue;
    const last = pieces[pieces.length - 1];
    const isBlank = text.trim() === '' && last?.mark === undefined;
    const emphasis = isBlank ? (last?.emphasis ?? '') : italic ? '*' : bold && !isLayout ? '**' : '';
    if (mark !== undefined) pieces.push({ text: '', emphasis: '', mark });
    else if (last && last.mark === undefined && last.emphasis === emphasis) {
      pieces[pieces.length - 1] = { text: last.text + text, emphasis };
    } else pieces.push({ text, emphasis });
  }
  return withLabelApart(pieces, lexicon);
}

/** Emphasis never runs from a label into the text after it: the two are read apart. */
function withLabelApart([first, ...others]: readonly Piece[], lexicon: Lexicon): readonly Piece[] {
  if (!first) return [];
  const text = first.text.trimStart();
  const rest = first.emphasis === '' ? undefined : readLabel(text, lexicon)?.text;
  if (rest === undefined) return [first, ...others];
  const label = text.slice(0, text.length - rest.length);
  const emphasis = first.emphasis === '*' ? '*' : '';
  return [{ text: label, emphasis }, ...(rest === '' ? [] : [{ text: rest, emphasis: first.emphasis }]), ...others];
}

/**
 * A text between stars. Blanks at its ends stand outside, and so do signs at an end that touches a word, where stars
 * would not be read as emphasis.
 */
function emphasise(text: string, stars: Emphasis, before: string, next: Piece | undefined): string {
  const touchesBefore = /^\S/.test(text) && /[\p{L}\p{N}]$/u.test(before);
  const touchesAfter = /\S$/.test(text) && /^[\p{L}\p{N}]/u.test(next?.text ?? '');
  let from = 0;
  let to = text.length;
  while (from < to && standsOutside(text[from]!, touchesBefore)) from++;
  while (to > from && standsOutside(text[to - 1]!, touchesAfter)) to--;
  const words = from < to ? stars + escape(text.slice(from, to)) + stars : '';
  return escape(text.slice(0, from)) + words + escape(text.slice(to));
}

function standsOutside(character: string, touchesWord: boolean): boolean {
  return (touchesWord ? /[\s\p{P}\p{S}]/u : /\s/).test(character);
}

/** A backslash before what the markup would take for a construct. */
function escape(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/\{(?=\+\+|--|~~|>>|==)/g, '\\{')
    .replace(/\[(?=\^)/g, '\\[');
}

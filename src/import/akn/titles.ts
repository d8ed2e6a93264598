import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { toPlain } from '../structure/plain';

/** A title as a file has it. */
export interface CutTitle {
  /** In the inline form of the markup. */
  readonly title: string;
  /** The whole title, where someone knows it. */
  readonly known?: string | undefined;
  /** The text below it, whose words tell a cut word from a whole one. */
  readonly text: string;
}

export interface MendedTitle {
  readonly title: string;
  /** `completed`: from what is known; `cut`: words are missing and nobody knows them. */
  readonly state: 'whole' | 'completed' | 'cut';
}

/**
 * Mends the titles of one file. A converter cuts long titles, with `...` or without; where it cuts without, the
 * titles that end within a word show how long it lets them be.
 */
export function mendTitles(titles: readonly CutTitle[], lexicon: Lexicon): readonly MendedTitle[] {
  const cut = titles.map((title) => isCut(title, lexicon));
  const lengths = titles
    .filter((title, index) => cut[index] && !DOTS.test(title.title))
    .map(({ title }) => toPlain(title).length);
  // One title may end strangely for another reason.
  const [shortest, longest] =
    lengths.length > 1
      ? [lengths.reduce((a, b) => Math.min(a, b)), lengths.reduce((a, b) => Math.max(a, b))]
      : [Infinity, -Infinity];
  return titles.map((title, index) => {
    const { length } = toPlain(title.title);
    const suspected = length >= shortest && length <= longest && longest - shortest <= SAME_LENGTH;
    return mendTitle(title, cut[index]! || suspected);
  });
}

/** A cut takes place at a number of characters, or of bytes, with blanks at the end gone. */
const SAME_LENGTH = 6;

function mendTitle({ title, known }: CutTitle, isShort: boolean): MendedTitle {
  if (!isShort) return { title, state: 'whole' };
  const printed = title.replace(DOTS, '').trimEnd();
  const rest = known === undefined ? undefined : restOf(known, printed);
  if (rest === '') return { title: printed, state: 'whole' };
  if (rest !== undefined) return { title: printed + rest, state: 'completed' };
  return { title: `${printed} …`, state: 'cut' };
}

const DOTS = /\s*(?:\.{2,}|…)\s*$/;

function patternsOf({ finalActs: { titles } }: LexiconData) {
  return {
    // Words and signs at which no title ends.
    open: new RegExp(String.raw`(?:[-–/,(]|(?<![\p{L}\p{N}_])${anyOf(titles.open)})$`, 'iu'),
    // What a word of the text may have more than the same word in the title.
    inflection: new RegExp(`^${anyOf(titles.inflections)}$`, 'iu'),
  };
}

function isCut({ title, known, text }: CutTitle, lexicon: Lexicon): boolean {
  const plain = toPlain(title);
  const { open, inflection } = lexicon.compiled(patternsOf);
  if (DOTS.test(plain) || open.test(plain)) return true;
  const rest = known === undefined ? undefined : restOf(known, title);
  if (rest !== undefined && /^[\p{L}\p{N}]/u.test(rest)) return true;
  return endsInWord(plain, text, inflection);
}

/** Whether the last word is the beginning of longer words of the text, and no word of it. */
function endsInWord(title: string, text: string, inflection: RegExp): boolean {
  const last = /(?<!\p{L})\p{L}{1,40}$/u.exec(title)?.[0];
  if (last === undefined) return false;
  let isLonger = false;
  for (const [, rest = ''] of text.matchAll(new RegExp(`(?<!\\p{L})${last}(\\p{L}*)`, 'giu'))) {
    if (rest === '') return false;
    isLonger ||= !inflection.test(rest);
  }
  return isLonger;
}

/** What a whole title says after a beginning of it; undefined when it begins in another way. */
function restOf(known: string, beginning: string): string | undefined {
  const wanted = [...fold(toPlain(beginning))];
  let met = 0;
  let at = 0;
  for (const character of known) {
    if (met === wanted.length) break;
    at += character.length;
    for (const sign of fold(character)) if (sign !== wanted[met++]) return undefined;
  }
  return met < wanted.length ? undefined : known.slice(at);
}

/** Letters and digits alone. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

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
export function mendTitles(titles: readonly CutTitle[]): readonly MendedTitle[] {
  const cut = titles.map((title) => isCut(title));
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

/** Words and signs at which no title ends. */
const OPEN_END =
  /(?:[-–/,(]|\b(?:a|an|and|as|at|by|de|des|du|et|for|from|in|into|la|le|of|on|or|per|pour|the|to|towards|upon|via|which|with|within|y))$/i;

function isCut({ title, known, text }: CutTitle): boolean {
  const plain = toPlain(title);
  if (DOTS.test(plain) || OPEN_END.test(plain)) return true;
  const rest = known === undefined ? undefined : restOf(known, title);
  if (rest !== undefined && /^[\p{L}\p{N}]/u.test(rest)) return true;
  return endsInWord(plain, text);
}

/** Whether the last word is the beginning of longer words of the text, and no word of it. */
function endsInWord(title: string, text: string): boolean {
  const last = /(?<!\p{L})\p{L}{1,40}$/u.exec(title)?.[0];
  if (last === undefined) return false;
  let isLonger = false;
  for (const [, rest = ''] of text.matchAll(new RegExp(`(?<!\\p{L})${last}(\\p{L}*)`, 'giu'))) {
    if (rest === '') return false;
    isLonger ||= !INFLECTION.test(rest);
  }
  return isLonger;
}

/** What a word of the text may have more than the same word in the title. */
const INFLECTION = /^(?:s|es|ed|d|ing|ly|al)$/i;

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

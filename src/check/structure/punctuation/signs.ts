import type { Lexicon } from '../../../lexicon/lexicon';
import { anyOf, literally, START } from '../../../lexicon/phrases';
import type { LexiconData } from '../../../lexicon/schema';
import type { Span } from '../../../model/range';

/** How the words of a paragraph end. Spans are counted from the start of the words. */
export interface Ending {
  /** `;`; empty where no sign ends the words. */
  readonly sign: string;
  /** Where the sign stands, or, where there is none, where it belongs. */
  readonly span: Span;
  /** `and` or `or` after the sign, with the blank before it: the last item of a list is to follow. */
  readonly joint?: Span;
  /** The sign before a closing bracket or quotation mark, where none stands after it: it may be theirs. */
  readonly inner: string;
  /** True where the sign is a point, and may be that of an abbreviation. */
  readonly isShort: boolean;
  /** The last word, to show where a sign is missing. */
  readonly lastWord: Span;
  /** The words before the sign, to know the fault again in another revision. */
  readonly last: string;
  /** False for what is not written yet, a question, several signs at once: nothing can be said of its last sign. */
  readonly isPlain: boolean;
}

/** Signs that stand one after the other, or after a blank. */
export interface OddSigns {
  readonly span: Span;
  /** What should stand there; absent where only the place says that. */
  readonly meant?: string;
  readonly isDoubled: boolean;
  /** True where the words end with them. */
  readonly isLast: boolean;
}

/** How words end, whatever brackets, quotation marks, emphasis and footnote marks stand behind the sign. */
export function endingOf(words: string, lexicon: Lexicon): Ending {
  const { joint, sign, behind, closing, abbreviation } = lexicon.compiled(patternsOf);
  const whole = words.trimEnd();
  const start = Math.max(0, whole.length - LONGEST);
  const tail = whole.slice(start);
  const found = joint.exec(tail);
  const rest = found ? tail.slice(0, found.index) : tail;
  const bare = rest.slice(0, behind.exec(rest)!.index);
  const run = sign.exec(bare)![0];
  // The point of an abbreviation is no sign where another one follows it.
  const isShort = run.startsWith('.') && abbreviation.test(bare.slice(0, bare.length - run.length + 1));
  const own = isShort && run.length > 1 ? run.slice(1) : run;
  const inner = run === '' ? sign.exec(bare.slice(0, closing.exec(bare)!.index).trimEnd())![0] : '';
  const [from, to] = own === '' ? [rest.length, rest.length] : [bare.length - own.length, bare.length];
  return {
    sign: own,
    span: { from: start + from, to: start + to },
    ...(found ? { joint: { from: start + found.index, to: start + found.index + found[1]!.length } } : {}),
    inner,
    isShort: isShort && own === '.',
    lastWord: { from: start + lastBlank(tail) + 1, to: whole.length },
    last: bare.slice(-LONGEST_KEY, bare.length - own.length),
    isPlain: own.length < 2 && !/[?!…]/.test(own + inner) && /\p{L}[^…]*$/u.test(bare),
  };
}

/** The doubled signs of some words, and those that a blank stands before, in order. */
export function oddSigns(words: string, lexicon: Lexicon): readonly OddSigns[] {
  const { near, oddest, abbreviation, behind } = lexicon.compiled(patternsOf);
  // Nearly all words are done with here.
  if (!near.test(words)) return [];
  return [...words.matchAll(oddest)].flatMap(({ 0: found, index }): OddSigns[] => {
    const isShort = found.startsWith('.') && abbreviation.test(words.slice(Math.max(0, index - LONGEST), index + 1));
    const own = isShort ? found.slice(1) : found;
    const signs = own.replace(/\s/g, '');
    const isRow = /^\.{2,}/.test(signs) || words[index - 1] === '.';
    if (own.length < 2 || isRow) return [];
    const span = { from: index + found.length - own.length, to: index + found.length };
    const isOne = signs === signs[0]!.repeat(signs.length);
    const isLast = behind.exec(words.slice(span.to))!.index === 0;
    return [{ span, ...(isOne ? { meant: signs[0]! } : {}), isDoubled: signs.length > 1, isLast }];
  });
}

function lastBlank(words: string): number {
  return Math.max(words.lastIndexOf(' '), words.lastIndexOf('\n'), words.lastIndexOf('\t'));
}

/** What matters of the end of words stands in so many last characters. */
const LONGEST = 80;
const LONGEST_KEY = 40;

function patternsOf({ forms: { signs }, citations: { and, or }, finalActs: { abbreviations } }: LexiconData) {
  const own = [...new Set([signs.item, signs.section, signs.text, signs.opens])];
  const all = own.map(literally).join('');
  const close = own
    .filter((sign) => !signs.apart.includes(sign))
    .map(literally)
    .join('');
  const before = String.raw`(?<=[\p{L}\p{N})\]"'”’»*_])`;
  const odd = String.raw`${before}(?:[ \t]+[${close}](?:[ \t]*[${all}])*|[${all}](?:[ \t]*[${all}])+)(?=[\s)\]"'”’»*_[]|$)`;
  return {
    joint: new RegExp(String.raw`(\s+(?:${anyOf([...and, ...or])}/?){1,2})[*_\s\]]*$`, 'iu'),
    /** Emphasis, footnote marks and the brackets of text that is not agreed. */
    behind: /(?:[*_\s]|\\?\]|\[\^[^\][\s]+\])*$/u,
    closing: /[)"'”’»›\s]*$/u,
    sign: new RegExp(String.raw`[${all}?!…]*$`, 'u'),
    abbreviation: new RegExp(String.raw`${START}(?:${anyOf(abbreviations)}|\p{L})\.$`, 'u'),
    /** A sign right after another, or after a blank. */
    near: new RegExp(`[ \\t${all}][${all}]`),
    oddest: new RegExp(odd, 'gu'),
  };
}

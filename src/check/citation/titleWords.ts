import { maskMarks } from '../../citations/mask';
import type { Lexicon } from '../../lexicon/lexicon';
import { literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Span } from '../../model/range';

/** A word of a title, or of what is said to be one. Articles and what stands in brackets are none: texts leave them out and put them in. */
export interface TitleWord {
  /** As it is compared: in small letters, of an acronym the singular. */
  readonly word: string;
  readonly span: Span;
  /** True for the small words that hold a title together. */
  readonly isSmall: boolean;
  /** True for one of capitals: it stands for words, and titles are shortened by it as people please. */
  readonly isAcronym: boolean;
  /** True where a comma, a colon, a dash or a bracket stands before it. */
  readonly afterBreak: boolean;
}

/** The words of a title; places are counted from the start of the text. */
export function titleWords(text: string, from: number, to: number, lexicon: Lexicon): readonly TitleWord[] {
  const { articles, small, acronym } = lexicon.compiled(patternsOf);
  const masked = maskMarks(text.slice(from, to)).replace(BRACKETS, (brackets) => ' '.repeat(brackets.length));
  const words: TitleWord[] = [];
  let end = 0;
  for (const match of masked.matchAll(WORD)) {
    const folded = match[0].toLowerCase();
    if (articles.has(folded)) continue;
    const isAcronym = acronym.test(match[0]);
    words.push({
      word: isAcronym ? (acronym.exec(match[0])?.[1] ?? match[0]).toLowerCase() : folded,
      span: { from: from + match.index, to: from + match.index + match[0].length },
      isSmall: small.has(folded),
      isAcronym,
      afterBreak: BREAKS.test(masked.slice(end, match.index)),
    });
    end = match.index + match[0].length;
  }
  return words;
}

/**
 * The words of one wording in which the acronyms of another are put for what they stand for, so that both say the same in the
 * same words: `information and communication technologies` where the other has `ICTs`.
 */
export function abbreviated(words: readonly TitleWord[], other: readonly TitleWord[]): readonly TitleWord[] {
  const acronyms = [...new Set(other.filter(({ isAcronym }) => isAcronym).map(({ word }) => word))];
  return acronyms.reduce(abbreviatedBy, words);
}

function abbreviatedBy(words: readonly TitleWord[], acronym: string): readonly TitleWord[] {
  const short: TitleWord[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at]!;
    const end = spelledOut(words, at, acronym);
    if (end === undefined) {
      short.push(first);
      at++;
      continue;
    }
    const span = { from: first.span.from, to: words[end - 1]!.span.to };
    short.push({ ...first, word: acronym, span, isSmall: false, isAcronym: true });
    at = end;
  }
  return short;
}

/** Where the words end whose initials are an acronym's letters, small words counted or not. */
function spelledOut(words: readonly TitleWord[], from: number, acronym: string): number | undefined {
  let letter = 0;
  let at = from;
  while (letter < acronym.length) {
    const next = words[at];
    if (!next || next.isAcronym) return undefined;
    if (next.word.startsWith(acronym[letter]!)) letter++;
    else if (!next.isSmall || letter === 0) return undefined;
    at++;
  }
  return at;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’](?=\p{L})[\p{L}\p{M}]+)?/gu;
const BRACKETS = /\([^()]{1,60}\)/g;
const BREAKS = /[,:;.()–—]/;

function patternsOf({ citations, search }: LexiconData) {
  const plural = search.acronymPlural;
  return {
    articles: new Set(citations.article),
    small: new Set(search.stopWords),
    acronym: new RegExp(String.raw`^(\p{Lu}[\p{Lu}\p{N}]{1,9})(?:${plural === '' ? '(?!)' : literally(plural)})?$`, 'u'),
  };
}

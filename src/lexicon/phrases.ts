/** The white space between two words. Bounded, so that no pattern looks far for nothing. */
export const BLANK = String.raw`\s{1,16}`;

/** Where a word begins and ends, in any script; for patterns with the flag `u`. */
export const START = String.raw`(?<![\p{L}\p{N}_])`;
export const END = String.raw`(?![\p{L}\p{N}_])`;

/**
 * The source of a pattern that any of the phrases fits, as one group; of none, a pattern that nothing fits. How phrases are
 * written stands in `lexiconSchema`.
 */
export function anyOf(phrases: readonly string[]): string {
  return phrases.length === 0 ? NOTHING : `(?:${phrases.map(patternOf).join('|')})`;
}

/** As `anyOf`, with the blank that sets a phrase off from the word after it; after an apostrophe none is needed: `l’annexe`. */
export function leading(phrases: readonly string[]): string {
  if (phrases.length === 0) return NOTHING;
  return `(?:${phrases.map((phrase) => patternOf(phrase) + blankAfter(phrase)).join('|')})`;
}

/** As `anyOf` for single words, in the three ways in which a word is written: `rev`, `Rev`, `REV`; for patterns where case counts. */
export function anyCaseOf(words: readonly string[]): string {
  return anyOf([...new Set(words.flatMap((word) => [word.toLowerCase(), capitalised(word), word.toUpperCase()]))]);
}

/** The word with a capital and small letters after it. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Words of a text as they stand, for a pattern. */
export function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, BLANK);
}

/** A group that nothing fits, so that it can be left out like any other. */
const NOTHING = '(?:(?!))';

interface Token {
  readonly pattern: string;
  readonly kind: 'word' | 'optional' | 'gap';
  readonly blank: string;
}

function patternOf(phrase: string): string {
  const tokens = (phrase.match(/\[[^\]]+\]|\S+/g) ?? []).map(readToken);
  return tokens.map((token, index) => written(token, tokens.slice(0, index), tokens.slice(index + 1))).join('');
}

function readToken(token: string): Token {
  if (token === '…') return { pattern: String.raw`[^.;\u0000]{0,80}?`, kind: 'gap', blank: '' };
  const isOptional = token.startsWith('[');
  const ways = (isOptional ? token.slice(1, -1) : token).split('|');
  const pattern = ways.length === 1 ? literally(ways[0]!) : `(?:${ways.map(literally).join('|')})`;
  return { pattern, kind: isOptional ? 'optional' : 'word', blank: blankAfter(ways[0]!) };
}

/** The blank between two words goes with the one that may be left out. */
function written(token: Token, before: readonly Token[], after: readonly Token[]): string {
  const next = after.find(({ kind }) => kind !== 'optional');
  if (token.kind === 'optional') {
    if (next) return `(?:${token.pattern}${token.blank})?`;
    return `(?:${before.at(-1)?.blank ?? ''}${token.pattern})?`;
  }
  return token.kind === 'word' && next?.kind === 'word' ? token.pattern + token.blank : token.pattern;
}

function blankAfter(phrase: string): string {
  return /['’]$/.test(phrase) ? String.raw`\s{0,16}` : BLANK;
}

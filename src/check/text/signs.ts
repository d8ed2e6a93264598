import { insertedOf, letterOf } from '../../lexicon/labels';
import type { Lexicon } from '../../lexicon/lexicon';
import { literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Span } from '../../model/range';

/** The signs that come in pairs. */
export type SignKind = 'square' | 'round' | 'quotation';

export interface Sign {
  readonly kind: SignKind;
  readonly at: number;
  readonly opens: boolean;
}

/** How the signs of some words go together. */
export interface Paired {
  /** From the sign that opens to behind the one that closes, in order of where they open. */
  readonly pairs: readonly (Span & { readonly kind: SignKind })[];
  /** Signs without a partner, in order. */
  readonly loose: readonly Sign[];
}

/** Pairs the signs of words that `clearWords` has cleared. `continued` is true inside a quotation that an earlier paragraph opened. */
export function pairSigns(words: string, lexicon: Lexicon, continued = false): Paired {
  const patterns = lexicon.compiled(patternsOf);
  const found = [...words.matchAll(patterns.any)];
  if (found.length === 0) return NOTHING;
  const quotes = found.filter(({ 0: sign }) => patterns.quotation.test(sign)).map(({ 0: sign, index }) => ({ sign, at: index }));
  // Each paragraph of a longer quotation opens it anew.
  if (continued && quotes[0] && words.slice(0, quotes[0].at).trim() === '') quotes.shift();
  const signs = (open: string, close: string): readonly { readonly at: number; readonly opens: boolean }[] =>
    found
      .filter(({ 0: sign }) => sign === open || sign === close)
      .map(({ 0: sign, index }) => ({ at: index, opens: sign === open }));
  const parts = [
    nested('square', signs('[', ']'), () => false),
    nested('round', signs('(', ')'), (at) => patterns.label.test(words.slice(Math.max(0, at - LONGEST_LABEL), at + 1))),
    quoted(words, quotes, lexicon),
  ];
  return {
    pairs: parts.flatMap(({ pairs }) => pairs).sort((one, other) => one.from - other.from),
    loose: parts.flatMap(({ loose }) => loose).sort((one, other) => one.at - other.at),
  };
}

const NOTHING: Paired = { pairs: [], loose: [] };
const LONGEST_LABEL = 12;
const STRAIGHT = '"';

function patternsOf(data: LexiconData) {
  const signs = [STRAIGHT, ...data.forms.quotation.outer.map((sign) => sign.trim())].map(literally).join('|');
  return {
    any: new RegExp(String.raw`[[\]()]|${signs}`, 'gu'),
    quotation: new RegExp(`^(?:${signs})$`, 'u'),
    /** A label in running text ends in a bracket that nothing has to open: `a)`, `*c)* iv)`, `13e)`, `2.1)`; the 19 of `X-19)` is none. */
    label: new RegExp(
      String.raw`(?<![\p{L}\p{M}\p{N}])(?:(?<!\p{Pd})\d{1,3}(?:\.\d{1,3})*(?:${letterOf(data)}|${insertedOf(data)})?|${letterOf(data)}{1,2}|[ivxlc]+)[*_]{0,3}\)$`,
      'u',
    ),
  };
}

/** Brackets, one inside another. One that may close without being opened does so unless an open one needs it. */
function nested(
  kind: SignKind,
  signs: readonly { readonly at: number; readonly opens: boolean }[],
  mayStandAlone: (at: number) => boolean,
): Paired {
  const open: number[] = [];
  const spare: number[] = [];
  const pairs: (Span & { readonly kind: SignKind })[] = [];
  const loose: Sign[] = [];
  for (const { at, opens } of signs) {
    if (opens) open.push(at);
    else if (mayStandAlone(at)) spare.push(at);
    else if (open.length > 0) pairs.push({ kind, from: open.pop()!, to: at + 1 });
    else loose.push({ kind, at, opens: false });
  }
  for (const at of open.reverse()) {
    const index = spare.findIndex((close) => close > at);
    if (index < 0) loose.push({ kind, at, opens: true });
    else pairs.push({ kind, from: at, to: spare.splice(index, 1)[0]! + 1 });
  }
  return { pairs, loose };
}

/** Quotation marks. The straight sign opens and closes: where their number is odd, the blanks around tell which has no partner. */
function quoted(words: string, signs: readonly { readonly sign: string; readonly at: number }[], { data }: Lexicon): Paired {
  const kind: SignKind = 'quotation';
  const [opening] = data.forms.quotation.outer.map((sign) => sign.trim());
  const pairs: (Span & { readonly kind: SignKind })[] = [];
  const loose: Sign[] = [];
  const isEven = signs.length % 2 === 0;
  const open: number[] = [];
  const isInch = (at: number): boolean => /\d/.test(words[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(words[at + 1] ?? '');
  for (const { sign, at } of signs) {
    const isStraight = sign === STRAIGHT;
    if (isStraight && open.length === 0 && !isEven && isInch(at)) continue;
    const opens = isStraight ? (isEven ? open.length === 0 : opensAt(words, at, open.length === 0)) : sign === opening;
    if (opens) {
      // Within straight signs there are no others: the one before was never closed.
      if (isStraight && open.length > 0) loose.push({ kind, at: open.pop()!, opens: true });
      open.push(at);
    } else if (open.length > 0) pairs.push({ kind, from: open.pop()!, to: at + 1 });
    else loose.push({ kind, at, opens: false });
  }
  loose.push(...open.map((at) => ({ kind, at, opens: true }) as const));
  return { pairs, loose };
}

function opensAt(words: string, at: number, otherwise: boolean): boolean {
  const isFree = (sign: string): boolean => sign === '' || /[\s([\p{Pd}]/u.test(sign);
  const before = isFree(words[at - 1] ?? '');
  const after = !/[\p{L}\p{N}([…]/u.test(words[at + 1] ?? '');
  return before === after ? otherwise : before;
}

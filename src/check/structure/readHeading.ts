import { formatDesignation, parseDesignation } from '../../citations/designation';
import { ordinaryPlace } from '../../citations/place';
import type { Lexicon } from '../../lexicon/lexicon';
import { leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Designation, TextKind } from '../../model/designation';
import { distance } from '../nearest';

/** A designation as it is written, from words that are one or were meant to be one; undefined where too little of it is there. */
export function meantDesignation(words: string, lexicon: Lexicon): Designation | undefined {
  const exact = parseDesignation(words, lexicon);
  if (exact) return exact;
  const tokens = plainHeading(words).match(/\[[^[\]]{1,40}\]?|[\p{L}\p{M}][\p{L}\p{M}'’-]*|\d+/gu) ?? [];
  const at = tokens.findIndex((token) => kindLike(token, lexicon));
  // A sentence that speaks of a resolution is no heading.
  if (at < 0 || at > 2 || tokens.length > at + 9) return undefined;
  const kind = kindLike(tokens[at]!, lexicon)!;
  const rest = tokens.slice(at + 1);
  const first = rest.findIndex((token) => /^(?:\d{1,4}$|\[)/.test(token));
  if (first < 0 || first > 1) return undefined;
  const revision = revisionOf(rest.slice(first + 1), lexicon);
  const bracketed = /^\[([^\]]+)/.exec(rest[first]!)?.[1];
  if (bracketed !== undefined) return { kind, number: null, placeholder: bracketed.trim(), ...(revision ? { revision } : {}) };
  return revision ? { kind, number: Number(rest[first]), revision } : undefined;
}

/** The heading as it should be written, in capitals where it is; undefined where it is right, or nobody knows. */
export function rightHeading(words: string, lexicon: Lexicon): string | undefined {
  const meant = meantDesignation(words, lexicon);
  if (!meant) return undefined;
  const plain = plainHeading(words);
  const wanted = formatDesignation(meant, { upper: isUpper(plain), lexicon });
  const draft = lexicon.compiled(draftPattern);
  const own = meant.number === null ? plain : plain.replace(draft, '');
  return folded(own) === folded(wanted) ? undefined : wanted;
}

/** A heading without emphasis, escapes and footnote marks. */
export function plainHeading(words: string): string {
  return words
    .replace(/\[\^[^\][\s]+\]/g, '')
    .replace(/\\([[\]])/g, '$1')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a heading is meant to be in capitals, whatever single word of it is not. */
export function isUpper(words: string): boolean {
  const small = words.match(/\p{Ll}/gu)?.length ?? 0;
  return small * 2 < (words.match(/\p{L}/gu)?.length ?? 0);
}

/** What tells two headings apart: neither case nor accents, which capitals often lack. */
function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function draftPattern({ forms }: LexiconData): RegExp {
  return new RegExp(`^${leading(forms.draft.read)}`, 'iu');
}

function kindLike(word: string, { data: { forms } }: Lexicon): TextKind | undefined {
  const small = word.toLowerCase();
  const kinds = Object.entries(forms.kinds) as readonly (readonly [TextKind, LexiconData['forms']['kinds'][TextKind]])[];
  return kinds.find(
    ([, { one, many, short }]) =>
      [one, many].some((name) => distance(small, name.toLowerCase()) <= (name.length > 6 ? 2 : 1)) ||
      short.some((name) => name.toLowerCase() === small),
  )?.[0];
}

/** `REV BUCHAREST 2022`, whatever the signs around. */
function revisionOf(tokens: readonly string[], lexicon: Lexicon): Designation['revision'] {
  const [first, ...others] = tokens;
  if (first === undefined) return undefined;
  const revised = lexicon.data.forms.revised.read.some((word) => first.toLowerCase().startsWith(word.toLowerCase()));
  const named = revised ? others : tokens;
  const year = named.findIndex((token) => /^\d{4}$/.test(token));
  if (year < 1 || year !== named.length - 1) return undefined;
  return { revised, place: ordinaryPlace(named.slice(0, year).join(' '), lexicon), year: Number(named[year]) };
}

import { formatDesignation, parseDesignation } from '../../citations/designation';
import { ordinaryPlace } from '../../citations/place';
import { Kept } from '../../lexicon/kept';
import type { Lexicon } from '../../lexicon/lexicon';
import { leading } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import type { Designation, TextKind } from '../../model/designation';
import { distance } from '../nearest';
import { placeholdersIn } from '../text/placeholders';

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
  return lexicon.compiled(knownHeadings).get(words, (copy) => rightOf(copy, lexicon) ?? null) ?? undefined;
}

function knownHeadings(): Kept<string | null> {
  return new Kept(MOST_HEADINGS);
}

/** More headings than the drafts that are open have. */
const MOST_HEADINGS = 1000;

function rightOf(words: string, lexicon: Lexicon): string | undefined {
  const meant = meantDesignation(words, lexicon);
  if (!meant) return undefined;
  const plain = plainHeading(words);
  const wanted = formatDesignation(meant, { upper: isUpper(plain), lexicon });
  const draft = lexicon.compiled(draftPattern);
  const own = meant.number === null ? plain : plain.replace(draft, '');
  return folded(own) === folded(wanted) ? undefined : wanted;
}

/** `DRAFT NEW RESOLUTION [NOR-1]`: with the name that was written without its brackets, else one after the proposal's identifier. */
export function newHeading(words: string, identifier: string | undefined, lexicon: Lexicon): string | undefined {
  const kinds = Object.keys(lexicon.data.forms.kinds) as readonly (keyof typeof lexicon.data.forms.kinds)[];
  const plain = plainHeading(words);
  const nameOf = (kind: (typeof kinds)[number]): string => lexicon.data.forms.kinds[kind].one.toLowerCase();
  const kind = kinds.find((one) => plain.toLowerCase().includes(nameOf(one)));
  if (!kind) return undefined;
  const after = plain.slice(plain.toLowerCase().indexOf(nameOf(kind)) + nameOf(kind).length).trim();
  if (/^\d/.test(after)) return undefined;
  const isName = /^\p{L}[\p{L}\p{N}/-]+$/u.test(after) && placeholdersIn(after, lexicon).length === 0;
  const parts = identifier?.split('/') ?? [];
  if (!isName && parts.length < 3) return undefined;
  const placeholder = isName ? after : `${parts.slice(0, -2).join('/')}-${parts.at(-1)}`;
  return formatDesignation({ kind, number: null, placeholder }, { upper: isUpper(words), lexicon });
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

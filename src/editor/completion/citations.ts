import { findCitations } from '../../citations/find';
import { formatDesignation, formatRevision, parseDesignation, sameEdition } from '../../citations/designation';
import { wordsIn } from '../../corpus/search/words';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Designation, TextKind } from '../../model/designation';
import type { Entry } from '../../model/library';
import type { Proposal } from '../../markup/draft';
import { isDesignation, readPieces } from '../../markup/piece';
import { actionWord } from '../names';
import { escapeMarkdown } from '../paragraphs';
import type { CompletionAnswer, CompletionItem } from './answer';
import { typed, type Caret } from './caret';
import type { Scene } from './scene';

/**
 * The texts that can be cited where the kind of a text has been begun: `Res`, `Resolution 7`, `Resolution child`. They are written
 * as adopted texts cite them: with their revision, `of this conference` where it is the one that the draft is addressed to, and
 * at the first mention with the title.
 */
export function completeCitations(scene: Scene): CompletionAnswer | undefined {
  const { caret, asked } = scene;
  const begun = caret.draft.lexicon.compiled(begunBy)(caret.before);
  if (!begun || (asked === 'by typing' && begun.query === undefined)) return undefined;
  const after = (isInBracket(begun.words) ? REST_IN_BRACKET : REST).exec(caret.after)?.[0] ?? '';
  const replace = typed(caret, begun.words, after) ?? typed(caret, begun.words);
  if (!replace) return undefined;
  const query = readQuery(begun.query ?? '', caret.draft.lexicon);
  const said = query && saidAround(scene, begun, caret.after.slice(replace.to - caret.offset));
  if (!query || said === 'other body') return undefined;
  const found = [...ownTexts(scene), ...knownTexts(scene, query)]
    .filter(({ designation }) => begun.kinds.includes(designation.kind))
    .filter((text) => query.matches(text));
  const cited = citedBefore(caret);
  const { lexicon } = caret.draft;
  const items = found.flatMap((text, index): readonly CompletionItem[] => {
    const plain = said === 'whose' ? designationAs(text.designation, lexicon) : citationOf(text, lexicon);
    // The catalogue cuts titles that are as long as sentences: half a title is none.
    const hasTitle = text.title !== '' && !text.title.endsWith('…');
    const titled = hasTitle && said === undefined ? plain + titleAfter(text.title, lexicon) : plain;
    // A text is introduced by its title; who meets it again knows it.
    const both = cited(text.designation) ? [plain, titled] : [titled, plain];
    const shown = found.length > MOST_TWICE ? both.slice(0, 1) : [...new Set(both)];
    return shown.map((insert, variant) => ({
      label: labelOf(text, begun, lexicon),
      detail: detailOf(text, insert === plain && shown.length > 1),
      documentation: () => documentation(text, insert, lexicon),
      kind: 'citation',
      insert,
      replace,
      filterText: `${begun.words} ${plain} ${text.title}`,
      ...(index === 0 && variant === 0 ? { preselect: true } : {}),
    }));
  });
  return items.length === 0 ? undefined : { items, ...(begun.query === undefined ? {} : { incomplete: true }) };
}

/** What is written over behind the caret: the rest of the number, and the revision. */
const REST = /^\d*(?: ?\([^()\n]{0,60}\))?/;
const REST_IN_BRACKET = /^[^()\n]{0,60}\)/;

function isInBracket(words: string): boolean {
  return words.lastIndexOf('(') > words.lastIndexOf(')');
}

/** What the words around a citation say already: whose text it is, or how it is called. */
type Said = 'other body' | 'whose' | 'name' | undefined;

/** Reads a citation as it is going to be: in `UNGA Resolution` and `Resolution 1 of WTSA` none of the known texts can be meant. */
function saidAround({ caret, texts }: Scene, { words, kinds }: Begun, following: string): Said {
  const { lexicon } = caret.draft;
  const [kind, ...others] = kinds;
  if (kind !== undefined && others.length === 0) {
    const opening = caret.before.slice(-REACH - words.length, caret.before.length - words.length);
    const whole = `${opening}${lexicon.data.forms.kinds[kind].one} 1`;
    const citations = findCitations(whole + following.slice(0, REACH), { conferences: texts.conferences, lexicon });
    const citation = citations.find(({ designationSpan }) => designationSpan.to === whole.length);
    if (citation?.bodyFrom === 'words')
      return citation.body !== 'conference' ? 'other body' : citation.span.to > whole.length ? 'whose' : undefined;
  }
  return following.startsWith(lexicon.data.citations.written.title.split('{title}')[0]!) ? 'name' : undefined;
}

/** The kind stands there already, and there is more room for the title without it. */
function labelOf(text: Citable, { kinds }: Begun, lexicon: Lexicon): string {
  const name = designationAs(text.designation, lexicon);
  return kinds.length === 1 ? name.slice(lexicon.data.forms.kinds[text.designation.kind].one.length).trim() : name;
}

function detailOf({ title, isAbrogated }: Citable, isShort: boolean): string {
  return [isAbrogated ? 'abrogated' : '', isShort ? 'without its title' : title].filter((part) => part !== '').join(': ');
}

/** A text that can be cited. */
interface Citable {
  readonly designation: Designation;
  readonly title: string;
  readonly ofThisConference: boolean;
  readonly isAbrogated: boolean;
  readonly entry?: Entry;
}

/** Of more texts than these each is shown once, so that the list can be looked through. */
const MOST_TWICE = 8;

interface Begun {
  /** From the kind to the caret. */
  readonly words: string;
  readonly kinds: readonly TextKind[];
  /** What follows the kind; absent where nothing does, not even a blank. */
  readonly query?: string;
}

/** Reads what has been begun at the end of a paragraph's words: the kind of a text, whole or abbreviated, and what follows it. */
function begunBy({ forms, citations }: Lexicon['data']): (before: string) => Begun | undefined {
  const kinds = Object.entries(forms.kinds) as readonly [TextKind, (typeof forms.kinds)[TextKind]][];
  const names = new Map<string, TextKind>();
  for (const [kind, { one, short }] of kinds) {
    for (const name of short) names.set(name, kind);
    for (let length = SHORTEST; length <= one.length; length++) names.set(one.slice(0, length), kind);
  }
  const sorted = [...names.keys()].sort((a, b) => b.length - a.length);
  const kindBefore = new RegExp(String.raw`(?<![\p{L}\p{N}/-])(${sorted.join('|')})(?:\.? (${QUERY})?)?$`, 'u');
  const afterReference = new RegExp(String.raw`\*(?: [\d.a-z)]{1,12})? (?:${citations.of.join('|')}) $`, 'u');
  return (before) => {
    const last = before.slice(-REACH);
    const match = kindBefore.exec(last);
    if (match) {
      const kind = names.get(match[1]!)!;
      const isOpen = match[0] !== match[1];
      return { words: match[0], kinds: [kind], ...(isOpen ? { query: match[2] ?? '' } : {}) };
    }
    return afterReference.test(last) ? { words: '', kinds: kinds.map(([kind]) => kind) } : undefined;
  };
}

const SHORTEST = 3;
const REACH = 120;
/** A number and perhaps what names its revision; a placeholder; or words of a title. */
const QUERY = String.raw`\d{1,4}(?: ?\([^()\n]{0,40})?|\[[^\]\s]{0,20}\]?|\p{L}[\p{L}\p{N}'’/ -]{0,60}`;

interface Query {
  /** The number, where it may be whole: then earlier revisions and abrogated texts are of interest too. */
  readonly number?: number;
  matches(text: Citable): boolean;
}

/** Undefined for words that every sentence has: they begin prose, not a title. */
function readQuery(query: string, lexicon: Lexicon): Query | undefined {
  const digits = /^\d+/.exec(query)?.[0];
  if (digits !== undefined) {
    const isWhole = digits !== query;
    return {
      number: Number(digits),
      matches: ({ designation: { number } }) =>
        number !== null && (isWhole ? String(number) === digits : String(number).startsWith(digits)),
    };
  }
  if (query.startsWith('[')) return { matches: ({ designation }) => `[${designation.placeholder ?? ''}]`.startsWith(query) };
  const words = wordsIn(query, lexicon).map(({ from, to }) => fold(query.slice(from, to)));
  if (words.length === 0 && query !== '') return undefined;
  return {
    matches: ({ title }) => {
      const there = fold(title).split(/[^\p{L}\p{N}]+/u);
      return words.every((word) => there.some((each) => each.startsWith(word)));
    },
  };
}

function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The other texts of this draft, as they will be called once they are adopted. */
function ownTexts({ caret: { draft, proposal }, conference }: Scene): readonly Citable[] {
  return draft.proposals.flatMap((each) => {
    if (each === proposal || each.symbol === undefined || !/^\(?(?:ADD|MOD)/.test(each.symbol)) return [];
    const { own, title } = headOf(each, draft.lexicon);
    if (!own) return [];
    const { placeholder, revision } = own;
    const designation =
      placeholder === undefined
        ? own
        : { ...own, ...(revision || !conference ? {} : { revision: { revised: false, ...conference } }) };
    const ofThisConference = conference !== undefined && own.number !== null ? isOf(own, conference) : conference !== undefined;
    return [{ designation, title, ofThisConference, isAbrogated: false }];
  });
}

/** What a proposed text is called; it stands in its first blocks. */
function headOf({ text }: Proposal, lexicon: Lexicon): { readonly own?: Designation; readonly title: string } {
  const pieces = readPieces(text.slice(0, 3), 'accepted');
  const heading = pieces.find((piece) => isDesignation(piece, lexicon));
  const title = pieces.find((piece) => piece.kind === 'heading' && piece.form.level === 2);
  const own = heading && parseDesignation(heading.words, lexicon);
  return { ...(own ? { own } : {}), title: title && 'words' in title ? title.words : '' };
}

function isOf({ revision }: Designation, conference: NonNullable<Scene['conference']>): boolean {
  return revision !== undefined && sameEdition(revision, conference);
}

/** Of each number the text in force; of the number that is asked for its earlier revisions too, and what was abrogated. */
function knownTexts({ texts, conference }: Scene, { number }: Query): readonly Citable[] {
  const all = texts.list().filter(({ action }) => action !== 'SUP');
  const groups = new Map<string, Entry[]>();
  for (const entry of all) {
    const key = `${entry.kind} ${entry.number}`;
    groups.set(key, [entry, ...(groups.get(key) ?? [])]);
  }
  return [...groups.values()]
    .sort((one, other) => one[0]!.number - other[0]!.number)
    .flatMap((revisions) => {
      const [latest] = revisions;
      const isAbrogated = texts.abrogationOf(latest!) !== undefined;
      if (latest!.number === number) return revisions.map((entry) => citable(entry, isAbrogated, conference));
      return isAbrogated ? [] : [citable(latest!, false, conference)];
    })
    .sort((one, other) => Number(one.isAbrogated) - Number(other.isAbrogated) || rank(one, number) - rank(other, number));
}

/** The number that is asked for comes before those that begin like it. */
function rank({ designation }: Citable, number: number | undefined): number {
  return designation.number === number ? 0 : 1;
}

function citable(entry: Entry, isAbrogated: boolean, conference: Scene['conference']): Citable {
  const { kind, number, revised, place, year, title } = entry;
  const ofThisConference = conference !== undefined && sameEdition(entry, conference);
  return { designation: { kind, number, revision: { revised, place, year } }, title, ofThisConference, isAbrogated, entry };
}

function citationOf({ designation, ofThisConference }: Citable, lexicon: Lexicon): string {
  const name = designationAs(designation, lexicon);
  return ofThisConference ? `${name} ${lexicon.data.citations.written.ofThisConference}` : name;
}

/** A text that has no number yet goes by its placeholder: `Resolution [LUM-2] (Saltmere, 2036)`. */
function designationAs({ placeholder, ...designation }: Designation, lexicon: Lexicon): string {
  const foreignNumber = placeholder === undefined ? designation.foreignNumber : `[${placeholder}]`;
  return formatDesignation(foreignNumber === undefined ? designation : { ...designation, foreignNumber }, { lexicon });
}

function titleAfter(title: string, { data }: Lexicon): string {
  // In a sentence a title begins small, unless it begins with an acronym.
  const small = /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  return data.citations.written.title.replace('{title}', () => small);
}

/** Tells which texts are cited in the text before a place; in the introduction, in what stands before it there. */
function citedBefore({ draft, proposal, offset }: Caret): (designation: Designation) => boolean {
  const words = draft.source.slice(proposal?.span.from ?? draft.front.span?.to ?? 0, offset);
  const cited = new Set([...words.matchAll(NAMED)].map(([, number, revision]) => `${number} ${fold(revision!)}`));
  return ({ number, placeholder, revision }) => {
    if (!revision) return false;
    return cited.has(`${number ?? `[${placeholder}]`} ${fold(formatRevision(revision, draft.lexicon))}`);
  };
}

const NAMED = /(\d{1,4}|\[[^\]\s]{1,40}\]) \(([^()\n]{3,60})\)/g;

function documentation({ designation, title, entry, isAbrogated }: Citable, insert: string, lexicon: Lexicon): string {
  const about = entry ? `${actionWord(entry.action)} at ${entry.edition}` : 'proposed in this draft';
  const head = `**${escapeMarkdown(formatDesignation(designation, { lexicon }))}** · ${escapeMarkdown(about)}`;
  const abrogated = isAbrogated ? ['Abrogated since.'] : [];
  return [head, ...(title === '' ? [] : [`**${escapeMarkdown(title)}**`]), ...abrogated, escapeMarkdown(insert)].join('\n\n');
}

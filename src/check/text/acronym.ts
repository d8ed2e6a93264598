import type { Expansion } from '../../corpus/acronymUse';
import { wordsIn } from '../../corpus/search/words';
import type { Lexicon } from '../../lexicon/lexicon';
import { spanInDraft, type Passage } from '../../markup/passage';
import type { Fix, Related } from '../../model/problem';
import { replaceWords } from '../../revise/replaceWords';
import { LateFault } from '../lateFault';
import type { CheckedText, Fault, TextRule, World } from '../rule';
import { quote } from '../wording';
import { acronymsIn, expansionSpan, type PlacedExpansion, type PlacedMention, type UsedAcronym } from './acronyms';

/**
 * An acronym that is written out otherwise than in adopted texts, only after it was used, not at all, or twice. What many adopted
 * texts use without a word about it needs none.
 */
export const acronym: TextRule = {
  code: 'text/acronym',
  severity: 'info',
  reads: 'the accepted text',
  counted: (count) => (count === 1 ? '1 acronym' : `${count} acronyms`),
  judge: (text, world) => acronymsIn(text, world).flatMap((used) => faultOf(used, text, world) ?? []),
};

/** So many texts have to agree before another way to write an acronym out is worth a word. */
const AGREED = 2;

/** The first thing that is to be said of an acronym. */
function faultOf(used: UsedAcronym, text: CheckedText, world: World): Fault | undefined {
  const { acronyms } = world.texts;
  const known = acronyms.expansionsOf(used.name, text.own);
  const other = otherwise(used, known, text);
  if (other) return other;
  return late(used, text, world) ?? never(used, known, text, world) ?? twice(used, text);
}

function otherwise({ name, expanded }: UsedAcronym, known: readonly Expansion[], text: CheckedText): Fault | undefined {
  const [best] = known;
  if (!best || best.texts < AGREED) return undefined;
  const odd = expanded.filter(({ terms }) => !known.some((one) => isSame(one.terms, terms)));
  const [first] = odd;
  if (!first) return undefined;
  return {
    message: `Adopted texts write ${name} out as ${quote(best.words)}, not as ${quote(first.words)}.`,
    ...placed(first, name),
    key: `${name} otherwise ${first.terms.join(' ')}`,
    related: [inAdopted(best)],
    fixes: rewording(odd, best, text),
  };
}

/** Only words that are nearly those of the adopted texts can mean the same. */
function rewording(odd: readonly PlacedExpansion[], { words, terms }: Expansion, { asMark }: CheckedText): readonly Fix[] {
  const edits = odd.flatMap((one) => {
    const span = expansionSpan(one);
    const shared = one.terms.filter((term) => terms.includes(term)).length;
    if (!span || shared * 2 < one.terms.length) return [];
    return [replaceWords(one.passage, { from: span.from, to: span.from + one.words.length }, words, asMark)];
  });
  return edits.length === odd.length ? [{ title: `Write ${quote(words, 80)}`, edits }] : [];
}

function late({ name, expanded, first }: UsedAcronym, { own }: CheckedText, { texts }: World): Fault | undefined {
  const definition = first && expanded.find(({ part, isRunning }) => isRunning && part === first.part);
  if (!first || !definition || !isBefore(first, definition) || texts.acronyms.isCommon(name, own)) return undefined;
  return {
    message: `${name} is used here and written out only later, as ${quote(definition.words)}: write it out here.`,
    ...placed(first, name),
    key: `${name} late`,
    related: [{ message: 'Here it is written out.', span: spanInDraft(definition.passage, definition.span) }],
  };
}

/** What stands before a name may be taken for a part of it: in a long one, the first word does not count. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const shorter = Math.min(one.length, other.length);
  const counts = shorter >= 4 ? shorter - 1 : shorter;
  return one.slice(-counts).join(' ') === other.slice(-counts).join(' ');
}

function never(
  { name, expanded, first }: UsedAcronym,
  known: readonly Expansion[],
  { asMark, own }: CheckedText,
  { draft: { lexicon }, texts: { acronyms } }: World,
): Fault | undefined {
  const [best] = known;
  if (!first || expanded.length > 0 || acronyms.isCommon(name, own)) return undefined;
  if (!best) return !acronyms.isEmpty && !acronyms.isWord(name) && isPlain(first) ? unknown(name, first) : undefined;
  const message = `${name} is not written out in this text; adopted texts do so: ${quote(best.words)}.`;
  return new LateFault({ message, ...placed(first, name), key: `${name} never`, related: [inAdopted(best)] }, () =>
    writingOut(name, first, known, asMark, lexicon),
  );
}

/** Where the acronym is in the plural, so are the words. */
function writingOut(
  name: string,
  { passage, span }: PlacedMention,
  known: readonly Expansion[],
  asMark: boolean,
  lexicon: Lexicon,
): readonly Fix[] {
  const written = passage.words.slice(span.from, span.to);
  const fitting = known.find(({ words }) => endsInPlural(words, lexicon) === (written !== name));
  if (!fitting) return [];
  const whole = `${fitting.words} (${written})`;
  return [{ title: `Write ${quote(whole, 80)}`, edits: [replaceWords(passage, span, whole, asMark)] }];
}

function unknown(name: string, first: PlacedMention): Fault {
  return {
    message: `${name} is written out neither in this text nor in any adopted one: say what it stands for.`,
    ...placed(first, name),
    key: `${name} never`,
  };
}

/** Capitals among words in small letters, which stand for words: no number in roman figures, and nothing that is written in capitals anyway. */
function isPlain({ name, passage: { words }, span }: PlacedMention): boolean {
  const before = /\S*\s+$/.exec(words.slice(Math.max(0, span.from - LONGEST_WORD), span.from))?.[0] ?? '';
  const after = /^\S*\s+\S*/.exec(words.slice(span.to, span.to + 2 * LONGEST_WORD))?.[0] ?? '';
  return /^\p{Lu}{3,7}$/u.test(name) && !/^[IVXLC]+$/.test(name) && !/\p{Lu}{2}/u.test(`${before} ${after}`);
}

const LONGEST_WORD = 60;

function twice({ name, expanded }: UsedAcronym, { asMark }: CheckedText): Fault | undefined {
  const running = expanded.filter(({ isRunning }) => isRunning);
  const firstIn = (part: number): PlacedExpansion | undefined => running.find((one) => one.part === part);
  const repeats = running.filter((one) => one !== firstIn(one.part));
  const [again] = repeats;
  const before = again && firstIn(again.part);
  if (!again || !before) return undefined;
  const edits = repeats.flatMap((one) => {
    const span = expansionSpan(one);
    const written = one.passage.words.slice(one.span.from, one.span.to);
    return span ? [replaceWords(one.passage, span, written, asMark)] : [];
  });
  return {
    message: `${name} was written out before: here the acronym is enough.`,
    ...placed(again, name),
    key: `${name} twice`,
    related: [{ message: 'Here it is written out first.', span: spanInDraft(before.passage, before.span) }],
    fixes: edits.length === repeats.length ? [{ title: `Write ${name} where it was written out before`, edits }] : [],
  };
}

function placed(
  { passage, span }: PlacedMention | PlacedExpansion,
  name: string,
): Pick<Fault, 'span' | 'name'> & { readonly passage: Passage } {
  return { span: spanInDraft(passage, span), name, passage };
}

function isBefore(one: PlacedMention, other: PlacedExpansion): boolean {
  return one.index === other.index ? one.span.from < other.span.from : one.index < other.index;
}

function inAdopted({ document: { kind, number, revised, place, year }, words, span }: Expansion): Related {
  return { message: quote(words), text: { kind, number, revision: { revised, place, year } }, span };
}

function endsInPlural(words: string, lexicon: Lexicon): boolean {
  const last = wordsIn(words, lexicon).at(-1);
  return last !== undefined && words.slice(last.from, last.to).toLowerCase() !== last.term;
}

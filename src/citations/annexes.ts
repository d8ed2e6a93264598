import type { Lexicon } from '../lexicon/lexicon';
import { anyOf, END, leading, START } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { LabelReference } from '../model/citation';
import type { Span } from '../model/range';
import { letterOf } from '../lexicon/labels';
import { readLabels } from './labels';
import { annexPattern, ofPattern } from './patterns';
import type { Found, Scene } from './sections';
import { execAt, wordsAt } from './sticky';
import { targetOf } from './target';

/** References to annexes and appendices, in order: `Annex 2 to this resolution`, `Appendix A`, `the annex to Resolution 4`. */
export function findAnnexReferences(scene: Scene): Found[] {
  const { named } = scene.lexicon.compiled(patternsOf);
  return [...wordsAt(named, scene.masked)].flatMap((match) => readAnnexes(scene, match.index, match[1] ?? ''));
}

interface Name {
  readonly name: string;
  readonly span: Span;
}

/** One reference for each annex that is named: `Annexes 1 and 2` are two. */
function readAnnexes(scene: Scene, at: number, word: string): Found[] {
  const { text, masked, citations, lexicon } = scene;
  const patterns = lexicon.compiled(patternsOf);
  // Headings are written in capitals, or stand at the start of a line with nothing or a title after them.
  if (word === word.toUpperCase()) return [];
  const { kind, isPlural } = patterns.meaning(word);
  const bare = { name: kind, span: { from: at, to: at + word.length } };
  const names = readNames(masked, bare, isPlural, patterns);
  const first = names[0] ?? bare;
  if (names.length === 0 && isPlural) return [];
  const labels =
    names.length > 1 ? NO_LABELS : (labelsBefore(masked, at, lexicon) ?? labelsAfter(masked, first.span.to, lexicon));
  const end = Math.max(names.at(-1)?.span.to ?? bare.span.to, labels.to);
  if (isHeading(text, at, end)) return [];

  const target = targetOf(masked, at, end, citations, lexicon);
  const belongs = execAt(patterns.belongs, masked, end) !== null;
  // `Appendix 30 to the Radio Regulations` is somebody else's, and so is `Document 12/34, Annex B`.
  const isElsewhere =
    target.said !== 'nowhere'
      ? false
      : belongs
        ? execAt(patterns.chained, masked, end) === null
        : DOCUMENT.test(before(masked, at, 4));
  // In small letters, or without a number, it is an ordinary word: it needs the text that it belongs to.
  const isVague = (names.length === 0 || /^\p{Ll}/u.test(word)) && !(belongs && target.said === 'after');
  if (isElsewhere || isVague || names.some(({ name }) => /\d\p{Lu}$/u.test(name))) return [];
  return (names.length === 0 ? [bare] : names).map(({ name, span }) => ({
    span: { from: Math.min(span.from, labels.from), to: Math.max(span.to, labels.to) },
    container: name,
    type: 'annex',
    labels: labels.labels,
    ...target,
  }));
}

/** The number after `Annex`, the numbers after `Annexes`; the first one's span holds the word too. */
function readNames(masked: string, { name: kind, span }: Name, isPlural: boolean, { next }: Patterns): Name[] {
  const names: Name[] = [];
  let at = span.to;
  for (let match = execAt(NUMBER, masked, at); match; match = isPlural ? execAt(next, masked, at) : null) {
    at += match[0].length;
    const number = match[1] ?? '';
    names.push({ name: `${kind} ${number}`, span: { from: names.length === 0 ? span.from : at - number.length, to: at } });
  }
  return names;
}

interface Labels extends Span {
  readonly labels: readonly LabelReference[];
}

const NO_LABELS: Labels = { labels: [], from: Infinity, to: -1 };

/** `§ 4 of`, `section 2 in` before an annex. */
function labelsBefore(masked: string, at: number, lexicon: Lexicon): Labels | undefined {
  const window = before(masked, at, 60);
  const match = lexicon.compiled(patternsOf).paragraphsOf.exec(window);
  if (!match?.groups) return undefined;
  const from = at - window.length + match.index;
  const run = readLabels(masked, from + (match.groups.word ?? '').length, lexicon);
  return run && { labels: run.labels, from, to: -1 };
}

/** `, § 4` or `, 4)` after an annex. */
function labelsAfter(masked: string, at: number, lexicon: Lexicon): Labels {
  const patterns = lexicon.compiled(patternsOf);
  const bracketed = execAt(patterns.bracketed, masked, at);
  if (bracketed) {
    const label = bracketed[1] ?? '';
    const to = at + bracketed[0].length;
    return { labels: [{ label, span: { from: to - label.length, to } }], from: Infinity, to };
  }
  const word = execAt(patterns.paragraphs, masked, at);
  const run = word && readLabels(masked, at + word[0].length, lexicon);
  return run ? { labels: run.labels, from: Infinity, to: run.end } : NO_LABELS;
}

type Patterns = ReturnType<typeof patternsOf>;

/** A number or a letter after the name of an annex. */
const MARK = String.raw`(\d{1,3}\p{Lu}?|\p{Lu})(?![\p{L}\d/-])`;
const NUMBER = new RegExp(String.raw`\s{1,16}${MARK}`, 'uy');

function patternsOf(data: LexiconData) {
  const { and, or, of, annexOf, hereto, paragraphs } = data.citations;
  const annexes = data.forms.annexes.flatMap(({ one, many }) => (many === undefined ? [] : [{ one, many }]));
  const paragraph = anyOf(paragraphs);
  const meanings = new Map(
    annexes.flatMap(({ one, many }) => [
      [many.toLowerCase(), { kind: one, isPlural: true }],
      [one.toLowerCase(), { kind: one, isPlural: false }],
    ]),
  );
  return {
    named: new RegExp(String.raw`(${anyOf(annexes.flatMap(({ one, many }) => [many, one]))})\s`, 'giu'),
    /** Which annex a word names, and whether it stands for several. */
    meaning: (word: string) => meanings.get(word.toLowerCase()) ?? { kind: word, isPlural: false },
    next: new RegExp(String.raw`\s{0,16}(?:,\s{0,16}(?:${leading(and)})?|${leading([...and, ...or])})${MARK}`, 'uy'),
    paragraphsOf: new RegExp(
      String.raw`(?<word>(?:§§?|${START}${paragraph})\s{1,4})[\d.\p{Ll})\s,–-]{1,40}${ofPattern([...of, ...annexOf], data)}$`,
      'u',
    ),
    paragraphs: new RegExp(String.raw`\s{0,4},?\s{0,4}(?:§§?|${paragraph})\s{1,4}`, 'uy'),
    bracketed: new RegExp(String.raw`\s{0,4},\s{1,4}(\d{1,3}\)|${letterOf(data)}\))`, 'uy'),
    belongs: new RegExp(String.raw`\s{1,16}${anyOf([...annexOf, ...hereto])}${END}`, 'uy'),
    chained: new RegExp(`${ofPattern(annexOf, data)}${annexPattern(data)}${END}`, 'uy'),
  };
}

const DOCUMENT = /\d,\s{1,3}$/;

function isHeading(text: string, from: number, to: number): boolean {
  const opens = /(?:^|\n)[^\S\n]{0,8}(#{0,6})[^\S\n]{0,4}\**$/.exec(before(text, from, 20));
  return opens !== null && (opens[1] !== '' || /^[^\S\n]{0,8}(?:\*|\n|$|[–:-][^\S\n])/.test(text.slice(to, to + 12)));
}

function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}

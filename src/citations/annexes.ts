import type { LabelReference } from '../model/citation';
import type { Span } from '../model/range';
import { readLabels } from './labels';
import type { Found, Scene } from './sections';
import { execAt } from './sticky';
import { targetOf } from './target';

/** References to annexes and appendices, in order: `Annex 2 to this resolution`, `Appendix A`, `the annex to Resolution 4`. */
export function findAnnexReferences(scene: Scene): Found[] {
  return [...scene.masked.matchAll(NAMED)].flatMap((match) => readAnnexes(scene, match.index, match[1] ?? ''));
}

const NAMED = /\b(annex(?:es)?|appendi(?:x|ces))\s/gi;

interface Name {
  readonly name: string;
  readonly span: Span;
}

/** One reference for each annex that is named: `Annexes 1 and 2` are two. */
function readAnnexes(scene: Scene, at: number, word: string): Found[] {
  const { text, masked, citations } = scene;
  // Headings are written in capitals, or stand at the start of a line with nothing or a title after them.
  if (word === word.toUpperCase()) return [];
  const kind = /^ann/i.test(word) ? 'Annex' : 'Appendix';
  const bare = { name: kind, span: { from: at, to: at + word.length } };
  const names = readNames(masked, bare, /s$/i.test(word));
  const first = names[0] ?? bare;
  if (names.length === 0 && /s$/i.test(word)) return [];
  const labels = names.length > 1 ? NO_LABELS : (labelsBefore(masked, at) ?? labelsAfter(masked, first.span.to));
  const end = Math.max(names.at(-1)?.span.to ?? bare.span.to, labels.to);
  if (isHeading(text, at, end)) return [];

  const target = targetOf(masked, at, end, citations);
  const belongs = execAt(BELONGS, masked, end) !== null;
  // `Appendix 30 to the Radio Regulations` is somebody else's, and so is `Document 12/34, Annex B`.
  const isElsewhere =
    target.said !== 'nowhere' ? false : belongs ? execAt(CHAINED, masked, end) === null : DOCUMENT.test(before(masked, at, 4));
  // In small letters, or without a number, it is an ordinary word: it needs the text that it belongs to.
  const isVague = (names.length === 0 || /^a/.test(word)) && !(belongs && target.said === 'after');
  if (isElsewhere || isVague || names.some(({ name }) => /\d[A-Z]$/.test(name))) return [];
  return (names.length === 0 ? [bare] : names).map(({ name, span }) => ({
    span: { from: Math.min(span.from, labels.from), to: Math.max(span.to, labels.to) },
    container: name,
    type: 'annex',
    labels: labels.labels,
    ...target,
  }));
}

/** The number after `Annex`, the numbers after `Annexes`; the first one's span holds the word too. */
function readNames(masked: string, { name: kind, span }: Name, isPlural: boolean): Name[] {
  const names: Name[] = [];
  let at = span.to;
  for (let match = execAt(NUMBER, masked, at); match; match = isPlural ? execAt(NEXT, masked, at) : null) {
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

/** `§ 4 of` before an annex. */
function labelsBefore(masked: string, at: number): Labels | undefined {
  const window = before(masked, at, 60);
  const match = PARAGRAPHS_OF.exec(window);
  if (!match?.groups) return undefined;
  const from = at - window.length + match.index;
  const run = readLabels(masked, from + (match.groups.word ?? '').length);
  return run && { labels: run.labels, from, to: -1 };
}

/** `, § 4` or `, 4)` after an annex. */
function labelsAfter(masked: string, at: number): Labels {
  const bracketed = execAt(BRACKETED, masked, at);
  if (bracketed) {
    const label = bracketed[1] ?? '';
    const to = at + bracketed[0].length;
    return { labels: [{ label, span: { from: to - label.length, to } }], from: Infinity, to };
  }
  const word = execAt(PARAGRAPHS, masked, at);
  const run = word && readLabels(masked, at + word[0].length);
  return run ? { labels: run.labels, from: Infinity, to: run.end } : NO_LABELS;
}

const NUMBER = /\s{1,16}(\d{1,3}[A-Z]?|[A-Z])(?![\p{L}\d/-])/uy;
const NEXT = /\s{0,16}(?:,\s{0,16}(?:and\s{1,16})?|(?:and|or)\s{1,16})(\d{1,3}[A-Z]?|[A-Z])(?![\p{L}\d/-])/uy;
const PARAGRAPHS_OF = /(?<word>(?:§§?|\b(?:paragraph|item|point)s?)\s{1,4})[\d.a-z)\s,–-]{1,40}\s{1,4}of\s{1,4}(?:the\s{1,4})?$/;
const PARAGRAPHS = /\s{0,4},?\s{0,4}(?:§§?|(?:paragraph|item|point)s?)\s{1,4}/y;
const BRACKETED = /\s{0,4},\s{1,4}(\d{1,3}\)|[a-z]\))/y;
const BELONGS = /\s{1,16}(?:to|of|hereto)\b/y;
const CHAINED = /\s{1,16}(?:to|of)\s{1,16}(?:the\s{1,16})?(?:Annex|Appendix)\b/y;
const DOCUMENT = /\d,\s{1,3}$/;

function isHeading(text: string, from: number, to: number): boolean {
  const opens = /(?:^|\n)[^\S\n]{0,8}(#{0,6})[^\S\n]{0,4}\**$/.exec(before(text, from, 20));
  return opens !== null && (opens[1] !== '' || /^[^\S\n]{0,8}(?:\*|\n|$|[–:-][^\S\n])/.test(text.slice(to, to + 12)));
}

function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}

import type { Lexicon } from '../lexicon/lexicon';
import { anyOf, END, leading, START } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { Citation, InternalReference } from '../model/citation';
import type { Span } from '../model/range';
import { letterOf } from '../lexicon/labels';
import { findLabel, readLabels } from './labels';
import type { LabelRun } from './labels';
import { BREAK, findEmphasis } from './mask';
import type { Emphasis } from './mask';
import { findOpeners, lastOpener, opensLeadIn } from './openers';
import { plainLeadIn } from './phrases';
import type { Phrases } from './phrases';
import { execAt } from './sticky';
import { targetOf } from './target';
import type { Target } from './target';

/** A reference together with where words say which text it points into. */
export type Found = InternalReference & Pick<Target, 'said'>;

/** What references are looked for in: the text, the same text masked, and what was found there already. */
export interface Scene {
  readonly text: string;
  readonly masked: string;
  readonly phrases: Phrases;
  readonly citations: readonly Citation[];
  readonly lexicon: Lexicon;
}

/** References to sections and their items, in order: `*resolves* 2`, `*considering c) ii)*`, and some without emphasis. */
export function findSectionReferences(scene: Scene): Found[] {
  const italic = findEmphasis(scene.text);
  const found = italic.flatMap((emphasis) => inEmphasis(scene, emphasis) ?? []);
  const taken = [...italic.filter(({ alone }) => alone), ...found.map(({ span }) => span)].sort((a, b) => a.from - b.from);
  return [...found, ...withoutEmphasis(scene, taken)].sort((a, b) => a.span.from - b.span.from);
}

/** In italics a lead-in with a label is a reference; so is a whole lead-in of this text, or any with `above` or `of …` after it. */
function inEmphasis(scene: Scene, emphasis: Emphasis): Found | undefined {
  const { masked, phrases, citations, lexicon } = scene;
  if (emphasis.alone) return undefined;
  const { from, to } = emphasis;
  const own = phrases.longestAt(masked, from);
  const rest = own && own.end <= to ? own.end : undefined;
  if (rest === undefined && !opensLeadIn(masked.slice(from, to), lexicon)) return undefined;

  // The lead-in ends where the italics end, or before a label or `above` inside them.
  const patterns = lexicon.compiled(patternsOf);
  const isOwn = rest !== undefined && !isWord(masked, skipBlanks(masked, rest), to, patterns);
  const end = isOwn ? rest : endOfLeadIn(masked, from, to, lexicon);
  const labels = readLabels(masked, skipBlanks(masked, end), lexicon);
  const last = labels?.end ?? end;
  const target = targetOf(masked, from, last, citations, lexicon);
  if (!labels && !isOwn && target.said === 'nowhere') return undefined;
  if (!labels && last < to && skipBlanks(masked, last) < to && !execAt(patterns.nearby, masked, last)) return undefined;
  const span = { from: from - 1, to: last < to ? to + 1 : closing(scene.text, last) };
  return reference(scene, span, { from, to: end }, labels, target);
}

/** Without italics a lead-in needs a label right after it, and words around that leave no doubt. */
function withoutEmphasis(scene: Scene, taken: readonly Span[]): Found[] {
  const { masked, phrases, citations, lexicon } = scene;
  const found: Found[] = [];
  let passed = 0;
  let end = 0;
  for (const at of findOpeners(masked, lexicon)) {
    while ((taken[passed]?.to ?? Infinity) <= at) passed++;
    if (at < end || (taken[passed]?.from ?? Infinity) <= at) continue;
    const own = phrases.longestAt(masked, at);
    const candidate = (own && labelled(masked, at, own.end, lexicon)) ?? citedLeadIn(masked, at, lexicon);
    if (!candidate) continue;
    const target = targetOf(masked, at, candidate.labels.end, citations, lexicon);
    if (!isCertain(scene, at, candidate, target, own?.end === candidate.leadIn.to)) continue;
    found.push(reference(scene, { from: at, to: candidate.labels.end }, candidate.leadIn, candidate.labels, target));
    end = candidate.labels.end;
  }
  return found;
}

interface Candidate {
  readonly leadIn: Span;
  readonly labels: LabelRun;
}

function labelled(masked: string, from: number, to: number, lexicon: Lexicon): Candidate | undefined {
  const gap = execAt(BLANKS, masked, to);
  // A lead-in on a line of its own is no reference to the item under it.
  if (!gap || (gap[0].includes('\n') && /(?:^|\n)[^\S\n]*$/.test(masked.slice(Math.max(0, from - 16), from)))) return undefined;
  const labels = readLabels(masked, to + gap[0].length, lexicon);
  return labels && { leadIn: { from, to }, labels };
}

/** The lead-in of another text, whose words are not known: everything from a verb or participle to the first label. */
function citedLeadIn(masked: string, at: number, lexicon: Lexicon): Candidate | undefined {
  const words = execAt(lexicon.compiled(patternsOf).words, masked, at);
  if (!words) return undefined;
  const to = at + words[0].trimEnd().length;
  const from = lastOpener(masked, at, to, lexicon);
  return from === at ? labelled(masked, at, to, lexicon) : undefined;
}

function reference(scene: Scene, span: Span, leadIn: Span, labels: LabelRun | undefined, { target, said }: Target): Found {
  const container = plainLeadIn(scene.masked.slice(leadIn.from, leadIn.to));
  return { span, container, type: 'section', labels: labels?.labels ?? [], target, said };
}

function endOfLeadIn(masked: string, from: number, to: number, lexicon: Lexicon): number {
  const label = findLabel(masked, from, to, lexicon);
  const near = masked.slice(from, to).search(lexicon.compiled(patternsOf).nearAtEnd);
  const ends = [label, near < 0 ? -1 : from + near].filter((end) => end >= 0);
  const end = Math.min(to, ...ends);
  return from + masked.slice(from, end).trimEnd().length;
}

/**
 * Whether the words around leave no doubt: `above` or `of Resolution 4` after it, or an unmistakable word or a citation
 * before and nothing but punctuation or another lead-in after. `The Council resolves 2 disputes` has neither.
 */
function isCertain(
  { masked, phrases, lexicon }: Scene,
  at: number,
  { labels }: Candidate,
  { target, said }: Target,
  isOwn: boolean,
): boolean {
  if (said === 'after') return isOwn || target !== 'this';
  const { linked, refers, and: joint } = lexicon.compiled(patternsOf);
  const before = masked.slice(Math.max(0, at - 40), at);
  if (said === 'before' ? !linked.test(before) : !isOwn || !refers.test(before)) return false;
  if (['', BREAK, ...'.,;:)]\n'].includes(masked[labels.end] ?? '')) return true;
  const and = execAt(joint, masked, labels.end);
  return and !== null && phrases.longestAt(masked, labels.end + and[0].length) !== undefined;
}

function isWord(masked: string, at: number, to: number, { labelOrNear }: Patterns): boolean {
  return at < to && !execAt(labelOrNear, masked, at);
}

function skipBlanks(masked: string, at: number): number {
  return at + (execAt(BLANKS, masked, at)?.[0].length ?? 0);
}

/** Past an asterisk that closes the emphasis right after the last label. */
function closing(text: string, at: number): number {
  return text[at] === '*' ? at + 1 : at;
}

const BLANKS = /\s{1,40}/y;

type Patterns = ReturnType<typeof patternsOf>;

function patternsOf(data: LexiconData) {
  const { and, or, near, within, refers } = data.citations;
  const letter = letterOf(data);
  const nearby = anyOf(near) + END;
  return {
    and: new RegExp(String.raw`\s{1,16}${leading([...and, ...or])}`, 'uy'),
    nearby: new RegExp(String.raw`\s{1,16}${nearby}`, 'uy'),
    nearAtEnd: new RegExp(String.raw`\s${anyOf(near)}\s*$`, 'u'),
    labelOrNear: new RegExp(String.raw`\d|${letter}{1,6}\)|${nearby}|[,;:]`, 'uy'),
    words: new RegExp(String.raw`[\p{L}][\p{L}\s,'’/-]{0,200}(?<=\s)(?=\d|${letter}{1,6}\))`, 'uy'),
    linked: new RegExp(String.raw`(?:[,(]|${START}${anyOf(within)})\s{0,16}$`, 'u'),
    refers: new RegExp(String.raw`(?:${START}${leading(refers)}|\(\s{1,16})$|\($`, 'iu'),
  };
}

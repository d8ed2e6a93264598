import type { Lexicon } from '../../lexicon/lexicon';
import { letterOf } from '../../lexicon/labels';
import { anyOf } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readLabel } from '../structure/labels';
import { dividable, isText, nextOf, type Mend, type Paragraph } from './paragraph';
import { isFirst, successorOf } from './sequence';

/** Parts items from the paragraph that swallowed them: `… the following: 1.1 that …; 1.2 that …`. */
export const mendItems: Mend = (paragraphs, log, lexicon) => {
  let separated = 0;
  /** Labels of the items that are open: `2`, `i)` within item 2. */
  let levels: readonly string[] = [];
  const out = paragraphs.flatMap((paragraph, index): readonly Paragraph[] => {
    if (!isText(paragraph) || paragraph.attached) {
      if (paragraph.kind !== 'note') levels = [];
      return [paragraph];
    }
    const next = nextOf(paragraphs, index);
    const own = paragraph.label ?? readLabel(paragraph.text, lexicon)?.label ?? '';
    const found = findItems(paragraph, lexicon, {
      levels: withLabel(levels, own, lexicon),
      next: isText(next) ? (next.label ?? readLabel(next.text, lexicon)?.label ?? '') : '',
    });
    levels = found.levels;
    if (found.starts.length === 0) return [paragraph];
    separated += found.starts.length;
    const ends = [...found.starts.slice(1), paragraph.text.length];
    const flat = paragraph.flat ? { flat: true } : {};
    return [
      { ...paragraph, text: paragraph.text.slice(0, found.starts[0]).trim() },
      ...found.starts.map((start, at): Paragraph => ({
        kind: 'text',
        text: paragraph.text.slice(start, ends[at]).trim(),
        ...flat,
      })),
    ];
  });
  if (separated > 0) log.separated('item', separated);
  return out;
};

function patternsOf(data: LexiconData) {
  const { finalActs, citations } = data;
  const conjunction = anyOf([...citations.and, ...citations.or]);
  return {
    // A label with what stands before it: the sign that ends an item, with or without `and` or `or`.
    token: new RegExp(
      String.raw`(?<sign>[:;,.])(?: ${conjunction})? (?<label>\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|${letterOf(data)}{1,2}\)|[ivx]{1,5}\)|[•·▪−–-])(?= (?<word>\S{1,20}))`,
      'gu',
    ),
    // One item alone must begin with such a word, or with that of the item that it stood in.
    openers: new Set(finalActs.items.alone),
  };
}

interface Token {
  readonly at: number;
  readonly label: string;
  readonly sign: string;
  readonly word: string;
}

interface Around {
  /** The labels that are open in the section, that of the paragraph the last. */
  readonly levels: readonly string[];
  /** The label after the paragraph. */
  readonly next: string;
}

/** Where in a paragraph items begin that are proved by the sequence of their labels, and the labels open after them. */
function findItems(
  paragraph: Paragraph,
  lexicon: Lexicon,
  around: Around,
): { readonly starts: readonly number[]; readonly levels: readonly string[] } {
  const tokens = tokensOf(paragraph.text, lexicon);
  const levels = [...around.levels];
  const starts: Token[] = [];
  tokens.forEach((token, index) => {
    const level = token.sign === ':' ? -1 : levels.findLastIndex((label) => follows(label, token, levels, lexicon));
    if (
      level < 0 &&
      !(
        levels.length < DEEPEST &&
        opens(token, levels, lexicon) &&
        hasSecond(token, tokens.slice(index + 1, index + 1 + NEAR), around.next, lexicon)
      )
    )
      return;
    levels.splice(level < 0 ? levels.length : level, levels.length, token.label);
    starts.push(token);
  });
  const isProved = agreesWithNext(starts, around) && isCredible(starts, paragraph, around.next, lexicon);
  return isProved ? { starts: starts.map(({ at }) => at), levels } : { starts: [], levels: around.levels };
}

/** The open labels after a paragraph with a label of its own. */
function withLabel(levels: readonly string[], label: string, lexicon: Lexicon): readonly string[] {
  if (label === '') return levels;
  const level = levels.findLastIndex(
    (open) => open === label || successorOf(open, lexicon) === label || successorOf(open, lexicon, 'roman') === label,
  );
  return level < 0 ? [...levels.slice(1 - DEEPEST), label] : [...levels.slice(0, level), label];
}

function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens = [...text.matchAll(lexicon.compiled(patternsOf).token)]
    .map((match) => ({
      at: match.index + match[0].length - match.groups!.label!.length,
      label: match.groups!.label!,
      sign: match.groups!.sign!,
      word: match.groups!.word!,
    }))
    .filter(({ label, sign }) => sign !== '.' || /\)$|^\d+\.\d/.test(label));
  const places = new Set(
    dividable(
      text,
      tokens.map(({ at }) => at),
      lexicon,
    ),
  );
  return tokens.filter(({ at }) => places.has(at));
}

function isBullet(label: string): boolean {
  return /^[•·▪−–-]$/.test(label);
}

function follows(label: string, token: Token, levels: readonly string[], lexicon: Lexicon): boolean {
  if (isBullet(token.label)) return label === token.label;
  // A full stop ends items only in annexes, where lists are of sentences.
  if (token.sign === ',' && !/\)$/.test(token.label)) return false;
  if (successorOf(label, lexicon) === token.label) return true;
  return successorOf(label, lexicon, 'roman') === token.label && (label !== 'i)' || levels.includes(label));
}

/** Whether a label may be the first of a list: after a colon, or as the first part of a number under that number. */
function opens(token: Token, levels: readonly string[], lexicon: Lexicon): boolean {
  const parent = /^(\d.*)\.1$/.exec(token.label)?.[1];
  if (parent !== undefined) return /[:;]/.test(token.sign) && levels.some((label) => label.replace(/[.)]$/, '') === parent);
  return token.sign === ':' && (isFirst(token.label, lexicon) || isBullet(token.label));
}

/** Among so many labels the second one of a list is looked for. */
const NEAR = 100;
/** Lists are nested no deeper. */
const DEEPEST = 8;

/** A list has a second item, here or in the next paragraph. */
function hasSecond(first: Token, after: readonly Token[], next: string, lexicon: Lexicon): boolean {
  if (isBullet(first.label)) return next === first.label || after.some(({ label }) => label === first.label);
  const second = [successorOf(first.label, lexicon), successorOf(first.label, lexicon, 'roman')];
  return second.includes(next) || after.some(({ label }) => second.includes(label));
}

/** What comes after the last item must go on from it: `2` cannot follow a `2` that was found in item 1. */
function agreesWithNext(starts: readonly Token[], { next }: Around): boolean {
  const number = /^\d+$/;
  if (!number.test(next) || next === '1') return true;
  const last = starts
    .map(({ label }) => label)
    .filter((label) => number.test(label))
    .pop();
  return last === undefined || Number(next) > Number(last);
}

function isCredible(starts: readonly Token[], paragraph: Paragraph, next: string, lexicon: Lexicon): boolean {
  const [only, second] = starts;
  if (!only || second || isBullet(only.label) || /\)$|\.\d/.test(only.label)) return true;
  if (next === successorOf(only.label, lexicon)) return true;
  const text = paragraph.label === undefined ? (readLabel(paragraph.text, lexicon)?.text ?? paragraph.text) : paragraph.text;
  return lexicon.compiled(patternsOf).openers.has(only.word) || text.startsWith(`${only.word} `);
}

import { insertedOf, letterOf } from '../lexicon/labels';
import type { Lexicon } from '../lexicon/lexicon';
import { anyOf, END, leading } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { LabelReference } from '../model/citation';
import { listLink } from './patterns';
import { execAt } from './sticky';

/** Labels that were read from a masked text, and where they end. */
export interface LabelRun {
  readonly labels: readonly LabelReference[];
  readonly end: number;
}

/**
 * Reads the labels that stand at an offset of a masked text, which must not be white space: `2`, `1, 4 and 5`, `1 to 4`,
 * `1-3`, `h) and k)`, `c) ii) and e)`, `2 vi)`. `undefined` where no label stands there.
 */
export function readLabels(masked: string, at: number, lexicon: Lexicon): LabelRun | undefined {
  const patterns = lexicon.compiled(patternsOf);
  const labels: LabelReference[] = [];
  let end = at;
  let next = labelAt(masked, at, patterns);
  let through = false;
  while (next) {
    const label = completed(next.label, labels.at(-1)?.label);
    labels.push({ label, span: { from: next.from, to: next.to }, ...(through ? { through: true } : {}) });
    end = next.to;
    const range = execAt(patterns.range, masked, end);
    const link = range ?? execAt(patterns.link, masked, end);
    if (!link) break;
    through = range !== null;
    next = labelAt(masked, end + link[0].length, patterns);
    if (next && isProse(masked, next, patterns)) break;
  }
  return labels.length === 0 ? undefined : { labels, end };
}

/** Where the first label begins in a masked text between two offsets, at the start of a word; -1 when there is none. */
export function findLabel(masked: string, from: number, to: number, lexicon: Lexicon): number {
  const patterns = lexicon.compiled(patternsOf);
  for (const match of masked.slice(from, to).matchAll(WORD_START)) {
    const at = from + match.index + match[0].length;
    const label = labelAt(masked, at, patterns);
    if (label && label.to <= to) return at;
  }
  return -1;
}

/** A label as paths write it: `c)ii)` → `c) ii)`. */
export function writeLabel(raw: string): string {
  return raw.replace(/\s+/g, '').replace(/(?<=\))(?=.)|(?<=\d)(?=\p{L}{1,6}\))/gu, ' ');
}

type Patterns = ReturnType<typeof patternsOf>;

function patternsOf(data: LexiconData) {
  const { through, continues } = data.citations;
  const part = String.raw`(?:${letterOf(data)}{1,2}|[ivxl]{1,6})\)`;
  // A bracket after a number is left out: it may as well close one that was opened before, `(see *resolves* 2)`.
  const number = String.raw`\d{1,3}(?:\.\d{1,3}){0,4}${insertedOf(data)}?(?![\p{L}\d]|\.\d|,\d{3})`;
  return {
    label: new RegExp(String.raw`(?:${number}|${part})(?:\s{0,16}${part}){0,4}`, 'uy'),
    range: new RegExp(String.raw`\s{0,16}(?:${leading(through)}|[-–‑]\s{0,2})`, 'uy'),
    link: new RegExp(listLink(data), 'uy'),
    /** What may follow the last number of a list; after any other word the number counts something: `resolves 1 and 20 ferries`. */
    continues: new RegExp(String.raw`\s{1,16}${anyOf(continues)}${END}`, 'uy'),
  };
}

const WORD_START = /\s+/g;
const PLAIN_NUMBER = /^\d{1,3}$/;
const WORD = /\s{1,16}\p{L}/uy;

interface LabelAt {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

function labelAt(masked: string, at: number, patterns: Patterns): LabelAt | undefined {
  const match = execAt(patterns.label, masked, at);
  return match ? { label: writeLabel(match[0]), from: at, to: at + match[0].length } : undefined;
}

function isProse(masked: string, { label, to }: LabelAt, { continues }: Patterns): boolean {
  return PLAIN_NUMBER.test(label) && execAt(WORD, masked, to) !== null && !execAt(continues, masked, to);
}

/** In `c) ii) and iii)` the second label is `c) iii)`: a roman number goes on where the one before it stands. */
function completed(label: string, before: string | undefined): string {
  const parent = before === undefined ? undefined : /^(.+) [ivxl]+\)$/.exec(before)?.[1];
  return parent !== undefined && /^[ivxl]+\)$/.test(label) ? `${parent} ${label}` : label;
}

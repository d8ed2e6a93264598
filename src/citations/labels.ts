import type { LabelReference } from '../model/citation';
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
export function readLabels(masked: string, at: number): LabelRun | undefined {
  const labels: LabelReference[] = [];
  let end = at;
  let next = labelAt(masked, at);
  let through = false;
  while (next) {
    const label = completed(next.label, labels.at(-1)?.label);
    labels.push({ label, span: { from: next.from, to: next.to }, ...(through ? { through: true } : {}) });
    end = next.to;
    const link = execAt(LINK, masked, end);
    if (!link) break;
    through = link.groups?.range !== undefined;
    next = labelAt(masked, end + link[0].length);
    if (next && isProse(masked, next)) break;
  }
  return labels.length === 0 ? undefined : { labels, end };
}

/** Where the first label begins in a masked text between two offsets, at the start of a word; -1 when there is none. */
export function findLabel(masked: string, from: number, to: number): number {
  for (const match of masked.slice(from, to).matchAll(WORD_START)) {
    const at = from + match.index + match[0].length;
    const label = labelAt(masked, at);
    if (label && label.to <= to) return at;
  }
  return -1;
}

/** A label as paths write it: `c)ii)` → `c) ii)`. */
export function writeLabel(raw: string): string {
  return raw.replace(/\s+/g, '').replace(/(?<=\))(?=.)|(?<=\d)(?=[a-z]{1,6}\))/g, ' ');
}

const PART = String.raw`(?:[a-z]{1,2}|[ivxl]{1,6})\)`;
// A bracket after a number is left out: it may as well close one that was opened before, `(see *resolves* 2)`.
const LABEL = new RegExp(
  String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,4}(?:bis|ter|quater)?(?![\p{L}\d]|\.\d|,\d{3})|${PART})(?:\s{0,16}${PART}){0,4}`,
  'uy',
);
const LINK =
  /\s{0,16}(?:(?<range>(?:to|through)\s{1,16}|[-–‑]\s{0,2})|[,;]\s{0,16}(?:(?:and|or)\s{1,16})?|(?:and|or|&)\s{1,16})/y;
const WORD_START = /\s+/g;

/** What may follow the last number of a list; after any other word the number counts something: `resolves 1 and 20 ferries`. */
const CONTINUES =
  /\s{1,16}(?:above|below|of|to|and|or|in|on|by|for|with|from|under|as|at|that|which|is|are|was|were|has|have|shall|should|may|will|can|the|this|through|when|where|apply|applies)\b/y;
const PLAIN_NUMBER = /^\d{1,3}$/;
const WORD = /\s{1,16}\p{L}/uy;

interface LabelAt {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

function labelAt(masked: string, at: number): LabelAt | undefined {
  const match = execAt(LABEL, masked, at);
  return match ? { label: writeLabel(match[0]), from: at, to: at + match[0].length } : undefined;
}

function isProse(masked: string, { label, to }: LabelAt): boolean {
  return PLAIN_NUMBER.test(label) && execAt(WORD, masked, to) !== null && !execAt(CONTINUES, masked, to);
}

/** In `c) ii) and iii)` the second label is `c) iii)`: a roman number goes on where the one before it stands. */
function completed(label: string, before: string | undefined): string {
  const parent = before === undefined ? undefined : /^(.+) [ivxl]+\)$/.exec(before)?.[1];
  return parent !== undefined && /^[ivxl]+\)$/.test(label) ? `${parent} ${label}` : label;
}

import { insertedOf, letterOf } from '../lexicon/labels';
import { english, type Lexicon } from '../lexicon/lexicon';
import type { LexiconData } from '../lexicon/schema';

/** What a block is, read from one reading of it. */
export type PieceKind = 'symbol' | 'heading' | 'leadIn' | 'item' | 'footnote' | 'reasons' | 'paragraph' | 'empty';

/** The form of a block: what it is, and where its words begin. Offsets are into the text that was read. */
export interface Form {
  readonly kind: PieceKind;
  /** 1 to 6 for a heading. */
  readonly level?: number;
  /** An item's label without emphasis: `a)`, `2.1`, `–`. */
  readonly label?: string;
  /** Where the label stands, emphasis excluded. */
  readonly labelFrom?: number;
  /** A footnote's identifier, or a proposal's (`NOR/44A1/1`). */
  readonly id?: string;
  /** A proposal's symbol: `MOD`. */
  readonly symbol?: string;
  /** Where the block's own words begin and end. */
  readonly textFrom: number;
  readonly textTo: number;
}

/**
 * Tells what a block is from how it begins, or, for a lead-in and a symbol, from all of it. `text` is one
 * reading of the block (accepted or rejected), so the same source may be two things.
 */
export function readForm(text: string, lexicon: Lexicon = english): Form {
  const end = trimmedEnd(text);
  const start = trimmedStart(text, end);
  if (start >= end) return { kind: 'empty', textFrom: end, textTo: end };
  const body = text.slice(start, end);
  const heading = /^(#{1,6})(?:[ \t]+|$)/.exec(body);
  if (heading) return { kind: 'heading', level: heading[1]!.length, textFrom: start + heading[0].length, textTo: end };
  const footnote = /^\[\^([^\][\s]+)\]:[ \t]*/.exec(body);
  if (footnote) return { kind: 'footnote', id: footnote[1]!, textFrom: start + footnote[0].length, textTo: end };
  const symbol = SYMBOL.exec(body);
  if (symbol)
    return { kind: 'symbol', symbol: symbol[1]!, ...(symbol[2] ? { id: symbol[2] } : {}), textFrom: start, textTo: end };
  if (lexicon.reasons.test(body)) return { kind: 'reasons', textFrom: start, textTo: end };
  return (
    readItem(body, start, end, lexicon) ?? readLeadIn(body, start, end) ?? { kind: 'paragraph', textFrom: start, textTo: end }
  );
}

/** The bullet that a line opens with, blanks included, or empty. A label after it makes the bullet mere form. */
export function bulletOf(text: string): string {
  return /^[-*+](?:[ \t]+|$)/.exec(text)?.[0] ?? '';
}

/** A text without the blanks of the markup at its ends. */
export function trimBlanks(text: string): string {
  const end = trimmedEnd(text);
  return text.slice(trimmedStart(text, end), end);
}

const SYMBOL = /^(ADD\*?|MOD|\(MOD\)|SUP\*?|NOC)(?:[ \t]+([A-Z0-9][^\s]*\/[^\s]+))?$/;

/** A label and what sets it off: a blank or the end of the block. A no-break space sets nothing off. */
function labelPattern(data: LexiconData): RegExp {
  const label = String.raw`${letterOf(data)}{1,2}\)|[ivxl]+\)|\d{1,3}(?:\.\d{1,3})*${insertedOf(data)}?[.)]?`;
  return new RegExp(String.raw`^(?:(\*|_)(${label})\1|(${label}|–))(?:[ \t\r\n]+|$)`, 'u');
}

function readItem(body: string, start: number, end: number, lexicon: Lexicon): Form | undefined {
  const bullet = bulletOf(body);
  const rest = body.slice(bullet.length);
  const label = lexicon.compiled(labelPattern).exec(rest);
  if (label) {
    const from = start + bullet.length;
    return {
      kind: 'item',
      label: (label[2] ?? label[3])!,
      labelFrom: from + (label[1]?.length ?? 0),
      textFrom: from + label[0].length,
      textTo: end,
    };
  }
  return bullet ? { kind: 'item', label: '–', labelFrom: start, textFrom: start + bullet.length, textTo: end } : undefined;
}

function readLeadIn(body: string, start: number, end: number): Form | undefined {
  const emphasis = /^(?:\*(?![*\s])((?:[^*\\]|\\[^])*[^*\s])\*|_(?![_\s])((?:[^_\\]|\\[^])*[^_\s])_)$/.exec(body);
  // The sign that closes must not be escaped, or it is a letter like any other.
  if (!emphasis || /(?:^|[^\\])(?:\\\\)*\\.$/.test(body)) return undefined;
  return { kind: 'leadIn', textFrom: start + 1, textTo: end - 1 };
}

function trimmedStart(text: string, end: number): number {
  let at = 0;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function trimmedEnd(text: string): number {
  let at = text.length;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A blank of the markup: space, tab and line end. A no-break space is a letter, as drafters use it. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

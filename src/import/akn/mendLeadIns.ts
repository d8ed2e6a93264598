import { english } from '../../lexicon/lexicon';
import { readLabel } from '../structure/labels';
import { toPlain } from '../structure/plain';
import { isLeadIn } from '../structure/leadIn';
import { dividable, isText, nextOf, type Mend, type Paragraph } from './paragraph';
import { goesOn, isFirst } from './sequence';

/**
 * Parts lead-ins from the item before them: `…, instructs the Secretary-General` at its end, or with the whole section
 * that it opens (`…, resolves to instruct the Secretary-General 1 to …; 2 to …, invites Member States to …`).
 */
export const mendLeadIns: Mend = (paragraphs, log) => {
  let found = 0;
  let preambular = false;
  const out = paragraphs.flatMap((paragraph, index): readonly Paragraph[] => {
    if (paragraph.kind === 'leadIn') preambular = english.roleOf(toPlain(paragraph.text)) === 'preambular';
    if (!isText(paragraph) || paragraph.flat || paragraph.attached) return [paragraph];
    const next = nextOf(paragraphs, index);
    const last = isLast(paragraph, next);
    if (!last && !FIRST_ITEM.test(paragraph.text)) return [paragraph];
    const pieces = divide(paragraph.text, { last, preambular });
    if (pieces.length === 1) return [paragraph];
    preambular &&= pieces.every(({ kind, text }) => kind !== 'leadIn' || english.roleOf(text) === 'preambular');
    found += pieces.filter(({ kind }) => kind === 'leadIn').length;
    return [{ ...paragraph, text: pieces[0]!.text }, ...pieces.slice(1)];
  });
  log.separated('lead-in', found);
  return out;
};

/** The first item of a section that may have been swallowed with its lead-in. */
const FIRST_ITEM = / (?:1 (?=(?:to|that|in|on|with|for) \p{Ll})|a\) (?=\S))/u;

interface Around {
  /** The paragraph stands in the preamble. */
  readonly preambular: boolean;
  /** The paragraph is the last of its section. */
  readonly last: boolean;
}

function labelOf(paragraph: Paragraph | undefined): string {
  return isText(paragraph) ? (paragraph.label ?? readLabel(paragraph.text)?.label ?? '') : '';
}

/** The last of a section: another lead-in follows, or the end, or labels that begin anew. */
function isLast(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (!isText(next)) return true;
  const label = labelOf(next);
  return (isFirst(label) && !goesOn(labelOf(paragraph), label)) || !/[.;:,]$/.test(paragraph.text);
}

function divide(text: string, around: Around): readonly Paragraph[] {
  const pieces: Paragraph[] = [];
  let at = 0;
  const give = (from: number, to: number): void => {
    pieces.push({ kind: 'text', text: text.slice(at, from).trim() }, { kind: 'leadIn', text: text.slice(from, to).trim() });
    at = to;
  };
  const starts = leadInStarts(text);
  const operative = starts.filter((start) => isOperative(head(text, start)));
  for (const [index, from] of operative.entries()) {
    if (from < at) continue;
    const end = operative[index + 1] ?? text.length;
    const length = lengthOfLeadIn(text.slice(from, end), end === text.length, text.slice(at, from), {
      ...around,
      preambular: around.preambular && at === 0,
    });
    if (length !== undefined) give(from, from + length);
  }
  const participles = starts.filter((start) => start >= at && !operative.includes(start));
  const last = around.last ? participle(text, participles) : undefined;
  if (last) give(last.from, last.to);
  const rest = text.slice(at).trim();
  if (rest !== '' || pieces.length === 0) pieces.push({ kind: 'text', text: rest });
  return pieces;
}

const LONGEST_LEAD_IN = 500;
/** What is longer holds more than a section. */
const LONGEST_PARAGRAPH = 20_000;

/** Where a comma ends a section: a word that may open a lead-in follows it. */
const CANDIDATE = /,(?:\[\^\d{1,3}\])? (?=\p{Ll})/gu;

function leadInStarts(text: string): readonly number[] {
  if (text.length > LONGEST_PARAGRAPH) return [];
  const starts = [...text.matchAll(CANDIDATE)].map((match) => match.index + match[0].length);
  return dividable(
    text,
    starts.filter((start) => isLeadIn(head(text, start))),
  );
}

/** A participle goes on with a sentence, unless the paragraph ends with it, or an adverb says that it opens another section. */
function participle(text: string, starts: readonly number[]): { readonly from: number; readonly to: number } | undefined {
  for (const from of starts) {
    const again = AGAIN.exec(text.slice(from, from + 80));
    if (again && /,$/.test(text)) return { from, to: from + again[0].length };
  }
  const last = starts[starts.length - 1];
  if (last === undefined || /[.;:,]$/.test(text)) return undefined;
  return text.slice(last).split(' ').length <= LONGEST_PARTICIPLE ? { from: last, to: text.length } : undefined;
}

/** `noting further`, `taking into account also`. */
const AGAIN = /^\p{Ll}+ing(?: into account| in mind)? (?:further|also)(?= (?:that|the|its|an?|all|with)\b| \p{Lu})/u;

const LONGEST_PARTICIPLE = 6;

function head(text: string, start: number): string {
  return text.slice(start, start + 80).replace(/[.;,]$/, '');
}

/** A verb in the third person, and whom it addresses or what it opens: `requests the …`, not `requests for …`. */
function isOperative(words: string): boolean {
  if (english.roleOf(words) !== 'operative') return false;
  const [verb = '', next = ''] = words.split(' ').filter((word) => !english.adverbs.has(word));
  return ADDRESSING.has(verb) || /^(?:the|all|each|every|any|its|upon|on|to|that)$/.test(next) || /^\p{Lu}/u.test(next);
}

/** Verbs of lead-ins that are no nouns. */
const ADDRESSING: ReadonlySet<string> = new Set(
  'authorizes authorises continues decides encourages instructs invites recommends resolves urges'.split(' '),
);

/** How long the lead-in is that opens a text, given what follows it; undefined when nothing shows that it is one. */
function lengthOfLeadIn(text: string, closes: boolean, before: string, around: Around): number | undefined {
  const items = FIRST_ITEM.exec(text)?.index;
  if (items !== undefined && items <= LONGEST_LEAD_IN && !/[;:.]/.test(text.slice(0, items).replace(/:$/, ''))) return items;
  if (!around.last) return undefined;
  if (closes && text.length <= LONGEST_LEAD_IN && !/[.;:,]$/.test(text) && !/;/.test(text) && !CITED.test(text))
    return text.length;
  // `Resolution 12, on ferries, instructs …` tells what another text does: in a preamble, only a clause has ended before.
  const opening = readLabel(before)?.text ?? before;
  if ((around.preambular && !CLAUSE.test(opening)) || !/[,.:]$/.test(text.trimEnd())) return undefined;
  const own = OWN.exec(text)?.[0].length;
  const end = own ?? addresseeEnd(text);
  return end !== undefined && end <= LONGEST_LEAD_IN && !CITED.test(text.slice(0, end)) ? end : undefined;
}

/** `resolves 1 above`: a reference to a section, which a label or a word that goes on shows. */
const CITED = /\s(?:\d+(?:\.\d+)*|[a-z]{1,2}\)|above|below)(?=[\s,;]|$)|\s(?:and|or)$/;

/** `expresses its thanks` addresses nobody: the verb is the lead-in. */
const OWN = /^(?:\p{Ll}+ )?\p{Ll}+s(?= its )/u;

/** How items open that are clauses. */
const CLAUSE = /^(?:that|to|in|on|for|with|when|where|if|as|at|by|upon|further)\b/;

/** Where `to do something` or `that …` begins, which the addressees are asked. */
function addresseeEnd(text: string): number | undefined {
  for (const match of text.matchAll(/ (?:(to) (?=(\p{Ll}[\p{Ll}-]*))|that )/gu)) {
    const before = text.slice(0, match.index);
    if (match[1] === undefined) return /^(?:further |also )?(?:resolves|decides)$/.test(before) ? match.index : undefined;
    if (
      NO_VERB.has(match[2]!) ||
      /\b(?:regard|relation|respect|addition|according|due|related|pursuant|access|contribution|parties)$/i.test(before)
    )
      continue;
    if (/(?:^|\s)(?:resolves|decides|continues)$/.test(before) && isLeadIn(`${match[2]!}s`)) continue;
    return match.index;
  }
  return undefined;
}

/** After `to` they open no verb. */
const NO_VERB: ReadonlySet<string> = new Set(
  'a all an any both each every his her its her no other our such that the their them these this those which whom whose'.split(
    ' ',
  ),
);

import type { Lexicon } from '../../lexicon/lexicon';
import { letterOf } from '../../lexicon/labels';
import { anyOf, literally } from '../../lexicon/phrases';
import type { LexiconData } from '../../lexicon/schema';
import { readLabel } from '../structure/labels';
import { toPlain } from '../structure/plain';
import { isLeadIn } from '../structure/leadIn';
import { dividable, isText, nextOf, type Mend, type Paragraph } from './paragraph';
import { goesOn, isFirst } from './sequence';

/**
 * Parts lead-ins from the item before them: `…, instructs the Secretary-General` at its end, or with the whole section
 * that it opens (`…, resolves to instruct the Secretary-General 1 to …; 2 to …, invites Member States to …`).
 */
export const mendLeadIns: Mend = (paragraphs, log, lexicon) => {
  const { firstItem } = lexicon.compiled(patternsOf);
  let found = 0;
  let preambular = false;
  const out = paragraphs.flatMap((paragraph, index): readonly Paragraph[] => {
    if (paragraph.kind === 'leadIn') preambular = lexicon.roleOf(toPlain(paragraph.text)) === 'preambular';
    if (!isText(paragraph) || paragraph.flat || paragraph.attached) return [paragraph];
    const next = nextOf(paragraphs, index);
    const last = isLast(paragraph, next, lexicon);
    if (!last && !firstItem.test(paragraph.text)) return [paragraph];
    const pieces = divide(paragraph.text, lexicon, { last, preambular });
    if (pieces.length === 1) return [paragraph];
    preambular &&= pieces.every(({ kind, text }) => kind !== 'leadIn' || lexicon.roleOf(text) === 'preambular');
    found += pieces.filter(({ kind }) => kind === 'leadIn').length;
    return [{ ...paragraph, text: pieces[0]!.text }, ...pieces.slice(1)];
  });
  log.separated('lead-in', found);
  return out;
};

interface Around {
  /** The paragraph stands in the preamble. */
  readonly preambular: boolean;
  /** The paragraph is the last of its section. */
  readonly last: boolean;
}

function labelOf(paragraph: Paragraph | undefined, lexicon: Lexicon): string {
  return isText(paragraph) ? (paragraph.label ?? readLabel(paragraph.text, lexicon)?.label ?? '') : '';
}

/** The last of a section: another lead-in follows, or the end, or labels that begin anew. */
function isLast(paragraph: Paragraph, next: Paragraph | undefined, lexicon: Lexicon): boolean {
  if (!isText(next)) return true;
  const label = labelOf(next, lexicon);
  return (isFirst(label, lexicon) && !goesOn(labelOf(paragraph, lexicon), label, lexicon)) || !/[.;:,]$/.test(paragraph.text);
}

function divide(text: string, lexicon: Lexicon, around: Around): readonly Paragraph[] {
  const pieces: Paragraph[] = [];
  let at = 0;
  const give = (from: number, to: number): void => {
    pieces.push({ kind: 'text', text: text.slice(at, from).trim() }, { kind: 'leadIn', text: text.slice(from, to).trim() });
    at = to;
  };
  const starts = leadInStarts(text, lexicon);
  const operative = starts.filter((start) => isOperative(head(text, start), lexicon));
  for (const [index, from] of operative.entries()) {
    if (from < at) continue;
    const end = operative[index + 1] ?? text.length;
    const length = lengthOfLeadIn(text.slice(from, end), end === text.length, text.slice(at, from), lexicon, {
      ...around,
      preambular: around.preambular && at === 0,
    });
    if (length !== undefined) give(from, from + length);
  }
  const participles = starts.filter((start) => start >= at && !operative.includes(start));
  const last = around.last ? participle(text, participles, lexicon) : undefined;
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

function leadInStarts(text: string, lexicon: Lexicon): readonly number[] {
  if (text.length > LONGEST_PARAGRAPH) return [];
  const starts = [...text.matchAll(CANDIDATE)].map((match) => match.index + match[0].length);
  return dividable(
    text,
    starts.filter((start) => isLeadIn(head(text, start), lexicon)),
    lexicon,
  );
}

/** A participle goes on with a sentence, unless the paragraph ends with it, or an adverb says that it opens another section. */
function participle(
  text: string,
  starts: readonly number[],
  lexicon: Lexicon,
): { readonly from: number; readonly to: number } | undefined {
  const { again: pattern, isParticiple } = lexicon.compiled(patternsOf);
  for (const from of starts) {
    const again = pattern.exec(text.slice(from, from + 80));
    if (again && isParticiple.test(again[1]!) && /,$/.test(text)) return { from, to: from + again[0].length };
  }
  const last = starts[starts.length - 1];
  if (last === undefined || /[.;:,]$/.test(text)) return undefined;
  return text.slice(last).split(' ').length <= LONGEST_PARTICIPLE ? { from: last, to: text.length } : undefined;
}

const LONGEST_PARTICIPLE = 6;

function head(text: string, start: number): string {
  return text.slice(start, start + 80).replace(/[.;,]$/, '');
}

/** A verb in the third person, and whom it addresses or what it opens: `requests the …`, not `requests for …`. */
function isOperative(words: string, lexicon: Lexicon): boolean {
  if (lexicon.roleOf(words) !== 'operative') return false;
  const { verbs, afterVerbs } = lexicon.compiled(patternsOf);
  const [verb = '', next = ''] = words.split(' ').filter((word) => !lexicon.adverbs.has(word));
  return verbs.has(verb) || afterVerbs.has(next) || /^\p{Lu}/u.test(next);
}

/** How long the lead-in is that opens a text, given what follows it; undefined when nothing shows that it is one. */
function lengthOfLeadIn(text: string, closes: boolean, before: string, lexicon: Lexicon, around: Around): number | undefined {
  const { firstItem, cited, clause, own: ownPattern } = lexicon.compiled(patternsOf);
  const items = firstItem.exec(text)?.index;
  if (items !== undefined && items <= LONGEST_LEAD_IN && !/[;:.]/.test(text.slice(0, items).replace(/:$/, ''))) return items;
  if (!around.last) return undefined;
  if (closes && text.length <= LONGEST_LEAD_IN && !/[.;:,]$/.test(text) && !/;/.test(text) && !cited.test(text))
    return text.length;
  // `Resolution 12, on ferries, instructs …` tells what another text does: in a preamble, only a clause has ended before.
  const opening = readLabel(before, lexicon)?.text ?? before;
  if ((around.preambular && !clause.test(opening)) || !/[,.:]$/.test(text.trimEnd())) return undefined;
  const own = ownPattern.exec(text)?.[0].length;
  const end = own ?? addresseeEnd(text, lexicon);
  return end !== undefined && end <= LONGEST_LEAD_IN && !cited.test(text.slice(0, end)) ? end : undefined;
}

/** Where `to do something` or `that …` begins, which the addressees are asked. */
function addresseeEnd(text: string, lexicon: Lexicon): number | undefined {
  const { asked, decides, goesOnWithVerb, notVerbs, notBeforeVerbs, thirdPerson } = lexicon.compiled(patternsOf);
  for (const { index, groups } of text.matchAll(asked)) {
    const before = text.slice(0, index);
    const verb = groups?.verb;
    if (verb === undefined) return decides.test(before) ? index : undefined;
    if (notVerbs.has(verb) || notBeforeVerbs.test(before)) continue;
    if (goesOnWithVerb.test(before) && isLeadIn(`${verb}${thirdPerson}`, lexicon)) continue;
    return index;
  }
  return undefined;
}

function patternsOf(data: LexiconData) {
  const {
    finalActs: { runIn, items, leadIns },
    citations,
    forms,
  } = data;
  const wordEnds = String.raw`(?![\p{L}\p{N}_])`;
  const conjunction = anyOf([...citations.and, ...citations.or]);
  return {
    // The first item of a section that may have been swallowed with its lead-in.
    firstItem: new RegExp(String.raw` (?:1 (?=${anyOf(items.first)} \p{Ll})|${forms.letters[0]!}\) (?=\S))`, 'u'),
    // How items open that are clauses.
    clause: new RegExp(`^${anyOf(items.clauses)}${wordEnds}`, 'u'),
    // `noting further`, `taking into account also`.
    again: new RegExp(
      String.raw`^(\p{Ll}+)(?: ${anyOf(runIn.withParticiples)})? ${anyOf(runIn.again)}(?= ${anyOf(runIn.afterAgain)}${wordEnds}| \p{Lu})`,
      'u',
    ),
    isParticiple: new RegExp(leadIns.participle, 'u'),
    verbs: new Set(runIn.verbs),
    afterVerbs: new Set(runIn.afterVerbs),
    // `resolves 1 above`: a reference to a section, which a label or a word that goes on shows.
    cited: new RegExp(
      String.raw`\s(?:\d+(?:\.\d+)*|${letterOf(data)}{1,2}\)|${anyOf(citations.near)})(?=[\s,;]|$)|\s${conjunction}$`,
      'u',
    ),
    // `expresses its thanks` addresses nobody: the verb is the lead-in.
    own: new RegExp(String.raw`^(?:\p{Ll}+ )?\p{Ll}+${literally(runIn.thirdPerson)}(?= ${anyOf(runIn.own)} )`, 'u'),
    // What is asked of somebody: `to help`, `that …`.
    asked: new RegExp(
      String.raw` (?:${literally(runIn.infinitive)} (?=(?<verb>\p{Ll}[\p{Ll}-]*))|${literally(runIn.that)} )`,
      'gu',
    ),
    decides: new RegExp(`^(?:${anyOf(runIn.again)} )?${anyOf(runIn.decides)}$`, 'u'),
    goesOnWithVerb: new RegExp(String.raw`(?:^|\s)${anyOf([...runIn.decides, ...runIn.continues])}$`, 'u'),
    notVerbs: new Set(runIn.notVerbs),
    notBeforeVerbs: new RegExp(String.raw`(?<![\p{L}\p{N}_])${anyOf(runIn.notBeforeVerbs)}$`, 'iu'),
    thirdPerson: runIn.thirdPerson,
  };
}

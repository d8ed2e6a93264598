import type { Lexicon } from '../../lexicon/lexicon';
import { anyOf } from '../../lexicon/phrases';
import { quotationSigns } from '../../lexicon/quotation';
import type { LexiconData } from '../../lexicon/schema';
import { readLabel } from '../structure/labels';
import { raise } from '../structure/raised';
import { isText, type Mend, type Paragraph } from './paragraph';
import { successorOf } from './sequence';

/**
 * Makes footnotes of those that stand in the text where their page ended: below a rule (`____ 1 These are …`), with a
 * number run into a word as their mark (`harbours1`).
 */
export const mendFootnotes: Mend = (paragraphs, log, lexicon) => {
  const out: Paragraph[] = [];
  const found: { readonly number: number; readonly at: number }[] = [];
  let open = 0;
  for (const paragraph of paragraphs) {
    if (!isText(paragraph) || !RULE.test(paragraph.text) || paragraph.text.split(RULE).length > MOST_RULES) {
      out.push(paragraph);
      continue;
    }
    const { text, notes, rules, unsure } = takeNotes(paragraph, lexicon);
    for (const rule of rules) log.drop('footnote rules', rule);
    open += unsure;
    if (text !== '' || paragraph.label !== undefined) out.push({ ...paragraph, text });
    for (const note of notes) {
      found.push({ number: note.note!, at: out.length });
      out.push(note);
    }
  }
  if (open > 0) {
    const notes = open === 1 ? 'a footnote' : `${open} footnotes`;
    log.warn(`has ${notes} within its text of which the end could not be told: look for ${open === 1 ? 'it' : 'them'} there`);
  }
  return found.length === 0 ? out : withMarks(out, found, lexicon);
};

/** The rule above the footnotes of a page, with the number of the first one behind it. */
const RULE = /_{6,}\s+(?=\d{1,2}\s+\S)/;

/** Pages that one paragraph may have swallowed. */
const MOST_RULES = 100;
/** Characters in which the end of a footnote is looked for. */
const LONGEST_NOTE = 5000;
/** Paragraphs among which the mark of a footnote is looked for: it stands on the same page. */
const REACH = 400;

/** A footnote that goes on for longer than this, in the running text of an annex, has no end that can be told. */
const LONGEST_SENTENCE = 600;
/** A paragraph that is longer than this holds more than a provision. */
const LONGEST_PROVISION = 1500;

interface Taken {
  readonly text: string;
  readonly notes: readonly Paragraph[];
  readonly rules: readonly string[];
  readonly unsure: number;
}

function takeNotes(paragraph: Paragraph, lexicon: Lexicon): Taken {
  const { open: quoted } = lexicon.compiled(patternsOf).signs;
  const notes: Paragraph[] = [];
  const rules: string[] = [];
  let unsure = 0;
  let text = '';
  let rest = paragraph.text;
  for (let rule = RULE.exec(rest); rule; rule = RULE.exec(rest)) {
    text = joined(text, rest.slice(0, rule.index));
    rules.push(rule[0].trim());
    rest = rest.slice(rule.index + rule[0].length);
    for (let open = /^(\d{1,2})\s+/.exec(rest); open;) {
      const number = Number(open[1]);
      const label = paragraph.label ?? readLabel(text, lexicon)?.label ?? '';
      const flat = paragraph.flat === true && isLong(text, rest);
      const end = endOfNote(rest, number, { label: lastLabel(text, label, lexicon), flat, lexicon });
      if (end === undefined) {
        unsure++;
        break;
      }
      notes.push({ kind: 'note', note: number, text: rest.slice(open[0].length, end).trim() });
      rest = rest.slice(end).trim();
      open = new RegExp(`^(${number + 1})\\s+(?=[${quoted}(]?\\p{Lu})`, 'u').exec(rest);
    }
  }
  return { text: joined(text, rest), notes, rules, unsure };
}

function isLong(text: string, rest: string): boolean {
  return text.length + rest.length > LONGEST_PROVISION;
}

function joined(before: string, after: string): string {
  return `${before.trim()} ${after.trim()}`.trim();
}

/** The last number that labels something in a text: of its own or of an item that it swallowed. */
function lastLabel(text: string, own: string, lexicon: Lexicon): string {
  let label = own;
  for (const match of text.matchAll(/; (\d{1,2}|\p{L}\)|[ivx]+\)) /gu)) {
    if (match[1] === successorOf(label, lexicon)) label = match[1]!;
  }
  return label;
}

/**
 * Where a footnote ends: before the next footnote, before the item that goes on from the one above, before a bullet,
 * after a sentence that a word in lower case follows; or else with the paragraph. In the running text of an annex it
 * is one sentence.
 */
function endOfNote(
  text: string,
  number: number,
  around: { readonly label: string; readonly flat: boolean; readonly lexicon: Lexicon },
): number | undefined {
  const next = successorOf(around.label, around.lexicon);
  const { end, abbreviated, signs } = around.lexicon.compiled(patternsOf);
  for (const match of text.slice(0, LONGEST_NOTE).matchAll(end)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 100);
    const sentence = /^[.!?]/.test(match[0]);
    if (new RegExp(`^${number + 1}\\s+[${signs.open}(]?\\p{Lu}`, 'u').test(after)) return match.index + match[0].length;
    if (/^[•·▪] /.test(after)) return match.index + match[0].length;
    if (!sentence || abbreviated.test(text.slice(0, match.index + 1))) continue;
    if (next !== '' && after.startsWith(`${next} `)) return match.index + match[0].length;
    if (/^\p{Ll}[\p{Ll}-]+ /u.test(after)) return match.index + match[0].length;
    if (around.flat && match.index <= LONGEST_SENTENCE && /^\p{Lu}/u.test(after)) return match.index + match[0].length;
  }
  return around.flat && text.length > LONGEST_SENTENCE ? undefined : text.length;
}

function patternsOf(data: LexiconData) {
  const signs = quotationSigns(data);
  return {
    signs,
    // Places at which a footnote may end.
    end: new RegExp(String.raw`(?:[.!?][${signs.closeAny})\]]*|[${signs.closeAny})\]])\s+|\s+(?=[•·▪] )`, 'g'),
    // A full stop that ends no sentence.
    abbreviated: new RegExp(String.raw`(?:^|[\s(])(?:\p{L}|${anyOf(data.finalActs.abbreviations)})\.$`, 'u'),
  };
}

/** Puts the marks of footnotes where a number is run into a word, the nearest before the footnote first. */
function withMarks(
  paragraphs: readonly Paragraph[],
  notes: readonly { readonly number: number; readonly at: number }[],
  lexicon: Lexicon,
): readonly Paragraph[] {
  const { close, closeAny } = lexicon.compiled(patternsOf).signs;
  const out = [...paragraphs];
  for (const { number, at } of notes) {
    const digits = `(?:${number}|${raise(String(number))})`;
    const after = `(?=[\\s.,;:)\\]${close}]|$)`;
    const sure = new RegExp(
      `${digits}(?<=(?:\\p{Ll}{3}[.,${closeAny}]?|[\\p{L}\\d-]{2}[)\\]${closeAny}])${digits})${after}`,
      'gu',
    );
    if (!mark(out, at, sure, number)) mark(out, at, new RegExp(`${digits}(?<=\\p{L}${digits})${after}`, 'gu'), number);
  }
  return out;
}

const MAY_HOLD_MARKS: ReadonlySet<string> = new Set(['text', 'title', 'leadIn', 'heading']);

function mark(paragraphs: Paragraph[], note: number, pattern: RegExp, number: number): boolean {
  const plain = String(number);
  const raised = raise(plain);
  for (let step = 1; step <= 2 * REACH; step++) {
    // Upwards from the note, then below it.
    const index = step <= REACH ? note - step : note + step - REACH;
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.furniture !== undefined || !MAY_HOLD_MARKS.has(paragraph.kind)) continue;
    if (!paragraph.text.includes(plain) && !paragraph.text.includes(raised)) continue;
    const last = [...paragraph.text.matchAll(pattern)].pop();
    if (!last) continue;
    const text = `${paragraph.text.slice(0, last.index)}[^${number}]${paragraph.text.slice(last.index + last[0].length)}`;
    paragraphs[index] = { ...paragraph, text };
    return true;
  }
  return false;
}

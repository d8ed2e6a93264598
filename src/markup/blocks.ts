import type { Span } from '../model/range';
import type { Side } from '../model/text';
import type { Block, BlockReading, FrontMatterBlock, TextBlock } from './block';
import { findFootnoteMarks } from './footnoteMarks';
import { bulletOf, readForm, type Form } from './form';
import { english, type Lexicon } from '../lexicon/lexicon';
import { anyOf, END, START } from '../lexicon/phrases';
import type { LexiconData } from '../lexicon/schema';
import type { InlineReader } from './inline';
import { isChange, scanMarks, type MarkScan } from './marks';
import { project, spanToSource } from './projection';
import { detached } from '../lexicon/kept';
import { isDelimiterRow, readTable } from './table';

/**
 * Divides a source into its blocks. What a line opens is told from the line alone, read with its changes and
 * without them: if either reading opens a block, the line does. Reading never fails, and takes time linear in
 * the source.
 */
export function readBlocks(source: string, lexicon: Lexicon = english): readonly Block[] {
  const front = readFrontMatterBlock(source);
  const rest = divide(source, { from: front?.span.to ?? 0, to: source.length }, lexicon);
  return front ? [front, ...rest] : rest;
}

/** The blocks of a stretch of a source that begins and ends where a paragraph may: at the source's ends, or at blank lines. */
export function divide(source: string, span: Span, lexicon: Lexicon): readonly Block[] {
  const lines = readLines(source, span);
  const blocks: Block[] = [];
  let open: { from: number; to: number } | undefined;
  const close = (): void => {
    if (open) blocks.push(textBlock(source, open, lexicon));
    open = undefined;
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const next = lines[at + 1];
    if (isBlankLine(source, line)) {
      close();
      at++;
      continue;
    }
    // A line between blank lines is a block, whatever it opens: in canonical form nearly every line is one.
    if (!open && (!next || isBlankLine(source, next))) {
      blocks.push(textBlock(source, line, lexicon));
      at++;
      continue;
    }
    if (next && isTableHead(source, line, next)) {
      close();
      let end = at + 2;
      while (end < lines.length && source.slice(lines[end]!.from, lines[end]!.to).includes('|')) end++;
      blocks.push(readTable(source, lines.slice(at, end)));
      at = end;
      continue;
    }
    const opening = openingOf(source.slice(line.from, line.to), lexicon);
    const goesOn =
      opening === 'item' && open !== undefined && !endsProvision(source.slice(lines[at - 1]!.from, lines[at - 1]!.to), lexicon);
    if (opening !== 'none' && !goesOn) close();
    open = { from: open?.from ?? line.from, to: line.to };
    if (opening === 'line') close();
    at++;
  }
  close();
  return blocks;
}

/**
 * Whether a line opens a block, and whether that block ends with the line. An item opens within a paragraph only where the
 * line before it ends a provision: in a paragraph that was broken by hand `Resolution` may be followed by `174 (…)`.
 */
type Opening = 'none' | 'item' | 'block' | 'line';

function openingOf(line: string, lexicon: Lexicon): Opening {
  if (CONFLICT_SIGN.test(line)) return 'line';
  if (!line.includes('{')) return openingOfForm(readForm(line, lexicon), line);
  // A mark that goes on over the next lines is not closed in this one: its opener says nothing about the form. There is one at
  // most, for marks do not nest.
  const first = scanMarks(line).unmatched[0];
  const lead = line.length - line.trimStart().length;
  return openingOfWhole(first?.from === lead ? line.slice(first.to) : line, lexicon);
}

/** The lines around the sides of a merge conflict, as git and editors write them: no provision begins or goes on in one. */
const CONFLICT_SIGN = /^(?:(?:<{7}|\|{7}|>{7})(?: .*)?|={7})$/;

function openingOfWhole(line: string, lexicon: Lexicon): Opening {
  const scan = scanMarks(line);
  const readings = [project(line, scan, 'accepted').text, project(line, scan, 'rejected').text];
  const openings: readonly Opening[] = readings.map((text) => openingOfForm(readForm(text, lexicon), text));
  if (openings.includes('line') || /^[ \t]*#{1,6}[ \t]/.test(line)) return 'line';
  if (openings.includes('block')) return 'block';
  return openings.includes('item') ? 'item' : 'none';
}

/** Whether the words of a line may be the end of a provision: a sign that ends one stands there, and perhaps `and` or `or`. */
export function endsProvision(line: string, lexicon: Lexicon): boolean {
  const end = lexicon.compiled(endPattern);
  const scan = scanMarks(line);
  if (scan.marks.length === 0 && scan.unmatched.length === 0) return end.test(line);
  const rest = (text: string): string => text.replace(/(?:\{(?:\+\+|--|~~|==)|(?:\+\+|--|~~|==)\}|~>)/g, '');
  return (['accepted', 'rejected'] as const).some((side) => end.test(rest(project(line, scan, side).text)));
}

/** Emphasis, closing brackets, quotation marks and footnote marks may stand after the sign. */
function endPattern({ citations: { and, or } }: LexiconData): RegExp {
  const closing = String.raw`(?:[*_\s)\]"'”’»]|\[\^[^\][\s]+\])*`;
  return new RegExp(String.raw`[;:,.]${closing}(?:${START}${anyOf([...and, ...or])}${END}\s*)?$`, 'iu');
}

function openingOfForm(form: Form, text: string): Opening {
  switch (form.kind) {
    case 'heading':
    case 'leadIn':
    case 'symbol':
      return 'line';
    case 'item':
      // A bullet is no part of anybody's sentence.
      return bulletOf(text.trimStart()) === '' ? 'item' : 'block';
    case 'footnote':
    case 'reasons':
      return 'block';
    default:
      return 'none';
  }
}

function textBlock(source: string, span: Span, lexicon: Lexicon): TextBlock {
  // A slice shares the memory of the whole draft, of which there is a new one with every key; a copy lets it go.
  const text = detached(source.slice(span.from, span.to));
  const scan = scanMarks(text);
  let accepted: BlockReading | undefined;
  let rejected: BlockReading | undefined;
  return {
    type: 'text',
    span,
    source: text,
    scan,
    reading(side) {
      if (side === 'accepted' || scan.marks.length === 0) return (accepted ??= readBlock(text, scan, 'accepted', lexicon));
      return (rejected ??= readBlock(text, scan, 'rejected', lexicon));
    },
  };
}

function readBlock(source: string, scan: MarkScan, side: Side, lexicon: Lexicon): BlockReading {
  const projection = project(source, scan, side);
  const form = readForm(projection.text, lexicon);
  const isHollow = form.textFrom === form.textTo;
  // A label outside the marks goes with the words that were all inside them.
  const isLoneLabel = isHollow && scan.marks.some(isChange) && readForm(source, lexicon).kind === 'item';
  const isEmpty = form.kind === 'empty' || isLoneLabel || (isHollow && (form.kind === 'heading' || form.kind === 'footnote'));
  const words = projection.text.slice(form.textFrom, form.textTo);
  const wordsSpan = spanToSource(projection, { from: form.textFrom, to: form.textTo });
  const { label, labelFrom } = form;
  const isLabelled = label !== undefined && labelFrom !== undefined;
  return {
    projection,
    form,
    words,
    wordsSpan,
    ...(isLabelled ? { labelSpan: spanToSource(projection, { from: labelFrom, to: labelFrom + label.length }) } : {}),
    plain: plainWordsOf(words),
    footnoteMarks: findFootnoteMarks(words),
    isEmpty,
  };
}

/** Outline and checks read with one reader, so the last answer is nearly always the one. */
function plainWordsOf(words: string): BlockReading['plain'] {
  let last: { readonly inline: InlineReader; readonly plain: string } | undefined;
  return (inline) => {
    if (last?.inline !== inline) last = { inline, plain: inline.plainText(words) };
    return last.plain;
  };
}

/** The lines of a stretch of a source, line ends excluded. */
function readLines(source: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  let from = span.from;
  while (from <= span.to) {
    const end = source.indexOf('\n', from);
    const to = end < 0 || end > span.to ? span.to : end;
    lines.push({ from, to: to > from && source[to - 1] === '\r' ? to - 1 : to });
    from = to + 1;
  }
  return lines;
}

function isBlankLine(source: string, line: Span): boolean {
  for (let at = line.from; at < line.to; at++) if (source[at] !== ' ' && source[at] !== '\t' && source[at] !== '\r') return false;
  return true;
}

function isTableHead(source: string, line: Span, next: Span): boolean {
  const delimiter = source.slice(next.from, next.to);
  return isDelimiterRow(delimiter) && source.slice(line.from, line.to).includes('|');
}

/** The front matter that a source begins with: from its first line, a fence, to the next fence. */
export function readFrontMatterBlock(source: string): FrontMatterBlock | undefined {
  const match = FRONT_MATTER.exec(source);
  if (!match) return undefined;
  const text = match[0].replace(/\r$/, '');
  return { type: 'frontMatter', span: { from: 0, to: text.length }, source: text };
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^]*?\n)??---[ \t]*\r?(?=\n|$)/;

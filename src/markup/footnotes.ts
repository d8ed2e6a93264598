import { findFootnoteMarks, type FootnoteMark } from './footnoteMarks';
import { readForm } from './form';
import type { Lexicon } from '../lexicon/lexicon';
import { scanMarks } from './marks';
import { project } from './projection';

/** A block in canonical form, ready to be written. */
export interface FormattedBlock {
  readonly type: 'text' | 'table' | 'frontMatter';
  readonly text: string;
}

/**
 * Numbers the footnotes of each text from 1, by first mark, and puts definitions that follow one another in
 * that order. An identifier is only a name: a mark without a definition, and a definition without a mark, are
 * numbered too, so that no two names can fall together.
 */
export function renumberFootnotes(blocks: readonly FormattedBlock[], lexicon: Lexicon): FormattedBlock[] {
  if (!blocks.some(({ text }) => text.includes('[^'))) return [...blocks];
  const out: FormattedBlock[] = [];
  const opens = textOpeners(blocks, lexicon);
  let from = 0;
  for (let at = 1; at <= blocks.length; at++) {
    if (at < blocks.length && !opens[at]) continue;
    out.push(...renumberScope(blocks.slice(from, at)));
    from = at;
  }
  return out;
}

/** Footnotes belong to one text: a symbol, or a designation, begins the next. */
export function opensText(block: FormattedBlock, lexicon: Lexicon): boolean {
  return openingOf(block, lexicon) !== undefined;
}

/**
 * Which blocks begin a text, by their places. A symbol that no designation follows goes on with the text before it, as in
 * consolidated documents: a footnote of that text may be marked under one symbol and stand under another.
 */
export function textOpeners(blocks: readonly FormattedBlock[], lexicon: Lexicon): readonly boolean[] {
  const openings = blocks.map((block) => openingOf(block, lexicon));
  const opens = openings.map((opening) => opening === 'designation');
  let isDesignated = false;
  for (let at = openings.length - 1; at >= 0; at--) {
    if (openings[at] === 'symbol') opens[at] = isDesignated;
    if (openings[at] !== undefined) isDesignated = openings[at] === 'designation';
  }
  // Before the first designation there is no text to go on with.
  const first = openings.indexOf('designation');
  return opens.map((open, at) => open || (openings[at] === 'symbol' && (first < 0 || at < first)));
}

function openingOf(block: FormattedBlock, lexicon: Lexicon): 'symbol' | 'designation' | undefined {
  if (block.type !== 'text' || !/^(?:#[ \t]|ADD|MOD|\(MOD|SUP|NOC)/.test(block.text)) return undefined;
  const form = readForm(block.text, lexicon);
  if (form.kind === 'symbol') return 'symbol';
  if (form.kind !== 'heading' || form.level !== 1) return undefined;
  const words = block.text.slice(form.textFrom, form.textTo);
  const scan = scanMarks(words);
  const isAnnex = (['accepted', 'rejected'] as const).some((side) => lexicon.annex.test(project(words, scan, side).text));
  return isAnnex ? undefined : 'designation';
}

function renumberScope(blocks: readonly FormattedBlock[]): FormattedBlock[] {
  const marks = blocks.map((block) => (block.type === 'frontMatter' ? [] : findFootnoteMarks(block.text)));
  if (marks.every((found) => found.length === 0)) return [...blocks];
  const own = blocks.map((block, index) => ownId(block, marks[index]!));
  const numbers = numberByFirstMark(marks, own);
  const renamed = blocks.map((block, index) => rename(block, marks[index]!, numbers));
  return sortDefinitions(
    renamed,
    own.map((id) => (id === undefined ? undefined : numbers.get(id)!)),
  );
}

/** The identifier that a block defines, if it is a definition. */
function ownId(block: FormattedBlock, marks: readonly FootnoteMark[]): string | undefined {
  const first = marks[0];
  return block.type === 'text' && first?.from === 0 && block.text[first.to] === ':' ? first.id : undefined;
}

function numberByFirstMark(
  marks: readonly (readonly FootnoteMark[])[],
  own: readonly (string | undefined)[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const queue: string[] = [];
  const give = (id: string): void => {
    if (numbers.has(id)) return;
    numbers.set(id, numbers.size + 1);
    queue.push(id);
  };
  marks.forEach((found, index) => {
    if (own[index] === undefined) found.forEach((mark) => give(mark.id));
  });
  // Marks inside footnotes come after those of the text, in the order of the footnotes they stand in.
  const definitions = new Map<string, FootnoteMark[]>();
  own.forEach((id, index) => {
    if (id !== undefined) definitions.set(id, [...(definitions.get(id) ?? []), ...marks[index]!.slice(1)]);
  });
  const drain = (): void => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) definitions.get(id)?.forEach((mark) => give(mark.id));
  };
  drain();
  for (const id of own) {
    if (id !== undefined) give(id);
    drain();
  }
  return numbers;
}

function rename(block: FormattedBlock, marks: readonly FootnoteMark[], numbers: ReadonlyMap<string, number>): FormattedBlock {
  if (marks.length === 0) return block;
  let text = '';
  let at = 0;
  for (const mark of marks) {
    text += `${block.text.slice(at, mark.from)}[^${numbers.get(mark.id)}]`;
    at = mark.to;
  }
  return { ...block, text: text + block.text.slice(at) };
}

/** Puts each run of definitions in the order of their numbers; equal numbers stay as they stand. */
function sortDefinitions(blocks: FormattedBlock[], numbers: readonly (number | undefined)[]): FormattedBlock[] {
  const out: FormattedBlock[] = [];
  let run: { block: FormattedBlock; number: number }[] = [];
  const flush = (): void => {
    out.push(...run.sort((one, other) => one.number - other.number).map((entry) => entry.block));
    run = [];
  };
  blocks.forEach((block, index) => {
    const number = numbers[index];
    if (number !== undefined) run.push({ block, number });
    else {
      flush();
      out.push(block);
    }
  });
  flush();
  return out;
}

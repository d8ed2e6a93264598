import type { Provision } from '../corpus/provision';
import type { StoredDocument } from '../model/library';
import type { Annex, AnnexBlock, Item, Section, Table, Text } from '../model/text';

/** A document as a person reads it in a terminal. `status` stands under the title. */
export function documentPage(document: StoredDocument, text: Text, status: string): string {
  const head = [...wrap(document.designation, ''), ...wrap(document.title, ''), ...wrap(status, '')].join('\n');
  const notes = text.footnotes.map(({ number, text: words }) => wrap(`[^${number}] ${words}`, '').join('\n'));
  return page([
    head,
    ...(text.formula === '' ? [] : [wrap(text.formula, '').join('\n')]),
    ...text.sections.flatMap(sectionParts),
    ...text.annexes.flatMap(annexParts),
    ...notes,
  ]);
}

/** One provision with what is nested in it, under the name of its text. */
export function provisionPage(document: StoredDocument, provision: Provision): string {
  if (provision.type === 'section') return page([document.designation, ...sectionParts(provision.section)]);
  if (provision.type === 'annex') return page([document.designation, ...annexParts(provision.annex)]);
  return page([`${document.designation}, ${provision.item.path}`, ...itemParts(provision.item, '')]);
}

/** A passage as programs get it: the shape that searching and citing share. */
export function passageJson({ document, path, text, score }: Passage): object {
  return { designation: document.designation, path, text, score, title: document.title, edition: document.edition };
}

export interface Passage {
  readonly document: StoredDocument;
  /** Empty for a title. */
  readonly path: string;
  readonly text: string;
  readonly score: number;
}

/** A passage of a text, under the name of the text and the path of the provision, which a title has not. */
export function passagePage(document: StoredDocument, path: string, text: string): string {
  const head = path === '' ? document.designation : `${document.designation}, ${path}`;
  return [...wrap(head, ''), ...text.split('\n').flatMap((line) => wrap(line.replaceAll('\t', '  '), '  ')), ''].join('\n');
}

const WIDTH = 100;

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function sectionParts({ leadIn, items, tables }: Section): readonly string[] {
  const head = leadIn === '' ? [] : [wrap(leadIn, '').join('\n')];
  return [...head, ...items.flatMap((item) => itemParts(item, '  ')), ...tables.map(tablePart)];
}

function annexParts({ heading, title, blocks }: Annex): readonly string[] {
  return [[heading, ...(title === '' ? [] : wrap(title, ''))].join('\n'), ...blocks.flatMap(blockParts)];
}

function blockParts(block: AnnexBlock): readonly string[] {
  if (block.type === 'table') return [tablePart(block)];
  if (block.type === 'item') return itemParts(block, '  ');
  return [wrap(block.text, block.type === 'heading' ? '' : '  ').join('\n')];
}

function itemParts(item: Item, indent: string): readonly string[] {
  const label = item.label === '' ? '' : `${item.label} `;
  const own = wrap(label + item.text, indent, indent + ' '.repeat(label.length)).join('\n');
  return [own, ...item.items.flatMap((inner) => itemParts(inner, `${indent}  `))];
}

/** Columns as wide as their longest cell; long cells are not cut, so their rows run over. */
function tablePart({ rows }: Table): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(40, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()).join('\n');
}

/** Lines of at most `WIDTH` characters, broken at blanks; the lines after the first are set in by `hanging`. */
function wrap(text: string, indent: string, hanging = indent): readonly string[] {
  if (text === '') return [];
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

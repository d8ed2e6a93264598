import type { Annex, AnnexBlock, Item, Section, Text } from '../model/text';
import type { Provision } from '../corpus/provision';

/** One paragraph of a text, ready to be shown in Markdown. */
export interface Paragraph {
  readonly markdown: string;
  /** How many characters of the text it shows. */
  readonly length: number;
  /** True for what only opens the next paragraph, so that an excerpt never ends with it. */
  readonly opens: boolean;
}

/** A text's sections, annexes left out. */
export function textParagraphs(text: Text): Paragraph[] {
  return text.sections.flatMap(sectionParagraphs);
}

export function provisionParagraphs(provision: Provision): Paragraph[] {
  switch (provision.type) {
    case 'section':
      return sectionParagraphs(provision.section);
    case 'item':
      return itemParagraphs(provision.item, 0);
    case 'annex':
      return annexParagraphs(provision.annex);
  }
}

/**
 * The first paragraphs, up to about `most` characters, cut between two paragraphs. One that is longer than all that is cut
 * at a word. Whatever is left out is told by an ellipsis.
 */
export function excerpt(paragraphs: readonly Paragraph[], most: number): string {
  const shown: Paragraph[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    if (length > 0 && length + paragraph.length > most) break;
    shown.push(paragraph);
    length += paragraph.length;
  }
  const whole = shown.length === paragraphs.length;
  while (!whole && shown[shown.length - 1]?.opens) shown.pop();
  const last = shown[shown.length - 1];
  if (last && last.length > 2 * most)
    return [...shown.slice(0, -1).map(({ markdown }) => markdown), shortened(last, 2 * most)].join('\n\n');
  const text = shown.map(({ markdown }) => markdown).join('\n\n');
  return whole ? text : `${text}\n\n…`;
}

/** Makes every character of a plain text stand for itself in Markdown. Footnote marks become raised figures. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\[\^(\d+)\]/g, (_, number: string) => number.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))))
    .replace(/[\\`*_{}[\]<>#|~&$!@]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function sectionParagraphs(section: Section): Paragraph[] {
  const items = section.items.flatMap((item) => itemParagraphs(item, 0));
  if (section.leadIn === '') return items;
  return [{ markdown: `*${escapeMarkdown(section.leadIn)}*`, length: 0, opens: true }, ...items];
}

function itemParagraphs(item: Item, depth: number): Paragraph[] {
  // Blanks at the start of a line would not be seen, or would make code of it.
  const indent = '&emsp;'.repeat(depth);
  // In print the letters of items have italics; numbers, and the labels of what is nested, have not.
  const isNested = depth > 0 || /[)\d] $/.test(item.path.slice(0, -item.label.length));
  const isLetter = !isNested && /^\p{L}{1,2}\)$/u.test(item.label);
  const label = isLetter ? `*${item.label}* ` : item.label === '' ? '' : `${escapeMarkdown(item.label)} `;
  const own = {
    markdown: `${indent}${label}${escapeMarkdown(item.text)}`,
    length: item.text.length,
    opens: item.items.length > 0,
  };
  return [own, ...item.items.flatMap((child) => itemParagraphs(child, depth + 1))];
}

function annexParagraphs(annex: Annex): Paragraph[] {
  const heads = [annex.heading, annex.title].filter((line) => line !== '');
  return [
    ...heads.map((line) => ({ markdown: `**${escapeMarkdown(line)}**`, length: line.length, opens: true })),
    ...annex.blocks.flatMap(annexBlockParagraphs),
  ];
}

function annexBlockParagraphs(block: AnnexBlock): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [{ markdown: `**${escapeMarkdown(block.text)}**`, length: block.text.length, opens: true }];
    case 'paragraph':
      return [{ markdown: escapeMarkdown(block.text), length: block.text.length, opens: false }];
    case 'item':
      return itemParagraphs(block, 0);
    case 'table':
      return [tableParagraph(block.rows)];
  }
}

function tableParagraph(rows: readonly (readonly string[])[]): Paragraph {
  const shown = rows.slice(0, MOST_ROWS);
  const [head = [], ...body] = shown.map((row) => row.map(escapeMarkdown));
  const rest = rows.length > MOST_ROWS ? [head.map((_, column) => (column === 0 ? '…' : ''))] : [];
  const lines = [head, head.map(() => '---'), ...body, ...rest].map((cells) => `| ${cells.join(' | ')} |`);
  return { markdown: lines.join('\n'), length: shown.flat().join('').length, opens: false };
}

/** A table in a hover is to be recognised, not read. */
const MOST_ROWS = 8;

function shortened({ markdown }: Paragraph, most: number): string {
  const cut = markdown.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/\\+$/, '')} …`;
}

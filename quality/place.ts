import type { Span } from '../src/model/range';
import type { Annex, Item, Section, Text } from '../src/model/text';

/** Where in a text an offset stands, as delegates say it: `resolves 2.1`, `Annex 2, 4)`, `title`, `footnote 3`. */
export function placeOf(text: Text, offset: number): string {
  const note = text.footnotes.find(({ span }) => holds(span, offset));
  if (note) return `footnote ${note.number}`;
  for (const part of ['designation', 'title', 'formula'] as const) {
    const span = text[`${part}Span`];
    if (span && holds(span, offset)) return part;
  }
  const annex = text.annexes.find(({ span }) => holds(span, offset));
  if (annex) return inAnnex(annex, offset);
  const section = text.sections.find(({ span }) => holds(span, offset));
  return section ? inSection(section, offset) : 'text';
}

function inSection({ path, items, tables }: Section, offset: number): string {
  if (tables.some(({ span }) => holds(span, offset))) return `${path}, table`;
  return itemAt(items, offset)?.path ?? path;
}

/** What has no path of its own is told by the last thing before it that has one. */
function inAnnex({ path, blocks }: Annex, offset: number): string {
  let after = path;
  for (const block of blocks) {
    if (block.span.from > offset) break;
    if (block.type === 'item') after = itemAt([block], offset)?.path ?? lastOf(block).path;
    else if (block.type === 'heading') after = `${path}, under heading ${headingNumber(block.text)}`;
  }
  return after;
}

/** A heading by its number where it has one, else by its first word. */
function headingNumber(words: string): string {
  return words.split(/\s+/, 1)[0] ?? '';
}

function itemAt(items: readonly Item[], offset: number): Item | undefined {
  for (const item of items) {
    const found = holds(item.span, offset) ? item : itemAt(item.items, offset);
    if (found) return found;
  }
  return undefined;
}

function lastOf(item: Item): Item {
  const last = item.items.at(-1);
  return last ? lastOf(last) : item;
}

function holds({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset <= to;
}

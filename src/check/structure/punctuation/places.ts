import type { Lexicon } from '../../../lexicon/lexicon';
import { readingsOf } from '../../../markup/labels';
import type { Passage } from '../../../markup/passage';
import type { Item, Text } from '../../../model/text';
import type { CheckedText } from '../../rule';

/** Where a provision stands: before another one, at the end of its section or of the text, or before the list that it opens. */
export type Place = 'item' | 'section' | 'text' | 'opens';

/** A provision in its place. */
export interface PlacedItem {
  readonly item: Item;
  readonly passage: Passage;
  readonly place: Place;
  /** Places whose sign will do as well. */
  readonly alsoAs: readonly Place[];
}

/** The provisions of a text's sections in order, where it is clear what their signs should be. Annexes are freer. */
export function placedItems(text: CheckedText, { sections, designationSpan }: Text, lexicon: Lexicon): readonly PlacedItem[] {
  // What has no designation is a part of some text, and nobody knows which.
  if (!designationSpan) return [];
  const passages = passagesByStart(text);
  const beforeTables = startsBeforeTables(text);
  return sections.flatMap((section, index): readonly PlacedItem[] => {
    if (section.leadIn === '') return [];
    const all = inOrder(section.items);
    const isLastSection = index === sections.length - 1;
    return all.flatMap((each, at): readonly PlacedItem[] => {
      const { item } = each;
      const passage = passages.get(item.span.from);
      const next = all[at + 1];
      // What ends in its preamble is not written to its end.
      const isOpenEnd = !next && isLastSection && (text.isSplit || section.role === 'preambular');
      if (!passage || isOpenEnd || beforeTables.has(item.span.from)) return [];
      if (!next) return [{ item, passage, place: isLastSection ? 'text' : 'section', alsoAs: [] }];
      const place = opensList(each, next, at === 0, lexicon) ? 'opens' : 'item';
      return [{ item, passage, place, alsoAs: place === 'opens' ? [] : alsoBefore(each, next) }];
    });
  });
}

export function passagesByStart({ passages }: CheckedText): ReadonlyMap<number, Passage> {
  return new Map(passages.filter(({ kind }) => kind !== 'cell').map((passage) => [passage.at, passage]));
}

/** Paragraphs right before a table: some open it, some are the end of a sentence. */
export function startsBeforeTables({ pieces }: CheckedText): ReadonlySet<number> {
  const body = pieces.filter(({ kind }) => kind !== 'footnote');
  return new Set(body.flatMap(({ span }, index) => (body[index + 1]?.kind === 'table' ? [span.from] : [])));
}

export function isFirstLabel(label: string, lexicon: Lexicon): boolean {
  return readingsOf(label, lexicon).some(({ value }) => value <= 1);
}

interface Level {
  readonly item: Item;
  readonly depth: number;
}

function inOrder(items: readonly Item[], depth = 0): readonly Level[] {
  return items.flatMap((item) => [{ item, depth }, ...inOrder(item.items, depth + 1)]);
}

/** A list has two items at least, and begins with its first label; else the label that comes next may be the slip. */
function opensList({ item, depth }: Level, next: Level, isFirst: boolean, lexicon: Lexicon): boolean {
  const isBegun = isFirstLabel(next.item.label, lexicon);
  if (next.depth > depth) return next.item.label === '' || (isBegun && item.items.filter(({ label }) => label !== '').length > 1);
  // A paragraph without a label that begins a section, and has the section's list after it.
  return isFirst && item.label === '' && next.item.label !== '' && isBegun;
}

/** Before words that close a list, its last item ends as if the sentence went on; paragraphs without labels may be sentences. */
function alsoBefore({ item, depth }: Level, next: Level): readonly Place[] {
  if (next.depth > depth) return ['section', 'opens'];
  if (next.item.label !== '') return [];
  return item.label === '' ? ['section', 'text', 'opens'] : ['section'];
}

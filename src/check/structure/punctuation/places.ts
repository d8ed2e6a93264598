import type { Lexicon } from '../../../lexicon/lexicon';
import { readingsOf } from '../../../markup/labels';
import { paragraphAt, type Passage } from '../../../markup/passage';
import type { Piece } from '../../../markup/piece';
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
export function placedItems(
  { sections, designationSpan }: Text,
  { isSplit, passages, beforeTables }: Surroundings,
  lexicon: Lexicon,
): readonly PlacedItem[] {
  // What has no designation is a part of some text, and nobody knows which.
  if (!designationSpan) return [];
  const placed: PlacedItem[] = [];
  const last = sections.at(-1);
  for (const section of sections) {
    if (section.leadIn === '') continue;
    const all = inOrder(section.items);
    for (let at = 0; at < all.length; at++) {
      const each = all[at]!;
      const next = all[at + 1];
      const { item } = each;
      const passage = paragraphAt(passages, item.span.from);
      // What ends in its preamble is not written to its end.
      const isOpenEnd = !next && section === last && (isSplit || section.role === 'preambular');
      if (!passage || isOpenEnd || beforeTables.has(item.span.from)) continue;
      if (!next) placed.push({ item, passage, place: section === last ? 'text' : 'section', alsoAs: NOWHERE });
      else if (opensList(each, next, at === 0, lexicon)) placed.push({ item, passage, place: 'opens', alsoAs: NOWHERE });
      else placed.push({ item, passage, place: 'item', alsoAs: alsoBefore(each, next) });
    }
  }
  return placed;
}

const NOWHERE: readonly Place[] = [];

/** What provisions stand in, besides other provisions. */
export interface Surroundings {
  /** True where the text goes on under further symbols. */
  readonly isSplit: boolean;
  readonly passages: readonly Passage[];
  /** Where the paragraphs right before tables begin: some open the table, some are the end of a sentence. */
  readonly beforeTables: ReadonlySet<number>;
}

export function surroundingsIn({ isSplit, passages, pieces }: CheckedText): Surroundings {
  const beforeTables = new Set<number>();
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'footnote') continue;
    if (piece.kind === 'table' && before) beforeTables.add(before.span.from);
    before = piece;
  }
  return { isSplit, passages, beforeTables };
}

export function isFirstLabel(label: string, lexicon: Lexicon): boolean {
  return readingsOf(label, lexicon).some(({ value }) => value <= 1);
}

interface Level {
  readonly item: Item;
  readonly depth: number;
}

function inOrder(items: readonly Item[], depth = 0, levels: Level[] = []): readonly Level[] {
  for (const item of items) {
    levels.push({ item, depth });
    inOrder(item.items, depth + 1, levels);
  }
  return levels;
}

/** A list has two items at least, and begins with its first label; else the label that comes next may be the slip. */
function opensList({ item, depth }: Level, next: Level, isFirst: boolean, lexicon: Lexicon): boolean {
  const isBegun = isFirstLabel(next.item.label, lexicon);
  if (next.depth > depth) return next.item.label === '' || (isBegun && item.items.filter(({ label }) => label !== '').length > 1);
  // A paragraph without a label that begins a section, and has the section's list after it.
  return isFirst && item.label === '' && next.item.label !== '' && isBegun;
}

const BEFORE_LIST: readonly Place[] = ['section', 'opens'];
const BETWEEN_PARAGRAPHS: readonly Place[] = ['section', 'text', 'opens'];
const BEFORE_CLOSING: readonly Place[] = ['section'];

/** Before words that close a list, its last item ends as if the sentence went on; paragraphs without labels may be sentences. */
function alsoBefore({ item, depth }: Level, next: Level): readonly Place[] {
  if (next.depth > depth) return BEFORE_LIST;
  if (next.item.label !== '') return NOWHERE;
  return item.label === '' ? BETWEEN_PARAGRAPHS : BEFORE_CLOSING;
}

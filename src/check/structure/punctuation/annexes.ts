import type { Lexicon } from '../../../lexicon/lexicon';
import { paragraphAt, type Passage } from '../../../markup/passage';
import type { AnnexBlock, Item, Text } from '../../../model/text';
import type { Place, PlacedItem, Surroundings } from './places';
import type { Ending } from './signs';

/** The items of annexes that stand in a list of others which all end alike, and the sign that those end with. */
export function annexPlaces(
  { annexes }: Text,
  { passages, beforeTables }: Surroundings,
  lexicon: Lexicon,
  endingIn: (passage: Passage) => Ending,
): readonly PlacedItem[] {
  const { signs } = lexicon.data.forms;
  return annexes.flatMap(({ blocks }) =>
    listsIn(blocks).flatMap((list): readonly PlacedItem[] => {
      // The last item ends the sentence, or the annex; one that opens a list or a table, or has its own words after it, is no measure.
      const judged = list.slice(0, -1).flatMap((item, index) => {
        const passage = paragraphAt(passages, item.span.from);
        const isOpen = item.items.length > 0 || list[index + 1]!.label === '' || beforeTables.has(item.span.from);
        return item.label === '' || isOpen || !passage ? [] : [{ item, passage, ending: endingIn(passage) }];
      });
      const counts = new Map<string, number>();
      for (const { ending } of judged) counts.set(ending.sign, (counts.get(ending.sign) ?? 0) + 1);
      const place = ALIKE.find((one) => isUsual(counts, one, judged.length, signs));
      return place ? judged.map(({ item, passage }) => ({ item, passage, place, alsoAs: ['opens'] as const })) : [];
    }),
  );
}

/** The signs that items of an annex end with. */
const ALIKE: readonly Place[] = ['item', 'text'];

/** All end so but a few. The sign of a section's end beside that of an item is a slip in any list. */
function isUsual(counts: ReadonlyMap<string, number>, place: Place, all: number, signs: Signs): boolean {
  const usual = counts.get(signs[place]) ?? 0;
  const others = all - usual - (counts.get(signs.opens) ?? 0);
  const isAlone = place === 'item' && others === 1 && counts.get(signs.section) === 1;
  return others > 0 && usual > 0 && (isAlone || usual >= 2 * others);
}

type Signs = Lexicon['data']['forms']['signs'];

/** The lists of an annex, those in others too. Headings and tables stand between lists. */
function listsIn(blocks: readonly AnnexBlock[]): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let open: Item[] | undefined;
  for (const block of blocks) {
    if (block.type === 'item') {
      if (!open) lists.push((open = []));
      open.push(block);
    } else open = undefined;
  }
  return lists.flatMap(withNested);
}

function withNested(items: readonly Item[]): readonly (readonly Item[])[] {
  return [items, ...items.flatMap((item) => (item.items.length > 0 ? withNested(item.items) : []))];
}

import type { AnnexBlock, Item, Text } from '../../model/text';

/** A text with its lists changed, each before those nested in it. What stands between the items of an annex stays where it is. */
export function withLists(text: Text, change: (siblings: readonly Item[]) => readonly Item[]): Text {
  const inside = (siblings: readonly Item[]): readonly Item[] =>
    change(siblings).map((item) => ({ ...item, items: inside(item.items) }));
  return {
    ...text,
    sections: text.sections.map((section) => ({ ...section, items: inside(section.items) })),
    annexes: text.annexes.map((annex) => ({ ...annex, blocks: partsOf(annex.blocks).flatMap((part) => blocksOf(part, inside)) })),
  };
}

/** The lists of an annex, and what stands between them, in order. */
export function partsOf(blocks: readonly AnnexBlock[]): readonly (readonly AnnexBlock[])[] {
  const parts: AnnexBlock[][] = [];
  for (const block of blocks) {
    const last = parts[parts.length - 1];
    if (last && block.type === 'item' && last[0]!.type === 'item') last.push(block);
    else parts.push([block]);
  }
  return parts;
}

/** Whether two texts have the same provisions nested in the same way. */
export function sameShape(one: Text, other: Text): boolean {
  return shapeOf(one) === shapeOf(other);
}

function blocksOf(part: readonly AnnexBlock[], change: (siblings: readonly Item[]) => readonly Item[]): readonly AnnexBlock[] {
  const items = part.filter((block) => block.type === 'item');
  return items.length === 0 ? part : change(items).map((item) => ({ ...item, type: 'item' as const }));
}

function shapeOf({ sections, annexes }: Text): string {
  const draw = (items: readonly Item[]): string =>
    items.map(({ span, items: below }) => `${span.from}(${draw(below)})`).join(' ');
  const tops = [
    ...sections.map(({ items }) => items),
    ...annexes.map(({ blocks }) => blocks.filter((block) => block.type === 'item')),
  ];
  return tops.map(draw).join('|');
}

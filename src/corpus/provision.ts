import type { Annex, AnnexBlock, Item, Section, Text } from '../model/text';

/** A part of a text that can be referred to. */
export type Provision =
  | { readonly type: 'section'; readonly section: Section }
  | { readonly type: 'item'; readonly item: Item }
  | { readonly type: 'annex'; readonly annex: Annex };

/**
 * The provision of a path: `resolves 2`, `considering c) ii)`, `Annex 2`, `resolves` (a whole section). Case and blanks do not
 * count. Undefined when the text has none.
 */
export function findProvision(text: Text, path: string): Provision | undefined {
  const wanted = fold(path);
  for (const section of text.sections) {
    if (fold(section.path) === wanted) return { type: 'section', section };
    const item = findItem(section.items, wanted);
    if (item) return { type: 'item', item };
  }
  for (const annex of text.annexes) {
    if (fold(annex.path) === wanted) return { type: 'annex', annex };
    const item = findItem(annex.blocks.filter(isItem), wanted);
    if (item) return { type: 'item', item };
  }
  return undefined;
}

/** All paths of a text that can be referred to, in order. */
export function pathsOfText(text: Text): readonly string[] {
  const paths: string[] = [];
  const add = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.label !== '') paths.push(item.path);
      add(item.items);
    }
  };
  for (const section of text.sections) {
    paths.push(section.path);
    add(section.items);
  }
  for (const annex of text.annexes) {
    paths.push(annex.path);
    add(annex.blocks.filter(isItem));
  }
  return paths;
}

function findItem(items: readonly Item[], wanted: string): Item | undefined {
  for (const item of items) {
    if (item.label !== '' && fold(item.path) === wanted) return item;
    const inside = findItem(item.items, wanted);
    if (inside) return inside;
  }
  return undefined;
}

function isItem(block: AnnexBlock): block is Extract<AnnexBlock, { type: 'item' }> {
  return block.type === 'item';
}

function fold(path: string): string {
  return path.toLowerCase().replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
}

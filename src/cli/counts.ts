import { readShape } from '../markup/adopted';
import type { StoredDocument } from '../model/library';
import type { AnnexBlock, Item } from '../model/text';

/** How much some texts hold. */
export interface Counts {
  readonly sections: number;
  /** Labelled and unlabelled paragraphs of sections, at every level; those of annexes are not counted. */
  readonly items: number;
  /** With appendices. */
  readonly annexes: number;
  readonly tables: number;
  readonly footnotes: number;
}

export function countDocuments(documents: readonly StoredDocument[]): Counts {
  const texts = documents.map(({ markup }) => readShape(markup));
  const sections = texts.flatMap((text) => text.sections);
  const annexes = texts.flatMap((text) => text.annexes);
  const inAnnexes = annexes.flatMap((annex) => annex.blocks).filter((block: AnnexBlock) => block.type === 'table');
  return {
    sections: sections.length,
    items: sections.reduce((sum, section) => sum + countItems(section.items), 0),
    annexes: annexes.length,
    tables: sections.reduce((sum, section) => sum + section.tables.length, inAnnexes.length),
    footnotes: texts.reduce((sum, text) => sum + text.footnotes.length, 0),
  };
}

function countItems(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + 1 + countItems(item.items), 0);
}

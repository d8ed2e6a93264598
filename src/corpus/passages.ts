import type { Span } from '../model/range';
import type { Annex, AnnexBlock, Item, Role, Section, Text } from '../model/text';

/** What part of a text a passage is. */
export type PassageKind = 'title' | 'formula' | 'leadIn' | 'item' | 'annexTitle' | 'heading' | 'paragraph' | 'table' | 'footnote';

/** One paragraph, heading, table or footnote of a text. */
export interface Passage {
  readonly kind: PassageKind;
  /**
   * The path of the provision that holds it: `resolves 2`, `Annex 2, 4)`; of a paragraph without a label its parent's, of a
   * footnote `footnote 1`, of title and formula nothing.
   */
  readonly path: string;
  /** Plain; the rows of a table are lines, its cells are set apart by tabs. */
  readonly text: string;
  /** Where it stands in the markup. */
  readonly span: Span;
  /** Of what stands in a section. */
  readonly leadIn?: string;
  readonly role?: Role;
}

/** All passages of a text in order, each once: designation and annex headings are names, and are left out. */
export function passagesIn(text: Text): readonly Passage[] {
  const { title, titleSpan, formula, formulaSpan } = text;
  return [
    ...(titleSpan ? [{ kind: 'title' as const, path: '', text: title, span: titleSpan }] : []),
    ...(formulaSpan ? [{ kind: 'formula' as const, path: '', text: formula, span: formulaSpan }] : []),
    ...text.sections.flatMap(inSection),
    ...text.annexes.flatMap(inAnnex),
    ...text.footnotes.map(({ number, text: words, span }) => ({
      kind: 'footnote' as const,
      path: `footnote ${number}`,
      text: words,
      span,
    })),
  ];
}

function inSection({ path, leadIn, leadInSpan, role, items, tables }: Section): readonly Passage[] {
  const passages: readonly Passage[] = [
    ...(leadIn === '' ? [] : [{ kind: 'leadIn' as const, path, text: leadIn, span: leadInSpan }]),
    ...items.flatMap(inItem),
    ...tables.map(({ rows, span }) => ({ kind: 'table' as const, path, text: wordsOf(rows), span })),
  ];
  return passages.map((passage) => ({ ...passage, leadIn, role }));
}

function inItem(item: Item): readonly Passage[] {
  const { path, text, span } = item;
  return [{ kind: 'item', path, text, span }, ...item.items.flatMap(inItem)];
}

function inAnnex({ path, title, headingSpan, blocks, span }: Annex): readonly Passage[] {
  const between = { from: headingSpan.to, to: blocks[0]?.span.from ?? span.to };
  const head = title === '' ? [] : [{ kind: 'annexTitle' as const, path, text: title, span: between }];
  return [...head, ...blocks.flatMap((block) => inBlock(block, path))];
}

function inBlock(block: AnnexBlock, path: string): readonly Passage[] {
  if (block.type === 'item') return inItem(block);
  const text = block.type === 'table' ? wordsOf(block.rows) : block.text;
  return [{ kind: block.type, path, text, span: block.span }];
}

function wordsOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

import type { Provision } from '../corpus/provision';
import type { Entry, StoredDocument } from '../model/library';
import type { Annex, AnnexBlock, Item, Section, Table, Text } from '../model/text';
import { entryOf } from './list';

// The shapes that other programs rely on, written out field by field: what the project's own texts hold besides, such as
// places in a source, stays inside.

export interface DocumentJson extends Entry {
  readonly formula: string;
  readonly sections: readonly SectionJson[];
  /** Appendices too, in order. */
  readonly annexes: readonly AnnexJson[];
  readonly footnotes: readonly { readonly number: number; readonly text: string }[];
}

export interface SectionJson {
  readonly path: string;
  readonly leadIn: string;
  readonly role: string;
  readonly items: readonly ItemJson[];
  readonly tables: readonly TableJson[];
}

export interface ItemJson {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly items: readonly ItemJson[];
}

export interface AnnexJson {
  readonly path: string;
  readonly heading: string;
  readonly title: string;
  readonly blocks: readonly BlockJson[];
}

export interface TableJson {
  readonly type: 'table';
  readonly rows: readonly (readonly string[])[];
}

export type BlockJson =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | ({ readonly type: 'item' } & ItemJson)
  | TableJson;

export function documentJson(document: StoredDocument, text: Text): DocumentJson {
  return {
    ...entryOf(document),
    formula: text.formula,
    sections: text.sections.map(sectionJson),
    annexes: text.annexes.map(annexJson),
    footnotes: text.footnotes.map((footnote) => ({ number: footnote.number, text: footnote.text })),
  };
}

/** A provision, with the designation of its text. */
export function provisionJson(provision: Provision, designation: string): object {
  if (provision.type === 'section') return { type: 'section', designation, ...sectionJson(provision.section) };
  if (provision.type === 'annex') return { type: 'annex', designation, ...annexJson(provision.annex) };
  return { type: 'item', designation, ...itemJson(provision.item) };
}

function sectionJson({ path, leadIn, role, items, tables }: Section): SectionJson {
  return { path, leadIn, role, items: items.map(itemJson), tables: tables.map(tableJson) };
}

function itemJson({ path, label, text, items }: Item): ItemJson {
  return { path, label, text, items: items.map(itemJson) };
}

function annexJson({ path, heading, title, blocks }: Annex): AnnexJson {
  return { path, heading, title, blocks: blocks.map(blockJson) };
}

function blockJson(block: AnnexBlock): BlockJson {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', level: block.level, text: block.text };
    case 'paragraph':
      return { type: 'paragraph', text: block.text };
    case 'item':
      return { type: 'item', ...itemJson(block) };
    case 'table':
      return tableJson(block);
  }
}

function tableJson({ rows }: Table): TableJson {
  return { type: 'table', rows: rows.map((row) => [...row]) };
}

import type { StoredDocument } from '../../src/model/library';
import type { Item, Text } from '../../src/model/text';
import { textOfDocument } from './sequences';

/** Two readings of one document compared. */
export interface Equality {
  readonly designation: string;
  /** Parts compared: title, formula, lead-ins, items, annex blocks, cells, footnotes. */
  readonly parts: number;
  /** What differs, each as `place: one ≠ other` cut to a few words. */
  readonly differences: readonly string[];
  readonly sameMarkup: boolean;
}

/** Compares documents of two imports, designation by designation: those that both hold. */
export function compareImports(one: readonly StoredDocument[], other: readonly StoredDocument[]): readonly Equality[] {
  return other.flatMap((document) => {
    const partner = one.find(({ designation, action }) => designation === document.designation && action === document.action);
    return partner ? [compareDocuments(partner, document)] : [];
  });
}

function compareDocuments(one: StoredDocument, other: StoredDocument): Equality {
  const left = partsOf(textOfDocument(one));
  const right = partsOf(textOfDocument(other));
  const differences: string[] = [];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [a, b] = [left[at], right[at]];
    if (a?.place !== b?.place || a?.text !== b?.text) {
      const from = firstDifference(a?.text ?? '', b?.text ?? '');
      differences.push(`${a?.place ?? '–'} | ${b?.place ?? '–'}: ${excerpt(a?.text, from)} ≠ ${excerpt(b?.text, from)}`);
      // What follows a part that only one of them has would all differ.
      if (a?.place !== b?.place) break;
    }
  }
  return { designation: other.designation, parts: left.length, differences, sameMarkup: one.markup === other.markup };
}

interface Part {
  readonly place: string;
  readonly text: string;
}

function partsOf(text: Text): readonly Part[] {
  const items = (list: readonly Item[]): readonly Part[] =>
    list.flatMap((item) => [{ place: `${item.path} "${item.label}"`, text: item.text }, ...items(item.items)]);
  return [
    { place: 'designation', text: text.designation },
    { place: 'title', text: text.title },
    { place: 'formula', text: text.formula },
    ...text.sections.flatMap((section) => [
      { place: 'lead-in', text: section.leadIn },
      ...items(section.items),
      ...section.tables.flatMap((table) => rows(section.path, table.rows)),
    ]),
    ...text.annexes.flatMap((annex) => [
      { place: 'annex', text: annex.heading },
      { place: `title of ${annex.path}`, text: annex.title },
      ...annex.blocks.flatMap((block, index): readonly Part[] => {
        const place = `${annex.path} block ${index + 1}`;
        if (block.type === 'item') return items([block]);
        if (block.type === 'table') return rows(place, block.rows);
        return [{ place: `${place} ${block.type}`, text: block.text }];
      }),
    ]),
    ...text.footnotes.map(({ number, text: note }) => ({ place: `footnote ${number}`, text: note })),
  ];
}

function rows(place: string, table: readonly (readonly string[])[]): readonly Part[] {
  return table.flatMap((cells, row) => cells.map((text, cell) => ({ place: `${place} row ${row + 1} cell ${cell + 1}`, text })));
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function excerpt(text: string | undefined, from: number): string {
  return text === undefined ? 'nothing' : JSON.stringify(text.slice(Math.max(0, from - 15), from + 15));
}

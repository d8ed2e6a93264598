import { diffArrays } from 'diff';
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
  /** Parts that are the same but for the signs of a label: `1)` for `1`, or a dash that is not printed. */
  readonly signs: number;
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
  const left = [...partsOf(textOfDocument(one))];
  const right = [...partsOf(textOfDocument(other))];
  const differences: string[] = [];
  let gone: readonly Part[] = [];
  let signs = 0;
  let at = 0;
  const settle = (come: readonly Part[]): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) differences.push(describe(gone[at], come[at]));
    gone = [];
  };
  // Aligned, so that a part which only one of them has does not make all that follows differ.
  for (const { removed, added, value } of diffArrays(left, right, { comparator: isSame })) {
    if (removed) {
      gone = value;
      at += value.length;
      continue;
    }
    settle(added ? value : []);
    if (added) continue;
    // What both hold comes as the other has it.
    signs += value.filter((part, index) => part.place !== left[at + index]!.place).length;
    at += value.length;
  }
  settle([]);
  return { designation: other.designation, parts: left.length, differences, signs, sameMarkup: one.markup === other.markup };
}

function isSame(one: Part, other: Part): boolean {
  return withoutSigns(one.place) === withoutSigns(other.place) && one.text === other.text;
}

/** A place without what typesetters change or leave out of a label. */
function withoutSigns(place: string): string {
  return place.replace(/(?<=\w)[.)](?=[\s"]|$)| ?–(?: \(\d+\))?/g, '');
}

function describe(one: Part | undefined, other: Part | undefined): string {
  const from = firstDifference(one?.text ?? '', other?.text ?? '');
  return `${one?.place ?? '–'} | ${other?.place ?? '–'}: ${excerpt(one?.text, from)} ≠ ${excerpt(other?.text, from)}`;
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

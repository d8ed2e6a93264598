import { withPaths, type Placed } from '../../markup/nesting';
import type { Annex, AnnexBlock, Item, Section, Table, Text } from '../../model/text';
import { fingerprint } from './fingerprint';
import { fingerprintsIn, type Fingerprinted } from './provisions';
import type { BlockData, DocumentData, ItemData } from './schema';

/**
 * A text of which only the outline is known: lead-ins, roles, labels, annexes, and of headings the number. All words are
 * missing, and all spans empty.
 */
export function outlineOf(document: DocumentData): Text {
  return readOutline(document, { of: () => '', head: (words) => words });
}

/** The passages of a catalogued text, in order, with their fingerprints: what `fingerprintsIn` gives for the text itself. */
export function passagesOf(document: DocumentData): readonly Fingerprinted[] {
  // The text that is read here has fingerprints for words.
  const head: Words['head'] = (words, print) => (words === '' ? '' : (print ?? fingerprint(words)));
  const text = readOutline(document, { of: (print) => print, head });
  return fingerprintsIn(text, (words) => words).map(({ kind, path, print }) => ({ kind, path, print }));
}

/** What stands for the words of a passage, given its fingerprint; and for a title or a lead-in, whose words are there, perhaps cut. */
interface Words {
  of(print: string): string;
  head(words: string, print?: string): string;
}

const NOWHERE = { from: 0, to: 0 };

function readOutline(document: DocumentData, words: Words): Text {
  const { designation, title, formula, sections, annexes = [], footnotes = [] } = document;
  return {
    designation,
    designationSpan: NOWHERE,
    title: words.head(title, document.print),
    ...(title === '' ? {} : { titleSpan: NOWHERE }),
    formula: formula === undefined ? '' : words.of(formula),
    ...(formula === undefined ? {} : { formulaSpan: NOWHERE }),
    sections: sections.map((section): Section => {
      const path = section.path ?? section.leadIn;
      return {
        leadIn: words.head(section.leadIn, section.print),
        leadInSpan: NOWHERE,
        path,
        role: section.role,
        items: itemsOf(section.items, path, (label) => (path === '' ? label : `${path} ${label}`), words),
        tables: (section.tables ?? []).map((print) => tableOf(print, words)),
        span: NOWHERE,
      };
    }),
    annexes: annexes.map(({ heading, title: name, path, blocks }): Annex => ({
      heading,
      headingSpan: NOWHERE,
      title: name === undefined ? '' : words.of(name),
      path,
      blocks: blocksOf(blocks, path, words),
      span: NOWHERE,
    })),
    footnotes: footnotes.map((print, index) => ({ number: index + 1, text: words.of(print), span: NOWHERE })),
    span: NOWHERE,
  };
}

/** As in the markup, headings and tables stand between lists: the labels after them start afresh. */
function blocksOf(data: readonly BlockData[], path: string, words: Words): readonly AnnexBlock[] {
  const blocks: AnnexBlock[] = [];
  let list: ItemData[] = [];
  const flush = (): void => {
    for (const item of itemsOf(list, path, (label) => `${path}, ${label}`, words)) {
      if (item.label === '' && item.items.length === 0) blocks.push({ type: 'paragraph', text: item.text, span: NOWHERE });
      else blocks.push({ type: 'item', ...item });
    }
    list = [];
  };
  for (const block of data) {
    const [sign = '', ...rest] = typeof block === 'string' ? block.split(' ') : [];
    const isHeading = /^#+$/.test(sign);
    if (!isHeading && sign !== '|') {
      list.push(block);
      continue;
    }
    flush();
    const print = rest[rest.length - 1]!;
    if (sign === '|') blocks.push(tableOf(print, words));
    else {
      const number = rest.length > 1 ? `${rest[0]} ` : '';
      blocks.push({ type: 'heading', level: sign.length, text: words.of(print) || number, span: NOWHERE });
    }
  }
  flush();
  return blocks;
}

function tableOf(print: string, words: Words): Table {
  return { type: 'table', rows: [[words.of(print)]], span: NOWHERE };
}

function itemsOf(data: readonly ItemData[], path: string, pathOf: (label: string) => string, words: Words): readonly Item[] {
  return withPaths(
    data.map((item) => placedOf(item, words)),
    path,
    pathOf,
  );
}

function placedOf(data: ItemData, words: Words): Placed {
  const [own, ...under] = typeof data === 'string' ? [data] : data;
  const blank = own.lastIndexOf(' ');
  return {
    entry: { label: own.slice(0, Math.max(0, blank)), text: words.of(own.slice(blank + 1)), span: NOWHERE },
    items: under.map((item) => placedOf(item, words)),
  };
}

import fc from 'fast-check';

/** One change to a text, as numbers: what is done, where, and with what. A text of any length can be edited with it. */
export interface Stroke {
  readonly kind: keyof typeof EDITS;
  readonly place: number;
  readonly other: number;
}

/** Edits a text in the markup, block by block, as drafters do: words, items, sections, labels, footnotes, tables, brackets, scripts. */
export function edited(source: string, strokes: readonly Stroke[]): string {
  const blocks = source.split(/\r?\n\r?\n/).filter((block) => block.trim() !== '');
  for (const { kind, place, other } of strokes) EDITS[kind](blocks, place, other);
  const text = `${blocks.join('\n\n')}\n`;
  return strokes.some(({ kind, other }) => kind === 'brackets' && other % 5 === 0) ? text.replace(/\n/g, '\r\n') : text;
}

type Edit = (blocks: string[], place: number, other: number) => void;

const WORDS = [
  'each',
  'lamp',
  'and',
  'the',
  '2036',
  'Rev.',
  '“beacon”',
  'שלום',
  'عاجل',
  '🙂🇳🇴',
  'e\u0301t\u00e9',
  'co-operation',
  'a/b',
  '7\u00a0824',
];
const ITEMS = [
  '*a)* that lamps are dear to everybody who is at sea at night;',
  '3 to report to the next conference on oil, on wicks and on the wages of keepers;',
  'i) to count the boats;',
  '– buoys;',
  'a paragraph that nobody labelled, about the harbours of the Example Union:',
];
const SECTIONS = [
  '*considering further*',
  '*instructs the Director of the Harbours Bureau*',
  '*invites Member States*',
  '## Harbours',
  '# ANNEX 3',
];

/** Changes the words of one block; headings of tables, signs and labels stay in front. */
function inWords(change: (words: string[], at: number, other: number) => void): Edit {
  return (blocks, place, other) => {
    if (blocks.length === 0) return;
    const at = place % blocks.length;
    const words = blocks[at]!.split(' ');
    if (words.length > 2) change(words, 1 + (other % (words.length - 1)), other);
    blocks[at] = words.join(' ');
  };
}

/** The rows of the table nearest to a place. */
function inTable(change: (rows: string[], other: number) => void): Edit {
  return (blocks, place, other) => {
    const tables = blocks.flatMap((block, at) => (block.startsWith('|') ? [at] : []));
    if (tables.length === 0) return;
    const at = tables[place % tables.length]!;
    const rows = blocks[at]!.split(/\r?\n/);
    change(rows, other);
    blocks[at] = rows.join('\n');
  };
}

const EDITS = {
  addWord: inWords((words, at, other) => void words.splice(at, 0, WORDS[other % WORDS.length]!)),
  dropWords: inWords((words, at, other) => void words.splice(at, 1 + (other % 3))),
  changeWord: inWords((words, at, other) => void (words[at] = WORDS[other % WORDS.length]!)),
  swapWords: inWords((words, at) => void words.splice(at, 0, ...words.splice(1, 1))),
  emphasis: inWords((words, at) => void (words[at] = `*${words[at]!.replace(/[*_]/g, '')}*`)),
  brackets: inWords((words, at) => void (words[at] = `[${words[at]}]`)),
  punctuation: (blocks, place) => {
    if (blocks.length > 0)
      blocks[place % blocks.length] = blocks[place % blocks.length]!.replace(/[;,.]$/, (sign) => (sign === ';' ? ',' : ';'));
  },
  addItem: (blocks, place, other) => void blocks.splice(place % (blocks.length + 1), 0, ITEMS[other % ITEMS.length]!),
  dropItem: (blocks, place) => void blocks.splice(place % (blocks.length + 1), 1),
  moveItem: (blocks, place, other) =>
    void blocks.splice(other % (blocks.length + 1), 0, ...blocks.splice(place % (blocks.length + 1), 1)),
  copyItem: (blocks, place, other) => {
    if (blocks.length > 0) blocks.splice(other % blocks.length, 0, blocks[place % blocks.length]!);
  },
  splitItem: (blocks, place) => {
    const at = place % (blocks.length + 1);
    const [, head, tail] = /^(.{20,}?), (.{20,})$/s.exec(blocks[at] ?? '') ?? [];
    if (head !== undefined && tail !== undefined) blocks.splice(at, 1, `${head};`, `*z)* ${tail}`);
  },
  mergeItems: (blocks, place) => {
    const at = place % (blocks.length + 1);
    if (blocks[at] !== undefined && blocks[at + 1] !== undefined) blocks.splice(at, 2, `${blocks[at]} ${blocks[at + 1]}`);
  },
  relabel: (blocks, place, other) => {
    for (let at = place % (blocks.length + 1); at < Math.min(blocks.length, (place % (blocks.length + 1)) + (other % 6)); at++)
      blocks[at] = blocks[at]!.replace(
        /^\*([a-y])\)\*/,
        (_, letter: string) => `*${String.fromCharCode(letter.charCodeAt(0) + 1)})*`,
      ).replace(/^(\d{1,2})(?= )/, (figure) => String(Number(figure) + 1));
  },
  addSection: (blocks, place, other) =>
    void blocks.splice(place % (blocks.length + 1), 0, SECTIONS[other % SECTIONS.length]!, ITEMS[other % ITEMS.length]!),
  dropSection: (blocks, place, other) => void blocks.splice(place % (blocks.length + 1), 2 + (other % 4)),
  moveSection: (blocks, place, other) =>
    void blocks.splice(other % (blocks.length + 1), 0, ...blocks.splice(place % (blocks.length + 1), 2 + (other % 4))),
  addFootnote: (blocks, place, other) => {
    if (blocks.length === 0) return;
    blocks[place % blocks.length] += `[^n${other % 3}]`;
    blocks.splice(other % (blocks.length + 1), 0, `[^n${other % 3}]: ${ITEMS[other % ITEMS.length]}`);
  },
  dropFootnoteMark: (blocks, place) => {
    const marked = blocks.flatMap((block, at) => (/.\[\^/.test(block) ? [at] : []));
    const at = marked[place % Math.max(1, marked.length)];
    if (at !== undefined) blocks[at] = blocks[at]!.replace(/(.)\[\^[^\]]*\]/, '$1');
  },
  addTable: (blocks, place, other) =>
    void blocks.splice(place % (blocks.length + 1), 0, `| Kind | Height |\n| --- | --- |\n| oil | ${other % 9} m |\n| gas |  |`),
  addRow: inTable((rows, other) => {
    const row = rows[2 + (other % Math.max(1, rows.length - 2))];
    if (row !== undefined) rows.splice(2 + (other % (rows.length - 1)), 0, row.replace(/[\p{L}\p{N}]+/u, 'new'));
  }),
  dropRow: inTable((rows, other) => void (rows.length > 3 && rows.splice(2 + (other % (rows.length - 2)), 1))),
  changeCell: inTable(
    (rows, other) => void (rows[rows.length - 1] = rows.at(-1)!.replace(/[\p{L}\p{N}]+/u, WORDS[other % WORDS.length]!)),
  ),
  dropColumn: inTable((rows) => rows.forEach((row, at) => (rows[at] = row.replace(/^\|[^|]*\|(?=.*\|)/, '|')))),
} satisfies Readonly<Record<string, Edit>>;

/** Up to so many strokes. */
export function strokes(most: number): fc.Arbitrary<Stroke[]> {
  const kinds = Object.keys(EDITS) as Stroke['kind'][];
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), place: fc.nat(5000), other: fc.nat(5000) }), {
    minLength: 1,
    maxLength: most,
  });
}

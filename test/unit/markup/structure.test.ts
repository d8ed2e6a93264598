import assert from 'node:assert/strict';
import { readBlocks } from '../../../src/markup/blocks';
import { readDraft, textOf } from '../../../src/markup/draft';
import { setFrontMatter } from '../../../src/markup/frontMatter';
import { createInlineReader } from '../../../src/markup/inline';
import { readPieces } from '../../../src/markup/piece';
import { readTree } from '../../../src/markup/readTree';
import { readText } from '../../../src/markup/structure';
import type { Item, Side, Text } from '../../../src/model/text';

const inline = createInlineReader();
const read = (source: string, side: Side = 'accepted'): Text => readText(readPieces(readBlocks(source), side), inline);
const flat = (items: readonly Item[]): string[] => items.flatMap((item) => [item.path, ...flat(item.items)]);
const pathsIn = (lines: readonly string[]): string[] => flat(read(['*resolves*', ...lines].join('\n')).sections[0]!.items);

const TEXT = `# RESOLUTION 12 (REV. HAVENPORT, 2032)

## Lighthouses on *inland* waters

The General Conference of the Example Union (Havenport, 2032),

*considering*

*a)* that lighthouses[^n] help:

i) boats;

ii) ferries;

*b)* that lamps go out,

*considering*

that fog is frequent,

*resolves to instruct the Council:*

1 to keep lamps lit, as *considering a)* says;

2 to:

2.1 paint;

2.2 mend,

as means permit;

3 to report.

# ANNEX 2 TO RESOLUTION 12 (REV. HAVENPORT, 2032)

## Lamps

### 1 Kinds

1 Oil.

| Kind | Height |
| --- | --- |
| oil | 3 m |

# APPENDIX A

Notes.

[^n]: Including lightships.
`;

describe('structure', () => {
  const text = read(TEXT);

  it('reads designation, title, formula and footnotes as plain text', () => {
    assert.equal(text.designation, 'RESOLUTION 12 (REV. HAVENPORT, 2032)');
    assert.equal(text.title, 'Lighthouses on inland waters');
    assert.equal(text.formula, 'The General Conference of the Example Union (Havenport, 2032),');
    assert.deepEqual(
      text.footnotes.map(({ number, text: words }) => [number, words]),
      [[1, 'Including lightships.']],
    );
    assert.equal(text.sections[0]!.items[0]!.text, 'that lighthouses[^1] help:');
  });

  it('tells preambular from operative by the grammar of the lead-in', () => {
    assert.deepEqual(
      text.sections.map(({ path, role }) => [path, role]),
      [
        ['considering', 'preambular'],
        ['considering (2)', 'preambular'],
        ['resolves to instruct the Council', 'operative'],
      ],
    );
    for (const leadIn of ['conscious', 'aware', 'further recognizing', 'having noted', 'mindful'])
      assert.equal(read(`*${leadIn}*\n\nx`).sections[0]!.role, 'preambular', leadIn);
    for (const leadIn of ['welcomes', 'further instructs the Council', 'calls upon', 'expresses'])
      assert.equal(read(`*${leadIn}*\n\nx`).sections[0]!.role, 'operative', leadIn);
  });

  it('gives each provision the path that the field gives it', () => {
    assert.deepEqual(flat(text.sections[0]!.items), [
      'considering a)',
      'considering a) i)',
      'considering a) ii)',
      'considering b)',
    ]);
    const resolves = 'resolves to instruct the Council';
    assert.deepEqual(
      flat(text.sections[2]!.items),
      [1, 2, 2.1, 2.2].map((n) => `${resolves} ${n}`).concat(`${resolves} 2`, `${resolves} 3`),
    );
  });

  it('reads annexes and appendices with their headings, items and tables', () => {
    assert.deepEqual(
      text.annexes.map(({ path, title }) => [path, title]),
      [
        ['Annex 2', 'Lamps'],
        ['Appendix A', ''],
      ],
    );
    assert.deepEqual(
      text.annexes[0]!.blocks.map((block) => (block.type === 'item' ? block.path : block.type)),
      ['heading', 'Annex 2, 1', 'table'],
    );
  });

  it('points every provision at its place in the source', () => {
    const check = (items: readonly Item[]): void => {
      for (const item of items) {
        const source = TEXT.slice(item.span.from, item.span.to).replace(/[*]/g, '').replace('[^n]', '[^1]');
        assert.equal(source, `${item.label} ${item.text}`.trim());
        check(item.items);
      }
    };
    text.sections.forEach((section) => check(section.items));
  });

  it('reads an ambiguous label so that the sequence stays unbroken', () => {
    const letters = [...'abcdefgh'].map((letter) => `*${letter})* x;`);
    const path = (label: string): string => `resolves ${label}`;
    assert.ok(pathsIn([...letters, '*i)* x;', '*j)* x;']).includes(path('i)')));
    assert.ok(pathsIn([...letters, 'i) x;', 'ii) x;']).includes(path('h) i)')));
    assert.ok(pathsIn([...letters.slice(0, -1), '*h)* x:', 'i) x;', 'ii) x;', '*i)* y;', '*j)* y;']).includes(path('i)')));
    assert.deepEqual(pathsIn(['1 x:', 'i) x;', 'ii) x;', '2 y;', 'i) z;']), ['1', '1 i)', '1 ii)', '2', '2 i)'].map(path));
    assert.deepEqual(pathsIn(['a) x:', '– y;', '– z;', 'b) w;']), ['a)', 'a) –', 'a) – (2)', 'b)'].map(path));
    assert.deepEqual(
      pathsIn(['u) x:', 'i) x;', 'ii) x;', 'iii) x;', 'iv) x;', 'v) x;', 'vi) x;', 'v) y;', 'w) z;']).slice(-3),
      ['u) vi)', 'v)', 'w)'].map(path),
    );
  });

  it('lets an unlabelled paragraph open a list and close one', () => {
    const [first] = read('*urges*\n\nto make every effort:\n\ni) to mend;\n\nii) to paint,\n\nas means permit;').sections[0]!
      .items;
    assert.deepEqual(
      first!.items.map(({ label, text: words }) => [label, words]),
      [
        ['i)', 'to mend;'],
        ['ii)', 'to paint,'],
        ['', 'as means permit;'],
      ],
    );
    assert.equal(first!.items[2]!.path, 'urges');
  });

  it('nests unlabelled paragraphs under a label that ends in a colon, and goes on after them', () => {
    const items = read('*resolves*\n\n1 x:\n\ni) y:\n\nfirst;\n\nsecond;\n\nii) z;\n\n2 w.').sections[0]!.items;
    assert.deepEqual(
      items.map(({ label }) => label),
      ['1', '2'],
    );
    const [one, two] = items[0]!.items;
    assert.deepEqual([one!.label, two!.label, items[0]!.items.length], ['i)', 'ii)', 2]);
    assert.deepEqual(
      one!.items.map(({ path, text: words }) => [path, words]),
      [
        ['resolves 1 i)', 'first;'],
        ['resolves 1 i)', 'second;'],
      ],
    );
  });

  it('reads a list of numbers within a number, and the number that goes on after it', () => {
    const path = (label: string): string => `resolves ${label}`;
    assert.deepEqual(pathsIn(['1 x:', '1 a;', '2 b;', '3 c;', '2 z.']), ['1', '1 1', '1 2', '1 3', '2'].map(path));
  });

  it('reads each side of a marked text', () => {
    const marked =
      '*resolves*\n\n{++1 to begin;++}\n\n{~~1~>2~~} to {~~mend~>paint~~};\n\n*{--invites--}{++urges++} the Council*\n\nx';
    const view = (side: Side): unknown =>
      read(marked, side).sections.map(({ path, items }) => [path, items.map((item) => `${item.label} ${item.text}`)]);
    assert.deepEqual(view('accepted'), [
      ['resolves', ['1 to begin;', '2 to paint;']],
      ['urges the Council', [' x']],
    ]);
    assert.deepEqual(view('rejected'), [
      ['resolves', ['1 to mend;']],
      ['invites the Council', [' x']],
    ]);
  });

  it('never fails, however odd the text', () => {
    for (const odd of ['', '1', '*a)*', '# ', '#', '| |\n|-|', '[^1]:', '*', '2.1 x', 'ii) x\ni) y', '# ANNEX', '**Reasons:**'])
      read(odd);
  });
});

describe('draft', () => {
  const draft = readDraft(
    '---\nconference: General Conference (Saltmere, 2036)\nsource: [LUM, BRN]\nform: marked\ncolour: red\n---\n\nWe thank all.\n\nMOD LUM/BRN/4/1\n\n# RESOLUTION 2 (REV. HAVENPORT, 2032)\n\n## Fog\n\n**Reasons:** Fog.\n\nMore fog.\n\nNOC LUM/BRN/4/2\n\n# RESOLUTION 3\n\n(MOD)\n\n1 x',
  );

  it('reads the front matter and names the keys it does not know', () => {
    assert.equal(draft.front.conference, 'General Conference (Saltmere, 2036)');
    assert.deepEqual(draft.front.source, ['LUM', 'BRN']);
    assert.deepEqual(draft.front.unknown, ['colour']);
    assert.equal(draft.form, 'marked');
  });

  it('divides a file into introduction and proposals, and a proposal into text and reasons', () => {
    assert.equal(draft.introduction.length, 1);
    assert.deepEqual(
      draft.proposals.map(({ symbol, identifier, text, reasons }) => [symbol, identifier, text.length, reasons.length]),
      [
        ['MOD', 'LUM/BRN/4/1', 2, 2],
        ['NOC', 'LUM/BRN/4/2', 1, 0],
        ['(MOD)', undefined, 0, 0],
      ],
    );
    assert.equal(textOf(draft.proposals[0]!, 'accepted', inline).title, 'Fog');
  });

  it('reads a text once for each reader of inline Markdown, and each as that one reads', () => {
    const [proposal] = readDraft('MOD LUM/4/1\n\n# RESOLUTION 2\n\n## *Fog*\n\n*notes*\n\n*a)* a {++*bell*++}').proposals;
    const asTyped = { plainText: (words: string): string => words };
    const read = textOf(proposal!, 'accepted', inline);
    const typed = textOf(proposal!, 'accepted', asTyped);
    assert.deepEqual([read.title, read.sections[0]!.items[0]!.text], ['Fog', 'a bell']);
    assert.deepEqual([typed.title, typed.sections[0]!.items[0]!.text], ['*Fog*', 'a *bell*']);
    assert.equal(textOf(proposal!, 'accepted', inline), read);
    assert.equal(textOf(proposal!, 'rejected', inline).sections[0]!.items[0]!.text, 'a');
  });

  it('reads no words again for a tree that were read for a text', () => {
    let count = 0;
    const counting = {
      plainText(words: string): string {
        count++;
        return words;
      },
    };
    const read = readDraft('MOD LUM/4/1\n\n# RESOLUTION 2\n\n## Fog\n\n*notes*\n\n*a)* a {++*bell*++}');
    textOf(read.proposals[0]!, 'accepted', counting);
    const before = count;
    readTree(read, counting);
    // The symbol line is no part of the text.
    assert.equal(count - before, 1);
  });

  it('reads a file without symbols as one text', () => {
    const plain = readDraft(TEXT);
    assert.equal(plain.proposals.length, 1);
    assert.equal(plain.proposals[0]!.symbol, undefined);
    assert.equal(plain.form, 'clean');
    assert.equal(readDraft('a {++b++}').form, 'marked');
  });

  it('sets a key of the front matter and leaves the rest alone', () => {
    assert.equal(
      setFrontMatter('---\n# us\nform: clean\nsource: NOR\n---\nx', 'form', 'marked'),
      '---\n# us\nform: marked\nsource: NOR\n---\nx',
    );
    assert.equal(setFrontMatter('---\nsource: NOR\n---\nx', 'form', 'marked'), '---\nsource: NOR\nform: marked\n---\nx');
    assert.equal(setFrontMatter('x', 'form', 'marked'), '---\nform: marked\n---\n\nx');
  });

  it('says what YAML could not read instead of failing', () => {
    const broken = readDraft('---\nsource: [NOR\n---\n\nMOD NOR/4/1');
    assert.equal(broken.front.faults.length > 0, true);
    assert.equal(broken.proposals[0]!.symbol, 'MOD');
  });
});

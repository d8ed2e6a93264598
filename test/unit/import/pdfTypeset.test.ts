import assert from 'node:assert/strict';
import { readActsFile } from '../../../src/import/readFile';
import { typesetPdf, type Copy, type Layout, type Setting } from '../../support/pdf';

const A4 = [595.28, 841.89] as const;
const LETTER = [612, 792] as const;
const B5 = [498.9, 708.66] as const;

const LAYOUTS: readonly Layout[] = [
  { font: 'Times', size: 11, page: A4, head: 'right', number: 'head', space: 6, justified: true, hanging: false },
  { font: 'Helvetica', size: 10, page: LETTER, head: 'left', number: 'foot', space: 5, justified: false, hanging: true },
  { font: 'Times', size: 12, page: B5, head: 'center', number: 'head', space: 0, justified: true, hanging: false },
  { font: 'Helvetica', size: 9, page: A4, head: 'center', number: 'foot', space: 4, justified: true, hanging: true },
  { font: 'Times', size: 14, page: LETTER, head: 'right', number: 'foot', space: 8, justified: false, hanging: false },
];

/** Enough sentences to fill pages, no two alike. */
const filler = (from: number, to: number): readonly string[] =>
  Array.from(
    { length: to - from },
    (_, index) =>
      `that lamp ${from + index + 100} of the northern quay shall be lit by the Secretary-General whenever fog, snow or smoke hides the ` +
      `harbour lights from ferries that are under way between the outer islands and the long-distance berths;`,
  );

const items = (texts: readonly string[], from = 1): readonly Copy[] =>
  texts.map((text, index) => ({ as: 'item', label: String(from + index), text }));

const COPY: readonly Copy[] = [
  { as: 'designation', text: 'RESOLUTION 12 (REV. HAVENPORT, 2032)' },
  {
    as: 'title',
    text: 'Lighthouses, buoys and fog signals in the inland waters of the members of the Example Union and their ferries',
  },
  { as: 'formula', text: 'The General Conference of the Example Union (Havenport, 2032),' },
  { as: 'leadIn', text: 'lumorandi' },
  {
    as: 'item',
    label: '*a)*',
    text: 'that light\u00adhouses help ferries^1^ and that lighthouses, *inter alia*, last longer than buoys do in long-distance waters;',
  },
  {
    as: 'item',
    label: '*b)*',
    text: 'that an area of 20 m^^2^^ is lit by each lamp in the years 2028-2032, as the Secretary-General reported to the conference in Lightburg,',
  },
  {
    as: 'leadIn',
    text: 'vestogat la Sekretarion kaj la Direktorojn de la tri Oficejoj, en proksima kunlaboro kun la membroj kaj kun la havenoj',
  },
  ...items([
    ...filler(0, 9),
    'to listen to bells and to report to the next conference^2^, which shall look at the matter again;',
  ]),
  ...items(filler(10, 24), 11),
  { as: 'leadIn', text: 'petegat' },
  {
    as: 'paragraph',
    text: 'the members to keep their lamps clean, and to send one figure a year to the secretariat of the union.',
  },
  { as: 'annex', text: 'ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)' },
  { as: 'title', text: 'Lamps and their keepers' },
  { as: 'heading', text: 'Keepers on the islands' },
  {
    as: 'paragraph',
    text: 'Keepers are paid in oil. Their boats are painted once a year, in spring, when the ice has left the har\u00adbour and the harbour master agrees.',
  },
  {
    as: 'table',
    rows: [
      ['Harbour', 'Lamps 2031', 'Lamps 2032'],
      ['Lightburg, with the outer mole and its two beacons', '12', '14'],
      ['Saltmere', '7', '7'],
      ['All', '19', '21'],
    ],
  },
  { as: 'paragraph', text: 'The figures are those of the secretariat, and they are checked each winter by two members.' },
];

const NOTES = {
  1: 'Ferries are boats that carry people, carts and animals over water, whatever drives them, and that keep to a timetable which the harbour master has seen.',
  2: 'At Saltmere.',
};

const text = (index: number): string => (COPY[index] as { text: string }).text;
const withoutBreaks = (copy: string): string => copy.replaceAll('\u00ad', '');

/** What every layout must give. */
const MARKUP = [
  '# RESOLUTION 12 (REV. HAVENPORT, 2032)',
  `## ${text(1)}`,
  text(2),
  '*lumorandi*',
  `*a)* ${withoutBreaks(text(4)).replace('^1^', '[^1]')}`,
  `*b)* ${text(5).replace('^^2^^', '²')}`,
  `*${text(6)}*`,
  ...filler(0, 9).map((item, index) => `${index + 1} ${item}`),
  '10 to listen to bells and to report to the next conference[^2], which shall look at the matter again;',
  ...filler(10, 24).map((item, index) => `${index + 11} ${item}`),
  '*petegat*',
  'the members to keep their lamps clean, and to send one figure a year to the secretariat of the union.',
  '# ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
  '## Lamps and their keepers',
  '### Keepers on the islands',
  'Keepers are paid in oil. Their boats are painted once a year, in spring, when the ice has left the harbour and the harbour master agrees.',
  '| Harbour | Lamps 2031 | Lamps 2032 |\n| --- | --- | --- |\n| Lightburg, with the outer mole and its two beacons | 12 | 14 |\n| Saltmere | 7 | 7 |\n| All | 19 | 21 |',
  'The figures are those of the secretariat, and they are checked each winter by two members.',
  `[^1]: ${NOTES[1]}`,
  `[^2]: ${NOTES[2]}`,
].join('\n\n');

const read = async (setting: Setting, layout: Layout) => readActsFile(await typesetPdf(setting, layout));

describe('import: a text set in many ways', function () {
  this.timeout(20_000);

  LAYOUTS.forEach((layout) => {
    const { font, size, head, number, page } = layout;
    it(`gives one markup: ${font} ${size}, head ${head}, number at the ${number}, ${Math.round(page[0])} points wide`, async () => {
      const acts = await read({ copy: COPY, notes: NOTES }, layout);
      assert.equal(acts.documents[0]!.markup, `${MARKUP}\n`);
      assert.equal(acts.unplacedCharacters, 0);
      assert.deepEqual(
        Object.keys(acts.furniture).filter((kind) => !['hyphens', 'running head', 'page number'].includes(kind)),
        [],
      );
      assert.deepEqual(acts.warnings, []);
    });
  });

  const opening: readonly Copy[] = [
    { as: 'designation', text: 'RESOLUTION 12 (REV. HAVENPORT, 2032)' },
    { as: 'title', text: 'Lighthouses' },
    { as: 'formula', text: 'The General Conference of the Example Union (Havenport, 2032),' },
    { as: 'leadIn', text: 'resolves' },
  ];
  const blocksOf = async (copy: readonly Copy[], layout: Layout): Promise<readonly string[]> => {
    const acts = await read({ copy: [...opening, ...copy] }, layout);
    assert.equal(acts.unplacedCharacters, 0);
    return acts.documents[0]!.markup.trimEnd().split('\n\n').slice(4);
  };

  it('keeps the number of a paragraph that begins a page, whatever the page number', async () => {
    for (const layout of LAYOUTS) {
      const copy = ['to ring', 'to light', 'to listen', 'to row.'].flatMap((text, index): readonly Copy[] => [
        { as: 'page' },
        { as: 'item', label: String(index + 1), text },
      ]);
      assert.deepEqual(await blocksOf(copy, layout), ['1 to ring', '2 to light', '3 to listen', '4 to row.']);
    }
  });

  it('keeps lines of figures at the head and the foot of pages, and tables that go on over pages', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Harbour ${index + 200}`, String(index), String(2 * index + 7)]);
    for (const layout of LAYOUTS) {
      const blocks = await blocksOf(
        [
          { as: 'paragraph', text: 'as follows:' },
          { as: 'table', rows },
        ],
        layout,
      );
      assert.equal(blocks.length, 2);
      const [head, , ...rest] = blocks[1]!.split('\n');
      assert.deepEqual(
        [head, ...rest],
        rows.map((row) => `| ${row.join(' | ')} |`),
      );
    }
  });

  it('joins words over lines: hyphens of the words stay, those of the lines go', async () => {
    const words = 'light\u00adhouse keep\u00ader sig\u00adnal Secretary-General long-term fer\u00adry';
    const texts = Array.from(
      { length: 30 },
      (_, index) => `${'o'.repeat(index + 1)} ${words} ${words} and ${words} in 2028-2032.`,
    );
    for (const layout of LAYOUTS) {
      const copy = texts.map((text, index): Copy => ({ as: 'item', label: String(index + 1), text }));
      assert.deepEqual(
        await blocksOf(copy, layout),
        texts.map((text, index) => `${index + 1} ${withoutBreaks(text)}`),
      );
    }
  });
});

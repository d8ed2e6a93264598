import assert from 'node:assert/strict';
import { readFinalActs } from '../../../../src/import/text/finalActs';
import { format } from '../../../../src/markup/format';
import { SMALL_ACTS, warningsOf } from './fixtures';

describe('import: Final Acts', () => {
  const acts = readFinalActs(SMALL_ACTS);

  it('finds the documents, with designation, title and action', () => {
    const seen = acts.documents.map(({ designation, title, action }) => `${action} ${designation} ${title}`);
    assert.deepEqual(seen, [
      'MOD DECISION 1 (REV. HAVENPORT, 2032) Money for lamps and oil',
      'MOD RESOLUTION 2 (REV. HAVENPORT, 2032) Fog signals/bells in long-distance waters',
      'ADD RESOLUTION 30 (HAVENPORT, 2032) Seals on slipways',
      'SUP RESOLUTION 5 (REV. LIGHTBURG, 2028) Rowing boats',
    ]);
  });

  it('gives each document the facts of its designation and the edition it is printed in', () => {
    const { markup: _, ...entry } = acts.documents[3]!;
    assert.deepEqual(entry, {
      designation: 'RESOLUTION 5 (REV. LIGHTBURG, 2028)',
      kind: 'Resolution',
      number: 5,
      revised: true,
      place: 'Lightburg',
      year: 2028,
      title: 'Rowing boats',
      action: 'SUP',
      edition: 'Havenport, 2032',
    });
    assert.deepEqual(acts.edition, { place: 'Havenport', year: 2032 });
  });

  it('writes a document in the canonical markup', () => {
    assert.equal(
      acts.documents[1]!.markup,
      `# RESOLUTION 2 (REV. HAVENPORT, 2032)

## Fog signals/bells in long-distance waters

The General Conference of the Example Union (Havenport, 2032),

*aware*

of the fog,

*resolves*

1 to ring bells;

2 to listen[^1].

[^1]: With both ears.
`,
    );
    for (const { markup } of acts.documents) assert.equal(format(markup), markup);
  });

  it('keeps an abrogated text as designation and title', () => {
    assert.equal(acts.documents[3]!.markup, '# RESOLUTION 5 (REV. LIGHTBURG, 2028)\n\n## Rowing boats\n');
  });

  it('keeps a formula without its final comma as it is', () => {
    assert.ok(acts.documents[2]!.markup.includes('\n\nThe General Conference of the Example Union (Havenport, 2032)\n\n'));
  });

  it('counts what belongs to no document, by kind', () => {
    assert.deepEqual(Object.keys(acts.furniture).sort(), [
      'contents',
      'cover',
      'declarations',
      'imprint',
      'notes',
      'parts',
      'signatories',
    ]);
    assert.equal(acts.furniture['imprint'], 'ExampleUnionQuay3ISBN00-0000'.length);
    assert.equal(
      acts.furniture['signatories'],
      'TheundersignedhavesignedtheFinalActsoftheGeneralConference(Havenport,2032).'.length +
        'FortheIslandofCrabsSALLYPINCER'.length,
    );
    assert.equal(acts.unplacedCharacters, 0);
    assert.deepEqual(acts.warnings, []);
  });

  it('places every character of the input somewhere', () => {
    // Each line is given to exactly one owner: the furniture and the lines of the documents make up the file.
    const all = SMALL_ACTS.replace(/\s/g, '').length;
    const furniture = Object.values(acts.furniture).reduce((sum, count) => sum + count, 0);
    const start = SMALL_ACTS.indexOf('DECISION 1 (REV. HAVENPORT, 2032)\n\nMoney');
    const end = SMALL_ACTS.indexOf('PART IV – SIGNATORIES\n\nThe');
    const parts = 'PARTII–RESOLUTIONS'.length + '**PARTIII–RESOLUTIONABROGATEDBYTHEGENERALCONFERENCE(HAVENPORT,2032)**'.length;
    assert.equal(furniture - parts + SMALL_ACTS.slice(start, end).replace(/\s/g, '').length, all);
  });

  it('says what stands between a part and its first document', () => {
    const lost = readFinalActs(
      SMALL_ACTS.replace('DECISION 1 (REV. HAVENPORT, 2032)\n\nMoney', 'DECISION 1 (REV HAVENPORT\n\nMoney'),
    );
    assert.equal(lost.documents.length, 3);
    assert.ok(lost.unplacedCharacters > 100);
    assert.ok(warningsOf(lost).some((warning) => warning.includes('belongs to no document')));
    assert.ok(
      warningsOf(lost).some((warning) => warning.includes('lists DECISION 1 (REV. HAVENPORT, 2032), which was not found')),
    );
  });

  it('compares the table of contents with the texts', () => {
    const other = readFinalActs(
      SMALL_ACTS.replace('– Rowing boats', '– Sailing boats').replace(
        'RESOLUTION 30 (HAVENPORT, 2032) –',
        'RESOLUTION 31 (HAVENPORT, 2032) –',
      ),
    );
    assert.deepEqual(
      warningsOf(other).map((warning) => warning.replace(/^\d+: /, '')),
      [
        'the table of contents lists RESOLUTION 31 (HAVENPORT, 2032), which was not found',
        'RESOLUTION 30 (HAVENPORT, 2032) is not in the table of contents',
        'the title of RESOLUTION 5 (REV. LIGHTBURG, 2028) differs from the table of contents: "Sailing boats"',
      ],
    );
    assert.equal(
      other.warnings[0]!.line,
      SMALL_ACTS.split('\n').findIndex((line) => line.startsWith('RESOLUTION 30')),
    );
  });

  it('reads a printed symbol, and texts that a program made into Markdown', () => {
    const marked = readFinalActs(
      [
        'PART I – RESOLUTIONS',
        'SUP',
        '## **RESOLUTION 4 (REV. LIGHTBURG, 2028)**',
        '**Oars**',
        'MOD',
        '# RESOLUTION 6 (REV. HAVENPORT, 2032)',
        '**Sails**',
        '*The General Conference of the Example Union (Havenport, 2032),*',
        '*resolves*',
        'to reef.',
      ].join('\n\n'),
    );
    assert.deepEqual(
      marked.documents.map(({ action, number, title }) => [action, number, title]),
      [
        ['SUP', 4, 'Oars'],
        ['MOD', 6, 'Sails'],
      ],
    );
    assert.ok(marked.documents[1]!.markup.endsWith('\n\n*resolves*\n\nto reef.\n'));
    assert.equal(marked.unplacedCharacters, 0);
  });

  it('takes a title over several lines, and the lines of a title that a blank line parts', () => {
    const acts = readFinalActs(
      'RESOLUTION 7 (HAVENPORT, 2032)\n\nTides in\nharbours and\n\nestuaries\n\nThe General Conference of the Example Union (Havenport, 2032),\n\nresolves\n\nto measure.',
    );
    assert.equal(acts.documents[0]!.title, 'Tides in harbours and estuaries');
  });

  it('warns of a text that stands twice, has no formula, or has another conference in its formula', () => {
    const text = (formula: string): string => `RESOLUTION 7 (HAVENPORT, 2032)\n\nTides\n\n${formula}resolves\n\nto measure.\n\n`;
    const acts = readFinalActs(
      text('The General Conference of the Example Union (Havenport, 2032),\n\n') +
        text('') +
        text('The General Conference of the Example Union (Lightburg, 2028),\n\n'),
    );
    const warnings = acts.warnings.map((warning) => warning.message);
    assert.equal(warnings.filter((warning) => warning.endsWith('stands in the file twice')).length, 2);
    assert.ok(warnings.includes('RESOLUTION 7 (HAVENPORT, 2032) has no enacting formula'));
    assert.ok(warnings.includes('RESOLUTION 7 (HAVENPORT, 2032) stands above the formula of Lightburg, 2028'));
  });
});

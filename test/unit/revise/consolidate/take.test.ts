import assert from 'node:assert/strict';
import { english } from '../../../../src/lexicon/lexicon';
import { readDraft } from '../../../../src/markup/draft';
import { consolidate } from '../../../../src/revise/consolidate/consolidate';
import type { DraftFile } from '../../../../src/revise/consolidate/take';
import { takeProposal } from '../../../../src/revise/consolidate/takeProposal';
import { BASE, baseOf, file, from, of, proposal, put, revised } from '../consolidate.sample';

const HEAD = '# RESOLUTION 12 (REV. LIGHTBURG, 2028)\n\n';
const named = (name: string, ...blocks: readonly string[]) => ({ name, source: `${blocks.join('\n\n')}\n` });
const AT_NIGHT = ['lamps lit', 'lamps lit at night'] as const;

/** Why the files are left out, one line for each. */
function leftOut(...files: readonly DraftFile[]): readonly string[] {
  return put(...files).leftOut.map(({ file: name, identifier, reason }) =>
    [name, identifier, reason].filter(Boolean).join(' | '),
  );
}

describe('what is taken into a consolidated document', () => {
  it('is nothing where there is nothing', () => {
    assert.equal(put().source, '---\ntitle: Consolidated proposals\nform: marked\n---\n\n');
  });

  it('is what is wanted', () => {
    const both = file('NOR', '1', proposal('NOC NOR/1/1', HEAD), proposal('NOC NOR/1/2', '# RESOLUTION 7 (LIGHTBURG, 2028)\n'));
    const { texts } = consolidate([both], baseOf, (_, identifier) => identifier === 'NOR/1/2');
    assert.deepEqual(
      texts.map(({ designation }) => designation),
      ['RESOLUTION 7 (LIGHTBURG, 2028)'],
    );
  });

  it('is told of with the reason where it cannot be', () => {
    const text = revised(BASE, AT_NIGHT);
    assert.deepEqual(
      leftOut(
        file('NOR', '1', proposal('MOD NOR/1/1', text), proposal('MOD NOR/1/1', revised(BASE, ['lamps lit', 'lamps dark']))),
        named('faulty', '---\nsource: [NOR\n---', 'MOD A/1/1', text),
        named('french', '---\nlanguage: fr\n---', 'MOD B/1/1', text),
        named('headless', 'MOD C/1/1', 'to keep the lamps lit.'),
        named('undocumented', '---\nsource: D\n---', 'MOD', text),
        named('worded', '---\nsource: lights bureau\ndocument: 4\n---', 'MOD', text),
      ).map((line) => line.replace(/(cannot be read: ).*/, '$1…')),
      [
        'nor.itu.md | NOR/1/1 | another proposal of this file has this identifier, which was taken: give each its own number.',
        'faulty | its front matter cannot be read: …',
        'french | its language is fr, the others are in en: consolidate each language apart.',
        "headless | C/1/1 | no designation follows its symbol, so nobody can tell which text it is about: write the text's heading there.",
        'undocumented | a MOD has no identifier: write one after the symbol, such as MOD NOR/44A1/1.',
        'worded | a MOD has no identifier: write one after the symbol, such as MOD NOR/44A1/1.',
      ],
    );
  });

  it('is told of where its base holds marks', () => {
    const { leftOut: out } = consolidate([file('NOR', '1', proposal('MOD NOR/1/1', revised(BASE, AT_NIGHT)))], () => ({
      markup: BASE.replace('lit', '{++lit++}'),
    }));
    assert.match(out[0]!.reason, /base text already holds marks/);
  });

  it('keeps the footnotes of text and reasons apart, however they are named', () => {
    const base = `${HEAD}1 lamps;\n\n2 buoys[^1].\n\n[^1]: Red.\n`;
    const put1 = (text: string, reasons: string): string =>
      of(
        'NOR/1/1',
        consolidate([file('NOR', '1', proposal('MOD NOR/1/1', HEAD + text, reasons))], () => ({ markup: base })),
      );
    const own = 'As in the annex[^1].\n\n[^1]: Of NOR.';
    assert.match(
      put1('1 lamps;\n\n2 buoys.\n', own),
      /buoys\{--\[\^1\]--\}\.\n\n\[\^1\]: \{--Red\.--\}\n\n[^\n]*annex\[\^2\]\.\n\n\[\^2\]: Of NOR\.\n$/,
    );
    const renamed = '1 lamps[^5];\n\n2 buoys[^2].\n\n[^5]: New.\n\n[^2]: Red.\n';
    assert.match(put1(renamed, own), /\[\^1\]: \{\+\+New\.\+\+\}[^]*annex\[\^3\]\.\n\n\[\^3\]: Of NOR\.\n$/);
    assert.match(put1(renamed, 'As in footnote[^5].'), /footnote\[\^1\]\.\n$/);
  });

  it('lets through what is no refusal: that is a fault of the program', () => {
    const [count, report] = ['to count the lamps of every harbour each year', 'to report to the next conference'];
    const moved = revised(BASE, [`2 ${count};\n\n3 ${report},`, `2 ${report};\n\n3 ${count},`]);
    const draft = readDraft(`MOD NOR/1/1\n\n${moved}`, () => ({ ...english, data: undefined! }));
    const found = { file: 'nor', draft, proposal: draft.proposals[0]!, isExtracted: false };
    assert.throws(() => takeProposal(found, baseOf), TypeError);
  });

  it('gets an identifier from the front matter, and a name from the identifier or the file', () => {
    const unnumbered = file('NOR', '1', proposal('MOD', revised(BASE, AT_NIGHT)));
    const result = put(
      { ...unnumbered, source: unnumbered.source.replace('MOD\n', 'Thanks.\n\nMOD\n') },
      named('lum', 'Hello.', 'NOC LUM/2/1', HEAD),
      named('brn', 'Welcome.', 'NOC', HEAD),
    );
    assert.deepEqual(result.notes, ['nor.itu.md: a MOD without an identifier is called NOR/1/1 here.']);
    assert.deepEqual(
      [...result.source.matchAll(/^\*\*(.*)\*\*$/gm)].map(([, name]) => name),
      ['NOR, 1', 'LUM', 'brn'],
    );
  });

  it('is in the language that the files name', () => {
    const { source } = put(named('a', '---\nlanguage: fr\n---', 'NOC A/1/1', HEAD));
    assert.match(source, /^---\nsource: \[?A\]?\n[^]*\nlanguage: fr\n---\n/);
  });

  it('is kept as it is marked where the text in force is not known', () => {
    const marks = (words: string): string => `${HEAD}*resolves*\n\n1 ${words}.\n`;
    const result = consolidate(
      [named('a', 'MOD A/1/1', marks('{~~red~>green~~} lamps')), named('b', 'MOD B/1/1', marks('red {~~buoys~>lamps~~}'))],
      () => ({ missing: 'nobody has it' }),
    );
    assert.deepEqual(result.notes, [
      'a: A/1/1 was not compared with the text in force, for nobody has it.',
      'b: B/1/1 was not compared with the text in force, for nobody has it.',
    ]);
    assert.equal(result.texts[0]!.whole.length, 2, 'they are not about the same words');
    assert.match(from('MOD B', result), /1 red \{~~buoys~>lamps~~\}\.\n$/);
  });

  it('is marked anew without what its marks delete', () => {
    const brought = BASE.replace('LIGHTBURG, 2028', '{~~LIGHTBURG, 2028~>HAVENPORT, 2032~~}').replace('go out', 'fail');
    const text = brought.replace('2 to count the lamps of every harbour each year;', (line) => `{--${line}--}`);
    const result = put(file('NOR', '1', proposal('MOD NOR/1/1', text)));
    assert.match(result.notes[0]!, /it was marked anew/);
    assert.match(
      of('NOR/1/1', result),
      /lamps \{~~go out~>fail~~\},[^]*\{--2 to count the lamps of every harbour each year;--\}/,
    );
  });

  it('is no longer taken out of a consolidated document that is not about the text in force', () => {
    const both = put(
      file('NOR', '1', proposal('MOD NOR/1/1', revised(BASE, AT_NIGHT))),
      file('LUM', '2', proposal('MOD LUM/2/1', revised(BASE, ['lamps lit', 'lamps dark']))),
    );
    const again = consolidate([{ name: 'both', source: both.source }], () => ({ markup: BASE.replace('go out', 'fail') }));
    assert.equal(again.leftOut.length, 2);
    assert.match(again.leftOut[0]!.reason, /take the file that it came from/);
  });

  it('may be about a text that has no number, no title, or no designation in force', () => {
    const result = put(
      named('a', 'SUP A/1/1', '# Lamps', '*resolves*', 'to keep them.'),
      named('b', 'SUP B/1/1', '# RESOLUTION 9'),
      named('c', 'NOC C/1/1', '# RESOLUTION 4 (LIGHTBURG, 2028)', '1 lamps.'),
      named('d', 'SUP D/1/1', '# {++RESOLUTION 3 (LIGHTBURG, 2028)++}'),
      named('e', 'SUP E/1/1', '# RESOLUTION 9'),
      named('f', 'ADD F/1/1', '# {--DRAFT NEW RESOLUTION [F]--}'),
    );
    assert.deepEqual(
      result.texts.map(({ designation, title, proposals }) => [designation, title, proposals.length]),
      [
        ['RESOLUTION 3 (LIGHTBURG, 2028)', '', 1],
        ['RESOLUTION 4 (LIGHTBURG, 2028)', '', 1],
        ['RESOLUTION 9', '', 2],
        ['Lamps', '', 1],
        ['DRAFT NEW RESOLUTION [F]', '', 1],
      ],
    );
  });
});

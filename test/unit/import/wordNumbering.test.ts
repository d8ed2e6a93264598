import assert from 'node:assert/strict';
import { english } from '../../../src/lexicon/lexicon';
import { writeNumber } from '../../../src/import/word/numberFormat';
import { blocksOf, i, importWord, level, listed, lists, p, resolution, style, styled } from '../../support/word';

/** The labels that paragraphs of lists get, in order. */
async function labels(numbering: string, paragraphs: readonly string[], styles = ''): Promise<readonly string[]> {
  // In an annex, so that no label is taken for another.
  const body = resolution(p(i('resolves')), p('to list.'), p('ANNEX'), p('Lists of lamps'), p('A list.'), ...paragraphs);
  const acts = await importWord({ body, numbering, styles });
  assert.equal(acts.unplacedCharacters, 0);
  return blocksOf(acts)
    .slice(5)
    .map((block) => block.replace(/ ?lamp\.$/, ''));
}

describe('import: numbering in Word', () => {
  it('writes numbers as Word does', () => {
    const write = (format: string, ...values: readonly number[]): string =>
      values.map((value) => writeNumber(value, format, english)).join(' ');
    assert.equal(write('lowerLetter', 1, 26, 27, 28, 53), 'a z aa bb aaa');
    assert.equal(write('upperLetter', 3), 'C');
    assert.equal(write('lowerRoman', 1, 4, 9, 14, 40, 1999), 'i iv ix xiv xl mcmxcix');
    assert.equal(write('upperRoman', 6), 'VI');
    assert.equal(write('decimal', 12), '12');
    assert.equal(write('ordinal', 1, 2, 3, 4, 11, 21), '1st 2nd 3rd 4th 11th 21st');
    assert.equal(write('none', 1), '');
    assert.equal(write('lowerRoman', 0, 100_000), '0 100000');
    assert.equal(write('aFormatOfTheFuture', 7), '7');
  });

  it('counts level by level, and starts inner levels anew', async () => {
    const numbering = lists(
      level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'lowerRoman', '%3)') + level(3, 'bullet', '\uf0b7'),
    );
    const levels = [0, 1, 1, 2, 2, 3, 1, 2, 0, 1];
    assert.deepEqual(
      await labels(
        numbering,
        levels.map((at) => listed('lamp.', at)),
      ),
      ['1', '1.1', '1.2', 'i)', 'ii)', '–', '1.3', 'i)', '2', '2.1'],
    );
  });

  it('goes on, starts anew, and skips levels as the lists say', async () => {
    const abstract = `<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}${level(1, 'upperRoman', '%1%2.', '<w:lvlRestart w:val="0"/><w:isLgl/>')}</w:abstractNum>`;
    const number = (id: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/>${more}</w:num>`;
    const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>`;
    const numbering = abstract + number(1) + number(2, override) + number(3);
    const list = (...all: readonly (readonly [level: number, list: number])[]): readonly string[] =>
      all.map(([at, id]) => listed('lamp.', at, id));
    assert.deepEqual(await labels(numbering, list([0, 1], [0, 1], [0, 3], [0, 2], [0, 2], [0, 1])), [
      'a)',
      'b)',
      'c)',
      'd)',
      'e)',
      'f)',
    ]);
    assert.deepEqual(await labels(numbering, list([0, 1], [0, 2])), ['a)', 'd)']);
    assert.deepEqual(
      await labels(numbering, [listed('lamp.', 1), listed('lamp.', 0), listed('lamp.', 1)]),
      ['1I. lamp.', 'a)', '1II. lamp.'].map((each) => each.replace(/ lamp\.$/, '')),
    );
  });

  it('finds lists through styles, and leaves out what was taken out of its list', async () => {
    const numbering = [
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Lists"/>${level(0, 'decimal', '%1', '<w:pStyle w:val="First"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Second"/>')}</w:abstractNum>`,
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Lists"/></w:abstractNum>',
      '<w:num w:numId="1"><w:abstractNumId w:val="2"/></w:num>',
    ].join('');
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles = style('First', 'First', numbered) + style('Second', 'Second', `<w:basedOn w:val="First"/>`);
    const paragraphs = [
      styled('First', 'lamp.'),
      styled('Second', 'lamp.'),
      p('lamp.', '<w:pStyle w:val="Second"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('Second', 'lamp.'),
      p(''),
      styled('First', ''),
      styled('First', 'lamp.'),
      listed('lamp.', 8),
      listed('lamp.', 0, 77),
    ];
    assert.deepEqual(await labels(numbering, paragraphs, styles), ['1', '1.1', '', '1.2', '3', '', '']);
  });
});

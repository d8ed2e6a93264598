import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acceptChanges, format, formatPlain, hasChanges, plain, rejectChanges } from '../../../src/markup/format';
import { anySource, plainText } from '../../support/sources';

/** The input, and what the formatter makes of it. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['joins the lines of a paragraph', 'lamps\n  are lit', 'lamps are lit\n'],
  [
    'sets blocks apart',
    '*considering*\n*a)* lamps;\n*b)* fog,\n1 to stay',
    '*considering*\n\n*a)* lamps;\n\n*b)* fog,\n\n1 to stay\n',
  ],
  ['drops a bullet before a label', '- *a)* lamps;\n* 1 fog', '*a)* lamps;\n\n1 fog\n'],
  ['makes a bare bullet a dash', '- lamps\n+ fog', '– lamps\n\n– fog\n'],
  ['keeps the dash of an added bullet inside the mark', '- {++fog++}', '{++– fog++}\n'],
  ['drops a bullet before a label inside a mark', '- {++*b)* fog++}', '{++*b)* fog++}\n'],
  ['takes a no-break space for a letter', '2030\u00a0lamps\n\n5\u00a0lamps', '2030\u00a0lamps\n\n5\u00a0lamps\n'],
  ['reads four digits as text', '2030 lamps\nare lit', '2030 lamps are lit\n'],
  [
    'evens the blanks around signs and labels',
    '#   RESOLUTION 2\n1    lamps\n[^1]:x[^1]',
    '# RESOLUTION 2\n\n1 lamps\n\n[^1]: x[^1]\n',
  ],
  ['reads a lead-in over two lines', '*instructs\nthe Council*', '*instructs the Council*\n'],
  ['writes tables evenly', 'a|b\n:-|-:\nc|d\\|e', '| a | b |\n| :--- | ---: |\n| c | d\\|e |\n'],
  [
    'numbers footnotes by first mark',
    'lamps[^x] fog[^a]\n\n[^a]: one\n[^x]: two',
    'lamps[^1] fog[^2]\n\n[^1]: two\n\n[^2]: one\n',
  ],
  [
    'numbers footnotes within one text',
    'MOD A/1/1\n# RESOLUTION 1\nx[^7]\n[^7]: n\nMOD A/1/2\n# RESOLUTION 2\ny[^9]\n[^9]: m',
    'MOD A/1/1\n\n# RESOLUTION 1\n\nx[^1]\n\n[^1]: n\n\nMOD A/1/2\n\n# RESOLUTION 2\n\ny[^1]\n\n[^1]: m\n',
  ],
  [
    'leaves what is off in the markup as text',
    '    code\n\n> quote\n\n***\n\n1234) x\n\n~~~\n\n<b>',
    'code\n\n> quote\n\n***\n\n1234) x\n\n~~~\n\n<b>\n',
  ],
  [
    'keeps the front matter as it is',
    '---\nsource:   NOR # us\n---\n\n\nMOD  NOR/4/1',
    '---\nsource:   NOR # us\n---\n\nMOD NOR/4/1\n',
  ],
  ['ends lines with LF and the file with one', 'a\r\n\r\nb\r\n\r\n', 'a\n\nb\n'],
  ['gives nothing for nothing', ' \n\n', ''],
];

describe('format', () => {
  for (const [name, source, expected] of CASES) it(name, () => assert.equal(format(source), expected));

  it('is idempotent and keeps marks, for any source', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const once = format(source);
        assert.equal(format(once), once);
      }),
      { numRuns: 200 },
    );
  });

  it('never changes letters, figures or punctuation, for any text', () => {
    const signs = (text: string): string => [...text.replace(/[ \t\n]+/g, '')].sort().join('');
    fc.assert(
      fc.property(plainText, (text) => assert.equal(signs(format(text)).replace(/\d/g, ''), signs(text).replace(/\d/g, ''))),
      { numRuns: 50 },
    );
  });
});

describe('accept and reject', () => {
  const both = (source: string): readonly [string, string] => [acceptChanges(source), rejectChanges(source)];

  it('keep one side and drop remarks and highlights', () => {
    assert.deepEqual(
      both('{++new++} {--old--} {~~a~>b~~}{>>why<<} {==c==}'),
      ['new  b c\n', 'old a c\n'].map((text) => text),
    );
  });

  it('take one of the blanks that set a remark off with it', () => {
    assert.deepEqual(both('keep {>>why?<<} the lamps {++lit {>>all<<} night++}'), [
      'keep the lamps lit night\n',
      'keep the lamps\n',
    ]);
  });

  it('let a block that is left empty disappear, with a label outside the marks', () => {
    assert.deepEqual(both('1 lamps;\n\n{++2 fog;++}\n\n3 {--rain--}'), ['1 lamps;\n\n2 fog;\n', '1 lamps;\n\n3 rain\n']);
  });

  it('keep an item that is empty in the text itself', () => {
    assert.deepEqual(both('{~~1~>2~~}'), ['2\n', '1\n']);
  });

  it('take a table row only when every cell of it was marked', () => {
    const table = '| a | b |\n| --- | --- |\n| {++c++} | {++++} |\n| {--d--} | e |';
    assert.deepEqual(both(table), ['| a | b |\n| --- | --- |\n| c |  |\n|  | e |\n', '| a | b |\n| --- | --- |\n| d | e |\n']);
  });

  it('number footnotes afresh', () => {
    assert.deepEqual(both('{++new[^2]++} old[^1]\n\n[^1]: one\n\n[^2]: {++two++}'), [
      'new[^1] old[^2]\n\n[^1]: two\n\n[^2]: one\n',
      'old[^1]\n\n[^1]: one\n',
    ]);
  });

  it('read a label with its change both ways', () => {
    assert.deepEqual(both('*{~~d~>e~~})* lamps'), ['*e)* lamps\n', '*d)* lamps\n']);
  });

  it('give canonical text, for any source', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const result of both(source)) assert.equal(format(result), result);
      }),
      { numRuns: 200 },
    );
  });

  it('change nothing in a text without marks', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        assert.equal(hasChanges(text), false);
        assert.deepEqual(both(text), [formatPlain(text), formatPlain(text)]);
        assert.equal(plain(text), text);
      }),
      { numRuns: 50 },
    );
  });

  it('takes its time from the length of a source, not from what it invites to look for', () => {
    // Each of these would take minutes, or all memory, if every sign looked to the end: that the test ends is its assertion.
    const blanks = ' '.repeat(200_000);
    for (const hostile of ['{++', '{>>', '[^', '\\', ';[^']) assert.ok(format(`1 a;\n${hostile.repeat(50_000)} b`));
    assert.equal(format(`lamps${blanks}lit`), `lamps${blanks}lit\n`);
    assert.equal(format(`lamps${blanks}\n${blanks}lit`), 'lamps lit\n');
  });
});

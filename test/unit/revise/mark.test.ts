import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acceptChanges, formatPlain, rejectChanges } from '../../../src/markup/format';
import { mark, MarkRefusal } from '../../../src/revise/mark';
import { lawful } from '../../laws/laws';
import { anySource, editedText } from '../../support/sources';

/** Marks `revised` against `base` and checks the laws of the markup on the way. */
function marked(base: string, revised: string): string {
  const result = mark(base, revised);
  assert.equal(rejectChanges(result), formatPlain(base));
  assert.equal(acceptChanges(result), formatPlain(revised));
  return result.trimEnd();
}

describe('mark', () => {
  it('marks whole words, and only those that changed', () => {
    assert.equal(
      marked('1 to keep the lamps lit;', '1 to keep every lamp lit at night;'),
      '1 to keep {~~the lamps~>every lamp~~} lit{++ at night++};',
    );
  });

  it('marks place and year as one', () => {
    assert.equal(
      marked('# RESOLUTION 12 (REV. LIGHTBURG, 2028)', '# RESOLUTION 12 (REV. HAVENPORT, 2032)'),
      '# RESOLUTION 12 (REV. {~~LIGHTBURG, 2028~>HAVENPORT, 2032~~})',
    );
    assert.equal(
      marked('see Resolution 4 (Lightburg, 2028);', 'see Resolution 4 (Rev. Havenport, 2032);'),
      'see Resolution 4 ({~~Lightburg, 2028~>Rev. Havenport, 2032~~});',
    );
  });

  it('marks a changed letter inside its emphasis, and nothing of the text', () => {
    assert.equal(marked('*d)* that fog is frequent,', '*e)* that fog is frequent,'), '*{~~d~>e~~})* that fog is frequent,');
    assert.equal(marked('2.1 to mend;', '3.1 to mend;'), '{~~2.1~>3.1~~} to mend;');
  });

  it('keeps a mark inside an emphasis', () => {
    assert.equal(marked('*instructs the Director*', '*instructs the Directors*'), '*instructs the {~~Director~>Directors~~}*');
    assert.equal(marked('as *resolves* 2 says', 'as *decides* 2 says'), 'as *{~~resolves~>decides~~}* 2 says');
  });

  it('marks an added and a deleted provision whole, with the punctuation of its neighbour', () => {
    assert.equal(
      marked('*a)* that lamps are lit;\n\n*b)* that fog is frequent,', '*a)* that lamps are lit,'),
      '*a)* that lamps are lit{~~;~>,~~}\n\n{--*b)* that fog is frequent,--}',
    );
    assert.equal(
      marked('1 to stay.', '1 to stay;\n\n2 to report on the work.'),
      '1 to stay{~~.~>;~~}\n\n{++2 to report on the work.++}',
    );
  });

  it('says of a provision that moved where it went and where it came from', () => {
    const items = [
      'that lamps are lit through the night',
      'that fog is frequent along the coast',
      'that ferries are many in summer',
    ];
    const write = (order: readonly number[]): string =>
      ['*considering*', ...order.map((at, index) => `*${'abc'[index]})* ${items[at]!};`)].join('\n\n');
    const result = marked(write([0, 1, 2]), write([1, 2, 0]));
    assert.match(result, /\{--\*a\)\* that lamps are lit through the night;--\}\{>>moved to considering c\)<<\}/);
    assert.match(result, /\{\+\+\*c\)\* that lamps are lit through the night;\+\+\}\{>>moved from considering a\)<<\}/);
  });

  it('marks every cell of a row that comes or goes, and words inside the others', () => {
    const base = '| Kind | Height |\n| --- | --- |\n| oil | 3 m |\n| gas |  |';
    const revised = '| Kind | Height |\n| --- | --- |\n| oil | 4 m |\n| wax |  |\n| tar | 1 m |';
    const result = marked(base, revised);
    assert.match(result, /\| oil \| \{~~3~>4~~\} m \|/);
    assert.match(result, /\| \{--gas--\} \| \{----\} \|/);
    assert.match(result, /\| \{\+\+wax\+\+\} \| \{\+\+\+\+\} \|/);
  });

  it('deletes and adds a table whose columns change', () => {
    const result = marked('| a | b |\n| --- | --- |\n| c | d |', '| a | b | x |\n| --- | --- | --- |\n| c | d | y |');
    assert.match(result, /^\| \{--a--\} \| \{--b--\} \|\n.*\n.*\n\n\| \{\+\+a\+\+\}/);
  });

  it('keeps footnotes joined to their marks when one is put before them', () => {
    const result = marked(
      'lamps[^1] are lit\n\n[^1]: With oil.',
      'buoys[^1] and lamps[^2] are lit\n\n[^1]: New.\n\n[^2]: With oil.',
    );
    assert.equal(result, '{++buoys[^1] and ++}lamps[^2] are lit\n\n[^1]: {++New.++}\n\n[^2]: With oil.');
  });

  it('marks figures with their groups of three as one', () => {
    assert.equal(
      marked('1 to spend 7 824 crowns on lamps;', '1 to spend 7 912 crowns on lamps;'),
      '1 to spend {~~7 824~>7 912~~} crowns on lamps;',
    );
  });

  it('sees a move though the sign at the end changes with the place', () => {
    const items = [
      'that lamps are lit through the night',
      'that fog is frequent along the coast',
      'that ferries are many in summer',
    ];
    const write = (order: readonly number[]): string =>
      ['*considering*', ...order.map((at, index) => `*${'abc'[index]})* ${items[at]!}${index === 2 ? ',' : ';'}`)].join('\n\n');
    assert.match(marked(write([0, 1, 2]), write([2, 0, 1])), /moved from considering c\)/);
  });

  it('carries the remarks of the revised text over', () => {
    assert.equal(mark('1 to stay;', '1 to {>>ask LUM<<}stay;').trimEnd(), '1 to {>>ask LUM<<}stay;');
    assert.equal(mark('1 to stay;', '1 to {>>ask LUM<<}go;').trimEnd(), '1 to {~~stay~>go~~};{>>ask LUM<<}');
    assert.match(mark('1 to stay;', '1 to stay;\n\n{>>all agreed?<<}'), /\{>>all agreed\?<<\}/);
  });

  it('carries a remark of a table over, whatever became of its row', () => {
    const table = (cell: string): string => `| Kind | Height |\n| --- | --- |\n| oil | ${cell} |`;
    assert.match(marked(table('3 m'), table('4 m{>>ask BRN<<}')), /\| oil \| \{~~3~>4~~\} m \|\n\n\{>>ask BRN<<\}$/);
    assert.match(marked('x', `x\n\n${table('4 m{>>ask BRN<<}')}`), /\{>>ask BRN<<\}$/);
  });

  it('gives back a text that did not change', () => assert.equal(marked('1 to stay;', '1   to stay;'), '1 to stay;'));

  it('replaces a block whole where marks in it would not be read as such', () => {
    assert.equal(marked('1 ;', '*'), '{--1 ;--}\n\n{++–++}');
    assert.equal(marked('1 ', '- '), '{--1--}\n\n{++–++}');
  });

  it('gives up a remark that would be read as the beginning of a mark', () => {
    assert.equal(marked('1 to keep', '1 to keep {>>x<<}{>>|'), '1 to keep{++ {>>|++}');
  });

  it('replaces a footnote whose name stands for two', () => {
    assert.equal(
      marked('[^1]: red lamps burn\n\n[^2]: blue buoys float', '[^1]: red lamps burn\n\n[^1]: blue buoys float'),
      '[^1]: {--red lamps burn--}\n\n[^2]: {++red lamps burn++}\n\n[^2]: blue buoys float',
    );
  });

  it('replaces a text whole where finer marks would bring its footnotes into another order', () => {
    assert.equal(
      marked('lamps[^1]\n\n[^1]: With oil.', '[^2]: With gas.\n\n[^1]: With oil.'),
      '{--lamps[^1]--}\n\n[^1]: {--With oil.--}\n\n[^1]: {++With gas.++}\n\n[^2]: {++With oil.++}',
    );
  });

  it('refuses two texts that no marks can tell apart', () => {
    for (const [base, revised] of [
      ['---\na: b\n---\n\nx', 'x'],
      ['---\na: b\n---\n\nx', '---\na: c\n---\n\nx'],
    ] as const)
      assert.throws(
        () => mark(base, revised),
        (error) => error instanceof MarkRefusal && /cannot tell from marks/.test(error.message),
      );
  });

  it('refuses texts that already hold marks, and says what to do', () => {
    assert.throws(
      () => mark('a', 'a {++b++}'),
      (error) => error instanceof MarkRefusal && /Accept or reject/.test(error.message),
    );
  });

  it('holds the laws on any edit of any text', () => {
    fc.assert(
      fc.property(editedText, ({ base, revised }) => void marked(base, revised)),
      { numRuns: 150 },
    );
  });

  it('holds the laws on any two sources whatever, or refuses those that hold marks or differ in their front matter', () => {
    fc.assert(
      fc.property(anySource, anySource, (base, revised) => void lawful(base, revised)),
      { numRuns: 150 },
    );
  });
});

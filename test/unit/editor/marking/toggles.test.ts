import assert from 'node:assert/strict';
import { markAsAdded, markAsDeleted, unmark } from '../../../../src/editor/marking/toggles';
import { done, steps } from './cases';

describe('marking by hand: added, deleted, unmarked', () => {
  it('marks the selection, keeps the words selected, and takes the mark away again', () => {
    steps(markAsDeleted, 'keep ⟦the old‸⟧ lamps;', 'keep {--⟦the old‸⟧--} lamps;', 'keep ⟦the old‸⟧ lamps;');
    steps(markAsAdded, 'keep ⟦‸the new⟧ lamps;', 'keep {++⟦‸the new⟧++} lamps;', 'keep ⟦‸the new⟧ lamps;');
  });

  it('takes a part out of a mark, and gives it back', () => {
    steps(markAsDeleted, '{--keep ⟦the old‸⟧ lamps--};', '{--keep --}⟦the old‸⟧{-- lamps--};', '{--keep ⟦the old‸⟧ lamps--};');
  });

  it('joins what it touches', () => {
    steps(markAsDeleted, '{--keep --}⟦the old‸⟧{-- lamps--};', '{--keep ⟦the old‸⟧ lamps--};');
    steps(markAsDeleted, 'keep ⟦the‸⟧{++our++} lamps', 'keep {~~⟦the‸⟧~>our~~} lamps');
    steps(markAsDeleted, '{~~the~>our~~}⟦ old‸⟧ lamps', '{~~the⟦ old‸⟧~>our~~} lamps');
    steps(markAsAdded, '{--the--}⟦our‸⟧ lamps', '{~~the~>⟦our‸⟧~~} lamps');
  });

  it('means the mark at a bare caret', () => {
    steps(markAsDeleted, 'keep {--the o‸ld--} lamps', 'keep the o‸ld lamps');
    steps(markAsAdded, 'keep {++the new++}‸ lamps', 'keep the new‸ lamps');
    steps(unmark, 'keep {--the--}{>>@LUM 2036-01-02<<‸} lamps', 'keep the‸ lamps');
  });

  it('means the whole provision outside of marks, and gives it back', () => {
    steps(markAsDeleted, '*b)* that lamps‸ go out;', '{--*b)* that lamps‸ go out;--}', '*b)* that lamps‸ go out;');
    steps(markAsAdded, '*consider‸ing*', '{++*consider‸ing*++}', '*consider‸ing*');
    steps(markAsDeleted, '# ANNEX‸ 1', '# {--ANNEX‸ 1--}', '# ANNEX‸ 1');
    steps(markAsDeleted, '[^2]: Including ‸lightships.', '[^2]: {--Including ‸lightships.--}');
    steps(markAsDeleted, '*b)* that {++old ++}lamps {~~go~>went~~} ‸out;', '{--*b)* that lamps go ‸out;--}');
  });

  it('marks each block of a selection, and no blank line', () => {
    steps(
      markAsDeleted,
      '*a)* that ⟦lamps go out;\n\n*b)* that fog is frequent;\n\n*c)* that‸⟧ ice floats',
      '*a)* that {--⟦lamps go out;--}\n\n{--*b)* that fog is frequent;--}\n\n{--*c)* that‸⟧--} ice floats',
      '*a)* that ⟦lamps go out;\n\n*b)* that fog is frequent;\n\n*c)* that‸⟧ ice floats',
    );
  });

  it('leaves symbols and the front matter alone', () => {
    steps(
      markAsDeleted,
      '---\nsou⟦rce: LUM\n---\n\nMOD LUM/21/1\n\n# RESO‸⟧LUTION 2',
      '---\nsource: LUM\n---\n\nMOD LUM/21/1\n\n# {--⟦RESO‸⟧--}LUTION 2',
    );
    assert.match(done(markAsDeleted, 'MOD LUM‸/21/1\n\n# RESOLUTION 2')!, /^refused: There is nothing to mark/);
    assert.match(done(markAsAdded, '---\nsou⟦rce‸⟧: LUM\n---\n\ntext')!, /^refused: There is nothing to mark/);
    assert.match(done(markAsAdded, 'one\n‸\ntwo')!, /^refused: There is nothing to mark/);
  });

  it('refuses in a clean draft, but not where nothing says what the draft is', () => {
    assert.match(done(markAsDeleted, '---\nform: clean\n---\n\nthe ⟦lamps‸⟧')!, /^refused: This draft is clean/);
    assert.match(done(markAsAdded, '---\nform: clean\n---\n\nthe ⟦lamps‸⟧')!, /^refused: This draft is clean/);
    steps(markAsDeleted, '---\nsource: LUM\n---\n\nthe ⟦lamps‸⟧', '---\nsource: LUM\n---\n\nthe {--⟦lamps‸⟧--}');
  });

  it('never cuts an emphasis, a code span, an escape, a footnote mark or a character', () => {
    steps(markAsDeleted, 'the ⟦old *red‸⟧ lamp* out', 'the {--⟦old --}*{--red‸⟧--} lamp* out', 'the ⟦old *red‸⟧ lamp* out');
    steps(markAsDeleted, 'the *⟦red lamp‸⟧* out', 'the {--*⟦red lamp‸⟧*--} out', 'the *⟦red lamp‸⟧* out');
    steps(markAsDeleted, 'the *⟦(red)‸⟧* lamp', 'the {--*⟦(red)‸⟧*--} lamp', 'the *⟦(red)‸⟧* lamp');
    steps(markAsAdded, '*⟦a)‸⟧* lamp', '{++*⟦a)‸⟧*++} lamp', '*⟦a)‸⟧* lamp');
    steps(markAsDeleted, 'the `re⟦d lam‸⟧p` out', 'the {--⟦`red lamp`‸⟧--} out');
    steps(markAsDeleted, 'a \\⟦* b‸⟧', 'a {--⟦\\* b‸⟧--}');
    steps(markAsDeleted, 'lamps[^⟦1‸⟧] out', 'lamps{--⟦[^1]‸⟧--} out');
    steps(markAsDeleted, 'a [li⟦nk](x) or‸⟧ two', 'a [li{--⟦nk--}](x){-- or‸⟧--} two');
    const family = '👩‍👩‍👧';
    steps(markAsDeleted, `a ${family.slice(0, 2)}⟦${family.slice(2, 3)}‸⟧${family.slice(3)} b`, `a {--⟦${family}‸⟧--} b`);
  });

  it('takes the whole label along, but a part of the label alone', () => {
    steps(markAsDeleted, '*b⟦)* that‸⟧ lamps', '{--*⟦b)* that‸⟧--} lamps');
    steps(markAsDeleted, '*⟦b‸⟧)* that lamps', '*{--⟦b‸⟧--})* that lamps');
    steps(markAsDeleted, '{--*b)* that ⟦lamps‸⟧--}', '*b)* {--that --}⟦lamps‸⟧');
  });

  it('keeps the text in force: new words that are struck go, struck words are never new', () => {
    steps(markAsDeleted, 'the ⟦old {++new ++}lamps‸⟧', 'the {--⟦old lamps‸⟧--}');
    steps(markAsAdded, '⟦the {--old --}lamps‸⟧', '{~~old ~>⟦the lamps‸⟧~~}');
    assert.match(done(markAsAdded, 'the {--⟦old‸⟧--} lamps')!, /^refused: These words are struck/);
  });

  it('marks the rows of a table whole, empty cells included', () => {
    const table = (...rows: string[]): string => ['| Pier | Lamps |', '| --- | --- |', ...rows].join('\n');
    steps(markAsDeleted, table('| no‸rth |  |', '| south | 2 |'), table('| {--no‸rth--} | {----} |', '| south | 2 |'));
    steps(
      markAsAdded,
      table('| ⟦north |  |', '| south | 2‸⟧ |'),
      table('| {++⟦north++} | {++++} |', '| {++south++} | {++2‸⟧++} |'),
    );
    steps(unmark, table('| north | 1 |', '| ⟦{++south++} | {++2++}‸⟧ |'), table('| north | 1 |‸'));
    steps(unmark, table('| ⟦{--north--} | {----}‸⟧ |'), table('| ⟦north‸⟧ |  |'));
    steps(markAsDeleted, table('| {++⟦north‸⟧++} | {++1++} |'), table('| ‸{++++} | {++1++} |'));
  });

  it('takes changes back: struck words stand again, new ones go', () => {
    steps(unmark, 'the ⟦{--old --}{++new ++}{~~lamp~>light~~}‸⟧s', 'the ⟦old lamp‸⟧s');
    steps(unmark, 'the {++new ⟦red‸⟧ ++}lamps', 'the {++new ‸ ++}lamps');
    steps(unmark, 'the {==old la‸mps==} out', 'the old la‸mps out');
    steps(unmark, 'one;\n\n{++*c)* that fo‸g,++}{>>@LUM 2036-01-02<<}\n\ntwo', 'one;\n\n‸two');
    steps(unmark, '{++*c)* ⟦fog‸⟧ a⟦nd‸⟧ ice,++}\n\ntwo', '{++*c)* ‸ a‸ ice,++}\n\ntwo');
    steps(unmark, '{++⟦fog‸⟧⟦ and‸⟧++}\n\ntwo', '‸‸two');
    steps(unmark, 'lamps {>>why ‸not?<<} out', 'lamps‸ out');
    steps(
      unmark,
      '{~~1~>2~~} keep {++all ++}the {--old--}{>>@LUM 2036-01-02 too dim<<} la‸mps {>>why?<<}\n\n3 {++too++}',
      '1 keep the old{>>@LUM 2036-01-02 too dim<<} la‸mps {>>why?<<}\n\n3 {++too++}',
    );
    steps(unmark, '| a | b |\n| --- | --- |\n| o‸ne | {--two--} |', '| a | b |\n| --- | --- |\n| o‸ne | two |');
    assert.match(done(unmark, 'the la‸mps {>>why?<<}')!, /^refused: There is no mark here/);
    assert.match(done(unmark, 'the la‸mps')!, /^refused: There is no mark here/);
  });

  it('keeps remarks, but not who made a change that is no more', () => {
    steps(unmark, '{--old--‸}{>>@LUM 2036-01-02<<} lamps', 'old‸ lamps');
    steps(unmark, '{--old--‸}{>>@LUM 2036-01-02 too dim<<} lamps', 'old‸{>>@LUM 2036-01-02 too dim<<} lamps');
    steps(markAsDeleted, '*a)* ‸red {>>why?<<} lamps', '{--*a)* ‸red {>>why?<<} lamps--}', '*a)* ‸red {>>why?<<} lamps');
  });

  it('works on highlights', () => {
    steps(markAsDeleted, '{==the ⟦old‸⟧ lamps==}', '{==the ==}{--⟦old‸⟧--}{== lamps==}');
  });

  it('works on many selections at once', () => {
    steps(
      markAsDeleted,
      '⟦red‸⟧ lamps\n\nand ⟦‸green⟧ ⟦lamps‸⟧',
      '{--⟦red‸⟧--} lamps\n\nand {--⟦‸green⟧--} {--⟦lamps‸⟧--}',
      '⟦red‸⟧ lamps\n\nand ⟦‸green⟧ ⟦lamps‸⟧',
    );
  });

  it('writes a paragraph on one line where a struck line begin would open an item', () => {
    steps(markAsDeleted, 'the lamps;\n⟦of ‸⟧2 piers', 'the lamps; {--⟦of ‸⟧--}2 piers');
  });

  it('knows the text in force: no claim takes the draft away from it', () => {
    const base = '# RESOLUTION 2\n\n1 to keep the lamps lit;\n';
    const claim = (draft: Parameters<typeof markAsAdded>[0], at: Parameters<typeof markAsAdded>[1]) =>
      markAsAdded(draft, at, () => base);
    steps(
      claim,
      'MOD LUM/1/1\n\n# RESOLUTION 2\n\n1 to keep ⟦all ‸⟧the lamps lit;',
      'MOD LUM/1/1\n\n# RESOLUTION 2\n\n1 to keep {++⟦all ‸⟧++}the lamps lit;',
      'refused: These words are not in the text in force: without their mark they would pass for it. Unmark takes them out of the draft.',
    );
    assert.match(
      done(claim, 'MOD LUM/1/1\n\n# RESOLUTION 2\n\n1 to ⟦keep‸⟧ the lamps lit;')!,
      /^refused: These words stand in the/,
    );
    steps(
      claim,
      'MOD LUM/1/1\n\n# RESOLUTION 2\n\n1 to {++⟦keep ‸⟧++}the lamps lit;',
      'MOD LUM/1/1\n\n# RESOLUTION 2\n\n1 to ⟦keep ‸⟧the lamps lit;',
    );
  });
});

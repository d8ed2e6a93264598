import assert from 'node:assert/strict';
import { addRemark, authorOf } from '../../../../src/editor/marking/addRemark';
import { markAsReplaced } from '../../../../src/editor/marking/replace';
import { readDraft } from '../../../../src/markup/draft';
import { done, steps, type Command } from './cases';

describe('marking by hand: replaced', () => {
  it('puts the caret where the new words go, and takes the mark back', () => {
    steps(markAsReplaced, 'keep ⟦old‸⟧ lamps', 'keep {~~old~>‸~~} lamps', 'keep ⟦old‸⟧ lamps');
    steps(markAsReplaced, 'keep {~~old~>ne‸w~~} lamps', 'keep ⟦old‸⟧ lamps');
  });

  it('takes what was changed among the words as replaced too', () => {
    steps(markAsReplaced, 'keep ⟦the {~~old~>new~~} {++bright ++}lamps‸⟧;', 'keep {~~the old lamps~>‸~~};');
    steps(markAsReplaced, 'keep {--o‸ld--} lamps', 'keep {~~old~>‸~~} lamps');
    steps(markAsReplaced, 'keep ⟦old‸⟧{++new++} lamps', 'keep {~~old~>‸new~~} lamps');
    assert.match(done(markAsReplaced, 'keep {++⟦new‸⟧++} lamps')!, /^refused: These words are new/);
  });

  it('widens what cuts an emphasis, and stays inside one', () => {
    steps(markAsReplaced, 'the ⟦old *red‸⟧ lamp* out', 'the {~~old *red lamp*~>‸~~} out');
    steps(markAsReplaced, '*instructs the ⟦Director‸⟧*', '*instructs the {~~Director~>‸~~}*');
    steps(markAsReplaced, '*⟦d‸⟧)* that', '*{~~d~>‸~~})* that');
    steps(markAsReplaced, 'the *⟦old‸⟧* lamp', 'the *{~~old~>‸~~}* lamp');
  });

  it('means the words of a provision at a bare caret', () => {
    steps(markAsReplaced, '*b)* that la‸mps;', '*b)* {~~that lamps;~>‸~~}');
    steps(markAsReplaced, '*noti‸ng*', '*{~~noting~>‸~~}*');
    steps(markAsReplaced, '| a‸ | b |\n| --- | --- |', '| {~~a~>‸~~} | b |\n| --- | --- |');
  });

  it('strikes several blocks, and lets the new words begin in the first', () => {
    steps(markAsReplaced, '1 ⟦one;\n\n2 two‸⟧;', '1 {~~one;~>‸~~}\n\n{--2 two--};');
    steps(markAsReplaced, '⟦one‸⟧ ⟦two‸⟧', '{~~one~>‸~~} {~~two~>‸~~}');
  });

  it('splits signs that a substitution cannot hold', () => {
    steps(markAsReplaced, 'a ⟦b~>c‸⟧', 'a {--b~>c--}{++‸++}');
  });
});

describe('marking by hand: remarks', () => {
  const remark: Command = (draft, selections) => addRemark(draft, selections, { author: 'LUM', date: '2036-01-02' });

  it('stand behind the selection, the word or the mark', () => {
    steps(remark, 'the ⟦old‸⟧ lamps', 'the old{>>@LUM 2036-01-02 ‸<<} lamps');
    steps(remark, 'the o‸ld lamps', 'the old{>>@LUM 2036-01-02 ‸<<} lamps');
    steps(remark, 'the {--o‸ld--} lamps', 'the {--old--}{>>@LUM 2036-01-02 ‸<<} lamps');
    steps(remark, 'the ⟦{--old‸⟧--} lamps', 'the {--old--}{>>@LUM 2036-01-02 ‸<<} lamps');
    steps(remark, 'the {--old--}‸{>>@LUM 2035-01-02<<} lamps', 'the {--old--}{>>@LUM 2035-01-02<<}{>>@LUM 2036-01-02 ‸<<} lamps');
    steps(remark, '*a‸)* that', '*a)* {>>@LUM 2036-01-02 ‸<<}that');
    steps(remark, '‸## Title', '## Title{>>@LUM 2036-01-02 ‸<<}');
    steps(remark, 'lamps[^‸1] out', 'lamps[^1]{>>@LUM 2036-01-02 ‸<<} out');
    steps(remark, 'one⟦;\n\ntwo‸⟧ three', 'one;\n\ntwo{>>@LUM 2036-01-02 ‸<<} three');
    steps(remark, 'one ‸two\n\n‸', 'one two{>>@LUM 2036-01-02 ‸<<}\n\n‸');
  });

  it('never take a blank of the text with them', () => {
    steps(remark, 'one ‸ two', 'one  {>>@LUM 2036-01-02 ‸<<} two');
  });

  it('stand in clean drafts, but not in front matter and symbols', () => {
    steps(remark, '---\nform: clean\n---\n\none‸', '---\nform: clean\n---\n\none{>>@LUM 2036-01-02 ‸<<}');
    assert.match(done(remark, '---\nform‸: clean\n---')!, /^refused: A remark has no place/);
    assert.match(done(remark, 'MOD ‸LUM/1/1')!, /^refused: A remark has no place/);
  });

  it('are signed by the author, or by those who propose', () => {
    const author = (front: string): string | undefined => authorOf(readDraft(`---\n${front}\n---\n`));
    assert.equal(author('author: Kari Lund\nsource: LUM'), 'Kari Lund');
    assert.equal(author('source: [LUM, BRN]'), 'LUM/BRN');
    assert.equal(author('title: Lamps'), undefined);
  });
});

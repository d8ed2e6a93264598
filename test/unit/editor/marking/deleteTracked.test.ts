import assert from 'node:assert/strict';
import { deleteTracked } from '../../../../src/editor/marking/deleteTracked';
import { done, steps, type Command } from './cases';

const left: Command = (draft, selections) => deleteTracked(draft, selections, 'left');
const right: Command = (draft, selections) => deleteTracked(draft, selections, 'right');
const wordLeft: Command = (draft, selections) => deleteTracked(draft, selections, 'left', 'word');
const wordRight: Command = (draft, selections) => deleteTracked(draft, selections, 'right', 'word');

describe('marking by hand: delete as tracked', () => {
  it('strikes character by character into one mark', () => {
    steps(left, 'old‸ lamps', 'ol‸{--d--} lamps', 'o‸{--ld--} lamps', '‸{--old--} lamps');
    steps(right, 'the ‸old', 'the {--o--}‸ld', 'the {--ol--}‸d', 'the {--old--}‸');
  });

  it('strikes word by word', () => {
    steps(
      wordLeft,
      'of telecommunication/ICT ‸now',
      'of ‸{--telecommunication/ICT --}now',
      '‸{--of telecommunication/ICT --}now',
    );
    steps(wordRight, 'the‸ old, dim lamp', 'the{-- old--}‸, dim lamp', 'the{-- old,--}‸ dim lamp');
    steps(wordLeft, '灯塔发光‸', '灯塔‸{--发光--}');
  });

  it('strikes characters as a person sees them', () => {
    steps(left, 'a 👩‍👩‍👧‸ b', 'a ‸{--👩‍👩‍👧--} b');
    steps(left, 'e\u0301‸x', '‸{--e\u0301--}x');
    steps(left, 'a \\*‸ b', 'a ‸{--\\*--} b');
    steps(right, 'lamps‸[^12], `x y`', 'lamps{--[^12]--}‸, `x y`');
  });

  it('erases what is new, and leaves the empty mark for what is typed next', () => {
    steps(left, 'the {++new‸++} lamp', 'the {++ne‸++} lamp', 'the {++n‸++} lamp', 'the {++‸++} lamp', 'the ‸ lamp');
    steps(left, 'a {++n‸ew++}', 'a {++‸ew++}');
    steps(right, '{~~old~>n‸e~~} lamp', '{~~old~>n‸~~} lamp');
    steps(left, '{~~old~>n‸~~}', '{~~old~>‸~~}', '{~~ol‸d~>~~}', '{~~o‸ld~>~~}');
    steps(left, 'the {++⟦new‸⟧++} lamp', 'the {++‸++} lamp');
    steps(left, 'the ⟦{++new++}‸⟧ lamp', 'the ‸ lamp');
  });

  it('moves over what is struck, and over the signs of marks', () => {
    steps(
      left,
      'the {--old--}‸ lamp',
      'the {--ol‸d--} lamp',
      'the {--o‸ld--} lamp',
      'the {--‸old--} lamp',
      'the‸{-- old--} lamp',
    );
    steps(left, '{--a--}{-‸-b--}', '{--‸a--}{--b--}');
    steps(right, '‸{++ab++}c', '{++‸b++}c', '{++‸++}c');
    steps(wordRight, 'x ‸{--old lamps--}', 'x {--old‸ lamps--}', 'x {--old lamps‸--}');
  });

  it('joins neighbours, and extends a replacement', () => {
    steps(right, '{--a--}‸b{--c--}d', '{--ab‸c--}d');
    steps(right, '{~~old~>new~~}‸ lamps', '{~~old ~>new~~}‸lamps', '{~~old l~>new~~}‸amps');
    steps(left, 'lamps‸{++lights++}', 'lamp‸{~~s~>lights~~}', 'lam‸{~~ps~>lights~~}');
    steps(left, '{++new++}d‸ x', '{~~d~>new‸~~} x', '{~~d~>ne‸~~} x');
    steps(right, 'a‸b{++new++}', 'a{~~b~>‸new~~}', 'a{~~b~>‸ew~~}');
  });

  it('stays inside an emphasis until all of it is struck', () => {
    steps(
      left,
      'the *red‸* lamp',
      'the *re‸{--d--}* lamp',
      'the *r‸{--ed--}* lamp',
      'the ‸{--*red*--} lamp',
      'the‸{-- *red*--} lamp',
    );
    steps(left, 'the *red*‸ lamp', 'the *re‸{--d--}* lamp');
  });

  it('strikes a label at once, and goes on in the paragraph before', () => {
    steps(left, 'one;\n\n*b)* ‸that', 'one;\n\n‸{--*b)* --}that', 'one;‸\n\n{--*b)* --}that', 'one‸{--;--}\n\n{--*b)* --}that');
    steps(right, 'one‸\n\n# ANNEX', 'one\n\n# ‸ANNEX', 'one\n\n# {--A--}‸NNEX');
    steps(right, '| a‸ | b |\n| --- | --- |', '| a | ‸b |\n| --- | --- |', '| a | {--b--}‸ |\n| --- | --- |');
  });

  it('strikes a selection over several blocks', () => {
    steps(left, '*a)* that ⟦lamps;\n\n*b)* that fog‸⟧ is;', '*a)* that ‸{--lamps;--}\n\n{--*b)* that fog--} is;');
    steps(right, '⟦one;\n\ntwo‸⟧ three', '{--one;--}\n\n{--two--}‸ three');
  });

  it('leaves remarks where they are, and erases inside them', () => {
    steps(left, 'lamps{>>why?<<}‸ out', 'lamp‸{--s--}{>>why?<<} out');
    steps(left, 'lamps{>>why?‸<<} out', 'lamps{>>why‸<<} out');
    steps(right, 'lamps{>>‸why?<<} out', 'lamps{>>‸hy?<<} out');
    steps(left, 'red lamp {>>x<<} ‸out', 'red lamp{>>x<<}‸{-- --}out');
  });

  it('has no place in front matter, symbols and clean drafts', () => {
    assert.match(done(left, '---\nform: marked‸\n---')!, /^refused: /);
    assert.match(done(left, 'MOD LUM/1/1‸')!, /^refused: /);
    assert.match(done(left, '---\nform: clean\n---\n\nlamps‸')!, /^refused: This draft is clean/);
    assert.equal(done(left, '‸lamps'), undefined);
    assert.equal(done(left, 'MOD LUM/1/1\n\n‸lamps'), undefined);
  });

  it('works on many carets', () => {
    steps(left, 'ab‸c de‸f\n\ng‸h', 'a‸{--b--}c d‸{--e--}f\n\n‸{--g--}h', '‸{--ab--}c ‸{--de--}f‸\n\n{--g--}h');
  });
});

import assert from 'node:assert/strict';
import { resolveAndGoOn, resolveChanges, spanOf, type Resolution } from '../../../../src/editor/changes/resolveChanges';
import { sampleDraft } from '../samples';
import { done, type Command } from '../marking/cases';
import { resolve } from './resolving';

function resolving(how: Resolution): Command {
  return (draft, selections) => resolveChanges(draft, selections.map(spanOf), how, selections);
}

const accept = resolving('accept');
const reject = resolving('reject');

/** Checks what accepting and rejecting make of a drawn source. */
function both(before: string, accepted: string, rejected: string): void {
  assert.equal(done(accept, before), accepted);
  assert.equal(done(reject, before), rejected);
}

describe('resolving changes', () => {
  it('resolves the change at the caret and nothing else', () => {
    both('the {~~la‸mp~>lantern~~} {++is++} lit', 'the ‸lantern {++is++} lit', 'the la‸mp {++is++} lit');
    both('a {++new‸++} b', 'a new‸ b', 'a ‸ b');
    assert.equal(done(accept, 'a‸ {++b++}'), undefined);
    assert.equal(done(reject, '‸a {++b++}'), undefined);
  });

  it('takes marks that touch, and the remarks behind them, as one', () => {
    both('a ‸{--b--}{>>@NOR 2031-03-01<<}{++c++}{>>@LUM why?<<} d {>>stays<<}', 'a ‸c d {>>stays<<}', 'a ‸b d {>>stays<<}');
    both('a {++b++}{>>@NOR wh‸y<<} c', 'a b‸ c', 'a ‸ c');
  });

  it('resolves what is selected, and at several carets at once', () => {
    both('⟦{++a++} b {--c‸⟧--} d {++e++}', '⟦a b ‸⟧ d {++e++}', '⟦b c‸⟧ d {++e++}');
    both('{++a‸++} b {--c--} d {++e‸++}', 'a‸ b {--c--} d e‸', '‸b {--c--} d‸');
  });

  it('takes a provision away with its blank line, wherever it stands', () => {
    both('1 one;\n\n{++2 t‸wo;++}\n\n3 three.\n', '1 one;\n\n2 t‸wo;\n\n3 three.\n', '1 one;\n\n‸3 three.\n');
    both('1 one;\n\n{--2 t‸wo.--}\n', '1 one;‸\n', '1 one;\n\n2 t‸wo.\n');
    both('{--1 ‸one;--}\n\n2 two.\n', '‸2 two.\n', '1 ‸one;\n\n2 two.\n');
    both('*a)* {++th‸at;++}\n*b)* fog', '*a)* th‸at;\n*b)* fog', '‸*b)* fog');
    both('that:\n{--*a)* la‸mps;--}\nfog', 'that:\n\n‸fog', 'that:\n*a)* la‸mps;\nfog');
  });

  it('leaves no emphasis around nothing, and no text behind that would be read otherwise', () => {
    both('a *{++ne‸w++}* b', 'a *ne‸w* b', 'a ‸ b');
    both('that:\n{--1 ‸--}lamps are lit', 'that:\n\n‸lamps are lit', 'that:\n1 ‸lamps are lit');
    both('a {>>stays<<}‸{--b--} c', 'a  {>>stays<<}‸ c', 'a {>>stays<<}‸b c');
  });

  it('takes rows of tables whole, the first too', () => {
    const table = (...rows: readonly string[]): string => `${[rows[0], '| --- | --- |', ...rows.slice(1)].join('\n')}\n`;
    both(
      table('| a | b |', '| {++c++}{>>@NOR<<} | {++d++}‸{++e++} |', '| f | {--g--} |'),
      table('| a | b |', '| c | d‸e |', '| f | {--g--} |'),
      table('| a | b |', '| f | {--g--} |').replace('|\n| f', '|‸\n| f'),
    );
    both(
      table('| {--a--} | {--‸b--} |', '| c | {~~d~>e~~} |'),
      table('| c | {~~d~>e~~} |‸'),
      table('| a | ‸b |', '| c | {~~d~>e~~} |'),
    );
    both(`one\n\n${table('| {++a‸++} | {++++} |')}\ntwo\n`, `one\n\n${table('| a‸ |  |')}\ntwo\n`, 'one\n\n‸two\n');
  });

  it('resolves a footnote with its only mark, from either side', () => {
    const source = 'lit{++‸[^2]++} and painted[^1]\n\n[^1]: red\n\n[^2]: {++at night++}\n';
    const accepted = 'lit[^2] and painted[^1]\n\n[^1]: red\n\n[^2]: at night\n';
    both(source, accepted.replace('lit', 'lit‸'), 'lit‸ and painted[^1]\n\n[^1]: red\n');
    const fromNote = source.replace('‸', '').replace('at', '‸at');
    both(fromNote, accepted.replace('at night', '‸at night'), 'lit and painted[^1]\n\n[^1]: red‸\n');
    const struck = 'lit{--[^1]‸--}\n\n[^1]: {--at night--}\n';
    both(struck, 'lit‸\n', 'lit[^1]‸\n\n[^1]: at night\n');
  });

  it('keeps a footnote while another mark of it is left, and lets it wait for a larger change', () => {
    const two = (first: string, rest: string): string => `${first} and{++[^1]++}${rest}`;
    const note = '\n\n[^1]: {++note++}\n';
    both(two('lit{++‸[^1]++}', note), two('lit‸[^1]', '\n\n[^1]: note\n'), two('lit‸', note));
    const larger = 'lit{++ at night[^1]++}\n\n[^1]: {++no‸te++}\n';
    const waits = /^refused: The mark of this footnote stands in a larger change/;
    assert.match(done(accept, larger)!, waits);
    assert.match(done(reject, larger)!, waits);
    both(larger.replace('no‸te', 'note').replace('at', 'a‸t'), 'lit a‸t night[^1]\n\n[^1]: note\n', 'lit‸\n');
  });

  it('resolves both halves of a move, and says so', () => {
    const source = sampleDraft('tide-tables-marked');
    for (const words of ['{--4 that heights', '{++4 Heights']) {
      const at = source.indexOf(words);
      assert.ok(at > 0);
      const accepted = resolve(source, [{ from: at, to: at }], 'accept')!;
      assert.deepEqual([accepted.resolved, accepted.with.halves], [2, 1]);
      assert.ok(!accepted.after.includes('heights shall be given') && accepted.after.includes('\n\n4 Heights are given'));
      assert.ok(!accepted.after.includes('{>>moved'));
      const { after } = resolve(source, [{ from: at, to: at }], 'reject')!;
      assert.ok(after.includes('\n\n4 that heights shall be given') && !after.includes('Heights are given'));
    }
  });

  it('resolves the sides of a split and of a merger together, and nothing else', () => {
    const label = '{~~1~>2~~} to {~~paint~>wash~~} the ';
    const split = `*resolves*\n\n{++1 to keep the la‸mps lit;++}{>>split from resolves 1<<}\n\n${label}towers{-- and keep the lamps lit--};\n`;
    both(
      split,
      `*resolves*\n\n1 to keep the la‸mps lit;\n\n${label}towers;\n`,
      `*resolves*\n\n‸${label}towers and keep the lamps lit;\n`,
    );
    const merged = `*resolves*\n\n{--1 to keep the lamps lit;--}{>>merged into resolves 1<<}\n\n${label}towers{++ and keep the la‸mps lit++};\n`;
    both(
      merged,
      `*resolves*\n\n${label}towers and keep the la‸mps lit;\n`,
      `*resolves*\n\n1 to keep the lamps lit;\n\n${label}towers‸;\n`,
    );
    const found = resolve(split.replace('‸', ''), [{ from: 20, to: 20 }], 'accept')!;
    assert.deepEqual([found.resolved, found.with.parts, found.with.halves], [2, 1, 0]);
  });

  it('resolves what was split from one provision all at once, and takes no other for it', () => {
    const parts = (rest: string): string =>
      `*resolves*\n\n1 to paint{-- the towers and to light the lamps--};\n\n${rest}{--2 to be kind.--}\n`;
    const two =
      '{++2 to wash the towers;++}{>>split from resolves 1<<}\n\n{++3 to light the la‸mps;++}{>>split from resolves 1<<}\n\n';
    both(
      parts(two),
      '*resolves*\n\n1 to paint;\n\n2 to wash the towers;\n\n3 to light the la‸mps;\n\n{--2 to be kind.--}\n',
      '*resolves*\n\n1 to paint the towers and to light the lamps;\n\n‸{--2 to be kind.--}\n',
    );
    const stray = '{++2 that bells r‸ing in fog;++}{>>split from resolves 1<<}\n\n';
    both(parts(stray), parts('2 that bells r‸ing in fog;\n\n'), parts('‸'));
  });

  it('says that the draft is clean when no change is left, in the same step', () => {
    const source = '---\nsource: NOR\nform: marked\n---\n\n1 {++a++} b {--c‸--}\n';
    both(
      source,
      '---\nsource: NOR\nform: marked\n---\n\n1 {++a++} b‸\n',
      '---\nsource: NOR\nform: marked\n---\n\n1 {++a++} b c‸\n',
    );
    both(
      source.replace('{++a++}', 'a'),
      '---\nsource: NOR\nform: clean\n---\n\n1 a b‸\n',
      '---\nsource: NOR\nform: clean\n---\n\n1 a b c‸\n',
    );
  });

  it('refuses what would be read otherwise, with the next step', () => {
    assert.match(done(accept, 'a {~{++‸~++}b~>c~~} d')!, /^refused: This change cannot be resolved alone/);
  });

  it('goes on to the next change, and begins anew at the end', () => {
    const next =
      (how: Resolution): Command =>
      (draft, selections) =>
        resolveAndGoOn(draft, how, selections);
    assert.equal(done(next('accept'), '{++a++} {++b‸++} c {--d--}'), '{++a++} b c ⟦{--d--}‸⟧');
    assert.equal(done(next('reject'), '{++a++} b c ⟦{--d--}‸⟧'), '⟦{++a++}‸⟧ b c d');
    assert.equal(done(next('accept'), '{++‸a++} b'), '‸a b');
    assert.equal(done(next('accept'), 'a ‸b {++c++}'), undefined);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanMarks, wrapMark } from '../../../src/markup/marks';
import { fromSource, project, spanToSource, toSource } from '../../../src/markup/projection';
import { anySource } from '../../support/sources';

const kinds = (text: string): string[] => scanMarks(text).marks.map((mark) => `${mark.kind} ${text.slice(mark.from, mark.to)}`);
const reads = (text: string): string[] =>
  (['accepted', 'rejected', 'plain'] as const).map((reading) => project(text, scanMarks(text), reading).text);

describe('marks', () => {
  it('finds the five kinds', () => {
    assert.deepEqual(kinds('a {++b++} {--c--} {~~d~>e~~} {>>f<<} {==g==}'), [
      'addition {++b++}',
      'deletion {--c--}',
      'substitution {~~d~>e~~}',
      'remark {>>f<<}',
      'highlight {==g==}',
    ]);
  });

  it('reads empty marks, as table rows need them', () => {
    assert.deepEqual(kinds('{++++}{----}{~~~>~~}'), ['addition {++++}', 'deletion {----}', 'substitution {~~~>~~}']);
  });

  it('ends a mark at the first closer and does not nest', () => {
    assert.deepEqual(kinds('{++a {--b--} c++} d++}'), ['addition {++a {--b--} c++}']);
  });

  it('leaves an unmatched opener as text and says so', () => {
    assert.deepEqual(scanMarks('lamps {++lit'), { marks: [], unmatched: [{ from: 6, to: 9 }] });
    assert.deepEqual(kinds('{~~no arrow~~} {++x++}'), ['addition {++x++}']);
  });

  it('finds a remark inside an opener that nothing closes, though a later remark is not closed either', () => {
    assert.deepEqual(kinds('{++open {>>a remark<<} text {>>another'), ['remark {>>a remark<<}']);
  });

  it('takes an escaped opener, closer and arrow as letters', () => {
    assert.deepEqual(kinds('\\{++a++}'), []);
    assert.deepEqual(kinds('{++a\\++} b++}'), ['addition {++a\\++} b++}']);
    assert.deepEqual(reads('{~~a\\~>b~>c~~}').slice(0, 2), ['c', 'a\\~>b']);
  });

  it('sees no mark in a code span, and no closer either', () => {
    assert.deepEqual(kinds('`{++a++}` {++b `++}` c++}'), ['addition {++b `++}` c++}']);
    assert.deepEqual(kinds('a ` b {++c++}'), ['addition {++c++}']);
  });

  it('lets a remark and a footnote mark stand inside a mark', () => {
    assert.deepEqual(reads('{++lamps {>>why ++} ?<<}lit[^1]++}'), ['lamps lit[^1]', '', '{++lamps lit[^1]++}']);
  });

  it('drops an emphasis that a change leaves hollow', () => {
    assert.deepEqual(reads('to *{++now++}* stay').slice(0, 2), ['to *now* stay', 'to  stay']);
    assert.deepEqual(reads('*a*{--x--}*b*')[0], '*ab*');
  });

  it('wraps any text so that it reads back', () => {
    for (const text of ['', 'a--}b', '--}', 'a-', '--}--}', '`--}` a', 'a \\--} b', '{--', '-}']) {
      const wrapped = wrapMark(text, 'deletion');
      assert.equal(project(wrapped, scanMarks(wrapped), 'rejected').text, text, wrapped);
      assert.equal(project(wrapped, scanMarks(wrapped), 'accepted').text, '', wrapped);
    }
  });

  it('maps offsets both ways', () => {
    const source = 'the {~~old~>new~~} lamp{>>!<<}s';
    const accepted = project(source, scanMarks(source), 'accepted');
    assert.equal(accepted.text, 'the new lamps');
    for (let at = 0; at < accepted.text.length; at++) {
      assert.equal(source[toSource(accepted, at)], accepted.text[at]);
      assert.equal(fromSource(accepted, toSource(accepted, at)), at);
    }
    const word = spanToSource(accepted, { from: 4, to: 7 });
    assert.equal(source.slice(word.from, word.to), 'new');
  });

  it('keeps just the characters that a reading holds, for any source', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const reading of ['accepted', 'rejected', 'plain'] as const) {
          const { text, kept } = project(source, scanMarks(source), reading);
          assert.equal(kept.map((span) => source.slice(span.from, span.to)).join(''), text);
          assert.ok(kept.every((span, index) => span.from < span.to && (index === 0 || kept[index - 1]!.to <= span.from)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('scans in linear time what invites to look ahead again and again', () => {
    // Each of these would take minutes if every opener looked to the end: that the test ends is its assertion.
    for (const hostile of ['{++', '{~~', '{~~~~}', '{++{>>', '`', '``` ', '\\{++', '{>>']) scanMarks(hostile.repeat(20_000));
    assert.equal(scanMarks('{~~'.repeat(20_000) + '~~}').marks.length, 0);
  });
});

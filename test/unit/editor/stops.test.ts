import assert from 'node:assert/strict';
import { bracketsIn, nextBracket, nextChange, previousBracket, previousChange, type Stop } from '../../../src/editor/stops';
import { readDraft, type Draft } from '../../../src/markup/draft';

/** All stops from one end to the place where the search begins anew. */
function walk(step: (draft: Draft, offset: number) => Stop | undefined, source: string, isBack = false): readonly string[] {
  const draft = readDraft(source);
  const found: string[] = [];
  let at = isBack ? source.length : 0;
  for (let stop = step(draft, at); stop && !stop.wrapped; stop = step(draft, at)) {
    found.push(source.slice(stop.span.from, stop.span.to));
    at = isBack ? stop.span.from : stop.span.to;
  }
  return found;
}

describe('going from stop to stop', () => {
  const source = [
    '---\nsource: [LUM, BRN]\n---',
    '{--one--}{>>@LUM<<}{++two++} and {~~three~>four~~}{==x==}',
    '*{~~d~>e~~})* that {>>why?<<} {++five++}',
    '| {++a++} | {++++} |\n| --- | --- |\n| b{--c--} | {--d--} |',
  ].join('\n\n');
  const changes = [
    '{--one--}{>>@LUM<<}{++two++}',
    '{~~three~>four~~}',
    '{~~d~>e~~}',
    '{++five++}',
    '| {++a++} | {++++} |',
    '{--c--}',
    '{--d--}',
  ];

  it('finds the changes forwards and backwards', () => {
    assert.deepEqual(walk(nextChange, source), changes);
    assert.deepEqual(walk(previousChange, source, true), [...changes].reverse());
  });

  it('begins anew at the end, and says so', () => {
    const draft = readDraft(source);
    const first = source.indexOf('{--one');
    assert.deepEqual(nextChange(draft, source.length), { span: { from: first, to: first + changes[0]!.length }, wrapped: true });
    assert.equal(previousChange(draft, first)?.wrapped, true);
    assert.equal(nextChange(readDraft('nothing {>>but a remark<<}'), 0), undefined);
  });

  it('goes to the change that it is in, or at', () => {
    const draft = readDraft('ab {++cd++} ef');
    assert.deepEqual(nextChange(draft, 3), { span: { from: 3, to: 11 }, wrapped: false });
    assert.deepEqual(previousChange(draft, 7), { span: { from: 3, to: 11 }, wrapped: false });
  });

  it('finds what is not agreed: brackets, over paragraphs too, but no links, footnotes, code and escapes', () => {
    const text = 'a [b [c] d] [^1] [link](x) `[z]` \\[w\\] {>>[r]<<}\n\n1 [two;\n\n2 three] {++[four]++} [five';
    const brackets = ['[b [c] d]', '[c]', '[two;\n\n2 three]', '[four]', '['];
    const forwards: string[] = [];
    const draft = readDraft(text);
    for (let stop = nextBracket(draft, 0); stop && !stop.wrapped; stop = nextBracket(draft, stop.span.from + 1))
      forwards.push(text.slice(stop.span.from, stop.span.to));
    assert.deepEqual(forwards, brackets);
    assert.deepEqual(walk(previousBracket, text, true), [...brackets].reverse());
  });

  it('passes brackets that are struck', () => {
    const draft = readDraft('1 {--[--}lit{--]--} {~~[one | two]~>one~~} [three] [fo{~~ur]~>ur~~}');
    const found = bracketsIn(draft).map(({ from, to }) => draft.source.slice(from, to));
    assert.deepEqual(found, ['[three]', '[']);
  });
});

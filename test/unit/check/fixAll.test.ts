import assert from 'node:assert/strict';
import { fixAll } from '../../../src/check/fixAll';
import type { Finding, Fix } from '../../../src/model/problem';

/** A small world of problems: every `x` is one, and so is every `y`. */
function check(source: string): readonly Finding[] {
  return [...source.matchAll(/[xy]/g)].map(({ 0: letter, index }) => finding(letter, index, { from: index, to: index + 1 }));
}

function finding(letter: string, index: number, span: Finding['span']): Finding {
  return { code: `letter/${letter}`, severity: 'warning', message: `${letter} ${index}`, span, fixes: [] };
}

function writing(text: string): (finding: Finding) => Fix | undefined {
  return ({ code, span }) => (code === 'letter/x' ? { title: 'Write', edits: [{ span, text }] } : undefined);
}

describe('fixing many problems at once', () => {
  it('mends all that were chosen and nothing else', () => {
    assert.deepEqual(fixAll('axbycx', check, writing('-')), { source: 'a-byc-', fixed: 2, left: 0 });
    assert.deepEqual(fixAll('abc', check, writing('-')), { source: 'abc', fixed: 0, left: 0 });
  });

  it('makes no fix that brings as many problems as it mends, and those beside it all the same', () => {
    assert.deepEqual(fixAll('axbx', check, writing('y')), { source: 'axbx', fixed: 0, left: 2 });
    const choose = (one: Finding): Fix | undefined => writing(one.span.from === 1 ? 'yy' : '-')(one);
    assert.deepEqual(fixAll('axbxcxdx', check, choose), { source: 'axb-c-d-', fixed: 3, left: 1 });
  });

  it('makes one of two fixes that touch, and the other after it', () => {
    const both = (one: Finding): Fix => ({ title: 'All', edits: [{ span: { from: 0, to: one.span.to }, text: '' }] });
    assert.deepEqual(fixAll('xaxa', check, both), { source: 'a', fixed: 2, left: 0 });
  });

  it('comes to an end where a fix changes nothing', () => {
    let checks = 0;
    const counting = (source: string): readonly Finding[] => {
      checks++;
      return check(source);
    };
    const idle = fixAll('x'.repeat(300), counting, writing('x'));
    assert.deepEqual([idle.fixed, idle.left], [0, 300]);
    assert.ok(checks <= 250, String(checks));
  });
});

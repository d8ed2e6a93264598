import assert from 'node:assert/strict';
import { isSound } from '../../../src/check/burden';
import { fixAll, type FixedAll } from '../../../src/check/fixAll';
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

/** What came of it, without what is found afterwards. */
function fixed(source: string, choose: (finding: Finding) => Fix | undefined): Omit<FixedAll, 'findings'> {
  const { findings, ...rest } = fixAll(source, check, choose);
  assert.deepEqual(findings, check(rest.source));
  return rest;
}

describe('fixing many problems at once', () => {
  it('mends all that were chosen and nothing else', () => {
    assert.deepEqual(fixed('axbycx', writing('-')), { source: 'a-byc-', fixed: 2, left: 0, untried: 0 });
    assert.deepEqual(fixed('abc', writing('-')), { source: 'abc', fixed: 0, left: 0, untried: 0 });
  });

  it('makes no fix that brings as many problems as it mends, and those beside it all the same', () => {
    assert.deepEqual(fixed('axbx', writing('y')), { source: 'axbx', fixed: 0, left: 2, untried: 0 });
    const choose = (one: Finding): Fix | undefined => writing(one.span.from === 1 ? 'yy' : '-')(one);
    assert.deepEqual(fixed('axbxcxdx', choose), { source: 'axb-c-d-', fixed: 3, left: 1, untried: 0 });
  });

  it('makes no fix that mends hints and brings a problem', () => {
    const hinting = (source: string): readonly Finding[] =>
      check(source).map((one) => (one.code === 'letter/x' ? { ...one, severity: 'info' } : one));
    const all = (): Fix => ({ title: 'All', edits: [{ span: { from: 0, to: 3 }, text: 'y' }] });
    const { source, fixed: made } = fixAll('xxx', hinting, all);
    assert.deepEqual([source, made], ['xxx', 0]);
  });

  it('makes one of two fixes that touch, and the other after it', () => {
    const both = (one: Finding): Fix => ({ title: 'All', edits: [{ span: { from: 0, to: one.span.to }, text: '' }] });
    assert.deepEqual(fixed('xaxa', both), { source: 'a', fixed: 2, left: 0, untried: 0 });
  });

  it('counts the fixes that were made, also where less remains to be said of what they mend', () => {
    const softened = (source: string): readonly Finding[] =>
      check(source).map((one) => (one.code === 'letter/y' ? { ...one, severity: 'info' } : one));
    assert.equal(fixAll('axb', softened, writing('y')).fixed, 1);
  });

  it('comes to an end soon, and says what was not tried', () => {
    let checks = 0;
    const counting = (source: string): readonly Finding[] => {
      checks++;
      return check(source);
    };
    const idle = fixAll('x'.repeat(300), counting, writing('x'));
    assert.deepEqual([idle.fixed, idle.left], [0, 300]);
    assert.ok(checks <= 30, String(checks));
    assert.ok(idle.untried > 200 && idle.untried < 300, String(idle.untried));
  });
});

describe('a fix', () => {
  it('is sound where it leaves no more problems than there are', () => {
    const isSoundWith = (text: string): boolean => {
      const [first] = check('axb');
      return isSound(writing(text)(first!)!, 'axb', check('axb'), check);
    };
    assert.deepEqual(['-', 'y', 'yy'].map(isSoundWith), [true, true, false]);
  });
});

describe('a fix that is offered', () => {
  it('leaves no more errors and warnings than there are', () => {
    const fix = (text: string): Fix => ({ title: 'Write', edits: [{ span: { from: 1, to: 2 }, text }] });
    const source = 'axb';
    assert.deepEqual(
      ['', 'y', 'yy'].map((text) => isSound(fix(text), source, check(source), check)),
      [true, true, false],
    );
  });
});

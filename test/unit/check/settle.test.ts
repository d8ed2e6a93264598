import assert from 'node:assert/strict';
import { createChecker } from '../../../src/check/runner';
import type { Circumstances } from '../../../src/check/circumstances';
import { LIBRARY, draft, text } from './sample';

/** A clean revision of Resolution 12 with two citations of an earlier revision. */
const SOURCE = draft(
  'MOD LUM/21/1',
  text(
    'RESOLUTION 12 (REV. SALTMERE, 2036)',
    `*recalling*

*a)* Resolution 9 (Rev. Lightburg, 2028), on common buoys;

*b)* Resolution 9 (Rev. Lightburg, 2028) again:

i) that Resolution 9 (Rev. Lightburg, 2028) is old,

*resolves*

1 to look.`,
  ),
);

describe('levels and remarks', () => {
  const outdated = (source: string, circumstances?: Circumstances): readonly string[] =>
    createChecker()
      .check(source, LIBRARY, undefined, circumstances)
      .filter(({ code, carried }) => (code === 'citation/outdated' || code === 'markup/ignore') && !carried)
      .map(({ code, severity, span }) => `${code} ${severity} ${source.slice(0, span.from).split('\n').length}`);
  const lines = outdated(SOURCE);

  it('takes a level from whoever checks, by code or by group', () => {
    assert.equal(lines.length, 2);
    assert.ok(lines.every((line) => line.includes(' info ')));
    assert.deepEqual(outdated(SOURCE, { checks: { 'citation/outdated': 'off' } }), []);
    assert.deepEqual(
      outdated(SOURCE, { checks: { citation: 'off', 'citation/outdated': 'error' } }),
      lines.map((line) => line.replace('info', 'error')),
    );
  });

  it('takes a level from the front matter before that, and leaves alone what the text in force had', () => {
    const source = SOURCE.replace('form: clean\n', 'form: clean\nchecks:\n  citation: warning\n');
    const found = outdated(source, { checks: { citation: 'off' } });
    assert.equal(found.length, 2);
    assert.ok(found.every((line) => line.includes(' warning ')));
    const carried = createChecker()
      .check(source, LIBRARY)
      .filter((finding) => finding.carried);
    assert.deepEqual(
      carried.map(({ code, severity }) => `${code} ${severity}`),
      ['citation/outdated info'],
    );
    const off = SOURCE.replace('form: clean\n', 'form: clean\nchecks:\n  citation/outdated: off\n');
    assert.deepEqual(
      createChecker()
        .check(off, LIBRARY)
        .filter(({ code }) => code === 'citation/outdated'),
      [],
    );
  });

  it('hears a remark: on a provision with what is nested in it, on a lead-in, on the designation', () => {
    const remark = '{>>plenary-ignore citation/outdated: cited on purpose<<}';
    assert.deepEqual(outdated(SOURCE.replace('2028) again:', `2028) again:${remark}`)), []);
    assert.deepEqual(outdated(SOURCE.replace('is old,', `is old,${remark}`)).length, 1);
    assert.deepEqual(outdated(SOURCE.replace('*recalling*', `*recalling*${remark}`)), []);
    assert.deepEqual(outdated(SOURCE.replace('SALTMERE, 2036)', `SALTMERE, 2036)${remark}`)), []);
    assert.deepEqual(outdated(SOURCE.replace('*recalling*', '*recalling*{>>plenary-ignore citation<<}')), []);
  });

  it('hears a remark on a heading that stands after the reasons', () => {
    const found = (remark: string): readonly string[] =>
      createChecker()
        .check(`${SOURCE.trimEnd()}\n\n**Reasons:** Old.\n\n*resolves further*${remark}\n\nto look again.\n`, LIBRARY)
        .flatMap(({ code }) => (code === 'structure/order' || code === 'markup/ignore' ? [code] : []));
    assert.deepEqual(found(''), ['structure/order']);
    assert.deepEqual(found('{>>plenary-ignore structure/order: an afterthought<<}'), []);
  });

  it('tells of a remark that ignores nothing, names no rule, or none that exists', () => {
    const found = (remark: string): readonly string[] =>
      outdated(SOURCE.replace('1 to look.', `1 to look.{>>${remark}<<}`)).filter((line) => line.startsWith('markup'));
    assert.match(found('plenary-ignore citation/outdated: why not').join(), /^markup\/ignore info \d+$/);
    assert.match(found('plenary-ignore citation/odd').join(), /^markup\/ignore warning \d+$/);
    assert.match(found('plenary-ignore: because').join(), /^markup\/ignore warning \d+$/);
  });
});

describe('a draft in a language whose words nobody has written down', () => {
  it('is told of its marks, and of nothing that is said in words', () => {
    const source = SOURCE.replace('form: clean', 'form: clean\nlanguage: eo').replace('1 to look.', '1 to {++look.');
    const codes = createChecker()
      .check(source, LIBRARY)
      .map(({ code }) => code);
    assert.deepEqual([...new Set(codes)].sort(), ['markup/front-matter', 'markup/unclosed']);
  });
});

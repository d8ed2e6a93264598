import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carriedOver } from '../../../src/check/carriedOver';
import { PassageMemory } from '../../../src/check/memory';
import { distance, nearestNumbers } from '../../../src/check/nearest';
import { passagesOf } from '../../../src/markup/passage';
import { toProblem } from '../../../src/check/problems';
import { indexLines } from '../../../src/markup/lines';
import { createChecker } from '../../../src/check/runner';
import { listed, quote } from '../../../src/check/wording';
import { readBlocks } from '../../../src/markup/blocks';
import { readPieces } from '../../../src/markup/piece';
import { EMPTY, LIBRARY, findings, revision, USUAL } from './sample';

describe('checker', () => {
  it('gives the same findings again, whatever it has seen before', () => {
    const checker = createChecker(USUAL);
    const one = revision((markup) => markup.replace('sunset', 'dusk').replace('*resolves* 1 and 2', '*resolves* 1 and 7'));
    const other = revision((markup) => markup.replace('## Lamps', '## Lamps that are bright').replace('trees:', 'bushes:'));
    const bent = revision((markup) => markup.replace('lamps[^1] on lakes', 'lamps[^1] on ponds'));
    const renamed = bent.replace('[^1]: Including', '[^2]: Including').replace('[^2]: Whoever', '[^1]: Whoever');
    for (const source of [bent, renamed, bent]) assert.deepEqual(checker.check(source, LIBRARY), findings(source));
    for (const source of [one, other, one, other]) assert.deepEqual(checker.check(source, LIBRARY), findings(source));
    assert.deepEqual(checker.check(one, EMPTY), findings(one, EMPTY));
    assert.deepEqual(checker.check(one, LIBRARY), findings(one));
  });

  it('gives findings in order of place, inside the draft', () => {
    const source = revision((markup) => markup.replaceAll(' that ', ' when '));
    const found = findings(source);
    assert.ok(found.length > 3);
    for (const [index, { span }] of found.entries()) {
      assert.ok(span.from <= span.to && span.to <= source.length);
      assert.ok(index === 0 || span.from >= found[index - 1]!.span.from);
    }
  });

  it('never fails, and its fixes stay inside the draft', () => {
    const checker = createChecker();
    const parts = [
      '---\n',
      'form: marked\n',
      'MOD A/1/1\n\n',
      '# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n',
      '# ANNEX\n\n',
      '## ',
      '*resolves*\n\n',
      '1 ',
      '- ',
      '*a)* ',
      '{++',
      '++}',
      '{--',
      '--}',
      '{~~',
      '~>',
      '~~}',
      '{>>',
      '<<}',
      '{==',
      '==}',
      '| a | b |\n| --- | --- |\n',
      '| ',
      '[^1]',
      '[^1]: ',
      '**Reasons:** ',
      'Resolution 9 (Rev. Lightburg, 2028)',
      '*resolves* 9 above',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '*',
      '`',
      '\\',
      'lamps ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (chosen) => {
        const source = chosen.join('');
        for (const { span, fixes } of checker.check(source, LIBRARY)) {
          for (const place of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))])
            assert.ok(0 <= place.from && place.from <= place.to && place.to <= source.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes to an end on drafts made to look ahead again and again', () => {
    const hostile = [
      '{++',
      '{~~',
      'a'.repeat(50),
      '*resolves* ',
      'Resolution 9 ',
      '[^1]',
      '1 x\n\n',
      '| a |\n| --- |\n',
      '*a* ',
    ].map((part) => part.repeat(Math.ceil(2_000 / part.length)));
    const checker = createChecker();
    for (const body of hostile) {
      const findings = checker.check(
        revision((markup) => markup.replace('that a lamp', `that ${body} a lamp`)),
        LIBRARY,
      );
      assert.ok(
        findings.every(({ span }) => span.from <= span.to),
        body.slice(0, 12),
      );
    }
  });
});

describe('problems', () => {
  it('count lines and characters from 0, in UTF-16 units', () => {
    const source = 'ä😀b\r\nc\rd\n';
    const at = (offset: number): string => Object.values(indexLines(source).positionAt(offset)).join(':');
    assert.deepEqual([0, 3, 4, 6, 7, 8, 10, 99].map(at), ['0:0', '0:3', '0:4', '1:0', '1:1', '2:0', '3:0', '3:0']);
    const problem = toProblem({ code: 'a/b', severity: 'info', message: 'm', span: { from: 3, to: 7 }, fixes: [] }, source);
    assert.deepEqual(problem, {
      code: 'a/b',
      severity: 'info',
      message: 'm',
      range: { start: { line: 0, character: 3 }, end: { line: 1, character: 1 } },
    });
  });
});

describe('what rules share', () => {
  it('counts slips of the keyboard', () => {
    assert.deepEqual(
      [distance('', 'ab'), distance('ab', 'ba'), distance('havenprot', 'havenport'), distance('abc', 'axc'), distance('a', 'a')],
      [2, 1, 1, 1, 0],
    );
    assert.deepEqual(nearestNumbers(99, [9, 12, 19, 20], 3), [19, 9, 20]);
  });

  it('quotes on one line, cut between words', () => {
    assert.equal(quote(' a\n  b '), '“a b”');
    assert.equal(quote('one two three', 9), '“one two…”');
    assert.ok(quote('x'.repeat(200)).length <= 62);
    assert.equal(listed(['a', 'b', 'a', 'c', 'd', 'e']), 'a, b, c and 2 more');
    assert.equal(listed(['a', 'b', 'c', 'd']), 'a, b, c, d');
  });

  it('tells the drafter’s hits from those of the base', () => {
    const passages = (source: string): ReturnType<typeof passagesOf> =>
      passagesOf(readPieces(readBlocks(source), 'accepted'), 'accepted');
    const [same, changed, fresh] = passages('1 one  x\n\n2 two x y\n\nthree x');
    const [one, two] = passages('3 one x\n\n4 two x');
    const hits = [same, changed, fresh].map((passage) => ({ passage: passage!, name: 'x' }));
    const carried = carriedOver(
      hits,
      [one, two].map((passage) => ({ passage: passage!, name: 'x' })),
      ({ name }) => name,
      new PassageMemory(),
    );
    assert.deepEqual(
      hits.map((hit) => carried.has(hit)),
      [true, true, false],
    );
  });
});

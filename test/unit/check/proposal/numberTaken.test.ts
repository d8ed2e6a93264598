import assert from 'node:assert/strict';
import { proposalRules } from '../../../../src/check/proposal/rules';
import { createChecker } from '../../../../src/check/runner';
import { EMPTY, LIBRARY, added, mended, only, summary } from '../sample';

const CODE = 'proposal/number-taken';
const PLACEHOLDER = 'DRAFT NEW RESOLUTION [LUM-1]';
const called = (name: string): string => added('to look.').replace(PLACEHOLDER, name);
const found = (source: string, library = LIBRARY): readonly string[] => summary(source, library, CODE);

/** Two new texts in one draft. */
function two(one: string, other: string): string {
  const body = called(other);
  return `${called(one)}\n${body.slice(body.indexOf('ADD LUM/21/1')).replace('LUM/21/1', 'LUM/21/2')}`;
}

describe('proposal/number-taken', () => {
  it('lets placeholders stand, and the next number', () => {
    for (const name of [PLACEHOLDER, 'RESOLUTION 21 (SALTMERE, 2036)', 'DECISION 77 (SALTMERE, 2036)'])
      assert.deepEqual(found(called(name)), [], name);
    assert.deepEqual(found(two('RESOLUTION 21 (SALTMERE, 2036)', 'RESOLUTION 22 (SALTMERE, 2036)')), []);
    assert.deepEqual(found(two('RESOLUTION 22 (SALTMERE, 2036)', 'RESOLUTION 21 (SALTMERE, 2036)')), []);
    assert.deepEqual(found(called('RESOLUTION 77 (SALTMERE, 2036)'), EMPTY), []);
    assert.deepEqual(found(called('Lamps')), []);
  });

  it('reports a number that another text has', () => {
    const source = called('RESOLUTION 12 (SALTMERE, 2036)');
    assert.deepEqual(found(source), [`${CODE} warning «RESOLUTION 12 (SALTMERE, 2036)»`]);
    const finding = only(source, LIBRARY, CODE);
    assert.match(
      finding.message,
      /^There is a Resolution 12 already, “Lamps”\. The next number that is free is 21\. .*\[LUM-1\]\.$/,
    );
    assert.ok(mended(source, finding, 'Call it').includes(`# ${PLACEHOLDER}\n`));
    assert.deepEqual(found(mended(source, finding, 'Call it')), []);
    assert.ok(mended(source, finding, 'Change the number').includes('# RESOLUTION 21 (SALTMERE, 2036)\n'));
    assert.deepEqual(found(mended(source, finding, 'Change the number')), []);
    const past = source.replaceAll(/Saltmere, 2036/gi, 'Oldquay, 2024');
    assert.deepEqual(found(past), [], 'what came later is not taken yet');
  });

  it('reports a number that is not the next, and one that two new texts have', () => {
    assert.match(
      only(called('RESOLUTION 24 (SALTMERE, 2036)'), LIBRARY, CODE).message,
      /^Resolution 24 would leave a gap\. The next .* is 21\./,
    );
    const source = two('RESOLUTION 21 (SALTMERE, 2036)', 'RESOLUTION 21 (SALTMERE, 2036)');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.related?.length, 1);
    assert.deepEqual(found(mended(source, finding, 'Change the number to 22')), []);
    assert.equal(found(two('RESOLUTION 41 (SALTMERE, 2036)', 'RESOLUTION 41 (SALTMERE, 2036)'), EMPTY).length, 1);
  });

  it('sees by “Rev.” that the symbol is wrong, with and without the text in force', () => {
    for (const library of [LIBRARY, EMPTY]) {
      const source = called('RESOLUTION 12 (REV. SALTMERE, 2036)');
      const after = mended(source, only(source, library, CODE), 'Change the symbol to MOD');
      assert.ok(after.includes('\nMOD LUM/21/1\n'));
      assert.deepEqual(found(after, library), []);
    }
  });

  it('reports a placeholder that is used twice here, or in another draft', () => {
    const source = two(PLACEHOLDER, 'Draft new Resolution [lum-1]');
    const finding = only(source, LIBRARY, CODE);
    const after = mended(source, finding, 'Call it');
    assert.ok(after.includes('# Draft new Resolution [LUM-2]\n'));
    assert.deepEqual(found(after), []);
    const others = [{ name: 'b.itu.md', identifiers: [], placeholders: ['LUM-1', 'LUM-2'] }];
    const elsewhere = createChecker(proposalRules)
      .check(called(PLACEHOLDER), LIBRARY, undefined, { others })
      .filter(({ code }) => code === CODE);
    assert.deepEqual(
      elsewhere.map(({ severity, fixes }) => `${severity} ${fixes[0]!.title}`),
      ['info Call it DRAFT NEW RESOLUTION [LUM-3]'],
    );
  });
});

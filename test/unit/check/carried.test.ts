import assert from 'node:assert/strict';
import { createChecker } from '../../../src/check/runner';
import { Library } from '../../../src/corpus/library';
import { adopted, draft, text } from './sample';

/** Resolution 4 as adopted: “lamp lamp” is its own slip, and one that all text rules see. */
const FOUR = text(
  'RESOLUTION 4 (REV. HAVENPORT, 2032)',
  '*resolves*\n\n1 that each lamp lamp be lit;\n\n2 that ferries wait.',
  'Piers',
);
const LIBRARY = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(FOUR)] }]);
const CODE = 'text/repeated-word';
const CARRIED = `${CODE} info carried`;

const REVISED = FOUR.replaceAll('(REV. HAVENPORT, 2032)', '(REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})')
  .replace('(Havenport, 2032),', '({~~Havenport, 2032~>Saltmere, 2036~~}),')
  .replace('ferries wait', 'ferries wait{++ at night++}');

function told(source: string): readonly string[] {
  return createChecker()
    .check(source, LIBRARY)
    .filter(({ severity, carried }) => severity !== 'info' || carried)
    .map(({ code, severity, carried }) => `${code} ${severity}${carried ? ' carried' : ''}`);
}

describe('what the text in force had', () => {
  it('is one information of a proposal, and an own slip is one finding', () => {
    assert.deepEqual(told(draft('MOD LUM/21A1/1', REVISED, 'marked')), [CARRIED]);
    const own = REVISED.replace('{++ at night++}', '{++ at night night++}');
    assert.deepEqual(told(draft('MOD LUM/21A1/1', own, 'marked')), [CARRIED, `${CODE} warning`]);
  });

  it('is no more than that where the symbol is missing or wrong: that is told once', () => {
    assert.deepEqual(told(draft('ADD LUM/21A1/1', REVISED, 'marked')), ['proposal/add-with-marks error', CARRIED]);
    const bare = draft('', REVISED, 'marked').replace('Lumenia is glad.\n\n', '');
    assert.deepEqual([...told(bare)].sort(), ['proposal/missing-symbol error', CARRIED]);
  });

  it('is not asked for in a text that is read as an introduction or as reasons, for it has no symbol', () => {
    const stub = '# RESOLUTION 4 (REV. HAVENPORT, 2032)\n\n## Piers';
    const two = draft('mod LUM/21A1/1', `${REVISED}\n**Reasons:** It is dark.\n\nSUP LUM/21A1/2\n\n${stub}`, 'marked');
    assert.deepEqual(told(two), ['proposal/missing-symbol error']);
    const after = draft('SUP LUM/21A1/1', `${stub}\n\n**Reasons:** It is dark.\n\nMdo LUM/21A1/2\n\n${REVISED}`, 'marked');
    assert.ok(told(after).includes('proposal/missing-symbol error') && !told(after).some((one) => one.startsWith(CODE)));
    assert.ok(told(draft('SUP LUM/21A1/1', `${stub}\n\n**Reasons:** Each lamp lamp is lit.`)).includes(`${CODE} warning`));
  });

  it('is known by kind and number where the rest of the designation cannot be read', () => {
    const garbled = draft('MOD LUM/21A1/1', REVISED.replace('2036~~})', '2036~})'), 'marked');
    assert.deepEqual(told(garbled), [CARRIED, 'markup/unclosed error']);
  });

  it('is carried over in what goes on of a text under further symbols', () => {
    const split = REVISED.replace('1 that each', 'NOC\n\n1 that each').replace('2 that', 'MOD BRN/3/1\n\n2 that');
    const source = draft('MOD BRN/3/1', split, 'marked').replace('source: LUM\ndocument: 21A1', 'source: BRN\ndocument: 3');
    assert.deepEqual(told(source), [CARRIED]);
    assert.deepEqual(told(source.replace('at night', 'at at night')), [CARRIED, `${CODE} warning`]);
    const next =
      '\nADD BRN/3/2\n\n# DRAFT NEW RESOLUTION [BRN-1]\n\n## Wakes\n\nThe wakes.\n\n**Reasons:** For each lamp lamp be lit.\n';
    assert.ok(told(source + next).includes(`${CODE} warning`), 'what is said of the next text is none of it');
  });
});

describe('a paragraph with a mark that is not closed', () => {
  it('has that one finding: what the signs do to its words follows from it', () => {
    const source = draft(
      'MOD LUM/21A1/1',
      REVISED.replace('({~~Havenport, 2032~>Saltmere, 2036~~}),', '({~~Havenport, 2032~>Saltmere, 2036~}),'),
      'marked',
    );
    assert.deepEqual(told(source), [CARRIED, 'markup/unclosed error']);
  });
});

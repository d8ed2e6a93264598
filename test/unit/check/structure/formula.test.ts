import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { EMPTY, LIBRARY, TWELVE, adopted, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'structure/formula';
const RIGHT = 'The General Conference of the Example Union (Saltmere, 2036),';
const added = (formula: string): string =>
  draft('ADD LUM/21/1', `# DRAFT NEW RESOLUTION [LUM-1]\n\n## Wakes\n\n${formula}\n\n*resolves*\n\nto look.`);

describe('structure/formula', () => {
  it('is quiet about the usual form, with or without a library', () => {
    for (const library of [LIBRARY, EMPTY]) {
      assert.deepEqual(summary(added(RIGHT), library, CODE), []);
      assert.deepEqual(summary(revision(), library, CODE), []);
      assert.deepEqual(summary(added(RIGHT.replace(',', ', ').replace(',  ', ', ')), library, CODE), []);
    }
    assert.deepEqual(summary(draft('SUP LUM/21/1', '# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps'), LIBRARY, CODE), []);
    assert.deepEqual(summary(draft('MOD LUM/21/1', '*resolves*\n\nto look.'), LIBRARY, CODE), []);
  });

  it('reports another form, and writes the usual one', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      [RIGHT.slice(0, -1), '(Saltmere, 2036)', /ends with “,” after its brackets\.$/],
      [RIGHT.replace(/,$/, '.'), '.', /ends with “,” .* not with “\.”/],
      [RIGHT.replace('(', '(Rev. '), '(Rev. Saltmere, 2036)', /by place and year, \(Saltmere, 2036\), not as/],
      [RIGHT.replace('Saltmere,', 'Saltmere'), '(Saltmere 2036)', /not as “\(Saltmere 2036\)”/],
      [RIGHT.replace('),', ','), '(Saltmere, 2036', /\(Saltmere, 2036\), not as/],
      [
        RIGHT.replace('Saltmere, 2036', 'Saltmere, 2035'),
        '(Saltmere, 2035)',
        /names Saltmere, 2035, and the front matter Saltmere, 2036/,
      ],
      [RIGHT.replace('Saltmere, 2036', 'Havenport, 2032'), '(Havenport, 2032)', /names Havenport, 2032/],
      [RIGHT.replace('General', 'Genral'), 'Genral', /says “Genral” and should say “General”/],
    ];
    for (const [wrong, shown, message] of cases) {
      const source = added(wrong);
      const finding = only(source, LIBRARY, CODE);
      assert.equal(source.slice(finding.span.from, finding.span.to), shown);
      assert.match(finding.message, message);
      assert.equal(mended(source, finding, finding.fixes[0]!.title), added(RIGHT), wrong);
    }
    assert.match(only(added(RIGHT.replace('General', 'Genral')), EMPTY, CODE).message, /“Genral” and should say “General”/);
    assert.match(only(added(RIGHT.replace('The ', '')), LIBRARY, CODE).message, /should say “The|lacks “The/);
  });

  it('reports a formula that is not there, and inserts it in a clean draft', () => {
    const source = added(RIGHT).replace(`${RIGHT}\n\n`, '');
    const finding = only(source, LIBRARY, CODE);
    assert.match(finding.message, /^The enacting formula is missing after the title/);
    assert.equal(mended(source, finding, 'Insert the enacting formula'), added(RIGHT));
    const marked = revision((markup) => markup.replace(/^The General.*\n\n/m, ''));
    assert.deepEqual(only(marked, EMPTY, CODE).fixes, []);
  });

  it('leaves to the rule about it that a revision still names the last conference', () => {
    const source = draft('MOD LUM/21/1', TWELVE.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
    assert.deepEqual(summary(source, LIBRARY, CODE), []);
    const noBrackets = source.replace('(Havenport, 2032),', 'Saltmere, 2036,');
    assert.match(mended(noBrackets, only(noBrackets, LIBRARY, CODE), 'Write'), /Union \(Saltmere, 2036\),\n/);
  });

  it('marks its change in a marked revision', () => {
    const source = revision((markup) => markup.replace('~>Saltmere, 2036~~}),', '~>Saltmere, 2036~~}).'));
    assert.match(mended(source, only(source, EMPTY, CODE), 'Write “,”'), /~~\}\)\{~~\.~>,~~\}\n/);
  });

  it('sums up what the text in force has', () => {
    const slip = text('RESOLUTION 12 (REV. HAVENPORT, 2032)', '*resolves*\n\nto look.').replace('2032),', '2032)');
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(slip)] }]);
    const source = draft('MOD LUM/21/1', slip.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
    assert.deepEqual(
      findings(source, library, CODE).map(({ severity, carried }) => `${severity} ${carried}`),
      ['info true'],
    );
  });
});

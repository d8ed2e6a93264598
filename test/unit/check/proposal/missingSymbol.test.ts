import assert from 'node:assert/strict';
import { EMPTY, LIBRARY, findings, mended, only, summary } from '../sample';

const CODE = 'proposal/missing-symbol';
const HEAD = '---\nconference: General Conference (Saltmere, 2036)\nsource: LUM\ndocument: 21\n---\n\n';
const TWELVE =
  '# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lamps\n\nThe General Conference (Saltmere, 2036),\n\n*resolves*\n\nto look.\n';
const found = (source: string): readonly string[] => summary(source, LIBRARY, CODE);
const quiet = (source: string): void => assert.deepEqual(found(source), [], source);

describe('proposal/missing-symbol', () => {
  it('reports a text of a draft that no symbol precedes, and inserts the one that fits', () => {
    const source = `${HEAD}Lumenia is glad.\n\n${TWELVE}`;
    assert.deepEqual(found(source), [`${CODE} error «RESOLUTION 12 (REV. SALTMERE, 2036)»`]);
    const after = mended(source, only(source, LIBRARY, CODE), 'Insert');
    assert.ok(after.includes('Lumenia is glad.\n\nMOD LUM/21/1\n\n# RESOLUTION 12'));
    quiet(after);
    const titles = (heading: string): readonly string[] =>
      only(`${HEAD}${heading}\n\n## Lamps\n`, LIBRARY, CODE).fixes.map(({ title }) => title);
    assert.deepEqual(titles('# DRAFT NEW RESOLUTION [LUM-1]'), ['Insert ADD LUM/21/1']);
    assert.deepEqual(titles('# RESOLUTION 21 (SALTMERE, 2036)'), ['Insert ADD LUM/21/1']);
    assert.deepEqual(titles('# RESOLUTION 12 (REV. HAVENPORT, 2032)'), ['Insert SUP LUM/21/1', 'Insert NOC LUM/21/1']);
  });

  it('says nothing of a plain text', () => {
    quiet(TWELVE);
    quiet(`${TWELVE}\nMDO LUM/21/1\n\n${TWELVE}`);
    quiet('');
    quiet('---\nform: clean\n---\n\n' + TWELVE);
    assert.equal(found(TWELVE + `\nMOD LUM/21/1\n\n${TWELVE}`).length, 1, 'but of one beside a proposal');
  });

  it('reports a second text under one symbol, behind the reasons too, and annexes never', () => {
    const annex = '# ANNEX TO RESOLUTION 12 (REV. SALTMERE, 2036)\n\n1 Lamps.\n';
    quiet(`${HEAD}MOD LUM/21/1\n\n${TWELVE}\n${annex}`);
    const source = `${HEAD}MOD LUM/21/1\n\n${TWELVE}\n${annex}\n**Reasons:** Dark.\n\n${TWELVE.replace('12', '9')}`;
    const finding = only(source, LIBRARY, CODE);
    assert.match(finding.message, /^Two texts stand under one symbol/);
    const after = mended(source, finding, 'Insert MOD LUM/21/2');
    quiet(after);
  });

  it('reports a line that was to be a symbol, and mends it', () => {
    const lines: Readonly<Record<string, string>> = {
      'MDO LUM/21/1': 'MOD LUM/21/1',
      'Mod LUM/21/1': 'MOD LUM/21/1',
      'MOD: LUM/21/1': 'MOD LUM/21/1',
      '**MOD LUM/21/1**': 'MOD LUM/21/1',
      '# MOD LUM/21/1': 'MOD LUM/21/1',
      'MOD lum/21/1': 'MOD LUM/21/1',
      'MOD LUM 21/1': 'MOD LUM/21/1',
      'MOD LUM/21/ 1': 'MOD LUM/21/1',
      '(mod) LUM/21/1': '(MOD) LUM/21/1',
      'ADDD LUM/21/1': 'ADD LUM/21/1',
      'LUM/21/1': 'MOD LUM/21/1',
      MDO: 'MOD LUM/21/1',
      'Mod LUM': 'MOD LUM/21/1',
    };
    for (const [line, right] of Object.entries(lines)) {
      const source = `${HEAD}${line}\n\n${TWELVE}`;
      const finding = only(source, LIBRARY, CODE);
      assert.equal(source.slice(finding.span.from, finding.span.to), line);
      const after = mended(source, finding, `Change to ${right}`);
      assert.ok(after.includes(`---\n\n${right}\n\n# RES`), after);
      quiet(after);
    }
  });

  it('takes no sentence for such a line', () => {
    const prose = ['NOR thanks LUM.', 'Add to this what was said', 'Mod', 'NOR', 'NOR/44A1/1', 'Not 44/1 of them', '1 MOD'];
    for (const line of prose) quiet(`${HEAD}${line}\n\nLumenia is glad.\n\nMOD LUM/21/1\n\n${TWELVE}`);
    quiet(`${HEAD}MOD LUM/21/1\n\n${TWELVE}\n**Reasons:** As in LUM/21/2.\n\nNOC is what we ask for.`);
    quiet(`${HEAD}# Introduction\n\nMOD LUM/21/1\n\n${TWELVE}`);
  });

  it('knows of no fix where nobody says who proposes', () => {
    const source = `---\nconference: General Conference (Saltmere, 2036)\n---\n\n${TWELVE}`;
    assert.deepEqual(
      findings(source, EMPTY, CODE).map(({ fixes }) => fixes.length),
      [0],
    );
  });
});

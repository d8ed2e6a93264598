import assert from 'node:assert/strict';
import { EMPTY, LIBRARY, TWELVE, draft, findings, mended, only, revision, summary } from '../sample';

const CODE = 'structure/designation';
const NAME = 'RESOLUTION 12 (REV. SALTMERE, 2036)';
const clean = draft('MOD LUM/21/1', TWELVE.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
const quiet = (source: string): void => assert.deepEqual(summary(source, LIBRARY, CODE), [], source);

describe('structure/designation', () => {
  it('is quiet about headings as they should be', () => {
    quiet(clean);
    quiet(revision());
    quiet(clean.replace(`# ${NAME}`, '# Resolution 12 (Rev. Saltmere, 2036)'));
    quiet(draft('ADD LUM/21/1', '# DRAFT NEW RESOLUTION [LUM-1]\n\n## Wakes'));
    quiet(draft('SUP LUM/21/1', '# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps'));
    quiet('');
    quiet('Words alone.');
  });

  it('mends a designation that cannot be read, or is written otherwise', () => {
    for (const wrong of [
      'RESOLUTION 12 REV. SALTMERE, 2036',
      'RESOLUTION 12 (REV. SALTMERE, 2036',
      'RESOLUTION 12 (REV. SALTMERE 2036)',
      'RESOLUTION 12 (REV SALTMERE, 2036)',
      'RESOLUTION 12 REV. SALTMERE 2036',
      'RESOLUTION No. 12 (REV. SALTMERE, 2036)',
      'RESLOUTION 12 (REV. SALTMERE, 2036)',
      'RESOLUTION 12, REV. SALTMERE, 2036',
    ]) {
      const source = clean.replace(`# ${NAME}`, `# ${wrong}`);
      const [first] = summary(source, LIBRARY, CODE);
      assert.ok(first?.includes(`«${wrong}»`), wrong);
      const finding = only(source, LIBRARY, CODE);
      assert.equal(finding.severity, 'warning');
      assert.equal(mended(source, finding, `Write ${NAME}`), clean, wrong);
    }
  });

  it('says what is missing where nobody can tell what is meant', () => {
    const noNumber = clean.replace(`# ${NAME}`, '# RESOLUTION (REV. SALTMERE, 2036)');
    assert.match(only(noNumber, LIBRARY, CODE).message, /^This heading cannot be read as a designation: it says kind, number/);
    const sup = draft('SUP LUM/21/1', '# RESOLUTION 12\n\n## Lamps');
    const finding = only(sup, LIBRARY, CODE);
    assert.match(finding.message, /does not say which conference/);
    assert.match(mended(sup, finding, 'Add (REV. HAVENPORT, 2032)'), /^# RESOLUTION 12 \(REV\. HAVENPORT, 2032\)$/m);
    const add = draft('ADD LUM/21/1', '# DRAFT NEW RESOLUTION\n\n## Wakes');
    assert.match(mended(add, only(add, LIBRARY, CODE), 'Write'), /^# DRAFT NEW RESOLUTION \[LUM-1\]$/m);
  });

  it('gives a new text without a number its name in square brackets, and tells that once', () => {
    const told = (heading: string): string => {
      const source = draft('ADD LUM/21/1', `# ${heading}\n\n## Wakes`);
      const [finding, ...others] = [...findings(source, LIBRARY, CODE), ...findings(source, LIBRARY, 'text/placeholder')];
      assert.equal(others.length, 0, heading);
      const out = mended(source, finding!, 'Write');
      quiet(out);
      return /^# (.*)$/m.exec(out)![1]!;
    };
    assert.equal(told('DRAFT NEW RESOLUTION LUM-7'), 'DRAFT NEW RESOLUTION [LUM-7]');
    assert.equal(told('Draft new resolution FERRIES'), 'Draft new Resolution [FERRIES]');
    assert.equal(told('RESOLUTION XX (SALTMERE, 2036)'), 'DRAFT NEW RESOLUTION [LUM-1]');
    assert.equal(told('DRAFT NEW DECISION XXX'), 'DRAFT NEW DECISION [LUM-1]');
    const numbered = draft('ADD LUM/21/1', '# DRAFT NEW RESOLUTION 4a\n\n## Wakes');
    assert.deepEqual(only(numbered, LIBRARY, CODE).fixes, []);
  });

  it('calls the text in headings of annexes as its own heading does, and reads roman numbers', () => {
    const annexed = (heading: string): string =>
      draft('ADD LUM/21/1', `# DRAFT NEW RESOLUTION [LUM-1]\n\n## Wakes\n\n# ${heading}\n\n## Glass\n\nGlass.`);
    const own = 'DRAFT NEW RESOLUTION [LUM-1]';
    for (const wrong of ['RESOLUTION [LUM-1]', 'RESOLUTION [LUM-1] (SALTMERE, 2036)', 'RESOLUTION [LUM-2]']) {
      const source = annexed(`ANNEX TO ${wrong}`);
      assert.equal(mended(source, only(source, EMPTY, CODE), `Write ${own}`), annexed(`ANNEX TO ${own}`));
    }
    quiet(annexed(`ANNEX I TO ${own}\n\nOil.\n\n# ANNEX II TO ${own}\n\nOil.\n\n# ANNEX XIV TO ${own}`));
  });

  it('reports a designation that is no heading of the first level, or is not there', () => {
    for (const lost of [`## ${NAME}`, NAME, `### ${NAME.replace('(', '')}`]) {
      const source = clean.replace(`# ${NAME}`, lost);
      const finding = only(source, LIBRARY, CODE);
      assert.match(finding.message, /heading of the first level/);
      assert.match(mended(source, finding, 'Make it the designation'), /^# RESOLUTION 12 \(?REV\. SALTMERE, 2036\)$/m);
    }
    assert.match(only(clean.replace(`# ${NAME}\n\n`, ''), LIBRARY, CODE).message, /^The designation is missing/);
    // Provisions under a symbol, as consolidated documents have them.
    quiet(draft('MOD LUM/21/1', '1 to look;'));
    quiet(draft('MOD LUM/21/1', '## Another title'));
    quiet(draft('MOD LUM/21/1', 'This paragraph speaks of Resolution 12 (Rev. Havenport, 2032) and more.'));
  });

  it('reports a title that is missing, or has another level', () => {
    for (const lost of ['### Lamps', '# Lamps', 'Lamps']) {
      const source = clean.replace('## Lamps', lost);
      const finding = only(source, EMPTY, CODE);
      assert.equal(source.slice(finding.span.from, finding.span.to), 'Lamps');
      assert.equal(mended(source, finding, 'Make it the title'), clean, lost);
    }
    const gone = clean.replace('## Lamps\n\n', '');
    assert.equal(mended(gone, only(gone, LIBRARY, CODE), 'Insert the title'), clean);
    assert.deepEqual(only(gone, EMPTY, CODE).fixes, []);
  });

  it('reports an annex that does not name its text, or names another', () => {
    const annex = `# ANNEX TO ${NAME}`;
    for (const wrong of [
      '# ANNEX',
      '# ANNEX TO RESOLUTION 13 (REV. SALTMERE, 2036)',
      '# ANNEX TO DECISION 12 (REV. SALTMERE, 2036)',
      '# ANNEX TO RESOLUTION 12 (SALTMERE, 2036)',
      '# ANNEX TO RESOLUTION 12 REV. SALTMERE, 2036',
      '# ANNEX TO RESOLUTION 12 (REV. SALTMERE, 2037)',
    ]) {
      const source = clean.replace(annex, wrong);
      const finding = only(source, LIBRARY, CODE);
      assert.equal(mended(source, finding, finding.fixes[0]!.title), clean, wrong);
    }
    // That is the rule's about revisions that are not updated.
    quiet(clean.replace(annex, '# ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)'));
    quiet(clean.replace(annex, `# APPENDIX A\n\n1 Oil.\n\n${annex}`));
  });

  it('reports annexes that are out of their sequence', () => {
    const more = (...numbers: readonly string[]): string =>
      clean.replace(`# ANNEX TO ${NAME}`, numbers.map((number) => `# ANNEX${number} TO ${NAME}\n\n## Glass`).join('\n\n'));
    quiet(more(' 1'));
    quiet(more(' 1', ' 2', ' 3'));
    const source = more(' 1', ' 3', ' 4');
    const finding = only(source, LIBRARY, CODE);
    assert.match(finding.message, /this one is number 2, not 3/);
    assert.match(mended(source, finding, 'Number it 2'), /# ANNEX 2 TO/);
    assert.deepEqual(summary(more('', ''), LIBRARY, CODE).length, 2);
  });

  it('marks its change in a marked revision', () => {
    const source = revision((markup) => markup.replace('~>SALTMERE, 2036~~})\n\n## Lamps', '~>SALTMERE 2036~~})\n\n## Lamps'));
    assert.match(
      mended(source, only(source, EMPTY, CODE), 'Write'),
      /^# RESOLUTION 12 \(REV\. \{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}\)$/m,
    );
  });
});

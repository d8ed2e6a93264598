import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { rejectDraft } from '../../../../src/revise/resolveDraft';
import { EMPTY, LIBRARY, TWELVE, adopted, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'proposal/revision-not-updated';
const SELF = 'to read Resolution 12 (Rev. Havenport, 2032) again.';
const found = (source: string, library = LIBRARY): readonly string[] => summary(source, library, CODE);
const brought = TWELVE.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036').replaceAll('(Havenport, 2032)', '(Saltmere, 2036)');
const MARK = '(REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})';

describe('proposal/revision-not-updated', () => {
  it('is silent where everything is brought to the conference', () => {
    for (const library of [LIBRARY, EMPTY]) {
      assert.deepEqual(found(revision(), library), []);
      assert.deepEqual(found(draft('MOD LUM/21/1', brought), library), []);
    }
    assert.deepEqual(found(draft('MOD LUM/21/1', TWELVE).replace(/^conference.*\n/m, '')), [], 'for no conference');
    assert.deepEqual(found(draft('SUP LUM/21/1', TWELVE)), []);
    assert.deepEqual(found(TWELVE), []);
    assert.deepEqual(found('MOD LUM/21/1'), []);
  });

  it('reports each place that is not, with a fix, with and without the base', () => {
    for (const library of [LIBRARY, EMPTY]) {
      const source = draft('MOD LUM/21/1', TWELVE);
      assert.deepEqual(found(source, library), [
        `${CODE} warning «RESOLUTION 12 (REV. HAVENPORT, 2032)»`,
        `${CODE} warning «(Havenport, 2032)»`,
        `${CODE} warning «RESOLUTION 12 (REV. HAVENPORT, 2032)»`,
      ]);
      let after = source;
      for (let left = 3; left > 0; left--) {
        assert.equal(findings(after, library, CODE).length, left);
        after = mended(after, findings(after, library, CODE)[0]!, 'Update to');
      }
      assert.equal(after, draft('MOD LUM/21/1', brought));
    }
  });

  it('marks what it updates in a marked revision', () => {
    const places: readonly (readonly [string, string])[] = [
      [`# RESOLUTION 12 ${MARK}`, '# RESOLUTION 12 (REV. HAVENPORT, 2032)'],
      ['({~~Havenport, 2032~>Saltmere, 2036~~}),', '(Havenport, 2032),'],
      [`ANNEX TO RESOLUTION 12 ${MARK}`, 'ANNEX TO RESOLUTION 12 (REV. HAVENPORT, 2032)'],
    ];
    for (const library of [LIBRARY, EMPTY])
      for (const [right, wrong] of places) {
        const source = revision().replace(right, wrong);
        const after = mended(source, only(source, library, CODE), 'Update to');
        assert.equal(after, revision());
        assert.equal(rejectDraft(after), rejectDraft(source));
      }
  });

  it('reads where the text cites itself, and leaves older revisions of itself alone', () => {
    const old = SELF.replace('Havenport, 2032', 'Lightburg, 2028');
    const base = text('RESOLUTION 12 (REV. HAVENPORT, 2032)', `*resolves*\n\n1 ${SELF}\n\n2 ${old}`);
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(base)] }]);
    const source = draft(
      'MOD LUM/21/1',
      base.replace('HAVENPORT, 2032', 'SALTMERE, 2036').replace('(Havenport, 2032),\n', '(Saltmere, 2036),\n'),
    );
    assert.deepEqual(found(source, library), [`${CODE} warning «Resolution 12 (Rev. Havenport, 2032)»`]);
    const after = mended(source, only(source, library, CODE), 'Update to');
    assert.ok(after.includes('Resolution 12 (Rev. Saltmere, 2036) again'));
    assert.deepEqual(found(after, library), []);
    assert.deepEqual(
      found(source.replace('Resolution 12 (Rev. Havenport, 2032) again', 'Resolution 9 (Rev. Havenport, 2032)'), library),
      [],
    );
  });

  it('writes the whole of the revision where it is missing, new, or of another conference', () => {
    const heads: Readonly<Record<string, string>> = {
      '# RESOLUTION 12': '# RESOLUTION 12 (REV. SALTMERE, 2036)',
      '# RESOLUTION 12 (SALTMERE, 2036)': '# RESOLUTION 12 (REV. SALTMERE, 2036)',
      '# Resolution 12 (Lightburg, 2028)': '# Resolution 12 (Rev. Saltmere, 2036)',
    };
    for (const [wrong, right] of Object.entries(heads)) {
      const source = draft('MOD LUM/21/1', brought.replace('# RESOLUTION 12 (REV. SALTMERE, 2036)', wrong));
      const finding = findings(source, LIBRARY, CODE)[0]!;
      assert.ok(mended(source, finding, 'Update to').includes(`${right}\n`), wrong);
    }
    const first = revision().replace(`# RESOLUTION 12 ${MARK}`, '# RESOLUTION 12 ({~~HAVENPORT, 2032~>SALTMERE, 2036~~})');
    assert.match(only(first, LIBRARY, CODE).message, /has “Rev\.” before the place/);
    assert.deepEqual(found(mended(first, only(first, LIBRARY, CODE), 'Update to')), []);
  });

  it('misses the text in force in the rejected designation only where no comparison does', () => {
    const source = revision().replace(`# RESOLUTION 12 ${MARK}`, '# RESOLUTION 12 (REV. SALTMERE, 2036)');
    assert.deepEqual(found(source), []);
    assert.match(only(source, EMPTY, CODE).message, /outside the marks/);
  });
});

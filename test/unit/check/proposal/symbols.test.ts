import assert from 'node:assert/strict';
import { EMPTY, LIBRARY, TWELVE, draft, mended, only, revision, summary, text } from '../sample';

const NINE = text(
  'RESOLUTION 9 (REV. SALTMERE, 2036)',
  '*resolves*\n\n1 to paint;\n\n2 to repaint;\n\n3 to look.',
  'Common scheme of buoys',
);
const changed = revision((markup) => markup.replace('from sunset', 'from {~~sunset~>dusk~~}'));
const codes = (source: string, library = LIBRARY): readonly string[] =>
  summary(source, library, 'proposal')
    .map((line) => line.split(' «')[0]!)
    .filter((line) => !line.includes('/identifier'));

describe('proposal/mod-without-change', () => {
  const CODE = 'proposal/mod-without-change';

  it('reports a revision that only brings the text to the conference, marked or clean', () => {
    assert.deepEqual(codes(revision()), [`${CODE} warning`]);
    assert.deepEqual(codes(revision(), EMPTY), [`${CODE} warning`]);
    assert.deepEqual(codes(draft('MOD LUM/21/1', NINE)), [`${CODE} warning`]);
    assert.deepEqual(summary(revision(), LIBRARY, CODE), [`${CODE} warning «MOD LUM/21/1»`]);
  });

  it('is silent as soon as a word, a label or a paragraph changes', () => {
    assert.deepEqual(codes(changed), []);
    assert.deepEqual(codes(changed, EMPTY), []);
    for (const [from, to] of [
      ['to look', 'to see'],
      ['3 to look.', '3 to look;\n\n4 to see.'],
      ['2 to repaint', '2bis to repaint'],
      ['Common scheme', 'Scheme'],
    ] as const)
      assert.deepEqual(codes(draft('MOD LUM/21/1', NINE.replace(from, to))), [], to);
    assert.deepEqual(codes(revision((markup) => markup.replace('| 240 |', '| {~~240~>250~~} |'))), []);
    assert.deepEqual(codes(revision((markup) => markup.replace('from sunset', 'from dusk'))), [], 'outside the marks as well');
  });

  it('says nothing where nobody can tell, or where the text goes on', () => {
    assert.deepEqual(codes(draft('MOD LUM/21/1', NINE), EMPTY), []);
    assert.deepEqual(codes('---\nsource: LUM\n---\n\nMOD LUM/21/1\n\n1 to look.'), []);
    assert.deepEqual(summary(revision().replace('*resolves*', 'NOC\n\n*resolves*'), LIBRARY, CODE), []);
  });

  it('becomes a NOC', () => {
    const after = mended(revision(), only(revision(), LIBRARY, CODE), 'Propose no change');
    assert.match(after, /NOC LUM\/21\/1\n\n# RESOLUTION 12 \(REV\. HAVENPORT, 2032\)\n\n## Lamps\n\n\*\*Reasons/);
    assert.deepEqual(codes(after), []);
  });
});

describe('proposal/not-editorial', () => {
  const editorial = (from: string, to: string): readonly string[] =>
    codes(revision((markup) => markup.replace(from, to)).replace('MOD LUM', '(MOD) LUM'));

  it('asks about words under (MOD), and about nothing that is form', () => {
    assert.deepEqual(editorial('from sunset', 'from {~~sunset~>midnight~~}'), ['proposal/not-editorial info']);
    assert.deepEqual(editorial('to sunrise;', 'to sunrise{++ or later++};'), ['proposal/not-editorial info']);
    assert.deepEqual(editorial('| 240 |', '| {~~240~>250~~} |'), ['proposal/not-editorial info']);
    assert.deepEqual(editorial('mills and', 'mills{++,++} and'), []);
    assert.deepEqual(editorial('monasteries', '{~~monasteries~>monastaries~~}'), []);
    assert.deepEqual(editorial('9 (Rev. Lightburg, 2028)', '9 (Rev. {~~Lightburg, 2028~>Havenport, 2032~~})'), []);
    const source = changed.replace('MOD LUM', '(MOD) LUM').replace('dusk', 'evening');
    assert.deepEqual(codes(mended(source, only(source, LIBRARY, 'proposal/not-editorial'), 'Change the symbol')), []);
    assert.deepEqual(codes(draft('(MOD) LUM/21/1', NINE.replace('to look', 'to see it'))), ['proposal/not-editorial info']);
  });
});

describe('proposal/add-with-marks', () => {
  const CODE = 'proposal/add-with-marks';
  const NEW = text(
    'RESOLUTION 33 (SALTMERE, 2036)',
    '*resolves*\n\n1 to look{++ far{>>how far?<<}++};\n\n{--2 to see;--}\n\n3 to hear.',
  ).replace('RESOLUTION 33 (SALTMERE, 2036)', 'DRAFT NEW RESOLUTION [LUM-1]');

  it('reports marks in a new text, and accepts them', () => {
    const source = draft('ADD LUM/21/1', NEW, 'marked');
    assert.deepEqual(codes(source), [`${CODE} error`]);
    const after = mended(source, only(source, LIBRARY, CODE), 'Accept');
    assert.match(after, /1 to look far\{>>how far\?<<\};\n\n3 to hear\./);
    assert.deepEqual(codes(after), []);
    assert.deepEqual(codes(draft('ADD LUM/21/1', NEW.replace(/\{(?:\+\+|--)/g, '').replace(/(?:\+\+|--)\}/g, ''))), []);
    assert.deepEqual(
      codes(source.replace('**Reasons:** It', '**Reasons:** {++It++}').replace(NEW.trim(), NEW.replace(/\{[^]*?\}/g, ''))),
      [],
    );
  });

  it('says that a text in force is revised, with the base or by its marks alone', () => {
    for (const library of [LIBRARY, EMPTY]) {
      const source = changed.replace('MOD LUM', 'ADD LUM');
      const finding = only(source, library, CODE);
      assert.match(finding.message, /its symbol is MOD\.$/);
      assert.equal(mended(source, finding, 'Change the symbol to MOD'), changed);
    }
  });
});

describe('proposal/sup-with-text', () => {
  const CODE = 'proposal/sup-with-text';
  const stub = '# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps';

  it('is content with designation and title', () => {
    assert.deepEqual(codes(draft('SUP LUM/21/1', stub)), []);
    assert.deepEqual(codes(draft('SUP LUM/21/1', stub.split('\n')[0]!)), []);
    assert.deepEqual(codes('SUP LUM/21/1'), []);
  });

  it('tells of more, and takes it away', () => {
    const source = draft('SUP LUM/21/1', TWELVE);
    assert.deepEqual(codes(source), [`${CODE} info`]);
    assert.equal(mended(source, only(source, LIBRARY, CODE), 'Keep only'), draft('SUP LUM/21/1', stub));
  });

  it('finds marks wrong, with or without the base', () => {
    for (const library of [LIBRARY, EMPTY]) {
      const source = changed.replace('MOD LUM', 'SUP LUM');
      const finding = only(source, library, CODE);
      assert.equal(finding.severity, 'error');
      assert.equal(mended(source, finding, 'Change the symbol to MOD'), changed);
      assert.match(
        mended(source, finding, 'Keep only'),
        /SUP LUM\/21\/1\n\n# RESOLUTION 12 \(REV\. HAVENPORT, 2032\)\n\n## Lamps\n\n\*\*R/,
      );
    }
  });
});

describe('proposal/noc-with-change', () => {
  const CODE = 'proposal/noc-with-change';

  it('is content with the text in force, or a part of it', () => {
    assert.deepEqual(codes(draft('NOC LUM/21/1', TWELVE)), []);
    assert.deepEqual(codes(draft('NOC LUM/21/1', TWELVE.slice(0, TWELVE.indexOf('*recalling*')))), []);
    assert.deepEqual(codes(draft('NOC LUM/21/1', '# Resolution 12 (Rev. Havenport, 2032)\n\n## Lamps')), []);
  });

  it('reports other words, marks, and a designation of the coming conference', () => {
    const source = draft('NOC LUM/21/1', TWELVE.replace('sunset', 'dusk'));
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.severity, 'error');
    assert.equal(finding.related?.length, 1);
    assert.deepEqual(codes(mended(source, finding, 'Keep the designation')), []);
    assert.deepEqual(codes(source, EMPTY), [], 'without the base nobody can tell');
    for (const library of [LIBRARY, EMPTY]) {
      const marked = changed.replace('MOD LUM', 'NOC LUM');
      assert.deepEqual(codes(marked, library), [`${CODE} error`]);
      assert.equal(mended(marked, only(marked, library, CODE), 'Change the symbol to MOD'), changed);
      assert.deepEqual(codes(draft('NOC LUM/21/1', NINE), library), [`${CODE} error`]);
    }
  });
});

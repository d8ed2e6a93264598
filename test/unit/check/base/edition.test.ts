import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { LIBRARY, TWELVE, adopted, apply, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'base/wrong-edition';

describe('base/wrong-edition', () => {
  const nine = (revision: string, form = 'clean', symbol = 'NOC LUM/21/1', head = ''): string =>
    draft(
      symbol,
      text('RESOLUTION 9 (LIGHTBURG, 2028)', '*resolves*\n\n1 to paint;\n\n2 to repaint.', 'Common buoys').replace(
        '(LIGHTBURG, 2028)',
        `(${revision})`,
      ),
      form,
    ).replace('---\n', `---\n${head}`);
  const told = (source: string, library = LIBRARY): readonly string[] => summary(source, library, CODE);

  it('finds proposals about an older revision, with the one in force', () => {
    const source = nine('REV. LIGHTBURG, 2028');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(
      finding.message,
      'Resolution 9 (Rev. Lightburg, 2028) is not in force: the latest is Resolution 9 (Rev. Havenport, 2032).',
    );
    assert.match(mended(source, finding, 'Replace by'), /^# RESOLUTION 9 \(REV\. HAVENPORT, 2032\)$/m);
    assert.deepEqual(told(apply(source, finding.fixes[0]!)), []);
    assert.equal(told(nine('REV. LIGHTBURG, 2028', 'clean', 'SUP LUM/21/1')).length, 1);
    const marked = nine('REV. {~~LIGHTBURG, 2028~>SALTMERE, 2036~~}', 'marked', 'MOD LUM/21/1');
    assert.match(only(marked, LIBRARY, CODE).message, /“Plenary: Carry to Newer Edition…”/);
    assert.deepEqual(only(marked, LIBRARY, CODE).fixes, []);
  });

  it('finds proposals about a text of the coming conference', () => {
    const coming = new Library([
      ...[{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(TWELVE)] }],
      {
        edition: { place: 'Saltmere', year: 2036 },
        documents: [adopted(TWELVE.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'), 'Saltmere, 2036')],
      },
    ]);
    const source = draft('NOC LUM/21/1', '# RESOLUTION 12 (REV. SALTMERE, 2036)\n\n## Lamps');
    assert.match(only(source, coming, CODE).message, /is not in force before the conference that this draft is for/);
    assert.match(
      only(source, LIBRARY, CODE).message,
      /does not exist yet\. The text in force is Resolution 12 \(Rev\. Havenport, 2032\)/,
    );
    assert.deepEqual(told(mended(source, only(source, LIBRARY, CODE), 'Replace by')), []);
  });

  it('has nothing to say of the text in force, of new texts, and of what other rules tell', () => {
    assert.deepEqual(told(revision()), []);
    assert.deepEqual(told(nine('REV. HAVENPORT, 2032')), []);
    assert.deepEqual(told(nine('REV. SALTMERE, 2036', 'clean', 'MOD LUM/21/1')), []);
    for (const body of [
      '# RESOLUTION 3 (LIGHTBURG, 2028)',
      '# RESOLUTION 9 (REV. LAKESIDE, 2028)',
      '# RESOLUTION 99 (LIGHTBURG, 2028)',
      '',
    ])
      assert.deepEqual(told(draft('SUP LUM/21/1', body)), [], body);
    assert.deepEqual(told(draft('ADD LUM/21/1', '# RESOLUTION 9 (REV. LIGHTBURG, 2028)')), []);
    assert.deepEqual(told(''), []);
  });

  it('reads the base of the front matter', () => {
    const clean = (base: string, number = 9): string =>
      nine('REV. SALTMERE, 2036', 'clean', 'MOD LUM/21/1', `base: ${base}\n`).replace('RESOLUTION 9', `RESOLUTION ${number}`);
    assert.deepEqual(told(clean('Havenport, 2032')), []);
    const older = only(clean('Lightburg, 2028'), LIBRARY, CODE);
    assert.match(older.message, /^This is made on an earlier edition than the one in force: the latest is Resolution 9/);
    const lacking = clean('Lightburg, 2028', 19);
    const finding = only(lacking, LIBRARY, CODE);
    assert.equal(lacking.slice(finding.span.from, finding.span.to), 'Lightburg, 2028');
    assert.match(finding.message, /^The texts at hand have no Resolution 19 of Lightburg, 2028\./);
    assert.match(mended(lacking, finding, 'Change to Havenport, 2032'), /^base: Havenport, 2032$/m);
    assert.deepEqual(told(mended(lacking, finding, 'Change to')), []);
    assert.deepEqual(summary(lacking, LIBRARY, 'base/not-imported'), [], 'told once');
    assert.equal(told(clean('Saltmere, 2036')).length, 1);
    const marked = revision().replace('---\n', '---\nbase: Lightburg, 2028\n');
    assert.match(only(marked, LIBRARY, CODE).message, /base says another edition/);
    assert.deepEqual(told(mended(marked, only(marked, LIBRARY, CODE), 'Change to Havenport, 2032')), []);
    const odd = clean('soon');
    assert.deepEqual(told(odd), []);
    assert.deepEqual(summary(odd, LIBRARY, 'markup/front-matter'), ['markup/front-matter warning «soon»']);
  });
});

describe('base/missing-provision', () => {
  it('has a code of its own and points at what is missing', () => {
    const source = revision((markup) => markup.replace('2 Glass is thick.\n\n', ''));
    assert.deepEqual(
      findings(source, LIBRARY, 'base').map(({ code }) => code),
      ['base/missing-provision'],
    );
    const [related] = only(source, LIBRARY, 'base').related!;
    assert.equal(adopted(TWELVE).markup.slice(related!.span.from, related!.span.to), '2 Glass is thick.');
    assert.equal(related!.text?.number, 12);
    for (const fix of only(source, LIBRARY, 'base').fixes) assert.deepEqual(summary(apply(source, fix), LIBRARY, 'base'), []);
  });
});

describe('what base findings point at', () => {
  const inForce = (edit: (markup: string) => string): readonly string[] =>
    findings(revision(edit), LIBRARY, 'base').flatMap(({ related = [] }) =>
      related.map(({ span }) => adopted(TWELVE).markup.slice(span.from, span.to)),
    );

  it('is the words of the text in force', () => {
    assert.deepEqual(
      inForce((markup) => markup.replace('sunset', 'dusk')),
      ['sunset'],
    );
    assert.deepEqual(
      inForce((markup) => markup.replace('old monasteries', 'abbeys').replace('towns, mills', 'towns, {--mills--}{++barns++}')),
      ['old monasteries'],
    );
    assert.deepEqual(
      inForce((markup) => markup.replace('hidden by', 'often hidden by')),
      ['is'],
    );
    assert.deepEqual(
      inForce((markup) => markup.replace('| 160 |', '| 170 |')),
      ['160'],
    );
    assert.deepEqual(
      inForce((markup) => markup.replace('| First | 240 | long |\n', '')),
      ['| First | 240 | long |'],
    );
    assert.deepEqual(
      inForce((markup) =>
        markup.replace('the oil.', 'dear oil.').replace('owner[^2]', 'owner[^oil]').replace('[^2]:', '[^oil]:'),
      ),
      ['the'],
    );
  });
});

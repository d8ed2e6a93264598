import assert from 'node:assert/strict';
import { Library } from '../../../src/corpus/library';
import { LIBRARY, added, adopted, draft, findings, mended, only, revision, summary, text } from './sample';

const BODY = `
*considering*

*a)* that it is dark;

*b)* that lamps:

i) burn;

ii) smoke,

*instructs the Secretary-General, in consultation with the Council*

1 to count;

2 to report:

2.1 to the Council;

2.2 to Member States,

*resolves*

1 to WORDS.

# ANNEX 1 TO RESOLUTION 30 (SALTMERE, 2036)

## Glass

1) Clear.

2) Thick.
`;
const report = (words: string): readonly string[] =>
  summary(draft('ADD LUM/21/1', text('RESOLUTION 30 (SALTMERE, 2036)', BODY.replace('WORDS', words))));
const isQuiet = (words: string): void => assert.deepEqual(report(words), [], words);
const missing = (words: string, shown: string): void =>
  assert.deepEqual(report(words), [`reference/unresolved warning «${shown}»`], words);

describe('reference/unresolved', () => {
  it('finds what exists', () => {
    for (const words of [
      'see *considering b)* above',
      'see *considering b) ii)* above',
      'see *considering a)* and *b)* above',
      'see *resolves* 1 above',
      'see *considering* above',
    ])
      isQuiet(words);
    for (const words of [
      'see *instructs the Secretary-General* 2.2 above',
      'see *instructs the Secretary-General, in consultation with the Council* 1 and 2 above',
    ])
      isQuiet(words);
    for (const words of [
      'see Annex 1 to this resolution',
      'see Annex 1, 2)',
      'see *resolves* 3 of Resolution 9 (Rev. Havenport, 2032)',
    ])
      isQuiet(words);
    isQuiet('see *resolves* 40 of Resolution 5 (Rev. Oldquay, 2024)');
    isQuiet('see *resolves* 40 of Council Resolution 7');
    isQuiet('see *resolves* 40 of Resolution 9 of the Charts Assembly');
  });

  it('reports what does not, in the text itself', () => {
    missing('see *resolves* 9 above', '9');
    missing('see *considering d)* above', 'd)');
    missing('see *considering b) iii)* above', 'b) iii)');
    missing('see *instructs the Secretary-General* 1 to 4 above', '4');
    missing('see Annex 3 to this resolution', 'Annex 3');
    missing('see *recognizing a)* above', '*recognizing a)*');
  });

  it('reports what a cited text does not have', () => {
    missing('see *resolves* 4 of Resolution 9 (Rev. Havenport, 2032)', '4');
    missing(
      'see *resolves* 3 of Resolution 9 (Rev. Lightburg, 2028)'
        .replace('Rev. Lightburg, 2028', 'Rev. Havenport, 2032')
        .replace(' 3 ', ' 33 '),
      '33',
    );
    const source = added('to look.').replace(
      'It is dark.',
      'See *resolves* 8 of Resolution 9 (Rev. Havenport, 2032), and *resolves* 7 above.',
    );
    assert.equal(only(source).message, 'There is no “resolves 8” in Resolution 9 (Rev. Havenport, 2032).');
  });

  it('takes a text that is cited without its revision for any that is known', () => {
    isQuiet('see *resolves* 3 of Resolution 9');
    missing('see *resolves* 4 of Resolution 9', '4');
    const shorter = adopted(text('RESOLUTION 9 (REV. HAVENPORT, 2032)', '*resolves*\n\nto look.'));
    const library = new Library([
      ...[{ edition: { place: 'Lightburg', year: 2028 }, documents: LIBRARY.list({ place: 'Lightburg', year: 2028 }) }],
      { edition: { place: 'Havenport', year: 2032 }, documents: [shorter] },
    ]);
    assert.deepEqual(summary(added('to see *resolves* 2 of Resolution 9.'), library), []);
  });

  it('offers the nearest provisions', () => {
    const source = added('to see *resolves* 9 above;\n\n2 to look.');
    const fixed = mended(source, only(source), 'Refer to resolves 2');
    assert.match(fixed, /\*resolves\* 2 above/);
    assert.deepEqual(summary(fixed), []);
    const section = added('to see *resolvs* 2 above;\n\n2 to look.');
    const found = findings(section);
    assert.ok(found.length <= 1);
    const annexed = draft(
      'ADD LUM/21/1',
      text('RESOLUTION 30 (SALTMERE, 2036)', BODY.replace('WORDS', 'see Annex 3 to this resolution')),
    );
    assert.deepEqual(summary(mended(annexed, only(annexed), 'Refer to Annex 1')), []);
    const stem = draft(
      'ADD LUM/21/1',
      text('RESOLUTION 30 (SALTMERE, 2036)', BODY.replace('WORDS', 'see *considering b) ii) and iv)* above')),
    );
    assert.match(mended(stem, only(stem), 'Refer to considering b) ii)'), /b\) ii\) and ii\)/);
  });

  it('writes a mark in the words of the base, and a plain edit in an addition', () => {
    const gone = revision((markup) =>
      markup.replace('2 that the measures', '{--2 that the measures').replace('of the lamp,', 'of the lamp,--}'),
    );
    const lost = findings(gone).find(({ code }) => code === 'reference/unresolved')!;
    assert.equal(gone.slice(lost.span.from, lost.span.to), '2');
    const marked = mended(gone, lost, 'Refer to resolves 1');
    assert.match(marked, /\*resolves\* 1 and \{~~2~>1~~\} above/);
    assert.deepEqual(
      findings(marked).filter(({ severity }) => severity !== 'info'),
      [],
    );
    const own = revision((markup) => markup.replace('to sunrise;', 'to sunrise{++, see *resolves* 9 below++};'));
    const fixed = mended(
      own,
      findings(own).find(({ code }) => code === 'reference/unresolved')!,
      'Refer to resolves 2',
    );
    assert.match(fixed, /\{\+\+, see \*resolves\* 2 below\+\+\}/);
  });

  it('sums up what the base already had', () => {
    const base = text('RESOLUTION 7 (REV. HAVENPORT, 2032)', '*resolves*\n\n1 to see *resolves* 5 below;\n\n2 to look.');
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(base)] }]);
    const source = draft(
      'MOD LUM/21/1',
      base.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036').replaceAll('Havenport, 2032', 'Saltmere, 2036'),
    );
    assert.deepEqual(summary(source, library), ['reference/unresolved info «RESOLUTION 7 (REV. SALTMERE, 2036)»']);
    const more = source.replace('2 to look.', '2 to see *resolves* 8 above.');
    assert.deepEqual(summary(more, library), [
      'reference/unresolved info «RESOLUTION 7 (REV. SALTMERE, 2036)»',
      'reference/unresolved warning «8»',
    ]);
  });
});

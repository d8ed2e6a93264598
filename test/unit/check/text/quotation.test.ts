import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { LIBRARY as SAMPLE, added, adopted, draft, findings, mended, only, summary, text } from '../sample';

const CODE = 'text/quotation';
const LAMPS = text(
  'RESOLUTION 12 (REV. HAVENPORT, 2032)',
  `*considering*

*a)* that lamps[^1] on lakes are lit by towns, mills and *very* old monasteries;

*resolves*

1 that a lamp shall be lit from sunset to sunrise, except in fog and on market days;

2 that its owner pays for the oil.

[^1]: Including lamps on posts.`,
);
const LIBRARY = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(LAMPS)] }]);
const OF = 'that Resolution 12 (Rev. Havenport, 2032), *resolves* 1, says';
const found = (words: string): readonly string[] =>
  summary(added(words), LIBRARY, CODE).map((line) => line.replace(`${CODE} `, ''));
const isQuiet = (words: string): void => assert.deepEqual(found(words), [], words);

describe('text/quotation', () => {
  it('warns where a quotation differs from the text that it is said to be from, and shows the words', () => {
    const source = added(`${OF}: “a lamp shall be lit from dusk to sunrise, except in fog”;`);
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.message, 'The quotation has “dusk” where Resolution 12 (Rev. Havenport, 2032) has “sunset”.');
    const [{ text: where, span, message }] = finding.related as [NonNullable<typeof finding.related>[number]];
    assert.equal(message, 'Resolution 12 (Rev. Havenport, 2032), resolves 1');
    assert.equal(where!.number, 12);
    assert.ok(LIBRARY.list()[0]!.markup.slice(span.from, span.to).startsWith('1 that a lamp shall'));
    assert.equal(mended(source, finding, 'Quote'), added(`${OF}: “a lamp shall be lit from sunset to sunrise, except in fog”;`));
  });

  it('knows words that were left out and put in', () => {
    const out = added(`${OF} "a lamp shall be lit from sunset, except in fog and on market days";`);
    assert.match(only(out, LIBRARY, CODE).message, /leaves out “to sunrise”/);
    assert.deepEqual(summary(mended(out, only(out, LIBRARY, CODE), 'Quote'), LIBRARY, CODE), []);
    const put = added(`${OF} "a lamp shall be lit brightly from sunset to sunrise";`);
    assert.match(only(put, LIBRARY, CODE).message, /has “brightly” where .* has no such words/);
    assert.match(mended(put, only(put, LIBRARY, CODE), 'Quote'), /"a lamp shall be lit from sunset to sunrise"/);
  });

  it('lets a quotation leave out, begin with a capital, and go without emphasis and footnote marks', () => {
    isQuiet(`${OF} "A lamp shall be lit from sunset … except in fog and on market days";`);
    isQuiet(`${OF} "that a lamp shall be lit [at night], except in fog and on 'market days'";`);
    isQuiet(`${OF} "lamps on lakes are lit by towns – mills and very old monasteries";`);
    isQuiet(`${OF} "except in fog and on market days; 2 that its owner pays for the oil";`);
  });

  it('is silent where the text is not known, or does not hold most of it', () => {
    isQuiet('that Resolution 7 (Rev. Oldquay, 2024) says "a lamp shall be lit from dusk to sunrise, except in fog";');
    isQuiet('that Resolution 12 (Rev. Oldquay, 2024) of the Charts Assembly says "a lamp shall be lit from dusk to sunrise";');
    isQuiet('that No. 12 of the Charter says "a lamp shall be lit from dusk to sunrise, except in fog";');
    isQuiet(`${OF} "keepers of bells and horns may sleep from sunset to noon, and dream";`);
    isQuiet(`${OF} "lit from dusk on";`);
    isQuiet(`${OF} "lamp will be from sunset or sunrise in market";`);
    isQuiet(
      'that Resolution 12 (Rev. Havenport, 2032) is old. It is said "a lamp shall be lit from dusk to sunrise, except in fog";',
    );
  });

  it('finds the citation behind the quotation, and in the paragraph that leads up to it', () => {
    const wrong = '"a lamp shall be lit from dusk to sunrise, except in fog"';
    assert.deepEqual(found(`that ${wrong} (Resolution 12 (Rev. Havenport, 2032));`), ['warning «dusk»']);
    assert.deepEqual(found(`that Resolution 12 (Rev. Havenport, 2032) says:\n\n– ${wrong};`), ['warning «dusk»']);
    assert.deepEqual(found(`that Resolution 12 says ${wrong};`), ['warning «dusk»']);
  });

  it('reads reasons, writes marks, and sums up what the base has', () => {
    const wrong = 'Resolution 12 (Rev. Havenport, 2032) says "a lamp shall be lit from dusk to sunrise, except in fog"';
    assert.equal(summary(added('to look.').replace('It is dark.', `${wrong}.`), LIBRARY, CODE).length, 1);
    const base = text('RESOLUTION 7 (REV. HAVENPORT, 2032)', `*considering*\n\nthat ${wrong},`);
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(LAMPS), adopted(base)] }]);
    const source = draft('MOD LUM/21/1', base.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
    assert.match(only(source, library, CODE).message, /^1 quotation that differs carried over/);
    const marked = draft(
      'MOD LUM/21/1',
      base.replace('HAVENPORT, 2032', '{~~HAVENPORT, 2032~>SALTMERE, 2036~~}').replace('to sunrise', 'to {~~sunrise~>sundown~~}'),
      'marked',
    );
    const own = findings(marked, library, CODE).find(({ severity }) => severity === 'warning')!;
    assert.deepEqual(
      findings(mended(marked, own, 'Quote'), library, CODE).filter(({ severity }) => severity === 'warning'),
      [],
    );
  });

  it('reads anything', () => {
    for (const words of ['', '""', 'Resolution 12 ""', '"Resolution 12 a b c d e f g"', `${OF} "………"`])
      assert.doesNotThrow(() => findings(words, SAMPLE, CODE));
  });
});

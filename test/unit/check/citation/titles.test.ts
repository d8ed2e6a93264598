import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { LIBRARY, added, adopted, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'citation/title-differs';
const cited = (words: string, library = LIBRARY): readonly string[] =>
  findings(added(`to act on Resolution 9 (Rev. Havenport, 2032), ${words}`), library, CODE).map(({ message }) => message);
/** The words after the citation, once the first fix was made. */
const corrected = (words: string, library = LIBRARY): string => {
  const source = added(`to act on ${words}`);
  const finding = only(source, library, CODE);
  return /to act on (.*)/.exec(mended(source, finding, finding.fixes[0]!.title))![1]!;
};
const NINE = 'Resolution 9 (Rev. Havenport, 2032)';

/** A text with a long title, as real ones have them. */
const LONG = new Library([
  {
    edition: { place: 'Havenport', year: 2032 },
    documents: [
      adopted(
        text(
          'RESOLUTION 30 (REV. HAVENPORT, 2032)',
          '*resolves*\n\nto look.',
          'Use of lamps and electronic signal equipment for the safety of ferries, including small craft, and for the training of pilots in harbours',
        ),
      ),
      adopted(text('RESOLUTION 31 (HAVENPORT, 2032)', '*resolves*\n\nto look.', 'Conformance and interoperability')),
    ],
  },
]);
const THIRTY = 'Resolution 30 (Rev. Havenport, 2032)';

describe('citation/title-differs', () => {
  it('finds a word that is changed, dropped, added, misspelt or moved, and corrects it', () => {
    const right = `${NINE}, on common scheme of buoys.`;
    for (const words of [
      'common plan of buoys.',
      'common of buoys.',
      'common scheme of new buoys.',
      'comon scheme of buoys.',
      'common scheme of bouys.',
      'scheme common of buoys.',
    ])
      assert.equal(corrected(`${NINE}, on ${words}`), right, words);
    assert.equal(corrected(`${NINE} (Common scheme for buoys);`), `${NINE} (Common scheme of buoys);`);
    assert.equal(corrected(`${NINE}, entitled “Common scheme of buoy”,`), `${NINE}, entitled “Common scheme of buoys”,`);
  });

  it('finds a slip anywhere in a long title', () => {
    const said =
      'use of lamps and ESE for the safety of ferries, including small craft, and for the training of pilots in harbours';
    assert.deepEqual(summary(added(`to act on ${THIRTY}, on the ${said};`), LONG, CODE), []);
    for (const [right, wrong] of [
      ['safety', 'safty'],
      ['small ', ''],
      ['training of pilots', 'pilots of training'],
      ['in harbours', 'of harbours'],
    ] as const)
      assert.equal(
        corrected(`${THIRTY}, on the ${said.replace(right, wrong)};`, LONG),
        `${THIRTY}, on the ${said};`,
        `${right} → ${wrong}`,
      );
  });

  it('is silent on what texts do with titles', () => {
    for (const words of [
      'on common scheme of buoys.',
      'on the Common Scheme[^1] of the buoys (CSB), and others.',
      'on common scheme of buoys and on lamps.',
      'on what ferries need at night.',
      'which asks for buoys.',
      'on buoys that are common in schemes of ferries.',
      '.',
    ])
      assert.deepEqual(cited(words), [], words);
    for (const words of [
      'the use of lamps and electronic signal equipment for the safety of ferries;',
      'lamps, in general;',
      'the use of whistles;',
    ])
      assert.deepEqual(summary(added(`to act on ${THIRTY}, on ${words}`), LONG, CODE), [], words);
    assert.deepEqual(
      summary(added(`to act on Resolutions 9 and 12 (Rev. Havenport, 2032), on common plan of buoys`), LIBRARY, CODE),
      [],
    );
    assert.deepEqual(
      summary(added('to act on *resolves* 1 of Resolution 9 (Rev. Havenport, 2032), on common plan of buoys'), LIBRARY, CODE),
      [],
    );
  });

  it('tells a number by the title that follows it', () => {
    const source = added(`to act on ${NINE}, on shore power,`);
    const finding = only(source, LIBRARY, CODE);
    assert.match(finding.message, /^“shore power” is the title of Resolution 19 \(Havenport, 2032\), not of Resolution 9 /);
    assert.match(mended(source, finding, 'Cite'), /act on Resolution 19 \(Havenport, 2032\), on shore power,/);
    assert.match(mended(source, finding, 'Write the title'), /\), on common scheme of buoys,/);
    assert.equal(finding.related?.length, 2);
    // One word may be about anything.
    assert.deepEqual(cited('on ice.'), []);
  });

  it('points at the title, and reads the reasons', () => {
    const source = added('to look.').replace('It is dark.', `See ${NINE}, on common scheme for buoys.`);
    const [related] = only(source, LIBRARY, CODE).related!;
    const nine = LIBRARY.find(related!.text!)!;
    assert.equal(nine.markup.slice(related!.span.from, related!.span.to).trim(), '## Common scheme of buoys'.slice(3));
  });

  it('takes a word that only one title has for that title’s slip', () => {
    const odd = new Library([
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [
          adopted(text('RESOLUTION 30 (REV. HAVENPORT, 2032)', '*resolves*\n\nto look.', 'Electronic techonology of buoys')),
          adopted(text('RESOLUTION 31 (HAVENPORT, 2032)', '*resolves*\n\nto look.', 'Lamp technology')),
        ],
      },
    ]);
    assert.deepEqual(summary(added(`to act on ${THIRTY}, on electronic technology of buoys`), odd, CODE), []);
  });

  it('writes a mark in a marked revision, and leaves to the base what the base has', () => {
    const slip = ', and Resolution 9 (Rev. Havenport, 2032), on common scheme for buoys;';
    const own = revision((markup) => markup.replace('to sunrise;', `to sunrise{++${slip.slice(0, -1)}++};`));
    const after = mended(own, only(own, LIBRARY, CODE), 'Write the title');
    assert.match(after, /\{\+\+, and Resolution 9 \(Rev\. Havenport, 2032\), on common scheme of buoys\+\+\}/);
    const base = text('RESOLUTION 7 (REV. HAVENPORT, 2032)', `*resolves*\n\nto look${slip}`);
    const library = new Library([
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [...LIBRARY.list().filter(({ number }) => number === 9), adopted(base)],
      },
    ]);
    const source = draft('MOD LUM/21/1', base.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036'));
    assert.ok(only(source, library, CODE).carried);
  });

  it('reads anything', () => {
    for (const words of ['', ', on', ', on (', ', “', ', on ;', ' (', ', on \u0000', ', on *', `, on ${'lamp '.repeat(300)}`])
      assert.deepEqual(summary(added(`${NINE}${words}`), LIBRARY, CODE), []);
  });
});

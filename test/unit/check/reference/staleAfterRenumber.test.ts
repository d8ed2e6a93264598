import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { LIBRARY, adopted, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'reference/stale-after-renumber';

const BASE = text(
  'RESOLUTION 7 (REV. HAVENPORT, 2032)',
  `
*considering*

*a)* that it is dark on every lake of the Union;

*b)* that lamps are lit by hand in winter,

*resolves*

1 that all lamps shall be lit before the sun sets;

2 that every lamp is cleaned with soft cloth;

3 that mirrors are turned towards the open water,

*instructs the Council*

1 to pay for *resolves* 2 above;

2 to look at *resolves* 1 to 3 above;

3 to think of *considering b)* above.
`,
);
const SEVEN = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(BASE)] }]);

const revised = (edit: (markup: string) => string, form: 'clean' | 'marked'): string =>
  draft('MOD LUM/21/1', edit(form === 'clean' ? BASE.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036') : BASE), form);
const told = (source: string, library = SEVEN): readonly string[] => summary(source, library, CODE);
const NEW = 'that buoys are painted once a year in red;';

describe('reference/stale-after-renumber', () => {
  const inserted = (markup: string): string =>
    markup
      .replace('2 that every', `{++2 ${NEW}++}\n\n{~~2~>3~~} that every`)
      .replace('3 that mirrors', '{~~3~>4~~} that mirrors');

  it('finds a reference that names another provision since one was inserted, in a marked revision', () => {
    const source = revised(inserted, 'marked');
    for (const library of [SEVEN, new Library([])])
      assert.deepEqual(told(source, library), [`${CODE} warning «*resolves* 2»`, `${CODE} warning «*resolves* 1 to 3»`]);
    const [one, range] = findings(source, SEVEN, CODE);
    assert.equal(one!.message, '“resolves 2” is “resolves 3” now: the provisions have other labels than in the text in force.');
    assert.equal(one!.related?.length, 1);
    const fixed = mended(source, one!, 'Refer to resolves 3');
    assert.match(fixed, /pay for \*resolves\* \{~~2~>3~~\} above/);
    assert.match(mended(source, range!, 'Refer to resolves 1 to 4'), /1 to \{~~3~>4~~\} above/);
    assert.deepEqual(told(fixed).length, 1);
  });

  it('finds it in a clean revision, and points at both places', () => {
    const source = revised((markup) => inserted(markup).replace(/\{~~\d~>(\d)~~\}|\{\+\+|\+\+\}/g, '$1'), 'clean');
    assert.deepEqual(told(source), [`${CODE} warning «*resolves* 2»`, `${CODE} warning «*resolves* 1 to 3»`]);
    const [one] = findings(source, SEVEN, CODE);
    const [before, now] = one!.related!;
    assert.equal(adopted(BASE).markup.slice(before!.span.from, before!.span.to), '2 that every lamp is cleaned with soft cloth;');
    assert.equal(before!.text?.number, 7);
    assert.equal(source.slice(now!.span.from, now!.span.to), '3 that every lamp is cleaned with soft cloth;');
    assert.match(mended(source, one!, 'Refer to resolves 3'), /pay for \*resolves\* 3 above/);
    assert.deepEqual(told(source, new Library([])), [], 'nobody knows what it was');
  });

  it('finds it after a deletion, a move and a swap', () => {
    const gone = revised(
      (markup) =>
        markup
          .replace(/1 that all.*/, (words) => `{--${words}--}`)
          .replace('2 that', '{~~2~>1~~} that')
          .replace('3 that', '{~~3~>2~~} that'),
      'marked',
    );
    assert.deepEqual(told(gone), [`${CODE} warning «*resolves* 2»`]);
    assert.match(mended(gone, only(gone, SEVEN, CODE), 'Refer to'), /\*resolves\* \{~~2~>1~~\}/);
    const swapped = revised(
      (markup) => markup.replace(/1 (that all.*)\n\n2 (that every.*)/, '{--1 $1--}\n\n{~~2~>1~~} $2\n\n{++2 $1++}'),
      'marked',
    );
    assert.match(told(swapped)[0]!, /«\*resolves\* 2»/);
    const clean = revised((markup) => markup.replace(/1 (that all.*)\n\n2 (that every.*)/, '1 $2\n\n2 $1'), 'clean');
    assert.match(told(clean)[0]!, /«\*resolves\* 2»/);
  });

  it('says so when the provision went and another took its label', () => {
    const source = revised(
      (markup) => markup.replace(/2 that every.*/, (words) => `{--${words}--}`).replace('3 that', '{~~3~>2~~} that'),
      'marked',
    );
    const [finding] = findings(source, SEVEN, CODE);
    assert.equal(source.slice(finding!.span.from, finding!.span.to), '2');
    assert.match(finding!.message, /^The provision that “resolves 2” named in the text in force is no longer there/);
    assert.deepEqual(finding!.fixes, []);
  });

  it('leaves alone a provision that was rewritten, new and changed references, and labels that nothing has', () => {
    const rewritten = revised(
      (markup) => markup.replace(/2 (that every.*)/, '{--2 $1--}\n\n{++2 that no one sails at night without two mates;++}'),
      'marked',
    );
    assert.deepEqual(told(rewritten), []);
    const changed = revised(
      (markup) =>
        inserted(markup)
          .replace('*resolves* 2 above', '*resolves* {~~2~>3~~} above')
          .replace('*resolves* 1 to 3 above', '*resolves* {++3 ++}{--1 to 3 --}above{++ and *resolves* 2 above++}'),
      'marked',
    );
    assert.deepEqual(told(changed), []);
    const last = revised(
      (markup) => markup.replace(/3 that mirrors.*/, (words) => `{--${words}--}`).replace('cloth;', 'cloth{~~;~>,~~}'),
      'marked',
    );
    assert.deepEqual(told(last), []);
    assert.ok(summary(last, SEVEN, 'reference/unresolved').length > 0);
  });

  it('has nothing to say where no label changed', () => {
    assert.deepEqual(told(revised((markup) => markup, 'clean')), []);
    assert.deepEqual(told(revised((markup) => markup.replace('by hand', 'by {~~hand~>foot~~}'), 'marked')), []);
    assert.deepEqual(told(revised((markup) => markup.replace('soft cloth', 'hard brushes and soap'), 'clean')), []);
    assert.deepEqual(
      told(
        revised(
          (markup) =>
            markup.replace('3 to think of *considering b)* above.', '3 to think of *considering b)* above;\n\n4 to rest.'),
          'clean',
        ),
      ),
      [],
    );
    for (const source of ['', 'MOD LUM/21/1', revision(), draft('ADD LUM/21/1', BASE), draft('NOC LUM/21/1', BASE)])
      assert.deepEqual(summary(source, LIBRARY, CODE), []);
  });

  it('hears a remark', () => {
    const source = revised(inserted, 'marked').replace(
      '1 to pay for',
      `1 to {>>plenary-ignore ${CODE}: the new one is meant<<}pay for`,
    );
    assert.equal(only(source, SEVEN, CODE).code, CODE);
  });
});

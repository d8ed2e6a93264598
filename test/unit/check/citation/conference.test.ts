import assert from 'node:assert/strict';
import { createChecker } from '../../../../src/check/runner';
import { citationRules } from '../../../../src/check/citation/rules';
import { Library } from '../../../../src/corpus/library';
import { LIBRARY, TWELVE, added, adopted, apply, draft, findings, mended, only, revision, summary, text } from '../sample';

const NINE = 'Resolution 9 (Rev. Havenport, 2032)';

describe('citation/of-this-conference', () => {
  const CODE = 'citation/of-this-conference';
  const base = text(
    'RESOLUTION 7 (REV. HAVENPORT, 2032)',
    `*recalling*\n\n*a)* ${NINE} of this conference;\n\n*b)* Resolutions 9 and 12 (Rev. Havenport, 2032) of this conference,\n\n*resolves*\n\nto look.`,
  );
  const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [...LIBRARY.list(), adopted(base)] }]);
  const marked = draft(
    'MOD LUM/21/1',
    base
      .replace('(REV. HAVENPORT, 2032)', '(REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})')
      .replace('(Havenport, 2032),', '({~~Havenport, 2032~>Saltmere, 2036~~}),'),
    'marked',
  );

  it('warns of what the drafter wrote, and names the conference instead', () => {
    const source = added(`to act on ${NINE} of this conference.`);
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.severity, 'warning');
    assert.equal(source.slice(finding.span.from, finding.span.to), 'of this conference');
    const after = mended(source, finding, 'Write “of the General Conference”');
    assert.match(after, /9 \(Rev\. Havenport, 2032\) of the General Conference\./);
    assert.deepEqual(
      summary(after, LIBRARY, 'citation').filter((line) => !line.includes('missing-title')),
      [],
    );
  });

  it('makes one information of all that the text in force has, with one fix', () => {
    const finding = only(marked, library, CODE);
    assert.ok(finding.carried);
    assert.equal(finding.severity, 'info');
    assert.deepEqual(
      finding.fixes.map(({ title }) => title),
      ['Name the conference in all 2 of them'],
    );
    const after = apply(marked, finding.fixes[0]!);
    assert.equal(after.split('of {~~this conference~>the General Conference~~}').length, 3);
    assert.deepEqual(summary(after, library, CODE), []);
  });

  it('judges an adopted text by its own conference', () => {
    const checker = createChecker(citationRules.filter(({ code }) => code === CODE));
    const [seven] = library.revisionsOf({ kind: 'Resolution', number: 7 });
    assert.deepEqual(checker.audit(seven!, library), []);
    const odd = adopted(base.replace('9 (Rev. Havenport, 2032)', '9 (Rev. Lightburg, 2028)'));
    assert.equal(checker.audit(odd, LIBRARY).length, 1);
  });

  it('is silent on the coming conference’s own, on other bodies’, and where no conference is named', () => {
    for (const words of [
      'Resolution 30 (Rev. Saltmere, 2036) of this conference',
      'Resolution 9 of this conference',
      'Resolution 64 (Rev. Geneva, 2022) of this conference',
      `${NINE} of the General Conference`,
      // That there is no such text is told already.
      'Resolution 99 (Rev. Havenport, 2032) of this conference',
    ])
      assert.deepEqual(summary(added(`to act on ${words}.`), LIBRARY, CODE), [], words);
    assert.deepEqual(summary(added(`to act on ${NINE} of this conference.`).replace(/^conference.*\n/m, ''), LIBRARY, CODE), []);
  });
});

describe('citation/missing-title', () => {
  const CODE = 'citation/missing-title';
  const found = (words: string): readonly string[] => summary(added(`to act on ${words}`), LIBRARY, CODE);
  const titled = (words: string): string => {
    const source = added(`to act on ${words}`);
    const after = mended(source, only(source, LIBRARY, CODE), 'Add the title');
    assert.deepEqual(summary(after, LIBRARY, 'citation'), []);
    return /to act on (.*)/.exec(after)![1]!;
  };

  it('asks once for each text, and adds the title where it belongs', () => {
    assert.equal(titled(`${NINE};`), `${NINE}, on common scheme of buoys;`);
    assert.equal(titled(`${NINE} and lamps`), `${NINE}, on common scheme of buoys, and lamps`);
    assert.equal(
      titled(`${NINE} of the General Conference, and lamps`),
      `${NINE} of the General Conference, on common scheme of buoys, and lamps`,
    );
    assert.deepEqual(found(`${NINE}, and again ${NINE}`), [`${CODE} info «${NINE}»`]);
  });

  it('is silent where the title stands anywhere, in lists, on provisions, and on what nobody knows', () => {
    for (const words of [
      `${NINE}, on buoys;`,
      `${NINE} and ${NINE}, on common scheme of buoys;`,
      'Resolutions 9 and 12 (Rev. Havenport, 2032);',
      `*resolves* 1 of ${NINE};`,
      'Resolution 9;',
      'Resolution 30 (Rev. Saltmere, 2036);',
      'Resolution 7 (Rev. Oldquay, 2024);',
      'Resolution 64 (Rev. Geneva, 2022) of WTSA;',
    ])
      assert.deepEqual(found(words), [], words);
  });

  it('asks of a revision only what is new in it', () => {
    assert.deepEqual(summary(revision(), LIBRARY, CODE), []);
    const more = revision((markup) => markup.replace('to sunrise;', `to sunrise{++, as in ${NINE}++};`));
    // The text has a title for this number, though of another revision.
    assert.deepEqual(summary(more, LIBRARY, CODE), []);
    const other = more.replace(`as in ${NINE}`, 'as in Resolution 20 (Havenport, 2032)');
    assert.deepEqual(summary(other, LIBRARY, CODE), [`${CODE} info «Resolution 20 (Havenport, 2032)»`]);
    assert.match(
      mended(other, only(other, LIBRARY, CODE), 'Add'),
      /\{\+\+, as in Resolution 20 \(Havenport, 2032\), on ice\+\+\}/,
    );
  });
});

describe('citation/abrogated and citation/outdated', () => {
  it('tells a text that is gone whatever revision is meant, and points at what abrogated it', () => {
    const finding = only(added('to act on Resolution 3.'), LIBRARY, 'citation/abrogated');
    assert.match(finding.message, /^Resolution 3 is no longer in force/);
    assert.equal(finding.related?.[0]?.message, 'abrogated at Havenport, 2032');
    assert.deepEqual(summary(added('to act on Resolution 4.'), LIBRARY, 'citation/abrogated'), []);
    assert.deepEqual(summary(added('to act on Council Resolution 3.'), LIBRARY, 'citation/abrogated'), []);
    const said = added('to look.').replace('It is dark.', 'Resolution 3 is gone.');
    assert.equal(findings(said, LIBRARY, 'citation/abrogated').length, 1);
  });

  it('gives the title with the revision where the drafter cites the text anew, so that nobody asks for it then', () => {
    const old = 'Resolution 9 (Rev. Lightburg, 2028)';
    const after = (source: string): string => {
      const mendedNow = mended(source, findings(source, LIBRARY, 'citation/outdated').at(-1)!, 'Update to');
      assert.deepEqual(summary(mendedNow, LIBRARY, 'citation/missing-title'), []);
      return mendedNow;
    };
    assert.match(
      after(added(`to act on ${old} and sail.`)),
      /act on Resolution 9 \(Rev\. Havenport, 2032\), on common scheme of buoys, and sail\./,
    );
    // The second mention and one in a list need none.
    assert.match(
      after(added(`to act on ${NINE}, on common scheme of buoys;\n\n2 to act on ${old}.`)),
      /2 to act on Resolution 9 \(Rev\. Havenport, 2032\)\.$/m,
    );
    assert.match(
      after(added('to act on Resolutions 9 and 12 (Rev. Lightburg, 2028).')),
      /Resolutions 9 \(Rev\. Havenport, 2032\) and 12 \(Rev\. Lightburg, 2028\)\.$/m,
    );
    // Resolution 12 cites the text already, under another revision.
    const more = revision((markup) => markup.replace('to sunrise;', `to sunrise{++, as in ${old}++};`));
    assert.match(after(more), /\{\+\+, as in Resolution 9 \(Rev\. Havenport, 2032\)\+\+\};/);
    const bare = (markup: string): string => markup.replace(' of the General Conference, on common buoys', '');
    const base = new Library([
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [...LIBRARY.list().filter(({ number }) => number !== 12), adopted(bare(TWELVE))],
      },
    ]);
    const updatedByHand = bare(revision()).replace('Rev. Lightburg, 2028', 'Rev. {~~Lightburg, 2028~>Havenport, 2032~~}');
    assert.match(updatedByHand, /~>Havenport, 2032~~\}/);
    assert.deepEqual(summary(updatedByHand, base, 'citation/missing-title'), []);
    const clean = updatedByHand.replace('form: marked', 'form: clean').replace(/\{~~.*?~>(.*?)~~\}/g, '$1');
    assert.deepEqual(summary(clean, base, 'citation/missing-title'), []);
    const anew = clean.replace('to sunrise;', 'to sunrise, as in Resolution 20 (Havenport, 2032);');
    assert.equal(summary(anew, base, 'citation/missing-title').length, 1);
  });

  const updated = (words: string): string => {
    const source = added(`to act on Resolution 9 (Rev. Lightburg, 2028)${words}`);
    return /2032\)(.*)/.exec(mended(source, only(source, LIBRARY, 'citation/outdated'), 'Update to'))![1]!;
  };

  it('brings the title along with the revision, and leaves other words alone', () => {
    assert.equal(updated(', on common buoys, and lamps'), ', on common scheme of buoys, and lamps');
    assert.equal(
      updated(' of the General Conference, on the common buoys;'),
      ' of the General Conference, on the common scheme of buoys;',
    );
    assert.equal(updated(', entitled “Common buoys”.'), ', entitled “Common scheme of buoys”.');
    assert.equal(updated(', on common scheme of buoys.'), ', on common scheme of buoys.');
    assert.equal(updated(', on what is painted red.'), ', on what is painted red.');
  });

  it('asks once in introduction and reasons, and not where a text speaks of the past', () => {
    const old = 'Resolution 9 (Rev. Lightburg, 2028)';
    assert.equal(
      summary(added('to look.').replace('It is dark.', `${old} and ${old}.\n\n${old}.`), LIBRARY, 'citation/outdated').length,
      1,
    );
    assert.deepEqual(summary(added(`to act on ${old} and ${NINE}.`), LIBRARY, 'citation/outdated'), []);
    const own = draft(
      'MOD LUM/21/1',
      text('RESOLUTION 9 (REV. SALTMERE, 2036)', `*recalling*\n\n${old},\n\n*resolves*\n\nto look.`),
    );
    assert.deepEqual(summary(own, LIBRARY, 'citation/outdated'), []);
  });
});

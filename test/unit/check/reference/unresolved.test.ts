import assert from 'node:assert/strict';
import { Library } from '../../../../src/corpus/library';
import { EMPTY, LIBRARY, TWELVE, adopted, added, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'reference/unresolved';

describe('reference/unresolved, further', () => {
  const told = (source: string, library = LIBRARY): readonly string[] => summary(source, library, CODE);
  const is = (words: string): readonly string[] => told(added(`${words}, now.\n\n2 to look.`));

  it('finds annexes and paragraphs of annexes that are not there', () => {
    const body = (words: string): string =>
      draft(
        'ADD LUM/21/1',
        text(
          'RESOLUTION 30 (SALTMERE, 2036)',
          `*resolves*\n\n1 to ${words}.\n\n# ANNEX 1 TO RESOLUTION 30 (SALTMERE, 2036)\n\n1 Glass.\n\n2 Oil.`,
        ),
      );
    for (const fine of ['see section 2 of Annex 1 to this resolution', 'see § 2 in Annex 1', 'see paragraph 1 of Annex 1'])
      assert.deepEqual(told(body(fine)), [], fine);
    assert.deepEqual(told(body('see section 7 of Annex 1')), [`${CODE} warning «7»`]);
    assert.deepEqual(told(body('see § 7 in Annex 1')), [`${CODE} warning «7»`]);
    assert.deepEqual(told(body('see Annex 7')), [`${CODE} warning «Annex 7»`]);
    assert.deepEqual(told(body('see section 7 of the Charts Convention')), []);
  });

  it('looks for “its annex” in the text that is cited before it, and nowhere where nobody says whose it is', () => {
    const twelve = 'Resolution 12 (Rev. Havenport, 2032)';
    assert.deepEqual(is(`to read ${twelve} and its Annex`), []);
    assert.deepEqual(is(`to read ${twelve}, on lamps, and its Annex 7`), []);
    assert.deepEqual(is('to read what the Council said in its Annex 7'), []);
    assert.equal(only(added(`to read ${twelve} and its Annex 7.`), LIBRARY, CODE).message, `There is no “Annex 7” in ${twelve}.`);
  });

  it('finds footnotes that are not there', () => {
    const noted = (words: string): string => added(`to look[^1], by the measure of ${words}.\n\n[^1]: Every day.`);
    assert.deepEqual(told(noted('footnote 1 to this resolution')), []);
    assert.deepEqual(told(noted('footnote 4 of the Charts Convention')), []);
    const source = noted('footnote 4 to this resolution');
    assert.equal(only(source, LIBRARY, CODE).message, 'There is no footnote 4 in this text: it has one.');
    assert.deepEqual(told(mended(source, only(source, LIBRARY, CODE), 'Refer to footnote 1')), []);
  });

  it('finds a lead-in with a slip in it, and mends it', () => {
    const source = added('to do as *resovles* 2 above says;\n\n2 to look.');
    const finding = only(source, LIBRARY, CODE);
    assert.equal(finding.message, 'There is no “resovles 2” in this text. The nearest lead-in is “resolves”.');
    assert.deepEqual(told(mended(source, finding, 'Refer to resolves 2')), []);
    assert.deepEqual(is('to do as *resovles* above says').length, 1);
    for (const words of ['to name the *Resolve* a ship', 'to sail with *resolve* only', 'to write *a)* here', '*resolves*'])
      assert.deepEqual(is(words), [], words);
  });

  it('points at the section that was looked in, of this text or of the cited one', () => {
    const here = added('to see *resolves* 9 above;\n\n2 to look.');
    const [own] = only(here, LIBRARY, CODE).related!;
    assert.equal(here.slice(own!.span.from, own!.span.to), 'resolves');
    assert.equal(own!.text, undefined);
    const cited = added('to see *resolves* 9 of Resolution 12 (Rev. Havenport, 2032).');
    const [other] = only(cited, LIBRARY, CODE).related!;
    assert.equal(other!.message, 'resolves, in Resolution 12 (Rev. Havenport, 2032)');
    assert.equal(adopted(TWELVE).markup.slice(other!.span.from, other!.span.to), 'resolves');
  });

  it('judges the text as it was, where nobody has the text in force', () => {
    const edit = (markup: string): string =>
      markup
        .replace('of the lamp,', 'of the lamp{~~,~>;~~}\n\n{++3 that it be done soon,++}')
        .replace('*resolves* 1 and 2 above', '*resolves* 1 and 3 above');
    const [finding] = findings(revision(edit), EMPTY, CODE);
    assert.match(finding!.message, /^The text as it was has no “resolves 3”/);
    assert.deepEqual(findings(revision(edit), LIBRARY, CODE), [], 'with the text in force, that is an unmarked change');
    const marked = revision((markup) => edit(markup).replace('1 and 3 above', '1 and {~~2~>3~~} above'));
    assert.deepEqual(told(marked, EMPTY), []);
    const gone = revision((markup) => markup.replace('1 and 2 above', '1{-- and 9--} above'));
    assert.deepEqual(told(gone, EMPTY), []);
    const both = revision((markup) => markup.replace('1 and 2 above', '1 and 9 above'));
    assert.deepEqual(told(both, EMPTY), [`${CODE} warning «9»`]);
  });

  it('takes broken input as it comes', () => {
    for (const source of ['', '*', 'MOD', '# RESOLUTION 1\n\n*resolves* 2 above', `${added('*resolves* {++2 above')}`])
      assert.doesNotThrow(() => told(source));
  });
});

describe('reference/ambiguous', () => {
  const AMBIGUOUS = 'reference/ambiguous';
  const twice = (words: string): string =>
    draft(
      'ADD LUM/21/1',
      text(
        'RESOLUTION 30 (SALTMERE, 2036)',
        `*resolves*\n\n1 to light;\n\n2 to clean,\n\n*noting*\n\nthat it is dark,\n\n*resolves*\n\n1 to train;\n\n2 to pay;\n\n3 to rest,\n\n*instructs the Council, with care*\n\n1 to look,\n\n*instructs the Council and the Director*\n\n1 to see ${words}.\n\n# ANNEX 1 TO RESOLUTION 30 (SALTMERE, 2036)\n\n1 Glass.\n\n# ANNEX 2 TO RESOLUTION 30 (SALTMERE, 2036)\n\n1 Oil.`,
      ),
    );
  const told = (words: string): readonly string[] => summary(twice(words), LIBRARY, AMBIGUOUS);

  it('finds a reference that several sections answer to, with each of them', () => {
    const source = twice('*resolves* 2 above');
    const finding = only(source, LIBRARY, AMBIGUOUS);
    assert.equal(finding.severity, 'info');
    assert.equal(
      finding.message,
      '“resolves 2” may mean several provisions: resolves, resolves (2) all fit. Say which is meant.',
    );
    assert.deepEqual(
      finding.related?.map(({ span }) => source.slice(span.from, span.to)),
      ['2 to clean,', '2 to pay;'],
    );
    assert.equal(told('*instructs the Council* 1 above').length, 1);
    assert.equal(told('the annex to this resolution').length, 1);
  });

  it('has no doubt where one has the label, or is named in full', () => {
    for (const words of ['*resolves* 3 above', '*resolves* 9 above', '*noting* above', 'Annex 2 to this resolution'])
      assert.deepEqual(told(words), [], words);
    assert.deepEqual(told('*instructs the Council, with care* 1 above'), []);
  });

  it('sums up what the text in force had', () => {
    const base = text(
      'RESOLUTION 7 (REV. HAVENPORT, 2032)',
      '*resolves*\n\n1 to light,\n\n*noting*\n\nthat it is dark,\n\n*resolves*\n\n1 to see *resolves* 1 above.',
    );
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(base)] }]);
    const [finding] = findings(draft('MOD LUM/21/1', base, 'marked'), library, AMBIGUOUS);
    assert.equal(finding?.carried, true);
  });
});

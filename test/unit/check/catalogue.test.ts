import assert from 'node:assert/strict';
import { createChecker } from '../../../src/check/runner';
import type { Catalogue } from '../../../src/corpus/catalogue/catalogue';
import type { Library } from '../../../src/corpus/library';
import type { Finding } from '../../../src/model/problem';
import { catalogueOf } from '../../support/catalogue';
import { added, draft, EMPTY, LIBRARY, revision, TWELVE, USUAL } from './sample';

const KNOWN = catalogueOf(LIBRARY);

/** Checks on a machine that has imported nothing. */
function find(source: string, catalogue: Catalogue = KNOWN, library: Library = EMPTY): readonly Finding[] {
  return createChecker(USUAL).check(source, library, catalogue);
}

function told(source: string, code: string, catalogue = KNOWN): readonly string[] {
  return find(source, catalogue)
    .filter((finding) => finding.code === code)
    .map(({ message, span }) => `${message.replace(/ Import its Final Acts.*$/, '')} «${source.slice(span.from, span.to)}»`);
}

const OFFICIAL = 'the official text of Resolution 12 (Rev. Havenport, 2032)';

describe('base/not-verbatim', () => {
  const differs = (edit: (markup: string) => string): readonly string[] => told(revision(edit), 'base/not-verbatim');

  it('finds no fault in the text in force, however it is typed and whatever is marked in it', () => {
    const [tally, ...rest] = find(revision());
    assert.equal(tally?.code, 'base/not-imported');
    assert.deepEqual(rest, find(revision(), KNOWN, LIBRARY), 'the rest is what is found with the text in the library');
    const marked = revision((markup) =>
      markup
        .replace('1 that a lamp', '1 that {~~a lamp~>every lamp~~}')
        .replace('– near the shore,', '{--– near the shore,--}')
        .replace('2 Glass is thick.', '2 Glass is thick.\n\n{++3 Glass is dear.++}')
        .replaceAll('[^1]', '[^posts]')
        .replace('– in summer;', '- in\nsummer ;'),
    );
    assert.deepEqual(told(marked, 'base/not-verbatim'), []);
  });

  it('names the provision whose words were changed outside the marks', () => {
    assert.deepEqual(
      differs((markup) => markup.replace('to sunrise', 'to dawn')),
      [
        `The words of resolves 1 differ from ${OFFICIAL}: mark what you changed, or restore them. «1 that a lamp shall be lit from sunset to dawn;»`,
      ],
    );
    const names = [
      ['in summer', 'in winter', 'considering b) –'],
      ['First | 240', 'First | 250', 'a table in resolves'],
      ['Whoever pays', 'Who pays', 'footnote 2'],
      ['Glass is thick', 'Glass is thin', 'Annex, 2'],
      ['## Lamps', '## Lights', 'the title'],
      ['*recalling*', '*remembering*', 'the lead-in “recalling”'],
      ['## Glass', '## Panes', 'the title of Annex'],
    ] as const;
    for (const [from, to, name] of names) {
      const found = differs((markup) => markup.replace(from, to));
      assert.equal(found.length, 1, `${from}: ${found.join('\n')}`);
      assert.ok(found[0]!.startsWith(`The words of ${name} differ from ${OFFICIAL}`), found[0]);
    }
  });

  it('names what is missing, what was added, and a label that was changed', () => {
    assert.deepEqual(
      differs((markup) => markup.replace('– in summer;\n\n', '')),
      [
        `Here ${OFFICIAL} has considering b) –, after this: mark what you deleted, or restore it. «*b)* that their light is hidden by trees:»`,
      ],
    );
    assert.deepEqual(
      differs((markup) => markup.replace('2 Glass is thick.', '2 Glass is thick.\n\n3 Glass is dear.')),
      [`This is not in ${OFFICIAL}: mark Annex, 3 as added, or remove it. «3 Glass is dear.»`],
    );
    assert.deepEqual(
      differs((markup) => markup.replace('2 Glass is thick', '3 Glass is thick')),
      [
        `The words of Annex, 3 are those of Annex, 2 in ${OFFICIAL}: mark the change of the label, or restore it. «3 Glass is thick.»`,
      ],
    );
  });

  it('says once that another text was pasted', () => {
    const [only, ...others] = differs((markup) => markup.replace(/\b(?:of|the|is|in|to|that)\b/g, 'x'));
    assert.match(
      only ?? '',
      /^This is not the official text .*: \d+ of its \d+ provisions differ or are missing\. «RESOLUTION 12/,
    );
    assert.deepEqual(others, []);
  });

  it('waits for a mark that is being written, and for a text', () => {
    assert.deepEqual(
      differs((markup) => markup.replace('1 that a lamp', '1 that {++every bright lamp')),
      [],
    );
    assert.deepEqual(
      told(draft('MOD LUM/21/1', '# RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})', 'marked'), 'base/not-verbatim'),
      [],
    );
  });

  it('is silent where nothing follows: a clean draft, another language, a conversion, a text that is in the library', () => {
    const bent = revision((markup) => markup.replace('to sunrise', 'to dawn'));
    assert.deepEqual(told(bent.replace('form: marked', 'form: marked\nlanguage: fr'), 'base/not-verbatim'), []);
    assert.deepEqual(told(bent, 'base/not-verbatim', catalogueOf(LIBRARY, { official: false })), []);
    assert.deepEqual(told(draft('MOD LUM/21/1', TWELVE.replace('to sunrise', 'to dawn')), 'base/not-verbatim'), []);
    assert.deepEqual(
      find(bent, KNOWN, LIBRARY).map(({ code }) => code),
      ['citation/outdated', 'base/unmarked-change'],
    );
  });
});

describe('base/not-imported', () => {
  it('says how much of a pasted text is verbatim', () => {
    const [whole] = told(revision(), 'base/not-imported');
    assert.match(
      whole ?? '',
      /By the fingerprints of the official text of Havenport, 2032, outside the marks (\d+) of \1 provisions are verbatim\. /,
    );
    const [bent] = told(
      revision((markup) => markup.replace('sunset', 'dusk').replace('– in summer;\n\n', '')),
      'base/not-imported',
    );
    assert.match(bent ?? '', / 17 of 19 provisions are verbatim; 1 differs, 1 is missing\. /);
    const clean = draft(
      'MOD LUM/21/1',
      TWELVE.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036')
        .replace('(Havenport, 2032),', '(Saltmere, 2036),')
        .replace('sunset', 'dusk')
        .replace('2 Glass is thick.\n\n', ''),
    );
    assert.match(
      told(clean, 'base/not-imported')[0] ?? '',
      /, 17 of 19 provisions are verbatim; 1 differs \(resolves 1\), 1 is missing \(Annex, 2\)\. /,
      'in a clean draft nothing else tells where',
    );
  });
});

describe('citations and references without a library', () => {
  const said = (words: string, catalogue = KNOWN, library = EMPTY): readonly string[] =>
    find(added(words), catalogue, library).map(({ code, message }) => `${code} ${message}`);

  it('knows which texts there are', () => {
    assert.deepEqual(said('as Resolution 9 (Rev. Havenport, 2032) says.'), []);
    assert.match(
      said('as Resolution 19 (Rev. Havenport, 2032) says.')[0] ?? '',
      /^citation\/unknown .* does not exist: it was new at Havenport/,
    );
    assert.match(said('as Resolution 9 (Rev. Lightburg, 2028) says.')[0] ?? '', /^citation\/outdated/);
    assert.match(said('as Resolution 3 (Lightburg, 2028) says.')[0] ?? '', /^citation\/abrogated/);
  });

  it('looks references to cited texts up in their outlines', () => {
    assert.deepEqual(said('to apply *resolves* 3 of Resolution 9 (Rev. Havenport, 2032).'), []);
    assert.deepEqual(said('to apply *considering b)* and Annex 1 to Resolution 12 (Rev. Havenport, 2032).').length, 1);
    assert.match(
      said('to apply *resolves* 7 of Resolution 9 (Rev. Havenport, 2032).')[0] ?? '',
      /^reference\/unresolved There is no “resolves 7” in Resolution 9/,
    );
    assert.deepEqual(
      said('to apply *resolves* 7 of Resolution 9 (Rev. Havenport, 2032).', catalogueOf(LIBRARY, { official: false })),
      [],
    );
  });

  it('adds to what the library has, and never takes away', () => {
    const words = 'as Resolution 19 (Rev. Havenport, 2032) says, and *resolves* 7 of Resolution 9 (Rev. Havenport, 2032).';
    assert.deepEqual(said(words, KNOWN, LIBRARY), said(words, undefined, LIBRARY));
  });

  it('says nothing about the texts of another union', () => {
    const source = added('as Resolution 19 (Rev. Havenport, 2032) says.').replace('General Conference', 'Assembly of Charts');
    assert.deepEqual(find(source), []);
  });
});

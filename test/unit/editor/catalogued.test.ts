import assert from 'node:assert/strict';
import { Library } from '../../../src/corpus/library';
import { readDraft } from '../../../src/markup/draft';
import { hoverAt, hoverMarkdown, type Hover } from '../../../src/editor/hover';
import { createInlineReader } from '../../../src/markup/inline';
import { catalogueOf } from '../../support/catalogue';
import { draftWith, libraryOf, pointed, sampleDraft } from './samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');
const catalogue = catalogueOf(both, { pageOf: (designation) => (designation.includes('12') ? 19 : undefined) }, [
  {
    concordance: 1,
    edition: { place: 'Havenport', year: 2032 },
    body: 'standardization',
    bodyEdition: { place: 'Northpoint', year: 2031 },
    pairs: [
      { text: 'Resolution 12', resolutions: [4, 7], abrogated: [7] },
      { text: 'Resolution 9', resolutions: [4] },
    ],
  },
]);

/** What is told on a machine that has imported nothing, unless a library is given. */
function hover(marked: string, library = new Library([])): Hover | undefined {
  const { source, offset } = pointed(marked);
  return hoverAt(readDraft(source), offset, library, createInlineReader(), catalogue);
}

function told(body: string, library?: Library): string {
  const found = hover(draftWith(body), library);
  assert.ok(found);
  return hoverMarkdown(found);
}

describe('hoverAt on a text that only the catalogue knows', () => {
  it('tells title, action, page, the revision before, who cites it, its counterparts and its outline', () => {
    const [head, title, facts, hint, rule, outline] = told('as Reso¦lution 12 (Rev. Havenport, 2032) asks').split('\n\n');
    assert.equal(head, '**Resolution 12 (Rev. Havenport, 2032)** · revised at Havenport, 2032, page 19');
    assert.equal(title, '**Lighthouses on inland waters**');
    const lines = (facts ?? '').split('  \n');
    assert.equal(lines[0], 'Revision before it: Resolution 12 (Rev. Lightburg, 2028)');
    assert.match(lines[1] ?? '', /^Cited by Resolution \d+ \((?:Rev\. )?Havenport, 2032\)/);
    assert.equal(lines[2], 'On its subject: WTSA Resolutions 4 and 7 (abrogated)');
    assert.equal(hint, 'It is not in the library. Import the Final Acts to read its words.');
    assert.equal(rule, '---');
    assert.match(outline ?? '', /^\*considering\* a\) to [c-z]\) {2}\n/);
    assert.match(outline ?? '', /\n\*resolves\* 1 to \d/);
  });

  it('offers to import it', () => {
    assert.equal(hover(draftWith('as Reso¦lution 12 (Rev. Havenport, 2032) asks'))?.needsImport, true);
  });

  it('tells whether a provision is there', () => {
    assert.match(told('see *resolves* ¦1 of Resolution 12 (Rev. Havenport, 2032)'), /---\n\n\*resolves 1\*$/);
    assert.match(
      told('see *resolves* ¦77 of Resolution 12 (Rev. Havenport, 2032)'),
      /Resolution 12 \(Rev\. Havenport, 2032\) has no \*resolves 77\*: \*resolves\* has 1 to \d+\.$/,
    );
  });

  it('says which revision came later, and that a text was abrogated', () => {
    assert.match(
      told('see Reso¦lution 14 (Rev. Lightburg, 2028)'),
      /Later revision: \*\*Resolution 14 \(Rev\. Havenport, 2032\)\*\*/,
    );
    assert.match(told('see Reso¦lution 12 (Oldquay, 2024)'), /Later revision: \*\*Resolution 12 \(Rev\. Havenport, 2032\)\*\*/);
    assert.match(told('see Reso¦lution 3 (Lightburg, 2028)'), /Abrogated at Havenport, 2032/);
  });

  it('knows the text that a draft revises', () => {
    const found = hover(sampleDraft('lighthouses-clean').replace('# RESO', '# RE¦SO'));
    assert.match(found?.head ?? '', /Revises \*\*Resolution 12 \(Rev\. Havenport, 2032\)\*\*, which is not in the library/);
    assert.match(found?.body ?? '', /^\*considering\* /);
  });

  it('names the conference’s texts on the subject of another body’s', () => {
    assert.match(
      told('under Reso¦lution 4 (Rev. Geneva, 2022) of WTSA'),
      /Texts of the conference on its subject: Resolutions 12 and 9$/,
    );
  });

  it('says nothing of its own about texts of another union', () => {
    const foreign = draftWith('as Reso¦lution 12 (Rev. Havenport, 2032) asks').replace(
      'General Conference (Salt',
      'Assembly of Charts (Salt',
    );
    assert.match(hoverMarkdown(hover(foreign)!), /The library is empty/);
  });
});

describe('hoverAt on a text of the library', () => {
  it('tells what became of it later, also where the library does not reach so far', () => {
    const early = libraryOf('lightburg-2028');
    assert.match(told('see Reso¦lution 3 (Lightburg, 2028)', early), /\n\nAbrogated at Havenport, 2032\n\n/);
    const later = /\n\nLater revision: \*\*Resolution 14 \(Rev\. Havenport, 2032\)\*\*\n\n/;
    assert.match(told('see Reso¦lution 14 (Rev. Lightburg, 2028)', early), later);
    for (const library of [both, early, new Library([])]) {
      const draft = draftWith('text').replace('# RESOLUTION 12 (', '# RESO¦LUTION 3 (');
      assert.match(hover(draft, library)?.head ?? '', /\n\nAbrogated at Havenport, 2032\n\nRevises /);
    }
  });

  it('does not deny a text where the library holds a part of the Final Acts', () => {
    const [edition] = both.editions.slice(-1);
    const part = new Library([{ edition: edition!, documents: both.list(edition).filter(({ number }) => number === 17) }]);
    const { source, offset } = pointed(draftWith('see Reso¦lution 12 (Rev. Havenport, 2032)'));
    const found = hoverAt(readDraft(source), offset, part);
    assert.match(found?.head ?? '', /Not in the library, which holds a part of Havenport, 2032\. Import the whole Final Acts/);
    assert.equal(found?.needsImport, true);
  });

  it('adds the page and who cites it to its words', () => {
    const shown = told('as Reso¦lution 12 (Rev. Havenport, 2032) asks', both);
    assert.match(shown, /^\*\*Resolution 12 \(Rev\. Havenport, 2032\)\*\* · revised at Havenport, 2032, page 19\n/);
    assert.match(shown, /\nCited by Resolution .*\n.*\n\n---\n\n\*considering\*\n\n\*a\)\* /);
  });
});

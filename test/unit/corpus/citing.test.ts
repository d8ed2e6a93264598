import assert from 'node:assert/strict';
import { parseDesignation } from '../../../src/citations/designation';
import { citedBy, citesOf } from '../../../src/corpus/citing';
import { Library } from '../../../src/corpus/library';
import { passagesIn } from '../../../src/corpus/passages';
import type { StoredDocument } from '../../../src/model/library';

const MARKUP = `# RESOLUTION 7 (REV. HAVENPORT, 2032)

## Piers under Resolution 4 (Rev. Lightburg, 2028)

The General Conference of the Example Union (Havenport, 2032),

*recalling*

*a)* Resolutions 4 (Rev. Havenport, 2032) and 7 (Lightburg, 2028) of this conference;

*b)* *resolves* 2 of Resolution 4 (Rev. Havenport, 2032), as in Resolution 7 (Rev. Havenport, 2032)[^1],

*noting*

Resolution 4 (Northpoint, 2031) of the Charts Assembly,

*resolves*

1 to build:

1.1 as Resolution 4 says;

2 to stop.

# ANNEX 1 TO RESOLUTION 7 (REV. HAVENPORT, 2032)

## Decision 9 (Rev. Havenport, 2032) in figures

1) Wood.

| Pier | By |
| --- | --- |
| West | Decision 9 (Rev. Havenport, 2032) |

[^1]: With Decision 9 (Lightburg, 2028).
`;

const pier: StoredDocument = {
  designation: 'RESOLUTION 7 (REV. HAVENPORT, 2032)',
  kind: 'Resolution',
  number: 7,
  revised: true,
  place: 'Havenport',
  year: 2032,
  title: 'Piers',
  action: 'MOD',
  edition: 'Havenport, 2032',
  markup: MARKUP,
};
const library = new Library([
  { edition: { place: 'Lightburg', year: 2028 }, documents: [] },
  { edition: { place: 'Havenport', year: 2032 }, documents: [pier] },
]);

const pathsCiting = (words: string): string[] => citedBy(library, parseDesignation(words)!).map(({ path }) => path);

describe('who cites whom', () => {
  it('finds the citations of a document with the provisions that hold them', () => {
    const cited = citesOf(pier, library.text(pier), library.conferences);
    assert.deepEqual(
      cited.map(({ path, citation: { designation, body } }) => `${path}: ${designation.kind} ${designation.number} ${body}`),
      [
        ': Resolution 4 conference',
        'recalling a): Resolution 4 conference',
        'recalling a): Resolution 7 conference',
        'recalling b): Resolution 4 conference',
        'recalling b): Resolution 7 conference',
        'noting: Resolution 4 other',
        'resolves 1.1: Resolution 4 conference',
        'Annex 1: Decision 9 conference',
        'Annex 1: Decision 9 conference',
        'footnote 1: Decision 9 conference',
      ],
    );
    for (const { citation } of cited) {
      const { from, to } = citation.designationSpan;
      assert.match(MARKUP.slice(from, to), new RegExp(`${citation.designation.number}(?: \\(|$)`));
    }
    const { citation } = cited[3]!;
    assert.equal(MARKUP.slice(citation.span.from, citation.span.to), '*resolves* 2 of Resolution 4 (Rev. Havenport, 2032)');
    assert.equal(MARKUP.slice(citation.provision!.span.from, citation.provision!.span.to), '*resolves* 2');
    assert.equal(MARKUP.slice(citation.provision!.labels[0]!.span.from, citation.provision!.labels[0]!.span.to), '2');
  });

  it('finds who cites a text, any revision or one, and neither itself nor a namesake of another body', () => {
    assert.deepEqual(pathsCiting('Resolution 4'), ['', 'recalling a)', 'recalling b)', 'resolves 1.1']);
    assert.deepEqual(pathsCiting('Resolution 4 (Rev. Havenport, 2032)'), ['recalling a)', 'recalling b)']);
    assert.deepEqual(pathsCiting('Resolution 7'), ['recalling a)'], 'an earlier revision of itself');
    assert.deepEqual(pathsCiting('Decision 9 (Lightburg, 2028)'), ['footnote 1']);
    assert.deepEqual(pathsCiting('Decision 4'), []);
    assert.deepEqual(pathsCiting('Draft new Resolution [LUM-1]'), []);
  });

  it('passes over no word of a text but labels, designation and annex headings', () => {
    let rest = MARKUP;
    for (const { span } of passagesIn(library.text(pier)).toReversed()) rest = rest.slice(0, span.from) + rest.slice(span.to);
    assert.equal(
      rest.replace(/[\s*#]+/g, ' ').trim(),
      'RESOLUTION 7 (REV. HAVENPORT, 2032) ANNEX 1 TO RESOLUTION 7 (REV. HAVENPORT, 2032)',
    );
  });
});

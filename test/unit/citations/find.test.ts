import assert from 'node:assert/strict';
import { createConferences } from '../../../src/citations/conferences';
import { formatDesignation } from '../../../src/citations/designation';
import { findCitations } from '../../../src/citations/find';
import type { Citation } from '../../../src/model/citation';

const conferences = createConferences([
  { place: 'Lightburg', year: 2028 },
  { place: 'Havenport', year: 2032 },
]);

function find(text: string): Citation[] {
  const citations = findCitations(text, { conferences });
  for (const { span, designationSpan } of citations)
    assert.ok(span.from <= designationSpan.from && designationSpan.to <= span.to);
  return citations;
}

/** What is found, with its body and how that was told. */
function seen(text: string): string[] {
  return find(text).map(({ designation, body, bodyFrom }) => `${formatDesignation(designation)} ${body} ${bodyFrom}`);
}

function only(text: string): Citation {
  const [citation, ...others] = find(text);
  assert.ok(citation && others.length === 0, text);
  return citation;
}

describe('findCitations', () => {
  it('finds a citation with its spans', () => {
    const text = 'that Resolution 12 (Rev. Havenport, 2032) of this conference asks for lamps';
    const citation = only(text);
    assert.equal(text.slice(citation.span.from, citation.span.to), 'Resolution 12 (Rev. Havenport, 2032) of this conference');
    assert.equal(text.slice(citation.designationSpan.from, citation.designationSpan.to), 'Resolution 12 (Rev. Havenport, 2032)');
    assert.ok(citation.revisionSpan);
    assert.equal(text.slice(citation.revisionSpan.from, citation.revisionSpan.to), '(Rev. Havenport, 2032)');
    assert.equal(citation.kind, 'Resolution');
    assert.deepEqual(citation.designation, {
      kind: 'Resolution',
      number: 12,
      revision: { revised: true, place: 'Havenport', year: 2032 },
    });
    assert.equal(citation.ofThisConference, true);
    assert.deepEqual([citation.body, citation.bodyFrom], ['conference', 'words']);
  });

  it('looks through emphasis, footnote marks and line ends, but not across paragraphs', () => {
    for (const text of [
      '*Resolution 12 (Rev. Havenport, 2032)*',
      'Resolution *12* (Rev. Havenport, 2032)',
      'Resolution 12[^3] (Rev. Havenport, 2032)',
      'Resolution 12¹ (Rev. Havenport,\n  2032)',
      'RESOLUTION 12 (REV. HAVENPORT, 2032)',
      'resolution 12 (Rev. Havenport, 2032)',
      'Resolution\u00a012 (Rev.Havenport,\u00a02032)',
      'Resolution 12 (Rev. Havenport 2032)',
    ]) {
      assert.deepEqual(seen(text), ['Resolution 12 (Rev. Havenport, 2032) conference revision'], text);
    }
    assert.deepEqual(seen('the list of Resolution\n\n12 ferries'), []);
    assert.deepEqual(seen('Resolution 12\n\n(Rev. Havenport, 2032)'), ['Resolution 12 conference nothing']);
  });

  it('gives every number of a list its own citation and the revision that follows', () => {
    const text = 'Resolutions 50 (Rev. Geneva, 2022), 52 (Rev. Hammamet, 2016) and 58 (Rev. Geneva, 2022)';
    assert.deepEqual(seen(text), [
      'Resolution 50 (Rev. Geneva, 2022) standardization revision',
      'Resolution 52 (Rev. Hammamet, 2016) standardization revision',
      'Resolution 58 (Rev. Geneva, 2022) standardization revision',
    ]);
    assert.deepEqual(
      find(text).map(({ designationSpan: { from, to } }) => text.slice(from, to)),
      ['50 (Rev. Geneva, 2022)', '52 (Rev. Hammamet, 2016)', '58 (Rev. Geneva, 2022)'],
    );

    const shared = 'Resolutions 4, 9 and 11 (Rev. Havenport, 2032) of this conference, on lamps';
    assert.deepEqual(
      find(shared).map(({ span: { from, to } }) => shared.slice(from, to)),
      ['Resolutions 4', '9', '11 (Rev. Havenport, 2032) of this conference'],
    );
    assert.deepEqual(
      find(shared).map(({ designation: { number, revision }, ofThisConference }) => [number, revision?.place, ofThisConference]),
      [
        [4, 'Havenport', true],
        [9, 'Havenport', true],
        [11, 'Havenport', true],
      ],
    );
    assert.equal(new Set(find(shared).map(({ revisionSpan }) => revisionSpan?.from)).size, 1);
    assert.deepEqual(seen('Resolutions 32 (Rev. Hammamet, 2016) and 44 and 54 (Rev. Geneva, 2022) of WTSA'), [
      'Resolution 32 (Rev. Hammamet, 2016) standardization words',
      'Resolution 44 (Rev. Geneva, 2022) standardization words',
      'Resolution 54 (Rev. Geneva, 2022) standardization words',
    ]);
    assert.deepEqual(seen('Resolutions 46 (Rev. Havenport, 2032) and 69, on buoys'), [
      'Resolution 46 (Rev. Havenport, 2032) conference revision',
      'Resolution 69 conference nothing',
    ]);
  });

  it('does not take the words after a number for a list', () => {
    assert.deepEqual(seen('Resolution 12 (Rev. Havenport, 2032), 3 ferries and 4 buoys').length, 1);
    assert.deepEqual(seen('Resolution 12 and 30 ferries').length, 1);
    assert.deepEqual(seen('Resolutions 12 and 14, 2032 being a leap year').length, 2);
    assert.deepEqual(seen('Resolution 12 (Rev. Lightburg, 2028) and 14 (Rev. Havenport, 2032)').length, 2);
  });

  it('takes only what is a citation', () => {
    for (const text of [
      'this resolution',
      'resolution 12 metres wide',
      'by decision 3 or 4',
      'PART II – RESOLUTIONS 17',
      'Resolution twelve',
      'Resolution 12bis',
      'Resolution 2.5',
      'Resolution 99999',
      'Resolution (COM 5/1)',
      'Resolution [a link](#)',
      'Conference Resolutions and Decisions',
    ]) {
      assert.deepEqual(seen(text), [], text);
    }
  });

  it('tells a bracket that holds no revision', () => {
    assert.deepEqual(seen('Decision 5 (Income and costs for 2032-2035)'), ['Decision 5 conference nothing']);
    assert.deepEqual(seen('Resolution 12 (June 2031)'), ['Resolution 12 conference nothing']);
    assert.deepEqual(seen('Resolution 12 (Rev. 2031)'), ['Resolution 12 conference nothing']);
  });

  it('finds drafts by their placeholder', () => {
    assert.deepEqual(seen('see draft new Resolution [NOR-1] on fog'), ['Draft new Resolution [NOR-1] conference nothing']);
    assert.deepEqual(seen('see draft new Resolution \\[NOR-1\\] on fog'), ['Draft new Resolution [NOR-1] conference nothing']);
  });

  it('tells the body by the words around', () => {
    const cases: [string, Citation['body']][] = [
      ['Resolution 12 (Rev. Havenport, 2032) of the Plenipotentiary Conference', 'conference'],
      ['Resolution 64 (Rev. Geneva, 2022) of WTSA', 'standardization'],
      ['WTSA-20 adopted Resolution 64', 'standardization'],
      ['Resolution 37 of the World Telecommunication Development Conference', 'development'],
      ['in line with WTDC Resolution 37', 'development'],
      ['Resolution 646 of the World Radiocommunication Conference', 'radiocommunication'],
      ['Resolution 1 (Dubai, 2012) of the World Conference on International Telecommunications', 'other'],
      ['Opinion 5 (Geneva, 2021) of the sixth World Telecommunication/ICT Policy Forum', 'other'],
      ['Opinion 5 of WTPF-21', 'other'],
      ['Council Resolution 1305', 'council'],
      ['ITU Council Decision 619', 'council'],
      ['Resolution 1386 of the Council', 'council'],
      ['Resolution 1386 adopted by the ITU Council at its 2017 session', 'council'],
      ['that the Council, in Resolution 138, asked for lamps', 'council'],
      ['that the Council approved Decision 61', 'council'],
      ['approved by the Council in its Decision 61', 'council'],
      ['UNGA Resolution 70/1', 'united-nations'],
      ['Resolution 70/1 of the United Nations General Assembly', 'united-nations'],
      ['United Nations General Assembly (UNGA) Resolution 70/1', 'united-nations'],
      ['ECOSOC Resolution 12', 'united-nations'],
      ['Human Rights Council Resolution 20/8', 'united-nations'],
      ['Resolution A/RES/70/1', 'united-nations'],
      ['Resolution 217 A (III)', 'united-nations'],
      ['Resolution ITU-R 60', 'radiocommunication'],
      ['Resolution ITU-R 60-2 (Rev. Sharm el-Sheikh, 2019)', 'radiocommunication'],
      ['Recommendation ITU-T A.5', 'other'],
      ['Recommendation ITU-T E.164 (11/2009)', 'other'],
      ['Recommendation ITU-R M.2083-0', 'other'],
      ['to revise its Resolution 14', 'other'],
    ];
    for (const [text, body] of cases) {
      const citation = only(text);
      assert.deepEqual([citation.body, citation.bodyFrom], [body, 'words'], text);
    }
  });

  it('else by place and year, the acronym or the years of the Council', () => {
    const cases: [string, Citation['body']][] = [
      ['Resolution 12 (Rev. Havenport, 2032)', 'conference'],
      ['its Resolution 12 (Rev. Havenport, 2032)', 'conference'],
      ['Resolution 25 (Rev. Bucharest, 2022)', 'conference'],
      ['Resolution 37 (Rev. Kigali, 2022)', 'development'],
      ['Resolution 64 (Rev. Geneva, 2022)', 'standardization'],
      ['Resolution 646 (Rev.WRC-19)', 'radiocommunication'],
      ['Opinion 5 (Geneva, 2021)', 'other'],
      ['Decision 517 (2004, last modified 2009)', 'council'],
      ['Resolution 299 (last amended 2020)', 'council'],
    ];
    for (const [text, body] of cases) {
      const citation = only(text);
      assert.deepEqual([citation.body, citation.bodyFrom], [body, 'revision'], text);
      assert.equal(text.slice(citation.designationSpan.from, citation.designationSpan.to), text.replace('its ', ''));
    }
  });

  it('says that nothing tells the body', () => {
    assert.deepEqual(seen('Resolution 12'), ['Resolution 12 conference nothing']);
    assert.deepEqual(seen('Resolution 12 (Rev. Nowhere, 2031)'), ['Resolution 12 (Rev. Nowhere, 2031) conference nothing']);
    assert.deepEqual(seen('Resolution 1305'), ['Resolution 1305 other nothing']);
    assert.deepEqual(seen('Opinion 5'), ['Opinion 5 other nothing']);
  });

  it('keeps the numbers of other bodies out of the number', () => {
    assert.deepEqual(only('UNGA Resolution 70/1').designation, { kind: 'Resolution', number: null, foreignNumber: '70/1' });
    assert.deepEqual(only('Recommendation ITU T E.1100').designation, {
      kind: 'Recommendation',
      number: null,
      foreignNumber: 'ITU-T E.1100',
    });
    assert.deepEqual(only('Resolution 646 (Rev.WRC-19)').designation.revision, { revised: true, place: 'WRC-19', year: 2019 });
  });

  it('does not let one body colour its neighbour', () => {
    assert.deepEqual(seen('Council Resolution 1305, Resolution 12 (Rev. Havenport, 2032) and Resolution ITU-R 7-4'), [
      'Resolution 1305 council words',
      'Resolution 12 (Rev. Havenport, 2032) conference revision',
      'Resolution ITU-R 7-4 radiocommunication words',
    ]);
    assert.deepEqual(seen('report to the Council. Resolution 12 applies'), ['Resolution 12 conference nothing']);
    assert.deepEqual(seen('the Council Working Group on Resolution 108'), ['Resolution 108 conference nothing']);
    assert.deepEqual(seen('asks the Council in Resolution 12 (Rev. Havenport, 2032)'), [
      'Resolution 12 (Rev. Havenport, 2032) conference revision',
    ]);
  });

  it('joins the provision that is named with a citation', () => {
    for (const text of [
      '*resolves* 2 of Resolution 12 (Rev. Havenport, 2032)',
      'resolves 2 of Resolution 12 (Rev. Havenport, 2032)',
      'Resolution 12 (Rev. Havenport, 2032), *resolves* 2',
      'Resolution 12 (Rev. Havenport, 2032) of this conference, in particular its *resolves 2*',
      'Resolution 12 (Rev. Havenport, 2032), resolves 2',
    ]) {
      const { provision, span } = only(text);
      assert.equal(provision?.container, 'resolves', text);
      assert.deepEqual(
        provision.labels.map(({ label }) => label),
        ['2'],
        text,
      );
      assert.equal(text.slice(span.from, span.to), text);
    }
    assert.equal(only('Annex 2 to Decision 5 (Rev. Havenport, 2032)').provision?.container, 'Annex 2');
    assert.equal(only('Resolution 12 (Rev. Havenport, 2032), and *resolves* 2 above').provision, undefined);
    assert.equal(only('that Resolution 12 (Rev. Havenport, 2032) resolves 2 disputes').provision, undefined);
  });
});

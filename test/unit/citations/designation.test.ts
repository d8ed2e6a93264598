import assert from 'node:assert/strict';
import {
  bringTo,
  editionOfConference,
  formatDesignation,
  formatEdition,
  parseCitationQuery,
  parseDesignation,
  parseEdition,
  sameEdition,
} from '../../../src/citations/designation';

const havenport = { place: 'Havenport', year: 2032 };

describe('parseDesignation', () => {
  it('reads a heading in any case and brings the place to ordinary case', () => {
    const expected = { kind: 'Resolution', number: 12, revision: { revised: true, ...havenport } };
    for (const heading of [
      'RESOLUTION 12 (REV. HAVENPORT, 2032)',
      'Resolution 12 (Rev. Havenport, 2032)',
      '# RESOLUTION 12 (REV. HAVENPORT, 2032)',
      '  resolution  12\n(rev.havenport,2032) ',
      '**RESOLUTION 12 (REV. HAVENPORT 2032)**[^1]',
    ]) {
      assert.deepEqual(parseDesignation(heading), expected, heading);
    }
  });

  it('tells a text that is new from one that is revised', () => {
    assert.deepEqual(parseDesignation('DECISION 5 (LIGHTBURG, 2028)'), {
      kind: 'Decision',
      number: 5,
      revision: { revised: false, place: 'Lightburg', year: 2028 },
    });
    assert.deepEqual(parseDesignation('RECOMMENDATION 7'), { kind: 'Recommendation', number: 7 });
    assert.equal(parseDesignation('Opinion 3 (Lightburg, 2028)')?.kind, 'Opinion');
  });

  it('reads drafts without a number', () => {
    assert.deepEqual(parseDesignation('DRAFT NEW RESOLUTION [NOR-1]'), {
      kind: 'Resolution',
      number: null,
      placeholder: 'NOR-1',
    });
    assert.deepEqual(parseDesignation('# Draft new Decision \\[AB/2\\] (Havenport, 2032)'), {
      kind: 'Decision',
      number: null,
      placeholder: 'AB/2',
      revision: { revised: false, ...havenport },
    });
  });

  it('knows the places of the conferences, and writes others with capitals', () => {
    const places: [string, string][] = [
      ['SHARM EL-SHEIKH', 'Sharm el-Sheikh'],
      ['BUENOS AIRES', 'Buenos Aires'],
      ['FLORIANOPOLIS', 'Florianópolis'],
      ['PORT DE LA LUMIÈRE', 'Port de la Lumière'],
      ['UPPER SHOAL-ON-SEA', 'Upper Shoal-on-Sea'],
      ["ST. ELMO'S POINT", "St. Elmo's Point"],
      ['McBuoy', 'McBuoy'],
    ];
    for (const [written, place] of places) {
      assert.equal(parseDesignation(`RESOLUTION 1 (REV. ${written}, 2032)`)?.revision?.place, place);
    }
  });

  it('refuses what is not a designation, or goes on after it', () => {
    for (const text of [
      '',
      'RESOLUTION',
      'RESOLUTION TWELVE',
      'RESOLUTION 12 (REV. HAVENPORT)',
      'RESOLUTION 12 (REV. HAVENPORT, 2032) – Lighthouses	17',
      'ANNEX 1 TO RESOLUTION 12 (REV. HAVENPORT, 2032)',
      'Lighthouses on inland waters',
      'RESOLUTIONS 12',
      'RESOLUTION 12 (REV. HAVENPORT, 20321)',
    ]) {
      assert.equal(parseDesignation(text), null, text);
    }
  });
});

describe('formatDesignation', () => {
  it('writes what it reads, in ordinary case or as headings are', () => {
    for (const text of [
      'Resolution 12 (Rev. Havenport, 2032)',
      'Decision 5 (Sharm el-Sheikh, 2019)',
      'Recommendation 7',
      'Draft new Resolution [NOR-1]',
      'Resolution 646 (Rev.WRC-19)',
    ]) {
      const designation = parseDesignation(text);
      assert.ok(designation, text);
      assert.equal(formatDesignation(designation), text);
      assert.deepEqual(parseDesignation(formatDesignation(designation, { upper: true })), designation);
    }
    assert.equal(
      formatDesignation(
        { kind: 'Resolution', number: 3, revision: { revised: true, place: 'Sharm el-Sheikh', year: 2019 } },
        { upper: true },
      ),
      'RESOLUTION 3 (REV. SHARM EL-SHEIKH, 2019)',
    );
  });

  it('writes the numbers of other bodies as they stand', () => {
    assert.equal(formatDesignation({ kind: 'Resolution', number: null, foreignNumber: '70/1' }), 'Resolution 70/1');
  });
});

describe('bringTo', () => {
  it('keeps the number and makes it a revision of that conference', () => {
    const first = parseDesignation('RESOLUTION 12 (LIGHTBURG, 2028)');
    assert.ok(first);
    assert.equal(formatDesignation(bringTo(first, havenport)), 'Resolution 12 (Rev. Havenport, 2032)');
  });

  it('leaves a draft without a number alone', () => {
    const draft = { kind: 'Resolution', number: null, placeholder: 'NOR-1' } as const;
    assert.deepEqual(bringTo(draft, havenport), draft);
  });
});

describe('editions', () => {
  it('are read with or without brackets, Rev. and the comma', () => {
    for (const text of ['Havenport, 2032', 'HAVENPORT, 2032', '(Havenport, 2032)', 'Havenport 2032', '(Rev. Havenport, 2032)']) {
      assert.deepEqual(parseEdition(text), havenport, text);
    }
    assert.deepEqual(parseEdition('Revel, 2030'), { place: 'Revel', year: 2030 });
    for (const text of ['', 'Havenport', '2032', 'Havenport, 20321', 'the ferry, then, 2032'])
      assert.equal(parseEdition(text), null, text);
    assert.equal(formatEdition(havenport), 'Havenport, 2032');
  });

  it('are the same whatever the case and accents', () => {
    assert.ok(sameEdition({ place: 'Florianópolis', year: 2004 }, { place: 'FLORIANOPOLIS', year: 2004 }));
    assert.ok(!sameEdition(havenport, { place: 'Havenport', year: 2028 }));
    assert.ok(!sameEdition(havenport, { place: 'Lightburg', year: 2032 }));
  });

  it('are found in the full name of a conference', () => {
    assert.deepEqual(editionOfConference('Plenipotentiary Conference (Doha, 2026)'), { place: 'Doha', year: 2026 });
    assert.deepEqual(editionOfConference('Doha, 2026'), { place: 'Doha', year: 2026 });
    assert.equal(editionOfConference('Plenipotentiary Conference'), null);
  });
});

describe('parseCitationQuery', () => {
  const twelve = { kind: 'Resolution', number: 12, revision: { revised: true, ...havenport } };

  it('reads a text and a provision of it', () => {
    assert.deepEqual(parseCitationQuery('Resolution 12 (Rev. Havenport, 2032), resolves 2'), {
      designation: twelve,
      provision: 'resolves 2',
    });
    assert.deepEqual(parseCitationQuery('resolution 12 (rev. havenport, 2032) resolves 2'), {
      designation: twelve,
      provision: 'resolves 2',
    });
    assert.deepEqual(parseCitationQuery('*resolves* 2 of Resolution 12 (Rev. Havenport, 2032)'), {
      designation: twelve,
      provision: 'resolves 2',
    });
    assert.deepEqual(parseCitationQuery('RESOLUTION 12 (REV. HAVENPORT, 2032)'), { designation: twelve });
    assert.deepEqual(parseCitationQuery('Resolution 12 (Rev. Havenport, 2032) of this conference'), { designation: twelve });
    assert.deepEqual(parseCitationQuery('Resolution 12 Rev. Havenport 2032, resolves 2'), {
      designation: twelve,
      provision: 'resolves 2',
    });
  });

  it('takes abbreviations and any case', () => {
    const plain = { kind: 'Resolution', number: 12 };
    for (const text of ['Res. 12', 'res 12', 'RES.12', 'Resolution 12', 'resolution 12,']) {
      assert.deepEqual(parseCitationQuery(text), { designation: plain }, text);
    }
    assert.equal(parseCitationQuery('dec. 5')?.designation.kind, 'Decision');
    assert.equal(parseCitationQuery('Rec. 7')?.designation.kind, 'Recommendation');
    assert.equal(parseCitationQuery('op. 2')?.designation.kind, 'Opinion');
  });

  it('writes provisions as paths are written', () => {
    const paths: [string, string][] = [
      ['Resolves 2.1', 'resolves 2.1'],
      ['considering c)ii)', 'considering c) ii)'],
      ['considering c) ii)', 'considering c) ii)'],
      ['considering c', 'considering c)'],
      ['resolves 2 vi)', 'resolves 2 vi)'],
      ['instructs the Secretary-General, with the pilots 3', 'instructs the Secretary-General, with the pilots 3'],
      ['instructs the Secretary-General', 'instructs the Secretary-General'],
      ['annex 2', 'Annex 2'],
      ['ANNEX 2, 4)', 'Annex 2, 4)'],
      ['Annex', 'Annex'],
      ['appendix a', 'Appendix A'],
    ];
    for (const [typed, path] of paths) {
      assert.equal(parseCitationQuery(`Decision 5, ${typed}`)?.provision, path, typed);
    }
  });

  it('refuses what names no text', () => {
    for (const text of [
      '',
      'resolves 2',
      'Resolution',
      'Lighthouses',
      'UNGA Resolution 70/1',
      'Resolution 12 (Rev. Havenport',
      'Resolution 12a',
      'x'.repeat(5000),
    ]) {
      assert.equal(parseCitationQuery(text), null, text);
    }
  });
});

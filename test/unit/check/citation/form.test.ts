import assert from 'node:assert/strict';
import { LIBRARY, added, draft, findings, mended, only, revision, summary, text } from '../sample';

const CODE = 'citation/malformed';
const corrected = (words: string): string => {
  const source = added(`to act on ${words} now`);
  const finding = only(source, LIBRARY, CODE);
  assert.ok(finding.fixes[0]!.safe);
  const after = mended(source, finding, 'Write');
  assert.deepEqual(summary(after, LIBRARY, CODE), []);
  return /to act on (.*) now/.exec(after)![1]!;
};

describe('citation/malformed', () => {
  it('brings a bent revision into form', () => {
    for (const bent of [
      '12 Rev. Havenport 2032',
      '12 (Rev Havenport, 2032)',
      '12 (Rev. Havenport 2032)',
      '12 (Havenport 2032, Rev.)',
      '12 (Rev. 2032, Havenport)',
      '12 (2032, Havenport, Rev.)',
      '12 (REV. HAVENPORT, 2032)',
      '12 (rev. Havenport, 2032)',
      '12 (Rev. Havenport, 32)',
      '12 (Rev. Havenport, 2032',
      '12 Rev. Havenport, 2032)',
      '12 [Rev. Havenport, 2032]',
      '12 (Rev. (Havenport, 2032)',
    ])
      assert.equal(corrected(`Resolution ${bent}`), 'Resolution 12 (Rev. Havenport, 2032)', bent);
    assert.equal(corrected('Resolution 19 Havenport 2032'), 'Resolution 19 (Havenport, 2032)');
    assert.equal(corrected('(see Resolution 12 Rev. Havenport, 2032)'), '(see Resolution 12 (Rev. Havenport, 2032))');
    assert.equal(corrected('Resolutions 9 and 12 Rev. Havenport 2032'), 'Resolutions 9 and 12 (Rev. Havenport, 2032)');
    assert.equal(
      corrected('Resolutions 9 (Rev. 2028, Lightburg), 12 (Rev. Havenport, 2032)'),
      'Resolutions 9 (Rev. Lightburg, 2028), 12 (Rev. Havenport, 2032)',
    );
    assert.equal(corrected('Resolution 64 (Rev Geneva 2022) of WTSA'), 'Resolution 64 (Rev. Geneva, 2022) of WTSA');
    assert.equal(corrected('Resolution 30 (Rev. Saltmere 2036)'), 'Resolution 30 (Rev. Saltmere, 2036)');
  });

  it('takes the nearest year of that place for one with a figure too few or too many', () => {
    const guessed = (words: string): readonly string[] => {
      const source = added(`to act on ${words} now`);
      const finding = only(source, LIBRARY, CODE);
      // The year may be another one, so nobody writes it unseen.
      assert.ok(finding.fixes.every(({ safe }) => !safe));
      return finding.fixes.map(({ title }) => /to act on (.*) now/.exec(mended(source, finding, title))![1]!);
    };
    assert.deepEqual(guessed('Resolution 12 (Rev. Havenport, 203)'), ['Resolution 12 (Rev. Havenport, 2032)']);
    assert.deepEqual(guessed('Resolution 12 (Rev. Havenport, 20322)'), ['Resolution 12 (Rev. Havenport, 2032)']);
    assert.deepEqual(guessed('Resolution 30 (Rev. Saltmere, 236)'), ['Resolution 30 (Rev. Saltmere, 2036)']);
    assert.deepEqual(guessed('Resolution 55 (Rev. Kigali, 20222) of WTDC'), ['Resolution 55 (Rev. Kigali, 2022) of WTDC']);
    assert.deepEqual(guessed('WTDC Resolutions 45 and 69 (Rev. Kigali, 202)'), [
      'WTDC Resolutions 45 and 69 (Rev. Kigali, 2022)',
    ]);
    assert.deepEqual(guessed('Resolutions 9 (Rev. Havenport, 2032) and 50 (Rev. Hammamet, 201)'), [
      'Resolutions 9 (Rev. Havenport, 2032) and 50 (Rev. Hammamet, 2016)',
    ]);
    assert.deepEqual(guessed('Resolution 64 (Rev. Geneva, 202) of WTSA'), [
      'Resolution 64 (Rev. Geneva, 2022) of WTSA',
      'Resolution 64 (Rev. Geneva, 2021) of WTSA',
      'Resolution 64 (Rev. Geneva, 2012) of WTSA',
    ]);
    assert.deepEqual(guessed('Resolution 4 (Rev. Kyoto, 194)'), ['Resolution 4 (Rev. Kyoto, 1994)']);
  });

  it('brings a bent name into form', () => {
    assert.equal(corrected('Res. 12'), 'Resolution 12');
    assert.equal(corrected('Res 12 (Rev. Havenport, 2032)'), 'Resolution 12 (Rev. Havenport, 2032)');
    assert.equal(corrected('Resolution No. 12'), 'Resolution 12');
    assert.equal(corrected('Resolution no 12 (Rev. Havenport 2032)'), 'Resolution 12 (Rev. Havenport, 2032)');
  });

  it('is silent on the right form, on those of others, and on other words', () => {
    for (const words of [
      'Resolution 12 (Rev. Havenport, 2032)',
      'Resolution 12  (Rev.  Havenport, 2032)',
      'Resolutions 9 and 12 (Rev. Havenport, 2032)',
      'RESOLUTION 12 (REV. HAVENPORT, 2032)',
      'Resolution 646 (Rev.WRC-19)',
      'Council Decision 517 (2004, last modified 2009)',
      'Council Resolution No. 1305',
      'General Recommendation No. 37',
      'Resolution ITU-R 60-2 (Rev. Sharm el-Sheikh, 2019)',
      'UNGA Resolution 70/1',
      'Dec. 5 and Dec 6',
      'Resolution 12 in Geneva 2022',
      'Resolution 12, Geneva 2022 having shown it,',
      'Resolution 12 (June 2032)',
      'Resolution 12 (see 2032)',
      'Resolution 12 (Havenport, 500 lamps)',
      'Resolution 12 Havenport 203 lamps',
      'Resolution 12 (Havenport 203245)',
      'Resolution',
      'Resolution 12 (',
      'Resolution 12 Rev.',
    ])
      assert.deepEqual(summary(added(`to act on ${words} now`), LIBRARY, CODE), [], words);
  });

  it('reads tables, footnotes, annexes and reasons, and what marks add; not headings', () => {
    const bent = 'Resolution 12 (Rev. Havenport 2032)';
    const body = text(
      'DRAFT NEW RESOLUTION [LUM-1]'.replace(/.*/, 'RESOLUTION 40 (SALTMERE, 2036)'),
      `*resolves*\n\n1 to look[^1];\n\n| A | B |\n| --- | --- |\n| ${bent} | 1 |\n\n# ANNEX TO RESOLUTION 40 (SALTMERE, 2036)\n\n1 ${bent}\n\n[^1]: ${bent}`,
    );
    assert.equal(summary(draft('ADD LUM/21/1', body).replace('It is dark.', bent), LIBRARY, CODE).length, 4);
    const marked = revision((markup) => markup.replace('to sunrise;', `to sunrise{++, as in ${bent}++};`));
    assert.match(
      mended(marked, only(marked, LIBRARY, CODE), 'Write'),
      /\{\+\+, as in Resolution 12 \(Rev\. Havenport, 2032\)\+\+\}/,
    );
  });
});

describe('citation/wrong-body', () => {
  const found = (words: string): readonly string[] => summary(added(`to act on ${words}`), LIBRARY, 'citation/wrong-body');

  it('finds words and place that name two bodies', () => {
    assert.deepEqual(found('Resolution 64 (Rev. Kigali, 2022) of WTSA'), ['citation/wrong-body warning «(Rev. Kigali, 2022)»']);
    assert.deepEqual(found('Resolution 64 (Rev. Geneva, 2022) of this conference'), [
      'citation/wrong-body warning «(Rev. Geneva, 2022)»',
    ]);
    assert.deepEqual(found('WTDC Resolution 37 (Rev. Geneva, 2022)').length, 1);
    assert.deepEqual(found('Resolutions 37 and 46 (Rev. Geneva, 2022) of WTDC').length, 1);
    const source = added('to act on Resolution 64 (Rev. Kigali, 2022) of WTSA.');
    const finding = findings(source, LIBRARY, 'citation/wrong-body')[0]!;
    assert.match(mended(source, finding, 'Write (Rev. Geneva, 2022)'), /64 \(Rev\. Geneva, 2022\) of WTSA\./);
  });

  it('is silent where they agree, where only one is named, and where nobody knows', () => {
    for (const words of [
      'Resolution 64 (Rev. Geneva, 2022) of WTSA',
      'Resolution 37 (Rev. Kigali, 2022)',
      'Resolution 1 (Dubai, 2012) of WCIT',
      'Resolution 5 (Northpoint, 2031) of the Charts Assembly',
      'Resolution 646 (Rev.WRC-19) of WTSA',
      'Resolution 12 (Rev. Havenport, 2032) of this conference',
      'Resolution 1 (Geneva, 1992) of the Additional Plenipotentiary Conference',
    ])
      assert.deepEqual(found(words), [], words);
  });
});

describe('citation/unknown, of other bodies', () => {
  const corrected = (words: string): string => {
    const source = added(`to act on ${words} now`);
    const finding = only(source, LIBRARY, 'citation/unknown');
    return /to act on (.*) now/.exec(mended(source, finding, finding.fixes[0]!.title))![1]!;
  };

  it('tells that nobody met there and then', () => {
    assert.equal(corrected('Resolution 37 (Rev. Kigali, 2021) of WTDC'), 'Resolution 37 (Rev. Kigali, 2022) of WTDC');
    assert.equal(corrected('Resolution 37 (Rev. Kigali, 2021)'), 'Resolution 37 (Rev. Kigali, 2022)');
    assert.equal(corrected('Resolution 50 (Rev. Hammamet, 2012)'), 'Resolution 50 (Rev. Hammamet, 2016)');
    assert.equal(corrected('Resolution 50 (Rev. Paris, 2022) of WTSA'), 'Resolution 50 (Rev. Geneva, 2022) of WTSA');
    assert.equal(corrected('Opinion 1 (Geneva, 2014) of WTPF'), 'Opinion 1 (Geneva, 2013) of WTPF');
    assert.equal(
      corrected('Resolutions 37 and 46 (Rev. Kigali, 2021) of WTDC'),
      'Resolutions 37 and 46 (Rev. Kigali, 2022) of WTDC',
    );
  });

  it('takes the text whose title follows a number that does not exist', () => {
    assert.equal(
      corrected('Resolution 99 (Rev. Havenport, 2032), on shore power'),
      'Resolution 19 (Havenport, 2032), on shore power',
    );
    const source = added('to act on Resolution 99 (Rev. Havenport, 2032), on shore power.');
    assert.equal(only(source, LIBRARY, 'citation/unknown').fixes.length, 1);
  });
});

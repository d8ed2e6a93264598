import assert from 'node:assert/strict';
import { Library } from '../../../src/corpus/library';
import { rejectDraft } from '../../../src/revise/resolveDraft';
import { EMPTY, LIBRARY, TWELVE, added, adopted, draft, findings, mended, only, revision, summary, text } from './sample';

const cited = (words: string): readonly string[] => summary(added(`to act on ${words}.`));
const isQuiet = (words: string): void => assert.deepEqual(cited(words), [], words);
/** The citation after the first fix. */
const corrected = (words: string): string => {
  const source = added(`to act on ${words}.`);
  const finding = only(source, LIBRARY, 'citation/unknown');
  return /to act on (.*)\./.exec(mended(source, finding, finding.fixes[0]!.title))![1]!;
};

describe('citation/unknown', () => {
  it('reports a number that an imported edition does not have', () => {
    assert.deepEqual(cited('Resolution 99 (Rev. Havenport, 2032)'), [
      'citation/unknown error «Resolution 99 (Rev. Havenport, 2032)»',
    ]);
    assert.match(
      only(added('to read Resolution 99 (Rev. Havenport, 2032).')).message,
      /^Resolution 99 \(Rev\. Havenport, 2032\) does not exist: the Final Acts of Havenport, 2032 have no Resolution 99\./,
    );
    assert.equal(corrected('Resolution 99 (Rev. Havenport, 2032)'), 'Resolution 19 (Havenport, 2032)');
    assert.deepEqual(cited('Resolution 12 (Rev. Lightburg, 2028)'), [
      'citation/unknown error «Resolution 12 (Rev. Lightburg, 2028)»',
    ]);
    assert.equal(corrected('Resolution 3 (Rev. Havenport, 2032)'), 'Resolution 3 (Lightburg, 2028)');
  });

  it('reports the wrong form of a revision', () => {
    assert.equal(
      corrected('Resolution 12 (Havenport, 2032) of this conference'),
      'Resolution 12 (Rev. Havenport, 2032) of this conference',
    );
    assert.equal(corrected('Resolution 19 (Rev. Havenport, 2032)'), 'Resolution 19 (Havenport, 2032)');
  });

  it('reports a place or a year in which nobody met, when the other half is right', () => {
    assert.equal(corrected('Resolution 12 (Rev. Havenprot, 2032)'), 'Resolution 12 (Rev. Havenport, 2032)');
    assert.equal(corrected('Resolution 12 (Rev. Atlantis, 2032)'), 'Resolution 12 (Rev. Havenport, 2032)');
    assert.equal(
      corrected('Resolution 12 (Rev. Havenport, 2023)'),
      'Resolution 12 (Rev. Lightburg, 2028)'.replace('Lightburg, 2028', 'Havenport, 2032'),
    );
    assert.equal(corrected('Resolution 19 (Havenport, 2033)'), 'Resolution 19 (Havenport, 2032)');
    assert.deepEqual(
      cited('Resolution 12 (Rev. Lightburg, 2032)').map((line) => line.split(' ')[0]),
      ['citation/unknown'],
    );
    assert.equal(corrected('Resolution 12 (Rev. Saltmeer, 2036)'), 'Resolution 12 (Rev. Saltmere, 2036)');
  });

  it('reports a bare number beyond the last one', () => {
    assert.equal(corrected('Resolution 21'), 'Resolution 20');
    isQuiet('Resolution 20');
    // No decision was new, so nobody knows which was the last.
    isQuiet('Decision 77');
  });

  it('reports a number beyond the last one of an older revision too, of which nobody has all', () => {
    const older = text(
      'RESOLUTION 9 (REV. LIGHTBURG, 2028)',
      '*recalling*\n\nResolution 8 (Rev. Lightburg, 2028) of this conference,\n\n*resolves*\n\nto look.',
    );
    const newer = text('RESOLUTION 20 (HAVENPORT, 2032)', '*resolves*\n\nto mark ice.', 'Ice');
    const part = new Library([
      { edition: { place: 'Lightburg', year: 2028 }, documents: [adopted(older, 'Lightburg, 2028')] },
      { edition: { place: 'Havenport', year: 2032 }, documents: [adopted(newer)] },
    ]);
    const told = (words: string): readonly string[] => summary(added(`to act on ${words}.`), part);
    assert.deepEqual(told('Resolution 99 (Rev. Lightburg, 2028)'), [
      'citation/unknown error «Resolution 99 (Rev. Lightburg, 2028)»',
    ]);
    assert.deepEqual(told('Resolution 18 (Rev. Lightburg, 2028)'), []);
    assert.deepEqual(told('Decision 77 (Rev. Lightburg, 2028)'), []);
    assert.deepEqual(told('Resolution 99 (Rev. Kigali, 2022) of the Charts Assembly'), []);
  });

  it('says nothing of what cannot be known', () => {
    isQuiet('Resolution 7 (Rev. Oldquay, 2024)');
    isQuiet('Resolution 5 (Northpoint, 2031) of the Charts Assembly');
    isQuiet('Resolution 400 of the Charts Assembly');
    isQuiet('Council Resolution 44');
    isQuiet('Resolution 646 (Rev.WRC-19)');
    isQuiet('UNGA Resolution 70/1');
    isQuiet('Resolution 64 (Rev. Geneva, 2022) of WTSA');
    isQuiet('Resolution 2 (Kyoto, 1994)');
    isQuiet('Resolution 99 (Rev. Saltmere, 2036)');
    isQuiet('Resolution 12 (Rev. Havenport, 2032)');
    assert.deepEqual(summary(added('to act on Resolution 99 (Rev. Havenport, 2032).'), EMPTY), []);
  });

  it('says nothing of what is missing from an edition of which only a part was imported', () => {
    const part = new Library([
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [
          adopted(
            text(
              'RESOLUTION 12 (REV. HAVENPORT, 2032)',
              '*recalling*\n\nResolution 9 (Rev. Havenport, 2032) of this conference,\n\n*resolves*\n\nto look.',
            ),
          ),
        ],
      },
    ]);
    assert.deepEqual(summary(added('to act on Resolution 7 (Rev. Havenport, 2032).'), part), []);
    assert.deepEqual(summary(added('to act on Resolution 12 (Havenport, 2032).'), part), [
      'citation/unknown error «Resolution 12 (Havenport, 2032)»',
    ]);
  });

  it('reads introduction and reasons, but not what a mark deletes', () => {
    const source = added('to look.')
      .replace('It is dark.', 'See Resolution 99 (Rev. Havenport, 2032).')
      .replace('Lumenia is glad.', 'See Resolution 98 (Rev. Havenport, 2032).');
    assert.deepEqual(
      findings(source).map(({ code }) => code),
      ['citation/unknown', 'citation/unknown'],
    );
    assert.deepEqual(cited('{--Resolution 99 (Rev. Havenport, 2032)--} this'), []);
  });

  it('leaves the slips of the base to the base', () => {
    const slip = 'recalling Resolution 12 (Havenport, 2032) of this conference';
    const base = text('RESOLUTION 9 (REV. HAVENPORT, 2032)', `*considering*\n\nthat, ${slip},\n\n*resolves*\n\nto look.`);
    const library = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: [adopted(base), adopted(TWELVE)] }]);
    const heading = (markup: string): string => markup.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036');
    const carried = 'citation/unknown info «RESOLUTION 9 (REV. SALTMERE, 2036)»';
    const found = (source: string): readonly string[] => summary(source, library, 'citation/unknown');
    assert.deepEqual(found(draft('MOD LUM/21/1', heading(base))), [carried]);
    const more = heading(base).replace('to look.', `to look, ${slip}.`);
    assert.deepEqual(found(draft('MOD LUM/21/1', more)), [carried, 'citation/unknown error «Resolution 12 (Havenport, 2032)»']);
  });

  it('reports a proposal about a text that does not exist', () => {
    const heading = '# RESOLUTION 99 (REV. HAVENPORT, 2032)';
    assert.deepEqual(summary(draft('SUP LUM/21/1', `${heading}\n\n## Lamps`)), [`base/unknown error «${heading.slice(2)}»`]);
    const marked = draft('MOD LUM/21/1', '# RESOLUTION 99 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})', 'marked');
    const finding = only(marked);
    assert.equal(finding.code, 'base/unknown');
    assert.match(mended(marked, finding, 'Replace by Resolution 9 '), /# RESOLUTION 9 \(REV\. \{~~HAVENPORT/);
    assert.deepEqual(summary(draft('SUP LUM/21/1', '# RESOLUTION 12 (REV. HAVENPORT, 2032)\n\n## Lamps')), []);
  });

  it('keeps the other numbers of a list as they are', () => {
    assert.equal(
      corrected('Resolutions 9, 99 and 12 (Rev. Havenport, 2032)'),
      'Resolutions 9 (Rev. Havenport, 2032), 19 (Havenport, 2032) and 12 (Rev. Havenport, 2032)',
    );
    assert.equal(corrected('Resolutions 9 and 12 (Rev. Havenprot, 2032)'), 'Resolutions 9 and 12 (Rev. Havenport, 2032)');
    assert.equal(
      corrected('Resolutions 9, 12 and 19 (Rev. Havenport, 2032)'),
      'Resolutions 9, 12 (Rev. Havenport, 2032) and 19 (Havenport, 2032)',
    );
  });
});

describe('citation/outdated', () => {
  it('names the latest revision, with a fix', () => {
    const source = added('to act on Resolution 9 (Rev. Lightburg, 2028).');
    const finding = only(source);
    assert.equal(finding.severity, 'info');
    assert.equal(
      finding.message,
      'Resolution 9 (Rev. Lightburg, 2028) is an earlier revision: the latest is Resolution 9 (Rev. Havenport, 2032), “Common scheme of buoys”.',
    );
    assert.match(
      mended(source, finding, 'Update to Resolution 9 (Rev. Havenport, 2032)'),
      /act on Resolution 9 \(Rev\. Havenport, 2032\), on common scheme of buoys\./,
    );
  });

  it('sums up what the base has, and reports the drafter’s own', () => {
    assert.deepEqual(summary(revision()), [
      'citation/outdated info «RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})»',
    ]);
    assert.equal(
      only(revision()).message,
      '1 citation of an earlier revision carried over from the text in force: Resolution 9 (Rev. Lightburg, 2028).',
    );
    const twice = revision((markup) =>
      markup.replace('to sunrise;', 'to sunrise{++, as in Resolution 9 (Rev. Lightburg, 2028)++};'),
    );
    assert.deepEqual(
      summary(twice).map((line) => line.split(' ').slice(0, 2).join(' ')),
      ['citation/outdated info', 'citation/outdated info'],
    );
    assert.equal(findings(twice)[1]!.fixes[0]!.edits[0]!.text, 'Rev. Havenport, 2032');
    assert.match(mended(twice, findings(twice)[1]!, 'Update to'), /\{\+\+, as in Resolution 9 \(Rev\. Havenport, 2032\)\+\+\}/);
  });

  it('writes a mark where the words are those of the base', () => {
    const source = revision((markup) =>
      markup.replace(
        'Resolution 9 (Rev. Lightburg, 2028) of the General Conference',
        'Resolution{++s 9 (Rev. Lightburg, 2028) and++} 9 (Rev. Lightburg, 2028) of the General Conference',
      ),
    );
    const own = findings(source).find(({ message }) => message.startsWith('Resolution 9'))!;
    const after = mended(source, own, 'Update to');
    assert.equal(rejectDraft(after), rejectDraft(revision()));
    assert.match(after, /Havenport/);
  });

  it('looks no further than the draft’s conference', () => {
    const source = added('to act on Resolution 9 (Rev. Lightburg, 2028).').replace(
      'General Conference (Saltmere, 2036)',
      'General Conference (Havenport, 2032)',
    );
    assert.deepEqual(summary(source), []);
    assert.deepEqual(summary(source.replace(/^conference.*\n/m, '')).filter((line) => line.startsWith('citation')).length, 1);
  });
});

describe('citation/abrogated', () => {
  it('warns of a text that is no longer in force', () => {
    assert.deepEqual(cited('Resolution 3 (Lightburg, 2028)'), ['citation/abrogated warning «Resolution 3 (Lightburg, 2028)»']);
    assert.match(only(added('to see Resolution 3 (Lightburg, 2028).')).message, /abrogated at Havenport, 2032/);
    isQuiet('Resolution 3 (Rev. Northpoint, 2031) of the Charts Assembly');
    isQuiet('Resolution 3 (Rev. Northpoint, 2031)');
  });

  it('sums up what the base has', () => {
    const base = text(
      'RESOLUTION 7 (REV. HAVENPORT, 2032)',
      '*recalling*\n\nResolution 3 (Lightburg, 2028),\n\n*resolves*\n\nto look.',
    );
    const library = new Library([
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [adopted(base), adopted('# RESOLUTION 3 (LIGHTBURG, 2028)\n\n## Printed tables\n', 'Havenport, 2032', 'SUP')],
      },
    ]);
    const source = draft(
      'MOD LUM/21/1',
      base.replaceAll('HAVENPORT, 2032', 'SALTMERE, 2036').replaceAll('Havenport, 2032', 'Saltmere, 2036'),
    );
    assert.deepEqual(summary(source, library), ['citation/abrogated info «RESOLUTION 7 (REV. SALTMERE, 2036)»']);
  });
});

describe('base/abrogated, of the text that a proposal is about', () => {
  const three = text('RESOLUTION 3 (REV. SALTMERE, 2036)', '*resolves*\n\nto print tables.', 'Printed tables');
  const stubs = new Library([{ edition: { place: 'Havenport', year: 2032 }, documents: LIBRARY.list().slice(-1) }]);

  it('says that nothing is in force to be revised, whether the library has the text or only the note', () => {
    for (const library of [LIBRARY, stubs]) {
      const finding = only(draft('MOD LUM/21/1', three), library);
      assert.equal(finding.code, 'base/abrogated');
      assert.equal(finding.severity, 'warning');
      assert.match(finding.message, /^Resolution 3 \(Lightburg, 2028\) was abrogated at Havenport, 2032: .* new text \(ADD\)\.$/);
    }
    const marked = three.replace('(REV. SALTMERE, 2036)', '({~~LIGHTBURG, 2028~>REV. SALTMERE, 2036~~})');
    assert.match(
      summary(draft('MOD LUM/21/1', marked, 'marked'), stubs).join(),
      /^base\/abrogated warning [^,]*, 2028[^,]*, 2036/,
    );
    const sup = only(draft('SUP LUM/21/1', '# RESOLUTION 3 (LIGHTBURG, 2028)\n\n## Printed tables'));
    assert.match(sup.message, /there is no text in force to propose anything about\.$/);
  });

  it('is silent towards the conference that abrogated it, and of a text that was adopted again', () => {
    const source = draft('MOD LUM/21/1', three);
    const earlier = source.replaceAll('Saltmere, 2036', 'Havenport, 2032').replaceAll('SALTMERE, 2036', 'HAVENPORT, 2032');
    assert.deepEqual(summary(earlier), []);
    const again = new Library([
      { edition: { place: 'Oldquay', year: 2024 }, documents: [adopted(stubOf('OLDQUAY, 2020'), 'Oldquay, 2024', 'SUP')] },
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [adopted(three.replaceAll('SALTMERE, 2036', 'HAVENPORT, 2032'))],
      },
    ]);
    assert.deepEqual(
      summary(source, again).filter((line) => line.startsWith('base/abrogated')),
      [],
    );
  });

  const stubOf = (edition: string): string => `# RESOLUTION 3 (${edition})\n\n## Printed tables\n`;
});

describe('base/not-imported', () => {
  it('says once, at the designation, what is missing and how to import it', () => {
    const source = draft(
      'MOD LUM/21/1',
      '# RESOLUTION 7 (REV. {~~OLDQUAY, 2024~>SALTMERE, 2036~~})\n\n## Oil\n\n*resolves*\n\nto look.',
      'marked',
    );
    const finding = only(source);
    assert.equal(finding.code, 'base/not-imported');
    assert.equal(finding.severity, 'info');
    assert.match(
      finding.message,
      /^Resolution 7 \(Rev\. Oldquay, 2024\) is not in the library.*Import Final Acts.*plenary import/,
    );
    assert.deepEqual(summary(revision(), EMPTY), [
      'base/not-imported info «RESOLUTION 12 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})»',
    ]);
  });

  it('does not compare with another revision than the one that is named', () => {
    const base = (source: string, library = LIBRARY): readonly string[] =>
      summary(source, library).filter((line) => line.startsWith('base/'));
    const source = revision((markup) => markup.replace('{~~HAVENPORT, 2032', '{~~OLDQUAY, 2024').replace('sunset', 'dusk'));
    assert.deepEqual(
      base(source).map((line) => line.split(' ')[0]),
      ['base/not-imported', 'base/wrong-edition'],
    );
    // The edition is there, but only a part of it.
    const lightburg = adopted(TWELVE.replaceAll('HAVENPORT, 2032', 'LIGHTBURG, 2028'), 'Lightburg, 2028');
    const nine = adopted(
      text('RESOLUTION 9 (REV. HAVENPORT, 2032)', '*recalling*\n\nResolution 12 (Rev. Havenport, 2032) of this conference.'),
    );
    const part = new Library([
      { edition: { place: 'Lightburg', year: 2028 }, documents: [lightburg] },
      { edition: { place: 'Havenport', year: 2032 }, documents: [nine] },
    ]);
    assert.deepEqual(
      base(revision(), part).map((line) => line.split(' ')[0]),
      ['base/not-imported'],
    );
  });

  it('compares with the text that a misspelt name stands for', () => {
    const source = revision((markup) =>
      markup.replace('# RESOLUTION 12 (REV. {~~HAVENPORT', '# RESOLUTION 12 (REV. {~~HAVENPROT'),
    );
    assert.deepEqual(
      summary(source).filter((line) => !line.includes(' info ')),
      ['base/unmarked-change error «HAVENPROT, 2032»'],
    );
  });
});

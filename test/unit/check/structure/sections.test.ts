import assert from 'node:assert/strict';
import { draft, EMPTY, findings, LIBRARY, mended, only, revision, summary } from '../sample';

function proposed(body: string): string {
  return draft(
    'ADD LUM/21/1',
    `# DRAFT NEW RESOLUTION [LUM-1]\n\n## Lamps\n\nThe General Conference of the Example Union (Saltmere, 2036),\n\n${body}`,
  );
}

describe('structure/single-label', () => {
  const SINGLE = 'structure/single-label';

  it('finds a single labelled paragraph, at the top and in a list', () => {
    const source = proposed('*resolves*\n\n1 to look.');
    assert.match(mended(source, only(source, EMPTY, SINGLE), 'Take the label 1 away'), /\*resolves\*\n\nto look\./);
    const letter = proposed('*considering*\n\n*a)* that it is dark,');
    assert.match(mended(letter, only(letter, EMPTY, SINGLE), 'Take the label'), /\*considering\*\n\nthat it is dark,/);
    assert.deepEqual(summary(proposed('*resolves*\n\n1 to look:\n\ni) far;\n\n2 to listen.'), EMPTY, SINGLE), [
      `${SINGLE} warning «i)»`,
    ]);
  });

  it('says nothing of longer lists, unlabelled paragraphs and annexes', () => {
    assert.deepEqual(summary(proposed('*resolves*\n\n1 to look;\n\n2 to listen.'), EMPTY, SINGLE), []);
    assert.deepEqual(summary(proposed('*resolves*\n\nto look.'), EMPTY, SINGLE), []);
    assert.deepEqual(summary(proposed('*resolves*\n\nto look.\n\n# ANNEX\n\n1 Look.'), EMPTY, SINGLE), []);
  });

  it('marks the label in a revision in which all other provisions are deleted', () => {
    const source = revision((markup) =>
      markup
        .replace(/\n(1 that a lamp.*)\n/, '\n{--$1--}\n')
        .replace('2 that the measures', '{~~2~>1~~} that the measures')
        .replace(/\n\| Class[^]*? short \|\n/, ''),
    );
    const fixed = mended(source, only(source, LIBRARY, SINGLE), 'Take the label 1 away');
    assert.deepEqual(summary(fixed, LIBRARY, SINGLE), []);
    assert.match(fixed, /\{--2 --\}that the measures/);
  });
});

describe('structure/empty-section', () => {
  const EMPTY_SECTION = 'structure/empty-section';

  it('finds a lead-in with nothing under it', () => {
    const source = proposed('*noting*\n\n*resolves*\n\nto look.');
    const finding = only(source, EMPTY, EMPTY_SECTION);
    assert.match(finding.message, /^Nothing stands under noting/);
    assert.doesNotMatch(mended(source, finding, 'Delete the lead-in'), /noting/);
  });

  it('tells that everything under it is deleted, and marks the lead-in', () => {
    const source = revision((markup) => markup.replace(/\n(Resolution 9 \(Rev.*)\n/, '\n{--$1--}\n'));
    const finding = only(source, LIBRARY, EMPTY_SECTION);
    assert.match(finding.message, /^Everything under recalling is deleted/);
    const fixed = mended(source, finding, 'Delete the lead-in');
    assert.match(fixed, /\{--\*recalling\*--\}/);
    assert.deepEqual(findings(fixed, LIBRARY, EMPTY_SECTION), []);
  });

  it('finds a label without words, once', () => {
    const source = proposed('*resolves*\n\n1 to look;\n\n2 to listen;\n\n3');
    const finding = only(source, EMPTY, 'structure');
    assert.equal(finding.message, 'resolves 3 has no words: write it, or delete its label.');
    assert.deepEqual(finding.fixes, []);
    assert.deepEqual(summary(proposed('*resolves*\n\n1'), EMPTY, 'structure'), [`${EMPTY_SECTION} warning «1»`]);
    assert.deepEqual(summary(proposed('*resolves*\n\nto look.\n\n# ANNEX\n\n1 Glass.\n\n2 '), EMPTY, EMPTY_SECTION), [
      `${EMPTY_SECTION} warning «2»`,
    ]);
    const opening = '*resolves*\n\n1\n\na) to look;\n\nb) to listen;\n\n2 to smell.';
    assert.deepEqual(summary(proposed(opening), EMPTY, EMPTY_SECTION), []);
  });

  it('finds a label whose words are all deleted, and strikes it with them', () => {
    const source = revision((markup) => markup.replace(/\n1 (that a lamp.*)\n/, '\n{~~1~>7~~} {--$1--}\n'));
    const finding = only(source, LIBRARY, EMPTY_SECTION);
    assert.equal(finding.message, 'All words of resolves 7 are deleted: delete its label with them.');
    const fixed = mended(source, finding, 'Delete the label');
    assert.match(fixed, /^\{--1 that a lamp .*--\}$/m);
    assert.deepEqual(summary(fixed, LIBRARY, EMPTY_SECTION), []);
    const asked = source.replace('{--that a lamp', '{--that a{>>why?<<} lamp');
    assert.deepEqual(only(asked, LIBRARY, EMPTY_SECTION).fixes, []);
    const added = revision((markup) => markup.replace('*resolves*', '{++*noting*++}\n\n*resolves*'));
    assert.doesNotMatch(mended(added, only(added, LIBRARY, EMPTY_SECTION), 'Delete the lead-in'), /noting/);
  });

  it('finds an annex without content, but not one that holds an appendix', () => {
    const annexed = (annexes: string): readonly string[] =>
      summary(proposed(`*resolves*\n\nto look.\n\n${annexes}`), EMPTY, EMPTY_SECTION);
    assert.deepEqual(annexed('# ANNEX 1\n\n## Glass\n\n# ANNEX 2\n\nOil.'), [`${EMPTY_SECTION} warning «ANNEX 1»`]);
    assert.deepEqual(annexed('# ANNEX 1\n\n# APPENDIX A\n\nOil.'), []);
  });

  it('leaves the end of a text alone that goes on under the next symbol', () => {
    const source = proposed('*resolves*').replace('\n\n**Reasons', '\n\nMOD LUM/21/2\n\n1 to look;\n\n2 to listen.\n\n**Reasons');
    assert.deepEqual(summary(source, EMPTY, EMPTY_SECTION), []);
  });
});

describe('structure/order', () => {
  const ORDER = 'structure/order';
  const at = (source: string): readonly string[] =>
    summary(source, EMPTY, ORDER).map((line) => line.replace(`${ORDER} warning `, ''));

  it('finds a preambular section after an operative one', () => {
    const source = proposed(
      '*resolves*\n\nto look,\n\n*noting further*\n\nthat it is dark,\n\n*instructs the Keeper*\n\nto light.',
    );
    assert.deepEqual(at(source), ['«noting further»']);
    assert.equal(only(source, EMPTY, ORDER).related?.length, 1);
    assert.deepEqual(at(source.replace('noting further', 'ntoing further')), []);
  });

  it('finds an operative section in an annex, and leaves other lines in italics alone', () => {
    assert.deepEqual(
      at(proposed('*resolves*\n\nto look.\n\n# ANNEX\n\n*General remarks*\n\nGlass.\n\n*resolves further*\n\nto listen.')),
      ['«resolves further»'],
    );
  });

  it('finds what stands behind the reasons', () => {
    const source = proposed('*resolves*\n\nto look.');
    assert.deepEqual(at(`${source}\n*resolves further*\n\nto listen.\n`), ['«resolves further»']);
    assert.deepEqual(at(`${source}\n1 It is *very* dark.\n`), []);
  });

  it('finds a title, a heading and a formula out of place', () => {
    const formula = 'The General Conference of the Example Union (Saltmere, 2036),';
    const source = proposed('*resolves*\n\nto look.');
    assert.deepEqual(at(source.replace(`## Lamps\n\n${formula}`, `${formula}\n\n## Lamps`)), ['«Lamps»']);
    assert.deepEqual(at(source.replace('*resolves*', '## Glass\n\n*resolves*')), ['«Glass»']);
    assert.deepEqual(at(source.replace('*resolves*', `${formula}\n\n*resolves*`)), [`«${formula}»`]);
    assert.deepEqual(at(source.replace('\n\n**Reasons', '\n\n[^1]: Lit.\n\n# ANNEX\n\n## Glass\n\nGlass.\n\n**Reasons')), []);
  });
});

import assert from 'node:assert/strict';
import { createChecker } from '../../../../src/check/runner';
import type { Library } from '../../../../src/corpus/library';
import { readDraft } from '../../../../src/markup/draft';
import { acceptChanges, rejectChanges } from '../../../../src/markup/format';
import type { Consequences } from '../../../../src/revise/consequences/draft';
import { writeConsequentialProposals } from '../../../../src/revise/consequences/proposals';
import { bringToConference, ProposalRefusal } from '../../../../src/revise/newProposal';
import { libraryOf, sampleDraft } from '../../editor/samples';
import { draftOf, followsFrom, libraryWith, modOf, type Adopted } from './world';

const REQUEST = { source: ['NOR'], document: '44A1', number: 2, conference: 'General Conference (Saltmere, 2036)' };

const LAMPS: Adopted = {
  designation: 'RESOLUTION 4 (REV. HAVENPORT, 2032)',
  body: '*resolves*\n\n1 that every lamp shall be lit at dusk;\n\n2 that every bell shall be rung in fog.',
};
const MORE_LAMPS =
  '*resolves*\n\n1 that every lamp shall be lit at dusk;\n\n2 that lamp rooms are painted white;\n\n3 that every bell shall be rung in fog.';

const FERRIES: Adopted = {
  designation: 'RESOLUTION 7 (HAVENPORT, 2032)',
  title: 'Ferries',
  body: [
    '*recalling*',
    '*a)* *resolves* 2 of Resolution 4 (Rev. Havenport, 2032) of this conference[^1];',
    '*b)* Resolution 4 (Lightburg, 2028), under which the first lamps were lit, and Resolution 4 (Rev. Havenport, 2032),',
    '*resolves*',
    '1 that ferries carry lamps;',
    '2 that this is Resolution 7 (Havenport, 2032) of this conference.',
    '# ANNEX TO RESOLUTION 7 (HAVENPORT, 2032)',
    '| Lamp | Where |\n| --- | --- |\n| white | Resolution 4 (Rev. Havenport, 2032) |\n| red | Resolution 4 |',
    '[^1]: Resolution 4 (Rev. Havenport, 2032) replaced Resolution 4 (Lightburg, 2028).',
  ].join('\n\n'),
};

const DRAFT = draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', MORE_LAMPS));

/** The texts of the proposals of a draft, each with its reasons. */
function proposed(source: string): readonly { readonly identifier: string; readonly text: string; readonly reasons: string }[] {
  return readDraft(source).proposals.map(({ identifier = '', text, reasons }) => ({
    identifier,
    text: source.slice(text[0]!.span.from, text[text.length - 1]!.span.to),
    reasons: source.slice(reasons[0]!.span.from, reasons[reasons.length - 1]!.span.to),
  }));
}

/** Whatever was written, a person must be able to hand it in. */
function holds(found: Consequences, library: Library, withOpen = true): string {
  const { source, proposed: written } = writeConsequentialProposals(found.texts, { ...REQUEST, withOpen });
  const parts = proposed(source);
  assert.equal(parts.length, written.length);
  written.forEach(({ text: { document }, identifier }, index) => {
    assert.equal(parts[index]!.identifier, identifier);
    assert.equal(rejectChanges(parts[index]!.text), document.markup);
    assert.doesNotMatch(acceptChanges(parts[index]!.text), /\{>>|<<\}/);
  });
  const errors = createChecker()
    .check(source, library)
    // Texts in which only questions are asked change nothing until somebody answers them.
    .filter(({ severity, code }) => severity !== 'info' && !(withOpen && code === 'proposal/mod-without-change'));
  assert.deepEqual(errors, []);
  return source;
}

describe('consequential proposals', () => {
  const library = libraryWith(LAMPS, FERRIES);
  const found = followsFrom(DRAFT, library);

  it('are marked revisions of the texts that cite, with what has to be decided as remarks, and reasons', () => {
    const source = holds(found, library);
    assert.match(
      source,
      /^---\nconference: General Conference \(Saltmere, 2036\)\nsource: NOR\ndocument: 44A1\nform: marked\n---\n/,
    );
    const lines = source.split('\n').filter((line) => /\{|^MOD|Reasons/.test(line));
    const older = '{>>the latest revision is Resolution 4 (Rev. Saltmere, 2036): keep this one only if it is meant<<}';
    const unnamed =
      '{>>no revision is named, and the latest is Resolution 4 (Rev. Saltmere, 2036) now: see whether this still holds<<}';
    const edition = '(Rev. {~~Havenport, 2032~>Saltmere, 2036~~})';
    assert.deepEqual(lines, [
      'MOD NOR/44A1/2',
      '# RESOLUTION 7 ({~~HAVENPORT, 2032~>REV. SALTMERE, 2036~~})',
      'The General Conference of the Example Union ({~~Havenport, 2032~>Saltmere, 2036~~}),',
      `*a)* *resolves* {~~2~>3~~} of Resolution 4 ${edition} of this conference[^1];`,
      `*b)* Resolution 4 (Lightburg, 2028)${older}, under which the first lamps were lit, and Resolution 4 ${edition},`,
      '2 that this is Resolution 7 ({~~Havenport, 2032~>Rev. Saltmere, 2036~~}) of this conference.',
      '# ANNEX TO RESOLUTION 7 ({~~HAVENPORT, 2032~>REV. SALTMERE, 2036~~})',
      `| white | Resolution 4 ${edition} |`,
      `| red | Resolution 4${unnamed} |`,
      `[^1]: Resolution 4 ${edition} replaced Resolution 4 (Lightburg, 2028)${older}.`,
      '**Reasons:** Consequential to MOD NOR/44A1/1: Resolution 4 is now (Rev. Saltmere, 2036); resolves 2 of Resolution 4 is now resolves 3.',
    ]);
  });

  it('change nothing but designations, formula, annex headings and citations', () => {
    const [written] = proposed(holds(found, library));
    const before = bringToConference(found.texts[0]!.document.markup, { place: 'Saltmere', year: 2036 });
    const body = FERRIES.body
      .replaceAll('Resolution 4 (Rev. Havenport, 2032)', 'Resolution 4 (Rev. Saltmere, 2036)')
      .replace('*resolves* 2 of', '*resolves* 3 of')
      .replace('Resolution 7 (Havenport, 2032)', 'Resolution 7 (Rev. Saltmere, 2036)')
      .replace('RESOLUTION 7 (HAVENPORT, 2032)', 'RESOLUTION 7 (REV. SALTMERE, 2036)');
    const head = before.slice(0, before.indexOf('*recalling*'));
    assert.equal(acceptChanges(written!.text).trimEnd(), (head + body).trimEnd());
  });

  it('name every cause once, and number on', () => {
    const bells: Adopted = { designation: 'RESOLUTION 9 (REV. HAVENPORT, 2032)', title: 'Bells', body: '*resolves*\n\nto ring.' };
    const both: Adopted = {
      designation: 'DECISION 1 (HAVENPORT, 2032)',
      title: 'Income',
      body: '*decides*\n\n1 to buy oil under Resolutions 4 and 9 (Rev. Havenport, 2032);\n\n2 to buy ropes under Resolution 9 (Rev. Havenport, 2032).',
    };
    const draft = draftOf(
      [
        modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', MORE_LAMPS),
        modOf('RESOLUTION 9 (REV. SALTMERE, 2036)', '*resolves*\n\nto ring.', 'Chimes', 2),
      ].join('\n\n'),
    );
    const all = libraryWith(LAMPS, FERRIES, bells, both);
    const parts = proposed(holds(followsFrom(draft, all), all));
    assert.deepEqual(
      parts.map(({ identifier }) => identifier),
      ['NOR/44A1/2', 'NOR/44A1/3'],
    );
    assert.equal(
      parts[0]!.reasons,
      '**Reasons:** Consequential to MOD NOR/44A1/1: Resolution 4 is now (Rev. Saltmere, 2036). Consequential to MOD NOR/44A1/2: Resolution 9 is now (Rev. Saltmere, 2036).',
    );
  });

  it('leave out texts in which somebody has to decide about everything, unless they are asked for', () => {
    const draft = draftOf('SUP NOR/44A1/1\n\n# RESOLUTION 4 (REV. HAVENPORT, 2032)\n\n## Lamps\n\n**Reasons:** Dark.');
    const open = followsFrom(draft, library);
    assert.throws(() => writeConsequentialProposals(open.texts, REQUEST), ProposalRefusal);
    const source = holds(open, library);
    assert.match(source, /of this conference\{>>Resolution 4 is abrogated: reword this, or delete it<<\}\[\^1\];/);
    assert.match(source, /\*\*Reasons:\*\* Consequential to SUP NOR\/44A1\/1: Resolution 4 is abrogated\.\n$/);
  });

  it('are refused for a conference without place and year', () => {
    assert.throws(
      () => writeConsequentialProposals(found.texts, { ...REQUEST, conference: 'the next one' }),
      /no place and year/,
    );
  });

  it('hold for every draft of the samples', () => {
    const samples = libraryOf('lightburg-2028', 'havenport-2032');
    const names = ['lighthouses-clean', 'tide-tables-marked', 'with-mistakes', 'wrecks-and-ice'];
    for (const name of names) holds(followsFrom(sampleDraft(name), samples), samples);
  });
});

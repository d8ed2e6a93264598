import assert from 'node:assert/strict';
import { adoptedTexts } from '../../../../src/editor/consequences/adoptedTexts';
import { english } from '../../../../src/lexicon/lexicon';
import { citingTexts } from '../../../../src/revise/consequences/consequences';
import { eventBetween } from '../../../../src/revise/consequences/event';
import { writeConsequentialProposals } from '../../../../src/revise/consequences/proposals';
import { reasonsFor } from '../../../../src/revise/consequences/sentences';
import type { AdoptedTexts } from '../../../../src/revise/consequences/texts';
import { tongue } from '../../lexicon/tongue';
import { documentOf, draftOf, followsFrom, inBrief, libraryWith, modOf, type Adopted } from './world';

const LAMPS: Adopted = { designation: 'RESOLUTION 4 (REV. HAVENPORT, 2032)', body: '*resolves*\n\nto light the lamps.' };
const REQUEST = {
  source: ['NOR'],
  document: '44A1',
  number: 2,
  conference: 'General Conference (Saltmere, 2036)',
  withOpen: true,
};

function ferries(...sentences: readonly string[]): Adopted {
  const items = sentences.map((sentence, index) => `*${'abcdefgh'[index]})* ${sentence};`);
  return { designation: 'RESOLUTION 7 (HAVENPORT, 2032)', title: 'Ferries', body: ['*recalling*', ...items].join('\n\n') };
}

/** The lines with marks or remarks that are proposed for the citing text, and the reasons. */
function written(draft: string, ...sentences: readonly string[]): readonly string[] {
  const { texts } = followsFrom(draft, libraryWith(LAMPS, ferries(...sentences)));
  return writeConsequentialProposals(texts, REQUEST)
    .source.split('\n')
    .filter((line) => /^(?:\{--)?\*\w\)|^\*\*/.test(line));
}

describe('what follows: titles, remarks and reasons', () => {
  const citing = (behind: string): string => `Resolution 4 (Rev. Havenport, 2032)${behind}`;
  const now = 'Resolution 4 (Rev. {~~Havenport, 2032~>Saltmere, 2036~~})';
  const renamed = (title: string): string => draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', LAMPS.body, title));

  it('keep a longer title that stands there already, and ask about other words', () => {
    assert.deepEqual(
      written(renamed('Lamps and bells'), citing(', on lamps and bells'), citing(', on lamps'), citing(', on oil')),
      [
        `*a)* ${now}, on lamps and bells;`,
        `*b)* ${now}, on lamps{++ and bells++};`,
        `*c)* ${now}{>>the title is now “Lamps and bells”: see whether the words after the citation still fit<<}, on oil;`,
        '**Reasons:** Consequential to MOD NOR/44A1/1: Resolution 4 is now (Rev. Saltmere, 2036); the title of Resolution 4 is now “Lamps and bells”.',
      ],
    );
    assert.match(written(renamed('Bells'), citing(', on bells'))[0]!, /2036~~\}\), on bells;$/);
  });

  it('write a title that begins with an acronym as it is, and one that was written large large', () => {
    assert.match(written(renamed('LEDs in lamps'), citing(', on lamps'))[0]!, /LEDs in/);
    assert.match(written(renamed('Bells'), citing(', on Lamps'))[0]!, /Bells/);
    assert.match(written(renamed('Bells'), citing(', on lamps'))[0]!, /bells/);
  });

  it('ask about years that only the former title has', () => {
    const plan: Adopted = { ...LAMPS, title: 'Lamps for 2032-2036' };
    const draft = renamed('Lamps for 2036-2040');
    const { texts } = followsFrom(draft, libraryWith(plan, ferries(citing(', which counts the lamps of 2032-2036'))));
    assert.match(writeConsequentialProposals(texts, REQUEST).source, /2032\)\{>>this speaks of 2032-2036: keep/);
  });

  it('leave a remark out that would be read as text, and write capitals where the citation has them', () => {
    const draft = draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', LAMPS.body));
    const lines = written(
      draft,
      'see `Resolution 4 (Lightburg, 2028)` there',
      'see RESOLUTION 4 (REV. HAVENPORT, 2032)',
      'see Resolution 4 (Lightburg, 2028) there',
      '{~~ Resolution 4 (Rev. Havenport, 2032) ~> Resolution 4',
    );
    assert.equal(lines[0], '*a)* see `Resolution 4 (Lightburg, 2028)` there;');
    assert.match(lines[1]!, /\(REV\. \{~~HAVENPORT, 2032~>SALTMERE, 2036~~\}\);$/);
    assert.match(lines[2]!, /2028\)\{>>the latest revision is [^<]*<<\} there;$/);
    // Where the signs in a paragraph leave no room for fine marks, the remark stands behind it.
    assert.match(lines[3]!, /Resolution 4;--\}\{>>no revision is named/);
  });

  it('name a proposal without an identifier, and a conference that nobody can tell, by the text', () => {
    const gone = draftOf('SUP\n\n# RESOLUTION 4 (REV. HAVENPORT, 2032)\n\n## Lamps\n\n**Reasons:** Dark.');
    assert.match(
      written(gone, 'Resolution 4')[1]!,
      /^\*\*Reasons:\*\* Consequential to SUP Resolution 4: Resolution 4 is abrogated\.$/,
    );
    const library = libraryWith(LAMPS, ferries('Resolution 4'));
    const later = documentOf({ ...LAMPS, designation: 'RESOLUTION 4 (REV. SALTMERE, 2036)' });
    const said = (texts: AdoptedTexts): string => {
      const [found] = citingTexts([eventBetween(documentOf(LAMPS), later, texts)], texts);
      return reasonsFor(
        found!.places.flatMap(({ facts }) => facts),
        english,
      );
    };
    const facts = 'Resolution 4 is now (Rev. Saltmere, 2036).';
    const known = adoptedTexts(library);
    assert.equal(said(known), `Consequential to the Final Acts of Saltmere, 2036: ${facts}`);
    assert.equal(said({ ...known, editionOf: () => undefined }), `Consequential to the Final Acts of Resolution 4: ${facts}`);
  });

  it('say which language they are written in', () => {
    const { texts } = followsFrom(renamed('Bells'), libraryWith(LAMPS, ferries('Resolution 4 (Rev. Havenport, 2032)')));
    const conference = 'Ĝenerala Kunveno (Saltmere, 2036)';
    assert.match(writeConsequentialProposals(texts, { ...REQUEST, conference, lexicon: tongue }).source, /\nlanguage: /);
  });
});

describe('what follows: proposals of all forms', () => {
  const library = libraryWith(LAMPS, ferries('Resolution 4 (Rev. Havenport, 2032)'));
  const skippedIn = (draft: string) => followsFrom(draft, library).skipped;

  it('goes by the conference of the draft, or by the designation', () => {
    const body = '# RESOLUTION 4 (REV. HAVENPORT, 2032)\n\n*resolves*\n\nto light all lamps.';
    assert.deepEqual(
      followsFrom(draftOf(`MOD NOR/44A1/1\n\n${body}`), library).events.map(({ now, title }) => [now?.revision?.place, title]),
      [['Saltmere', 'Lamps']],
    );
    assert.deepEqual(skippedIn(`MOD NOR/44A1/1\n\n${body}\n`), [
      {
        name: 'RESOLUTION 4 (REV. HAVENPORT, 2032)',
        reason: 'the draft does not say which conference it is for: name it in its front matter',
      },
    ]);
    const gone = followsFrom('SUP\n\n# RESOLUTION 4 (REV. HAVENPORT, 2032)\n', library);
    assert.deepEqual([gone.events[0]!.by, gone.events[0]!.proposal], [undefined, { symbol: 'SUP' }]);
  });

  it('names what has no designation by its identifier, or its symbol', () => {
    const struck = '# {--RESOLUTION 99 (LIGHTBURG, 2028)--}';
    assert.deepEqual(
      skippedIn(draftOf(`SUP NOR/44A1/1\n\n${struck}\n\nSUP\n\n${struck}`, 'marked')).map(({ name }) => name),
      ['NOR/44A1/1', 'SUP'],
    );
    const brought = draftOf('MOD NOR/44A1/1\n\n# {++RESOLUTION 99 (REV. SALTMERE, 2036)++}', 'marked');
    assert.deepEqual(followsFrom(brought, library).events[0]!.former, { kind: 'Resolution', number: 99 });
  });

  it('lets symbols of single provisions go, and tells what a proposal without an identifier still cites', () => {
    const parts =
      'MOD NOR/44A1/1\n\n# RESOLUTION 4 (REV. SALTMERE, 2036)\n\n## Lamps\n\nMOD NOR/44A1/2\n\n*resolves*\n\n1 to row.';
    assert.equal(followsFrom(draftOf(parts), library).events.length, 1);
    const own = 'ADD\n\n# DRAFT NEW RESOLUTION [NOR-1]\n\n## Oars\n\n*recalling*\n\nResolution 4 (Rev. Havenport, 2032),';
    const { drafted } = followsFrom(draftOf(`${modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', LAMPS.body)}\n\n${own}`), library);
    assert.deepEqual(
      drafted.map(({ symbol, identifier, places }) => [symbol, identifier, inBrief(places)]),
      [['ADD', undefined, ['recalling: update']]],
    );
  });
});

import assert from 'node:assert/strict';
import { parseDesignation } from '../../../../src/citations/designation';
import { consequencesOf, happenedAt, happenedTo } from '../../../../src/editor/consequences/happened';
import { applyEdits } from '../../../../src/markup/edits';
import { draftOf, followsFrom, inBrief, libraryWith, modOf, type Adopted } from './world';

const LAMPS: Adopted = {
  designation: 'RESOLUTION 4 (REV. HAVENPORT, 2032)',
  body: [
    '*considering*',
    '*a)* that fog hides lamps at sea;',
    '*b)* that bells ring where nobody sees,',
    '*resolves*',
    '1 that every lamp shall be lit at dusk;',
    '2 that every bell shall be rung in fog;',
    '3 that keepers shall count the ships that pass;',
    '4 that boats at anchor shall show a lantern,',
    '*instructs the Council*',
    'to buy oil for all the lamps of the coast.',
  ].join('\n\n'),
};

/** The same with a provision put in, one taken out, and one moved under another lead-in. */
const LAMPS_REVISED = [
  '*considering*',
  '*a)* that fog hides lamps at sea;',
  '*b)* that bells ring where nobody sees,',
  '*resolves*',
  '1 that every lamp shall be lit at dusk;',
  '2 that the lamp rooms of all harbours are painted white each spring;',
  '3 that every bell shall be rung in fog,',
  '*instructs the Council*',
  '1 to buy oil for all the lamps of the coast;',
  '2 that boats at anchor shall show a lantern.',
].join('\n\n');

const DRAFT = draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', LAMPS_REVISED));

function citing(...sentences: readonly string[]): Adopted {
  const items = sentences.map((sentence, index) => `*${'abcdefgh'[index]})* ${sentence};`);
  return { designation: 'RESOLUTION 7 (HAVENPORT, 2032)', title: 'Ferries', body: ['*recalling*', ...items].join('\n\n') };
}

/** What the items of a citing text say once their citations are updated. */
function updated(draft: string, ...sentences: readonly string[]): readonly string[] {
  const [text] = followsFrom(draft, libraryWith(LAMPS, citing(...sentences))).texts;
  const markup = text ? applyEdits(text.document.markup, text.edits) : '';
  return [...markup.matchAll(/^\*[a-h]\)\* (.*);$/gm)].map((match) => match[1]!);
}

function judged(draft: string, ...sentences: readonly string[]): readonly string[] {
  return followsFrom(draft, libraryWith(LAMPS, citing(...sentences))).texts.flatMap(({ places }) => inBrief(places));
}

describe('what follows from a revision for those who cite the text', () => {
  it('updates what names the revision that was in force, and asks about all others', () => {
    const sentences = [
      'Resolution 4 (Rev. Havenport, 2032) of this conference',
      'Resolution 4 (Rev. Lightburg, 2028)',
      'Resolution 4 of this conference',
      'Resolution 4 (Rev. Saltmere, 2036)',
      'Council Resolution 4 and Resolution 4 (Rev. Northpoint, 2031) of the Charts Assembly',
    ];
    assert.deepEqual(judged(DRAFT, ...sentences), [
      'recalling a): update',
      'recalling b): look older',
      'recalling c): look unnamed',
      'recalling d): none',
    ]);
    assert.deepEqual(updated(DRAFT, ...sentences), [
      'Resolution 4 (Rev. Saltmere, 2036) of this conference',
      ...sentences.slice(1),
    ]);
  });

  it('gives provisions the labels that they have now, and asks where there is none', () => {
    const of = 'of Resolution 4 (Rev. Havenport, 2032)';
    assert.deepEqual(
      updated(
        DRAFT,
        `*resolves* 2 ${of}`,
        'Resolution 4 (Rev. Havenport, 2032), *resolves* 1',
        `*resolves* 3 ${of}`,
        `*resolves* 4 ${of}`,
      ),
      [
        '*resolves* 3 of Resolution 4 (Rev. Saltmere, 2036)',
        'Resolution 4 (Rev. Saltmere, 2036), *resolves* 1',
        `*resolves* 3 ${of}`,
        `*resolves* 4 ${of}`,
      ],
    );
    assert.deepEqual(judged(DRAFT, `*resolves* 3 ${of}`, `*resolves* 4 ${of}`, `*resolves* 9 ${of}`, `*invites ferries* ${of}`), [
      'recalling a): look deleted',
      'recalling b): look moved',
      'recalling c): look unclear',
      'recalling d): look unclear',
    ]);
  });

  it('asks where a range no longer stands together, and follows one that does', () => {
    const of = 'of Resolution 4 (Rev. Havenport, 2032)';
    assert.deepEqual(updated(DRAFT, `*resolves* 1 to 2 ${of}`), ['*resolves* 1 to 3 of Resolution 4 (Rev. Saltmere, 2036)']);
    const [first, second, third] = ['1 that every lamp', '2 that every bell', '3 that keepers'];
    const reordered = LAMPS.body
      .split('\n\n')
      .map((block, _, all) => {
        if (block.startsWith(second)) return all.find((other) => other.startsWith(third))!.replace('3 ', '2 ');
        return block.startsWith(third) ? all.find((other) => other.startsWith(second))!.replace('2 ', '3 ') : block;
      })
      .join('\n\n');
    assert.ok(reordered.indexOf(first) < reordered.indexOf('2 that keepers'));
    const swapped = draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', reordered));
    assert.deepEqual(judged(swapped, `*resolves* 1 to 2 ${of}`, `*resolves* 1 to 3 ${of}`), [
      'recalling a): look parted',
      'recalling b): update',
    ]);
  });

  it('asks where a provision became part of another', () => {
    const joined = LAMPS.body
      .replace('rung in fog;\n\n3 that keepers shall', 'rung in fog and that keepers shall')
      .replace('4 that boats', '3 that boats');
    const draft = draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', joined));
    const of = 'of Resolution 4 (Rev. Havenport, 2032)';
    const [second, fourth] = judged(draft, `*resolves* 2 ${of}`, `*resolves* 4 ${of}`);
    assert.match(second!, /^recalling a\): look (?:moved|deleted)$/);
    assert.equal(fourth, 'recalling b): update');
  });

  it('leaves the others of a list their revision', () => {
    assert.deepEqual(
      updated(
        DRAFT,
        'Resolutions 2, 4 and 9 (Rev. Havenport, 2032) of this conference',
        'Resolutions 4 and 9 (Rev. Havenport, 2032)',
        'Resolutions 2 and 4 (Rev. Havenport, 2032)',
        'Resolutions 2 (Lightburg, 2028), 4 (Rev. Havenport, 2032) and 9 (Oldquay, 2024)',
      ),
      [
        'Resolutions 2 (Rev. Havenport, 2032), 4 (Rev. Saltmere, 2036) and 9 (Rev. Havenport, 2032) of this conference',
        'Resolutions 4 (Rev. Saltmere, 2036) and 9 (Rev. Havenport, 2032)',
        'Resolutions 2 (Rev. Havenport, 2032) and 4 (Rev. Saltmere, 2036)',
        'Resolutions 2 (Lightburg, 2028), 4 (Rev. Saltmere, 2036) and 9 (Oldquay, 2024)',
      ],
    );
  });

  it('gives several texts of one list their new revision together', () => {
    const bells: Adopted = { designation: 'RESOLUTION 9 (REV. HAVENPORT, 2032)', title: 'Bells', body: '*resolves*\n\nto ring.' };
    const draft = draftOf(
      [
        modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', LAMPS_REVISED),
        modOf('RESOLUTION 9 (REV. SALTMERE, 2036)', '*resolves*\n\nto ring.', 'Bells', 2),
      ].join('\n\n'),
    );
    const [text] = followsFrom(draft, libraryWith(LAMPS, bells, citing('Resolutions 2, 4 and 9 (Rev. Havenport, 2032)'))).texts;
    assert.match(
      applyEdits(text!.document.markup, text!.edits),
      /Resolutions 2 \(Rev\. Havenport, 2032\), 4 and 9 \(Rev\. Saltmere, 2036\);/,
    );
  });

  it('leaves a text alone that the draft is about, and tells what it still cites', () => {
    const ferries = citing('Resolution 4 (Rev. Havenport, 2032)');
    const own = modOf('RESOLUTION 7 (REV. SALTMERE, 2036)', ferries.body, 'Ferries', 2);
    const draft = draftOf(`${modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', LAMPS_REVISED)}\n\n${own}`);
    const { texts, drafted } = followsFrom(draft, libraryWith(LAMPS, ferries));
    assert.deepEqual([texts.length, drafted.map(({ identifier }) => identifier)], [0, ['NOR/44A1/2']]);
    assert.deepEqual(inBrief(drafted[0]!.places), ['recalling a): update']);
    const { from, to } = drafted[0]!.places[0]!.inDraft;
    assert.equal(draft.slice(from, to), '*a)* Resolution 4 (Rev. Havenport, 2032);');
  });

  it('asks about every citation of a text that is abrogated', () => {
    const draft = draftOf('SUP NOR/44A1/1\n\n# RESOLUTION 4 (REV. HAVENPORT, 2032)\n\n## Lamps\n\n**Reasons:** Dark.');
    assert.deepEqual(judged(draft, 'Resolution 4 (Rev. Havenport, 2032)', 'Resolution 4 (Lightburg, 2028)', 'Resolution 4'), [
      'recalling a): look abrogated',
      'recalling b): look abrogated',
      'recalling c): look abrogated',
    ]);
  });

  it('finds nothing in proposals that change no text in force', () => {
    assert.deepEqual(
      followsFrom(draftOf('NOC NOR/44A1/1\n\n# RESOLUTION 4 (REV. HAVENPORT, 2032)'), libraryWith(LAMPS)).events,
      [],
    );
    const { skipped } = followsFrom(
      draftOf(modOf('RESOLUTION 99 (REV. SALTMERE, 2036)', '*resolves*\n\nto row.')),
      libraryWith(LAMPS),
    );
    assert.deepEqual(skipped, [{ name: 'RESOLUTION 99 (REV. SALTMERE, 2036)', reason: 'the library has no Resolution 99' }]);
  });

  it('tells who cites a text that the library does not hold', () => {
    const library = libraryWith(LAMPS, {
      designation: 'RESOLUTION 5 (REV. HAVENPORT, 2032)',
      body:
        '*recalling*\n\n*a)* Resolution 99 (Lightburg, 2028);\n\n*b)* *resolves* 2 of Resolution 99 (Lightburg, 2028);\n\n' +
        '*c)* Resolution 99,\n\n*resolves*\n\nto row.',
    });
    const placesIn = (draft: string): readonly string[] =>
      followsFrom(draft, library).texts.flatMap(({ places }) => inBrief(places));
    const body = '*resolves*\n\nto row.';
    const unsure = ['recalling a): look older', 'recalling b): look older', 'recalling c): look unnamed'];
    assert.deepEqual(placesIn(draftOf(modOf('RESOLUTION 99 (REV. SALTMERE, 2036)', body))), unsure);
    const told = ['recalling a): update', 'recalling b): look unclear', 'recalling c): look unnamed'];
    const marked = modOf('RESOLUTION 99 ({~~LIGHTBURG, 2028~>REV. SALTMERE, 2036~~})', body);
    assert.deepEqual(placesIn(draftOf(marked, 'marked')), told);
    const gone = ['recalling a): look abrogated', 'recalling b): look abrogated', 'recalling c): look abrogated'];
    assert.deepEqual(placesIn(draftOf('SUP NOR/44A1/1\n\n# RESOLUTION 99 (LIGHTBURG, 2028)')), gone);
    // Without the conference nobody can tell what it will be called; what has no number nobody can cite.
    for (const draft of [marked, draftOf('SUP NOR/44A1/1\n\n# DRAFT NEW RESOLUTION [NOR-1]')])
      assert.deepEqual([followsFrom(draft, library).events.length, followsFrom(draft, library).skipped.length], [0, 1]);
  });

  it('cannot follow provisions where the draft does not hold the text as a whole', () => {
    const split = draftOf(
      'MOD NOR/44A1/1\n\n# RESOLUTION 4 (REV. SALTMERE, 2036)\n\n## Lamps\n\nADD NOR/44A1/2\n\n*resolves*\n\n5 to row.',
    );
    assert.deepEqual(
      judged(split, '*resolves* 2 of Resolution 4 (Rev. Havenport, 2032)', 'Resolution 4 (Rev. Havenport, 2032)'),
      ['recalling a): look unclear', 'recalling b): update'],
    );
  });
});

describe('what follows from a title that changed', () => {
  const plan = (years: string, edition: string): Adopted => ({
    designation: `RESOLUTION 4 (REV. ${edition.toUpperCase()})`,
    title: `Plan of the Union for ${years}`,
    body: '*resolves*\n\nto plan.',
  });
  const draft = draftOf(modOf('RESOLUTION 4 (REV. SALTMERE, 2036)', '*resolves*\n\nto plan.', 'Plan of the Union for 2037-2040'));
  const after = (...sentences: readonly string[]) => {
    const [text] = followsFrom(draft, libraryWith(plan('2033-2036', 'Havenport, 2032'), citing(...sentences))).texts;
    return { brief: inBrief(text!.places), markup: applyEdits(text!.document.markup, text!.edits) };
  };

  it('brings the new title where the former one stands word by word', () => {
    const { brief, markup } = after(
      'Resolution 4 (Rev. Havenport, 2032) of this conference, on plan of the Union for 2033-2036, which is good',
      'Resolution 4 (Rev. Havenport, 2032), on the plan of the Union for 2033-2036',
    );
    assert.deepEqual(brief, ['recalling a): update', 'recalling b): update']);
    assert.match(markup, /Saltmere, 2036\) of this conference, on plan of the Union for 2037-2040, which is good;/);
    assert.match(markup, /Saltmere, 2036\), on the plan of the Union for 2037-2040;/);
  });

  it('asks where other words stand for it, or speak of years that only the former title has', () => {
    const { brief } = after(
      'Resolution 4 (Rev. Havenport, 2032) of this conference, on planning',
      'the plan for 2033–2036, adopted by Resolution 4 (Rev. Havenport, 2032)',
      'Resolution 4 (Rev. Havenport, 2032) of this conference',
    );
    assert.deepEqual(brief, ['recalling a): update retitled', 'recalling b): look period', 'recalling c): update']);
  });
});

describe('what follows from what a conference did', () => {
  const former: Adopted = { ...LAMPS, designation: 'RESOLUTION 4 (LIGHTBURG, 2028)' };
  const older: Adopted = { ...citing('Resolution 4 (Lightburg, 2028)'), designation: 'RESOLUTION 6 (LIGHTBURG, 2028)' };
  const library = libraryWith(
    former,
    older,
    LAMPS,
    citing('Resolution 4 (Lightburg, 2028)', 'Resolution 4 (Rev. Havenport, 2032)'),
  );
  const coming = { place: 'Saltmere', year: 2036 };

  it('updates what was adopted before, and asks where the conference itself names the earlier revision', () => {
    const found = consequencesOf(happenedTo(parseDesignation('Resolution 4')!, library), library, coming);
    assert.deepEqual(
      found.texts.map(({ document, places }) => [document.number, ...inBrief(places)]),
      [
        [6, 'recalling a): update'],
        [7, 'recalling a): look knowing', 'recalling b): none'],
      ],
    );
    for (const words of ['Resolution 4 (Lightburg, 2028)', 'Resolution 4 (Rev. Havenport, 2032)'])
      assert.deepEqual(consequencesOf(happenedTo(parseDesignation(words)!, library), library, coming).texts.length, 2);
    const all = happenedAt({ place: 'Havenport', year: 2032 }, library);
    assert.deepEqual(consequencesOf(all, library, coming).texts.length, 2);
    assert.deepEqual(
      consequencesOf(all, library, { place: 'Havenport', year: 2032 }).texts.map(({ document }) => document.number),
      [6],
    );
  });

  it('says why nothing is known', () => {
    const reasonOf = (words: string) => happenedTo(parseDesignation(words)!, library).skipped.map(({ reason }) => reason);
    assert.deepEqual(reasonOf('Resolution 8'), ['the library has no Resolution 8']);
    assert.match(reasonOf('Resolution 6')[0]!, /^it was new at Lightburg, 2028/);
    const alone = libraryWith(LAMPS);
    const { events, skipped } = happenedTo(parseDesignation('Resolution 4')!, alone);
    assert.match(skipped[0]!.reason, /^the library has no earlier revision, so citations of one can only be listed/);
    assert.deepEqual(
      events.map(({ former, now }) => [former, now?.revision?.place]),
      [[{ kind: 'Resolution', number: 4 }, 'Havenport']],
    );
    const since = { place: 'Lightburg', year: 2028 };
    assert.deepEqual(happenedTo(parseDesignation('Resolution 4')!, alone, since).events, []);
  });
});

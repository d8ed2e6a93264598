import assert from 'node:assert/strict';
import { findCitations } from '../../../src/citations/find';
import { Library } from '../../../src/corpus/library';
import { catalogueOf } from '../../support/catalogue';
import { asked, inserts, itemIn, labels, library, taken, takenIn, typing } from './completing';
import { draftWith } from './samples';

const IN_RECALLING = (words: string): string => draftWith(`*recalling*\n\n${words}`);

describe('completion of citations', () => {
  it('writes the designation with its revision; at the first mention the title follows', () => {
    assert.equal(
      takenIn('see Resolution 1‸', 'Resolution 17 (Rev. Havenport, 2032), on lighthouses without resident keepers'),
      'see Resolution 17 (Rev. Havenport, 2032), on lighthouses without resident keepers‸',
    );
    assert.equal(takenIn('see Res 17‸', 'Resolution 17 (Rev. Havenport, 2032)'), 'see Resolution 17 (Rev. Havenport, 2032)‸');
  });

  it('writes what is read again as that citation', () => {
    const { items } = asked(IN_RECALLING('Resolution ‸'));
    assert.ok(items.length > 10);
    for (const { insert, label, detail } of items) {
      const [citation, ...more] = findCitations(insert, { conferences: library.conferences });
      assert.deepEqual(more, []);
      assert.ok(citation);
      assert.equal(insert.slice(citation.designationSpan.from, citation.designationSpan.to), `Resolution ${label}`);
      assert.ok(detail && detail.length > 2, label);
      assert.equal(citation.body, 'conference');
    }
  });

  it('leaves the title out where the text was cited before', () => {
    const again = asked(IN_RECALLING('*a)* Resolution 17 (Rev. Havenport, 2032), on keepers;\n\n*b)* Resolution 17‸'));
    assert.deepEqual(inserts(again).slice(0, 2), [
      'Resolution 17 (Rev. Havenport, 2032)',
      'Resolution 17 (Rev. Havenport, 2032), on lighthouses without resident keepers',
    ]);
    assert.equal(again.items[0]!.preselect, true);
    assert.deepEqual(
      again.items.slice(0, 2).map(({ label, detail }) => `${label} ${detail}`),
      ['17 (Rev. Havenport, 2032) without its title', '17 (Rev. Havenport, 2032) Lighthouses without resident keepers'],
    );
  });

  it('finds texts by number, by words of the title and by an abbreviation', () => {
    assert.equal(labels(asked(IN_RECALLING('Resolution buoy com‸')))[0], '9 (Rev. Havenport, 2032)');
    const decisions = inserts(asked(IN_RECALLING('see Dec‸')));
    assert.ok(decisions.length > 0 && decisions.every((insert) => insert.startsWith('Decision ')));
    const twelve = inserts(asked(IN_RECALLING('Resolution 12 (‸')));
    assert.ok(twelve.length > 0 && twelve.every((insert) => insert.startsWith('Resolution 12 ')));
    assert.deepEqual(labels(asked(IN_RECALLING('Resolution tractors‸'))), []);
  });

  it('offers the latest revision; of the number that is asked for the earlier ones too, and abrogated texts last', () => {
    const all = labels(asked(IN_RECALLING('Resolution ‸')));
    assert.ok(all.every((label) => label.includes('Havenport')));
    assert.equal(new Set(all).size, all.length);
    const nine = labels(asked(IN_RECALLING('Resolution 9‸')));
    assert.deepEqual([...new Set(nine)], ['9 (Rev. Havenport, 2032)', '9 (Rev. Lightburg, 2028)']);
    assert.equal(nine.length, 4);
    assert.ok(!all.some((label) => label.startsWith('3 ')));
    assert.match(itemIn(asked(IN_RECALLING('Resolution 3‸')), 'Resolution 3 (Lightburg, 2028)').detail!, /^abrogated: /);
  });

  it('says of this conference where the text is one of it', () => {
    const draft = `${IN_RECALLING('Resolution 9‸')}\n\nMOD LUM/21/2\n\n# RESOLUTION 9 (REV. {~~HAVENPORT, 2032~>SALTMERE, 2036~~})\n\n## Buoys`;
    assert.equal(inserts(asked(draft))[0], 'Resolution 9 (Rev. Saltmere, 2036) of this conference, on buoys');
    assert.ok(inserts(asked(draft)).includes('Resolution 9 (Rev. Havenport, 2032)'));
    const addressed = draft.replace('conference: General Conference (Saltmere, 2036)', 'conference: Havenport, 2032');
    assert.ok(inserts(asked(addressed)).includes('Resolution 9 (Rev. Havenport, 2032) of this conference'));
  });

  it('cites the new texts of the draft by their placeholders', () => {
    const draft = `${IN_RECALLING('Resolution ‸')}\n\nADD LUM/21/2\n\n# DRAFT NEW RESOLUTION [LUM-2]\n\n## Speed of ferries`;
    const insert = 'Resolution [LUM-2] (Saltmere, 2036) of this conference, on speed of ferries';
    assert.equal(itemIn(asked(draft), insert).label, '[LUM-2] (Saltmere, 2036)');
    assert.deepEqual(findCitations(insert)[0]?.designation.placeholder, 'LUM-2');
    assert.equal(labels(asked(draft.replace('Resolution ‸', 'Resolution [LU‸'))).length, 2);
  });

  it('replaces the revision that stands there, and no mark', () => {
    assert.equal(
      takenIn('see Resolution 1‸7 (Lightburg, 2028), as', 'Resolution 17 (Rev. Havenport, 2032)'),
      'see Resolution 17 (Rev. Havenport, 2032)‸, as',
    );
    assert.deepEqual(labels(asked(draftWith('see Resolution {--7--}1‸', 'marked'))), []);
    assert.match(
      takenIn('see {++Resolution 17‸++}', 'Resolution 17 (Rev. Havenport, 2032)', 'marked'),
      /^see \{\+\+Resolution 17 \(Rev\. Havenport, 2032\)‸\+\+\}$/,
    );
  });

  it('writes nothing twice that stands behind the caret', () => {
    const own = (words: string): string =>
      draftWith(words).replace('conference: General Conference (Saltmere, 2036)', 'conference: Havenport, 2032');
    const offered = (words: string): readonly string[] => inserts(asked(own(words)));
    assert.deepEqual(offered('see Resolution 17‸ of this conference, on keepers').slice(0, 1), [
      'Resolution 17 (Rev. Havenport, 2032)',
    ]);
    assert.ok(!offered('see Resolution 17‸ of this conference').some((insert) => insert.includes(' of ')));
    assert.ok(!offered('see Resolution 17‸, on keepers').some((insert) => insert.includes(', on ')));
    assert.ok(offered('see Resolution 17‸, to be lit').some((insert) => insert.includes(' of this conference, on ')));
    assert.equal(
      taken(own('see Resolution 17 (‸), as'), 'Resolution 17 (Rev. Havenport, 2032) of this conference').split('\n').at(-1),
      'see Resolution 17 (Rev. Havenport, 2032) of this conference‸, as',
    );
  });

  it('offers nothing where the words around name another body', () => {
    for (const words of ['UNGA Resolution ‸', 'UNGA Resolution 1‸', 'Council Resolution 1‸', 'Resolution 1‸ of WTSA'])
      assert.deepEqual(labels(asked(IN_RECALLING(words))), [], words);
    assert.ok(labels(asked(IN_RECALLING('Council and Resolution 1‸'))).length > 0);
  });

  it('writes no title that the catalogue has cut', () => {
    const cut = library.list().map((text) => ({ ...text, title: `${text.title.split(' ')[0]} …` }));
    const catalogue = catalogueOf(new Library([{ edition: library.editions.at(-1)!, documents: cut }]));
    const offered = inserts(asked(IN_RECALLING('Resolution 17‸'), { library: new Library([]), catalogue }));
    assert.ok(offered.length > 0);
    assert.ok(!offered.some((insert) => insert.includes('…')), offered.join(' | '));
  });

  it('keeps out of remarks, deletions and code', () => {
    for (const words of [
      'see `Resolution 17‸`',
      'see {>>Resolution 17‸<<}',
      'see {>>Resolution 17‸',
      'see {--Resolution 17‸--}',
      'see {~~Resolution 17‸~>it~~}',
    ])
      assert.deepEqual(labels(asked(IN_RECALLING(words))), [], words);
    assert.ok(labels(asked(IN_RECALLING('see `it`, {~~it~>Resolution 17‸~~}'))).length > 0);
  });

  it('opens by itself after the name of a kind, and keeps out of prose', () => {
    assert.ok(typing(IN_RECALLING('Resolution ‸')).length > 10);
    for (const words of [
      'the resolution ‸',
      'this Resolution of the ‸',
      'Resolution 17 (Rev. Havenport, 2032) ‸',
      'Res‸',
      'Resolutions ‸',
    ])
      assert.deepEqual(typing(IN_RECALLING(words)), [], words);
  });

  it('after a reference and the word that joins it to a text offers every text', () => {
    assert.ok(labels(asked(IN_RECALLING('*resolves* 2 of ‸'))).includes('Decision 1 (Rev. Havenport, 2032)'));
  });

  it('knows texts that only the catalogue has, and none without both', () => {
    assert.ok(labels(asked(IN_RECALLING('Resolution 17‸'), { library: new Library([]) })).length > 0);
    assert.deepEqual(labels(asked(IN_RECALLING('Resolution 17‸'), { library: new Library([]), catalogue: undefined })), []);
  });

  it('tells about a text when somebody looks at it', () => {
    const { documentation } = itemIn(asked(IN_RECALLING('Resolution 17‸')), 'Resolution 17 (Rev. Havenport, 2032)');
    assert.match(documentation!(), /revised at Havenport, 2032[^]*Lighthouses without resident keepers/);
  });

  it('works in the introduction and in the reasons', () => {
    const draft = draftWith('*resolves*\n\nto light lamps.\n\n**Reasons:** See Resolution 17‸');
    assert.match(
      taken(draft, 'Resolution 17 (Rev. Havenport, 2032)'),
      /Reasons:\*\* See Resolution 17 \(Rev\. Havenport, 2032\)‸$/,
    );
  });
});

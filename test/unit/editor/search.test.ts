import assert from 'node:assert/strict';
import { confirmation, removables } from '../../../src/editor/removePick';
import { entryOfHit, excerptAround, readTypedSearch } from '../../../src/editor/searchPick';
import { libraryOf } from './samples';

const both = libraryOf('lightburg-2028', 'havenport-2032');

describe('a typed search', () => {
  const read = (typed: string) => readTypedSearch(typed, both);

  it('is words, and filters among them', () => {
    assert.deepEqual(read('  fog   signals '), { words: 'fog signals', options: {}, isSomething: true });
    assert.deepEqual(read('fog edition:2028 role:operative signals to:"Secretary-General"'), {
      words: 'fog signals',
      options: { edition: { place: 'Lightburg', year: 2028 }, role: 'operative', addressee: 'Secretary-General' },
      isSomething: true,
    });
    assert.deepEqual(read('TO:council fog').options, { addressee: 'council' });
    assert.deepEqual(read('where to: look').words, 'where look');
    assert.equal(read('into:the sea').words, 'into:the sea');
  });

  it('knows an edition by year, place or both', () => {
    for (const name of ['2032', 'haven', '"Havenport, 2032"', '"havenport 2032"'])
      assert.deepEqual(read(`edition:${name}`).options.edition, { place: 'Havenport', year: 2032 }, name);
  });

  it('is not limited by what is not typed to its end, and says what it does not know', () => {
    assert.deepEqual(read('fog edition: '), { words: 'fog', options: {}, isSomething: true });
    assert.deepEqual(
      [' ', 'edition:2028', 'role:operative', 'to:council'].map((typed) => read(typed).isSomething),
      [false, false, true, true],
    );
    assert.deepEqual(read('fog to:"Secretary').options, { addressee: 'Secretary' });
    assert.match(read('fog edition:2026').fault ?? '', /no edition "2026"; it holds 2028 \(Lightburg\), 2032 \(Havenport\)\.$/);
    assert.match(read('fog role:x').fault ?? '', /preambular or operative/);
    assert.equal(read('fog edition:2026').words, 'fog');
  });
});

describe('a hit in the list', () => {
  const [document] = both.list();
  const hit = { document: document!, path: 'resolves 2', text: 'to keep the lamp lit', at: 0, score: 1, terms: ['lamp'] };

  it('shows path, text and passage; of a title the text first', () => {
    const { label, description, detail } = entryOfHit(hit);
    assert.deepEqual([label, description, detail], ['resolves 2', 'Decision 1 (Rev. Lightburg, 2028)', 'to keep the lamp lit']);
    const title = entryOfHit({ ...hit, path: '', text: document!.title });
    assert.deepEqual([title.label, title.description], ['Decision 1 (Rev. Lightburg, 2028)', document!.title]);
  });

  it('shows what stands around the word that was found, in whole words', () => {
    const long = `${'fog and rain and '.repeat(20)}one lantern[^1] ${'and snow and ice '.repeat(20)}`.trim();
    const excerpt = excerptAround(long, ['lantern'], 60);
    assert.match(excerpt, /^… (?:(?:fog|and|rain) )+one lantern (?:(?:and|snow|ice) )+…$/);
    assert.ok(excerpt.length <= 66, excerpt);
    assert.match(excerptAround(long, [], 60), /^fog and .* …$/);
    assert.match(excerptAround(`${long} end`, ['end'], 60), /^… .* end$/);
    assert.equal(excerptAround('short', ['x'], 60), 'short');
    assert.ok(excerptAround('x'.repeat(500), ['x'], 60).length <= 66);
    assert.match(excerptAround(`${'fog '.repeat(50)}radio-watch`, ['radio'], 40), /radio-watch$/);
  });
});

describe('what can be removed', () => {
  it('is the editions, then the documents of each, the latest first', () => {
    const groups = removables(both);
    assert.deepEqual(
      groups.map(({ heading, entries }) => [heading, entries.length]),
      [
        ['Editions', 2],
        ['Documents of Havenport, 2032', 17],
        ['Documents of Lightburg, 2028', 11],
      ],
    );
    assert.deepEqual(
      groups[0]?.entries.map(({ label, description, documents }) => [label, description, documents.length]),
      [
        ['Havenport, 2032', 'the edition, 17 documents', 17],
        ['Lightburg, 2028', 'the edition, 11 documents', 11],
      ],
    );
    assert.deepEqual(removables(libraryOf()), []);
  });

  it('is named before it goes', () => {
    const [editions, documents] = removables(both);
    const whole = confirmation(editions!.entries[1]!);
    assert.equal(whole.question, 'Remove the edition Lightburg, 2028 from the library?');
    assert.match(whole.consequence, /^With it go 11 documents\. To get it back, import/);
    const one = confirmation(documents!.entries[0]!);
    assert.equal(one.question, 'Remove Decision 1 (Rev. Havenport, 2032) from the library?');
    assert.match(one.consequence, /, as printed in Havenport, 2032\. /);
  });
});

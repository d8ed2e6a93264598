import assert from 'node:assert/strict';
import { Library, openLibrary } from '../../../src/corpus/library';
import { writeEditionFile } from '../../../src/corpus/editionFile';
import { expansionBefore } from '../../../src/corpus/search/acronyms';
import { addresseeOf, isAddressed } from '../../../src/corpus/search/addressee';
import { indexEdition, Search, type Hit, type SearchOptions } from '../../../src/corpus/search/search';
import { readQuery } from '../../../src/corpus/search/query';
import { SearchSession } from '../../../src/corpus/search/session';
import { termsOf } from '../../../src/corpus/search/words';
import type { StoredDocument } from '../../../src/model/library';
import { memoryStore } from '../../support/memoryStore';

const LIGHTBURG = { place: 'Lightburg', year: 2028 };
const HAVENPORT = { place: 'Havenport', year: 2032 };

function resolution(number: number, edition: typeof LIGHTBURG, title: string, body: string): StoredDocument {
  const designation = `RESOLUTION ${number} (REV. ${edition.place.toUpperCase()}, ${edition.year})`;
  const formula = `The General Conference of the Example Union (${edition.place}, ${edition.year}),`;
  return {
    designation,
    kind: 'Resolution',
    number,
    revised: true,
    ...edition,
    title,
    action: 'MOD',
    edition: `${edition.place}, ${edition.year}`,
    markup: `# ${designation}\n\n## ${title}\n\n${formula}\n\n${body}\n`,
  };
}

const RADIO = `*considering*

*a)* that the Emergency Radio Board (ERB) keeps the radio-frequency tables;

*b)* that harbours listen day and night,

*resolves*

1 that the ERB shall meet twice a year;

2 to keep one radio frequency free of traffic,

*instructs the Secretary-General, in consultation with the Director of the Charts Bureau*

to print the tables[^1] for every harbour,

*invites Member States and port authorities*

to listen.

# ANNEX 1 TO RESOLUTION 1 (REV. HAVENPORT, 2032)

## Spare batteries

1) One battery in reserve.

| Kind | Hours |
| --- | --- |
| Zinc | 40 |

[^1]: In large print for lanterns.`;

const ICE =
  '*noting*\n\nthat in naïve hands a lantern is no lighthouse,\n\n*resolves*\n\nto count the radios and the tables of the harbours.';

const documents = {
  lightburg: [resolution(2, LIGHTBURG, 'Winter ice', ICE)],
  havenport: [resolution(1, HAVENPORT, 'Radio watch', RADIO), resolution(2, HAVENPORT, 'Winter ice', ICE)],
};

const files = (): Record<string, string> => ({
  'havenport-2032.json': writeEditionFile({ edition: HAVENPORT, documents: documents.havenport }),
  'lightburg-2028.json': writeEditionFile({ edition: LIGHTBURG, documents: documents.lightburg }),
});

async function find(words: string, options: SearchOptions = {}): Promise<readonly Hit[]> {
  const store = memoryStore(files());
  return new Search(await openLibrary(store), store).search(words, options);
}

const placesOf = (hits: readonly Hit[]): string[] =>
  hits.map(({ document, path }) => `${document.number} ${document.year} ${path}`);

describe('search', () => {
  it('finds titles, items, annexes, tables and footnotes by their words', async () => {
    assert.deepEqual(placesOf(await find('watch')), ['1 2032 ']);
    assert.deepEqual(placesOf(await find('listening')), []);
    assert.deepEqual(placesOf(await find('listen')), [
      '1 2032 invites Member States and port authorities',
      '1 2032 considering b)',
    ]);
    assert.deepEqual(placesOf(await find('batteries')), ['1 2032 Annex 1', '1 2032 Annex 1, 1)']);
    assert.deepEqual(placesOf(await find('zinc')), ['1 2032 Annex 1']);
    assert.deepEqual(placesOf(await find('large print')), ['1 2032 footnote 1']);
    const [hit] = await find('twice');
    assert.equal(hit?.text, 'that the ERB shall meet twice a year;');
    assert.ok(hit?.document.markup.slice(hit.at).startsWith('1 that the ERB'));
  });

  it('wants all words, and only where none has all of them as many as there are', async () => {
    assert.deepEqual(placesOf(await find('harbour tables')).slice(0, 1), [
      '1 2032 instructs the Secretary-General, in consultation with the Director of the Charts Bureau',
    ]);
    assert.ok((await find('harbour tables')).every(({ text }) => /tables/.test(text) && /harbour/.test(text)));
    assert.deepEqual(placesOf(await find('battery walrus')).slice(0, 1), ['1 2032 Annex 1']);
    assert.deepEqual(await find('walrus'), []);
    assert.deepEqual(await find('the of a'), []);
    assert.deepEqual(await find('constructor'), [], 'what every object has is no word of a text');
    assert.deepEqual(await find('"'), []);
  });

  it('forgives slips and accents, and puts the very words first', async () => {
    assert.deepEqual(placesOf(await find('batery')), ['1 2032 Annex 1', '1 2032 Annex 1, 1)']);
    assert.equal((await find('NAIVE')).length, 2);
    assert.deepEqual(placesOf(await find('lanterm')).sort(), ['1 2032 footnote 1', '2 2028 noting', '2 2032 noting']);
    const [first] = await find('radios harbour');
    assert.match(first?.text ?? '', /radios .* harbours/);
    const near = await find('lighthouse');
    assert.deepEqual(placesOf(near), ['2 2032 noting', '2 2028 noting'], 'the later edition first');
  });

  it('puts the very words before a title that only begins with them', async () => {
    const documents = [
      resolution(3, HAVENPORT, 'Buoyage', '*resolves*\n\nto paint everything red.'),
      resolution(4, HAVENPORT, 'Paint', `*resolves*\n\nto paint, when the weather is dry and the sea is calm, each buoy white.`),
    ];
    const library = new Library([{ edition: HAVENPORT, documents }]);
    const hits = await new Search(library, memoryStore()).search('buoy');
    assert.deepEqual(placesOf(hits), ['4 2032 resolves', '3 2032 ']);
  });

  it('finds compounds in one word, in two, and with a hyphen', async () => {
    const both = ['1 2032 considering a)', '1 2032 resolves 2'];
    assert.deepEqual(placesOf(await find('radio-frequency')).sort(), both);
    assert.deepEqual(placesOf(await find('radiofrequency')), ['1 2032 considering a)']);
    assert.deepEqual(placesOf(await find('"radio frequency"')).sort(), both);
    assert.deepEqual(placesOf(await find('"frequency radio"')), []);
    assert.deepEqual(termsOf('the Secretary-General’s tables[^2]'), ['secretarygeneral', 'secretary', 'general', 'table']);
  });

  it('finds an acronym by what it stands for, and the other way round', async () => {
    const both = ['1 2032 considering a)', '1 2032 resolves 1'];
    assert.deepEqual(placesOf(await find('ERB')).sort(), both);
    assert.deepEqual(placesOf(await find('emergency radio board')).sort(), both);
    assert.deepEqual(placesOf(await find('ERB twice')), ['1 2032 resolves 1']);
    // What stands only in the title helps to find a provision, and does not find it by itself.
    assert.deepEqual(placesOf(await find('WATCH twice')), ['1 2032 resolves 1']);
    assert.deepEqual(placesOf(await find('"radio watch" twice')), ['1 2032 resolves 1']);
    assert.deepEqual(placesOf(await find('"radio watch"')), ['1 2032 ']);
  });

  it('is limited to an edition, a role, an addressee, a number', async () => {
    assert.deepEqual(placesOf(await find('ice', { edition: LIGHTBURG })), ['2 2028 ']);
    assert.deepEqual(placesOf(await find('radio', { role: 'operative', edition: HAVENPORT })).sort(), [
      '1 2032 resolves 2',
      '2 2032 resolves',
    ]);
    assert.deepEqual(placesOf(await find('tables', { addressee: 'secretary general' })).length, 1);
    assert.deepEqual(placesOf(await find('tables', { addressee: 'the Secretary-General' })).length, 1);
    assert.deepEqual(await find('', { addressee: 'the' }), [], 'nobody is named');
    assert.deepEqual(placesOf(await find('tables', { addressee: 'Director' })), []);
    assert.equal((await find('radio', { limit: 2 })).length, 2);
    assert.deepEqual(placesOf(await find('', { addressee: 'Secretary-General' })), [
      '1 2032 instructs the Secretary-General, in consultation with the Director of the Charts Bureau',
    ]);
    assert.deepEqual(placesOf(await find('', { role: 'operative' })).slice(-2), ['2 2032 resolves', '2 2028 resolves']);
    assert.deepEqual(await find('', { edition: HAVENPORT }), []);
    assert.deepEqual(await find('the', { role: 'operative' }), []);
    assert.deepEqual(await find('ice', { edition: { place: 'Doha', year: 2026 } }), []);
  });

  it('stores the index of an edition, and uses it for as long as the edition stays the same', async () => {
    const store = memoryStore(files());
    await indexEdition(store, HAVENPORT);
    assert.deepEqual(Object.keys(store.files).sort(), ['havenport-2032.json', 'havenport-2032.search', 'lightburg-2028.json']);
    const stored = store.files['havenport-2032.search']!;
    const { writes } = store;
    await indexEdition(store, HAVENPORT);
    await indexEdition(store, { place: 'Doha', year: 2026 });
    assert.equal(store.writes, writes, 'nothing has changed, nothing is written');
    const library = await openLibrary(store);
    assert.equal(library.list().length, 3, 'the index is not read as texts');
    assert.deepEqual(library.faults, []);
    // A word that only the stored index knows shows that it is the one that is used.
    store.files['havenport-2032.search'] = stored.replaceAll('zinc', 'iron');
    assert.equal((await new Search(library, store).search('iron')).length, 1);

    const changed = resolution(1, HAVENPORT, 'Radio watch', RADIO.replace('Zinc', 'Lead'));
    store.files['havenport-2032.json'] = writeEditionFile({ edition: HAVENPORT, documents: [changed] });
    const later = new Search(await openLibrary(store), store);
    assert.deepEqual([(await later.search('iron')).length, (await later.search('lead')).length], [0, 1]);
    assert.notEqual(store.files['havenport-2032.search'], stored, 'the new index is stored');
  });

  it('makes a missing or damaged index anew, also where nothing can be written', async () => {
    const whole = memoryStore(files());
    await indexEdition(whole, HAVENPORT);
    const good = whole.files['havenport-2032.search']!;
    for (const damage of ['', 'x', '{}', 'null', good.slice(0, -9), good.replace('"plenarySearch":1', '"plenarySearch":99')]) {
      const store = memoryStore({ ...files(), 'havenport-2032.search': damage });
      store.write = () => Promise.reject(new Error('the disk is full'));
      assert.equal((await new Search(await openLibrary(store), store).search('zinc')).length, 1, damage.slice(0, 20));
    }
  });

  it('gives the same answer every time, whatever the index was made from', async () => {
    const store = memoryStore(files());
    const library = await openLibrary(store);
    const fresh = await new Search(library, store).search('radio tables harbour');
    assert.deepEqual(await new Search(library, store).search('radio tables harbour'), fresh);
    assert.ok(store.files['lightburg-2028.search']);
  });

  it('loads once in a session, until the library is another', async () => {
    const store = memoryStore(files());
    let reads = 0;
    const read = store.read.bind(store);
    store.read = (name) => {
      reads++;
      return read(name);
    };
    let library = new Library([{ edition: HAVENPORT, documents: documents.havenport }]);
    const session = new SearchSession(
      () => Promise.resolve(library),
      () => store,
    );
    await session.load();
    await Promise.all([session.search('radio'), session.search('ice')]);
    assert.equal(reads, 1);
    assert.equal((await session.search('ice')).length, 1);
    library = new Library([{ edition: LIGHTBURG, documents: documents.lightburg }]);
    assert.deepEqual(placesOf(await session.search('ice')), ['2 2028 ']);
    assert.equal(reads, 2);
  });
});

describe('addressees', () => {
  it('are whom an operative lead-in addresses, without those who help', () => {
    const cases: [string, string | undefined][] = [
      ['instructs the Secretary-General', 'Secretary-General'],
      ['further instructs the Secretary-General, in close cooperation with the Directors of the Bureaux', 'Secretary-General'],
      [
        'resolves to instruct the Secretary-General and the Directors of the Bureaux',
        'Secretary-General and the Directors of the Bureaux',
      ],
      ['invites Member States, Sector Members and Associates', 'Member States, Sector Members and Associates'],
      ['calls upon all Member States:', 'Member States'],
      ['resolves', undefined],
      ['resolves further', undefined],
      ['considering the Secretary-General', undefined],
    ];
    for (const [leadIn, addressee] of cases) assert.equal(addresseeOf(leadIn), addressee, leadIn);
  });

  it('go by any of their words', () => {
    const named = (words: string): ReturnType<typeof readQuery> =>
      readQuery(words, new Map([['ERB', ['Emergency Radio Board']]]));
    assert.ok(isAddressed('Secretary-General and the Directors of the three Bureaux', named('director of the bureau')));
    assert.ok(!isAddressed('Secretary-General', named('Council')));
    assert.ok(!isAddressed(undefined, named('Council')));
    for (const words of ['ERB', 'chair of ERB', 'Emergency Radio Board']) {
      assert.ok(isAddressed('Chair of the Emergency Radio Board', named(words)), words);
      assert.ok(isAddressed('Chair of the ERB', named(words)), words);
      assert.ok(!isAddressed('Chair of the Board', named(words)), words);
    }
  });
});

describe('acronyms', () => {
  it('stand for the shortest words before them that have their letters', () => {
    const cases: [string, string, string | undefined][] = [
      ['ERB', 'that the Emergency Radio Board', 'Emergency Radio Board'],
      ['IALs', 'of inland aids to lighting', 'inland aids to lighting'],
      ['RFT', 'the radio-frequency tables', 'radio-frequency tables'],
      ['ERB', 'that no board of radio exists', undefined],
      ['LH', 'lamps. Harbours', undefined],
      ['X1', '', undefined],
    ];
    for (const [short, before, words] of cases) assert.equal(expansionBefore(short, before), words, `${before} (${short})`);
  });
});

import assert from 'node:assert/strict';
import { parseDesignation } from '../../../src/citations/designation';
import { openLibrary } from '../../../src/corpus/library';
import { writeEditionFile } from '../../../src/corpus/editionFile';
import { lineageOf } from '../../../src/corpus/lineage';
import { mergeIntoLibrary } from '../../../src/corpus/merge';
import { documentsToRemove, removeFromLibrary } from '../../../src/corpus/remove';
import { LibraryError } from '../../../src/corpus/store';
import { memoryStore, type MemoryStore } from '../../support/memoryStore';
import { libraryOf } from '../editor/samples';

const library = libraryOf('lightburg-2028', 'havenport-2032');
const HAVENPORT = { place: 'Havenport', year: 2032 };
const LIGHTBURG = { place: 'Lightburg', year: 2028 };

function filled(): MemoryStore {
  const files = library.editions.map((edition) => [
    `${edition.place.toLowerCase()}-${edition.year}`,
    writeEditionFile({ edition, documents: library.list(edition) }),
  ]);
  return memoryStore(
    Object.fromEntries(
      files.flatMap(([name, content]) => [
        [`${name}.json`, content!],
        [`${name}.search`, '{}'],
      ]),
    ),
  );
}

const wanted = (words: string, edition?: typeof HAVENPORT) =>
  documentsToRemove(library, { designation: parseDesignation(words)!, ...(edition ? { edition } : {}) });
const refusal = /means several documents: .+; .+\. Name the revision/;

describe('removing from the library', () => {
  it('takes out one document, and the index that knows it', async () => {
    const store = filled();
    const removed = await removeFromLibrary(store, wanted('Resolution 12 (Rev. Havenport, 2032)'));
    assert.deepEqual(
      removed.map(({ designation }) => designation),
      ['RESOLUTION 12 (REV. HAVENPORT, 2032)'],
    );
    assert.deepEqual(Object.keys(store.files).sort(), ['havenport-2032.json', 'lightburg-2028.json', 'lightburg-2028.search']);
    const after = await openLibrary(store);
    assert.equal(after.list().length, library.list().length - 1);
    assert.equal(after.find(parseDesignation('Resolution 12')!)?.year, 2028);
    assert.deepEqual(await removeFromLibrary(store, removed), [], 'it is gone already');
  });

  it('takes out an edition with its file', async () => {
    const store = filled();
    const documents = documentsToRemove(library, { edition: LIGHTBURG });
    assert.equal((await removeFromLibrary(store, documents)).length, 11);
    assert.deepEqual(Object.keys(store.files).sort(), ['havenport-2032.json', 'havenport-2032.search']);
  });

  it('refuses what could mean several documents, and finds nothing where there is none', () => {
    assert.throws(() => wanted('Resolution 12'), refusal);
    assert.throws(() => wanted('Resolution 3 (Lightburg, 2028)'), refusal);
    assert.deepEqual(
      wanted('Resolution 3 (Lightburg, 2028)', HAVENPORT).map(({ action }) => action),
      ['SUP'],
    );
    assert.equal(wanted('Resolution 12', LIGHTBURG).length, 1);
    assert.equal(wanted('Resolution 20').length, 1, 'there is only one of that number');
    assert.deepEqual(wanted('Resolution 12 (Rev. Doha, 2026)'), []);
    assert.deepEqual(documentsToRemove(library, { edition: { place: 'Doha', year: 2026 } }), []);
    assert.deepEqual(documentsToRemove(library, {}), []);
  });

  it('keeps what another window has added in the meantime', async () => {
    const store = memoryStore();
    const acts = (documents: ReturnType<typeof library.list>) => ({
      edition: HAVENPORT,
      documents,
      furniture: {},
      unplacedCharacters: 0,
      warnings: [],
    });
    const [first, second, ...rest] = library.list(HAVENPORT);
    await mergeIntoLibrary(store, acts([first!, second!]));
    const doomed = (await openLibrary(store)).list();
    await mergeIntoLibrary(store, acts(rest));
    await removeFromLibrary(store, doomed);
    assert.equal((await openLibrary(store)).list().length, rest.length);
  });

  it('touches no file that it cannot read', async () => {
    const store = filled();
    store.files['havenport-2032.json'] = '{"plenary":1,';
    await assert.rejects(
      removeFromLibrary(store, library.list(HAVENPORT)),
      (error) => error instanceof LibraryError && /havenport-2032\.json cannot be read: it is damaged/.test(error.message),
    );
    assert.equal(store.files['havenport-2032.json'], '{"plenary":1,');
    assert.ok(store.files['havenport-2032.search']);
  });
});

describe('the lineage of a text', () => {
  const stages = (words: string): string[] =>
    lineageOf(library, parseDesignation(words)!).map(({ document, held }) => `${document.edition} ${document.action} ${held}`);

  it('tells what each conference did, oldest first, whichever revision is named', () => {
    const twelve = ['Lightburg, 2028 MOD text', 'Havenport, 2032 MOD text'];
    assert.deepEqual(stages('Resolution 12'), twelve);
    assert.deepEqual(stages('Resolution 12 (Rev. Havenport, 2032)'), twelve);
    assert.deepEqual(stages('Resolution 3'), ['Lightburg, 2028 ADD text', 'Havenport, 2032 SUP stub']);
    assert.deepEqual(stages('Resolution 5'), ['Lightburg, 2028 SUP stub']);
    assert.deepEqual(stages('Resolution 99'), []);
  });
});

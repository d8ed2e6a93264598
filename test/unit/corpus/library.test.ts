import assert from 'node:assert/strict';
import { parseDesignation } from '../../../src/citations/designation';
import { findBase } from '../../../src/corpus/base';
import { Library, openLibrary } from '../../../src/corpus/library';
import { mergeIntoLibrary } from '../../../src/corpus/merge';
import { findProvision, pathsOfText } from '../../../src/corpus/provision';
import { LibraryError } from '../../../src/corpus/store';
import { readDraft } from '../../../src/markup/draft';
import type { Action, FinalActs, StoredDocument } from '../../../src/model/library';
import { memoryStore } from '../../support/memoryStore';

function document(number: number, place: string, year: number, action: Action, body = '1 to stay.'): StoredDocument {
  const revised = action !== 'ADD';
  const designation = `RESOLUTION ${number} (${revised ? 'REV. ' : ''}${place.toUpperCase()}, ${year})`;
  return {
    designation,
    kind: 'Resolution',
    number,
    revised,
    place,
    year,
    title: 'T',
    action,
    edition: `${place}, ${year}`,
    markup: `# ${designation}\n\n## T\n\n*resolves*\n\n${body}\n`,
  };
}

function acts(place: string, year: number, documents: readonly StoredDocument[]): FinalActs {
  return { edition: { place, year }, documents, furniture: {}, unplacedCharacters: 0, warnings: [] };
}

const designation = (text: string): NonNullable<ReturnType<typeof parseDesignation>> => parseDesignation(text)!;
const lightburg = [document(12, 'Lightburg', 2028, 'ADD'), document(3, 'Lightburg', 2028, 'MOD')];
const havenport = [
  document(12, 'Havenport', 2032, 'MOD'),
  { ...document(3, 'Lightburg', 2028, 'SUP'), edition: 'Havenport, 2032' },
];

describe('library', () => {
  it('finds a text by designation, the latest when no revision is named', async () => {
    const store = memoryStore();
    await mergeIntoLibrary(store, acts('Havenport', 2032, havenport));
    await mergeIntoLibrary(store, acts('Lightburg', 2028, lightburg));
    assert.deepEqual(Object.keys(store.files).sort(), ['havenport-2032.json', 'lightburg-2028.json']);
    const library = await openLibrary(store);
    assert.deepEqual(
      library.editions.map(({ year }) => year),
      [2028, 2032],
    );
    assert.equal(library.find(designation('Resolution 12'))!.year, 2032);
    assert.equal(library.find(designation('Resolution 12 (Lightburg, 2028)'))!.year, 2028);
    assert.equal(library.find(designation('Resolution 12 (Rev. Lightburg, 2028)')), undefined);
    assert.equal(library.find(designation('Resolution 99')), undefined);
  });

  it('prefers a full text to the stub of its abrogation', async () => {
    const library = new Library([
      { edition: { place: 'Havenport', year: 2032 }, documents: havenport },
      { edition: { place: 'Lightburg', year: 2028 }, documents: lightburg },
    ]);
    assert.equal(library.find(designation('Resolution 3'))!.action, 'MOD');
    assert.equal(library.find(designation('Resolution 3 (Rev. Lightburg, 2028)'))!.action, 'MOD');
    assert.equal(library.abrogationOf(lightburg[1]!)!.edition, 'Havenport, 2032');
    assert.equal(library.list({ place: 'Havenport', year: 2032 }).length, 2);
  });

  it('knows what was last done to a text before a conference', () => {
    const library = new Library([
      { edition: { place: 'Lightburg', year: 2028 }, documents: lightburg },
      { edition: { place: 'Havenport', year: 2032 }, documents: havenport },
    ]);
    const done = (number: number, year?: number): string | undefined =>
      library.lastBefore({ kind: 'Resolution', number }, year === undefined ? undefined : { place: 'Elsewhere', year })?.action;
    assert.deepEqual([done(3), done(3, 2036), done(3, 2032), done(3, 2028)], ['SUP', 'SUP', 'MOD', undefined]);
    assert.deepEqual([done(12), done(12, 2032), done(99)], ['MOD', 'ADD', undefined]);
  });

  it('names a file that cannot be read once, with the cause', async () => {
    const store = memoryStore({ 'havenport-2032.json': '{}' });
    store.read = () => Promise.reject(new LibraryError('memory/havenport-2032.json cannot be read: permission is denied.'));
    assert.deepEqual((await openLibrary(store)).faults, ['memory/havenport-2032.json cannot be read: permission is denied.']);
  });

  it('merges by designation, never removes, and replaces only on request', async () => {
    const store = memoryStore();
    await mergeIntoLibrary(store, acts('Havenport', 2032, havenport));
    const writes = store.writes;
    assert.deepEqual(await mergeIntoLibrary(store, acts('Havenport', 2032, havenport)), {
      added: 0,
      same: 2,
      different: 0,
      differing: [],
      replaced: 0,
    });
    assert.equal(store.writes, writes, 'nothing new, nothing written');
    const other = [document(12, 'Havenport', 2032, 'MOD', '1 to go.'), document(20, 'Havenport', 2032, 'ADD')];
    const kept = await mergeIntoLibrary(store, acts('Havenport', 2032, other));
    assert.deepEqual(
      [kept.added, kept.different, kept.replaced, kept.differing],
      [1, 1, 0, ['RESOLUTION 12 (REV. HAVENPORT, 2032)']],
    );
    assert.match((await openLibrary(store)).find(designation('Resolution 12'))!.markup, /to stay/);
    assert.equal((await mergeIntoLibrary(store, acts('Havenport', 2032, other), { replace: true })).replaced, 1);
    const library = await openLibrary(store);
    assert.match(library.find(designation('Resolution 12'))!.markup, /to go/);
    assert.equal(library.list().length, 3);
  });

  it('merges with what another window wrote in the meantime', async () => {
    const store = memoryStore();
    const read = store.read.bind(store);
    let reads = 0;
    store.read = async (name) => {
      const content = await read(name);
      // Between the first look and the writing, the other window imports its part.
      if (++reads === 1) {
        const other = memoryStore(store.files);
        await mergeIntoLibrary(other, acts('Havenport', 2032, [havenport[0]!]));
      }
      return content;
    };
    await mergeIntoLibrary(store, acts('Havenport', 2032, [document(20, 'Havenport', 2032, 'ADD')]));
    assert.equal((await openLibrary(memoryStore(store.files))).list().length, 2);
  });

  it('keeps the texts of one body, since another numbers its own', async () => {
    const store = memoryStore();
    const put = (place: string, year: number): Promise<unknown> =>
      mergeIntoLibrary(store, acts(place, year, [document(2, place, year, 'MOD')]));
    await put('Buenos Aires', 2017);
    await put('Kigali', 2022);
    await put('Havenport', 2032);
    const before = { ...store.files };
    await assert.rejects(
      put('Geneva', 2022),
      (error) =>
        error instanceof LibraryError && /^The texts of Geneva, 2022 are another body's than those of Buenos/.test(error.message),
    );
    assert.deepEqual(store.files, before);
    const unknown = memoryStore();
    await mergeIntoLibrary(unknown, acts('Havenport', 2032, havenport));
    await mergeIntoLibrary(unknown, acts('Geneva', 2022, [document(2, 'Geneva', 2022, 'MOD')]));
    assert.equal(Object.keys(unknown.files).length, 2, 'whose an edition is that nobody knows is not assumed');
  });

  it('names a damaged file, reads the others, and never writes over it', async () => {
    const store = memoryStore({
      'lightburg-2028.json': '{"plenary": 1',
      'havenport-2032.json': '[]',
      'notes.txt': 'x',
      'later-2040.json': '{"plenary": 99}',
    });
    const library = await openLibrary(store);
    assert.equal(library.isEmpty, true);
    assert.deepEqual(library.faults.length, 3);
    assert.match(
      library.faults[2]!,
      /^memory\/lightburg-2028\.json cannot be read: it is damaged .*\. Move that file away, then import its Final Acts again\.$/,
    );
    assert.match(library.faults[1]!, /^memory\/later-2040\.json cannot be read: a newer version .*\. Update Plenary\.$/);
    await assert.rejects(
      mergeIntoLibrary(store, acts('Lightburg', 2028, lightburg)),
      (error) => error instanceof LibraryError && /lightburg-2028/.test(error.message),
    );
    assert.equal(store.files['lightburg-2028.json'], '{"plenary": 1');
  });

  it('finds the provisions of a text by path, and nothing that is not there', () => {
    const library = new Library([
      {
        edition: { place: 'Havenport', year: 2032 },
        documents: [document(12, 'Havenport', 2032, 'MOD', '1 to:\n\n1.1 stay;\n\n2 to go.\n\n# ANNEX 1\n\n1) Oil.')],
      },
    ]);
    const text = library.text(library.list()[0]!);
    assert.deepEqual(pathsOfText(text), ['resolves', 'resolves 1', 'resolves 1.1', 'resolves 2', 'Annex 1', 'Annex 1, 1)']);
    for (const path of pathsOfText(text)) assert.ok(findProvision(text, path.toUpperCase()), path);
    assert.equal(findProvision(text, 'resolves 3'), undefined);
  });

  it('gives a draft its base: the text that it names when marked, else the latest before its conference', () => {
    const library = new Library([
      { edition: { place: 'Havenport', year: 2032 }, documents: havenport },
      { edition: { place: 'Lightburg', year: 2028 }, documents: lightburg },
    ]);
    const base = (front: string, heading: string): string => {
      const draft = readDraft(`---\n${front}\n---\n\nMOD LUM/1/1\n\n# ${heading}\n\n## T\n`);
      const found = findBase(library, draft, draft.proposals[0]!);
      return 'document' in found ? found.document.designation : found.missing;
    };
    assert.equal(
      base('conference: General Conference (Saltmere, 2036)', 'RESOLUTION 12 (REV. SALTMERE, 2036)'),
      'RESOLUTION 12 (REV. HAVENPORT, 2032)',
    );
    assert.equal(
      base('conference: General Conference (Havenport, 2032)', 'RESOLUTION 12 (REV. HAVENPORT, 2032)'),
      'RESOLUTION 12 (LIGHTBURG, 2028)',
    );
    assert.equal(
      base('form: marked', 'RESOLUTION 12 ({~~LIGHTBURG, 2028~>REV. SALTMERE, 2036~~})'),
      'RESOLUTION 12 (LIGHTBURG, 2028)',
    );
    assert.equal(base('base: Lightburg, 2028', 'RESOLUTION 12 (REV. SALTMERE, 2036)'), 'RESOLUTION 12 (LIGHTBURG, 2028)');
    assert.match(base('base: Oldquay, 2024', 'RESOLUTION 12 (REV. SALTMERE, 2036)'), /no Resolution 12 of Oldquay, 2024/);
    assert.match(base('source: LUM', 'RESOLUTION 77'), /no Resolution 77/);
    assert.match(base('source: LUM', 'DRAFT NEW RESOLUTION [LUM-1]'), /no designation/);
  });
});
